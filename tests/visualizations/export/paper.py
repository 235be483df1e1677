"""What PDFium, which is Chromium's reader, finds in a PDF: its text, its outline, and where a click leads."""

from __future__ import annotations

from typing import Any, cast

import pypdfium2

_POINT = 0.75
"""A pixel in points."""


def opened(content: bytes) -> Any:  # noqa: ANN401 - see below
    """The document; pypdfium2 ships no types."""
    return cast("Any", pypdfium2.PdfDocument(content))


def texts(content: bytes) -> list[str]:
    """The text of each page."""
    return [page.get_textpage().get_text_bounded() for page in opened(content)]


def found(content: bytes, words: str, page: int = 0) -> bool:
    """Whether a reader's search finds the words on the page."""
    return opened(content)[page].get_textpage().search(words).get_next() is not None


def outline(content: bytes) -> dict[str, int]:
    """The pages that the outline names."""
    document = opened(content)
    return {entry.get_title(): entry.get_dest().get_index() for entry in document.get_toc()}


def page_behind(content: bytes, page: int, x: float, y: float) -> int:
    """The page that a click there, in pixels from the upper left, leads to; -1 where it leads nowhere."""
    raw, document = pypdfium2.raw, opened(content)
    shown = document[page]
    link = raw.FPDFLink_GetLinkAtPoint(shown, x * _POINT, shown.get_height() - y * _POINT)
    return raw.FPDFDest_GetDestPageIndex(document, raw.FPDFLink_GetDest(document, link)) if link else -1
