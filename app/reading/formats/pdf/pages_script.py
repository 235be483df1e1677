"""A script: a PDF on standard input, a line of JSON for each page on standard output. It runs in a process of its own
(app.reading.formats.apart), because PDFium is native code, and imports nothing of ours.

The first line is {"pages": n} or {"error": "password" | "damaged"}. A page is {"width", "height" in points, "runs": [[text, left,
bottom, right, top], …] in the order of the file, "rules": straight lines as [left, bottom, right, top], "picture": whether it is
one without text}. The origin is the page's lower left corner.
"""

from __future__ import annotations

import ctypes
import json
import math
import resource
import sys
import unicodedata
from collections.abc import Iterator
from pathlib import Path
from time import process_time
from typing import Any

import noto_cjk_sans_otc
import pypdfium2 as pdfium
from pypdfium2 import raw

_MEMORY = 2 << 30
_SECONDS = 40
"""Seconds of the processor after which no further page is begun."""
_MOST_CHARACTERS = 100_000
"""Characters of one page."""
_MOST_PATHS = 20_000
_MOST_SEGMENTS = 2000
_THIN = 3.0
"""Points up to which a filled rectangle is a line."""
_PICTURE = 0.3
"""The part of a page that a picture covers where the page is one."""
_FEW = 10
_DEEP = 4
_SPACED = 0.15
"""The part of a sign's height that is a gap between words, where no space says so."""
_WIDE = 0x2E80
"""The first code of Chinese signs."""
_SPACED_SCRIPTS = 0.5
"""The same between Chinese signs and others, which programs keep apart by themselves."""
_APART = 1.0
"""The part of a sign's height that divides columns."""

Native = Any  # what the library leaves untyped
Box = tuple[float, float, float, float]


def main(most_pages: int) -> None:
    """Prints the pages, at most so many."""
    resource.setrlimit(resource.RLIMIT_AS, (_MEMORY, _MEMORY))
    fonts = _our_fonts()
    library: Native = raw
    library.FPDF_DestroyLibrary()
    library.FPDF_InitLibraryWithConfig(library.FPDF_LIBRARY_CONFIG(version=2, m_pUserFontPaths=fonts))
    try:
        document = pdfium.PdfDocument(sys.stdin.buffer.read())
        pages = len(document)
    except pdfium.PdfiumError as problem:
        print(json.dumps({"error": "password" if "password" in str(problem).lower() else "damaged"}))
        return
    print(json.dumps({"pages": pages}))
    for number in range(min(pages, most_pages)):
        if process_time() > _SECONDS:
            return
        try:
            page = document[number]
            print(json.dumps(_page(page)))
            page.close()
        except pdfium.PdfiumError:
            print(json.dumps({"error": "damaged"}))


def _our_fonts() -> Native:
    """The folders of fonts for PDFium, ended by a null; it does not copy them. Where a font is neither in the file nor in one of
    them, it leaves out each sign that stands alone, so what is read must not depend on the machine's own fonts.
    """
    folder = ctypes.create_string_buffer(bytes(Path(str(noto_cjk_sans_otc.FONT_PATH)).parent))
    pointer = ctypes.POINTER(ctypes.c_char)
    return (pointer * 2)(ctypes.cast(folder, pointer), pointer())


def _page(page: Native) -> dict[str, Any]:
    left, bottom, right, top = page.get_cropbox(fallback_ok=True)
    rules = list(_rules(page))
    upright = sorted(rule for rule in rules if rule[2] - rule[0] < rule[3] - rule[1])
    text = page.get_textpage()
    runs = list(_runs(text.raw, upright))
    picture = sum(len(run[0]) for run in runs) < _FEW and _covered(page) > _PICTURE * (right - left) * (top - bottom)
    text.close()
    return {"width": right - left, "height": top - bottom, "runs": runs, "rules": rules, "picture": picture}


def _covered(page: Native) -> float:
    """The area of the largest picture on a page."""
    images = page.get_objects(filter=(raw.FPDF_PAGEOBJ_IMAGE,), max_depth=_DEEP)
    areas = (
        (box[2] - box[0]) * (box[3] - box[1])
        for box, _ in zip((image.get_bounds() for image in images), range(100), strict=False)
    )
    return max(areas, default=0.0)


def _rules(page: Native) -> Iterator[Box]:
    """The straight lines that are drawn upright or level, and the edges of rectangles that have a border."""
    paths = page.get_objects(filter=(raw.FPDF_PAGEOBJ_PATH,), max_depth=_DEEP)
    for path, _ in zip(paths, range(_MOST_PATHS), strict=False):
        left, bottom, right, top = path.get_bounds()
        if min(right - left, top - bottom) <= _THIN:
            if max(right - left, top - bottom) > _THIN:
                yield left, bottom, right, top
            continue
        fill, stroke = ctypes.c_int(), ctypes.c_int()
        raw.FPDFPath_GetDrawMode(path.raw, fill, stroke)
        if stroke.value:
            yield from _edges(path)


def _edges(path: Native) -> Iterator[Box]:
    """The upright and level segments of a path that is stroked."""
    matrix = path.get_matrix()
    start = last = (0.0, 0.0)
    x, y = ctypes.c_float(), ctypes.c_float()
    for index in range(min(raw.FPDFPath_CountSegments(path.raw), _MOST_SEGMENTS)):
        segment = raw.FPDFPath_GetPathSegment(path.raw, index)
        raw.FPDFPathSegment_GetPoint(segment, x, y)
        here = matrix.on_point(x.value, y.value)
        kind = raw.FPDFPathSegment_GetType(segment)
        if kind == raw.FPDF_SEGMENT_MOVETO:
            start = here
        elif kind == raw.FPDF_SEGMENT_LINETO:
            yield from _edge(last, here)
        if raw.FPDFPathSegment_GetClose(segment):
            yield from _edge(here, start)
        last = here


def _edge(one: tuple[float, float], other: tuple[float, float]) -> Iterator[Box]:
    left, right = sorted((one[0], other[0]))
    bottom, top = sorted((one[1], other[1]))
    if min(right - left, top - bottom) <= 1 < max(right - left, top - bottom):
        yield left, bottom, right, top


def _runs(text: Native, upright: list[Box]) -> Iterator[list[Any]]:
    """The signs of a page joined to runs: what stands on one line without a gap that divides columns."""
    box: Native = raw.FS_RECTF()
    to_box = ctypes.byref(box)
    seen: set[tuple[int, int, int]] = set()
    signs: list[str] = []
    left = bottom = right = top = 0.0
    last = (0.0, 0.0)
    spaces, generated = 0, False
    for index in range(min(raw.FPDFText_CountChars(text), _MOST_CHARACTERS)):
        code = raw.FPDFText_GetUnicode(text, index)
        if code <= 32 or code == 160:
            made = raw.FPDFText_IsGenerated(text, index) == 1
            generated, spaces = generated or made, spaces + (not made and code in (32, 160))
            continue
        raw.FPDFText_GetLooseCharBox(text, index, to_box)
        height = box.top - box.bottom
        place, corner = (code, round(box.left), round(box.bottom)), (box.left, box.bottom)
        if signs and corner == last:  # a ligature's later letters
            signs.append(_plain(chr(code)))
            continue
        if height <= 0 or place in seen or code in (0xFFFE, 0xFFFF):
            continue
        seen.add(place)
        size = max(height, top - bottom) if signs else height
        if code >= _WIDE:
            _widen(box, size)
        gap = box.left - right
        inside = min(top, box.top) - max(bottom, box.bottom) > min(height, top - bottom) / 2 and gap > -size / 2
        if not (signs and inside and gap < (_APART + spaces / 2) * size and not _divided(upright, right, box, gap)):
            if signs:
                signs.append(" " * (spaces > 0))
                yield ["".join(signs), left, bottom, right, top]
            if _is_slanted(raw.FPDFText_GetCharAngle(text, index)):
                signs.clear()
                continue
            signs.clear()
            left, bottom, top = box.left, box.bottom, box.top
        elif spaces or generated or gap > _SPACED * size:
            mixed = (ord(signs[-1][-1]) >= _WIDE) != (code >= _WIDE)
            signs.append(" " * spaces or (" " if gap > (_SPACED_SCRIPTS if mixed else _SPACED) * size else ""))
        signs.append(_plain(chr(code)))
        last = corner
        right, bottom, top = box.right, min(bottom, box.bottom), max(top, box.top)
        spaces, generated = 0, False
    if signs:
        yield ["".join(signs), left, bottom, right, top]


def _widen(box: Native, size: float) -> None:
    """Makes the box of a Chinese sign as wide as such signs are: for some, fonts tell only where their ink is."""
    missing = (max(size, box.top - box.bottom) - (box.right - box.left)) / 2
    if missing > 0 and box.right - box.left > size / 3:
        box.left -= missing
        box.right += missing


def _divided(upright: list[Box], right: float, box: Native, gap: float) -> bool:
    """Whether an upright line stands in the gap before a sign."""
    if gap < (box.top - box.bottom) / 10:
        return False
    middle = (box.bottom + box.top) / 2
    return any(right - 1 < rule[0] < box.left + 1 and rule[1] < middle < rule[3] for rule in upright)


def _is_slanted(angle: float) -> bool:
    """Whether a sign stands askew, as watermarks do."""
    return abs(math.remainder(angle, math.pi / 2)) > 0.1


def _plain(sign: str) -> str:
    """A sign as one types it: fonts name ligatures, radicals and compatibility forms where letters are meant."""
    code = ord(sign)
    if 0xFB00 <= code <= 0xFB06 or 0x2E80 <= code <= 0x2FDF or 0xF900 <= code <= 0xFAFF:
        return unicodedata.normalize("NFKC", sign)
    return "•" if 0xF000 <= code <= 0xF0FF else sign


if __name__ == "__main__":
    main(int(sys.argv[1]))
