"""Org data in code and drawings: SQL INSERTs, JSON objects, YAML lists and charts, given as tables with their places.

It knows how these write values, not what the values mean; a piece that is no such code gives nothing. Statements are never run.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from itertools import chain

from app.language.script import aligned
from app.reading.names import is_title, is_unit
from app.reading.tables.boxes import boxes
from app.reading.tables.columns import kind_of, of_table
from app.reading.tables.graphs import as_lists
from app.reading.tables.grid import Cell, Grid, Row
from app.reading.tables.indented import indented_values
from app.reading.tables.objects import Value, object_values, tables_of
from app.reading.tables.trees import trees

_INSERT = re.compile(r"(?i)\binsert\s+into\s+([`\"\[\w.\]]+)\s*(?:\(([^()]*)\))?\s*values\s*(?=\()")
_CREATE = re.compile(r"(?i)\bcreate\s+table\s+(?:if\s+not\s+exists\s+)?([`\"\[\w.\]]+)\s*\(")
_COLUMN = re.compile(
    r"(?i)\s*(?!primary\b|foreign\b|unique\b|constraint\b|key\b|index\b|check\b)[`\"\[]?(\w+)[`\"\]]?\s+\w+[^,()]*(?:\([^()]*\)[^,()]*)*"
)
_COMMENT = re.compile(r"/\*.*?\*/|(?m:^[ \t]*--[^\n]*$)", re.DOTALL)
_NAME = re.compile(r"[^\s,`\"\[\]]+")
_VALUE = re.compile(r"\s*(?:[NnEe]?'((?:[^'\\]|''|\\.)*)'|\"((?:[^\"\\]|\\.)*)\"|([^\s,()']+))\s*([,)])")
_TUPLE = re.compile(r"\s*,?\s*(?:(?:--[^\n]*\n|/\*.*?\*/)\s*)*,?\s*\(", re.DOTALL)
_CHART = re.compile(r"(?m)^[ \t]*(?:graph|flowchart)[ \t]+(?:TD|TB|BT|LR|RL)\b[^\n]*\n")
_END_OF_CHART = re.compile(r"(?m)^[ \t]*(?:```|~~~|$)")
_NODE = r"([\w\u3400-\u9fff]+)[ \t]*(?:\[+\(?\"?([^\]\")\n]+)\"?\)?\]+|\(+\"?([^)\"\n]+)\"?\)+|\{+\"?([^}\"\n]+)\"?\}+)?"
_EDGE = re.compile(
    rf"{_NODE}[ \t]*(-->|---|==>|-\.->|-\.[^\n.|]{{1,30}}\.->|--[^\n|>-]{{1,30}}-->)(?:[ \t]*\|[^|\n]*\|)?[ \t]*(?={_NODE})"
)
_JSON_KEY = re.compile(r'"\s*:')
_BREAK = re.compile(r"<br ?/?>|\\n")
_TIMES = re.compile(r" +[x×](\d{1,3}) *(?=$|[\]\")}])")
_ITEM = re.compile(r"(?m)^([ \t]*)- (\w[\w \-]*): *(.*)$")
_FIELD = re.compile(r"^([ \t]*)(\w[\w \-]*): *(.*)$")
_FEWEST_ITEMS = 2
_ORGANIZATION = ("org", "orgs", "organizations", "organisation", "organisations", "companies")


@dataclass(slots=True)
class Dump:
    """A table found in code, and the slices of the text that are this code: text for nobody else."""

    grid: Grid
    regions: list[tuple[int, int]] = field(default_factory=list[tuple[int, int]])


def dumps(text: str) -> Iterator[Dump]:
    """The tables in the code of a text. A sign of each kind of code is looked for first, because most texts hold none."""
    if "INSERT" in text or "insert" in text or "Insert" in text:
        yield from _inserts(text)
    if "{" in text and _JSON_KEY.search(text):
        yield from _objects(object_values(text))
    if ("graph" in text or "flowchart" in text) and _CHART.search(text):
        yield from _charts(text)
    indented = list(indented_values(text)) if ":\n" in text or ": " in text else []
    yield from _objects(indented)
    if "- " in text and not indented and _ITEM.search(text):
        yield from _lists(text)
    for tables, above, place in chain(trees(text), boxes(text)):
        yield from (Dump(Grid(rows, above, coded=True), [place]) for rows in tables if len(rows) > 1)


def _objects(found: Iterable[tuple[Value, tuple[int, int]]]) -> Iterator[Dump]:
    for value, place in found:
        yield from (Dump(Grid(rows, coded=True), [place]) for rows in tables_of(as_lists(value)))


def _inserts(text: str) -> Iterator[Dump]:
    """One table for all INSERTs into one: its columns as the first of them, or CREATE TABLE, names them."""
    comments = [found.span() for found in _COMMENT.finditer(text)] if "/*" in text or "--" in text else []
    created = {_bare(found[1]): (found.start(), _columns(text, found.end())) for found in _CREATE.finditer(text)}
    tables: dict[tuple[str, tuple[str, ...]], Dump] = {}
    for found in _INSERT.finditer(text):
        if any(start <= found.start() < end for start, end in comments):
            continue
        name = _bare(found[1])
        header = (
            [_cell(text, *c.span()) for c in _NAME.finditer(text, *found.span(2))] if found[2] else created.get(name, (0, []))[1]
        )
        if not header:
            continue
        dump = tables.setdefault((name, tuple(cell.text for cell in header)), Dump(Grid([of_table(header, name)], coded=True)))
        end = found.end()
        while (opened := _TUPLE.match(text, end)) and (row := _tuple(text, opened.end())):
            dump.grid.rows.append(row[0])
            end = row[1]
        dump.regions.append((found.start(), end + (text[end : end + 1] == ";")))
    named = [dump.grid for (name, _), dump in tables.items() if kind_of(name) == "organization" or name in _ORGANIZATION]
    owner = _only_name(named[0]) if len(named) == 1 else None
    for (name, _), dump in tables.items():
        dump.grid.captions = [owner] if owner else []
        if name in created:
            start = created[name][0]
            dump.regions.append((start, max(text.find(";", start) + 1, start)))
        yield dump


def _only_name(grid: Grid) -> Cell | None:
    """The one organization that a table of them names, whose dump it is."""
    header, *rows = grid.rows
    places = [
        place for place, cell in enumerate(header) if cell.text.lower().endswith("name") or kind_of(cell.text) == "organization"
    ]
    return rows[0][places[0]] if len(rows) == len(places) == 1 and places[0] < len(rows[0]) else None


def _bare(name: str) -> str:
    return name.strip('`"[]').rpartition(".")[2].strip('`"[]').lower()


def _columns(text: str, start: int) -> Row:
    """The names of the columns that a CREATE TABLE declares."""
    row: Row = []
    position = start
    while found := _COLUMN.match(text, position):
        row.append(_cell(text, *found.span(1)))
        if text[found.end() : found.end() + 1] != ",":
            break
        position = found.end() + 1
    return row


def _tuple(text: str, start: int) -> tuple[Row, int] | None:
    """The values up to the closing bracket, and where they end."""
    row: Row = []
    position = start
    while found := _VALUE.match(text, position):
        group = next(number for number in (1, 2, 3) if found[number] is not None)
        said = (
            found[group]
            if group == 3
            else re.sub(r"\\(.)|''", lambda m: {"n": "\n", "t": " "}.get(m[1], m[1]) or "'", found[group])
        )
        row.append(Cell("" if group == 3 and said.lower() in ("null", "default") else said, *found.span(group)))
        position = found.end()
        if found[4] == ")":
            return row, position
    return None


def _cell(text: str, start: int, end: int) -> Cell:
    return Cell(text[start:end], start, end)


def charts_of_steps(text: str) -> Iterator[tuple[int, int, list[Cell]]]:
    """Mermaid's flow charts of neither posts nor units: where each stands, and what its boxes say, in their order."""
    for start, end, labels, managers in _flow_charts(text) if "-->" in text else ():
        if labels and not _chart_rows(text, start, labels, managers):
            yield start, end, sorted(labels.values(), key=lambda label: label.start)


def _charts(text: str) -> Iterator[Dump]:
    """Mermaid's flow charts: an arrow leads from a manager to who reports there; a dotted one to a dotted report."""
    for start, end, labels, managers in _flow_charts(text):
        if rows := _chart_rows(text, start, labels, managers):
            yield Dump(Grid(rows, coded=True), [(start, end)])


def _flow_charts(text: str) -> Iterator[tuple[int, int, dict[str, Cell], dict[str, list[tuple[Cell, str]]]]]:
    for chart in _CHART.finditer(text):
        end = _END_OF_CHART.search(text, chart.end())
        stop = end.start() if end else len(text)
        labels: dict[str, Cell] = {}
        managers: dict[str, list[tuple[Cell, str]]] = {}
        for edge in _EDGE.finditer(text, chart.end(), stop):
            if text[text.rfind("\n", 0, edge.start()) + 1 : edge.start()].lstrip().startswith("%%"):
                continue  # commented out
            for first in (1, 6):
                _label(edge, first, labels)
            managers.setdefault(edge[6], []).append((_cell(text, *edge.span(1)), edge[5]))
        yield chart.start(), stop, labels, managers


def _chart_rows(text: str, at: int, labels: dict[str, Cell], managers: dict[str, list[tuple[Cell, str]]]) -> list[Row]:
    """Posts under posts, or units in units; none where the boxes are neither, as in a chart of steps."""
    titles = sum(1 for label in labels.values() if is_title(aligned(label.text), label.text))
    units = sum(1 for label in labels.values() if is_unit(aligned(label.text), label.text))
    if 2 * max(titles, units) < len(labels):
        return []
    words = ("No.", "Job Title", "Reports To", "Dotted Line To") if titles >= units else ("No.", "Department", "Parent", "")
    words += ("Headcount",)
    rows: list[Row] = [[Cell(word, at, at + 1) for word in words]]
    for identity, label in labels.items():
        above = {
            kind: [name for name, arrow in managers.get(identity, []) if arrow.startswith("-.") is kind] for kind in (False, True)
        }
        cells = [
            _joined([(cell.text, labels[cell.text]) for cell in above[kind]], label, by=titles >= units) for kind in (False, True)
        ]
        times = _TIMES.match(text, label.end)
        number = _cell(text, *times.span(1)) if times else Cell("", label.end, label.end)
        rows.append([Cell(identity, label.start, label.end), label, *cells, number])
    return rows


def _label(edge: re.Match[str], first: int, labels: dict[str, Cell]) -> None:
    """A node's label, or its identifier where no label is given; of several lines the first, which is the post."""
    group = next((number for number in range(first + 1, first + 4) if edge[number] is not None), first)
    said = _TIMES.sub("", _BREAK.split(edge[group])[0])
    if group != first or edge[first] not in labels:
        labels[edge[first]] = Cell(said.strip(), edge.start(group), edge.start(group) + len(said))


def _joined(above: list[tuple[str, Cell]], own: Cell, *, by: bool) -> Cell:
    """The boxes above one, by their identifiers or by their labels, with the place of the labels, so that a quote shows them."""
    if not above:
        return Cell("", own.start, own.start)
    places = [label for _, label in above]
    text = ";".join(identity if by else label.text for identity, label in above)
    return Cell(text, min(place.start for place in places), max(place.end for place in places))


def _lists(text: str) -> Iterator[Dump]:
    """Lists of mappings in YAML, each item with its keys at one depth."""
    items: list[dict[str, Cell]] = []
    start = end = 0
    keys: dict[str, Cell] = {}
    inside = ""
    for line in re.finditer(r"[^\n]+", text):
        begun = _ITEM.match(text, line.start(), line.end())
        more = _FIELD.match(line[0]) if items and not begun else None
        if begun and (not items or begun[1] == inside):
            items, start = (items, start) if items else ([], line.start())
            inside = begun[1]
            items.append({})
            _take(begun, line.start(), items[-1], keys, text)
        elif more and len(more[1]) > len(inside):
            _take(more, line.start(), items[-1], keys, text)
        elif items:
            yield from _listed(items, keys, (start, end))
            items, keys = [], {}
        end = line.end() if items else end
    yield from _listed(items, keys, (start, end))


def _take(found: re.Match[str], line: int, item: dict[str, Cell], keys: dict[str, Cell], text: str) -> None:
    offset = 0 if found.re is _ITEM else line
    name = found[2].strip()
    said = found[3].strip().strip("\"'")
    begin = text.find(said, offset + found.start(3)) if said else offset + found.start(3)
    keys.setdefault(name, Cell(name, offset + found.start(2), offset + found.start(2) + len(name)))
    item[name] = Cell("" if said in ("null", "~") else said, begin, begin + len(said))


def _listed(items: list[dict[str, Cell]], keys: dict[str, Cell], place: tuple[int, int]) -> Iterator[Dump]:
    """The items as a table, if they are alike: all begin with one key and have several. Labels in bullets are a form."""
    alike = len({next(iter(item)) for item in items}) == 1 and all(len(item) > 1 for item in items)
    if len(items) >= _FEWEST_ITEMS and alike:
        none = Cell("", place[0], place[0])
        yield Dump(Grid([list(keys.values()), *([item.get(key, none) for key in keys] for item in items)], coded=True), [place])
