"""The tables of a document as a whole: what they state, which slices of the text they are, and what is private in them."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from app.reading.model import OrganizationRead, ReadFinding, Span
from app.reading.tables.columns import is_header
from app.reading.tables.entries import Table, tables_in
from app.reading.tables.grid import Cell, Grid, grids
from app.reading.tables.roster import Roster
from app.reading.tables.titles import Titles


@dataclass(slots=True)
class TableReading:
    """`taken` are the slices of the text that the tables are, `private` those of cells that nobody shall see."""

    organizations: list[OrganizationRead] = field(default_factory=list[OrganizationRead])
    findings: list[ReadFinding] = field(default_factory=list[ReadFinding])
    taken: list[Span] = field(default_factory=list[Span])
    private: list[Span] = field(default_factory=list[Span])


def read_tables(text: str, name: str) -> TableReading:
    """What the tables of a text state; `name` is the document's, which may tell the date."""
    return _read(grids(text, is_header), name)


def read_rows(tables: Iterable[Sequence[Sequence[Cell]]], name: str = "") -> TableReading:
    """The same of tables that something else has found, each its header and its rows; their places are the text's."""
    return _read((Grid([list(row) for row in rows]) for rows in tables), name)


def _read(found: Iterable[Grid], name: str) -> TableReading:
    tables: list[Table] = [table for grid in found for table in tables_in(grid)]
    reading = TableReading()
    if not tables:
        return reading
    roster = Roster(tables, Titles.of((cell.text for table in tables for cell in table.captions), name))
    reading.organizations = roster.organizations()
    reading.findings = roster.findings
    reading.taken = [Span(start=table.start, end=table.end) for table in tables]
    reading.private = [Span(start=cell.start, end=cell.end) for table in tables for cell in table.private]
    return reading
