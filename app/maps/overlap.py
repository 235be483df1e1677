"""Doubled work as a picture: the holders who double work, in their departments, and a line for each two that share some."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from app.findings.facts import Facts
from app.findings.overlap.matrix import matrix
from app.findings.records import Holder
from app.language.comparing import Verdict
from visualizations.atlas import Atlas, Part, atlas


class Doubling(NamedTuple):
    """Two holders who do the same work: how much (see app.findings.overlap.matrix), and the verdict of their likest duties."""

    source: str
    target: str
    weight: float
    verdict: Verdict


class OverlapPicture(NamedTuple):
    """The holders with what they stand in, in their places; `hidden` counts the holders who double less than those shown."""

    atlas: Atlas
    doublings: Sequence[Doubling]
    hidden: int


def overlap_picture(facts: Facts, limit: int) -> OverlapPicture:
    """Of at most `limit` holders, those who double most."""
    table = matrix(facts, "holder", most=limit)
    parts: dict[str, Part] = {}
    for holder in table.units:
        for one in _upwards(facts, holder):
            parts.setdefault(one.id, _part(facts, one))
    doublings = [
        Doubling(one.id, other.id, max(table.weights[row][column], table.weights[column][row]), verdict)
        for row, one in enumerate(table.units)
        for column, other in enumerate(table.units[:row])
        if (verdict := table.verdicts.get((one.id, other.id)))
    ]
    return OverlapPicture(atlas(parts.values(), ()), doublings, table.hidden)


def _upwards(facts: Facts, holder: Holder) -> Iterator[Holder]:
    """The holder and whatever it stands in, up to the organization."""
    seen: set[str] = set()
    current: Holder | None = holder
    while current is not None and current.id not in seen:
        seen.add(current.id)
        yield current
        current = facts.holder(_above(facts, current.id) or "")


def _above(facts: Facts, identity: str) -> str | None:
    if identity == facts.organization.id:
        return None
    return facts.place.get(identity) or facts.parent.get(identity) or facts.organization.id


def _part(facts: Facts, holder: Holder) -> Part:
    stated = holder.evidence[0] if holder.evidence else None
    return Part(holder.id, holder.kind, holder.name, facts.organization.id, _above(facts, holder.id), stated)
