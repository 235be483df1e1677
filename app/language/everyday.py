"""Everyday words of questions, which duties do not use (车坏了, chase bills): the deeds and the matters that they ask for.

The rows are data/everyday_words.tsv; deeds and matters are concepts of the lexicon. They are understood in questions only:
nothing is found in a duty by an everyday word.
"""

from __future__ import annotations

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


@cache
def everyday() -> dict[str, Everyday]:
    """The everyday words (folded) with all their forms; a concept that the lexicon does not have is refused."""
    found: dict[str, Everyday] = {}
    for marked, english, deeds, matters, _ in table_rows("everyday_words.tsv", 5):
        chinese = marked.removeprefix("!")
        meant = Everyday(_concepts(deeds), _concepts(matters), chinese != marked)
        forms = {form for word in _words(english) for verb in verb_forms(word) for form in noun_forms(verb)}
        for word in (*map(fold, _words(chinese)), *forms):
            before = found.get(word)
            found[word] = _both(before, meant) if before else meant
    return found


@cache
def chinese_everyday() -> WordSet:
    """The Chinese everyday words."""
    return WordSet(word for word in everyday() if not word.isascii())


def _both(one: Everyday, other: Everyday) -> Everyday:
    return Everyday(one.deeds | other.deeds, one.matters | other.matters, one.happens or other.happens)


def _words(text: str) -> list[str]:
    return [word.replace("_", " ") for word in text.split() if word != "-"]


def _concepts(text: str) -> frozenset[str]:
    names = frozenset(text.split()) - {"-"}
    if unknown := names - concepts().keys():
        raise ValueError(f"everyday_words.tsv: no such concepts: {', '.join(sorted(unknown))}")
    return names
