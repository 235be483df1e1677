"""What tables state joined with what the rest of the document states."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence

from app.reading.model import DepartmentRead, OrganizationRead, PersonRead, PositionRead, ReadFinding, Reading
from app.reading.tables.holders import add_holders
from app.reading.tables.managers import key_of
from app.reading.tables.reading import TableReading

_LONGEST_NOTE = 200
"""Characters of a title or a note beside a table; longer text that states nothing is told as ignored."""


def join_tables(reading: Reading, tables: TableReading) -> None:
    """Adds what the tables state: to the one organization of the text where it is the same, else beside those of the text."""
    if not tables.organizations:
        return
    reading.findings += tables.findings
    reading.ignored = [
        one
        for one in reading.ignored
        if not one.reason.startswith(("describes no", "no organization")) or _is_long(one.start, one.end, tables)
    ]
    told = reading.organizations
    if len(told) == len(tables.organizations) == 1 and _are_one(told[0], tables.organizations[0]):
        _give_title(reading, told[0], tables.organizations[0])
        reading.findings += _join(told[0], tables.organizations[0])
        return
    of_name = {key_of(one.name): one for one in told if one.name}
    for tabled in (part for one in tables.organizations for part in _by_place(told, one)):
        same = of_name.get(key_of(tabled.name)) if tabled.name else None
        if same is None:
            reading.organizations.append(tabled)
        else:
            reading.findings += _join(same, tabled)


def _by_place(told: Sequence[OrganizationRead], tabled: OrganizationRead) -> list[OrganizationRead]:
    """Tables without an organization in a text that names several, one behind the other: each post is of the one above it."""
    begins = [(one.evidence.start, one) for one in told if one.name and one.evidence]
    if tabled.name or not len(told) == len(begins) > 1 or len({key_of(one.name) for one in told}) < len(told):
        return [tabled]
    begins.sort(key=lambda pair: pair[0])
    starts = [start for start, _ in begins]
    parts = [OrganizationRead(name=one.name, as_of=tabled.as_of, evidence=one.evidence) for _, one in begins]
    where = {id(one): max(0, bisect_right(starts, one.evidence.start) - 1) for one in _placed(tabled) if one.evidence}
    for post in tabled.positions:
        named_by = (
            where[id(one)] for one in tabled.positions if id(one) in where and post.title in {n.name for n in one.reports_to}
        )
        for at in sorted({where[id(post)]} if id(post) in where else {*named_by} or {0}):
            parts[at].positions.append(post)
    for part in tabled.departments:
        parts[where.get(id(part), 0)].departments.append(part)
    for person in tabled.people:
        parts[where.get(id(person), 0)].people.append(person)
    return [part for part in parts if part.positions or part.departments or part.people]


def _placed(tabled: OrganizationRead) -> Iterator[PositionRead | DepartmentRead | PersonRead]:
    yield from tabled.positions
    yield from tabled.departments
    yield from tabled.people


def _is_long(start: int, end: int, tables: TableReading) -> bool:
    inside = sum(place.end - place.start for place in tables.taken if start <= place.start and place.end <= end)
    return end - start - inside > _LONGEST_NOTE


def _are_one(told: OrganizationRead, tabled: OrganizationRead) -> bool:
    return told.name is None or tabled.name is None or key_of(told.name) == key_of(tabled.name)


def _give_title(reading: Reading, told: OrganizationRead, tabled: OrganizationRead) -> None:
    """Sections without a title under a table of one post (its labels over its values) are that post's."""
    untitled = [one for one in told.positions if one.described and one.title is None]
    described = [one for one in tabled.positions if one.described]
    if not len(untitled) == len(described) == 1:
        return
    begins, above = untitled[0].evidence, described[0].evidence
    if begins and above and above.start < begins.start:
        untitled[0].title = described[0].title
        reading.findings = [one for one in reading.findings if not (one.kind == "missing-title" and begins in one.evidence)]


def _join(told: OrganizationRead, tabled: OrganizationRead) -> list[ReadFinding]:
    told.name, told.as_of, told.parent = told.name or tabled.name, tabled.as_of, told.parent or tabled.parent
    findings = add_holders(told, tabled.departments, tabled.positions)
    told.people += tabled.people
    return findings
