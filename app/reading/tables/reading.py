"""The tables of a document as a whole: what they state, which slices of the text they are, and what is private in them."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace

from app.reading.model import OrganizationRead, ReadFinding, Span
from app.reading.tables.columns import is_header, turned
from app.reading.tables.dumps import dumps
from app.reading.tables.entries import Table, tables_in
from app.reading.tables.grid import Cell, Grid, grids
from app.reading.tables.holders import add_holders, is_about, join_twins
from app.reading.tables.matrices import Matrix, matrix_in
from app.reading.tables.organizations import tell_units
from app.reading.tables.parting import parted
from app.reading.tables.roster import Roster
from app.reading.tables.sections import tell_sections
from app.reading.tables.staffing import staffing_in
from app.reading.tables.titles import Titles

_LONGEST_TITLE = 120


@dataclass(slots=True)
class TableReading:
    """`taken` are the slices of the text that the tables are, `private` those of cells that nobody shall see."""

    organizations: list[OrganizationRead] = field(default_factory=list[OrganizationRead])
    findings: list[ReadFinding] = field(default_factory=list[ReadFinding])
    taken: list[Span] = field(default_factory=list[Span])
    private: list[Span] = field(default_factory=list[Span])

    def take_matrix(self, matrix: Matrix, titles: Titles) -> None:
        """Adds who does what: to the one organization of the tables, else to one of its own."""
        where = Span(start=matrix.start, end=matrix.end)
        if len(self.organizations) != 1:
            self.organizations.append(OrganizationRead(name=titles.organization, as_of=titles.as_of, evidence=where))
        add_holders(self.organizations[-1], matrix.departments, matrix.positions)
        self.taken.append(where)


def read_tables(text: str, name: str, sheets: Sequence[int] = ()) -> TableReading:
    """What the tables of a text state, those in its code too; `name` is the document's, which may tell the date.

    `sheets`: where sheets of the document begin, over which no table goes on.
    """
    found = [*dumps(text)]
    coded = sorted(place for dump in found if _holds_a_table(dump.grid) for place in dump.regions)
    plain = [grid for grid in grids(text, is_header, sheets) if not any(a <= grid.rows[0][0].start < b for a, b in coded)]
    first = text.lstrip().partition("\n")[0][:_LONGEST_TITLE]
    reading = _read([*(dump.grid for dump in found), *plain], name, first if found else "", text)
    reading.taken += [Span(start=start, end=end) for start, end in coded]
    return reading


def _holds_a_table(grid: Grid) -> bool:
    return next(tables_in(grid), None) is not None


def read_rows(tables: Iterable[Sequence[Sequence[Cell]]], name: str = "") -> TableReading:
    """The same of tables that something else has found, each its header and its rows; their places are the text's."""
    return _read((Grid([list(row) for row in rows]) for rows in tables), name)


def _read(found: Iterable[Grid], name: str, title: str = "", text: str = "") -> TableReading:
    tables: list[Table] = []
    told: list[Table] = []
    matrices: list[tuple[Matrix, Grid]] = []
    for grid in (part for whole in found for part in parted(whole)):
        if matrix := staffing_in(grid):
            matrices.append((matrix, grid))
            continue
        inside = list(tables_in(grid))
        duties = [table for table in inside if table.subject == "duty"]
        inside = [table for table in inside if table.subject != "duty"]
        told += duties
        if not inside and not duties and (matrix := matrix_in(grid)):
            matrices.append((matrix, grid))
        elif not inside and not duties and (other := turned(grid)):
            inside = list(tables_in(other))
        tables += inside
    of_units = tell_units(tables, len(text) - len(text.lstrip().partition("\n")[2]))
    tell_sections(tables, text)
    captions = [cell.text for table in tables for cell in table.captions if cell not in of_units]
    captions += [cell.text for _, grid in matrices for cell in (*grid.captions, *(row[0] for row in grid.rows if len(row) == 1))]
    captions += [title] if title else []  # over all of a page with code
    reading = TableReading()
    if tables:
        told = [table for table in told if is_about(table, tables)]
        titles = Titles.of(captions, name)
        named = next((table.named for table in tables if table.named), titles.organization)
        roster = Roster(tables, replace(titles, organization=named), told)
        reading.organizations = roster.organizations()
        for organization in reading.organizations if len(tables) > 1 else ():
            join_twins(organization, ((table.start, table.end) for table in tables))
        reading.findings = roster.findings
    for matrix, _ in matrices:
        reading.take_matrix(matrix, Titles.of(captions, name))
    reading.taken += [Span(start=table.start, end=table.end) for table in (*tables, *(told if tables else ()))]
    reading.taken = _joined(reading.taken)
    reading.private = [Span(start=cell.start, end=cell.end) for table in tables for cell in table.private]
    return reading


def _joined(taken: Iterable[Span]) -> list[Span]:
    """The slices without those that lie in each other, as those of tables side by side do."""
    found: list[Span] = []
    for place in sorted(taken, key=lambda place: place.start):
        if found and place.start < found[-1].end:
            found[-1] = Span(start=found[-1].start, end=max(found[-1].end, place.end))
        else:
            found.append(place)
    return found
