"""Where words of the lexicon stand in a text: all of them are found once, whatever is then asked for.

A regular expression of the words that a question may mean would have to be compiled for each question: a tenth of a second.
data/deed_nouns.tsv adds nouns by which English duties name a deed. Texts given here are folded.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache, lru_cache
from typing import NamedTuple

from app.language.lexicon import chinese_column, concepts, concepts_of, english_column, is_verb
from app.language.tables import words_by_role
from app.language.words import verb_forms

_CHUNK = re.compile(r"\w+")
_PASSIVE = re.compile("(?:(?<=is )|(?<=are )|(?<=be ))")
_MOST_CHUNKS = 7
_ARTICLE = re.compile(" (?:the|a|an) ")
"""Does not count inside a phrase: runs the payroll."""
_NOUN_BEGINS = re.compile("(?<!for )(?<!of )(?<!before )(?<!after )(?<!during )(?<!upon )|(?<=responsible for )|(?<=charge of )")
_NOUN_ENDS = re.compile(r"(?= (?:of|and|or|for|on|in|at|to|into|with|by|from|between|across|within|through|as|&)\b|[,;:.()/]|$)")
"""Where a noun tells a deed: not what another deed is for (bills for payment) nor of what a thing is (inspection records)."""
_LAST_WORDS = re.compile(r"((?:\w+ )?(\w+)) $")
_NEAR = 20
"""Characters that hold the word before."""
_PUT_DOWN = frozenset({"register", "record", "count"})


class Spot(NamedTuple):
    """A word and where it stands, in characters; `names` are its concepts."""

    start: int
    end: int
    word: str
    names: frozenset[str]


def said(names: frozenset[str], text: str) -> Iterator[Spot]:
    """Where a word of these concepts stands, but not over the joint of two other words: 抄录|用户 hires (录用) nobody."""
    words, place = chinese_column().keys(), 0
    for spot in _spots(text):
        if spot.start < place or names.isdisjoint(spot.names):
            continue
        start, end, *_ = spot
        if end - start == 2 and start > 0 and {text[start - 1 : start + 1], text[start + 1 : end + 1]} <= words:
            place = start + 1  # 产品|质量: 质量 begins inside of 品质
        else:
            place = end
            yield spot


def standing(names: frozenset[str], text: str, end: int | None = None) -> Iterator[Spot]:
    """Where a word of these concepts stands before `end`, be it over a joint; none inside another."""
    place, stop = 0, len(text) if end is None else end
    for spot in _spots(text):
        if place <= spot.start and spot.end <= stop and not names.isdisjoint(spot.names):
            place = spot.end
            yield spot


def stands(names: frozenset[str], text: str) -> bool:
    """Whether a word of these concepts stands in the text."""
    return any(not names.isdisjoint(spot.names) for spot in _spots(text))


@lru_cache(maxsize=5000)
def _spots(text: str) -> tuple[Spot, ...]:
    """All words of the lexicon in the text, by place, the longest first."""
    return tuple(sorted((*_chinese(text), *_english(text)), key=lambda spot: (spot.start, -spot.end)))


def _chinese(text: str) -> Iterator[Spot]:
    if text.isascii():
        return
    lengths, known = _lengths(), chinese_column()
    for start, first in enumerate(text):
        for length in lengths.get(first, ()):
            word = text[start : start + length]
            if names := known.get(word):
                yield Spot(start, start + length, word, names)


@cache
def _lengths() -> dict[str, tuple[int, ...]]:
    """How long the Chinese words are that begin with a character."""
    found: dict[str, set[int]] = {}
    for word in chinese_column():
        if not word.isascii():
            found.setdefault(word[0], set()).add(len(word))
    return {first: tuple(lengths) for first, lengths in found.items()}


def _english(text: str) -> Iterator[Spot]:
    chunks = [match.span() for match in _CHUNK.finditer(text)]
    for place, (start, end) in enumerate(chunks):
        longest = _MOST_CHUNKS if text[start:end] in _beginnings() else 1
        found: list[Spot] = []
        for _, last in chunks[place : place + longest]:
            word = _ARTICLE.sub(" ", text[start:last])
            if word.isascii() and (names := _meant(text, word, start, last)):
                found.append(Spot(start, last, word, names))
        yield from _within_deed(found) if len(found) > 1 else found


def _within_deed(found: list[Spot]) -> Iterator[Spot]:
    """Words that begin at one place, the longest last; the verb of a longer deed is no thing (deals with customers)."""
    *shorter, longest = found
    deed = all(concepts()[name].kind == "act" for name in longest.names)
    for spot in shorter:
        names = frozenset(name for name in spot.names if concepts()[name].kind == "act") if deed else spot.names
        if names:
            yield spot._replace(names=names)
    yield longest


def _meant(text: str, word: str, start: int, end: int) -> frozenset[str]:
    """What an English word means there; a participle is an action only in the passive: signed contracts are filed."""
    names = concepts_of(word)
    if names and word.partition(" ")[0].endswith("ed") and not _PASSIVE.match(text, start) and not is_verb(word):
        names = frozenset(name for name in names if concepts()[name].kind == "thing")
    if names and word.partition(" ")[0].endswith("s") and _behind_deed(text, start):
        names = frozenset(name for name in names if concepts()[name].kind == "thing")
    nouns = _deed_nouns().get(word)
    if nouns and _NOUN_BEGINS.match(text, start) and _NOUN_ENDS.match(text, end) and not _taken_in(text, start):
        return names | nouns
    return names


def _behind_deed(text: str, start: int) -> bool:
    """Whether a deed stands right before, of which a word in -s is the thing: who delivers orders orders nothing."""
    before = _LAST_WORDS.search(text, max(0, start - _NEAR), start)
    return before is not None and any(_is_deed(word) for word in (before[1], before[2]) if word)


@lru_cache(maxsize=5000)
def _is_deed(word: str) -> bool:
    return any(concepts()[name].kind == "act" for name in concepts_of(word))


def _taken_in(text: str, start: int) -> bool:
    """Whether what stands there is taken in or put down: who takes payments pays nothing, who records repairs repairs nothing."""
    before = _LAST_WORDS.search(text, max(0, start - _NEAR), start)
    taken = words_by_role("deed_families.tsv")["take_in"] | _PUT_DOWN
    return before is not None and not taken.isdisjoint(concepts_of(before[2]))


@cache
def _deed_nouns() -> dict[str, frozenset[str]]:
    """The concepts by the English nouns of their deeds."""
    found: dict[str, frozenset[str]] = {}
    for name, words in words_by_role("deed_nouns.tsv").items():
        for noun in words:
            written = noun.replace("_", " ")
            found[written] = found.get(written, frozenset()) | {name}
    return found


@cache
def _beginnings() -> frozenset[str]:
    """What English words of several parts begin with."""
    parts = (_CHUNK.findall(word) for word in (*english_column(), *_deed_nouns()))
    firsts = {first for first, *rest in parts if rest}
    return frozenset(form for first in firsts for form in (first, *verb_forms(first)))
