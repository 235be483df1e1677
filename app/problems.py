"""An error as problem+json (RFC 9457): the one shape in which the web and `--json` tell it, and its words in Chinese.

Errors are worded in English where they arise. Their Chinese texts are a table of whole texts (data/problems_zh.tsv), so that
one place holds them all and whatever has none stays as it is.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from functools import cache
from typing import TYPE_CHECKING, NamedTuple, cast

from app.errors import AmbiguousName, OrgatlasError
from app.language.tables import table_rows

if TYPE_CHECKING:  # every command loads this module
    from pydantic import JsonValue

    from app.language.reasons import Language

MEDIA_TYPE = "application/problem+json"


def problem(error: OrgatlasError, instance: str | None = None) -> dict[str, JsonValue]:
    """The error's document; `instance` is the path of the request where it was asked over HTTP.

    `detail` says what and where, `hint` what helps; `candidates` are what an ambiguous name may mean.
    """
    document: dict[str, JsonValue] = {
        "type": f"urn:orgatlas:problem:{error.kind}",
        "title": error.title,
        "status": error.http_status,
        "detail": str(error),
        "instance": instance,
        "errors": [],
    }
    if hint := error.hint if instance is None else error.web_hint:
        document["hint"] = hint
    if isinstance(error, AmbiguousName):
        document["candidates"] = list(error.candidates)
    return document


def in_language(document: Mapping[str, JsonValue], language: Language) -> dict[str, JsonValue]:
    """The same problem in the reader's language: title, detail, hint, and the details of its fields and files."""
    if language == "en":
        return dict(document)
    told = {name: _chinese(text) if name in _TOLD and isinstance(text, str) else text for name, text in document.items()}
    errors = cast("list[dict[str, str]]", document.get("errors") or [])
    chinese = [{**one, "detail": _chinese(one["detail"])} for one in errors]
    if errors and document.get("detail") == of_fields(errors):
        told["detail"] = of_fields(chinese, "；")
    return {**told, "errors": cast("JsonValue", chinese)}


def of_fields(errors: Iterable[Mapping[str, str]], between: str = "; ") -> str:
    """What is wrong with several fields, in one text."""
    return between.join(f"{one['field']}: {one['detail']}" for one in errors)


def told_in(text: str, language: Language) -> str:
    """One text of the table, such as a note of reading, in the reader's language."""
    return text if language == "en" else _chinese(text)


_TOLD = ("title", "detail", "hint")


class _Wording(NamedTuple):
    """What the English text looks like, and the Chinese one with {1} for the first thing that stands in it."""

    english: re.Pattern[str]
    chinese: str


@cache
def _wordings() -> tuple[_Wording, ...]:
    """The table, texts with more words of their own first."""
    rows = sorted(table_rows("problems_zh.tsv", 2, "app"), key=lambda row: -len(row[0].replace("{}", "")))
    return tuple(
        _Wording(re.compile("(.+?)".join(map(re.escape, english.split("{}"))), re.DOTALL), chinese) for english, chinese in rows
    )


def _chinese(text: str) -> str:
    """The text in Chinese, where it stands in the table; what follows in brackets says where it happened, and stays."""
    bare = re.fullmatch(r"(.+?) \((.+)\)", text, re.DOTALL)
    for wording in _wordings():
        for what, where in ((text, ""), *([(bare[1], f"（{bare[2]}）")] if bare else ())):
            if found := wording.english.fullmatch(what):
                return re.sub(r"\{(\d)\}", lambda place, of=found: _listed(of[int(place[1])]), wording.chinese) + where
    return text


def _listed(filled: str) -> str:
    """What stands in a text: a list of other texts of the table in Chinese, anything else as it is."""
    parts = filled.split(", ")
    told = [_chinese(part) for part in parts]
    return filled if told == parts else "、".join(told)
