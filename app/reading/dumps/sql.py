"""SQL inserts as rows: INSERT INTO staff (title, reports_to) VALUES ('Clerk', 'Head'), …; columns from CREATE TABLE else.

Inserts into one table are one table. Values that are no literals stand as they are; NULL is an empty cell.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from app.reading.tables import Cell

_NAME = r"(?:[`\"\[]?[\w$]+[`\"\]]?\.)?[`\"\[]?(?P<table>[\w$\u3400-\u9fff]+)[`\"\]]?"
_INSERT = re.compile(
    rf"\b(?:INSERT|REPLACE)\s+(?:IGNORE\s+)?INTO\s+{_NAME}\s*(?:\((?P<columns>[^()]*)\)\s*)?VALUES\s*", re.IGNORECASE
)
_CREATE = re.compile(rf"\bCREATE\s+TABLE\s+(?:IF\s+NOT\s+EXISTS\s+)?{_NAME}\s*\((?P<body>[^;]{{1,8000}})", re.IGNORECASE)
_COLUMN = re.compile(r"(?:^|,)\s*[`\"\[]?(?P<name>[\w$\u3400-\u9fff]+)[`\"\]]?\s+[A-Za-z]", re.MULTILINE)
_NO_COLUMN = frozenset(("primary", "foreign", "unique", "key", "constraint", "index", "check"))
_VALUE = re.compile(
    r"\s*(?:N?'(?P<text>(?:[^'\\]|''|\\.)*)'|\"(?P<double>(?:[^\"\\]|\\.)*)\"|(?P<bare>[^,()'\"]*))\s*(?P<end>[,)])"
)
_OPEN = re.compile(r"\s*,?\s*\(")
_FOREIGN = re.compile(r"(?P<table>dept|department|unit|division|section|team|bureau|office)(?:s|artment)?_?id")
_NAMED_AFTER = "department"
_QUOTES = '`"[] \t\r\n'


def sql_tables(text: str) -> Iterator[tuple[list[list[Cell]], int, int]]:
    """The inserted rows of each table, header first, and the slice from its first insert to its last."""
    if not any(word in text for word in ("INSERT", "insert", "Insert", "REPLACE", "replace into")):
        return
    tables: dict[str, tuple[list[list[Cell]], int, int]] = {}
    columns = {match["table"].lower(): _columns(match) for match in _CREATE.finditer(text)} if "CREATE" in text.upper() else {}
    for match in _INSERT.finditer(text):
        header = _named(match) if match["columns"] else columns.get(match["table"].lower(), [])
        rows, end = _values(text, match.end())
        key = f"{match['table'].lower()} {' '.join(cell.text for cell in header)}"
        known, start, _ = tables.get(key, ([header], match.start(), end))
        tables[key] = ([*known, *rows], start, end)
    named = {key.partition(" ")[0]: rows for key, (rows, _, _) in tables.items()}
    for rows, start, end in tables.values():
        if rows[0] and len(rows) > 1:
            yield _with_names(rows, named), start, end


def _with_names(rows: list[list[Cell]], tables: dict[str, list[list[Cell]]]) -> list[list[Cell]]:
    """The rows with a unit's name where a column holds its id in another inserted table: dept_id, in departments."""
    header, *others = rows
    for index, column in enumerate(header):
        key = _FOREIGN.fullmatch(column.text.lower())
        unit = next((table for name, table in tables.items() if key and name[:3] == key["table"][:3] and table is not rows), None)
        names = _names(unit) if unit else {}
        if names:
            header = [*header[:index], column._replace(text=_NAMED_AFTER), *header[index + 1 :]]
            for number, row in enumerate(others):
                if len(row) > index and (name := names.get(row[index].text)):
                    others[number] = [*row[:index], name, *row[index + 1 :]]
    return [header, *others]


def _names(table: list[list[Cell]]) -> dict[str, Cell]:
    """Each id of a table of units with its name."""
    columns = [cell.text.lower() for cell in table[0]]
    identity = next((index for index, name in enumerate(columns) if name == "id" or name.endswith("_id")), None)
    name = next((index for index, name in enumerate(columns) if name == "name" or name.endswith("_name")), None)
    if identity is None or name is None:
        return {}
    return {row[identity].text: row[name] for row in table[1:] if len(row) > max(identity, name)}


def _named(match: re.Match[str]) -> list[Cell]:
    position = match.start("columns")
    found: list[Cell] = []
    for name in match["columns"].split(","):
        found.append(Cell(name.strip(_QUOTES), position, position + len(name)))
        position += len(name) + 1
    return found


def _columns(match: re.Match[str]) -> list[Cell]:
    names = [one for one in _COLUMN.finditer(match["body"]) if one["name"].lower() not in _NO_COLUMN]
    start = match.start("body")
    return [Cell(one["name"], start + one.start("name"), start + one.end("name")) for one in names]


def _values(text: str, position: int) -> tuple[list[list[Cell]], int]:
    """The rows in brackets from `position` on, and where they end."""
    rows: list[list[Cell]] = []
    while opening := _OPEN.match(text, position):
        row: list[Cell] = []
        inside = opening.end()
        while value := _VALUE.match(text, inside):
            row.append(_cell(value))
            inside = value.end()
            if value["end"] == ")":
                break
        else:
            break
        rows.append(row)
        position = inside
    return rows, position


def _cell(value: re.Match[str]) -> Cell:
    group = next((name for name in ("text", "double") if value[name] is not None), "bare")
    written = value[group].strip()
    start = value.start(group)
    if group == "bare":
        return Cell("" if written.lower() == "null" else written, start, start + len(written))
    return Cell(written.replace("''", "'").replace("\\'", "'").replace("\\n", "\n"), start, value.end(group))
