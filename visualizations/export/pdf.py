"""Drawings as pages of a PDF whose text can be searched and copied: vectors, and of the font what is shown.

A character that the font does not have is drawn as its box of an unknown one; what is copied is the character itself.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from functools import cache
from io import BytesIO
from itertools import groupby
from typing import Any, cast

import pydyf

from visualizations.export.chart import chart
from visualizations.export.drawing import PAPER, Curve, Drawing, Path, Rectangle, Stroke, Text, flat, letters
from visualizations.export.font import glyph
from visualizations.export.lettering import invisible, text_width
from visualizations.export.pdf_font import add_font, added, utf16
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
    font = add_font(document, set[str]().union(*(letters(page.drawing.parts) for page in pages)))
    made = [_page(document, page, font) for page in pages]
    for page, drawn in zip(pages, made, strict=True):
        if page.links:
            drawn["Annots"] = pydyf.Array(_annotation(link, page.drawing, made[link.page]) for link in page.links)
    _outline(document, [(page.bookmark, drawn) for page, drawn in zip(pages, made, strict=True) if page.bookmark])
    file = BytesIO()
    cast("Any", document).write(file, compress=True)  # pydyf ships no types
    return file.getvalue()


def _page(document: pydyf.PDF, page: Page, font: bytes) -> pydyf.Dictionary:
    drawing, scale = page.drawing, _scale(page.drawing)
    content = pydyf.Stream(list(_operators(drawing, scale)), compress=True)
    made = pydyf.Dictionary(
        {
            "Type": "/Page",
            "Parent": document.pages.reference,
            "MediaBox": pydyf.Array([0, 0, drawing.width * scale, drawing.height * scale]),
            "Contents": added(document, content),
            "Resources": pydyf.Dictionary({"Font": pydyf.Dictionary({"F": font})}),
        }
    )
    if scale < _POINT:
        made["UserUnit"] = _POINT / scale
    cast("Any", document).add_page(made)  # as above
    return made


def _scale(drawing: Drawing) -> float:
    """Units of the page to a pixel."""
    return min(_POINT, _WIDEST / max(drawing.width, drawing.height))


def _operators(drawing: Drawing, scale: float) -> Iterator[str]:
    """What draws the page (ISO 32000-2, annex A), in the drawing's own pixels, which grow downwards."""
    yield f"{scale:.6f} 0 0 {-scale:.6f} 0 {drawing.height * scale:.4f} cm {_rgb(PAPER)} rg"
    yield f"0 0 {drawing.width:.2f} {drawing.height:.2f} re f"
    before: Stroke | None = None
    for part in flat(drawing.parts):
        if isinstance(part, Text):
            yield from _written(part)
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


def _written(line: Text) -> Iterator[str]:
    left = line.x - text_width(line.text, line.size) / 2 if line.anchor == "middle" else line.x
    yield f"BT {_rgb(line.colour)} rg /F {line.size:.2f} Tf 1 0 0 -1 {_at(left, line.y)} Tm"
    seen = (character for character in line.text if not invisible(character))
    for known, run in groupby(seen, lambda character: glyph(character).number > 0):
        characters = "".join(run)
        shown = f"<{''.join(f'{glyph(each).number:04X}' for each in characters)}> Tj"
        yield shown if known else f"/Span <</ActualText <FEFF{utf16(characters)}>>> BDC {shown} EMC"
    yield "ET"


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
