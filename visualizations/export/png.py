"""The chart as a PNG picture: the pages of pdf.py drawn by PDFium, which is Chromium's.

A chart may be larger than a picture that programs still open. Then it is drawn smaller, and a line in it says how much.
It is drawn strip by strip, so that memory does not grow with the picture.
"""

from __future__ import annotations

import struct
import zlib
from collections.abc import Iterator
from dataclasses import replace
from threading import Lock
from typing import Any, cast

import pypdfium2
import pypdfium2.raw as pdfium

from visualizations.export.chart import MARGIN, chart
from visualizations.export.drawing import FAINT, Drawing, Text
from visualizations.export.lettering import FONT_SIZE
from visualizations.export.pdf import Page, pdf
from visualizations.export.wording import WORDS
from visualizations.picture import Picture

LONGEST = 16_384
"""Pixels of a side; browsers and office programs refuse longer ones."""
MOST = 120_000_000
"""Pixels of a picture."""
_SHARP = 2.0
"""Pixels of the picture to one of the drawing, where there is room: as sharp as screens and paper are."""
_STRIP = 8_000_000
"""Pixels that are held at once."""
_ONE_AT_A_TIME = Lock()
"""PDFium may be used by one thread at a time."""


def write_png(picture: Picture) -> bytes:
    """The chart of a picture."""
    return png(chart(picture))


def png(drawn: Drawing) -> bytes:
    """An RGB picture, twice as large as the drawing, or as large as LONGEST and MOST allow."""
    drawing, scale = sized(drawn)
    width, height = max(1, round(drawing.width * scale)), max(1, round(drawing.height * scale))
    header = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    packing = zlib.compressobj(6)
    packed = [packing.compress(rows) for rows in _rows(drawing, width, height)]
    return b"".join(
        [
            b"\x89PNG\r\n\x1a\n",
            _chunk(b"IHDR", header),
            _chunk(b"IDAT", b"".join([*packed, packing.flush()])),
            _chunk(b"IEND", b""),
        ]
    )


def sized(drawing: Drawing) -> tuple[Drawing, float]:
    """The drawing, with a line at its foot where it does not fit, and the pixels of the picture to one of it."""
    scale = _fitting(drawing)
    if scale >= 1.0:
        return drawing, scale
    words, size = WORDS[drawing.language]["smaller"].format(percent=max(1, int(scale * 100))), FONT_SIZE / scale
    note = Text(MARGIN, drawing.height + size, words, size, FAINT)
    told = replace(drawing, height=drawing.height + 2 * size, parts=[*drawing.parts, note])
    return told, _fitting(told)


def _fitting(drawing: Drawing) -> float:
    width, height = drawing.width, drawing.height
    return min(_SHARP, LONGEST / max(width, height), (MOST / (width * height)) ** 0.5)


def _rows(drawing: Drawing, width: int, height: int) -> Iterator[bytes]:
    """The picture's rows from the top, some at a time, each after the byte that says that it is not filtered."""
    content = pdf([Page(drawing)], drawing.title, drawing.language)
    with _ONE_AT_A_TIME:
        document = pypdfium2.PdfDocument(content)
        page = document[0]
        step = max(1, _STRIP // width)
        for top in range(0, height, step):
            rows = min(step, height - top)
            bitmap = cast("Any", pypdfium2.PdfBitmap).new_native(width, rows, pdfium.FPDFBitmap_BGR)
            pdfium.FPDF_RenderPageBitmap(bitmap, page, 0, -top, width, height, 0, pdfium.FPDF_REVERSE_BYTE_ORDER)
            pixels, stride = bytes(bitmap.buffer), int(bitmap.stride)
            bitmap.close()
            yield b"".join(b"\0" + pixels[row * stride : row * stride + width * 3] for row in range(rows))
        page.close()
        document.close()


def _chunk(kind: bytes, content: bytes) -> bytes:
    return struct.pack(">I", len(content)) + kind + content + struct.pack(">I", zlib.crc32(kind + content))
