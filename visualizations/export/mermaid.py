"""A Mermaid flowchart (mermaid.js.org, syntax of flowcharts) to paste into a wiki or a README.

Names stand in quotes, with all that Mermaid could read as markup written as character codes; our ids never appear.
"""

from __future__ import annotations

import re

from visualizations.export.wording import WORDS
from visualizations.export.xml_text import xml_text
from visualizations.layout import hierarchy
from visualizations.picture import Picture

_PLAIN = re.compile(r"[^\w\s.,:/()（）、，。：·+-]", re.ASCII)
_SHAPES = {"Organization": ("[[", "]]"), "Department": ("([", "])")}


def write_mermaid(picture: Picture) -> bytes:
    """UTF-8 text: a node a line, then a line a line; what hangs a node in the tree without a reporting line is open (---)."""
    nodes, edges = picture.graph.nodes, picture.graph.edges
    numbers = {node.id: f"n{number}" for number, node in enumerate(nodes)}
    words = WORDS[picture.language]
    written = ["flowchart TD"]
    for node in nodes:
        opening, closing = _SHAPES.get(node.kind, ("[", "]"))
        written.append(f'  {numbers[node.id]}{opening}"{_quoted(node.label)}"{closing}')
    reporting = [edge for edge in edges if edge.kind == "REPORTS_TO"]
    said = {(edge.source, edge.target) for edge in reporting}
    for node, parent in hierarchy(nodes, edges).parents.items():
        if parent is not None and (node, parent) not in said:
            written.append(f"  {numbers[parent]} --- {numbers[node]}")
    for edge in reporting:
        status, dotted = str(edge.properties.get("status")), edge.properties.get("kind") == "dotted"
        arrow = "-.->" if dotted else "-->"
        label = f'|"{_quoted(words[status])}"|' if status in ("one-sided", "conflicting") else ""
        written.append(f"  {numbers[edge.source]} {arrow}{label} {numbers[edge.target]}")
    return ("\n".join(written) + "\n").encode("utf-8")


def _quoted(text: str) -> str:
    """One line; ASCII signs that are no letter, digit or plain punctuation become Mermaid's #code; forms."""
    line = " ".join(xml_text(text).split())
    return _PLAIN.sub(lambda match: f"#{ord(match[0])};" if match[0].isascii() else match[0], line) or " "
