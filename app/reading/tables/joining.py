"""What tables state joined with what the rest of the document states, and what nobody shall see taken out of the text."""

from __future__ import annotations

from collections.abc import Iterable

from app.reading.model import OrganizationRead, PositionRead, Reading, Span
from app.reading.tables.managers import key_of
from app.reading.tables.reading import TableReading

_MASK = "•"
_LONGEST_NOTE = 200
"""Characters of a title or a note beside a table; longer text that states nothing is told as ignored."""


def masked(text: str, private: Iterable[Span]) -> str:
    """The text with each private slice as so many dots: kept so, phones and the like are in no store and no quote."""
    pieces: list[str] = []
    position = 0
    for place in sorted(private, key=lambda place: place.start):
        pieces += (text[position : place.start], _MASK * (place.end - place.start))
        position = place.end
    return "".join([*pieces, text[position:]])


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
        _join(told[0], tables.organizations[0])
    else:
        reading.organizations += tables.organizations


def _is_long(start: int, end: int, tables: TableReading) -> bool:
    inside = sum(place.end - place.start for place in tables.taken if start <= place.start and place.end <= end)
    return end - start - inside > _LONGEST_NOTE


def _are_one(told: OrganizationRead, tabled: OrganizationRead) -> bool:
    return told.name is None or tabled.name is None or key_of(told.name) == key_of(tabled.name)


def _join(told: OrganizationRead, tabled: OrganizationRead) -> None:
    told.name, told.as_of, told.parent = told.name or tabled.name, tabled.as_of, told.parent or tabled.parent
    units = {key_of(one.name) for one in told.departments}
    told.departments += [one for one in tabled.departments if key_of(one.name) not in units]
    described = [one for one in told.positions if one.described]
    for post in tabled.positions:
        twin = next((one for one in described if _is_twin(one, post)), None)
        if twin is None:
            told.positions = [one for one in told.positions if one.described or not _is_twin(one, post)]
            told.positions.append(post)
            continue
        names = {key_of(line.name) for line in twin.reports_to}
        twin.reports_to += [line for line in post.reports_to if key_of(line.name) not in names]
        twin.department = twin.department or post.department
        twin.reference = twin.reference or post.reference
        twin.headcount = post.headcount if twin.headcount is None else twin.headcount
    told.people += tabled.people


def _is_twin(one: PositionRead, other: PositionRead) -> bool:
    same_unit = one.department is None or other.department is None or key_of(one.department) == key_of(other.department)
    return same_unit and not other.apart and key_of(one.title or "") == key_of(other.title or "")
