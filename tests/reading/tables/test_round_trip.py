"""Tables of invented organizations, written in any order and under any names of their columns, give the model back."""

from __future__ import annotations

import random
from collections.abc import Callable

import pytest

from app.reading import ReadDocument, read_document
from app.reading.model import OrganizationRead
from tests.reading.tables.invented import Row, as_csv, as_markdown, as_xlsx, invent, one_row_a_title, people_table, posts_table

_SEEDS = range(20)
_WRITERS: dict[str, Callable[[list[list[str]]], bytes]] = {
    ".csv": as_csv,
    ".xlsx": as_xlsx,
    ".md": as_markdown,
    ".txt": lambda table: as_csv(table, "\t"),
}


def _read(chance: random.Random, table: list[list[str]]) -> tuple[ReadDocument, OrganizationRead]:
    suffix = chance.choice(sorted(_WRITERS))
    document = read_document(_WRITERS[suffix](table), f"table{suffix}")
    shown = "\n".join("\t".join(row) for row in table)
    assert len(document.reading.organizations) == 1, f"{suffix}\n{shown}"
    return document, document.reading.organizations[0]


def _lines(organization: OrganizationRead) -> set[tuple[str, str, str]]:
    return {(post.title or "", line.name, line.kind) for post in organization.positions for line in post.reports_to}


def _wanted_lines(rows: list[Row], *, dotted: bool) -> set[tuple[str, str, str]]:
    solid = {(row.title, rows[row.manager].title, "solid") for row in rows if row.manager is not None}
    second = {(row.title, rows[row.second].title, "dotted") for row in rows if row.second is not None}
    return solid | second if dotted else solid


@pytest.mark.parametrize("language", ["zh", "en"])
@pytest.mark.parametrize("seed", _SEEDS)
def test_a_table_of_people_gives_their_posts_lines_and_holders(language: str, seed: int) -> None:
    print(f"seed {language} {seed}")
    chance = random.Random(f"people {language} {seed}")
    rows = invent(chance, language)
    document, organization = _read(chance, people_table(chance, language, rows))
    assert {(p.title, p.department) for p in organization.positions} == {(row.title, row.unit) for row in rows}
    assert _lines(organization) == _wanted_lines(rows, dotted=True)
    held = {(person.name, person.reference, person.holds[0].name) for person in organization.people}
    assert held == {(row.name, row.reference, row.title) for row in rows}
    assert {one.name for one in organization.departments} == {row.unit for row in rows}
    assert "139" not in document.text.replace("E139", "")


@pytest.mark.parametrize("language", ["zh", "en"])
@pytest.mark.parametrize("seed", _SEEDS)
def test_a_table_of_posts_gives_posts_headcounts_and_lines(language: str, seed: int) -> None:
    print(f"seed {language} {seed}")
    chance = random.Random(f"posts {language} {seed}")
    rows = one_row_a_title(invent(chance, language))
    _, organization = _read(chance, posts_table(chance, language, rows))
    assert {(p.title, p.department, p.headcount) for p in organization.positions} == {
        (row.title, row.unit, row.headcount) for row in rows
    }
    assert _lines(organization) == _wanted_lines(rows, dotted=False)
    assert organization.people == []
