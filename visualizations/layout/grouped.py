"""A map of a whole organization: each department a block of boxes under its own, blocks in rows of about one width.

For an overview of thousands of nodes, where a tree would be too wide; the same input gives the same map.
"""

from __future__ import annotations

from math import ceil, sqrt

from visualizations.layout.hierarchy import Tree
from visualizations.layout.tree import BOX_HEIGHT, BOX_WIDTH, STACK
from visualizations.picture import Box

_COLUMN = BOX_WIDTH + 12.0
_GAP = 48.0
_WIDE = 1.6
"""Width to height of the map, as screens are."""


def grouped_map(tree: Tree, heads: set[str]) -> dict[str, Box]:
    """A box for each node. `heads` are the nodes that open a block (departments, organizations); so does each root."""
    groups: dict[str, list[str]] = {}
    head_of: dict[str, str] = {}
    for node, _ in tree.below(tree.roots):
        parent = tree.parents.get(node)
        head = node if parent is None or node in heads else head_of[parent]
        head_of[node] = head
        groups.setdefault(head, []).append(node)

    shapes = {head: _shape(len(members)) for head, members in groups.items()}
    area = sum((columns * _COLUMN + _GAP) * (rows * STACK + _GAP) for columns, rows in shapes.values())
    full = max(sqrt(area * _WIDE), max((columns * _COLUMN for columns, _ in shapes.values()), default=0.0))

    boxes: dict[str, Box] = {}
    left, top, tallest = 0.0, 0.0, 0.0
    for head, members in groups.items():
        columns, rows = shapes[head]
        width, height = columns * _COLUMN + _GAP, rows * STACK + _GAP
        if left and left + width > full:
            left, top, tallest = 0.0, top + tallest, 0.0
        boxes[head] = _box(left, top, 0, 0)
        for place, node in enumerate(members[1:]):
            boxes[node] = _box(left, top, place % columns, 1 + place // columns)
        left, tallest = left + width, max(tallest, height)
    return boxes


def _shape(size: int) -> tuple[int, int]:
    """Columns and rows of a block: its head's row and a grid of about _WIDE."""
    members = size - 1
    columns = max(1, ceil(sqrt(members * _WIDE * STACK / _COLUMN)))
    return columns, 1 + ceil(members / columns)


def _box(left: float, top: float, column: int, row: int) -> Box:
    return Box(left + column * _COLUMN + BOX_WIDTH / 2, top + row * STACK + BOX_HEIGHT / 2, BOX_WIDTH, BOX_HEIGHT)
