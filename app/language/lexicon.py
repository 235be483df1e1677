"""What organizations speak of, in Chinese and English: concepts with their words; spotting.py finds them in texts.

The rows are data/lexicon.tsv. data/trade_words.tsv adds words and concepts of single trades, which find duties and do not tell
whether two are the same work. Texts given here are folded.
"""

from __future__ import annotations

import re
from collections.abc import Container, Iterable, Iterator
from dataclasses import dataclass, replace
from functools import cache, lru_cache
from typing import Literal

from app.language.script import fold
from app.language.tables import WordSet, table_rows
from app.language.words import noun_bases, noun_forms, phrase_bases, verb_forms

_LONGEST_PHRASE = 4
_WORD = re.compile(r"[a-z0-9]+(?:[-'][a-z0-9]+)*")


@dataclass(frozen=True, slots=True)
class Concept:
    """One row: `thing` is what a duty is about, `act` what is done with it; `base` are its English words as they stand there.

    `implies` are concepts that need not be said where this one is; `broader` are those that a question may name instead;
    a duty about one of `covering` covers this one too, less surely. `common` tells how many of its Chinese
    and of its English words, the first ones, stand in lexicon.tsv.
    """

    name: str
    kind: Literal["thing", "act"]
    chinese: tuple[str, ...]
    base: tuple[str, ...]
    implies: frozenset[str]
    broader: frozenset[str]
    covering: frozenset[str]
    common: tuple[int, int]

    @property
    def english(self) -> tuple[str, ...]:
        """Its English words with all their forms."""
        return _forms_of(self.kind, self.base)

    @property
    def words(self) -> tuple[str, ...]:
        return self.chinese + self.english


@cache
def concepts() -> dict[str, Concept]:
    """The lexicon, by concept; a name that stands twice in a file is refused."""
    found: dict[str, Concept] = {}
    for file in ("lexicon.tsv", "trade_words.tsv"):
        here: set[str] = set()
        for name, kind, chinese, english, implies, broader, _ in table_rows(file, 7):
            if name in here:
                raise ValueError(f"{file}: the concept {name} stands twice")
            here.add(name)
            words = tuple(dict.fromkeys(word.replace("_", " ") for word in english.split() if word != "-"))
            own = tuple(word for word in fold(chinese).split() if word != "-")
            before = found.get(name)
            found[name] = (
                replace(before, chinese=before.chinese + own, base=before.base + words)
                if before
                else Concept(
                    name,
                    "act" if kind == "act" else "thing",
                    own,
                    words,
                    frozenset(implies.split()) - {"-"},
                    frozenset(above.removeprefix("~") for above in broader.split()) - {"-"},
                    frozenset(above[1:] for above in broader.split() if above.startswith("~")),
                    (len(own), len(words)) if file == "lexicon.tsv" else (0, 0),
                )
            )
    return found


@cache
def _forms_of(kind: str, base: tuple[str, ...]) -> tuple[str, ...]:
    forms = _deed_forms if kind == "act" else noun_forms
    return tuple(dict.fromkeys(form for word in base for form in (word, *sorted(forms(word)))))


def _deed_forms(word: str) -> set[str]:
    """All forms of a verb; one with its noun bends at both ends (sends reminders)."""
    return {form for verb in verb_forms(word) for form in (noun_forms(verb) if " " in verb else {verb})}


def narrower(name: str) -> frozenset[str]:
    """The concepts that the named one covers."""
    return _covered().get(name, frozenset())


@cache
def implying(name: str) -> frozenset[str]:
    """The concepts that imply the named one: where they stand, it need not."""
    return frozenset(c.name for c in concepts().values() if name in c.implies)


def concepts_of(word: str) -> frozenset[str]:
    """The concepts that the word (folded) stands for."""
    return _concepts_of(word, common=False)


@lru_cache(maxsize=50_000)
def _concepts_of(word: str, *, common: bool) -> frozenset[str]:
    """English words stand in the tables as the files have them: all their forms take long to make, few are ever looked up."""
    asis, acts, things = _tables(common)
    found = asis.get(word, frozenset[str]())
    if word.isascii():
        found = found.union(*(acts[base] for base in phrase_bases(word) if base in acts))
        found = found.union(*(things[base] for base in noun_bases(word) if base in things))
    return found


@cache
def _tables(common: bool) -> tuple[dict[str, frozenset[str]], ...]:
    """The concepts by the words of the Chinese column, by the English ones of deeds and of things; `common` ones or all."""
    pairs: tuple[list[tuple[str, str]], ...] = [], [], []
    for concept in concepts().values():
        chinese, base = _common_words(concept) if common else (concept.chinese, concept.base)
        pairs[0].extend((word, concept.name) for word in chinese)
        pairs[1 if concept.kind == "act" else 2].extend((word, concept.name) for word in base)
    return tuple(map(_named, pairs))


def chinese_column() -> dict[str, frozenset[str]]:
    """The concepts by the words of the Chinese column, a few of them Latin letters (erp)."""
    return _tables(common=False)[0]


def english_column() -> Iterator[str]:
    """The words of the English column, as they stand there."""
    _, acts, things = _tables(common=False)
    yield from acts
    yield from things


def is_verb(word: str) -> bool:
    """Whether an English deed stands in the lexicon as this word and not as a form of it."""
    return word in _tables(common=False)[1]


@cache
def chinese_words() -> WordSet:
    """The Chinese words of the lexicon."""
    return WordSet(word for word in chinese_column() if not word.isascii() and not _of_parts(word))


def longest_phrase(words: list[str], start: int, known: Container[str] | None = None) -> int:
    """How many English words from `start` on make the longest phrase of the lexicon (or of `known`); 0 where none does."""
    for number in range(min(_LONGEST_PHRASE, len(words) - start), 0, -1):
        phrase = " ".join(words[start : start + number])
        if _is_phrase(phrase) if known is None else phrase in known:
            return number
    return 0


def _is_phrase(phrase: str) -> bool:
    return bool(concepts_of(phrase)) and not _of_parts(phrase)


def _of_parts(word: str) -> bool:
    """Whether a word of a single trade is two common ones: a question that says it asks for both (数据|备份)."""
    if word.isascii():
        first, _, rest = word.partition(" ")
        return not _concepts_of(word, common=True) and all(_concepts_of(part, common=True) for part in (first, rest))
    common, *_ = _tables(common=True)
    return word not in common and any(word[:place] in common and word[place:] in common for place in range(1, len(word)))


def english_words(text: str) -> list[str]:
    """The words of an English text, folded."""
    return _WORD.findall(text)


@cache
def by_common_word() -> dict[str, frozenset[str]]:
    """The concepts by the words of lexicon.tsv with all their forms, without those of single trades; for many texts at once."""
    told = ((concept, *_common_words(concept)) for concept in concepts().values())
    return _named((word, one.name) for one, chinese, base in told for word in (*chinese, *_forms_of(one.kind, base)))


def _common_words(concept: Concept) -> tuple[tuple[str, ...], tuple[str, ...]]:
    chinese, english = concept.common
    return concept.chinese[:chinese], concept.base[:english]


def _named(pairs: Iterable[tuple[str, str]]) -> dict[str, frozenset[str]]:
    found: dict[str, frozenset[str]] = {}
    alone: dict[str, frozenset[str]] = {}  # of most words there is one: they share it
    for word, name in pairs:
        before, one = found.get(word), alone.get(name) or alone.setdefault(name, frozenset((name,)))
        found[word] = one if before is None else before | one
    return found


@cache
def _covered() -> dict[str, frozenset[str]]:
    found: dict[str, set[str]] = {}
    for concept in concepts().values():
        for name in concept.broader:
            found.setdefault(name, set()).add(concept.name)
    return {name: frozenset(names) for name, names in found.items()}
