"""Word tables: data files of the languages, read once. It knows the file format and nothing of what the words mean.

A table is UTF-8 text of tab-divided lines; "#" begins a comment line; the last column names the source.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import cache
from importlib import resources


def table_rows(name: str, columns: int | None, package: str = "app.language") -> Iterator[list[str]]:
    """The rows of PACKAGE/data/NAME, each with that many columns (None: any); a wrong line is refused with its number."""
    text = (resources.files(package) / "data" / name).read_text(encoding="utf-8")
    for number, line in enumerate(text.splitlines(), 1):
        if line and not line.startswith("#"):
            row = line.split("\t")
            if columns is not None and len(row) != columns:
                raise ValueError(f"{name}:{number}: {len(row)} columns, {columns} wanted")
            yield row


@cache
def words_by_role(name: str) -> dict[str, frozenset[str]]:
    """A table of role, words, source: the words of each role, of all its lines."""
    roles: dict[str, set[str]] = {}
    for role, words, _ in table_rows(name, 3):
        roles.setdefault(role, set()).update(words.split())
    return {role: frozenset(words) for role, words in roles.items()}


class WordSet:
    """Words that are looked up at a place in a text: the longest one that begins there, without a regular expression."""

    def __init__(self, words: Iterable[str]) -> None:
        self._words = frozenset(words)
        lengths: dict[str, set[int]] = {}
        for word in self._words:
            lengths.setdefault(word[0], set()).add(len(word))
        self._lengths = {first: tuple(sorted(found, reverse=True)) for first, found in lengths.items()}

    def at(self, text: str, start: int) -> str | None:
        """The longest word that begins at `start`."""
        for length in self._lengths.get(text[start : start + 1], ()):
            if (word := text[start : start + length]) in self._words:
                return word
        return None


class Covering:
    """Words that may cover a place in a text, whether they begin there or before it."""

    def __init__(self, words: Iterable[str]) -> None:
        self._by_pair: dict[str, list[tuple[str, int]]] = {}
        for word in words:
            for place in range(len(word)):
                self._by_pair.setdefault(word[place : place + 2], []).append((word, place))

    def covers(self, text: str, place: int) -> bool:
        """Whether one of the words stands in the text so that it covers the place, its last character apart."""
        for word, offset in self._by_pair.get(text[place : place + 2], ()):  # a loop: for most places there is none
            if offset <= place and text.startswith(word, place - offset):
                return True
        return False
