"""Organization charts that are drawn, as lines of text: SmartArt, and shapes joined by connectors (ECMA-376, parts 20 and 21.4).

Each box becomes a point of a nested list under the one above it. What is no hierarchy stays with the format that holds it.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from xml.etree.ElementTree import Element

from app.reading.formats.package import elements_at, local_name

_FEWEST_LINES = 2
_NO_BOX = ("parTrans", "sibTrans", "pres")
_MOST = 5000
_DOTTED = ("{}（虚线汇报：{}）", "{} (dotted line to {})")
"""What a dashed connector says, in words."""


def diagram_lines(data: Element | None) -> list[str]:
    """The boxes of a SmartArt diagram: a nested list where some stand below others, else line by line."""
    names = {
        point.get("modelId", f"point {place}"): _said(point, "t")
        for place, point in enumerate(elements_at(data, "ptLst", "pt"))
        if point.get("type") not in _NO_BOX
    }
    lines = [
        (int(order) if (order := line.get("srcOrd", "0")).isdigit() else 0, line.get("srcId", ""), line.get("destId", ""))
        for line in elements_at(data, "cxnLst", "cxn")
        if line.get("type", "parOf") == "parOf"
    ]
    above = {below: over for _, over, below in sorted(lines) if over in names and below in names}
    if not any(names[over] for over in above.values()):
        return [line for said in names.values() for line in said]
    ordered = [below for _, _, below in sorted(lines) if below in names]
    return list(_nested(names, above, [*names, *ordered]))


class Joined:
    """The shapes of a slide that connectors join to a chart; `shapes` are their elements."""

    def __init__(self, tree: Element) -> None:
        found = {identity: shape for shape in tree.iter() if local_name(shape) == "sp" and (identity := _identity(shape))}
        names = {identity: _said(shape, "txBody") for identity, shape in found.items()}
        heights = {identity: _height(shape) for identity, shape in found.items() if names[identity]}
        self._above: dict[str, str] = {}
        dotted: list[tuple[str, str]] = []
        for line in (element for element in tree.iter() if local_name(element) == "cxnSp"):
            ends = [_end(line, kind) for kind in ("stCxn", "endCxn")]
            if all(end in heights for end in ends) and heights[ends[0]] != heights[ends[1]]:
                over, below = sorted(ends, key=heights.__getitem__)
                if _is_dashed(line):
                    dotted.append((below, over))
                else:
                    self._above.setdefault(below, over)
        if len(self._above) < _FEWEST_LINES:
            self._above.clear()
        charted = {*self._above, *self._above.values()}
        self._names = {identity: names[identity] for identity in found if identity in charted}
        for below, over in dotted if self._above else ():
            if below in self._names and names[over]:
                self._names[below] = [
                    *names[below][:-1],
                    _DOTTED[names[below][-1].isascii()].format(names[below][-1], names[over][0]),
                ]
        self._across = {identity: _across(found[identity]) for identity in charted}
        self.shapes = [found[identity] for identity in self._names]

    def lines(self) -> Iterator[str]:
        """The chart as a nested list, boxes of one level from left to right."""
        yield from _nested(self._names, self._above, sorted(self._names, key=self._across.__getitem__))


def _nested(names: Mapping[str, Sequence[str]], above: Mapping[str, str], order: Sequence[str]) -> Iterator[str]:
    """A nested list; a box without words is left out, and those below it take its place."""
    below: dict[str | None, list[str]] = {}
    for box in dict.fromkeys(reversed(order)):
        below.setdefault(above.get(box), []).append(box)
    open_boxes = [(box, 0) for box in below.get(None, ())]
    seen: set[str] = set()
    while open_boxes and len(seen) < _MOST:
        box, depth = open_boxes.pop()
        if box in seen:
            continue
        seen.add(box)
        if names[box]:
            yield "  " * depth + "- " + _on_one_line(names[box])
        open_boxes += [(each, depth + bool(names[box])) for each in below.get(box, ())]


def _on_one_line(said: Sequence[str]) -> str:
    """A box's lines: a title, and mostly who holds it."""
    return (": " if all(line.isascii() for line in said) else "：").join(said)


def _said(box: Element, body: str) -> list[str]:
    """Its paragraphs that say anything."""
    paragraphs = ("".join(text.text or "" for text in elements_at(each, "r", "t")) for each in elements_at(box, body, "p"))
    return [line for paragraph in paragraphs if (line := " ".join(paragraph.split()))]


def _identity(shape: Element) -> str:
    return next((found.get("id", "") for part in shape for found in elements_at(part, "cNvPr")), "")


def _end(line: Element, kind: str) -> str:
    return next((found.get("id", "") for part in line for found in elements_at(part, "cNvCxnSpPr", kind)), "")


def _is_dashed(line: Element) -> bool:
    return any(dash.get("val", "solid") != "solid" for dash in elements_at(line, "spPr", "ln", "prstDash"))


def _height(shape: Element) -> int:
    return _offset(shape, "y")


def _across(shape: Element) -> int:
    return _offset(shape, "x")


def _offset(shape: Element, axis: str) -> int:
    said = next((found.get(axis, "") for found in elements_at(shape, "spPr", "xfrm", "off")), "")
    return int(said) if said.lstrip("-").isdigit() and len(said) < 16 else 0
