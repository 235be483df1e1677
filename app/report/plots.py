"""Bars and organization charts as inline SVG: no script, no font of their own, every text escaped."""

from __future__ import annotations

from collections.abc import Iterator
from html import escape

from app.report.blocks import Bars
from visualizations.views import View

_ROW = 26
_LABEL = 250
_BAR = 520
_MARGIN = 14
_COLOURS = ("#2457a8", "#0b6e69", "#8a4b08", "#7a2e7a", "#8a1c4a", "#5a6b00", "#1f3a68", "#9a3412")
_FONT = "font-family='system-ui, Segoe UI, PingFang SC, Microsoft YaHei, Noto Sans CJK SC, sans-serif'"


def bars_svg(bars: Bars) -> str:
    """One horizontal bar an item, the longest as long as the plot."""
    most = max((value for _, value in bars.items), default=0) or 1
    parts: list[str] = []
    label_at = f"x='{_LABEL - 10}' text-anchor='end' font-size='13' fill='#1c2430'"
    for place, (label, value) in enumerate(bars.items):
        middle = place * _ROW + _ROW // 2
        width = max(value / most * _BAR, 1 if value else 0)
        parts += [
            f"<text {label_at} y='{middle + 5}'>{_short(label, 18)}</text>",
            f"<rect x='{_LABEL}' y='{middle - 8}' width='{width:.1f}' height='16' rx='2' fill='#2457a8'/>",
            f"<text x='{_LABEL + width + 8:.1f}' y='{middle + 5}' font-size='13' fill='#5a6675'>{value:g}</text>",
        ]
    height = len(bars.items) * _ROW
    return (
        f"<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 {_LABEL + _BAR + 70} {height}' width='{_LABEL + _BAR + 70}' "
        f"role='img' aria-label='{escape(bars.title, quote=True)}' {_FONT}>{''.join(parts)}</svg>"
    )


def chart_svg(title: str, view: View) -> str:
    """The drawn boxes in their places, each hanging on its parent; colours tell departments apart, dashes only named posts."""
    boxes = {each.node.id: each.box for each in view.nodes}
    left = min(box.x - box.width / 2 for box in boxes.values()) - _MARGIN
    top = min(box.y - box.height / 2 for box in boxes.values()) - _MARGIN
    width = max(box.x + box.width / 2 for box in boxes.values()) - left + _MARGIN
    height = max(box.y + box.height / 2 for box in boxes.values()) - top + _MARGIN
    return (
        f"<svg xmlns='http://www.w3.org/2000/svg' viewBox='{left:.0f} {top:.0f} {width:.0f} {height:.0f}' width='{width:.0f}' "
        f"role='img' aria-label='{escape(title, quote=True)}' {_FONT}>{''.join(_edges(view))}{''.join(_boxes(view))}</svg>"
    )


def _edges(view: View) -> Iterator[str]:
    boxes = {each.node.id: each.box for each in view.nodes}
    for each in view.nodes:
        if each.parent in boxes:
            above, own = boxes[each.parent], each.box
            if each.stacked:
                rail = own.x - own.width / 2 - 10
                under = above.y + above.height / 2
                start = min(max(rail, above.x - above.width / 2 + 8), above.x + above.width / 2 - 8)
                path = f"M{start:.0f} {under:.0f}V{under + 10:.0f}H{rail:.0f}V{own.y:.0f}H{own.x - own.width / 2:.0f}"
            else:
                middle = own.y - own.height / 2 - 12
                path = f"M{above.x:.0f} {above.y + above.height / 2:.0f}V{middle:.0f}H{own.x:.0f}V{own.y - own.height / 2:.0f}"
            yield f"<path d='{path}' fill='none' stroke='#8b97a8' stroke-width='1.3'/>"


def _boxes(view: View) -> Iterator[str]:
    departments = sorted({each.department for each in view.nodes if each.department})
    colour = {department: _COLOURS[place % len(_COLOURS)] for place, department in enumerate(departments)}
    for each in view.nodes:
        box, node = each.box, each.node
        own = node.id if node.kind == "Department" else each.department
        ink = colour.get(own or "", "#1f3a68")
        filled = node.kind != "Position"
        dashes = " stroke-dasharray='5 3'" if node.properties.get("described") is False else ""
        yield (
            f"<rect x='{box.x - box.width / 2:.0f}' y='{box.y - box.height / 2:.0f}' width='{box.width:.0f}' "
            f"height='{box.height:.0f}' rx='5' fill='{ink if filled else '#fff'}' stroke='{ink}' stroke-width='1.4'{dashes}>"
            f"<title>{escape(node.label)}</title></rect>"
        )
        more = f" +{each.children}" if each.children and not each.open else ""
        fits = int((box.width - 14) / 7)
        yield (
            f"<text x='{box.x:.0f}' y='{box.y + 5:.0f}' text-anchor='middle' font-size='13' "
            f"fill='{'#fff' if filled else '#1c2430'}'>{_short(node.label, (fits - len(more)) / 1.9)}{more}</text>"
        )


def _short(text: str, most: float) -> str:
    """The text cut to so many wide characters, escaped; a narrow one counts half."""
    room = 0.0
    for place, character in enumerate(text):
        room += 1 if ord(character) >= 0x2E80 else 0.53
        if room > most:
            return escape(text[: max(place - 1, 1)].rstrip()) + "…"
    return escape(text)
