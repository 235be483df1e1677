"""The chart as SVG 1.1 that looks alike everywhere: letters are outlines, each drawn once and used where it stands.

Inkscape, rsvg and office programs know fonts of their machine only, not those inside a file; outlines need none. The
words themselves lie over them as text that is not painted, to be found, read aloud and copied. Whatever a document says
becomes escaped character data and nothing else.
"""

from __future__ import annotations

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
    flat,
)
from visualizations.export.font import EM, outline
from visualizations.export.lettering import text_width
from visualizations.export.setting import glyphs_of
from visualizations.picture import Picture


def write_svg(picture: Picture) -> bytes:
    """UTF-8 SVG; one user unit is one pixel."""
    return svg(chart(picture)).encode("utf-8")


def svg(drawing: Drawing, *, outlined: bool = True) -> str:
    """An svg element, in a page as well as alone; unless `outlined`, its letters are text in the reader's own fonts."""
    return "\n".join(_lines(drawing, outlined=outlined))


def _lines(drawing: Drawing, *, outlined: bool) -> Iterator[str]:
    width, height = _number(drawing.width), _number(drawing.height)
    yield '<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink"'
    yield f' width="{width}" height="{height}" viewBox="0 0 {width} {height}"'
    yield f' role="img" xml:lang="{drawing.language}" font-family="sans-serif" font-size="{FONT_SIZE:g}" fill="{INK}">'
    yield f"<title>{escape(drawing.title)}</title>"
    if outlined:
        yield "<defs>"
        yield from _outlines(drawing)
        yield "</defs>"
    yield f'<rect width="100%" height="100%" fill="{PAPER}"/>'
    for part in drawing.parts:
        yield _shape(part, outlined=outlined)
    yield "</svg>\n"


def _outlines(drawing: Drawing) -> Iterator[str]:
    """Each glyph that is seen, once, under its face's and its own number."""
    texts = {part.text for part in flat(drawing.parts) if isinstance(part, Text)}
    shown = sorted({(glyph.face, glyph.number) for text in texts for glyph in glyphs_of(text)})
    for face, number in shown:
        if way := outline(face, number):
            yield f'<path id="g{face}-{number}" d="{way}"/>'


def _shape(part: Part, *, outlined: bool) -> str:
    match part:
        case Group(told, parts):
            inner = "".join(_shape(each, outlined=outlined) for each in parts)
            return f"<g><title>{escape(told)}</title>{inner}</g>"
        case Rectangle(x, y, width, height, stroke, radius):
            size = f'x="{_number(x)}" y="{_number(y)}" width="{_number(width)}" height="{_number(height)}" rx="{radius:g}"'
            return f'<rect {size} fill="{PAPER}"{_stroke(stroke)}/>'
        case Path(strands, stroke):
            way = "".join("M" + "L".join(map(_point, strand)) for strand in strands)
            return f'<path d="{way}" fill="none"{_stroke(stroke)}/>'
        case Curve((start, out, into, end), stroke):
            way = f"M{_point(start)}C{_point(out)} {_point(into)} {_point(end)}"
            return f'<path d="{way}" fill="none"{_stroke(stroke)}/>'
        case Text():
            return _drawn(part) + _text(part, "none") if outlined else _text(part, part.colour)


def _drawn(line: Text) -> str:
    """The line's outlines, in units of their font."""
    left = line.x - text_width(line.text, line.size) / 2 if line.anchor == "middle" else line.x
    used: list[str] = []
    pen = 0
    for glyph in glyphs_of(line.text):
        if outline(glyph.face, glyph.number):
            down = f' y="{glyph.y}"' if glyph.y else ""
            used.append(f'<use xlink:href="#g{glyph.face}-{glyph.number}" x="{pen + glyph.x}"{down}/>')
        pen += glyph.advance
    scale = f"{line.size / EM:.5g}"
    other = f' fill="{line.colour}"' if line.colour != INK else ""
    return f'<g transform="matrix({scale} 0 0 -{scale} {_number(left)} {_number(line.y)})"{other}>{"".join(used)}</g>'


def _text(line: Text, colour: str) -> str:
    """The line's words as text in that colour, none over outlines, and as wide as these are."""
    middle = ' text-anchor="middle"' if line.anchor == "middle" else ""
    larger = f' font-size="{line.size:g}"' if line.size != FONT_SIZE else ""
    wide = f' textLength="{_number(text_width(line.text, line.size))}" lengthAdjust="spacingAndGlyphs"'
    painted = f' fill="{colour}"' if colour != INK else ""
    place = f'x="{_number(line.x)}" y="{_number(line.y)}"'
    return f"<text {place}{middle}{larger}{wide}{painted}>{escape(line.text)}</text>"


def _stroke(stroke: Stroke) -> str:
    dashed = f' stroke-dasharray="{" ".join(map(str, stroke.dashes))}"' if stroke.dashes else ""
    return f' stroke="{stroke.colour}" stroke-width="{stroke.width:g}"{dashed}'


def _point(point: Point) -> str:
    return f"{_number(point.x)} {_number(point.y)}"


def _number(pixels: float) -> str:
    """To a hundredth, however large the sheet is."""
    return f"{pixels:.2f}".rstrip("0").rstrip(".")
