"""The map of one or all organizations: every part in its place, and the window of it that a viewer asks for.

A map is made once and kept (app.maps); a window shows the largest boxes first, as many as asked for, and says how many it
leaves out. It is plain columns, because a map may have 100,000 parts. It knows no database.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import NamedTuple

from graph_model import Reference
from visualizations.layout import Shape, block_map
from visualizations.picture import Box

_SHAPES: Mapping[str, Shape] = {
    "Organization": "block",
    "Department": "block",
    "Position": "cell",
    "Unit": "cell",
    "Process": "cell",
}
"""All other kinds are rows."""
_ORDER = ("Duty", "Authority", "Indicator", "Qualification", "Step", "Person", "Position", "Department", "Process", "Unit")
_RANKS = {kind: rank for rank, kind in enumerate(_ORDER)}
"""How kinds stand in one box; those of one kind stand as the documents have them, organizations by name."""


class Part(NamedTuple):
    """A node of the map. `above` is the id of what it stands in, None for an organization; `stated` its first evidence."""

    id: str
    kind: str
    label: str
    organization: str
    above: str | None
    stated: str | None = None


class Link(NamedTuple):
    """A line of the map; `line` and `status` are a reporting line's."""

    id: str
    kind: str
    source: str
    target: str
    line: str | None = None
    status: str | None = None


@dataclass(frozen=True, slots=True)
class Window:
    """What is shown of a map: places in its parts, whoever holds something before it; `hidden` counts what is left out."""

    places: Sequence[int]
    links: Sequence[Link]
    hidden: int


@dataclass(frozen=True)
class Atlas:
    """Parts with all that stands in one right behind it; `parents` are places in `parts`, -1 for what stands in nothing.

    `left_out` counts what was too much to be laid out.
    """

    parts: Sequence[Part]
    parents: Sequence[int]
    boxes: Sequence[Box]
    links: Sequence[Link]
    left_out: int = 0

    @cached_property
    def places(self) -> Mapping[str, int]:
        """Id → place."""
        return {part.id: place for place, part in enumerate(self.parts)}

    @cached_property
    def children(self) -> Mapping[int, Sequence[int]]:
        """Place → the places of what stands in it; under -1 what stands in nothing."""
        found: dict[int, list[int]] = {}
        for place, parent in enumerate(self.parents):
            found.setdefault(parent, []).append(place)
        return found

    @cached_property
    def _sizes(self) -> Sequence[int]:
        """Place → how many parts it is with all that stands in it."""
        sizes = [1] * len(self.parts)
        for place in reversed(range(len(self.parts))):
            if (parent := self.parents[place]) >= 0:
                sizes[parent] += sizes[place]
        return sizes

    @cached_property
    def _largest(self) -> Sequence[int]:
        """Whatever holds something, the largest box first, and thus always before what stands in it."""
        holders = [place for place in self.children if place >= 0]
        return sorted(holders, key=lambda place: (-self.boxes[place].width * self.boxes[place].height, place))

    def window(self, root: str | None = None, limit: int = 20_000, show: Collection[str] = ()) -> Window:
        """At most `limit` parts of all, or of what stands in `root` and itself; and those of `show` with what they stand in.

        A line is in the window of all with both its ends, and in that of a part with one. KeyError for an unknown root.
        """
        starts = self.children.get(-1, ()) if root is None else (self.places[root],)
        whole = len(self.parts) + self.left_out if root is None else self._sizes[starts[0]]
        wanted = {place for identity in show for place in self._up(self.places.get(identity, -1))}
        shown = set(starts[:limit])
        for place in self._largest:
            if len(shown) == limit:
                break
            if place in shown:
                shown.update(self.children[place][: limit - len(shown)])
        ids = {self.parts[place].id for place in shown | wanted}
        fits = all if root is None else any
        links = [link for link in self.links if fits(end in ids for end in (link.source, link.target))]
        return Window(sorted(shown | wanted), links, max(0, whole - len(shown | wanted)))

    def _up(self, place: int) -> Iterator[int]:
        """The place and those of what it stands in."""
        while place >= 0:
            yield place
            place = self.parents[place]


def atlas(parts: Iterable[Part], links: Sequence[Link], left_out: int = 0) -> Atlas:
    """The map of these parts, each once, lines between known parts only."""
    known = {part.id: part for part in parts}
    inside: dict[str | None, list[Part]] = {}
    circular = _in_circles(known)
    for part in known.values():
        lost = part.above not in known or part.id in circular
        inside.setdefault(_home(part, known) if lost else part.above, []).append(part)
    ordered: list[Part] = []
    parents: list[int] = []
    waiting = [(part, -1) for part in reversed(_in_order(inside.get(None, [])))]
    while waiting:
        part, parent = waiting.pop()
        if part.id in inside:
            waiting += [(child, len(ordered)) for child in reversed(_in_order(inside[part.id]))]
        ordered.append(part)
        parents.append(parent)
    boxes = block_map(parents, [_SHAPES.get(part.kind, "row") for part in ordered])
    return Atlas(ordered, parents, boxes, [one for one in links if one.source in known and one.target in known], left_out)


def _home(part: Part, known: Mapping[str, Part]) -> str | None:
    """What a part stands in of which that is not known, or leads back to it: its organization."""
    return part.organization if part.organization in known and part.organization != part.id else None


def _in_circles(known: Mapping[str, Part]) -> set[str]:
    """The ids of parts that stand in themselves by way of others, as departments of two documents may."""
    found: set[str] = set()
    settled: set[str | None] = set()
    for start in {part.above for part in known.values()}:  # only what holds something can stand in itself
        way: dict[str | None, None] = {}
        at = start
        while at is not None and at in known and at not in settled and at not in way:
            way[at] = None
            at = known[at].above
        if at in way:
            around = list(way)
            found.update(one for one in around[around.index(at) :] if one is not None)
        settled.update(way)
    return found


def _in_order(parts: list[Part]) -> list[Part]:
    return sorted(parts, key=_rank) if len(parts) > 1 else parts


def _rank(part: Part) -> tuple[int, str, int, str]:
    kind = _RANKS.get(part.kind, len(_RANKS))
    if part.kind == "Organization":
        return (kind, part.label, 0, part.id)
    if not part.stated:
        return (kind, "\uffff", 0, part.id)
    first = Reference.parse(part.stated)
    return (kind, first.document, first.start, part.id)
