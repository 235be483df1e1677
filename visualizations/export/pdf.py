"""Drawings as pages of a PDF whose text can be searched and copied: vectors, and of the fonts what is shown.

Where a glyph's code does not tell its characters (signs that share one glyph), the page says them beside it, so that what is
copied is what the document has.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from functools import cache
from io import BytesIO
from typing import Any, cast

import pydyf

from visualizations.export.chart import chart
from visualizations.export.drawing import PAPER, Curve, Drawing, Path, Rectangle, Stroke, Text, flat
from visualizations.export.font import EM, Glyph, outline
from visualizations.export.lettering import text_width
from visualizations.export.pdf_font import Fonts, added, utf16
from visualizations.export.setting import glyphs_of
from visualizations.picture import Picture

_POINT = 0.75
"""A pixel in points."""
_WIDEST = 14_400.0
"""Points that a page may be wide and high (ISO 32000-2, annex C); above, a unit of the page is more than a point."""
_ROUND = 0.5523
"""Where the control points of a quarter circle lie, as a part of its radius."""


@dataclass(frozen=True, slots=True)
class Link:
    """An area of a page that leads to another page, by its number from 0."""

    x: float
    y: float
    width: float
    height: float
    page: int


@dataclass(frozen=True, slots=True)
class Page:
    """A drawing, what in it leads elsewhere, and its name in the outline (none: it stands in no outline)."""

    drawing: Drawing
    links: Sequence[Link] = field(default_factory=list[Link])
    bookmark: str | None = None


def write_pdf(picture: Picture) -> bytes:
    """One page as large as the chart."""
    drawing = chart(picture)
    return pdf([Page(drawing)], drawing.title, drawing.language)


def pdf(pages: Sequence[Page], title: str, language: str) -> bytes:
    """A PDF 1.7 document. The same pages give the same bytes."""
    document = pydyf.PDF()
    document.info["Title"] = pydyf.String(title)
    document.info["Producer"] = pydyf.String("Orgatlas")
    document.catalog["Lang"] = pydyf.String({"zh": "zh-CN"}.get(language, language))
    document.catalog["ViewerPreferences"] = "<</DisplayDocTitle true>>"
    fonts = Fonts()
    contents = [_content(document, page.drawing, fonts) for page in pages]
    names = added(document, fonts.add_to(document))
    made = [_page(document, page, content, names) for page, content in zip(pages, contents, strict=True)]
    for page, drawn in zip(pages, made, strict=True):
        if page.links:
            drawn["Annots"] = pydyf.Array(_annotation(link, page.drawing, made[link.page]) for link in page.links)
    _outline(document, [(page.bookmark, drawn) for page, drawn in zip(pages, made, strict=True) if page.bookmark])
    file = BytesIO()
    cast("Any", document).write(file, compress=True)  # pydyf ships no types
    return file.getvalue()


def _content(document: pydyf.PDF, drawing: Drawing, fonts: Fonts) -> bytes:
    """Puts what draws a page into the document; gives the reference to it."""
    return added(document, pydyf.Stream(list(_operators(drawing, _scale(drawing), fonts)), compress=True))


def _page(document: pydyf.PDF, page: Page, content: bytes, fonts: bytes) -> pydyf.Dictionary:
    drawing, scale = page.drawing, _scale(page.drawing)
    made = pydyf.Dictionary(
        {
            "Type": "/Page",
            "Parent": document.pages.reference,
            "MediaBox": pydyf.Array([0, 0, drawing.width * scale, drawing.height * scale]),
            "Contents": content,
            "Resources": pydyf.Dictionary({"Font": fonts}),
        }
    )
    if scale < _POINT:
        made["UserUnit"] = _POINT / scale
    cast("Any", document).add_page(made)  # as above
    return made


def _scale(drawing: Drawing) -> float:
    """Units of the page to a pixel."""
    return min(_POINT, _WIDEST / max(drawing.width, drawing.height))


def _operators(drawing: Drawing, scale: float, fonts: Fonts) -> Iterator[str]:
    """What draws the page (ISO 32000-2, annex A), in the drawing's own pixels, which grow downwards."""
    yield f"{scale:.6f} 0 0 {-scale:.6f} 0 {drawing.height * scale:.4f} cm {_rgb(PAPER)} rg"
    yield f"0 0 {drawing.width:.2f} {drawing.height:.2f} re f"
    before: Stroke | None = None
    for part in flat(drawing.parts):
        if isinstance(part, Text):
            yield from _written(part, fonts)
            continue
        if part.stroke != before:
            before = part.stroke
            yield f"{_rgb(before.colour)} RG {before.width:g} w [{' '.join(map(str, before.dashes))}] 0 d"
        match part:
            case Rectangle(x, y, width, height, _, radius):
                yield f"q 1 0 0 1 {_at(x, y)} cm {_rgb(PAPER)} rg {_way_around(width, height, radius)} b Q"
            case Path(strands):
                yield " ".join(f"{_at(*first)} m " + " ".join(f"{_at(*point)} l" for point in rest) for first, *rest in strands)
                yield "S"
            case Curve((start, out, into, end)):
                yield f"{_at(*start)} m {_at(*out)} {_at(*into)} {_at(*end)} c S"


@cache
def _way_around(width: float, height: float, radius: float) -> str:
    """A box whose upper left corner is the origin: side, corner, side, corner."""
    control = radius * (1 - _ROUND)
    right, bottom = width - radius, height - radius
    return " ".join(
        [
            f"{_at(radius, 0)} m",
            f"{_at(right, 0)} l {_at(width - control, 0)} {_at(width, control)} {_at(width, radius)} c",
            f"{_at(width, bottom)} l {_at(width, height - control)} {_at(width - control, height)} {_at(right, height)} c",
            f"{_at(radius, height)} l {_at(control, height)} {_at(0, height - control)} {_at(0, bottom)} c",
            f"{_at(0, radius)} l {_at(0, control)} {_at(control, 0)} {_at(radius, 0)} c",
        ]
    )


def _written(line: Text, fonts: Fonts) -> Iterator[str]:
    """The line's glyphs from left to right, as far as can be in one array: readers take what is placed apart for other words.

    Glyphs that stand for nothing by themselves are drawn as outlines, which readers do not take for text.
    """
    left = line.x - text_width(line.text, line.size) / 2 if line.anchor == "middle" else line.x
    yield f"BT {_rgb(line.colour)} rg 1 0 0 -1 {_at(left, line.y)} Tm"
    array = _Array(line.size)
    marks: list[tuple[int, Glyph]] = []
    pen = 0
    for glyph in glyphs_of(line.text):
        place = pen + glyph.x
        pen += glyph.advance
        if not glyph.text:
            marks.append((place, glyph))
            continue
        yield from array.turned(glyph.face, glyph.y)
        told = fonts.tells(glyph)
        if not told:
            yield from array.ended()
            yield f"/Span <</ActualText <FEFF{utf16(glyph.text)}>>> BDC"
        array.add(place, *fonts.shown(glyph))
        if not told:
            yield from array.ended()
            yield "EMC"
    yield from array.ended()
    yield "ET"
    scale = line.size / EM
    for place, glyph in marks:
        yield f"q {scale:.5f} 0 0 {-scale:.5f} {_at(left + place * scale, line.y - glyph.y * scale)} cm"
        yield f"{_OUTLINED.sub(_operator, outline(glyph.face, glyph.number))} f Q"


_OUTLINED = re.compile(r"([MLCZ])([^MLCZ]*)")


def _operator(command: re.Match[str]) -> str:
    """A command of an SVG path as PDF writes it."""
    return f"{command[2]} {'h' if command[1] == 'Z' else command[1].lower()} "


class _Array:
    """Codes that one operator shows, of one face at one height; moves of the pen stand among them, in units of EM."""

    def __init__(self, size: float) -> None:
        self._size = size
        self._face, self._rise, self._pen = -1, 0, 0
        self._parts: list[str] = []
        self._codes: list[str] = []

    def turned(self, face: int, rise: int) -> Iterator[str]:
        """Goes over to that face and height."""
        if face != self._face:
            yield from self.ended()
            yield f"/F{face} {self._size:.2f} Tf"
        if rise != self._rise:
            yield from self.ended()
            yield f"{rise * self._size / EM:.3f} Ts"
        self._face, self._rise = face, rise

    def add(self, place: int, code: str, advance: int) -> None:
        """Shows the code there; readers then move the pen by `advance`."""
        if place != self._pen:
            self._close()
            self._parts.append(f"{self._pen - place}")
        self._codes.append(code)
        self._pen = place + advance

    def ended(self) -> Iterator[str]:
        """Shows what was added."""
        self._close()
        if self._parts:
            alone = len(self._parts) == 1 and self._parts[0].startswith("<")
            yield f"{self._parts[0]} Tj" if alone else f"[{' '.join(self._parts)}] TJ"
            self._parts.clear()

    def _close(self) -> None:
        if self._codes:
            self._parts.append(f"<{''.join(self._codes)}>")
            self._codes.clear()


def _at(x: float, y: float) -> str:
    return f"{x:.2f} {y:.2f}"


@cache
def _rgb(colour: str) -> str:
    return " ".join(f"{int(colour[at : at + 2], 16) / 255:.3f}" for at in (1, 3, 5))


def _annotation(link: Link, drawing: Drawing, target: pydyf.Dictionary) -> pydyf.Dictionary:
    scale = _scale(drawing)
    top, bottom = (drawing.height - link.y) * scale, (drawing.height - link.y - link.height) * scale
    return pydyf.Dictionary(
        {
            "Type": "/Annot",
            "Subtype": "/Link",
            "Rect": pydyf.Array([link.x * scale, bottom, (link.x + link.width) * scale, top]),
            "Border": "[0 0 0]",
            "Dest": pydyf.Array([target.reference, "/Fit"]),
        }
    )


def _outline(document: pydyf.PDF, entries: Sequence[tuple[str, pydyf.Dictionary]]) -> None:
    """The list of pages that readers show beside them."""
    if not entries:
        return
    outline = pydyf.Dictionary({"Type": "/Outlines", "Count": len(entries)})
    parent = added(document, outline)
    items = [
        pydyf.Dictionary(
            {
                "Title": pydyf.String(name),
                "Parent": parent,
                "Dest": pydyf.Array([page.reference, "/Fit"]),
            }
        )
        for name, page in entries
    ]
    references = [added(document, item) for item in items]
    for item, after in zip(items, references[1:], strict=False):
        item["Next"] = after
    for item, before in zip(items[1:], references, strict=False):
        item["Prev"] = before
    outline["First"], outline["Last"] = references[0], references[-1]
    document.catalog["Outlines"] = outline.reference
