"""Everyday words of questions, which duties do not use (车坏了, chase bills): the deeds and the matters that they ask for.

The rows are data/everyday_words.tsv; deeds and matters are concepts of the lexicon. They are understood in questions only:
nothing is found in a duty by an everyday word.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache

from app.language.lexicon import concepts
from app.language.script import fold
from app.language.tables import WordSet, table_rows
from app.language.words import noun_forms, verb_forms


@dataclass(frozen=True, slots=True)
class Everyday:
    """What one row means: any of the deeds, done with any of the matters. `happens`: it befalls people or is what they want."""

    deeds: frozenset[str]
    matters: frozenset[str]
    happens: bool


class _Words(Mapping[str, Everyday]):
    """The everyday words of both languages, each language's read when one of its words is looked up for the first time."""

    def __getitem__(self, word: str) -> Everyday:
        return _told_in(english=word.isascii())[word]

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
        words = [form for word in _words(english_words) for form in _forms(word)] if english else map(fold, _words(chinese))
        meant = Everyday(_concepts(deeds), _concepts(matters), chinese != marked)
        for word in dict.fromkeys(words):
            before = found.get(word)
            found[word] = _both(before, meant) if before else meant
    return found


def _forms(phrase: str) -> Iterator[str]:
    """The phrase with its verb bent and its last noun bent ("chases bill", "chases bills")."""
    verb, *between = phrase.split(" ")
    if not between:
        return (form for bent in _verb_forms(verb) for form in _noun_forms(bent))
    *middle, noun = between
    inner = "".join(f" {word}" for word in middle)
    return (f"{first}{inner} {last}" for first in _verb_forms(verb) for last in _noun_forms(noun))


_verb_forms = cache(verb_forms)
_noun_forms = cache(noun_forms)
"""Many phrases begin or end with the same word."""


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
