"""Constraints and indexes, one statement a file of cypher/schema."""

from __future__ import annotations

from collections.abc import Iterator

from graph_model.generating.template import filled
from graph_model.nodes import NODE_TYPES


def outputs() -> dict[str, str]:
    """Path in the checkout → text of the file."""
    return {f"cypher/schema/{name}.cypher": text for name, text in _statements()}


def _statements() -> Iterator[tuple[str, str]]:
    for node in NODE_TYPES:
        label = node.__name__
        name = f"{label.lower()}_id"
        yield name, filled("constraint.cypher", name=name, label=label)
        for field in node.indexed:
            name = f"{label.lower()}_by_{field}"
            yield name, filled("index.cypher", name=name, label=label, field=field)
        for field in node.full_text:
            name = f"{label.lower()}_{field}_text"
            yield name, filled("full_text.cypher", name=name, label=label, field=field)
