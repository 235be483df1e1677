"""Organization charts drawn from top to bottom: names side by side, and under them the bars and rules that lead to the next.

It gives the tables that a chart set deeper by its lines gives (app.reading.tables.trees). A drawing in which anything but names
of posts and units stands is left to the rest of reading; boxes of several lines are not read.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from app.reading.tables.grid import Cell
from app.reading.tables.trees import Chart, Node, node_in, tables_of

_BARS = "|│┃↓▼"
_LONE_BAR = re.compile(rf"(?m)^[ \t]*[{_BARS}](?:[ \t]+[{_BARS}])*[ \t]*\r?$")
_LINE = re.compile(r"[^\r\n]+")
_LINK = re.compile(rf"[ \t{_BARS}+\-─━_=/\\┌┐└┘├┤┬┴┼.'^v]+$")
_RULE = re.compile(rf"[+┌┐└┘├┤┬┴┼.'{_BARS}]*[-─━_=][-─━_=+┌┐└┘├┤┬┴┼.'{_BARS}]*")
_CELL = re.compile(r"\S+(?: \S+)*")
_THIS_POST = re.compile(
    r" *(?:<[-=]*|←|[(\[*])? ?(?:this (?:post|role|position|job)|you are here|postholder)[)\]*]?", re.IGNORECASE
)
_LONGEST = 160
_MOST_CAPTIONS = 2


@dataclass(slots=True)
class _Box:
    node: Node
    middle: float


def boxes(text: str) -> Iterator[Chart]:
    """The charts of a text."""
    if not any(bar in text for bar in _BARS) or _LONE_BAR.search(text) is None:
        return
    chart = _Drawing()
    before: list[Cell] = []
    for line in _LINE.finditer(text):
        if line[0].isspace():
            continue
        if chart.nodes and _LINK.match(line[0]):
            chart.links.append(line[0])
            continue
        row = _row(text, line)
        if row and (chart.links or not chart.nodes):
            chart.add(row, line.span())
            continue
        yield from chart.tables(before)
        before = [*before, *(node.name for node in chart.nodes), Cell(line[0].strip(), *line.span())][-_MOST_CAPTIONS:]
        chart = _Drawing()
        if row:
            chart.add(row, line.span())
    yield from chart.tables(before)


def _row(text: str, line: re.Match[str]) -> list[_Box]:
    """The names of a line; none where anything else stands in it."""
    if line.end() - line.start() > _LONGEST:
        return []
    row: list[_Box] = []
    for cell in _CELL.finditer(text, line.start(), line.end()):
        if row and _THIS_POST.fullmatch(cell[0]):
            continue
        node = node_in(text, *cell.span())
        if node is None or not (node.title or node.unit):
            return []
        row.append(_Box(node, (node.name.start + node.name.end) / 2 - line.start()))
    return row


class _Drawing:
    """A chart as far as it is read: its names with those above them, the last row, and what is drawn under it."""

    def __init__(self) -> None:
        self.nodes: list[Node] = []
        self.above: list[Node | None] = []
        self.links: list[str] = []
        self._row: list[_Box] = []
        self._place = (0, 0)

    def add(self, row: list[_Box], place: tuple[int, int]) -> None:
        self._place = (self._place[0] if self.nodes else place[0], place[1])
        self.nodes += [box.node for box in row]
        self.above += [self._over(box) if self._row else None for box in row]
        self._row, self.links = row, []

    def _over(self, box: _Box) -> Node:
        """The name that the bar over a box leads to: through the rule that the bar ends in, to a bar under a name of the row."""
        starts, ends = _bars(self.links[0]), _bars(self.links[-1])
        column = min(ends, key=lambda at: abs(at - box.middle), default=box.middle)
        rules = (rule.span() for link in self.links for rule in _RULE.finditer(link))
        reach = next(((first, last) for first, last in rules if first - 1 <= column <= last), None)
        joined = [at for at in starts if reach and reach[0] - 1 <= at <= reach[1]] or [column]
        start = min(joined, key=lambda at: abs(at - column))
        return min(self._row, key=lambda above: abs(above.middle - start)).node

    def tables(self, captions: list[Cell]) -> Iterator[Chart]:
        if sum(1 for over in self.above if over) and len(self.nodes) > 2:
            yield tables_of(self.nodes, self.above, self._place[0]), captions, self._place


def _bars(link: str) -> list[int]:
    return [at for at, sign in enumerate(link) if sign in _BARS]
