"""One standalone interactive page through pyvis: no request leaves it, and nothing in a document can become markup.

What keeps it safe, because pyvis does not: given positions and no physics; our ids never reach the page; names reach
it only as JSON that its template escapes, or through html.escape; proofs are shown as text after the page is drawn
(pyvis switches to raw HTML when it meets "href" in one); its links to a network of scripts are taken out, and a
Content-Security-Policy forbids whatever would load.
"""

from __future__ import annotations

import html
import re
from collections import Counter
from importlib.resources import files
from string import Template

from pyvis.network import Network

from graph_model import NODE_BY_LABEL, RELATIONSHIP_BY_KIND
from graph_model.graph import GraphEdge, GraphNode
from visualizations.export.strokes import OTHER, colour, dashes
from visualizations.export.wording import WORDS, lines
from visualizations.layout import hierarchy, tidy_tree
from visualizations.picture import Box, Picture

_REMOTE = re.compile(r'<link\s+href="https://[^>]*>\s*|<script\s+src="https://[^>]*>\s*</script>\s*')
_HEADING = re.compile(r"<center>\s*<h1>\s*</h1>\s*</center>")
_LONGEST_LABEL = 60
_FONT = "Noto Sans CJK SC, Microsoft YaHei, PingFang SC, sans-serif"
_OPTIONS = {
    "physics": {"enabled": False},
    "interaction": {"hover": True, "tooltipDelay": 150, "keyboard": {"enabled": True, "bindToWindow": False}},
    "nodes": {"shape": "box", "font": {"face": _FONT, "size": 14}, "margin": 8, "borderWidth": 2},
    "edges": {"smooth": False, "color": {"inherit": False}},
}


def write_html(picture: Picture) -> bytes:
    """A UTF-8 page: the tree, a legend of lines, and on every box and line its proof as a tooltip."""
    boxes = tidy_tree(hierarchy(picture.graph.nodes, picture.graph.edges))
    numbers = {node.id: number for number, node in enumerate(picture.graph.nodes)}
    drawing = Network(height="calc(100vh - 96px)", width="100%", directed=True, cdn_resources="in_line")
    drawing.options = _OPTIONS
    # Straight into its lists: add_node and add_edge look through all that is there at each call.
    drawing.nodes = [_node(picture, node, numbers[node.id], boxes[node.id]) for node in picture.graph.nodes]
    drawing.edges = _edges(picture, numbers)
    page = _HEADING.sub("", _REMOTE.sub("", drawing.generate_html()))
    return _framed(page, picture).encode("utf-8", "replace")


def _node(picture: Picture, node: GraphNode, number: int, box: Box) -> dict[str, object]:
    label = node.label if len(node.label) <= _LONGEST_LABEL else node.label[: _LONGEST_LABEL - 1] + "…"
    node_type = NODE_BY_LABEL.get(node.kind)
    border = node_type.colour if node_type else OTHER
    return {
        "id": number,
        "label": label,
        "proof": "\n".join(lines(picture, node)),
        "x": box.x,
        "y": box.y,
        "color": {"background": "#ffffff", "border": border, "highlight": {"background": "#fff3c4", "border": border}},
        "shapeProperties": {"borderDashes": [4, 4] if node.properties.get("described") is False else False},
        "widthConstraint": {"minimum": box.width - 40, "maximum": box.width - 16},
    }


def _edges(picture: Picture, numbers: dict[str, int]) -> list[dict[str, object]]:
    """Every line; a second one between the same two boxes is bent, or it would hide the first."""
    drawn: list[dict[str, object]] = []
    between: Counter[frozenset[str]] = Counter()
    for edge in picture.graph.edges:
        pair = frozenset((edge.source, edge.target))
        bend = {"smooth": {"type": "curvedCW", "roundness": 0.2 * between[pair]}} if between[pair] else {}
        between[pair] += 1
        drawn.append(_edge(picture, edge, numbers) | bend)
    return drawn


def _edge(picture: Picture, edge: GraphEdge, numbers: dict[str, int]) -> dict[str, object]:
    drawn: dict[str, object] = {
        "from": numbers[edge.source],
        "to": numbers[edge.target],
        "proof": "\n".join(lines(picture, edge)),
    }
    if edge.kind != "REPORTS_TO":
        return drawn | {"color": {"color": OTHER}, "width": 1, "arrows": ""}
    return drawn | {"color": {"color": colour(edge)}, "width": 2, "dashes": list(dashes(edge)) or False, "arrows": "to"}


def _framed(page: str, picture: Picture) -> str:
    """The page with its title, policy, heading and legend; each place stands in pyvis' template once."""
    words = WORDS[picture.language]
    frame = Template(files("visualizations").joinpath("export", "frame.html").read_text(encoding="utf-8"))
    named = frame.substitute(
        title=html.escape(picture.title),
        agreed=words["agreed"],
        one_sided=words["one-sided"],
        conflicting=words["conflicting"],
        dotted=words["dotted"],
        other=html.escape(_other_lines(picture)),
        undescribed=words["undescribed"],
    )
    head, body, tail = named.split("<!-- pyvis -->")
    page = page.replace("<html>", f'<!DOCTYPE html>\n<html lang="{picture.language}">', 1)
    page = page.replace('<meta charset="utf-8">', '<meta charset="utf-8">' + head, 1)
    before, _, after = page.rpartition("<body>")
    page = before + "<body>" + body + after
    before, _, after = page.rpartition("</body>")
    return before + tail + "</body>" + after


def _other_lines(picture: Picture) -> str:
    """The captions of the thin lines that this picture has."""
    kinds = dict.fromkeys(edge.kind for edge in picture.graph.edges if edge.kind != "REPORTS_TO")
    types = (RELATIONSHIP_BY_KIND.get(kind) for kind in kinds)
    return ", ".join(each.caption.in_language(picture.language) for each in types if each)
