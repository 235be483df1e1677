"""Mermaid charts as rows: in `graph TD` or `flowchart`, an arrow from A to B says that B reports to A.

A dashed arrow is a dotted line. Charts that show steps, not posts, are left alone by who reads the rows: there only
names of posts count.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import zip_longest

from app.language.script import aligned
from app.reading.names import is_title, is_unit
from app.reading.tables import Cell

_CHART = re.compile(r"^[ \t]*(?:graph|flowchart)[ \t]+(?P<way>TD|TB|BT|LR|RL)\b[^\n]*\n", re.MULTILINE)
_END = re.compile(r"^[ \t]*(?:```|~~~)|\n[ \t]*\n[^\n]*[^\n\s;][^\n]*(?<![;\]\)])$", re.MULTILINE)
_NODE = (
    r"(?P<{0}>[\w\u3400-\u9fff]+)(?:[ \t]*(?:\[\[?|\(\(?|\{{\{{?|>|\[\()[\"']?(?P<{0}_label>[^\]\)\}}\"'\n]+)"
    r"[\"']?(?:\]\]?|\)\)?|\}}\}}?|\)\]))?"
)
_EDGE = re.compile(
    _NODE.format("a") + r"[ \t]*(?P<arrow><?--+>?|<?==+>?|<?-\.+->?|---)(?:\|[^|\n]*\|)?[ \t]*" + _NODE.format("b")
)
_DECLARED = re.compile(_NODE.format("a"))
_FEWEST = 2
_HEADER = ("Position", "Reports To", "Dotted Line To")

Places = dict[str, Cell]


def mermaid_tables(text: str) -> Iterator[tuple[list[list[Cell]], int, int]]:
    """One table a chart that shows posts, and the chart's slice."""
    if "graph" not in text and "flowchart" not in text:
        return
    for chart in _CHART.finditer(text):
        ending = _END.search(text, chart.end())
        stop = ending.start() if ending else len(text)
        labels: Places = {}
        lines: list[tuple[str, str, bool]] = []
        position = chart.end()
        for declared in _DECLARED.finditer(text, chart.end(), stop):
            if declared["a_label"]:
                labels[declared["a"]] = _cell(declared, "a")
        while edge := _EDGE.search(text, position, stop):
            for node in ("a", "b"):
                labels.setdefault(edge[node], Cell(edge[node], edge.start(node), edge.end(node)))
            lines.append((edge["a"], edge["b"], "." in edge["arrow"]))
            position = edge.start("b")
        rows = _rows(labels, lines, upward=chart["way"] == "BT")
        if len(lines) >= _FEWEST and _are_posts(labels):
            yield rows, chart.start(), stop


def _cell(match: re.Match[str], node: str) -> Cell:
    label = match[f"{node}_label"].split("<br")[0].rstrip()
    start = match.start(f"{node}_label")
    return Cell(label.strip(), start, start + len(label))


def _rows(labels: Places, lines: list[tuple[str, str, bool]], *, upward: bool) -> list[list[Cell]]:
    empty = Cell("", 0, 0)
    above: dict[str, tuple[list[Cell], list[Cell]]] = {node: ([], []) for node in labels}
    for one, other, dotted in lines:
        high, low = (other, one) if upward else (one, other)
        above[low][dotted].append(labels[high])
    rows = [[Cell(name, 0, 0) for name in _HEADER]]
    for node, (solid, dotted) in above.items():
        pairs = zip_longest(solid or [empty], dotted, fillvalue=empty)
        rows += [[labels[node], one, other] for one, other in pairs]
    return rows


def _are_posts(labels: Places) -> bool:
    """Whether most of the chart's nodes are names of posts or units, at least one of them a post's."""
    forms = [(aligned(cell.text), cell.text) for cell in labels.values()]
    titles = sum(is_title(*form) for form in forms)
    named = sum(is_title(*form) or is_unit(*form) for form in forms)
    return titles > 0 and named >= 0.6 * len(forms)
