"""The picture as a pack of A4 pages: an index, then a page for everyone with somebody below: who is above, who is below,
how each line is stated, and the first sentence that proves it.

Every entry of the index, every manager in a box, and each page's way back to the index is a link. Where not all fit on
one page, they go on on the next.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from math import ceil
from typing import NamedTuple

from graph_model import NODE_BY_LABEL
from graph_model.graph import GraphEdge, GraphNode
from visualizations.export.chart import box_of
from visualizations.export.drawing import FAINT, Drawing, Part, Path, Point, Stroke, Text
from visualizations.export.lettering import FONT_SIZE, text_width, wrapped
from visualizations.export.pdf import Link, Page, pdf
from visualizations.export.strokes import OTHER, stroke
from visualizations.export.wording import WORDS, lines
from visualizations.export.xml_text import xml_text
from visualizations.layout import Tree, hierarchy
from visualizations.picture import Box, Picture

_WIDTH, _HEIGHT = 1123.0, 794.0
"""A4 across."""
_EDGE = 48.0
_TITLE, _SMALL, _BASELINE = 20.0, 10.0, 14.0
_TURN = 12.0
_BOX, _BOX_HEIGHT = 232.0, 46.0
_COLUMNS, _ROWS = 4, 4
_FULL = _COLUMNS * _ROWS
_STEP_X, _STEP_Y = (_WIDTH - 2 * _EDGE) / _COLUMNS, 122.0
_ABOVE, _OWN, _BELOW = 122.0, 196.0, 262.0
"""Where the boxes of those above, of the page's own node and of the first row below it stand: middles, and that row's top."""
_MOST_ABOVE = 4
_FIRST_ENTRY, _ENTRY, _ENTRIES = 96.0, 20.0, 32
"""Where the index begins, the height of an entry, and how many stand in one of its two columns."""
_LEVEL, _DEEPEST = 14.0, 10
"""By how much an entry is set in for each level above it, and up to which."""


class _End(NamedTuple):
    """Who is at the other end, and the line that says so; None where only the documents' order of units says it."""

    node: GraphNode
    line: GraphEdge | None


class _Head(NamedTuple):
    node: GraphNode
    level: int
    above: Sequence[_End]
    below: Sequence[_End]


def write_pack(picture: Picture) -> bytes:
    """A PDF; a picture of nothing is an empty index."""
    heads = _heads(picture)
    first = max(1, ceil(len(heads) / (2 * _ENTRIES)))
    starts: dict[str, int] = {}
    page = first
    for head in heads:
        starts[head.node.id] = page
        page += ceil(len(head.below) / _FULL)
    index = [_index_page(picture, heads, starts, number) for number in range(first)]
    return pdf([*index, *_pages(picture, heads, starts)], xml_text(picture.title), picture.language)


def _heads(picture: Picture) -> list[_Head]:
    """Everyone with somebody below, in the order of the tree.

    A unit is one of them only for those who report to nobody: the others stand on their manager's page.
    """
    nodes = {node.id: node for node in picture.graph.nodes}
    tree = hierarchy(picture.graph.nodes, picture.graph.edges)
    order = {node: place for place, (node, _) in enumerate(tree.below(tree.roots))}
    up: dict[str, list[_End]] = {}
    down: dict[str, list[_End]] = {}
    for line in picture.graph.edges:
        if line.kind == "REPORTS_TO" and line.source != line.target:
            up.setdefault(line.source, []).append(_End(nodes[line.target], line))
            down.setdefault(line.target, []).append(_End(nodes[line.source], line))
    found: list[_Head] = []
    shown: set[str] = set()
    for identity, level in reversed(list(tree.below(tree.roots))):
        reports = sorted(down.get(identity, ()), key=lambda end: order[end.node.id])
        children = tree.children.get(identity, ())
        placed = [
            _End(nodes[each], None) for each in children if each not in up and (each in shown or not tree.children.get(each))
        ]
        if reports or placed:
            shown.add(identity)
            above = up.get(identity) or _placed_under(tree, nodes, identity)
            found.append(_Head(nodes[identity], level, above, [*reports, *placed]))
    return found[::-1]


def _placed_under(tree: Tree, nodes: dict[str, GraphNode], identity: str) -> list[_End]:
    parent = tree.parents[identity]
    return [] if parent is None else [_End(nodes[parent], None)]


def _index_page(picture: Picture, heads: Sequence[_Head], starts: dict[str, int], number: int) -> Page:
    words = WORDS[picture.language]
    parts = [*_heading(picture.title, words["index"])]
    links: list[Link] = []
    room = (_WIDTH - 3 * _EDGE) / 2
    for place, head in enumerate(heads[number * 2 * _ENTRIES : (number + 1) * 2 * _ENTRIES]):
        left, top = _EDGE + place // _ENTRIES * (room + _EDGE), _FIRST_ENTRY + place % _ENTRIES * _ENTRY
        page, count = f"{starts[head.node.id] + 1}", f" ({len(head.below)})"
        inset = _LEVEL * min(head.level, _DEEPEST)
        name = _one_row(head.node.label, room - inset - text_width(count + page) - _LEVEL)
        parts.append(Text(left + inset, top + _BASELINE, name + count))
        parts.append(Text(left + room - text_width(page), top + _BASELINE, page, colour=FAINT))
        links.append(Link(left, top, room, _ENTRY, starts[head.node.id]))
    return _sheet(picture, parts, links, number, words["index"] if number == 0 else None)


def _pages(picture: Picture, heads: Sequence[_Head], starts: dict[str, int]) -> Iterator[Page]:
    words = WORDS[picture.language]
    for head in heads:
        sheets = ceil(len(head.below) / _FULL)
        for number in range(sheets):
            node_type = NODE_BY_LABEL.get(head.node.kind)
            told = [
                node_type.caption.in_language(picture.language) if node_type else head.node.kind,
                str(head.node.properties.get("department") or ""),
                f"{number + 1} / {sheets}" if sheets > 1 else "",
            ]
            parts = [*_heading(head.node.label, " · ".join(filter(None, told)))]
            links = [Link(_WIDTH - 2 * _EDGE, 0, 2 * _EDGE, 2 * _EDGE, 0)]
            parts.append(Text(_WIDTH - _EDGE - text_width(words["index"]), _EDGE, words["index"], colour=FAINT))
            for part, link in _relations(picture, head, starts, number):
                parts.append(part)
                links += link
            name = head.node.label if number == 0 else None
            yield _sheet(picture, parts, links, starts[head.node.id] + number, name)


def _relations(picture: Picture, head: _Head, starts: dict[str, int], number: int) -> Iterator[tuple[Part, Sequence[Link]]]:
    """Those above, the node itself, and the part of those below that this sheet shows: lines first, then boxes and proofs."""
    own = Box(_WIDTH / 2, _OWN, _BOX, _BOX_HEIGHT)
    for place, end in enumerate(head.above[:_MOST_ABOVE]):
        box = Box(_WIDTH / 2 + (place - (min(len(head.above), _MOST_ABOVE) - 1) / 2) * _STEP_X, _ABOVE, _BOX, _BOX_HEIGHT)
        bottom, middle = box.y + box.height / 2, (box.y + own.y) / 2
        way = [Point(box.x, bottom), Point(box.x, middle), Point(own.x, middle), Point(own.x, own.y - own.height / 2)]
        yield Path([way], _stroke_of(end)), ()
        yield box_of(picture, end.node, box), _leading(end.node, box, starts)
    yield box_of(picture, head.node, own), ()
    here = head.below[number * _FULL : (number + 1) * _FULL]
    start = (_WIDTH - min(len(here), _COLUMNS) * _STEP_X + _STEP_X - _BOX) / 2
    for place, end in enumerate(here):
        row, column = divmod(place, _COLUMNS)
        left, top = start + column * _STEP_X, _BELOW + row * _STEP_Y
        box = Box(left + _BOX / 2, top + _BOX_HEIGHT / 2, _BOX, _BOX_HEIGHT)
        out, level = own.y + own.height / 2 + _TURN, top - _TURN
        rail = [Point(own.x, out), Point(_EDGE - _TURN, out), Point(_EDGE - _TURN, level)] if row else [Point(own.x, level)]
        way = [Point(own.x, out - _TURN), *rail, Point(box.x, level), Point(box.x, top)]
        yield Path([way], _stroke_of(end)), ()
        yield box_of(picture, end.node, box), _leading(end.node, box, starts)
        yield from ((text, ()) for text in _proof(picture, end, starts, Point(left, top + _BOX_HEIGHT)))


def _proof(picture: Picture, end: _End, starts: dict[str, int], place: Point) -> Iterator[Text]:
    """Under a box: how the line is stated and on which page its own reports are; below, the first sentence that proves it."""
    said, *quotes = lines(picture, end.line) if end.line else [""]
    page = starts.get(end.node.id)
    row = place.y + _SMALL + 4
    if page is not None:
        words = WORDS[picture.language]["page"].format(page=page + 1)
        yield Text(place.x + _BOX - text_width(words, _SMALL), row, words, _SMALL, FAINT)
    yield Text(place.x, row, xml_text(said), _SMALL, _stroke_of(end).colour)
    for number, text in enumerate(wrapped(xml_text(quotes[0]), _BOX, _SMALL) if quotes else ()):
        yield Text(place.x, row + (number + 1) * (_SMALL + 3), text, _SMALL, FAINT)


def _stroke_of(end: _End) -> Stroke:
    return stroke(end.line) if end.line else Stroke(OTHER, 1.0)


def _leading(node: GraphNode, box: Box, starts: dict[str, int]) -> list[Link]:
    if node.id not in starts:
        return []
    return [Link(box.x - box.width / 2, box.y - box.height / 2, box.width, box.height, starts[node.id])]


def _heading(title: str, below: str) -> Iterator[Part]:
    yield Text(_EDGE, _EDGE, _one_row(title, _WIDTH - 4 * _EDGE, _TITLE), _TITLE)
    yield Text(_EDGE, _EDGE + _ENTRY, _one_row(below, _WIDTH - 2 * _EDGE), colour=FAINT)


def _one_row(text: str, width: float, size: float = FONT_SIZE) -> str:
    return "".join(wrapped(xml_text(text), width, size, most=1))


def _sheet(picture: Picture, parts: list[Part], links: list[Link], number: int, bookmark: str | None) -> Page:
    page = Text(_WIDTH - _EDGE, _HEIGHT - _EDGE / 2, f"{number + 1}", _SMALL, FAINT)
    drawing = Drawing(picture.title, picture.language, _WIDTH, _HEIGHT, [*parts, page])
    return Page(drawing, links, xml_text(bookmark) if bookmark is not None else None)
