"""The words of a question as terms of the lexicon, and what everyday phrases among them mean."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from app.language import lexicon
from app.language.everyday import Everyday
from app.language.words import question_words

_DECIDING = frozenset({"approve", "decide"})
GENERAL_DEEDS = frozenset({"handle", "manage", "carry_out", "organize"})
"""Deeds that 负责X alone is taken to mean."""


@dataclass(frozen=True, slots=True)
class Term:
    """A word of the question with its concepts; none where the lexicon does not know it.

    A duty need not speak of one that is not `needed`, but does so more surely. `otherwise`: words of a dictionary that mean
    the same as one that the lexicon does not know.
    """

    word: str
    concepts: frozenset[str] = frozenset()
    needed: bool = True
    otherwise: tuple[str, ...] = ()


def is_act(term: Term) -> bool:
    """Whether the term is nothing but a deed."""
    return bool(term.concepts) and all(lexicon.concepts()[name].kind == "act" for name in term.concepts)


def decides(name: str) -> bool:
    """Whether this deed decides about another one or a paper."""
    return name in _DECIDING or bool(lexicon.concepts()[name].broader & _DECIDING)


@cache
def people() -> frozenset[str]:
    """The concepts of people, of whom a duty need not speak when it sees to what befalls them."""
    named = question_words("person")
    return named.union(*map(lexicon.narrower, named))


def with_idioms(groups: list[list[Term]], idioms: list[tuple[str, Everyday]]) -> list[list[Term]]:
    """The groups with what everyday phrases mean: their matters are one term, and their deeds count where no other is named."""
    if not idioms:
        return groups
    told = [one for one in idioms if one[1].matters][-1:] or idioms[-1:]  # what it is about, and what is done: 催|贷款
    done = [one for one in idioms if not one[1].matters][-1:] or idioms[-1:]
    (word, about), deeds = told[0], done[0][1].deeds
    matters = about.matters
    acts = [term.concepts for group in groups for term in group if is_act(term) and term.word not in question_words("vague")]
    named = any(not one <= GENERAL_DEEDS and (matters or one & deeds) for one in acts)
    happens = any(meant.happens for _, meant in idioms)
    beside = [Term(word, matters)] if matters else []
    groups = [[*(_besides(group, beside) if happens else group), *beside] for group in groups] or [beside]
    deeds = deeds if any(groups) else deeds - GENERAL_DEEDS
    return groups if named or not deeds else [[Term(word, deeds), *groups[0]], *groups[1:]]


def _besides(group: list[Term], beside: list[Term]) -> list[Term]:
    """The terms of which a duty need not speak first: the people that something happens to; where it is said what happens, the
    place too, and what nobody knows (a bag left on the bus is a lost item).
    """
    aside = people() | question_words("whereabouts") if beside else people()
    persons = [term for term in group if term.concepts <= aside and (term.concepts or beside)]
    others = [term for term in group if term not in persons]
    if not beside and all(is_act(term) for term in others):
        return group
    return [*(Term(term.word, term.concepts, needed=False) for term in persons), *others]


def deciding_first(group: list[Term]) -> list[Term]:
    """A Chinese group with the deed that decides before what it decides about, which may be asked for last: 报销谁|审核."""
    last = group[-1] if len(group) > 1 else None
    if last is None or last.word.isascii() or not is_act(last) or not all(decides(name) for name in last.concepts):
        return group
    return [last, *group[:-1]]
