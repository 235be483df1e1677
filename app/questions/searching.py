"""Nodes by words as they are typed: names in memory, duties and persons in the store, documents by their file names.

It finds what to go to, bounded and best first; what a question means is understanding.py's.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from heapq import nsmallest
from typing import Literal, get_args

from app.database import Store
from app.language.pinyin import spoken_at
from app.language.script import aligned, fold
from app.questions.kept import kept
from app.questions.names import namesakes, organization_names
from app.questions.namesakes import Name
from graph_model.graph import GraphNode

_NAMED = ("Position", "Department", "Unit", "Process", "Organization")
_STORED = {"Duty": "duties", "Person": "persons"}
Kind = Literal["Position", "Department", "Unit", "Process", "Organization", "Person", "Document", "Duty"]
KINDS: tuple[Kind, ...] = get_args(Kind)
"""What can be searched for, in the order of an answer."""

_LETTERS = re.compile(r"[a-z ]{2,}")
Span = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Hit:
    """A node that the words mean. `department` and `place` (its organization's name) tell it from others of its name; `spans`
    are [start, end) in its label, empty where the name is only alike."""

    id: str
    kind: str
    label: str
    department: str | None
    organization: str | None
    place: str
    spans: list[Span]


def found(
    store: Store,
    words: str,
    *,
    kinds: Iterable[str] = KINDS,
    organization: str | None = None,
    near: str | None = None,
    limit: int = 20,
) -> list[Hit]:
    """At most `limit` of each kind, in the order of KINDS; those of the organization `near` before others."""
    wanted = fold(words.strip())
    hits: list[Hit] = []
    chosen = set(kinds)
    for kind in (kind for kind in KINDS if kind in chosen):
        if kind in _STORED:
            hits += _stored(store, kind, words, organization, limit)
        else:
            names = _documents(store) if kind == "Document" else namesakes(store).of_kind(kind)
            within = [n for n in names if organization is None or organization in (n.organization, n.id)]
            hits += _best(within, wanted, near, limit)
    return hits or _alike(store, words, chosen, organization, limit)


def _best(names: Iterable[Name], wanted: str, near: str | None, limit: int) -> list[Hit]:
    tokens = wanted.split()
    ways: list[Callable[[Name], int | None]] = [lambda name: _written(name, wanted, tokens)]
    if _LETTERS.fullmatch(wanted):
        typed = wanted.replace(" ", "")
        ways.append(lambda name: None if name.folded.isascii() or spoken_at(name.folded, typed) is None else 4)
    for way in ways:
        ranked = (
            (how, name.organization != near, len(name.label), name.label, name.id, name)
            for name in names
            if (how := way(name)) is not None
        )
        if best := nsmallest(limit, ranked):
            return [_hit(name, list(places(name.label, wanted))) for *_, name in best]
    return []


def _written(name: Name, wanted: str, tokens: list[str]) -> int | None:
    """How well the words stand in the name: it is they, begins with them, holds them, holds each; None where not."""
    folded = name.folded
    if wanted in folded:
        return 0 if folded == wanted else 1 if folded.startswith(wanted) else 2
    return 3 if len(tokens) > 1 and all(token in folded for token in tokens) else None


def _alike(store: Store, words: str, kinds: set[str], organization: str | None, limit: int) -> list[Hit]:
    """Where no name holds the words: an alias, or a name one slip away."""
    names = namesakes(store)
    return [_hit(name, []) for kind in _NAMED if kind in kinds for name, _ in names.meant(kind, words, organization)[:limit]]


def _stored(store: Store, kind: str, words: str, organization: str | None, limit: int) -> list[Hit]:
    rows = store.read(_STORED[kind], {"organization": organization, "contains": fold(words.strip()), "limit": limit}).rows
    houses = organization_names(store)
    hits: list[Hit] = []
    for row in rows:
        if isinstance(node := row["node"], GraphNode):
            own = str(node.properties.get("organization"))
            hits.append(Hit(node.id, kind, node.label, None, own, houses.get(own, ""), list(places(node.label, words.strip()))))
    return hits


def _documents(store: Store) -> list[Name]:
    def read() -> list[Name]:
        rows = store.read("documents").rows
        return [Name(id=str(row["id"]), kind="Document", label=str(row["name"])) for row in rows]

    return kept(store, ("document names",), read)


def _hit(name: Name, spans: list[Span]) -> Hit:
    return Hit(name.id, name.kind, name.label, name.department, name.organization, name.place, spans)


def places(label: str, words: str) -> Iterator[Span]:
    """Where the words stand in the label, whatever its script, width and case; else each of them, else what they spell."""
    text, wanted = aligned(label), aligned(words)
    spans = list(_occurrences(text, wanted))
    if not spans and (tokens := wanted.split()):
        spans = sorted(span for token in set(tokens) for span in _occurrences(text, token))
    if not spans and _LETTERS.fullmatch(wanted) and (spelt := spoken_at(text, wanted.replace(" ", ""))):
        spans = [spelt]
    yield from spans


def _occurrences(text: str, wanted: str) -> Iterator[Span]:
    start = text.find(wanted)
    while start >= 0:
        yield start, start + len(wanted)
        start = text.find(wanted, start + len(wanted))
