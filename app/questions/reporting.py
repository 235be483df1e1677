"""Who reports to whom: the lines of an answer with all managers of each position, and what each side says."""

from __future__ import annotations

from collections.abc import Iterable
from typing import cast

from app.database import Result, Store
from app.questions.answer import Language, Manager, Reporting
from app.questions.names import organization_names
from app.questions.quotes import quotes
from app.questions.shapes import references
from app.questions.wording import say
from graph_model import Quote
from graph_model.graph import GraphEdge, GraphNode
from graph_model.vocabulary import LineKind, LineStatus, StatedBy

Line = tuple[GraphNode, GraphEdge, GraphNode]
"""Subordinate, reporting line, manager."""


def lines_of(result: Result) -> list[Line]:
    """The reporting lines of a query's rows."""
    found: list[Line] = []
    for row in result.rows:
        below, line, above = row.get("subordinate", row.get("position")), row.get("line"), row.get("manager")
        if isinstance(below, GraphNode) and isinstance(line, GraphEdge) and isinstance(above, GraphNode):
            found.append((below, line, above))
    return found


def all_lines(store: Store, positions: Iterable[str]) -> Result:
    """Every line upwards of these positions (ids): what all sides say about them."""
    return store.read("managers_of", {"positions": sorted(set(positions))})


def reporting(store: Store, lines: list[Line]) -> list[Reporting]:
    """The lines by subordinate, in their order, each with its quotes."""
    quoted = quotes(store, [r for _, line, _ in lines for r in references(line)])
    names = organization_names(store)
    found: dict[str, Reporting] = {}
    for below, line, above in lines:
        organization = names.get(str(below.properties.get("organization")))
        entry = found.setdefault(below.id, Reporting(id=below.id, position=below.label, organization=organization))
        entry.managers.append(_manager(line, above, quoted))
    return list(found.values())


def described(language: Language, name: str, line: GraphEdge) -> str:
    """A name with what is doubtful about its line."""
    remarks: list[str] = []
    status = str(line.properties.get("status"))
    if status == "one-sided" and line.properties.get("stated_by") == "table":
        remarks.append(say(language, "line_table"))
    elif status != "agreed":
        remarks.append(say(language, f"line_{status}"))
    if line.properties.get("kind") == "dotted":
        remarks.append(say(language, "line_dotted"))
    if not remarks:
        return name
    return f"{name}（{'，'.join(remarks)}）" if language == "zh" else f"{name} ({', '.join(remarks)})"


def names_of(language: Language, lines: Iterable[Line], *, managers: bool) -> list[str]:
    """The managers, or the subordinates, of the lines, each with what is doubtful about it."""
    return [described(language, (above if managers else below).label, line) for below, line, above in lines]


def _manager(line: GraphEdge, above: GraphNode, quoted: dict[str, Quote]) -> Manager:
    fields = line.properties
    return Manager(
        id=above.id,
        name=above.label,
        kind=cast("LineKind", fields.get("kind")),
        stated_by=cast("StatedBy", fields.get("stated_by")),
        status=cast("LineStatus", fields.get("status")),
        evidence=[quoted[r] for r in references(line) if r in quoted],
    )
