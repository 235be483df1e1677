"""docs/model.md: the graph as a page for people, made from the declared types."""

from __future__ import annotations

import types
from collections.abc import Iterator
from typing import Any, Literal, Union, get_args, get_origin

from graph_model.base import GraphType
from graph_model.generating.template import filled
from graph_model.nodes import NODE_TYPES
from graph_model.relationships import RELATIONSHIP_TYPES

_PLAIN_TYPES: dict[object, str] = {str: "text", int: "integer", float: "number", bool: "yes or no"}


def outputs() -> dict[str, str]:
    """Path in the checkout → text of the file."""
    nodes = "\n".join(_node_section(node) for node in NODE_TYPES)
    lines = "\n".join(_relationship_section(line) for line in RELATIONSHIP_TYPES)
    return {"docs/model.md": filled("model.md", nodes=nodes, relationships=lines)}


def _node_section(node: type[Any]) -> str:
    return filled(
        "model_node.md",
        name=node.__name__,
        zh=node.caption.zh,
        about=(node.__doc__ or "").strip(),
        identified_by=", ".join(node.identified_by),
        colour=node.colour,
        icon=node.icon,
        fields="\n".join(_field_rows(node)),
    )


def _relationship_section(line: type[Any]) -> str:
    return filled(
        "model_relationship.md",
        name=line.kind_name,
        zh=line.caption.zh,
        about=(line.__doc__ or "").strip(),
        identified_by=", ".join(line.identified_by),
        joins=", ".join(f"{source} → {target}" for source, target in line.joins),
        colour=line.colour,
        icon=line.icon,
        fields="\n".join(_field_rows(line)),
    )


def _field_rows(declared: type[GraphType]) -> Iterator[str]:
    for name, field in declared.model_fields.items():
        yield f"| `{name}` | {_type_words(field.annotation)} | {field.description or ''} |"


def _type_words(annotation: object) -> str:
    """`str | None` → "text, optional"; a Literal → its words."""
    if get_origin(annotation) in (Union, types.UnionType):
        inner = [part for part in get_args(annotation) if part is not type(None)]
        return " or ".join(_type_words(part) for part in inner) + ", optional"
    if get_origin(annotation) is Literal:
        return " / ".join(str(word) for word in get_args(annotation))
    if get_origin(annotation) is list:
        return f"list of {_type_words(get_args(annotation)[0])}"
    return _PLAIN_TYPES[annotation]
