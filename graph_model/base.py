"""What every node and relationship type has: identity, evidence, and how it is named and drawn.

The types themselves stand in nodes.py and relationships.py; this module knows none of them.
"""

from __future__ import annotations

from typing import ClassVar, NamedTuple

from pydantic import BaseModel, ConfigDict, Field


class Caption(NamedTuple):
    """A type's name for readers, in the two languages of the product."""

    en: str
    zh: str

    def in_language(self, language: str) -> str:
        return self.zh if language == "zh" else self.en


class GraphType(BaseModel):
    """A node or a relationship. `id` is computed from what does not change (see identity.py), never the database's."""

    model_config = ConfigDict(extra="forbid")

    caption: ClassVar[Caption]
    colour: ClassVar[str]
    """A CSS colour of the legend, with at least 4.5:1 contrast on white (WCAG 2.2, 1.4.3)."""
    icon: ClassVar[str]
    """The name of an icon in the viewer's icon set."""
    identified_by: ClassVar[tuple[str, ...]]
    """The facts that the id is computed from."""

    id: str = Field(description="Computed from what identifies it; the same at every import.")
    evidence: list[str] = Field(default=[], description='Where it is stated: "document-id#start-end", in code points.')


class NodeType(GraphType):
    """A node; its label in the graph is the class's name."""

    label_field: ClassVar[str] = "name"
    """The field that a picture writes on the node."""
    full_text: ClassVar[tuple[str, ...]] = ()
    indexed: ClassVar[tuple[str, ...]] = ("organization",)


class RelationshipType(GraphType):
    """A relationship. `source` and `target` are the ids of its ends, kept on it so that it can be told apart alone."""

    kind_name: ClassVar[str]
    """Its type in the graph, for example REPORTS_TO."""
    joins: ClassVar[tuple[tuple[str, str], ...]]
    """The pairs of labels that it may join."""

    source: str = Field(description="Id of the node that it leaves.")
    target: str = Field(description="Id of the node that it reaches.")
