"""Word tables: data files of the languages, read once. It knows the file format and nothing of what the words mean.

A table is UTF-8 text of tab-divided lines; "#" begins a comment line; the last column names the source.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from importlib import resources


def table_rows(name: str, columns: int, package: str = "app.language") -> Iterator[list[str]]:
    """The rows of PACKAGE/data/NAME, each with that many columns; a wrong line is refused with its number."""
    text = (resources.files(package) / "data" / name).read_text(encoding="utf-8")
    for number, line in enumerate(text.splitlines(), 1):
        if line and not line.startswith("#"):
            row = line.split("\t")
            if len(row) != columns:
                raise ValueError(f"{name}:{number}: {len(row)} columns, {columns} wanted")
            yield row


@cache
def words_by_role(name: str) -> dict[str, frozenset[str]]:
    """A table of role, words, source: the words of each role, of all its lines."""
    roles: dict[str, set[str]] = {}
    for role, words, _ in table_rows(name, 3):
        roles.setdefault(role, set()).update(words.split())
    return {role: frozenset(words) for role, words in roles.items()}
