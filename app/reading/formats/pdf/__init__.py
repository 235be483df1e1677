"""PDF documents (ISO 32000): their text in reading order, paragraphs joined, tables row by row, each part with its page.

Headers, footers and page numbers that pages repeat are left out. Pictures of pages are recognized where the extra
`orgatlas[ocr]` is installed. Links, forms, scripts and attachments are never followed, run or opened.
"""

from __future__ import annotations

import json
from importlib.util import find_spec
from pathlib import Path
from typing import Any

from app.errors import UnreadableInput
from app.reading.formats.apart import answer
from app.reading.formats.format import Format, FormatText
from app.reading.formats.pdf.layout import lines_of
from app.reading.formats.pdf.margins import Sheet, without_margins
from app.reading.formats.pdf.page import Rule, Run
from app.reading.formats.pdf.paragraphs import written

_MOST_PAGES = 1000
_MOST_PICTURES = 40
_TAIL = 2048
_SECONDS_A_PICTURE = 60
_OCR = "install orgatlas[ocr] (pip install 'orgatlas[ocr]'), which recognizes the text in pictures, and try again"


def _recognizes(data: bytes, _name: str) -> bool:
    return b"%PDF-" in data[:1024]


def _read(data: bytes, name: str) -> FormatText:
    head, *found = _answers(Path(__file__).with_name("pages_script.py"), data, name, str(_MOST_PAGES))
    if head.get("error") == "password":
        raise UnreadableInput("The PDF is protected by a password", where=name, hint="save it without a password and try again")
    if "error" in head:
        what = "The PDF is damaged or cut short: it cannot be opened"
        raise UnreadableInput(what, where=name, hint="open it in a reader, print it to a new PDF and try again")
    pictures = [number for number, page in enumerate(found) if page.get("picture")]
    recognized = _recognized(data, name, pictures)
    pages: list[Sheet] = []
    gaps: dict[int, str] = {}
    for number, said in enumerate(found):
        page = said | recognized.get(number, {})
        if "error" in page:
            gaps[number] = f"page {number + 1} is damaged and was not read"
        elif page["picture"]:
            gaps[number] = (
                f"page {number + 1} is a picture and was not read: {_OCR if not find_spec('rapidocr') else 'too many are'}"
            )
        runs = [Run(*run, order=order) for order, run in enumerate(page.get("runs", ()))]
        lines = lines_of(runs, [Rule(*rule) for rule in page.get("rules", ())])
        pages.append(Sheet(page.get("height", 0), lines))
    if b"%%EOF" not in data[-_TAIL:]:
        gaps.setdefault(len(pages), "the PDF ends without its last mark: it may have been cut short")
    if head["pages"] > len(pages):
        gaps[len(pages)] = f"only the first {len(pages):,} of {head['pages']:,} pages were read: divide the file to have all"
    if pictures and not any(page.lines for page in pages):
        raise UnreadableInput("The PDF holds only pictures of pages, no text", where=name, hint=_OCR)
    return written(without_margins(pages), gaps, max((page.get("width", 0) for page in found), default=0))


def _recognized(data: bytes, name: str, pictures: list[int]) -> dict[int, dict[str, Any]]:
    """What is recognized on pages that are pictures, by their index."""
    chosen = pictures[:_MOST_PICTURES]
    if not chosen or find_spec("rapidocr") is None:
        return {}
    script = Path(__file__).with_name("pictures_script.py")
    pages = _answers(script, data, name, *map(str, chosen), seconds=_SECONDS_A_PICTURE * (1 + len(chosen)))
    return dict(zip(chosen, pages, strict=False))


def _answers(script: Path, data: bytes, name: str, *arguments: str, seconds: float | None = None) -> list[dict[str, Any]]:
    said = answer(script, data, name, *arguments, **({"seconds": seconds} if seconds else {}))
    return [json.loads(line) for line in said.splitlines()]


PDF = Format("pdf", _recognizes, _read)
