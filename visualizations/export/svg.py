"""The chart as SVG 1.1: text stays text, in the pictures' own font, of which the file brings what it shows.

Browsers use the font inside the file; Inkscape and rsvg know fonts of the machine only, so others are named after it.
Whatever a document says becomes escaped character data and nothing else.
"""

from __future__ import annotations

from base64 import b64encode
from collections.abc import Iterator
from xml.sax.saxutils import escape

from visualizations.export.chart import chart
from visualizations.export.drawing import (
    FONT_SIZE,
    INK,
    PAPER,
    Curve,
    Drawing,
    Group,
    Part,
    Path,
    Point,
    Rectangle,
    Stroke,
    Text,
    letters,
)
from visualizations.export.font import subset
from visualizations.picture import Picture

_FAMILIES = (
    "Orgatlas, Noto Sans CJK SC, Noto Sans SC, Source Han Sans SC, Microsoft YaHei, PingFang SC, WenQuanYi Zen Hei, sans-serif"
)
_INLINE = "data:font/otf;base64,"


def write_svg(picture: Picture) -> bytes:
    """UTF-8 SVG; one user unit is one pixel."""
    return svg(chart(picture)).encode("utf-8")


def svg(drawing: Drawing, *, font: bool = True) -> str:
    """An svg element, in a page as well as alone; without its `font` it is shown in those of the machine."""
    return "\n".join(_lines(drawing, font=font))


def _lines(drawing: Drawing, *, font: bool) -> Iterator[str]:
    width, height = _number(drawing.width), _number(drawing.height)
    yield f'<svg xmlns="http://www.w3.org/2000/svg" width="{width}" height="{height}" viewBox="0 0 {width} {height}"'
    yield f' role="img" xml:lang="{drawing.language}" font-family="{_FAMILIES}" font-size="{FONT_SIZE:g}" fill="{INK}">'
    yield f"<title>{escape(drawing.title)}</title>"
    if font:
        brought = b64encode(subset(letters(drawing.parts)).opentype).decode()
        yield f'<style>@font-face{{font-family:Orgatlas;src:url({_INLINE}{brought}) format("opentype")}}</style>'
    yield f'<rect width="100%" height="100%" fill="{PAPER}"/>'
    for part in drawing.parts:
        yield _shape(part)
    yield "</svg>\n"


def _shape(part: Part) -> str:
    match part:
        case Group(told, parts):
            return f"<g><title>{escape(told)}</title>{''.join(map(_shape, parts))}</g>"
        case Rectangle(x, y, width, height, stroke, radius):
            size = f'x="{_number(x)}" y="{_number(y)}" width="{_number(width)}" height="{_number(height)}" rx="{radius:g}"'
            return f'<rect {size} fill="{PAPER}"{_stroke(stroke)}/>'
        case Path(strands, stroke):
            way = "".join("M" + "L".join(map(_point, strand)) for strand in strands)
            return f'<path d="{way}" fill="none"{_stroke(stroke)}/>'
        case Curve((start, out, into, end), stroke):
            way = f"M{_point(start)}C{_point(out)} {_point(into)} {_point(end)}"
            return f'<path d="{way}" fill="none"{_stroke(stroke)}/>'
        case Text(x, y, text, size, colour, anchor):
            middle = ' text-anchor="middle"' if anchor == "middle" else ""
            larger = f' font-size="{size:g}"' if size != FONT_SIZE else ""
            other = f' fill="{colour}"' if colour != INK else ""
            return f'<text x="{_number(x)}" y="{_number(y)}"{middle}{larger}{other}>{escape(text)}</text>'


def _stroke(stroke: Stroke) -> str:
    dashed = f' stroke-dasharray="{" ".join(map(str, stroke.dashes))}"' if stroke.dashes else ""
    return f' stroke="{stroke.colour}" stroke-width="{stroke.width:g}"{dashed}'


def _point(point: Point) -> str:
    return f"{_number(point.x)} {_number(point.y)}"


def _number(pixels: float) -> str:
    """To a hundredth, however large the sheet is."""
    return f"{pixels:.2f}".rstrip("0").rstrip(".")
