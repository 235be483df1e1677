"""How a holder takes part in a duty: lead, perform, assist, supervise, approve, plan or participate; and in what.

Rules, not a model: the verb at the head of the first clause that states an action decides. The words are data files.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from app.language import involvement_chinese, involvement_english
from app.language.clauses import STATED, ClauseReading
from app.language.script import fold
from graph_model.vocabulary import Involvement

_CHINESE = re.compile(r"[\u3400-\u9fff]")
_ENCLOSED_NUMBER = re.compile(r"^[\s\u2460-\u24ff\u2776-\u2793]+")
_BEFORE_NUMBER = frozenset(" \t\n((-•·●▪*0123456789一二三四五六七八九十abcdefghijklmnopqrstuvwxyz")
_NUMBER = re.compile(r"^\s*(?:[((]?[0-9一二三四五六七八九十a-z]{1,3}[))、.]\s*|[-•·●▪*]\s*)+", re.IGNORECASE)
_BRACKETS = re.compile(r"\([^()]*\)|《[^》]*》")
_CLAUSE_END = re.compile(r"[,;。!?:\n.](?:(?<!\.)(?!(?<=\d,)\d{3}(?!\d))|(?<!\d\.)(?=\s|$))")
"""Not inside of 10,000. It begins with its letters: those are found quickly."""


@dataclass(frozen=True)
class Classification:
    """What `orgatlas classify` adds to a statement; see `action` and `object` are in the folded spelling."""

    involvement: Involvement
    also: tuple[Involvement, ...]
    rule: str
    action: str | None
    object: str | None
    beneficiary: str | None


def clauses(text: str) -> list[str]:
    """The statement's clauses, folded, without its number, brackets and titles of works."""
    return list(_clauses(text))


def _clauses(text: str) -> Iterator[str]:
    enclosed = None if text[:1].isalpha() else _ENCLOSED_NUMBER.match(text)
    plain = fold(text[enclosed.end() :] if enclosed else text)
    number = _NUMBER.match(plain) if plain[:1] in _BEFORE_NUMBER else None
    plain = plain[number.end() :] if number else plain
    plain = _BRACKETS.sub("", plain) if "(" in plain or "《" in plain else plain
    position = 0
    for end in _CLAUSE_END.finditer(plain):
        if clause := plain[position : end.start()].strip():
            yield clause
        position = end.end()
    if clause := plain[position:].strip():
        yield clause


def classify(text: str) -> Classification | None:
    """The statement's involvement, the rule that fired, its action and object; None where it has no words."""
    found = [reading for _, reading in readings(text)]
    if not found:
        return None
    first = next((r for r in found if r.rule != STATED), found[0])
    others: list[Involvement] = [i for r in found for i in (r.involvement, *r.also) if i != first.involvement]
    return Classification(
        first.involvement, tuple(dict.fromkeys(others)), first.rule, first.action, first.object, first.beneficiary
    )


@lru_cache(maxsize=4096)  # posts share duties: 完成领导交办的其他工作
def involvement_of(text: str) -> Involvement | None:
    """How the holder of the duty takes part in it: what classify says first."""
    first, merely_stated = None, None
    for clause in _clauses(text):
        first = first or clause
        found = involvement_chinese.decided(clause) if _CHINESE.search(clause) else involvement_english.read_clause(clause)
        if found is not None and found.rule != STATED:
            return found.involvement
        merely_stated = merely_stated or (found and found.involvement)
    alone = involvement_chinese.decided(first, alone=True) if first and not merely_stated else None
    return alone.involvement if alone else merely_stated


def states_action(text: str) -> bool:
    """Whether a listed verb or noun of action stands at the head of a clause, so that the text may be a duty."""
    return any(reading.rule != STATED for _, reading in readings(text))


def readings(text: str) -> Iterator[tuple[str, ClauseReading]]:
    """Each clause that states something, and what; where none does, what the first Chinese purpose says is to be done."""
    first, found = None, False
    for clause in _clauses(text):
        first = first or clause
        reader = involvement_chinese if _CHINESE.search(clause) else involvement_english
        if reading := reader.read_clause(clause):
            found = True
            yield clause, reading
    if first and not found and (reading := involvement_chinese.read_clause(first, alone=True)):
        yield first, reading
