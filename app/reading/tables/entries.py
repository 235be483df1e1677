"""The rows of a table by what their columns hold: one entry a row, with its departments as a path.

Which tables are org data at all is decided here; who an entry's manager is, in app.reading.tables.managers.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from app.language.script import aligned
from app.reading.names import is_empty, is_title, is_unit
from app.reading.rules import beginning, compact, ending, words
from app.reading.tables.columns import (
    STATEMENTS,
    begins_form,
    header_of,
    heads_another,
    is_form,
    is_header,
    is_repeated,
    kind_of,
    settled,
)
from app.reading.tables.grid import Cell, Grid, Row, on_one_line
from app.reading.tables.paths import PLACES, divides, outer_columns, path_of
from app.reading.tables.several_posts import each_post
from app.reading.tables.tasks import join_tasks
from app.reading.tables.titles import Titles, is_part, without_number

_FILLED_DOWN = ("department", "level", "organization")
_MOSTLY_EMPTY = 0.3
_LONGEST_LONE = 24
_MOST_BEFORE_TOTAL = 8
_MOST_IN_REMARK = 2
_SEVERAL_EACH = 1.5
"""Statements a unit, on average, from which on a unit has several rows."""
_CHINESE_NAMES = re.compile(r" *[、，,；;/] *")
_NAMES = re.compile(r" *[;/] *| +(?:and|&) +")
_NAME = re.compile(r"[\u3400-\u9fff·]{2,4}|[A-Z][^\s\d]*(?: [^\s\d]+){1,3}")
_AND_MORE = re.compile(r" *等? *\d+ *[人名]$")
_IN_BRACKETS = re.compile(r"(?P<unit>.+?) *[(（](?P<holder>[^()（）]+)[)）]")
_STOPS = re.compile(r"[:：。;；,，]")
_BY_TASK = frozenset(("number", "department", "title", "manager", "dotted", "subordinate", "duties", "other", ""))


@dataclass(slots=True, eq=False)
class Entry:
    """A row: its cells by kind, those without a value left out; `path` are its departments, the outermost first.

    `private`: what nobody shall see of it, by which others may name it all the same.
    `owner`: the organization that a column or the table's own title says, empty where neither does.
    """

    cells: dict[str, list[Cell]]
    row: Cell
    path: list[Cell] = field(default_factory=list[Cell])
    owner: str = ""
    private: list[str] = field(default_factory=list[str])

    def cell(self, *kinds: str) -> Cell | None:
        """The first cell of the first of these kinds that the row has."""
        return next((self.cells[kind][0] for kind in kinds if kind in self.cells), None)

    def text(self, *kinds: str) -> str:
        """Its text, without line ends; empty where there is none."""
        cell = self.cell(*kinds)
        return on_one_line(cell.text) if cell else ""

    def cells_said(self) -> dict[str, list[str]]:
        """What its cells say, wherever they stand."""
        return {kind: [cell.text for cell in cells] for kind, cells in self.cells.items()}

    @property
    def people(self) -> list[str]:
        """The names of the persons in the row; empty where it has none or says that the post is vacant."""
        given, family = self.text("given"), self.text("family")
        both = (f"{given} {family}" if (given + family).isascii() else family + given).strip()
        name = _AND_MORE.sub("", self.text("name") or both)
        form = aligned(name).strip("()[]<>*_")
        if is_empty(form) or form in words("tables.tsv", "vacant"):
            return []
        several = (_NAMES if form.isascii() else _CHINESE_NAMES).split(name)
        return several if all(map(_NAME.fullmatch, several)) else [name]

    @property
    def person(self) -> str:
        """The first of them; empty where there is none."""
        return next(iter(self.people), "")


@dataclass(slots=True)
class Table:
    """A table that is org data. `subject`: what a row is, a post, a person, a department, or a duty of another table's post.

    `named`: the organization that a row of a label and its value says above it.
    """

    subject: str
    kinds: list[str]
    entries: list[Entry]
    captions: list[Cell]
    private: list[Cell]
    start: int
    end: int
    turned: bool = False
    named: str = ""


def tables_in(grid: Grid) -> Iterator[Table]:
    """The tables of org data in a grid: it may hold several, each with a header of its own."""
    heads = [at for at, row in enumerate(grid.rows) if len(row) > 1 and is_header(row)]
    captions, position = list(grid.captions), 0
    for index, at in enumerate(heads):
        if at < position:
            continue
        kinds, names, height = header_of(grid.rows, at)
        labelled = [row for row in grid.rows[position:at] if _names_organization(row)]
        above = [*captions, *(cell for row in grid.rows[position:at] if row not in labelled for cell in row if cell.text)]
        later = (h for h in heads[index + 1 :] if h >= at + height)
        stop = next((h for h in later if not is_repeated(grid.rows[h], names) or _is_anothers(grid, h, above)), len(grid.rows))
        stop = next((form for form in range(at + height, stop) if begins_form(grid.rows, form, len(names))), stop)
        stop = next((other for other in range(at + height, stop) if heads_another(grid.rows[other], names)), stop)
        body = grid.rows[at + height : stop]
        body += [[cell] for cell in grid.notes] if stop == len(grid.rows) else []
        trailing = len(body)
        while trailing and len(body[trailing - 1]) == 1 and not _is_lone(kinds, body[trailing - 1][0]):
            trailing -= 1
        start = above[-1].start if above and _names_list(above[-1].text) else grid.rows[at][0].start
        start = grid.notice if grid.notice is not None and not position else start
        table = _table((kinds, names), body[:trailing], above, start, grid)
        captions, position = [row[0] for row in body[trailing:]], stop
        if table is not None:
            table.named = labelled[0][1].text if labelled else ""
            if sum(map(bool, kinds)) * 2 > len(kinds):  # a header without rows is a table too; in a form's row half are values
                table.end = max(table.end, grid.rows[at + height - 1][-1].end)
            yield table


def _table(header: tuple[list[str], list[str]], body: list[Row], captions: list[Cell], start: int, grid: Grid) -> Table | None:
    kinds, names = header
    body = [row for row in body if not is_repeated(row, names) and not _is_aside(row)]
    while body and _is_hint(body[0]):
        body = body[1:]
    wide = [row for row in body if len(row) > 1]
    columns = [[row[place].text if place < len(row) else "" for row in wide] for place in range(len(kinds))]
    titled = kinds[:1] == ["title"] and all(
        is_title(aligned(row[0].text), row[0].text) for row in wide
    )  # Manager is a label, too
    if is_form(wide) and not titled:
        return None
    kinds = settled(kinds, columns)
    subject = _subject(kinds, columns) or ("post" if grid.coded and "title" in kinds else None)
    if subject is None:
        return None
    end = body[-1][-1].end if body else start
    table = Table(subject, kinds, [], captions, [], start, max(end, start), grid.turned)
    _Rows(table, columns).read(body)
    if subject == "post" and "duties" in kinds and _BY_TASK.issuperset(kinds):
        table.entries = join_tasks(table.entries)
    table.entries = list(each_post(kinds, table.entries)) if subject == "person" else table.entries
    if "parent" in kinds and subject != "department" and "organization" not in kinds:
        _take_parents(table.entries)
    return table


def _take_parents(entries: Sequence[Entry]) -> None:
    """Where rows say the unit above their own, and some of these are units of other rows: each row's path from the top."""
    numbered = {unit.text: entry.path[0] for entry in entries if (unit := entry.cell("unit")) and len(entry.path) == 1}
    for entry in entries:
        if (said := entry.cell("parent")) and said.text in numbered:
            entry.cells["parent"] = [numbered[said.text]]
    above = {aligned(e.path[0].text): e.cells["parent"][0] for e in reversed(entries) if len(e.path) == 1 and "parent" in e.cells}
    if not any(aligned(cell.text) in above for cell in above.values()):
        return
    for entry in entries:
        known: set[str] = set()
        while entry.path and (unit := aligned(entry.path[0].text)) in above and unit not in known:
            known.add(unit)
            entry.path.insert(0, above[unit])
        entry.cells.pop("parent", None)


class _Rows:
    """Reads the rows of a table into its entries; what a row leaves to the one above it, or to its section, is filled in."""

    def __init__(self, table: Table, columns: Sequence[Sequence[str]]) -> None:
        self._table = table
        self._down: list[int] = []
        for place, kind in enumerate(table.kinds):
            column = columns[place]
            if kind == "department" and "title" in table.kinds[place:]:  # those at the head of all units stand in none
                column = column[next((at for at, value in enumerate(column) if value), 0) :]
            begins = bool(self._down) or column[:1] != [""]
            if kind in _FILLED_DOWN and begins and _is_said_once(column):
                self._down.append(place)
        self._divided = divides(table.kinds, columns)
        self._outer = outer_columns(table.kinds, columns)
        self._last: dict[int, Cell] = {}
        self._section: Cell | None = None
        self._named: set[str] = set()

    def _all_names(self, body: Sequence[Row]) -> set[str]:
        """What the columns of persons and managers say, and what a given name and a family's make."""
        kinds = self._table.kinds
        found = {row[at].text for row in body for at, kind in enumerate(kinds) if kind in ("name", "manager") and at < len(row)}
        both = [kinds.index(kind) if kind in kinds else len(kinds) for kind in ("given", "family")]
        return found | {f"{row[both[0]].text} {row[both[1]].text}" for row in body if max(both) < len(row)}

    def read(self, body: Sequence[Row]) -> None:
        """All rows; a row of one cell that names a unit is the section of those after it."""
        self._named = self._all_names(body)
        if self._table.captions and any(len(row) == 1 and _unit_alone(row[0]) for row in body):
            self._section = _unit_alone(self._table.captions[-1])  # the first of several sections stands over the header
            del self._table.captions[-1 if self._section else len(self._table.captions) :]
        for row in body:
            row = row[:1] if len(row) > 1 and not any(cell.text for cell in row[1:]) else row  # noqa: PLW2901
            if len(row) > 1 or _is_lone(self._table.kinds, row[0]):
                self._take(row)
            elif (unit := _unit_alone(row[0])) or (self._section and _is_alike(self._section, row[0])):
                self._section = unit or row[0]
            elif self._section and row is not body[-1]:
                self._section = None  # what it is cannot be told, but the section before ends

    def _take(self, row: Row) -> None:
        cells: dict[str, list[Cell]] = {}
        steps: dict[int, list[Cell]] = {}
        hidden: list[str] = []
        for place, (kind, cell) in enumerate(zip(self._table.kinds, self._filled(row), strict=False)):
            if not cell.text:
                continue
            if kind == "private":
                self._table.private.append(cell)
                hidden.append(cell.text)
            elif kind in PLACES and self._table.subject != "department":
                if not is_empty(aligned(cell.text)):
                    steps[place] = path_of(_without_holder(cell, self._named), divided=place in self._divided)
            else:
                cells.setdefault(kind or "unknown", []).append(cell)
        if cells:
            filled = [cell for cell in row if cell.text]
            whole = Cell("", min(cell.start for cell in filled), max(cell.end for cell in filled))
            if self._table.turned:  # from the first to the last of its cells stands all of the table
                whole = filled[0]
            path = [step for place in sorted(steps, key=self._order) for step in steps[place]]
            self._table.entries.append(Entry(cells, whole, path or ([self._section] if self._section else []), private=hidden))

    def _order(self, place: int) -> tuple[bool, int]:
        """Where the units of a column stand in a path: those that hold the others' come first."""
        return place not in self._outer, place

    def _filled(self, row: Row) -> Row:
        """The row with what stands in the rows above for it too; a new outer unit ends the inner one."""
        filled = list(row)
        for place in self._down:
            if place >= len(row):
                continue
            if row[place].text:
                for inner in self._down:
                    if inner >= place:
                        self._last.pop(inner, None)
                self._last[place] = row[place]
            else:
                filled[place] = self._last.get(place, row[place])
        for place in self._counted(filled):
            if filled[place].text:
                self._last[place] = filled[place]
            else:
                filled[place] = self._last.get(place, filled[place])
        return filled

    def _counted(self, row: Row) -> list[int]:
        """Columns of titles, where rows of further holders of a numbered post have neither number nor title."""
        kinds = self._table.kinds
        if not {"number", "title", "name"} <= set(kinds):
            return []
        number, title, name = (kinds.index(kind) for kind in ("number", "title", "name"))
        if max(number, title, name) >= len(row) or (not row[title].text and (row[number].text or not row[name].text)):
            return []
        return [title]


def _name_forms(name: str) -> set[str]:
    """An English name as a column has it that puts the family's first: "Lind, Karl", "Lind Karl"."""
    given, _, family = name.rpartition(" ")
    return {f"{family}, {given}", f"{family} {given}"} if given and name.isascii() else set()


def _without_holder(cell: Cell, named: set[str]) -> Cell:
    """A unit's name without the name of its head in brackets, whom the table names elsewhere, as some exports have it."""
    said = _IN_BRACKETS.fullmatch(cell.text)
    if said is None or not ({said["holder"]} | _name_forms(said["holder"])) & named:
        return cell
    return Cell(said["unit"], cell.start, cell.start + len(said["unit"]))


def _names_organization(row: Row) -> bool:
    """Whether a row above a table is a label of organizations and the name of one."""
    return sum(1 for cell in row if cell.text) == len(row[:2]) == 2 and kind_of(row[0].text) == "organization"


def _is_anothers(grid: Grid, at: int, captions: Sequence[Cell]) -> bool:
    """Whether a header that is said again stands under the title of another organization; else only a page begins."""
    above = grid.rows[at - 1]
    named = Titles.of([above[0].text], "").organization if len(above) == 1 else None
    return named is not None and not is_part(named) and named != Titles.of((cell.text for cell in captions), "").organization


def _names_list(title: str) -> bool:
    """Whether a line right above a table is the table's own title: 二、人员名册."""
    return bool(ending("tables.tsv", "list", aligned(title).rstrip(" :")))


def _is_lone(kinds: Sequence[str], cell: Cell) -> bool:
    """Whether a line of one cell is a row whose other cells are empty: the first column names a post, a person or a number."""
    if kinds[0] == "title":
        return is_title(aligned(cell.text), cell.text)
    if len(cell.text) > _LONGEST_LONE or _STOPS.search(cell.text) or cell.text.startswith("#"):
        return False
    return kinds[0] == "name" or (kinds[0] in ("staff", "post", "reference") and any(map(str.isdigit, cell.text)))


def _is_said_once(column: Sequence[str]) -> bool:
    """Whether a column says each of its values in the first of the rows that it holds for, as merged cells do."""
    values = [value for value in column if value]
    return column.count("") >= _MOSTLY_EMPTY * len(column) and len(values) == len(set(values))


def _subject(kinds: Sequence[str], columns: Sequence[Sequence[str]]) -> str | None:
    """What a row is; None where the table is no org data, or a form that the grammar of sheets reads."""
    held = {kind for kind, said in zip(kinds, columns, strict=True) if any(said)} or set(kinds)
    people, posts, units = held & {"name", "given", "family"}, "title" in held, held & {"department", "level"}
    lines = held & {"manager", "dotted", "subordinate", "post", "staff"}
    if len(held - {"other", "private", "number"}) < 2:
        return None
    if people and (posts or units or lines):
        return "person"
    unsaid = "manager" in kinds and "duties" in held  # of the one post that nobody manages
    if posts and (lines or unsaid or (units and "headcount" in held and not held & set(STATEMENTS))):
        return "post"
    if (
        units
        and not posts
        and not people
        and (
            held & {"parent", "manager", "post"}
            or ("headcount" in held and ("head" in held or "parent" in kinds))
            or _are_divided(kinds, columns)
        )
    ):
        return "department"
    if "post" in held and "duties" in held and held <= {"post", "duties", "number", "other", "department", "organization"}:
        return "duty"
    return "person" if "staff" in held and lines - {"staff"} and not posts and held & {"post"} else None


def _are_divided(kinds: Sequence[str], columns: Sequence[Sequence[str]]) -> bool:
    """Whether the rows are statements of units that have several each; with one row a unit the grammar of sheets reads them."""
    by_kind = dict(zip(reversed(kinds), reversed(columns), strict=True))
    units = {text for place in reversed(PLACES) for text in by_kind.get(place, ()) if text}
    return len(units) > 1 and sum(map(bool, by_kind.get("duties", ()))) > _SEVERAL_EACH * len(units)


def _is_aside(row: Row) -> bool:
    """Whether a row only adds the others up, or is a remark under the table."""
    filled = [compact(aligned(cell.text)).rstrip(":") for cell in row if cell.text]
    first = filled[0] if filled else ""
    if any(map(_adds_up, filled[:_MOST_BEFORE_TOTAL])):
        return True
    if first in words("tables.tsv", "total") or (len(filled) <= _MOST_IN_REMARK and first in words("tables.tsv", "note")):
        return True
    return bool(filled) and all(cell.partition(":")[0] in words("tables.tsv", "note") and ":" in cell for cell in filled)


def _adds_up(text: str) -> bool:
    """小计, 客房部合计: what stands in a row that adds the others up."""
    total = ending("tables.tsv", "total", text)
    body = text[: len(text) - len(total)]
    return bool(total) and (not body or (not text.isascii() and is_unit(body)))


def _unit_alone(cell: Cell) -> Cell | None:
    """The unit that a line between rows, or over them, names: of ## 釉料部 the words."""
    text = without_number(cell.text)
    return Cell(text, cell.end - len(text), cell.end) if text and is_unit(aligned(text), text) else None


def _is_alike(section: Cell, other: Cell) -> bool:
    """Whether another row of one cell is written as the name of a section is: KITCHEN, CARE."""
    both = section.text, other.text
    return all(text.isupper() and text.isascii() and len(text) <= _LONGEST_LONE for text in both) and not _STOPS.search(
        other.text
    )


def _is_hint(row: Row) -> bool:
    """Whether a row right under the header says how its columns are filled in: 必填, 选填, Required."""
    filled = [aligned(cell.text) for cell in row if cell.text]
    return len(filled) > 1 and sum(1 for text in filled if beginning("tables.tsv", "hint", text)) * 2 > len(filled)
