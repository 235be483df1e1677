"""What a viewer is given to draw: the shown part of an organization, each box with its place and what can be unfolded.

This is the reporting tree; the map of everything stands in atlas.py.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass

from graph_model.graph import Graph, GraphEdge, GraphNode
from visualizations.layout import Folding, Tree, fold, hierarchy, stacked, tidy_tree
from visualizations.picture import Box


@dataclass(frozen=True, slots=True)
class Drawn:
    """A node in its place. `parent` is the box that it hangs on in the layout, `children` counts what hangs on it, `shown`
    those of it that are drawn; `reports` counts the positions that name it, or are named by it, as a manager's reports."""

    node: GraphNode
    box: Box
    level: int
    parent: str | None
    children: int
    shown: int
    stacked: bool
    department: str | None
    reports: int

    @property
    def open(self) -> bool:
        return self.shown > 0


@dataclass(frozen=True, slots=True)
class Plan:
    """A graph made ready to be drawn in part, again and again: its tree, and what each box is to know of the whole."""

    graph: Graph
    tree: Tree
    nodes: Mapping[str, GraphNode]
    departments: Mapping[str, str]
    reports: Mapping[str, int]

    @classmethod
    def of(cls, graph: Graph) -> Plan:
        return cls(
            graph,
            hierarchy(graph.nodes, graph.edges),
            {node.id: node for node in graph.nodes},
            {edge.source: edge.target for edge in reversed(graph.edges) if edge.kind == "BELONGS_TO"},
            Counter(edge.target for edge in graph.edges if edge.kind == "REPORTS_TO"),
        )


@dataclass(frozen=True, slots=True)
class View:
    """The drawn nodes, parents first, the edges between them, how many nodes are not drawn, and the way from the top of the
    whole tree to the root of the drawn one."""

    nodes: list[Drawn]
    edges: list[GraphEdge]
    hidden: int
    above: list[GraphNode]


def tree_view(
    plan: Plan,
    *,
    root: str | None = None,
    depth: int | None = None,
    opened: Collection[str] = (),
    closed: Collection[str] = (),
    shown: Collection[str] = (),
    most: int | None = None,
    wider: Sequence[str] = (),
    limit: int = 2000,
) -> View:
    """The reporting tree, folded as visualizations.layout.fold says."""
    folding = fold(
        plan.tree, root=root, depth=depth, opened=opened, closed=closed, shown=shown, most=most, wider=wider, limit=limit
    )
    boxes, columns = tidy_tree(folding.tree), stacked(folding.tree)
    above = [plan.nodes[each] for each in plan.tree.above(root)][::-1] if root is not None else []
    return _view(plan, folding, boxes, columns, above)


def _view(plan: Plan, folding: Folding, boxes: Mapping[str, Box], columns: Collection[str], above: list[GraphNode]) -> View:
    tree = folding.tree
    drawn = [
        Drawn(
            node=plan.nodes[node],
            box=boxes[node],
            level=level,
            parent=tree.parents[node],
            children=len(plan.tree.children.get(node, ())),
            shown=len(tree.children.get(node, ())),
            stacked=node in columns,
            department=plan.departments.get(node),
            reports=plan.reports.get(node, 0),
        )
        for node, level in tree.below(tree.roots)
    ]
    edges = [edge for edge in plan.graph.edges if edge.source in boxes and edge.target in boxes]
    return View(drawn, edges, folding.hidden, above)
