"""What organizations speak of, in Chinese and English: concepts with their words, and where a text speaks of them.

The rows are data/lexicon.tsv. data/trade_words.tsv adds words and concepts of single trades, which find duties and do not tell
whether two are the same work; data/deed_nouns.tsv adds nouns by which English duties name a deed. Texts given here are folded.
"""

from __future__ import annotations

import re
from collections.abc import Container, Iterable, Iterator
from dataclasses import dataclass, replace
from functools import cache, lru_cache
from typing import Literal

from app.language.script import fold
from app.language.tables import WordSet, table_rows, words_by_role
from app.language.words import noun_bases, noun_forms, phrase_bases, verb_forms

Languages = tuple[bool, bool]

_LATIN = re.compile(r"[a-z]")
_LONGEST_PHRASE = 4
_WORD = re.compile(r"[a-z0-9]+(?:[-'][a-z0-9]+)*")
_NOUN_BEGINS = r"(?:(?<!for )(?<!of )(?<!before )(?<!after )(?<!during )(?<!upon )|(?<=responsible for )|(?<=charge of ))"
_NOUN_ENDS = r"(?= (?:of|and|or|for|on|in|at|to|into|with|by|from|between|across|within|through|as|&)\b|[,;:.()/]|$)"
"""Where a noun tells a deed: not what another deed is for (bills for payment) nor of what a thing is (inspection records)."""


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
            own = tuple(fold(word) for word in chinese.split() if word != "-")
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


def languages(text: str) -> Languages:
    """Whether words in Chinese may stand in the text, and words in English."""
    return not text.isascii(), text.isascii() or _LATIN.search(text) is not None


@cache
def pattern(names: frozenset[str], sought: Languages) -> re.Pattern[str]:
    """Any word of these concepts in these languages; a pattern that never matches where there is none.

    A past participle is an action only in the passive: contracts are signed, but signed contracts are filed.
    """
    nouns = (form for name in names for form in _deed_nouns().get(name, ()))
    # Of one language only where a text has no other: half as much to compile, which a fresh process's first answer waits for.
    return _any_of(frozenset(form for form in (*_forms(names), *nouns) if sought[form[0].isascii()]))


def said(names: frozenset[str], text: str) -> Iterator[re.Match[str]]:
    """Where a word of these concepts stands, but not over the joint of two other words: 抄录|用户 hires (录用) nobody."""
    sought, words, place = pattern(names, languages(text)), _tables(common=False)[0].keys(), 0
    while match := sought.search(text, place):
        start, place = match.span()
        if place - start == 2 and start > 0 and {text[start - 1 : start + 1], text[start + 1 : place + 1]} <= words:
            place = start + 1  # 产品|质量: 质量 begins inside of 品质
        else:
            yield match


def standing(names: frozenset[str], text: str) -> Iterator[re.Match[str]]:
    """Where a word of these concepts stands in the text; for very many, whose pattern takes long to compile."""
    known = _by_beginning(names)
    present = [
        (written, form)
        for place in range(len(text))
        for length in (1, 2)
        for written, form in known.get(text[place : place + length], ())
        if text.startswith(written, place)
    ]
    return _any_of(frozenset(present)).finditer(text) if present else iter(())


def _forms(names: Iterable[str]) -> Iterator[tuple[str, str]]:
    """Every word of these concepts, and how it stands in a pattern."""
    for concept in map(concepts().__getitem__, names):
        yield from ((word, re.escape(word)) for word in concept.chinese)
        yield from ((word, _english(word, concept.kind)) for word in concept.english)


@cache
def _deed_nouns() -> dict[str, tuple[tuple[str, str], ...]]:
    """For each concept its English nouns of the deed, and how they stand in a pattern."""
    found: dict[str, tuple[tuple[str, str], ...]] = {}
    for name, words in words_by_role("deed_nouns.tsv").items():
        nouns = [word.replace("_", " ") for word in sorted(words)]
        found[name] = tuple((noun, _NOUN_BEGINS + re.escape(noun) + _NOUN_ENDS) for noun in nouns)
    return found


@lru_cache(maxsize=5000)
def _any_of(forms: frozenset[tuple[str, str]]) -> re.Pattern[str]:
    """The longest of these at a place, Chinese ones first."""
    ordered = sorted(forms, key=lambda one: (-len(one[1]), one[1]))
    chinese = [form for word, form in ordered if not word.isascii()]
    english = dict.fromkeys(form for word, form in ordered if word.isascii())
    parts = (["|".join(chinese)] if chinese else []) + ([rf"\b(?:{'|'.join(english)})\b"] if english else [])
    return re.compile("|".join(parts) or r"(?!)")


@cache
def _by_beginning(names: frozenset[str]) -> dict[str, list[tuple[str, str]]]:
    """The words and their forms by the first two characters."""
    found: dict[str, list[tuple[str, str]]] = {}
    for word, form in set(_forms(names)):
        found.setdefault(word[:2], []).append((word, form))
    return found


def _english(word: str, kind: str) -> str:
    participle = kind == "act" and word.partition(" ")[0].endswith("ed")
    return ("(?:(?<=is )|(?<=are )|(?<=be ))" if participle else "") + re.escape(word)


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


@cache
def chinese_words() -> WordSet:
    """The Chinese words of the lexicon."""
    return WordSet(word for word in _tables(common=False)[0] if not word.isascii() and not _of_parts(word))


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
    if _concepts_of(word, common=True):
        return False
    if word.isascii():
        first, _, rest = word.partition(" ")
        return bool(_concepts_of(first, common=True) and _concepts_of(rest, common=True))
    return any(
        _concepts_of(word[:place], common=True) and _concepts_of(word[place:], common=True) for place in range(1, len(word))
    )


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
    found: dict[str, set[str]] = {}
    for word, name in pairs:
        found.setdefault(word, set()).add(name)
    return {word: frozenset(names) for word, names in found.items()}


@cache
def _covered() -> dict[str, frozenset[str]]:
    found: dict[str, set[str]] = {}
    for concept in concepts().values():
        for name in concept.broader:
            found.setdefault(name, set()).add(concept.name)
    return {name: frozenset(names) for name, names in found.items()}
