"""One drawing of the tree as SVG 1.1, for documents and for Inkscape or rsvg: boxes, all lines, a legend, proofs as titles.

Text stays text, so that it can be searched and edited; it is drawn in the first of the named fonts that the machine has.
Whatever a document says becomes escaped character data and nothing else.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator, Sequence
from itertools import pairwise
from xml.sax.saxutils import escape, quoteattr

from graph_model import NODE_BY_LABEL
from graph_model.graph import GraphEdge, GraphNode
from visualizations.export.strokes import COLOURS, OTHER, colour, dashes, dashes_of
from visualizations.export.wording import WORDS, lines
from visualizations.export.xml_text import xml_text
from visualizations.layout import hierarchy, tidy_tree
from visualizations.layout.hierarchy import Tree
from visualizations.layout.tree import stacked
from visualizations.picture import Box, Picture

_FONTS = "Noto Sans CJK SC, Noto Sans SC, Source Han Sans SC, Microsoft YaHei, PingFang SC, WenQuanYi Zen Hei, sans-serif"
_FONT_SIZE, _LINE_HEIGHT, _MOST_LINES = 13.0, 17.0, 2
_NARROW = 0.56
"""Width of a letter that is not an ideograph, as a part of the font's size."""
_MARGIN, _HEAD, _LEGEND = 32.0, 56.0, 40.0
_LEGEND_WIDTH = 1040.0
_ELBOW = 12.0
"""How far above a box its line turns, and how far left of a stacked one."""


def write_svg(picture: Picture) -> bytes:
    """UTF-8 SVG; one user unit is one pixel."""
    tree = hierarchy(picture.graph.nodes, picture.graph.edges)
    boxes = tidy_tree(tree)
    width = max((box.x + box.width / 2 for box in boxes.values()), default=0.0)
    height = max((box.y + box.height / 2 for box in boxes.values()), default=0.0)
    width, height = max(width, _LEGEND_WIDTH) + 2 * _MARGIN, height + _HEAD + _LEGEND + 2 * _MARGIN
    top = _MARGIN + _HEAD + max((box.height / 2 for box in boxes.values()), default=0.0)
    title = escape(xml_text(picture.title))
    parts = [
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{width:g}" height="{height:g}" viewBox="0 0 {width:g} {height:g}"',
        f' role="img" xml:lang="{picture.language}" font-family={quoteattr(_FONTS)} font-size="{_FONT_SIZE:g}">',
        f"<title>{title}</title>",
        '<rect width="100%" height="100%" fill="#ffffff"/>',
        f'<text x="{_MARGIN:g}" y="{_MARGIN + 18:g}" font-size="20" font-weight="600" fill="#1f2933">{title}</text>',
        *_legend(picture),
        f'<g transform="translate({_MARGIN:g} {top:g})">',
        *_lines(picture, tree, boxes),
        *(_box(picture, node, boxes[node.id]) for node in picture.graph.nodes),
        "</g></svg>\n",
    ]
    return "\n".join(parts).encode("utf-8")


def _box(picture: Picture, node: GraphNode, box: Box) -> str:
    node_type = NODE_BY_LABEL.get(node.kind)
    border = node_type.colour if node_type else OTHER
    dashed = ' stroke-dasharray="4 4"' if node.properties.get("described") is False else ""
    rows = wrapped(xml_text(node.label), box.width - 16)
    first = box.y - (len(rows) - 1) * _LINE_HEIGHT / 2 + _FONT_SIZE * 0.36
    texts = "".join(
        f'<text x="{box.x:g}" y="{first + row * _LINE_HEIGHT:g}" text-anchor="middle" fill="#1f2933">{escape(text)}</text>'
        for row, text in enumerate(rows)
    )
    left, top = box.x - box.width / 2, box.y - box.height / 2
    return (
        f"<g>{_told(picture, node)}"
        f'<rect x="{left:g}" y="{top:g}" width="{box.width:g}" height="{box.height:g}" rx="6" fill="#ffffff"'
        f' stroke="{border}" stroke-width="2"{dashed}/>{texts}</g>'
    )


def _lines(picture: Picture, tree: Tree, boxes: dict[str, Box]) -> Iterator[str]:
    """First what hangs a box in the tree without being a reporting line, then the lines that are, managers' over others."""
    hung = stacked(tree)
    units = {node.id for node in picture.graph.nodes if node.kind == "Department"}
    reporting = [edge for edge in picture.graph.edges if edge.kind == "REPORTS_TO"]
    said = {(edge.source, edge.target) for edge in reporting}
    for node, parent in tree.parents.items():
        if parent is not None and (node, parent) not in said:
            path = _elbow(boxes[parent], boxes[node], aside=node in hung)
            yield f'<path d="{path}" fill="none" stroke="{OTHER}"/>'
    for edge in reporting:
        if edge.source == edge.target:
            continue
        way = _way_up(tree, units, edge.source, edge.target)
        steps = (_elbow(boxes[above], boxes[below], aside=below in hung) for below, above in pairwise(way))
        path = "".join(steps) or _curve(boxes[edge.source], boxes[edge.target])
        yield f"<g>{_told(picture, edge)}{_stroke(path, colour(edge), dashes(edge))}</g>"


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
    return f"<title>{escape(xml_text(chr(10).join(lines(picture, part))))}</title>"


def _stroke(path: str, stroke: str, gaps: Sequence[int]) -> str:
    dashed = f' stroke-dasharray="{" ".join(map(str, gaps))}"' if gaps else ""
    return f'<path d="{path}" fill="none" stroke="{stroke}" stroke-width="2"{dashed}/>'


def _elbow(above: Box, below: Box, *, aside: bool) -> str:
    """Down from the one above, and into the top of the one below, or into its side where it stands in a stack."""
    start = above.y + above.height / 2
    if aside:
        side = below.x - below.width / 2
        return f"M{above.x:g} {start:g}V{start + _ELBOW:g}H{side - _ELBOW:g}V{below.y:g}H{side:g}"
    end = below.y - below.height / 2
    return f"M{above.x:g} {start:g}V{end - _ELBOW:g}H{below.x:g}V{end:g}"


def _curve(start: Box, end: Box) -> str:
    """From box to box across the tree: out of the side that faces the other, or out of both right sides where one is above."""
    beside = abs(end.x - start.x) >= start.width
    way = -1 if beside and end.x < start.x else 1
    from_x, to_x = start.x + way * start.width / 2, end.x + (-way if beside else 1) * end.width / 2
    bend = max(40.0, abs(to_x - from_x) / 2)
    out, into = from_x + way * bend, to_x + (-way if beside else 1) * bend
    return f"M{from_x:g} {start.y:g}C{out:g} {start.y:g} {into:g} {end.y:g} {to_x:g} {end.y:g}"


def _legend(picture: Picture) -> Iterator[str]:
    words = WORDS[picture.language]
    shown = [(words[status], COLOURS[status], dashes_of(status)) for status in COLOURS]
    shown.append((words["dotted"], COLOURS["agreed"], dashes_of("agreed", dotted=True)))
    left, middle = _MARGIN, _MARGIN + _HEAD - 16
    for text, stroke, gaps in shown:
        yield _stroke(f"M{left:g} {middle:g}h36", stroke, gaps)
        yield f'<text x="{left + 44:g}" y="{middle + 4.5:g}" fill="#52606d">{escape(text)}</text>'
        left += 44 + text_width(text) + 28


def wrapped(text: str, width: float) -> list[str]:
    """The text in at most two lines of that width in pixels, the last one cut with an ellipsis where it is too long."""
    rows: list[str] = []
    rest = " ".join(text.split())
    while rest:
        if text_width(rest) <= width:
            return [*rows, rest]
        last = len(rows) == _MOST_LINES - 1
        end = _fitting(rest, width - (_FONT_SIZE if last else 0.0))
        if last:
            return [*rows, rest[:end].rstrip() + "…"]
        space = rest.rfind(" ", 1, end + 1)
        end = space if space > 0 else end
        rows.append(rest[:end].rstrip())
        rest = rest[end:].lstrip()
    return rows


def _fitting(text: str, width: float) -> int:
    """How many characters fit, one at least."""
    used = 0.0
    for index, character in enumerate(text):
        used += text_width(character)
        if used > width:
            return max(index, 1)
    return len(text)


def text_width(text: str) -> float:
    """An estimate in pixels that needs no font: ideographs and full-width forms are square (Unicode Standard Annex 11)."""
    return sum(
        0.0 if unicodedata.combining(c) else _FONT_SIZE * (1.0 if unicodedata.east_asian_width(c) in "WF" else _NARROW)
        for c in text
    )
