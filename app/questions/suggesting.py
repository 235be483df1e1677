"""Questions to suggest: what is near to one that was not understood, or begins as a user types, with names that are stored.

The ways of asking are the examples of data/patterns.tsv; their names are replaced by names of the store.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache

from rapidfuzz import fuzz

from app.database import Store
from app.language.script import fold
from app.questions.answer import Language
from app.questions.names import namesakes
from app.questions.namesakes import Name, Namesakes
from app.questions.patterns import Pattern, patterns
from app.questions.signs import says_something

_MOST = 5
_PLACE = re.compile(r"\{(\w+)\}")
_COMPLETE = 8


def nearest_questions(
    store: Store, question: str, language: Language, organization: str | None = None, leaning: Sequence[str] = ()
) -> list[str]:
    """Questions that can be asked of this store: of the queries it leans to first, then those that share most words."""
    names = namesakes(store)
    stored = _mentioned(names, question) or _typical(names, organization, language)
    wanted = fold(question)
    found: dict[str, tuple[int, float]] = {}
    asks: dict[str, str] = {}
    for pattern, form in _forms():
        if pattern.language == language and _PLACE.sub("", form) and (filled := _filled(form, pattern, stored)):
            alike = fuzz.token_set_ratio(wanted, fold(filled)) if language == "en" else _shared(wanted, fold(filled))
            rank = leaning.index(pattern.query) if pattern.query in leaning else len(leaning)
            found[filled] = (rank, -alike)
            asks.setdefault(filled, pattern.query)
    chosen = {asks[filled]: filled for filled in sorted(found, key=lambda text: found[text], reverse=True)}
    return list(chosen.values())[::-1][:_MOST]


def completions(store: Store, begun: str, organization: str | None = None) -> list[str]:
    """Whole questions that begin as the text does, or that ask about the name that it holds."""
    wanted = fold(begun).strip()
    if len(wanted) < 2:
        return []
    names = namesakes(store)
    stored = (
        _mentioned(names, wanted)
        or _beginning(names, wanted, organization)
        or _typical(names, organization, _language_of(wanted))
    )
    found: dict[str, None] = {}
    for pattern, form in _forms():
        filled = _filled(form, pattern, stored)
        if filled and (fold(filled).startswith(wanted) or (len(wanted) > 2 and wanted in fold(filled))):
            found.setdefault(filled)
    return sorted(found, key=lambda text: not fold(text).startswith(wanted))[:_COMPLETE]


@cache
def _forms() -> tuple[tuple[Pattern, str], ...]:
    """Each way of asking with its example, the names in it replaced by what kind of name they are."""
    found: list[tuple[Pattern, str]] = []
    for pattern in patterns():
        match = pattern.plain.fullmatch(fold(pattern.example).rstrip("?"))
        if match is None or pattern.asks_for_holders:
            found.append((pattern, pattern.example))
            continue
        form = pattern.example
        for name, text in match.groupdict().items():
            if text:
                form = re.sub(re.escape(text), "{" + name + "}", form, count=1, flags=re.IGNORECASE)
        found.append((pattern, form))
    return tuple(found)


def _filled(form: str, pattern: Pattern, stored: dict[str, list[Name]]) -> str | None:
    """The form with stored names; None where there is none of a kind that it needs."""
    taken: dict[str, int] = {}
    filled = form
    for name in _PLACE.findall(form):
        kind = pattern.kinds[name]
        place = taken.get(kind, 0)
        if place >= len(stored.get(kind, [])):
            return None
        taken[kind] = place + 1
        filled = filled.replace("{" + name + "}", stored[kind][place].label, 1)
    return filled


def _mentioned(names: Namesakes, text: str) -> dict[str, list[Name]]:
    """The stored names in a text, by kind."""
    folded = fold(text)
    found: dict[str, list[Name]] = {}
    for start, end in names.spot(folded):
        for kind in names.kinds_of(folded[start:end]):
            found.setdefault(kind, []).append(names.meant(kind, folded[start:end], None, loose=False)[0][0])
    for start, end, near in names.spot_near(folded):
        if not says_something(folded[start:end]):
            found.setdefault(near[0].kind, []).append(near[0])
    return found


def _beginning(names: Namesakes, text: str, organization: str | None) -> dict[str, list[Name]]:
    """Names that begin as the end of the text does."""
    found: dict[str, list[Name]] = {}
    for kind in ("Position", "Department"):
        for start in range(max(0, len(text) - 12), len(text) - 1):
            begun = text[start:]
            if alike := [n for n in names.of_kind(kind, organization) if n.folded.startswith(begun)]:
                found[kind] = alike[:2]
                break
    return found


def _language_of(text: str) -> Language:
    return "en" if text.isascii() else "zh"


def _typical(names: Namesakes, organization: str | None, language: Language) -> dict[str, list[Name]]:
    """Two names of each kind, of the question's language first, else by their ids, so that the same store suggests the same."""

    def some() -> Iterator[tuple[str, list[Name]]]:
        for kind in ("Position", "Department", "Unit", "Process", "Person", "Organization"):
            known = names.of_kind(kind, organization if kind != "Organization" else None)
            yield kind, sorted(known, key=lambda name: _language_of(name.folded) != language)[:2]

    return {kind: found for kind, found in some() if found}


def _shared(one: str, other: str) -> float:
    """How many pairs of characters two Chinese texts share, by the shorter."""
    pairs = [{text[n : n + 2] for n in range(len(text) - 1)} for text in (one, other)]
    return 100 * len(pairs[0] & pairs[1]) / max(1, min(map(len, pairs)))
