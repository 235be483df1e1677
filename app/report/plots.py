"""Bars as a drawing, which the writers show as SVG or as a picture. Charts of the organization are visualizations.export's."""

from __future__ import annotations

from app.report.blocks import Bars
from visualizations.export.drawing import FAINT, Drawing, Path, Point, Stroke, Text
from visualizations.export.lettering import text_width, wrapped
from visualizations.export.xml_text import xml_text

_ROW = 26.0
_LABEL, _BAR, _VALUE = 250.0, 520.0, 80.0
_THICK = 16.0
_COLOUR = "#2457a8"


def bars_drawing(bars: Bars, language: str) -> Drawing:
    """One horizontal bar an item, the longest as long as the plot; its label stands before it, its number behind."""
    most = max((value for _, value in bars.items), default=0) or 1
    parts: list[Path | Text] = []
    for place, (label, value) in enumerate(bars.items):
        middle = (place + 0.5) * _ROW
        shown = " ".join(wrapped(xml_text(label), _LABEL - 20, most=1))
        parts.append(Text(_LABEL - 10 - text_width(shown), middle + 5, shown))
        end = _LABEL + value / most * _BAR
        if value:
            parts.append(Path([(Point(_LABEL, middle), Point(end, middle))], Stroke(_COLOUR, _THICK)))
        parts.append(Text(end + 8, middle + 5, f"{value:g}", colour=FAINT))
    return Drawing(xml_text(bars.title), language, _LABEL + _BAR + _VALUE, len(bars.items) * _ROW, parts)
