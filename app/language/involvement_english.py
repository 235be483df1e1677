"""The involvement that an English clause states, by its first verb or noun of action. Words: data/involvement_en.tsv."""

from __future__ import annotations

import re
from functools import cache
from typing import cast

from app.language.clauses import STATED, ClauseReading
from app.language.tables import words_by_role
from app.language.words import verb_forms
from graph_model.vocabulary import Involvement

_TABLE = "involvement_en.tsv"
_DECIDING = ("lead", "assist", "supervise", "approve", "plan", "participate")
_VERBS = (*_DECIDING, "manage", "watch", "review", "perform")
_WORD = re.compile(r"[a-z][a-z'-]*", re.IGNORECASE)


@cache
def _roles() -> dict[str, str]:
    """Every inflected form of every verb and every noun of action, with its role."""
    table = words_by_role(_TABLE)
    found: dict[str, str] = {}
    for role in _VERBS:
        for verb in table[role]:
            for form in verb_forms(verb.replace("_", " ")):
                found.setdefault(form, role)
        for noun in table.get(f"noun_{role}", ()):
            found.update({f"{noun} {link}": role for link in ("of", "for", "in", "on")})
    return found


@cache
def _phrases(role: str) -> frozenset[str]:
    return frozenset(word.replace("_", " ") for word in words_by_role(_TABLE)[role])


def _leading(words: list[str], start: int, known: frozenset[str] | dict[str, str]) -> int:
    """How many words from `start` on make the longest known phrase there; 0 where none does."""
    longest = min(4, len(words) - start)
    return next((n for n in range(longest, 0, -1) if " ".join(words[start : start + n]) in known), 0)


@cache
def _drawing_up() -> frozenset[str]:
    return frozenset(form for verb in words_by_role(_TABLE)["drawing_up"] for form in verb_forms(verb))


def _role_of(role: str, verb: str, object_words: list[str]) -> Involvement:
    near = object_words[:5]
    if role == "manage":
        return "lead" if any(w in words_by_role(_TABLE)["people"] for w in near) else "perform"
    if role == "watch":
        return "perform" if any(w in words_by_role(_TABLE)["thing"] for w in near) else "supervise"
    if role == "perform" and verb in _drawing_up():
        return "plan" if any(w in words_by_role(_TABLE)["scheme"] for w in near) else "perform"
    return cast("Involvement", role) if role in _DECIDING else "perform"


def read_clause(clause: str) -> ClauseReading | None:
    """What the clause states; None where it has no word or only gives a ground."""
    words = [w.lower() for w in _WORD.findall(clause)]
    place, light = 0, ""
    while place < len(words):
        if step := _leading(words, place, _phrases("light")):
            light = " ".join(words[place : place + step])
        else:
            step = _leading(words, place, _phrases("adverb"))
        if not step:
            break
        place += step
    if place >= len(words) or (not light and _leading(words, place, _phrases("ground"))):
        return None
    if step := _leading(words, place, _roles()):
        verb, rest = " ".join(words[place : place + step]), words[place + step :]
        return _verb_reading(verb, rest)
    if light:
        return ClauseReading("perform", f"light:{light}", light, " ".join(words[place:]))
    return ClauseReading("perform", STATED, None, " ".join(words[place:]))


def _verb_reading(verb: str, rest: list[str]) -> ClauseReading:
    role = _roles()[verb]
    involvement = _role_of(role, verb, rest)
    also: list[Involvement] = []
    chained = rest[1:] if rest[:1] in (["and"], ["or"]) else []
    if chained and (step := _leading(chained, 0, _roles())):
        second = " ".join(chained[:step])
        rest = chained[step:]
        also.append(_role_of(_roles()[second], second, rest))
    if role == "review":
        also.append("approve")
    return ClauseReading(
        involvement, f"head:{verb}", verb, " ".join(rest) or None, None, tuple(i for i in also if i != involvement)
    )
