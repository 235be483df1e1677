"""What the graph may contain: pydantic only; it imports nothing else of ours.

One class a type (nodes.py, relationships.py), one tuple that lists them, ids (identity.py), evidence (evidence.py),
and what is made from them (generate.py).
"""

from graph_model.base import Caption, GraphType, NodeType, RelationshipType
from graph_model.evidence import Quote, Reference
from graph_model.identity import node_id, normalized, relationship_id
from graph_model.locations import Locations
from graph_model.nodes import NODE_BY_LABEL, NODE_TYPES
from graph_model.relationships import RELATIONSHIP_BY_KIND, RELATIONSHIP_TYPES

__all__ = [
    "NODE_BY_LABEL",
    "NODE_TYPES",
    "RELATIONSHIP_BY_KIND",
    "RELATIONSHIP_TYPES",
    "Caption",
    "GraphType",
    "Locations",
    "NodeType",
    "Quote",
    "Reference",
    "RelationshipType",
    "node_id",
    "normalized",
    "relationship_id",
]
