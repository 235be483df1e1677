"""The sentences of answers, in the question's language; the texts are data/sentences.tsv."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from importlib import resources

from app.questions.answer import Language

_NAMED = 8


@cache
def _sentences() -> dict[str, tuple[str, str]]:
    text = (resources.files("app.questions") / "data" / "sentences.tsv").read_text(encoding="utf-8")
    rows = (line.split("\t") for line in text.splitlines() if line and not line.startswith("#"))
    return {key: (chinese, english) for key, chinese, english in rows}


def say(language: Language, key: str, **values: object) -> str:
    """The sentence of that key, filled in."""
    chinese, english = _sentences()[key]
    return (chinese if language == "zh" else english).format_map(values)


def say_of(language: Language, key: str, names: Sequence[str], **values: object) -> str:
    """The sentence about these names, in the singular (KEY_one) where they are one."""
    return say(language, f"{key}_one" if len(set(names)) == 1 else key, names=listed(language, names), **values)


def listed(language: Language, names: Sequence[str]) -> str:
    """The names in a row, the first of many, and how many there are; names with commas of their own by semicolons."""
    unique = list(dict.fromkeys(names))
    commas = any(mark in name for name in unique for mark in "，、,；;")
    apart = ("；" if commas else "、") if language == "zh" else ("; " if commas else ", ")
    text = apart.join(unique[:_NAMED])
    if len(unique) <= _NAMED:
        return text
    return text + say(language, "and_more", number=len(unique), more=len(unique) - _NAMED)


def in_a_row(language: Language, sentences: Sequence[str]) -> str:
    """Sentences one after the other."""
    return ("" if language == "zh" else " ").join(sentences)
