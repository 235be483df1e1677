"""The language rules of reading, loaded from app/reading/data: labels, names, headings, numbering, boilerplate.

The tables say which words mean what; code elsewhere knows only the kinds. All words are simplified and lower case, as
the matching form of a text is (app.language.script.aligned).
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from importlib import resources
from itertools import product

from app.language.script import traditional
from app.language.tables import table_rows

_PACKAGE = "app.reading"
_LONGEST_COMPOSED, _LONGEST_ENGLISH = 14, 60


def compact(text: str) -> str:
    """A label without its spaces: 直 属 上 级 and "Reports  to" are found as one word."""
    if text.isalnum():
        return text  # as most are
    return "".join(text.replace("_", " ").split()) if "_" in text else "".join(text.split())


@cache
def labels() -> dict[str, str]:
    """Each compact label and the kind of thing it introduces; the first table line that has a label decides."""
    found: dict[str, str] = {}
    for kind, words, _ in table_rows("labels.tsv", 3, _PACKAGE):
        for word in words.split("|"):
            found.setdefault(compact(word), kind)
    for kind, label in _composed_labels():
        if len(label) <= (_LONGEST_ENGLISH if label.isascii() else _LONGEST_COMPOSED):
            found.setdefault(label, kind)
    return found


def _composed_labels() -> Iterator[tuple[str, str]]:
    """The labels that label_parts.tsv makes up: one word of each part."""
    for kind, *parts, _ in table_rows("label_parts.tsv", None, _PACKAGE):
        for words in product(*(part.split("|") for part in parts)):
            yield kind, compact("".join(words))


@cache
def first_words() -> frozenset[str]:
    """The first words of labels, as the table has them: what may begin a label without a colon."""
    rows = table_rows("labels.tsv", 3, _PACKAGE)
    return frozenset(word.split(" ")[0] for _, column, _ in rows for word in column.split("|"))


@cache
def longest_label() -> int:
    """Characters of the longest compact label."""
    return max(map(len, labels()))


@cache
def words(table: str, role: str) -> frozenset[str]:
    """The words of one role in a table of role, words, source."""
    return frozenset(word for name, column, _ in table_rows(table, 3, _PACKAGE) if name == role for word in column.split("|"))


@cache
def vocabulary() -> str:
    """All words of the field, as one text: what a repaired passage may hold."""
    names = ("labels.tsv", "names.tsv", "headings.tsv")
    return "".join((resources.files(_PACKAGE) / "data" / name).read_text(encoding="utf-8") for name in names)


@cache
def _lengths(table: str, role: str, at: int) -> dict[str, tuple[int, ...]]:
    """The lengths of the role's words, longest first, by their first (0) or last (-1) character: most texts have neither."""
    found: dict[str, set[int]] = {}
    for word in words(table, role):
        found.setdefault(word[at], set()).add(len(word))
    return {character: tuple(sorted(lengths, reverse=True)) for character, lengths in found.items()}


def ending(table: str, role: str, text: str) -> str:
    """The longest word of the role that the text ends with; empty when none does."""
    lengths = _lengths(table, role, -1).get(text[-1:])
    if lengths is None:
        return ""
    known = words(table, role)
    for length in lengths:
        if (word := text[-length:]) in known:
            return word
    return ""


def may_end(table: str, role: str, character: str) -> bool:
    """Whether a word of the role ends with the character."""
    return character in _lengths(table, role, -1)


def beginning(table: str, role: str, text: str, start: int = 0) -> str:
    """The longest word of the role that stands in the text at `start`; empty when none does."""
    lengths = _lengths(table, role, 0).get(text[start : start + 1])
    if lengths is None:
        return ""
    known = words(table, role)
    for length in lengths:
        if (word := text[start : start + length]) in known:
            return word
    return ""


def alternatives(table: str, *roles: str) -> str:
    """A regular expression of all words of the roles, the longest first."""
    union = {word for role in roles for word in words(table, role)}
    return "|".join(re.escape(word) for word in sorted(union, key=lambda word: (-len(word), word)))


@dataclass(frozen=True, slots=True)
class Style:
    """A style of numbering; `inline` marks are looked for inside running paragraphs too."""

    name: str
    pattern: str
    inline: bool
    counts: str


@cache
def styles() -> dict[str, Style]:
    """The styles of numbering by name, in the order in which they are tried."""
    rows = table_rows("numbering.tsv", 5, _PACKAGE)
    return {name: Style(name, pattern, place == "inline", counts) for name, pattern, place, counts, _ in rows}


def boilerplate(role: str) -> Iterator[tuple[re.Pattern[str], str]]:
    """Patterns of one role, each with the reason that is given for what it matches."""
    for name, pattern, reason, _ in table_rows("boilerplate.tsv", 4, _PACKAGE):
        if name == role:
            yield re.compile(pattern), reason


@cache
def common_characters() -> frozenset[str]:
    """ASCII's letters and marks, Chinese punctuation, and common ideographs of both scripts."""
    text = (resources.files(_PACKAGE) / "data" / "characters.txt").read_text(encoding="utf-8")
    ideographs = "".join(line for line in text.splitlines() if not line.startswith("#"))
    return frozenset(ideographs + traditional(ideographs) + "，。；：、（）《》“”‘’！？—…·　【】①②③④⑤⑥⑦⑧⑨⑩\r\n\t\ufeff")
