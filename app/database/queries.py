"""The statements of the package `cypher`, each with what its header says; a wrong header is refused with file and line.

It parses headers, never Cypher. A statement is found because its file stands in one of the folders; nothing is listed
a second time. The header's form:

    // name: direct_reports
    // title en: Who reports to a position
    // title zh: 谁向某岗位汇报
    // purpose: One or more sentences; a further
    //   line is indented by two more spaces.
    // parameter position: Position, required, example "客服主管" — the manager
    // parameter depth: integer 1..50, default 10, example 3 — layers
    // column subordinate: Position
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import cache
from importlib.resources import files

from app.database.parameter import Parameter, ParameterSyntaxError
from app.database.result import Parameters
from app.errors import Defect, UnknownName, UsageError
from graph_model import NODE_BY_LABEL, RELATIONSHIP_BY_KIND

FOLDERS = ("schema", "read", "write", "find", "maintain")
"""schema is made from the model; read is the catalogue for users; find is what findings ask; maintain is the store's own."""

_ASKED = ("read", "find")
_COLUMN_TYPES = {
    "text",
    "integer",
    "number",
    "boolean",
    "list",
    "map",
    "path",
    "node",
    "relationship",
    *NODE_BY_LABEL,
    *RELATIONSHIP_BY_KIND,
}
_LINE = re.compile(r"// (?P<key>name|title en|title zh|purpose|parameter|column)(?: (?P<subject>\w+))?: (?P<rest>\S.*)")


@dataclass(frozen=True, slots=True)
class Column:
    """A column of the answer.

    `type` is a node kind, a relationship type, text, integer, number, boolean, list, map, path, node or relationship (any kind).
    """

    name: str
    type: str


@dataclass(frozen=True, slots=True)
class Query:
    """One statement with its header. `titles` has the keys en and zh (both empty outside read and find)."""

    name: str
    folder: str
    purpose: str
    titles: Mapping[str, str]
    parameters: tuple[Parameter, ...]
    columns: tuple[Column, ...]
    text: str = field(repr=False)

    @property
    def origin(self) -> str:
        """The file, as an error names it."""
        return f"cypher/{self.folder}/{self.name}.cypher"

    def bind(self, given: Parameters) -> dict[str, object]:
        """A value for every parameter: the given one, checked, else the default, else null where it is optional."""
        known = {parameter.name for parameter in self.parameters}
        if unknown := sorted(set(given) - known):
            names = ", ".join(parameter.name for parameter in self.parameters) or "none"
            raise UsageError(f"The query {self.name} has no parameter {unknown[0]}", hint=f"its parameters: {names}")
        return {parameter.name: parameter.bound(given, self.name) for parameter in self.parameters}

    def examples(self) -> dict[str, object]:
        """The header's example for each parameter that has one; this is what the tests run."""
        return {parameter.name: parameter.example for parameter in self.parameters if parameter.has_example}


@cache
def catalogue() -> dict[str, Query]:
    """Every query by name, in the order of folders and names."""
    found: dict[str, Query] = {}
    for folder in FOLDERS:
        for query in _in_folder(folder):
            if query.name in found:
                raise Defect(f"Two queries are named {query.name}", where=query.origin)
            found[query.name] = query
    return found


def named(name: str) -> Query:
    """The query of that name; UnknownName where there is none."""
    query = catalogue().get(name)
    if query is None:
        raise UnknownName(f"There is no query {name}", hint="`orgatlas query` lists them")
    return query


def parse(source: str, folder: str, name: str) -> Query:
    """One file's text as a Query; Defect with file:line where the header is wrong."""
    origin = f"cypher/{folder}/{name}.cypher"
    header, statement = _split(source)
    parameters: list[Parameter] = []
    columns: list[Column] = []
    said: dict[str, str] = {}
    for number, line in _unfolded(header, origin):
        where = f"{origin}:{number}"
        match = _LINE.fullmatch(line)
        if match is None:
            raise Defect("The header has a line of no known form", where=where, hint="app/database/queries.py shows the form")
        key, subject, rest = match["key"], match["subject"], match["rest"].strip()
        if (subject is not None) != (key in {"parameter", "column"}):
            raise Defect(f"The header's line for {key} is not of its form", where=where)
        if key == "parameter":
            parameters.append(_parameter(subject, rest, where, {p.name for p in parameters}))
        elif key == "column":
            columns.append(_column(subject, rest, where, {c.name for c in columns}))
        elif key in said:
            raise Defect(f"The header says {key} twice", where=where)
        else:
            said[key] = rest
    titles = {language: said.get(f"title {language}", "") for language in ("en", "zh")}
    query = Query(name, folder, said.get("purpose", ""), titles, tuple(parameters), tuple(columns), statement)
    if fault := _missing(query, said.get("name")):
        raise Defect(fault, where=f"{origin}:1")
    return query


def _in_folder(folder: str) -> Iterator[Query]:
    entries = sorted(files("cypher").joinpath(folder).iterdir(), key=lambda entry: entry.name)
    for entry in entries:
        if entry.name.endswith(".cypher"):
            yield parse(entry.read_text(encoding="utf-8"), folder, entry.name.removesuffix(".cypher"))


def _split(source: str) -> tuple[list[str], str]:
    lines = source.splitlines()
    end = next((i for i, line in enumerate(lines) if not line.startswith("//")), len(lines))
    return lines[:end], "\n".join(lines[end:]).strip()


def _unfolded(header: list[str], origin: str) -> list[tuple[int, str]]:
    """Header lines with their numbers; a line that is indented by two more spaces belongs to the one before."""
    unfolded: list[tuple[int, str]] = []
    for number, line in enumerate(header, start=1):
        if not line.startswith("//   "):
            unfolded.append((number, line))
        elif not unfolded:
            raise Defect("The header begins with a continued line", where=f"{origin}:{number}")
        else:
            first, text = unfolded[-1]
            unfolded[-1] = (first, f"{text} {line[5:].strip()}")
    return unfolded


def _parameter(name: str, rest: str, where: str, taken: set[str]) -> Parameter:
    if name in taken:
        raise Defect(f"The header declares parameter {name} twice", where=where)
    try:
        return Parameter.parse(name, rest)
    except ParameterSyntaxError as error:
        raise Defect(f"Parameter {name}: {error}", where=where) from error


def _column(name: str, rest: str, where: str, taken: set[str]) -> Column:
    if name in taken:
        raise Defect(f"The header declares column {name} twice", where=where)
    if rest not in _COLUMN_TYPES:
        raise Defect(f"Column {name}: there is no type {rest}", where=where)
    return Column(name, rest)


def _missing(query: Query, said_name: str | None) -> str | None:
    """What the header lacks, in words; None where it lacks nothing."""
    if said_name != query.name:
        return f"The header's name is not the file's, {query.name}"
    if not query.purpose:
        return "The header has no purpose"
    if not query.text:
        return "There is no statement after the header"
    if query.folder not in _ASKED:
        return None
    if query.folder == "read" and not all(query.titles.values()):
        return "The header needs a title in en and in zh"
    if not query.columns:
        return "The header names no column"
    # A node to ask about can be taken from the store; every other required value must be shown.
    bare = [p.name for p in query.parameters if p.required and not p.has_example and not p.is_node]
    return f"Required parameter {bare[0]} has no example" if bare else None
