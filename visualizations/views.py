"""What a viewer is given to draw: the shown part of an organization, each box with its place and what can be unfolded.

This is the reporting tree; the map of everything stands in atlas.py.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection
from dataclasses import dataclass

from graph_model.graph import Graph, GraphEdge, GraphNode
from visualizations.layout import fold, hierarchy, stacked, tidy_tree
from visualizations.picture import Box


@dataclass(frozen=True, slots=True)
class Drawn:
    """A node in its place. `parent` is the box that it hangs on in the layout, `children` counts what hangs on it, shown
    or not; `reports` counts the positions that name it, or are named by it, as a manager's reports."""

    node: GraphNode
    box: Box
    level: int
    parent: str | None
    children: int
    open: bool
    stacked: bool
    department: str | None
    reports: int


@dataclass(frozen=True, slots=True)
class View:
    """The drawn nodes, parents first, the edges between them, and how many nodes are not drawn."""

    nodes: list[Drawn]
    edges: list[GraphEdge]
    hidden: int


def tree_view(
    graph: Graph,
    *,
    root: str | None = None,
    depth: int | None = None,
    opened: Collection[str] = (),
    closed: Collection[str] = (),
    shown: Collection[str] = (),
    limit: int = 2000,
) -> View:
    """The reporting tree, folded as visualizations.layout.fold says."""
    whole = hierarchy(graph.nodes, graph.edges)
    folding = fold(whole, root=root, depth=depth, opened=opened, closed=closed, shown=shown, limit=limit)
    boxes, columns = tidy_tree(folding.tree), stacked(folding.tree)
    return _view(
        graph,
        [
            (node, boxes[node], level, folding.tree.parents[node], len(whole.children.get(node, ())), node in columns)
            for node, level in folding.tree.below(folding.tree.roots)
        ],
        folding.opened,
        folding.hidden,
    )


def _view(graph: Graph, placed: list[tuple[str, Box, int, str | None, int, bool]], opened: Collection[str], hidden: int) -> View:
    nodes = {node.id: node for node in graph.nodes}
    departments = {edge.source: edge.target for edge in reversed(graph.edges) if edge.kind == "BELONGS_TO"}
    reports = Counter(edge.target for edge in graph.edges if edge.kind == "REPORTS_TO")
    drawn = [
        Drawn(nodes[node], box, level, parent, children, node in opened, in_column, departments.get(node), reports[node])
        for node, box, level, parent, children, in_column in placed
    ]
    here = {each.node.id for each in drawn}
    return View(drawn, [edge for edge in graph.edges if edge.source in here and edge.target in here], hidden)
