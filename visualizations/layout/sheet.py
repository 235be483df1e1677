"""The tree for paper: as visualizations.layout.tree, but what would make a ribbon of it stands in rows below each other.

A thousand departments side by side are half a million pixels wide and no page can show them. Here a manager's reports
go on in a next row, and the line to it runs down beside the rows above. Linear in the number of nodes; no recursion.
"""

from __future__ import annotations

from collections.abc import Sequence
from math import sqrt
from typing import NamedTuple

from visualizations.layout.hierarchy import Tree
from visualizations.layout.tree import BOX_HEIGHT, BOX_WIDTH, GAP, INDENT, LEVEL, STACK, columns_of, hangs
from visualizations.picture import Box

_FIRST = 2400.0
"""Pixels that a row may be wide on any sheet: twelve boxes."""
_RIBBON, _PAGE = 3.0, 1.4
"""Width to height of a tree that is left as it is, and of a sheet that is made in its place."""
_WIDER = 1.25
"""By how much rows are made longer until the sheet is wide enough."""
_RAIL = 36.0
"""Room on the left of rows for the line that leads down to them."""
_ROW_GAP = LEVEL - BOX_HEIGHT
_SIDE = 12.0
_Column = Sequence[str]


class Turn(NamedTuple):
    """How a line comes into a later row: it leaves its parent's column at `out`, goes down at `rail`, and in at `level`."""

    out: float
    rail: float
    level: float


class Sheet(NamedTuple):
    """A box for each node, and a turn for each that stands in a later row of its parent's."""

    boxes: dict[str, Box]
    turns: dict[str, Turn]


class _Block(NamedTuple):
    """The room of a node and all below it; `middle` is the node's own, from the left; `rows` are its children's columns."""

    width: float
    height: float
    middle: float
    rows: Sequence[Sequence[_Column]]


def sheet(tree: Tree) -> Sheet:
    """Places all nodes; x and y begin at the first box's corner."""
    whole = _Layout(tree, float("inf"))
    if whole.width <= max(_FIRST, _RIBBON * whole.height):
        return whole.placed()
    widest = max(_FIRST, sqrt(len(whole.blocks) * BOX_WIDTH * BOX_HEIGHT))
    while True:
        rows = _Layout(tree, widest)
        if rows.width >= _PAGE * rows.height or widest >= whole.width:
            return rows.placed()
        widest *= _WIDER


class _Layout:
    """One try, with rows of at most that width; a block that is wider has a row of its own."""

    def __init__(self, tree: Tree, widest: float) -> None:
        self._tree = tree
        self._widest = widest
        self.blocks: dict[str, _Block] = {}
        self._order = [node for node, _ in tree.below(tree.roots)]
        for node in reversed(self._order):
            self.blocks[node] = self._block(self._tree.children.get(node, ()))
        self._rows = self._in_rows(columns_of(tree, tree.roots))
        self.width = max(map(self._row_width, self._rows), default=0.0)
        self.height = sum(self._row_height(row) + _ROW_GAP for row in self._rows) - _ROW_GAP

    def _block(self, children: Sequence[str]) -> _Block:
        columns = columns_of(self._tree, children) if children else []
        if not columns:
            return _Block(BOX_WIDTH, BOX_HEIGHT, BOX_WIDTH / 2, ())
        if hangs(columns):
            return _Block(INDENT + BOX_WIDTH, LEVEL + self._column_height(columns[0]), BOX_WIDTH / 2, [columns])
        rows = self._in_rows(columns)
        rail = _RAIL if len(rows) > 1 else 0.0
        first, last = rows[0][0], rows[0][-1]
        before_last = self._row_width(rows[0]) - self._column_width(last)
        middle = rail + (self.blocks[first[0]].middle + before_last + self.blocks[last[0]].middle) / 2
        width = rail + max(map(self._row_width, rows))
        return _Block(width, BOX_HEIGHT + sum(_ROW_GAP + self._row_height(row) for row in rows), middle, rows)

    def _in_rows(self, columns: Sequence[_Column]) -> list[list[_Column]]:
        rows: list[list[_Column]] = []
        used = 0.0
        for column in columns:
            width = self._column_width(column)
            if not rows or used + GAP + width > self._widest:
                rows.append([])
                used = -GAP
            rows[-1].append(column)
            used += GAP + width
        return rows

    def _column_width(self, column: _Column) -> float:
        return self.blocks[column[0]].width

    def _column_height(self, column: _Column) -> float:
        return self.blocks[column[0]].height + STACK * (len(column) - 1)

    def _row_width(self, row: Sequence[_Column]) -> float:
        return sum(map(self._column_width, row)) + GAP * (len(row) - 1)

    def _row_height(self, row: Sequence[_Column]) -> float:
        return max(map(self._column_height, row))

    def placed(self) -> Sheet:
        """The places, parents first."""
        boxes: dict[str, Box] = {}
        turns: dict[str, Turn] = {}
        lefts: dict[str, float] = {}

        def place(rows: Sequence[Sequence[_Column]], left: float, top: float, out: float | None) -> None:
            """`out` is where the lines leave the parent, None where there is no parent."""
            for number, row in enumerate(rows):
                at = left
                for column in row:
                    for step, node in enumerate(column):
                        lefts[node] = at
                        boxes[node] = Box(
                            at + self.blocks[node].middle, top + step * STACK + BOX_HEIGHT / 2, BOX_WIDTH, BOX_HEIGHT
                        )
                        if number and out is not None:
                            turns[node] = Turn(out, left - _RAIL + _SIDE, top - _SIDE)
                    at += self._column_width(column) + GAP
                top += self._row_height(row) + _ROW_GAP

        place(self._rows, 0.0, 0.0, None)
        for node in self._order:
            rows, box = self.blocks[node].rows, boxes[node]
            if rows:
                aside = _RAIL if len(rows) > 1 else INDENT if hangs(rows[0]) else 0.0
                bottom = box.y + BOX_HEIGHT / 2
                place(rows, lefts[node] + aside, bottom + _ROW_GAP, bottom + _SIDE)
        return Sheet(boxes, turns)
