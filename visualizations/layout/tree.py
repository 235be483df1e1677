"""A tidy tree whose leaves are stacked: each subtree owns a strip of its own, so no box can meet another.

Boxes of one level stand on one line, and a parent stands above its children. Two or more leaves under one parent are
stacked in columns instead of a row, because a fully open tree is limited by its width (100 positions in a row are
12,000 pixels). Linear in the number of nodes; no recursion, so a chain of any length can be drawn.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from visualizations.layout.hierarchy import Tree
from visualizations.picture import Box

BOX_WIDTH, BOX_HEIGHT = 168.0, 48.0
LEVEL = 104.0
"""From one level's centre line to the next."""
STACK = 56.0
"""From a stacked leaf's centre to the next one's."""
INDENT = 26.0
GAP = 24.0
_ROWS = 12
"""Leaves in one column before the next begins."""


def tidy_tree(tree: Tree) -> dict[str, Box]:
    """A box for each node of the tree. Roots have y = 0; x begins at 0."""
    order = [node for node, _ in tree.below(tree.roots)]
    columns = {node: columns_of(tree, tree.children[node]) for node in order if tree.children.get(node)}
    widths: dict[str, float] = {}
    middles: dict[str, float] = {}  # of a node's box, from the left of its strip
    for node in reversed(order):
        below = columns.get(node, ())
        widths[node] = max(BOX_WIDTH, _total(below, widths))
        middles[node] = BOX_WIDTH / 2 if not below or hangs(below) else _middle(below, widths, middles)

    boxes: dict[str, Box] = {}
    lefts: dict[str, float] = {}

    def place(parts: Sequence[Sequence[str]], left: float, top: float) -> None:
        for column in parts:
            for row, node in enumerate(column):
                lefts[node] = left
                boxes[node] = Box(left + middles[node], top + row * STACK, BOX_WIDTH, BOX_HEIGHT)
            left += widths[column[0]] + GAP

    place(columns_of(tree, tree.roots), 0.0, 0.0)
    for node in order:
        below = columns.get(node)
        if below:
            place(below, lefts[node] + (INDENT if hangs(below) else 0.0), boxes[node].y + LEVEL)
    return boxes


def _middle(columns: Sequence[Sequence[str]], widths: Mapping[str, float], middles: Mapping[str, float]) -> float:
    """Halfway between the boxes of the first and the last column, from the left of their strip."""
    first, last = columns[0][0], columns[-1][0]
    before_last = sum(widths[column[0]] + GAP for column in columns[:-1])
    return (middles[first] + before_last + middles[last]) / 2


def stacked(tree: Tree) -> set[str]:
    """The nodes that stand in a column under their parent; a viewer draws their line from the side."""
    return {
        node for siblings in tree.children.values() for column in columns_of(tree, siblings) if len(column) > 1 for node in column
    }


def columns_of(tree: Tree, siblings: Sequence[str]) -> list[list[str]]:
    """The siblings in columns: leaves of a parent stacked, all others alone."""
    leaves = [node for node in siblings if not tree.children.get(node)]
    if len(leaves) < 2:
        return [[node] for node in siblings]
    stacks = [leaves[first : first + _ROWS] for first in range(0, len(leaves), _ROWS)]
    return [*stacks, *([node] for node in siblings if tree.children.get(node))]


def hangs(columns: Sequence[Sequence[str]]) -> bool:
    """Whether the children are one stack, which hangs indented under its parent's left side."""
    return len(columns) == 1 and len(columns[0]) > 1


def _total(columns: Sequence[Sequence[str]], widths: Mapping[str, float]) -> float:
    if not columns:
        return 0.0
    indent = INDENT if hangs(columns) else 0.0
    return indent + sum(widths[column[0]] for column in columns) + GAP * (len(columns) - 1)
