"""A reading as an outline for people: who and what was read, in which line of the document, and what was not and why.

On a terminal it has colour. What a machine wants is the JSON of the reading itself.
"""

from __future__ import annotations

import re
import sys
from bisect import bisect_right
from collections.abc import Iterable

from app.reading.model import DepartmentRead, Named, OrganizationRead, PositionRead, ReadDocument, Statement

_BOLD, _DIM, _YELLOW = 1, 2, 33


def outline(read: ReadDocument) -> Iterable[str]:
    """The lines of the outline."""
    return _Outline(read).lines()


class _Outline:
    """Knows the document's lines, so that each place is found at once."""

    def __init__(self, read: ReadDocument) -> None:
        self._read = read
        self._ends = [found.start() for found in re.finditer("\n", read.text)]
        self._has_colour = sys.stdout.isatty()

    def lines(self) -> Iterable[str]:
        """All of it."""
        reading = self._read.reading
        document = reading.document
        yield f"{self._in(_BOLD, document.name)}: {document.format}, {document.characters} characters"
        for organization in reading.organizations:
            yield from self._organization(organization)
        for ignored in reading.ignored:
            yield self._in(_DIM, f"ignored, {self._where(ignored.start)}: {ignored.reason}")
        for finding in reading.findings:
            yield self._in(_YELLOW, f"note: {finding.message}")

    def _organization(self, organization: OrganizationRead) -> Iterable[str]:
        dated = f", as of {organization.as_of}" if organization.as_of else ""
        yield f"organization {self._in(_BOLD, organization.name or '(nameless)')}{dated}"
        yield from _named("part of", organization.parent)
        yield from (f"    {statement.text}" for statement in organization.duties)
        for department in organization.departments:
            start = department.evidence.start if department.evidence else 0
            yield f"  department {self._in(_BOLD, department.name)}  ({self._where(start)})"
            yield from _named("part of", department.parent)
            yield from _named("under", department.superior)
            yield from _stated(department)
        for position in organization.positions:
            yield from self._position(position)
        for person in organization.people:
            yield f"  person {self._in(_BOLD, person.name)}"
            yield from _lines("holds", person.holds)
        for process in organization.processes:
            yield f"  process {self._in(_BOLD, process.name)}"
            yield from (f"    {step.text}" for step in process.steps)

    def _position(self, position: PositionRead) -> Iterable[str]:
        place = f", {position.department}" if position.department else ""
        named = "" if position.described else ", only named"
        where = f"  ({self._where(position.evidence.start)})" if position.evidence else ""
        yield f"  position {self._in(_BOLD, position.title or '(untitled)')}{place}{named}{where}"
        yield from _lines("reports to", position.reports_to)
        yield from _lines("direct reports", position.direct_reports)
        yield from _lines("supervised by", position.supervised_by)
        yield from _lines("supervises", position.supervises)
        yield from _stated(position)

    def _where(self, offset: int) -> str:
        """The line in which the offset stands, and its place in the file where that has pages, slides or cells."""
        line = bisect_right(self._ends, offset - 1) + 1
        place = self._read.places.of(self._read.text, offset, offset + 1)
        return f"line {line}, {place}" if place else f"line {line}"

    def _in(self, colour: int, text: str) -> str:
        return f"\x1b[{colour}m{text}\x1b[0m" if self._has_colour else text


def _named(word: str, name: str | None) -> Iterable[str]:
    if name:
        yield f"    {word}: {name}"


def _lines(word: str, names: list[Named]) -> Iterable[str]:
    if names:
        yield f"    {word}: " + ", ".join(named.name + (" (dotted)" if named.kind == "dotted" else "") for named in names)


def _stated(holder: DepartmentRead | PositionRead) -> Iterable[str]:
    """What is said of a holder; duties as they are, other statements with what they are."""
    if holder.headcount is not None:
        yield f"    headcount: {holder.headcount}"
    yield from _named("purpose", holder.purpose)
    yield from (_duty(statement) for statement in holder.duties)
    for word, statements in (
        ("authority", holder.authorities),
        ("indicator", holder.indicators),
        ("qualification", holder.qualifications),
    ):
        yield from (f"    {word}: {statement.text}" for statement in statements)
    if holder.collaborators:
        yield "    works with: " + ", ".join(partner.name for partner in holder.collaborators)


def _duty(statement: Statement) -> str:
    return f"    {statement.text}" + (f"  [{statement.involvement}]" if statement.involvement else "")
