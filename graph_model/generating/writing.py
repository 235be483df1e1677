"""The statements that store nodes and relationships, one file of cypher/write for each type and deed.

Labels and types cannot be parameters of a statement that both engines understand, so each type has its own.
"""

from __future__ import annotations

from collections.abc import Iterator

from graph_model.base import GraphType, NodeType, RelationshipType
from graph_model.generating.template import filled
from graph_model.nodes import NODE_TYPES, Change, ChangePart, Organization
from graph_model.relationships import RELATIONSHIP_TYPES

_WIDTH = 120

_BY_HAND = (Change, ChangePart)
"""Types whose statements are written by hand: they are not compared, changed and retired as others are."""

_NODE_CREATE = ("node_create", "node_create_2", "node_create_3", "node_create_4")
_NODE_CHANGE = ("node_change", "node_change_2")
_RELATIONSHIP_CREATE = ("relationship_create", "relationship_create_2", "relationship_create_3")


def outputs() -> dict[str, str]:
    """Path in the checkout → text of the file."""
    statements = (
        *(statement for node in NODE_TYPES if node not in _BY_HAND for statement in _of_node(node)),
        *(statement for relationship in RELATIONSHIP_TYPES for statement in _of_relationship(relationship)),
    )
    return {f"cypher/write/{name}.cypher": text for name, text in statements}


def _of_node(node: type[NodeType]) -> Iterator[tuple[str, str]]:
    label = node.__name__
    stem = f"node_{label.lower()}"
    but_id = [field for field in node.model_fields if field != "id"]
    yield _fitted(_NODE_CREATE, f"{stem}_create", _map_of(node), "      ", label=label)
    yield _fitted(_NODE_CHANGE, f"{stem}_change", [f"n.{field} = row.{field}" for field in but_id], "  ", label=label)
    yield _made("node_retire", f"{stem}_retire", label=label)
    if "organization" in node.indexed:
        yield _made("node_strip", f"{stem}_strip", label=label)
        yield _made("node_sweep", f"{stem}_sweep", label=label)
        yield _made("node_ids", f"{stem}_ids", label=label)
    if "organization" in node.indexed or node is Organization:
        yield _made("node_stored", f"{stem}_stored", label=label)
        if any(source == label for relationship in RELATIONSHIP_TYPES for source, _ in relationship.joins):
            yield _made("node_outgoing", f"{stem}_outgoing", label=label)
            yield _made("node_part", f"{stem}_part", label=label)


def _of_relationship(relationship: type[RelationshipType]) -> Iterator[tuple[str, str]]:
    kind = relationship.kind_name
    for source, target in relationship.joins:
        name = f"relationship_{kind}_{source}_{target}".lower()
        yield _fitted(_RELATIONSHIP_CREATE, name, _map_of(relationship), "        ", kind=kind, source=source, target=target)


def _made(template: str, name: str, **values: str) -> tuple[str, str]:
    return name, filled(f"{template}.cypher", name=name, **values)


def _fitted(layouts: tuple[str, ...], name: str, fields: list[str], indent: str, **values: str) -> tuple[str, str]:
    """In the first of the layouts whose lines are not too long, as the formatter of `make check` has it.

    All layouts have the fields in one line but the last, which has one a line.
    """
    for template in layouts[:-1]:
        made = _made(template, name, fields=", ".join(fields), **values)
        if all(len(line) <= _WIDTH or line.startswith("//") for line in made[1].splitlines()):
            return made
    return _made(layouts[-1], name, fields=f",\n{indent}".join(fields), **values)


def _map_of(declared: type[GraphType]) -> list[str]:
    return [f"{field}: row.{field}" for field in declared.model_fields]
