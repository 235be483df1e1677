"""What stands over a table or in its file's name: the organization and the date that its rows hold for."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

from app.language.script import aligned
from app.reading import names
from app.reading.rules import ending, words

_DATE = re.compile(r"(?<!\d)((?:19|20)\d\d)[-./_年]?(0?[1-9]|1[0-2])[-./_月]?(0?[1-9]|[12]\d|3[01])日?(?!\d)")
_WORD = re.compile(r"[a-z]+")
_TAIL = re.compile(r"[ \d()（）.:：、,，年月日版/_–—-]+$")


@dataclass(frozen=True, slots=True)
class Titles:
    """`organization` and `as_of` (ISO 8601), where the titles say them."""

    organization: str | None = None
    as_of: str | None = None

    @classmethod
    def of(cls, captions: Iterable[str], file_name: str) -> Titles:
        """From the lines over the tables, the first that says it, and the file's name, which tells the date only."""
        lines = list(captions)
        organization = next((found for line in lines if (found := _organization(line))), None)
        return cls(organization, next((found for line in (*lines, file_name) if (found := _date(line))), None))

    @staticmethod
    def is_organization(text: str) -> bool:
        """Whether a name is that of a whole organization, in Chinese or in English."""
        form = aligned(text)
        parts = _WORD.findall(form)
        return names.is_organization(form) or bool(parts and parts[-1] in words("tables.tsv", "company"))


def _date(text: str) -> str | None:
    found = _DATE.search(aligned(text))
    return f"{found[1]}-{int(found[2]):02}-{int(found[3]):02}" if found else None


def _organization(line: str) -> str | None:
    """The organization in a title such as 某某公司员工花名册 or "Staff list of Example Ltd"."""
    text = _TAIL.sub("", line.strip("# "))
    form = aligned(text)
    tail = ending("tables.tsv", "list", _TAIL.sub("", form))
    body = _TAIL.sub("", text[: len(text) - len(tail)]) if tail else text
    return body if len(body) > 2 and Titles.is_organization(body) and len(body) <= 60 else None
