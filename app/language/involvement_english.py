"""The involvement that an English clause states, by its first verb or noun of action. Words: data/involvement_en.tsv."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache
from typing import cast

from app.language.clauses import STATED, ClauseReading
from app.language.tables import words_by_role
from app.language.words import verb_forms
from graph_model.vocabulary import Involvement

_TABLE = "involvement_en.tsv"
_DECIDING = ("lead", "assist", "supervise", "approve", "plan", "participate")
_VERBS = (*_DECIDING, "manage", "watch", "judge", "review", "settle", "perform")
_LINKS = ("of", "for", "in", "on", "with", "to", "over", "at")
_CARRIED = ("assist", "lead", "supervise", "approve")
_CARRIED_AHEAD = 4  # words between "provide" and the noun that it carries
_CREW = frozenset(("staff", "personnel", "crew"))
_WORD = re.compile(r"[a-z][a-z'-]*", re.IGNORECASE)
_NUMBER = re.compile(r"\d")


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
            found.update({f"{noun} {link}": role for link in _LINKS})
    found.update({f"{noun} of": "drawing" for noun in table["noun_drawing"]})
    return found


@cache
def _nouns() -> dict[str, str]:
    """The nouns of action alone, with their role: the first of two ("formulation and review of")."""
    table = words_by_role(_TABLE)
    return {noun: role for role in _VERBS for noun in table.get(f"noun_{role}", ())}


class _Phrases:
    """Phrases, looked up at a place among words; a phrase's first word tells how long one there may be."""

    def __init__(self, phrases: Iterable[str]) -> None:
        self._known = frozenset(phrases)
        self._longest: dict[str, int] = {}
        for phrase in self._known:
            words = phrase.split(" ")
            self._longest[words[0]] = max(len(words), self._longest.get(words[0], 0))

    def leading(self, words: list[str], start: int) -> int:
        """How many words from `start` on make the longest known phrase there; 0 where none does."""
        longest = self._longest.get(words[start], 0) if start < len(words) else 0
        if not longest:
            return 0
        for number in range(min(longest, len(words) - start), 0, -1):
            if " ".join(words[start : start + number]) in self._known:
                return number
        return 0


@cache
def _phrases(role: str) -> _Phrases:
    return _Phrases(word.replace("_", " ") for word in words_by_role(_TABLE)[role])


@cache
def _actions() -> _Phrases:
    return _Phrases(_roles())


@cache
def _drawing_up() -> frozenset[str]:
    return frozenset(form for verb in words_by_role(_TABLE)["drawing_up"] for form in verb_forms(verb))


def _role_of(role: str, verb: str, object_words: list[str]) -> Involvement:
    table, near = words_by_role(_TABLE), object_words[:5]
    if role == "manage":
        managed = table["people"].intersection(near) or "direct reports" in " ".join(near)
        return "lead" if managed else "perform"
    if role == "watch":
        watched = table["people"].union(table["work"]).intersection(near)
        return "supervise" if watched and not table["thing"].intersection(near) else "perform"
    if role == "judge":
        return "supervise" if any(w in _CREW or (w.endswith("s") and w in table["people"]) for w in near) else "perform"
    if role == "lead" and verb.startswith(("organi", "direct")):  # organizes the files, directs traffic
        return "perform" if table["sorted"].intersection(near[:3]) else "lead"
    if role == "supervise" and verb.startswith("guid") and table["public"].intersection(near[:3]):
        return "perform"
    if role == "settle":
        return "approve" if table["request"].intersection(near) else "perform"
    if role == "drawing" or (role == "perform" and verb in _drawing_up()):
        return "plan" if table["scheme"].intersection(near) else "perform"
    return cast("Involvement", role) if role in _DECIDING else "perform"


def read_clause(clause: str) -> ClauseReading | None:
    """What the clause states; None where it has no word or only gives a ground."""
    found = _read(clause)
    if found and found.object and _NUMBER.search(clause):
        return found._replace(object=_with_numbers(clause.lower(), len(_WORD.findall(found.object))))
    return found


def _with_numbers(clause: str, number: int) -> str:
    """The last so many words of the clause as they stand there, with the figures between and before them."""
    ends = [word.end() for word in _WORD.finditer(clause)]
    return clause[ends[-number - 1] if number < len(ends) else 0 :].strip(" \t,.;:–-")


def _read(clause: str) -> ClauseReading | None:
    words: list[str] = _WORD.findall(clause.lower())
    place, light = 0, ""
    while place < len(words):
        if step := _phrases("light").leading(words, place):
            light = " ".join(words[place : place + step])
        else:
            step = _phrases("adverb").leading(words, place)
        if not step:
            break
        place += step
    if place >= len(words) or (not light and _phrases("ground").leading(words, place)):
        return None
    if reading := _carried(words, place) or _paired_nouns(words, place):
        return reading
    if step := _actions().leading(words, place):
        verb, rest = " ".join(words[place : place + step]), words[place + step :]
        return _verb_reading(verb, rest)
    if light:
        return ClauseReading("perform", f"light:{light}", light, " ".join(words[place:]))
    return ClauseReading("perform", STATED, None, " ".join(words[place:]))


def _carried(words: list[str], place: int) -> ClauseReading | None:
    """A verb that carries a noun of action: "provide clerical support to the Board", "provision of support"."""
    step = _phrases("carrier").leading(words, place)
    if not step:
        return None
    table = words_by_role(_TABLE)
    ahead = words[place + step : place + step + _CARRIED_AHEAD]
    for index, word in enumerate(ahead):
        if word in ("to", "for", "that", "with", "by", "from", "of", "which"):
            return None
        role = next((role for role in _CARRIED if word in table[f"carried_{role}"]), None)
        if role and not table["own_service"].intersection(ahead[:index]):
            verb = " ".join(words[place : place + step])
            rest = words[place + step + index + 1 :]
            done = "perform" if role == "assist" and table["public"].intersection(rest[:5]) else cast("Involvement", role)
            return ClauseReading(done, f"carried:{word}", f"{verb} {word}", " ".join(rest) or None)
    return None


def _paired_nouns(words: list[str], place: int) -> ClauseReading | None:
    """Two nouns of action with one object: "formulation and review of safety rules"; the first decides."""
    paired = words[place + 1 : place + 2] == ["and"] and words[place + 3 : place + 4] == ["of"]
    role = _nouns().get(words[place]) if paired else None
    if role is None:
        return None
    rest = words[place + 4 :]
    return ClauseReading(_role_of(role, words[place], rest), f"head:{words[place]} of", words[place], " ".join(rest) or None)


def _verb_reading(verb: str, rest: list[str]) -> ClauseReading:
    role = _roles()[verb]
    involvement = _role_of(role, verb, rest)
    also: list[Involvement] = []
    chained = rest[1:] if rest[:1] in (["and"], ["or"]) else []
    if chained and (step := _actions().leading(chained, 0)):
        second = " ".join(chained[:step])
        rest = chained[step:]
        also.append(_role_of(_roles()[second], second, rest))
        if (role == "review" and also == ["approve"]) or (involvement == "perform" and also == ["lead"]):
            first: list[Involvement] = [involvement]
            involvement, also = also[0], first
    if role == "review" and involvement != "approve":
        also.append("approve")
    return ClauseReading(
        involvement, f"head:{verb}", verb, " ".join(rest) or None, None, tuple(i for i in also if i != involvement)
    )
