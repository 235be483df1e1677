"""The map's layout: everything stands inside what it belongs to. A statement is a row of its holder's cell, a cell stands in its
department's block, a block in the organization's.

Containment says without lines who belongs where, and a box has room for its words, which a dot in a cloud has not. It is
linear in the nodes but for sorting, bottom up for sizes and top down for places, and the same each time. Sizes are rounded
up and columns are of stepped heights, so that a new statement usually moves nothing but what follows in its own cell.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from math import ceil, log2, sqrt
from typing import Literal

from visualizations.picture import Box

Shape = Literal["row", "cell", "block"]

ROW_HEIGHT, ROW_WIDTH = 18.0, 216.0
CELL_HEAD, BLOCK_HEAD, TOP_HEAD = 28.0, 40.0, 72.0
_PAD = 8.0
_GAP = 12.0
_OUTER_GAP = 96.0
_WIDE = 1.4
"""Width to height of a container, as the part of a screen is that shows it."""
_SHORT = 12
"""Rows that stand in one column whatever the cell's shape."""
_ROUND = {"cell": 2 * ROW_HEIGHT, "block": 60.0}
"""Heights are rounded up to these: room for what may come."""
_STEP = 0.25
"""Columns are 2 ** (n * _STEP) high: a container that grows a little keeps its columns."""

_Size = tuple[float, float]
_Place = tuple[float, float]


def block_map(parents: Sequence[int], shapes: Sequence[Shape]) -> list[Box]:
    """A box for each node. Nodes come parents first: `parents[i]` is a place before i, or -1 for what stands in nothing.

    A child stands inside its parent's box, apart from its siblings and below its parent's heading.
    """
    children: list[list[int]] = [[] for _ in parents]
    roots: list[int] = []
    for node, parent in enumerate(parents):
        (roots if parent < 0 else children[parent]).append(node)

    sizes: list[_Size] = [(ROW_WIDTH, ROW_HEIGHT)] * len(parents)
    inner: dict[int, list[_Place]] = {}
    for node in reversed(range(len(parents))):
        shape = shapes[node]
        if shape == "row":
            if children[node]:
                inner[node] = [(_PAD, 0.0)] * len(children[node])
            continue
        head = CELL_HEAD if shape == "cell" else TOP_HEAD if parents[node] < 0 else BLOCK_HEAD
        if not children[node]:
            sizes[node] = (ROW_WIDTH + 2 * _PAD, head + _PAD)
            continue
        if shape == "cell":
            places, (width, height) = _listed([sizes[child] for child in children[node]])
        else:
            children[node] = _ordered(children[node], shapes, sizes)
            loose = sum(shapes[child] != "block" for child in children[node])
            places, (width, height) = _packed_apart([sizes[child] for child in children[node]], loose)
        inner[node] = [(_PAD + x, head + y) for x, y in places]
        step = _ROUND[shape]
        sizes[node] = (width + 2 * _PAD, ceil((head + height + _PAD) / step) * step)

    corners: list[_Place] = [(0.0, 0.0)] * len(parents)
    roots = _ordered(roots, shapes, sizes)
    for node, place in zip(roots, _packed([sizes[root] for root in roots], _OUTER_GAP)[0], strict=True):
        corners[node] = place
    for node in sorted(inner):  # what holds something, parents first
        left, top = corners[node]
        for child, (x, y) in zip(children[node], inner[node], strict=True):
            corners[child] = (left + x, top + y)
    return [Box(x + width / 2, y + height / 2, width, height) for (x, y), (width, height) in zip(corners, sizes, strict=True)]


def _ordered(nodes: Iterable[int], shapes: Sequence[Shape], sizes: Sequence[_Size]) -> list[int]:
    """Rows and cells in the order given, then blocks from the widest down, which leaves fewer holes."""

    def rank(node: int) -> tuple[int, float, float]:
        width, height = sizes[node]
        return (1, -width, -height) if shapes[node] == "block" else (0, 0.0, 0.0)

    return sorted(nodes, key=rank)


def _listed(sizes: Sequence[_Size]) -> tuple[list[_Place], _Size]:
    """Rows of a cell below each other, in as few columns of equal length as its shape allows."""
    area = sum(width * height for width, height in sizes)
    columns = ceil(len(sizes) / max(_SHORT, _stepped(sqrt(area / _WIDE)) // ROW_HEIGHT))
    rows = ceil(len(sizes) / columns)
    places = [(number // rows * ROW_WIDTH, number % rows * ROW_HEIGHT) for number in range(len(sizes))]
    return places, (columns * ROW_WIDTH, rows * ROW_HEIGHT)


def _packed_apart(sizes: Sequence[_Size], loose: int) -> tuple[list[_Place], _Size]:
    """What a block holds: its first `loose` children, rows and cells, as one box that stands among the blocks."""
    if loose in (0, len(sizes)):
        return _packed(sizes, _GAP)
    first, box = _packed(sizes[:loose], _GAP)
    after = sum(width > box[0] for width, _ in sizes[loose:])  # blocks stand from the widest down, and so does this box
    places, whole = _packed([*sizes[loose : loose + after], box, *sizes[loose + after :]], _GAP)
    left, top = places.pop(after)
    return [*((left + x, top + y) for x, y in first), *places], whole


def _packed(sizes: Sequence[_Size], gap: float) -> tuple[list[_Place], _Size]:
    """Places from the upper left corner, column by column, and the size of the whole; in a column what is narrow stands side
    by side."""
    area = sum((width + gap) * (height + gap) for width, height in sizes)
    full = max([_stepped(sqrt(area / _WIDE)), *(height for _, height in sizes)])
    places: list[_Place] = []
    left = top = column = 0.0  # the column: its left side, how far down it is filled, its width
    along = shelf = 0.0  # the last row in it: how far it is filled, its height
    for width, height in sizes:
        if along and along + width <= column and height <= shelf:
            places.append((left + along, top - shelf - gap))
            along += width + gap
            continue
        if top and top + height > full:
            left, top, column = left + column + gap, 0.0, 0.0
        places.append((left, top))
        top, column = top + height + gap, max(column, width)
        along, shelf = width + gap, height
    return places, (_extent(places, sizes, 0), _extent(places, sizes, 1))


def _extent(places: Sequence[_Place], sizes: Sequence[_Size], axis: Literal[0, 1]) -> float:
    return max((place[axis] + size[axis] for place, size in zip(places, sizes, strict=True)), default=0.0)


def _stepped(length: float) -> float:
    return 2.0 ** (ceil(log2(length) / _STEP) * _STEP) if length else 0.0
