"""Organization charts drawn from top to bottom: names side by side, and under them the bars and rules that lead to the next.

It gives the tables that a chart set deeper by its lines gives (app.reading.tables.trees). A drawing in which anything but names
of posts and units stands is left to the rest of reading; boxes of several lines are not read. A chart in a post's own sheet
that marks this post and shows only who is right above and below it (`own_charts`) is no table.
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
_THIS = r"(?:this (?:post|role|position|job)|you are here|post ?holder)"
_THIS_POST = re.compile(rf" *(?:<[-=]*|←|[(\[*])? ?{_THIS}[)\]*]?", re.IGNORECASE)
_MARKED = re.compile(
    rf"(?P<before>{_THIS} ?[:–-] )?(?P<name>.+?)(?P<after> ?(?:<[-=]* ?|← ?|[(\[*]+|[–-] ){_THIS}[)\]*]*)?", re.IGNORECASE
)
_SIGNS = ("this post", "this role", "this position", "this job", "you are here", "postholder", "post holder")
_LONGEST = 160
_MOST_CAPTIONS = 2
_FEWEST = 2


_SHEET = 3000
"""Characters before a chart in which the sheet that it stands in names its post."""


@dataclass(slots=True)
class _Box:
    node: Node
    middle: float


@dataclass(slots=True)
class OwnChart:
    """A chart in a post's own sheet: its slice of the text, and the names above and below that post."""

    start: int
    end: int
    above: list[Node]
    below: list[Node]


def boxes(text: str) -> Iterator[Chart]:
    """The charts of a text that are tables."""
    for chart, captions in _drawings(text):
        if not chart.own_in(text) and sum(1 for over in chart.above if over) and len(chart.nodes) > 2:
            yield tables_of(chart.nodes, chart.above, chart.place[0]), captions, chart.place


def own_charts(text: str, form: str) -> Iterator[OwnChart]:
    """The charts that tell whom the post of the sheet they stand in has above and below it; `form`: the text in small letters."""
    if not any(bar in form for bar in _BARS) or not any(sign in form for sign in _SIGNS):
        return
    for chart, _ in _drawings(text):
        if own := chart.own_in(text):
            below = [node for node, over in zip(chart.nodes, chart.above, strict=True) if over is own]
            start, end = chart.place
            start += len(text[start:end]) - len(text[start:end].lstrip())
            yield OwnChart(start, end, chart.over_own, below)


def _drawings(text: str) -> Iterator[tuple[_Drawing, list[Cell]]]:
    """The charts of a text, and the lines right above them."""
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
        yield chart, before
        before = [*before, *(node.name for node in chart.nodes), Cell(line[0].strip(), *line.span())][-_MOST_CAPTIONS:]
        chart = _Drawing()
        if row:
            chart.add(row, line.span())
    yield chart, before


def _row(text: str, line: re.Match[str]) -> list[_Box]:
    """The names of a line; none where anything else stands in it."""
    if line.end() - line.start() > _LONGEST:
        return []
    row: list[_Box] = []
    for cell in _CELL.finditer(text, line.start(), line.end()):
        if row and _THIS_POST.fullmatch(cell[0]):
            row[-1].node.own = True
            continue
        marked = _MARKED.fullmatch(cell[0])
        start, end = (cell.start() + at for at in (marked.span("name") if marked else (0, len(cell[0]))))
        node = node_in(text, start, end)
        if node is None or not (node.title or node.unit):
            return []
        node.own = marked is not None and (marked["before"] or marked["after"]) is not None
        row.append(_Box(node, (node.name.start + node.name.end) / 2 - line.start()))
    return row


class _Drawing:
    """A chart as far as it is read: its names with those above them, the last row, and what is drawn under it."""

    def __init__(self) -> None:
        self.nodes: list[Node] = []
        self.above: list[Node | None] = []
        self.links: list[str] = []
        self.over_own: list[Node] = []
        self.place = (0, 0)
        self._row: list[_Box] = []

    def add(self, row: list[_Box], place: tuple[int, int]) -> None:
        self.place = (self.place[0] if self.nodes else place[0], place[1])
        if self._row and (own := next((box for box in row if box.node.own), None)):
            alone = len(row) == 1 and len(_bars(self.links[0])) < len(self._row)  # one bar leads to all that stand above
            self.over_own = [box.node for box in self._row] if alone else [self._over(own)]
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

    def own_in(self, text: str) -> Node | None:
        """The post that the chart marks as its sheet's, where the sheet has named it before and the chart goes no further."""
        own = next((node for node in self.nodes if node.own), None)
        if own is None or len(self.nodes) < _FEWEST:
            return None
        near = all(node is own or over is own or node in self.over_own for node, over in zip(self.nodes, self.above, strict=True))
        start = self.place[0]
        return own if near and text.find(own.name.text, max(0, start - _SHEET), start) >= 0 else None


def _bars(link: str) -> list[int]:
    return [at for at, sign in enumerate(link) if sign in _BARS]
