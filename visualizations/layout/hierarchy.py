"""Which node stands below which: one parent for each, chosen among all that the edges say, for layout only.

A position stands below one of its managers (solid before dotted, agreed before disputed); a department stands between
that manager and those of its members who report to him, or below the unit that it is part of; whatever else is held
(duties, units) stands below its holder. Other managers stay edges. Cycles are cut here and nowhere else.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from graph_model import Reference
from graph_model.graph import GraphEdge, GraphNode

_STATUS = {"agreed": 0, "one-sided": 1, "conflicting": 2}
_FAR = 100
"""Layers that are looked through for a member above."""
_HELD = ("HAS_DUTY", "HAS_AUTHORITY", "MEASURED_BY", "REQUIRES", "HAS_STEP", "ABOUT", "COLLABORATES_WITH")


@dataclass(frozen=True)
class Tree:
    """A forest over node ids. Roots and children stand in the order of the documents."""

    roots: Sequence[str]
    children: Mapping[str, Sequence[str]]
    parents: Mapping[str, str | None]

    def below(self, starts: Iterable[str]) -> Iterator[tuple[str, int]]:
        """Each node under `starts`, themselves included, parents first, with its level from 0."""
        stack = [(start, 0) for start in starts][::-1]
        while stack:
            node, level = stack.pop()
            yield node, level
            stack.extend((child, level + 1) for child in reversed(self.children.get(node, ())))

    def above(self, node: str) -> Iterator[str]:
        """The ancestors of `node`, nearest first."""
        parent = self.parents.get(node)
        while parent is not None:
            yield parent
            parent = self.parents.get(parent)


def hierarchy(nodes: Sequence[GraphNode], edges: Iterable[GraphEdge]) -> Tree:
    """The tree that a picture of these nodes and edges hangs on. Edges to nodes that are not given do not count."""
    known = {node.id: node for node in nodes}
    inside = [edge for edge in edges if edge.source in known and edge.target in known and edge.source != edge.target]
    parents = _without_cycles(_parents(known, inside))
    children: dict[str, list[str]] = {}
    roots: list[str] = []
    for node in _in_document_order(nodes):
        parent = parents[node.id]
        (roots if parent is None else children.setdefault(parent, [])).append(node.id)
    return Tree(roots, children, parents)


def _parents(known: Mapping[str, GraphNode], edges: Sequence[GraphEdge]) -> dict[str, str | None]:
    departments = _first(edges, "BELONGS_TO")
    wholes = _first(edges, "PART_OF")
    lines = _managers(known, edges, departments)
    managers = {position: line.target for position, line in lines.items()}
    holders = {e.target: e.source for e in reversed(edges) if e.kind in _HELD and known[e.target].kind not in _OWN_PLACE}
    superiors = _superiors(lines, departments)
    parents: dict[str, str | None] = {}

    def organization(node: GraphNode) -> str | None:
        owner = node.properties.get("organization")
        return owner if isinstance(owner, str) and owner in known and owner != node.id else None

    for node in known.values():
        if node.kind == "Department":
            whole, superior = wholes.get(node.id), superiors.get(node.id)
            free = whole is None or known[whole].kind != "Department" or (superior and departments.get(superior) == whole)
            parents[node.id] = (superior if free else None) or whole or organization(node)
    for node in known.values():
        if node.kind == "Position":
            manager, department = managers.get(node.id), departments.get(node.id)
            between = department and (manager is None or parents.get(department) == manager)
            parents[node.id] = department if between else manager or organization(node)
        elif node.kind != "Department":
            parents[node.id] = holders.get(node.id) or organization(node)
    return parents


_OWN_PLACE = ("Organization", "Department", "Position")


def _managers(known: Mapping[str, GraphNode], edges: Iterable[GraphEdge], departments: Mapping[str, str]) -> dict[str, GraphEdge]:
    """The line that places a position: solid before dotted, agreed before disputed, to a manager who is described, in the
    same department, and then the first named."""

    def rank(line: GraphEdge) -> tuple[bool, int, bool, bool]:
        return (
            line.properties.get("kind") == "dotted",
            _STATUS.get(str(line.properties.get("status")), 0),
            known[line.target].properties.get("described") is False,
            departments.get(line.target) != departments.get(line.source),
        )

    best: dict[str, GraphEdge] = {}
    for line in edges:
        if line.kind == "REPORTS_TO" and (line.source not in best or rank(line) < rank(best[line.source])):
            best[line.source] = line
    return best


def _first(edges: Iterable[GraphEdge], kind: str) -> dict[str, str]:
    found: dict[str, str] = {}
    for edge in edges:
        if edge.kind == kind:
            found.setdefault(edge.source, edge.target)
    return found


def _superiors(lines: Mapping[str, GraphEdge], departments: Mapping[str, str]) -> dict[str, str]:
    """For each department the manager above it: outside it and below none of its members, to whom most of its members
    report by lines that are agreed, then by others; the first named among equals."""
    counts: dict[str, Counter[str]] = {}
    for position, department in departments.items():
        line = lines.get(position)
        if line is not None and departments.get(line.target) != department:
            weight = len(lines) if line.properties.get("status") == "agreed" else 1
            counts.setdefault(department, Counter())[line.target] += weight
    superiors: dict[str, str] = {}
    for department, counted in counts.items():
        free = (manager for manager, _ in counted.most_common() if not _below_member(manager, department, lines, departments))
        superior = next(free, None)
        if superior is not None:
            superiors[department] = superior
    return superiors


def _below_member(manager: str, department: str, lines: Mapping[str, GraphEdge], departments: Mapping[str, str]) -> bool:
    """Whether a member of the department stands somewhere above the manager; a chain without end counts as one."""
    for _ in range(_FAR):
        line = lines.get(manager)
        if line is None:
            return False
        manager = line.target
        if departments.get(manager) == department:
            return True
    return True


def _without_cycles(parents: dict[str, str | None]) -> dict[str, str | None]:
    """Cuts each cycle at the node where it is first met, which becomes a root."""
    settled: set[str] = set()
    for start in parents:
        path: dict[str, None] = {}
        node: str | None = start
        while node is not None and node not in settled:
            if node in path:
                parents[node] = None
                break
            path[node] = None
            node = parents[node]
        settled.update(path)
    return parents


def _in_document_order(nodes: Sequence[GraphNode]) -> list[GraphNode]:
    """By the place of the first evidence; documents in the order of their appearance, unproved nodes last."""
    documents: dict[str, int] = {}

    def place(node: GraphNode) -> tuple[int, int]:
        evidence = node.properties.get("evidence")
        if not isinstance(evidence, list) or not evidence:
            return len(nodes) + 1, 0
        first = Reference.parse(str(evidence[0]))
        return documents.setdefault(first.document, len(documents)), first.start

    return sorted(nodes, key=place)
