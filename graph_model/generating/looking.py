"""The statements that show one node with what is around it, one file of cypher/find for each type that a document states.

A label cannot be a parameter of a statement that both engines understand, and without one no index is used.
"""

from __future__ import annotations

from graph_model.generating.template import filled
from graph_model.nodes import NODE_TYPES, Organization, Topic


def outputs() -> dict[str, str]:
    """Path in the checkout → text of the file."""
    made: dict[str, str] = {}
    for node in NODE_TYPES:
        if "organization" in node.indexed or node in (Organization, Topic):
            name = f"around_{node.__name__.lower()}"
            made[f"cypher/find/{name}.cypher"] = filled(
                "around.cypher",
                name=name,
                label=node.__name__,
                english=node.caption.en.lower(),
                chinese=node.caption.zh,
                ids=f"{node.__name__.lower()}s",
            )
    return made
