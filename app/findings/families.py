"""Job families: which kind of work positions do, as their titles tell, because one norm of span does not fit every kind.

data/families.tsv has the product's families with their bands; a user's file may name further ones (configuration.py), which
come first. It judges nothing: a title that no family knows has none.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Mapping
from functools import cache, lru_cache
from typing import NamedTuple, TypeAlias

from app.language.script import fold
from app.language.tables import table_rows

Families: TypeAlias = tuple[tuple[str, tuple[str, ...]], ...]
"""Each family's name and the words with which its titles end; the first that fits counts."""
_SIDE = re.compile(r"[(（,，/–—]| (?:of|for|to|in|at) ")


class Family(NamedTuple):
    """A family of the product: more direct reports of this kind than `wide` are many, more than `very_wide` too many."""

    name: str
    english: str
    chinese: str
    wide: float
    very_wide: float
    words: tuple[str, ...]


@cache
def known_families() -> Mapping[str, Family]:
    """The product's families by name, in the order in which they are tried."""
    rows = table_rows("families.tsv", 7, "app.findings")
    return {
        name: Family(name, english, chinese, float(wide), float(very), tuple(words.split()))
        for name, english, chinese, wide, very, words, _ in rows
    }


@cache
def words_of_families() -> Families:
    """The product's families as words only."""
    return tuple((family.name, family.words) for family in known_families().values())


@lru_cache(65536)
def family_of(title: str, families: Families) -> str | None:
    """The family whose word ends the title's own part: “Head of Sales” is a head, 客服专员（夜班） a 客服专员."""
    own = _SIDE.split(fold(title).strip(), maxsplit=1)[0].rstrip()
    return next((name for name, words in families if any(_ends(own, fold(word)) for word in words)), None)


def _ends(title: str, word: str) -> bool:
    return title.endswith(word) and (not word.isascii() or title == word or not title[-len(word) - 1].isalnum())


def family_of_most(titles: Iterable[str], families: Families) -> str | None:
    """The family of more than half of the titles."""
    every = [family_of(title, families) for title in titles]
    name, number = Counter(every).most_common(1)[0] if every else (None, 0)
    return name if number * 2 > len(every) else None


def in_words(family: str) -> tuple[str, str]:
    """The family in English and in Chinese; a user's own family is called as the file calls it."""
    known = known_families().get(family)
    return (known.english, known.chinese) if known else (family, family)
