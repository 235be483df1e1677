"""The terms of a text and of a request, in one spelling for both languages: concepts of the lexicon, and what it does not know.

A concept is written as its name; a pair of Chinese characters and an English word that are not in the lexicon as they stand.
All words of the lexicon that stand in a text count, those inside longer ones too, so that nothing is missed.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from app.language import lexicon
from app.language.words import question_words
from app.language.work import stem
from app.questions.request import GENERAL_DEEDS, Request, Term

_RUN = re.compile(r"[\u3400-\u9fff]+")
IN_CHARGE = "*in charge"
"""A term of texts that say 负责 or the like: any general deed may be meant."""


def terms_of(folded: str) -> list[str]:
    """Every term of a folded text, each once."""
    found: dict[str, None] = {}
    words = _chinese()
    for run in _RUN.findall(folded):
        for place in range(len(run)):
            if place + 1 < len(run):
                found[run[place : place + 2]] = None
            for length in words.get(run[place], ()):
                for name in _by_word().get(run[place : place + length], ()):
                    found[name] = None
    english = lexicon.english_words(folded)
    for place, word in enumerate(english):
        found[f"={word}"] = None
        for number in range(1, min(4, len(english) - place) + 1):
            for name in _by_word().get(" ".join(english[place : place + number]), ()):
                found[name] = None
    if _in_charge().search(folded):
        found[IN_CHARGE] = None
    return list(found)


def wanted(request: Request, *, acts: bool = True) -> list[list[list[str]]]:
    """For each thing that is asked for the groups of terms of which one must stand; with `acts` the action's group, too."""
    deeds = _deeds(request.actions) if acts else []
    return [
        [*(g for term in terms if term.needed and (g := _group(term, terms))), *([deeds] if deeds else [])]
        for terms in request.objects
    ]


def matters(request: Request) -> list[str]:
    """Every term for what is asked, for ranking."""
    terms = [*request.actions, *(term for terms in request.objects for term in terms)]
    return list(dict.fromkeys(name for term in terms for name in (sorted(term.concepts) or _unknown(term.word))))


def _group(term: Term, beside: Sequence[Term]) -> list[str]:
    """The term's concepts with those that may stand for it; empty where another term implies it."""
    if any(term.concepts and term.concepts <= lexicon.concepts()[name].implies for other in beside for name in other.concepts):
        return []
    known = _wider(term.concepts, implied=True) if term.concepts else ["&".join(_unknown(term.word))]
    return [*known, *_otherwise(term)]


def _deeds(actions: Sequence[Term]) -> list[str]:
    names = frozenset(name for action in actions for name in action.concepts)
    said = [word for action in actions for word in _otherwise(action)]
    return [*_wider(names), *([IN_CHARGE] if names & GENERAL_DEEDS else []), *said] if names else []


def _otherwise(term: Term) -> list[str]:
    return ["&".join(_unknown(word)) for word in term.otherwise]


def any_deed(request: Request) -> bool:
    """Whether only general deeds are asked for: then a duty may say any."""
    return bool(request.actions) and all(action.concepts <= GENERAL_DEEDS for action in request.actions)


def _wider(names: frozenset[str], *, implied: bool = False) -> list[str]:
    found = set(names)
    for name in names:
        found |= lexicon.narrower(name) | lexicon.concepts()[name].covering
        if implied:
            found |= lexicon.implying(name)
    return sorted(found)


def _unknown(word: str) -> list[str]:
    """The terms of a word that no lexicon knows: its pairs of characters, or its English words."""
    pairs = [run[n : n + 2] for run in _RUN.findall(word) for n in range(max(1, len(run) - 1))]
    return [*pairs, *(f"={stem(part)}" for part in lexicon.english_words(word))]


@cache
def _by_word() -> dict[str, tuple[str, ...]]:
    return {word: tuple(sorted(lexicon.concepts_of(word))) for c in lexicon.concepts().values() for word in c.words}


@cache
def _chinese() -> dict[str, tuple[int, ...]]:
    """The lengths of the lexicon's Chinese words by their first character."""
    found: dict[str, set[int]] = {}
    for word in _by_word():
        found.setdefault(word[0], set()).add(len(word))
    return {first: tuple(sorted(lengths)) for first, lengths in found.items() if not first.isascii()}


@cache
def _in_charge() -> re.Pattern[str]:
    return re.compile("|".join(map(re.escape, sorted(question_words("in_charge")))))
