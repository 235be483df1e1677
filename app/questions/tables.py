"""An organization's positions, departments and duties as tables: a row each, filtered and sorted here, so that a page need not
hold a hundred thousand rows to show forty. What a row says is proved where its node is shown; tables quote nothing.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import cache
from typing import Literal, NamedTuple, TypeAlias, cast

from pydantic import BaseModel

from app.database import Store
from app.language.script import fold
from app.questions.kept import kept
from app.questions.structure import structure
from graph_model.graph import Graph, GraphEdge, GraphNode

TableName = Literal["positions", "departments", "duties"]
_STATUSES = ("conflicting", "one-sided", "agreed")
"""Of several lines the first of these is told."""


class Named(BaseModel):
    """A node named in a cell; `status` is that of the reporting line to it."""

    id: str
    kind: str
    label: str
    status: str | None = None


Cell: TypeAlias = str | int | float | list[Named] | None


class Row(BaseModel):
    """A node and its cells, in the order of the columns. A cell is a text, a word of the model, a number, or named nodes."""

    id: str
    kind: str
    cells: list[Cell]


class Column(BaseModel):
    """`words` count the values of a column that has few (line status, involvement), in all rows; else it is None."""

    name: str
    type: Literal["text", "number", "word", "nodes"]
    words: dict[str, int] | None = None


class Table(BaseModel):
    """Rows `offset` and following of the `fitting` ones, of `all` that there are."""

    table: TableName
    columns: list[Column]
    rows: list[Row]
    offset: int
    fitting: int
    all: int


class Asked(NamedTuple):
    """Which rows, and in which order: those that hold all the words, whose column `word[0]` is `word[1]`, by column `sort`."""

    contains: str = ""
    word: tuple[str, str] | None = None
    sort: str | None = None
    descending: bool = False


def table(store: Store, organization: str, name: TableName, asked: Asked, *, offset: int = 0, limit: int = 200) -> Table:
    """A window of a table of the organization of that id. Columns that the table does not have neither filter nor sort."""
    columns, rows = kept(store, (__name__, name, organization), lambda: _filled(_columns(name), _ROWS[name](store, organization)))
    about = (__name__, name, organization, *map(repr, asked))
    fitting = kept(store, about, lambda: _ordered(columns, _fitting(columns, rows, asked), asked)) if any(asked) else rows
    shown = list(fitting[offset : offset + limit])
    return Table(table=name, columns=columns, rows=shown, offset=offset, fitting=len(fitting), all=len(rows))


_Type = Literal["text", "number", "word", "nodes"]
_COLUMNS: Mapping[TableName, Mapping[str, _Type]] = {
    "positions": {
        "title": "text",
        "department": "nodes",
        "managers": "nodes",
        "line": "word",
        "reports": "number",
        "duties": "number",
        "headcount": "number",
    },
    "departments": {
        "name": "text",
        "parent": "nodes",
        "positions": "number",
        "departments": "number",
        "functions": "number",
        "headcount": "number",
    },
    "duties": {"number": "text", "text": "text", "holder": "nodes", "involvement": "word"},
}
_SPARE = ("headcount", "number", "department")
"""Columns that are left out where nothing stands in them."""


def _columns(name: TableName) -> list[Column]:
    return [Column(name=column, type=kind) for column, kind in _COLUMNS[name].items()]


def _positions(store: Store, organization: str) -> list[Row]:
    graph = structure(store, organization)
    nodes = {node.id: node for node in graph.nodes}
    department = _ends(graph, "BELONGS_TO", nodes)
    managers = _ends(graph, "REPORTS_TO", nodes)
    reports = Counter(edge.target for edge in graph.edges if edge.kind == "REPORTS_TO")
    duties = _duties_of_holders(store, organization)
    rows: list[Row] = []
    for node in _parts(graph, "Position"):
        lines = {named.status for named in managers[node.id]}
        line = next((status for status in _STATUSES if status in lines), "none")
        cells = [node.label, department[node.id], managers[node.id], line, reports[node.id], duties[node.id], _headcount(node)]
        rows.append(Row(id=node.id, kind=node.kind, cells=cells))
    return rows


def _departments(store: Store, organization: str) -> list[Row]:
    graph = structure(store, organization)
    nodes = {node.id: node for node in graph.nodes}
    parents = _ends(graph, "PART_OF", nodes)
    inside = Counter((edge.kind, edge.target) for edge in graph.edges)
    functions = _duties_of_holders(store, organization)
    return [
        Row(
            id=node.id,
            kind=node.kind,
            cells=[
                node.label,
                parents[node.id],
                inside["BELONGS_TO", node.id],
                inside["PART_OF", node.id],
                functions[node.id],
                _headcount(node),
            ],
        )
        for node in _parts(graph, "Department")
    ]


def _duties(store: Store, organization: str) -> list[Row]:
    holders = {node.id: Named(id=node.id, kind=node.kind, label=node.label) for node in structure(store, organization).nodes}
    return [
        Row(
            id=str(duty["id"]),
            kind="Duty",
            cells=[
                cast("str | None", duty["number"]),
                str(duty["text"]),
                [holder] if (holder := holders.get(str(duty["holder"]))) else [],
                cast("str | None", duty["involvement"]) or "none",
            ],
        )
        for duty in _duty_facts(store, organization)
    ]


_ROWS: Mapping[TableName, Callable[[Store, str], list[Row]]] = {
    "positions": _positions,
    "departments": _departments,
    "duties": _duties,
}


_DUTY = ("id", "holder", "text", "involvement", "number", "group", "evidence")
"""What facts_duties packs of each duty."""


def _duty_facts(store: Store, organization: str) -> Sequence[Mapping[str, object]]:
    """Every duty of the organization, in the order of its documents."""

    def read() -> list[Mapping[str, object]]:
        packed = store.read("facts_duties", {"organizations": [organization]}).rows
        rows: list[Mapping[str, object]] = [
            dict(zip(_DUTY, duty, strict=True)) for row in packed for duty in cast("list[list[object]]", row["packed"])
        ]
        return sorted(rows, key=lambda row: _written(row["evidence"]))

    return kept(store, (__name__, "duty facts", organization), read)


def _written(evidence: object) -> tuple[str, int]:
    """Where something is first said: the document's id and the offset."""
    document, _, span = str(next(iter(cast("list[str]", evidence or [])), "#0-0")).partition("#")
    return document, int(span.partition("-")[0])


def _duties_of_holders(store: Store, organization: str) -> Counter[str]:
    return Counter(str(duty["holder"]) for duty in _duty_facts(store, organization))


def _ends(graph: Graph, kind: str, nodes: Mapping[str, GraphNode]) -> defaultdict[str, list[Named]]:
    """For each source of relationships of that kind, their targets."""
    found: defaultdict[str, list[Named]] = defaultdict(list)
    for edge in graph.edges:
        if edge.kind == kind and (target := nodes.get(edge.target)):
            found[edge.source].append(Named(id=target.id, kind=target.kind, label=target.label, status=_status(edge)))
    return found


def _status(edge: GraphEdge) -> str | None:
    status = edge.properties.get("status")
    return str(status) if status else None


def _headcount(node: GraphNode) -> int | float | None:
    return cast("int | float | None", node.properties.get("headcount"))


def _parts(graph: Graph, kind: str) -> list[GraphNode]:
    """The nodes of that kind, in the order of their documents."""
    return sorted((node for node in graph.nodes if node.kind == kind), key=lambda node: _written(node.properties.get("evidence")))


def _filled(columns: Sequence[Column], rows: Sequence[Row]) -> tuple[list[Column], Sequence[Row]]:
    """The columns in which something stands, with how often each of their words is there, and the rows with just those."""
    places = [place for place, column in enumerate(columns) if column.name not in _SPARE or any(row.cells[place] for row in rows)]
    kept_columns = [columns[place] for place in places]
    for place, column in zip(places, kept_columns, strict=True):
        if column.type == "word":
            column.words = dict(Counter(str(row.cells[place]) for row in rows))
    return kept_columns, [Row(id=row.id, kind=row.kind, cells=[row.cells[place] for place in places]) for row in rows]


def _fitting(columns: Sequence[Column], rows: Iterable[Row], asked: Asked) -> list[Row]:
    words = fold(asked.contains).split()
    fitting = [row for row in rows if all(word in text for text in [_text(row)] for word in words)] if words else list(rows)
    place = _place(columns, asked.word[0]) if asked.word else None
    return fitting if place is None or asked.word is None else [row for row in fitting if row.cells[place] == asked.word[1]]


def _text(row: Row) -> str:
    """All that can be read in a row, folded."""
    parts: list[str] = []
    for cell in row.cells:
        parts += [named.label for named in cell] if isinstance(cell, list) else [] if cell is None else [str(cell)]
    return fold("\n".join(parts))


def _ordered(columns: Sequence[Column], rows: list[Row], asked: Asked) -> list[Row]:
    """By the column, rows with nothing in it last whatever the direction; else as they stand in the documents."""
    place = _place(columns, asked.sort) if asked.sort else None
    if place is None:
        return rows
    full = [row for row in rows if row.cells[place] not in (None, "", [])]
    empty = [row for row in rows if row.cells[place] in (None, "", [])]
    return sorted(full, key=lambda row: _key(row.cells[place]), reverse=asked.descending) + empty


def _place(columns: Sequence[Column], name: str) -> int | None:
    return next((place for place, column in enumerate(columns) if column.name == name), None)


def _key(cell: Cell) -> tuple[float, tuple[str, ...]]:
    """Numbers by size; words letter by letter, Chinese ones by their sounds, as a dictionary has them."""
    if isinstance(cell, int | float):
        return cell, ()
    text = cell if isinstance(cell, str) else cell[0].label if cell else ""
    return 0, tuple(map(_sound, fold(text)))


@cache
def _sound(character: str) -> str:
    """How a character is spelt; itself where it is no Chinese one, which stands before all that are."""
    if character < "\u3400":
        return character
    from pypinyin import lazy_pinyin  # noqa: PLC0415 - its tables take a third of a second, and only sorted Chinese needs them

    return f"\u3400{lazy_pinyin(character)[0]} {character}"
