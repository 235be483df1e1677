"""Whose the rows of a document's tables are: organizations in a column, over a table, or at the head of their departments."""

from __future__ import annotations

import re
from collections.abc import Sequence

from app.language.script import aligned
from app.reading.names import is_empty, is_organization, is_title, is_unit
from app.reading.rules import ending
from app.reading.tables.entries import Table
from app.reading.tables.grid import Cell
from app.reading.tables.managers import key_of
from app.reading.tables.titles import Titles, is_part, without_number

_NAME_OF_WORDS = re.compile(r"[A-Z][\w'’-]*(?: (?:and|of|&|[A-Z][\w'’-]*)){1,5}\.?")
_FEWEST_OWNERS = 2
_LONGEST_UNIT = 12
_STOPS = re.compile(r"[:：。;；,，]")


def tell_owners(tables: Sequence[Table], of_all: Titles) -> bool:
    """Gives each row its organization: that of its column, or of its table's title where the titles name several.

    Gives whether these are wholly apart, so that a title in one means nobody of another.
    """
    titles = [_title_of(table) for table in tables]
    if any(map(Titles.is_organization, titles)):
        titles = [title or _sibling_of_organizations(tables, table) for title, table in zip(titles, tables, strict=True)]
    named = list(dict.fromkeys(filter(None, titles)))
    apart = len(named) > 1 and all(_is_whole(tables, table, title) for table, title in zip(tables, titles, strict=True))
    name = named[0] if len(named) > 1 else ""
    for table, title in zip(tables, titles, strict=True):
        name = title if title and len(named) > 1 else name
        for entry in table.entries:
            entry.owner = entry.text("organization") or name
    return _tell_owners_by_path(tables, of_all) or apart


def tell_units(tables: Sequence[Table], head: int = 0) -> set[Cell]:
    """Gives rows without a column of units the unit that their table stands under (针灸科人员配置表); gives these titles.

    `head` is where the document's first line ends: a unit that stands there alone is who wrote the whole.
    """
    bare = [t for t in tables if t.subject != "department" and t.captions and not any(entry.path for entry in t.entries)]
    named = [_unit_over(table) for table in bare]
    units = [unit.text for unit in named if unit]
    whole = any(Titles.is_organization(unit) and not is_part(unit) for unit in units)
    alone = [t.captions[-1] for t in bare if len(tables) == 1 and t.captions[-1].start > head > 0]
    fewest = 1 if any(is_unit(aligned(text := without_number(title.text)), text) for title in alone) else _FEWEST_OWNERS
    if len(units) < max(fewest, len(bare) / 2) or len(set(units)) < len(units) or whole:
        return set()
    for table, unit in zip(bare, named, strict=True):
        for entry in table.entries:
            entry.path = [unit] if unit else []
    return {table.captions[-1] for table, unit in zip(bare, named, strict=True) if unit}


def _unit_over(table: Table) -> Cell | None:
    """What the title right above a table says before the word for a list, or alone if it is a unit."""
    title = table.captions[-1]
    text = without_number(title.text)
    form = aligned(text)
    body = text[: len(text) - len(ending("tables.tsv", "list", form))]
    while body != text and (part := ending("tables.tsv", "list_part", form[: len(body)])):
        body = body[: len(body) - len(part)]
    start = title.end - len(text)
    form = form[: len(body)]
    fits = is_unit(form, body) or (not form.isascii() and ending("names.tsv", "unit", form) and len(body) <= _LONGEST_UNIT)
    return Cell(body, start, start + len(body)) if fits and not _STOPS.search(body) else None


def _tell_owners_by_path(tables: Sequence[Table], of_all: Titles) -> bool:
    """Where each row's departments begin with a whole organization, and these are several (单位 beside 部门): its owner.

    Branches are none, and neither are units of what the table's title names.
    """
    entries = [entry for table in tables for entry in table.entries]
    whole = {entry.path[0].text for entry in entries if len(entry.path) > 1 and not entry.owner}
    if len(whole) < _FEWEST_OWNERS or of_all.organization or not all(_is_whole_name(aligned(name)) for name in whole):
        return False
    if not all(entry.path and entry.path[0].text in whole for entry in entries):
        return False
    for entry in entries:
        entry.owner = entry.path[0].text
    return True


def _is_whole(tables: Sequence[Table], table: Table, title: str) -> bool:
    """Whether a table's title is a whole organization's: by its name, by its rows' unit above, or as others' sibling."""
    above = {key_of(entry.text("parent")) for entry in table.entries}
    return (
        title == table.named
        or Titles.is_organization(title)
        or key_of(title) in above
        or title == _sibling_of_organizations(tables, table)
    )


def _sibling_of_organizations(tables: Sequence[Table], table: Table) -> str:
    """The name over a table of which nothing leads out, as it stands where others have their organization; else empty."""
    name = table.captions[-1].text.strip("# ") if table.captions else ""
    known = {key_of(entry.text(kind)) for entry in table.entries for kind in ("title", "name", "post", "staff")}
    managers = {key_of(entry.text("manager")) for entry in table.entries if "manager" in entry.cells}
    managers = {one for one in managers if not is_empty(one)}
    outside = {key_of(s.text) for t in tables if t is not table for entry in t.entries for s in entry.path}
    units = {key_of(step.text) for entry in table.entries for step in entry.path}
    form = aligned(name)
    fits = _NAME_OF_WORDS.fullmatch(name) and not is_title(form, name) and not is_unit(form, name)
    return (
        name if fits and not ending("tables.tsv", "list", form) and managers and managers <= known and not units & outside else ""
    )


def _title_of(table: Table) -> str:
    """The organization that the table's own title names: a unit alone is one only where its table has several units."""
    if table.named:
        return table.named
    name = Titles.of((cell.text for cell in table.captions), "").organization or ""
    units = {key_of(step.text) for entry in table.entries for step in entry.path[:1]}
    return name if Titles.is_organization(name) or len(units - {key_of(name)}) > 1 else ""


def _is_whole_name(form: str) -> bool:
    return is_organization(form) and not ending("names.tsv", "branch", form)
