"""Answers a catalogued query: the user's values typed and checked, names resolved, rows with their graph and evidence."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from functools import cache
from typing import TypedDict, cast

import orjson
from pydantic import JsonValue

from app.database import Result, Store, Value
from app.database.parameter import Parameter
from app.database.queries import Query, catalogue
from app.errors import UnknownName, UsageError
from app.questions.answer import Picture, QueryAnswer
from app.questions.fulltext import topic_query
from app.questions.kept import undisturbed
from app.questions.names import resolve
from app.questions.quotes import QuoteFields, quote_fields
from app.questions.shapes import Drawn, Shapes, references
from graph_model import Quote
from graph_model.graph import GraphEdge, GraphNode
from graph_model.identity import is_node_id

_TRUE_AND_FALSE = {"true": True, "yes": True, "1": True, "false": False, "no": False, "0": False}


class _Answered(TypedDict):
    """A QueryAnswer as it is written in JSON."""

    query: str
    parameters: dict[str, JsonValue]
    columns: list[str]
    rows: list[dict[str, JsonValue]]
    graph: Drawn
    evidence: list[QuoteFields]


@cache
def catalogued() -> dict[str, Query]:
    """The queries that users may ask, by name: what stands in cypher/read."""
    return {name: query for name, query in catalogue().items() if query.folder == "read"}


def query_named(name: str) -> Query:
    """A catalogued query; UnknownName with the nearest where there is none."""
    query = catalogued().get(name)
    if query is None:
        raise UnknownName(f"There is no query {name!r}", hint="one of: " + ", ".join(catalogued()))
    return query


def run_query(store: Store, name: str, given: Mapping[str, object]) -> QueryAnswer:
    """Runs a catalogued query. Values may be texts as a command line or an address has them; nodes may be named."""
    answered = _answered(store, name, given)
    # Not checked once more: all of it is made here, of what the database gave.
    return QueryAnswer.model_construct(
        query=answered["query"],
        parameters=answered["parameters"],
        columns=answered["columns"],
        rows=answered["rows"],
        graph=Picture.model_construct(**answered["graph"]),
        evidence=[Quote(**fields) for fields in answered["evidence"]],
    )


def write_query(store: Store, name: str, given: Mapping[str, object]) -> bytes:
    """The same answer as JSON, written in a fraction of the time: all of it is plain already."""
    return orjson.dumps(_answered(store, name, given))


def _answered(store: Store, name: str, given: Mapping[str, object]) -> _Answered:
    query = query_named(name)
    return undisturbed(store, lambda: _fields(store, query, given))


def _fields(store: Store, query: Query, given: Mapping[str, object]) -> _Answered:
    values = bound_values(store, query, given, trusting_ids=True)
    result = store.read(query, values)
    if not result.rows:
        bound_values(store, query, given)  # raises where an id that was taken at its word is nobody's
    shown = {p.name: given.get(p.name) if p.type == "fulltext" else values[p.name] for p in query.parameters}
    shapes = Shapes()
    return {
        "query": query.name,
        "parameters": cast("dict[str, JsonValue]", shown),
        "columns": [column.name for column in query.columns],
        "rows": [{column: shapes.value(cell) for column, cell in row.items()} for row in result.rows],
        "graph": shapes.picture(),
        "evidence": list(quote_fields(store, evidence_of(result)).values()),
    }


def bound_values(store: Store, query: Query, given: Mapping[str, object], *, trusting_ids: bool = False) -> dict[str, object]:
    """A checked value for each parameter, with names resolved to ids; an organization narrows the other names.

    With `trusting_ids` what has an id's form is not looked up, which saves a way to the database.
    """
    present = {key: value for key, value in given.items() if value not in (None, "")}
    ordered = sorted(query.parameters, key=lambda p: p.name != "organization")
    for parameter in ordered:
        value = present.get(parameter.name)
        if value is not None and not (trusting_ids and parameter.is_node and is_node_id(parameter.type, value)):
            present[parameter.name] = _typed(store, parameter, value, present.get("organization"))
    return query.bind(present)


def evidence_of(result: Result) -> list[str]:
    """The references behind the relationships of the rows, or behind the nodes of rows that have none; each once, in order."""
    found: dict[str, None] = {}
    for row in result.rows:
        parts = list(_parts(row.values()))
        edges = [part for part in parts if isinstance(part, GraphEdge)]
        for part in edges or parts:
            found.update(dict.fromkeys(references(part)))
    return list(found)


def _parts(cells: Iterable[Value]) -> Iterable[GraphNode | GraphEdge]:
    for cell in cells:
        match cell:
            case GraphNode() | GraphEdge():
                yield cell
            case list():
                yield from _parts(cell)
            case _:
                pass


def _typed(store: Store, parameter: Parameter, value: object, organization: object) -> object:
    """The value as the query wants it; texts are read by the parameter's type."""
    if not isinstance(value, str):
        return value
    if parameter.is_node:
        within = organization if isinstance(organization, str) and parameter.name != "organization" else None
        return resolve(store, parameter.type, value, within)
    if parameter.type == "fulltext":
        return topic_query(value)
    if parameter.type == "integer":
        return int(value) if value.strip().lstrip("-").isascii() and value.strip().lstrip("-").isdigit() else value
    if parameter.type == "boolean":
        return _TRUE_AND_FALSE.get(value.strip().lower(), value)
    if parameter.type in {"ids", "map", "rows"}:
        return _json(parameter, value)
    return value


def _json(parameter: Parameter, value: str) -> object:
    try:
        return json.loads(value)
    except json.JSONDecodeError as error:
        raise UsageError(f"The parameter {parameter.name} must be {parameter.expected}, as JSON") from error
