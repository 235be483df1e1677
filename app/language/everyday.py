"""Everyday words of questions, which duties do not use (车坏了, chase bills): the deeds and the matters that they ask for.

The rows are data/everyday_words.tsv; deeds and matters are concepts of the lexicon. They are understood in questions only:
nothing is found in a duty by an everyday word.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache, lru_cache, reduce

from app.language.lexicon import concepts
from app.language.script import fold
from app.language.tables import WordSet, table_rows
from app.language.words import noun_bases, phrase_bases


@dataclass(frozen=True, slots=True)
class Everyday:
    """What one row means: any of the deeds, done with any of the matters. `happens`: it befalls people or is what they want."""

    deeds: frozenset[str]
    matters: frozenset[str]
    happens: bool


class _Words(Mapping[str, Everyday]):
    """The everyday words of both languages, each language's read when one of its words is looked up for the first time.

    English ones stand there in their base form; the forms of a word are undone when it is looked up.
    """

    def __getitem__(self, word: str) -> Everyday:
        found = _bent(word) if word.isascii() else _told_in(english=False).get(word)
        if found is None:
            raise KeyError(word)
        return found

    def __contains__(self, word: object) -> bool:
        return isinstance(word, str) and (_bent(word) is not None if word.isascii() else word in _told_in(english=False))

    def __iter__(self) -> Iterator[str]:
        yield from _told_in(english=False)
        yield from _told_in(english=True)

    def __len__(self) -> int:
        return len(_told_in(english=False)) + len(_told_in(english=True))


@cache
def everyday() -> Mapping[str, Everyday]:
    """The everyday words (folded) with all their forms; a concept that the lexicon does not have is refused."""
    return _Words()


@cache
def chinese_everyday() -> WordSet:
    """The Chinese everyday words."""
    return WordSet(_told_in(english=False))


@cache
def _told_in(*, english: bool) -> dict[str, Everyday]:
    found: dict[str, Everyday] = {}
    for marked, english_words, deeds, matters, _ in table_rows("everyday_words.tsv", 5):
        chinese = marked.removeprefix("!")
        words = _words(english_words) if english else map(fold, _words(chinese))
        meant = Everyday(_concepts(deeds), _concepts(matters), chinese != marked)
        for word in dict.fromkeys(words):
            before = found.get(word)
            found[word] = _both(before, meant) if before else meant
    return found


@lru_cache(maxsize=4096)
def _bent(phrase: str) -> Everyday | None:
    """What the phrase means, its verb and its last noun in whatever form ("chasing bills")."""
    known = _told_in(english=True)
    several = " " in phrase
    bases = phrase_bases(phrase) if several else (verb for noun in noun_bases(phrase) for verb in phrase_bases(noun))
    meant = [known[base] for base in dict.fromkeys(bases) if base in known]
    return reduce(_both, meant) if meant else None


def _both(one: Everyday, other: Everyday) -> Everyday:
    return Everyday(one.deeds | other.deeds, one.matters | other.matters, one.happens or other.happens)


def _words(text: str) -> list[str]:
    return [word.replace("_", " ") for word in text.split() if word != "-"]


def _concepts(text: str) -> frozenset[str]:
    names = frozenset(text.split()) - {"-"}
    known = concepts()
    if unknown := [name for name in names if name not in known]:
        raise ValueError(f"everyday_words.tsv: no such concepts: {', '.join(sorted(unknown))}")
    return names
