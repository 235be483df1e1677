"""A script: a PDF on standard input, a line of JSON for each page numbered (from 0) as an argument: {"runs", "picture": false}
as app.reading.formats.pdf.pages_script prints them, recognized from the picture of the page.

It needs the extra `orgatlas[ocr]`, whose models lie in its wheel; nothing is fetched. It imports nothing of ours.
"""

from __future__ import annotations

import json
import os
import resource
import sys
from collections.abc import Iterator
from importlib import import_module
from typing import Any

import pypdfium2 as pdfium

_MEMORY = 8 << 30
_DOTS_AN_INCH = 150
_INCH = 72
_LARGEST_SIDE = 4000
"""Pixels of a page's picture."""
_SURE = 0.5
"""What is recognized with less certainty is no text."""


def main(numbers: list[int]) -> None:
    """Prints the runs of each page."""
    resource.setrlimit(resource.RLIMIT_AS, (_MEMORY, _MEMORY))
    os.environ["OMP_NUM_THREADS"] = "1"
    recognize = _recognizer()
    document = pdfium.PdfDocument(sys.stdin.buffer.read())
    for number in numbers:
        answer = {"runs": list(_runs(document[number], recognize)), "picture": False}
        print(json.dumps(answer))


def _recognizer() -> Any:  # noqa: ANN401  the library says no types
    library: Any = import_module("rapidocr")
    engine = "EngineConfig.onnxruntime"
    threads = {f"{engine}.intra_op_num_threads": 2, f"{engine}.inter_op_num_threads": 1}
    return library.RapidOCR(params={**threads, "Global.use_cls": False, "Global.log_level": "critical"})


def _runs(page: Any, recognize: Any) -> Iterator[list[Any]]:  # noqa: ANN401
    """Lines of text with their boxes, from the top, in points from the lower left corner."""
    width, height = page.get_size()
    scale = min(_DOTS_AN_INCH / _INCH, _LARGEST_SIDE / max(width, height))
    found = recognize(page.render(scale=scale).to_numpy())
    if found.boxes is None:
        return
    for box, text, score in zip(found.boxes, found.txts, found.scores, strict=True):
        if score >= _SURE and text.strip():
            left, right = (float(end) / scale for end in (min(corner[0] for corner in box), max(corner[0] for corner in box)))
            top, bottom = (height - float(end) / scale for end in (min(c[1] for c in box), max(c[1] for c in box)))
            yield [text, left, bottom, right, top]


if __name__ == "__main__":
    main([int(number) for number in sys.argv[1:]])
