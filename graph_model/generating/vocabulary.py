"""Labels, relationship types and their properties as the Cypher check of `make check` knows them."""

from __future__ import annotations

from typing import TypedDict

from graph_model.nodes import NODE_TYPES
from graph_model.relationships import RELATIONSHIP_TYPES


class Vocabulary(TypedDict):
    labels: dict[str, list[str]]
    relationships: dict[str, list[str]]
    indexes: list[str]
    """Names of the full-text indexes."""


def vocabulary() -> Vocabulary:
    """What may stand in a statement."""
    return {
        "labels": {node.__name__: list(node.model_fields) for node in NODE_TYPES},
        "relationships": {line.kind_name: list(line.model_fields) for line in RELATIONSHIP_TYPES},
        "indexes": [f"{node.__name__}[{field}]" for node in NODE_TYPES for field in node.full_text],
    }
