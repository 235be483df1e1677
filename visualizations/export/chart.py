"""The chart of a picture: its tree with a box a node, every line as its sides state it, a legend, and proofs to point at."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from graph_model import NODE_BY_LABEL
from graph_model.graph import GraphEdge, GraphNode
from visualizations.export.drawing import FAINT, Curve, Drawing, Group, Part, Path, Point, Rectangle, Stroke, Text
from visualizations.export.lettering import FONT_SIZE, LINE_HEIGHT, text_width, wrapped
from visualizations.export.strokes import COLOURS, OTHER, dashes, dashes_of, stroke
from visualizations.export.wording import WORDS, lines
from visualizations.export.xml_text import xml_text
from visualizations.layout import Sheet, Tree, Turn, hierarchy, sheet, stacked
from visualizations.picture import Box, Picture

MARGIN, HEAD = 32.0, 72.0
_TITLE = 20.0
_ELBOW = 12.0
"""How far above a box its line turns, and how far left of a stacked one."""


def chart(picture: Picture) -> Drawing:
    """The whole picture on one sheet; a picture of nothing is its title and the legend."""
    tree = hierarchy(picture.graph.nodes, picture.graph.edges)
    placed = _moved(sheet(tree), MARGIN, MARGIN + HEAD)
    boxes = placed.boxes
    right = max((box.x + box.width / 2 for box in boxes.values()), default=0.0)
    bottom = max((box.y + box.height / 2 for box in boxes.values()), default=MARGIN + HEAD)
    told = list(legend(picture.language, Point(MARGIN, MARGIN + 42)))
    width = max(right, *(part.x + text_width(part.text) for part in told if isinstance(part, Text))) + MARGIN
    title = " ".join(wrapped(xml_text(picture.title), width - 2 * MARGIN, _TITLE, most=1))
    parts = [
        Text(MARGIN, MARGIN + 18, title, _TITLE),
        *told,
        *_lines(picture, tree, placed),
        *(box_of(picture, node, boxes[node.id]) for node in picture.graph.nodes),
    ]
    return Drawing(xml_text(picture.title), picture.language, width, bottom + MARGIN, parts)


def box_of(picture: Picture, node: GraphNode, box: Box) -> Group:
    """A node's box with its name in it; its border is dashed where it is only named."""
    node_type = NODE_BY_LABEL.get(node.kind)
    dashed = (4, 4) if node.properties.get("described") is False else ()
    border = Stroke(node_type.colour if node_type else OTHER, dashes=dashed)
    rows = wrapped(xml_text(node.label), box.width - 16)
    first = box.y - (len(rows) - 1) * LINE_HEIGHT / 2 + FONT_SIZE * 0.36
    texts = [Text(box.x, first + row * LINE_HEIGHT, text, anchor="middle") for row, text in enumerate(rows)]
    shape = Rectangle(box.x - box.width / 2, box.y - box.height / 2, box.width, box.height, border)
    return Group(_told(picture, node), [shape, *texts])


def legend(language: str, place: Point) -> Iterator[Part]:
    """How the lines are drawn, in one row from that place on."""
    words = WORDS[language]
    shown = [(words[status], Stroke(COLOURS[status], dashes=dashes_of(status))) for status in COLOURS]
    shown.append((words["dotted"], Stroke(COLOURS["agreed"], dashes=dashes_of("agreed", dotted=True))))
    left = place.x
    for text, drawn in shown:
        yield Path([(Point(left, place.y), Point(left + 36, place.y))], drawn)
        yield Text(left + 44, place.y + 4.5, text, colour=FAINT)
        left += 44 + text_width(text) + 28


def _moved(placed: Sheet, right: float, down: float) -> Sheet:
    boxes = {node: box._replace(x=box.x + right, y=box.y + down) for node, box in placed.boxes.items()}
    turns = {node: Turn(out + down, rail + right, level + down) for node, (out, rail, level) in placed.turns.items()}
    return Sheet(boxes, turns)


def _lines(picture: Picture, tree: Tree, placed: Sheet) -> Iterator[Part]:
    """First what hangs a box in the tree without being a reporting line, then the lines that are: those with gaps under
    those without, so that what several share of their way is drawn whole."""
    hung = stacked(tree)
    boxes = placed.boxes

    def way(above: str, below: str) -> list[Point]:
        return _elbow(boxes[above], boxes[below], placed.turns.get(below), aside=below in hung)

    units = {node.id for node in picture.graph.nodes if node.kind == "Department"}
    reporting = sorted((edge for edge in picture.graph.edges if edge.kind == "REPORTS_TO"), key=lambda edge: not dashes(edge))
    said = {(edge.source, edge.target) for edge in reporting}
    for node, parent in tree.parents.items():
        if parent is not None and (node, parent) not in said:
            yield Path([way(parent, node)], Stroke(OTHER, 1.0))
    for edge in reporting:
        if edge.source == edge.target:
            continue
        strands = [way(above, below) for below, above in pairwise(_way_up(tree, units, edge.source, edge.target))]
        drawn = Path(strands, stroke(edge)) if strands else _across(boxes[edge.source], boxes[edge.target], stroke(edge))
        yield Group(_told(picture, edge), [drawn])


def _way_up(tree: Tree, units: set[str], position: str, manager: str) -> list[str]:
    """The boxes from a position up to its manager, where nothing but departments stands between them; else none."""
    way = [position]
    for above in tree.above(position):
        way.append(above)
        if above == manager:
            return way
        if above not in units:
            break
    return []


def _told(picture: Picture, part: GraphNode | GraphEdge) -> str:
    return xml_text("\n".join(lines(picture, part)))


def _elbow(above: Box, below: Box, turn: Turn | None, *, aside: bool) -> list[Point]:
    """Down from the one above, past the rows between where there are any, and into the top of the one below, or into its
    side where it stands in a stack."""
    start = Point(above.x, above.y + above.height / 2)
    side, top = below.x - below.width / 2, below.y - below.height / 2
    x, level = above.x, start.y + _ELBOW if aside else top - _ELBOW
    way = [start]
    if turn:
        x, level = turn.rail, turn.level
        way += [Point(above.x, turn.out), Point(x, turn.out)]
    end = [Point(side - _ELBOW, below.y), Point(side, below.y)] if aside else [Point(below.x, top)]
    return [*way, Point(x, level), Point(end[0].x, level), *end]


def _across(start: Box, end: Box, drawn: Stroke) -> Curve:
    """From box to box across the tree: out of the side that faces the other, or out of both right sides where one is above."""
    beside = abs(end.x - start.x) >= start.width
    way = -1 if beside and end.x < start.x else 1
    back = -way if beside else 1
    leaves = Point(start.x + way * start.width / 2, start.y)
    enters = Point(end.x + back * end.width / 2, end.y)
    bend = max(40.0, abs(enters.x - leaves.x) / 2)
    return Curve((leaves, Point(leaves.x + way * bend, start.y), Point(enters.x + back * bend, end.y), enters), drawn)
