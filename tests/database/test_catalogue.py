"""Every catalogued question, with its header's examples over the bundled organizations, on every engine: equal answers."""

from __future__ import annotations

import json
import os
from collections.abc import Mapping
from contextlib import suppress
from pathlib import Path
from typing import cast

import pytest

from app.database import GraphPath, Result, Store, Value
from app.database.queries import Column, Query, catalogue
from app.importing.planting import plant
from app.questions.catalogue import bound_values
from graph_model import NODE_BY_LABEL, RELATIONSHIP_BY_KIND
from graph_model.graph import GraphEdge, GraphNode
from tests.database.statements import statement
from tests.engines.engines import wipe

_DIFFERS_BY_RUN = {"at", "imported_at"}
_UNORDERED = {"duties_speaking", "facts_duties", "facts_lines", "facts_load", "facts_positions", "organization_structure"}
"""What gives the items of its lists in no order, or its rows in the order of each engine's own scores."""
_NOT_IN_EXAMPLES = {"around_person", "around_topic", "persons"}
"""What asks for kinds of node that no bundled example holds; tests/routes asks these."""
_ASKED = [query for query in catalogue().values() if query.folder in {"read", "find"} and query.name not in _NOT_IN_EXAMPLES]


@pytest.fixture(scope="session")
def first_answers(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder for the answers of the engine that is asked first; all processes of a run see the same."""
    shared = tmp_path_factory.getbasetemp()
    folder = (shared.parent if "PYTEST_XDIST_WORKER" in os.environ else shared) / "first-answers"
    folder.mkdir(exist_ok=True)
    return folder


@pytest.fixture(scope="module")
def planted(shared_store: Store) -> Store:
    """A store with all bundled examples and nothing else."""
    wipe(shared_store)
    plant(shared_store)
    return shared_store


def _ids(store: Store, kind: str) -> list[str]:
    query = statement("ids_of_a_kind", f"MATCH (n:{kind}) RETURN n.id AS id ORDER BY id", "column id: text")
    return [str(row["id"]) for row in store.read(query).rows]


def _values(store: Store, query: Query) -> dict[str, object]:
    """The header's examples; a node or a list of ids that it cannot know beforehand is taken from the store."""
    values = query.examples()
    for parameter in query.parameters:
        kind = parameter.name.removesuffix("s").capitalize()
        if parameter.is_node and parameter.required and not parameter.has_example:
            values[parameter.name] = _ids(store, parameter.type)[0]
        elif parameter.type == "ids" and kind in NODE_BY_LABEL and not parameter.example:
            values[parameter.name] = _ids(store, kind)
    return values


def _ask(store: Store, query: Query) -> Result:
    return store.read(query, bound_values(store, query, _values(store, query)))


@pytest.mark.parametrize("query", _ASKED, ids=lambda query: query.name)
def test_a_question_answers_its_examples_alike_on_every_engine(planted: Store, query: Query, first_answers: Path) -> None:
    result = _ask(planted, query)
    assert result.columns == [column.name for column in query.columns]
    assert result.rows, "the examples find nothing"
    for row in result.rows:
        for column in query.columns:
            assert _fits(row[column.name], column), (column, row[column.name])
    comparable = [_comparable(_sorted(row) if query.name in _UNORDERED else row) for row in result.rows]
    if query.name in _UNORDERED:
        comparable.sort(key=str)
    first = first_answers / f"{query.name}.json"
    own = first_answers / f"{query.name}.{os.getpid()}"
    own.write_text(json.dumps(comparable), encoding="utf-8")
    with suppress(FileExistsError):
        first.hardlink_to(own)  # at once and whole, for another process may be reading
    assert json.loads(first.read_text(encoding="utf-8")) == json.loads(json.dumps(comparable))


@pytest.mark.parametrize("query", _ASKED, ids=lambda query: query.name)
def test_asking_twice_gives_the_same_order(planted: Store, query: Query) -> None:
    assert _ask(planted, query) == _ask(planted, query)


def _sorted(row: Mapping[str, Value]) -> dict[str, Value]:
    return {
        key: sorted(cell, key=lambda item: str(_comparable(item))) if isinstance(cell, list) else cell
        for key, cell in row.items()
    }


def _fits(value: Value, column: Column) -> bool:
    """Whether a cell is of its column's type; any cell may be null."""
    if value is None:
        return True
    if column.type in NODE_BY_LABEL or column.type == "node":
        return isinstance(value, GraphNode) and column.type in {"node", value.kind}
    if column.type in RELATIONSHIP_BY_KIND or column.type == "relationship":
        return isinstance(value, GraphEdge) and column.type in {"relationship", value.kind}
    plain: dict[str, type | tuple[type, ...]] = {
        "text": str,
        "integer": int,
        "number": (int, float),
        "boolean": bool,
        "list": list,
        "map": dict,
        "path": GraphPath,
    }
    return isinstance(value, plain[column.type])


def _comparable(value: object) -> object:
    """Without what differs between two runs, and numbers with fractions to six places."""
    if isinstance(value, float):
        return round(value, 6)
    if isinstance(value, GraphNode | GraphEdge):
        return (value.id, value.kind, _comparable(value.properties))
    if isinstance(value, GraphPath):
        return [_comparable(part) for part in (*value.nodes, *value.edges)]
    if isinstance(value, Mapping):
        fields = cast("Mapping[str, object]", value)
        return {key: _comparable(item) for key, item in fields.items() if key not in _DIFFERS_BY_RUN}
    if isinstance(value, list):
        return [_comparable(item) for item in cast("list[object]", value)]
    return value
