"""The graph as importing compares it: every node and relationship as its kind and its plain fields, by id.

What a document states, what the store holds and what it shall hold are all of this shape. It knows neither documents nor
the database.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import Literal, TypeAlias, cast

from graph_model import NODE_BY_LABEL, RELATIONSHIP_BY_KIND, GraphType, Reference

FieldValue: TypeAlias = bool | int | float | str | list[str]
"""What a field of the model can hold."""
Fields: TypeAlias = dict[str, FieldValue]

_KIND_BY_TYPE: dict[type[GraphType], str] = {
    **{declared: label for label, declared in NODE_BY_LABEL.items()},
    **{declared: kind for kind, declared in RELATIONSHIP_BY_KIND.items()},
}
_LABEL_BY_PREFIX = {label.lower(): label for label in NODE_BY_LABEL}

DOCUMENT = "Document"
ORGANIZATION = "Organization"
REPORTS_TO = "REPORTS_TO"


@dataclass(frozen=True, slots=True)
class Item:
    """A node or a relationship: `kind` is a label or a relationship type, `fields` are what stands in the graph.

    A field without a value is absent.
    """

    kind: str
    fields: Fields

    @property
    def id(self) -> str:
        return str(self.fields["id"])

    @property
    def what(self) -> Literal["node", "relationship"]:
        return "relationship" if self.kind in RELATIONSHIP_BY_KIND else "node"

    @property
    def evidence(self) -> list[str]:
        return self.texts("evidence")

    def text(self, field: str) -> str:
        """The field's text; empty where it has no value."""
        value = self.fields.get(field)
        return value if isinstance(value, str) else ""

    def texts(self, field: str) -> list[str]:
        """The texts of a list; empty where it has no value."""
        value = self.fields.get(field)
        return value if isinstance(value, list) else []

    def having(self, **fields: FieldValue) -> Item:
        """The same with other values in some fields."""
        return Item(self.kind, {**self.fields, **fields})

    @classmethod
    def of(cls, declared: GraphType) -> Item:
        """From an instance of the model."""
        return cls(_KIND_BY_TYPE[type(declared)], present(vars(declared)))


State: TypeAlias = "dict[str, Item]"
"""Items by id."""


def present(fields: Mapping[str, object]) -> Fields:
    """The fields that have a value; neither engine keeps others."""
    return cast("Fields", {name: value for name, value in fields.items() if value is not None})


def label_of(identity: str) -> str:
    """The label of the node with that id; every id begins with it."""
    return _LABEL_BY_PREFIX[identity.partition("-")[0]]


_place = lru_cache(100_000)(Reference.parse)


def united(*evidence: Iterable[str]) -> list[str]:
    """All references, each once, by document and place."""
    return sorted({reference for references in evidence for reference in references}, key=_place)


def apart(evidence: Iterable[str], document: str) -> tuple[list[str], list[str]]:
    """The references into that document, and all others."""
    prefix = f"{document}#"
    inside: list[str] = []
    outside: list[str] = []
    for reference in evidence:
        (inside if reference.startswith(prefix) else outside).append(reference)
    return inside, outside
