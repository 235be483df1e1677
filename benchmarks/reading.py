"""How fast documents are read: bytes to a reading, nothing stored."""

from __future__ import annotations

from collections.abc import Callable
from time import process_time

from app.language.involvement import involvement_of
from app.reading import read_document
from app.reading.meaning import facet_by_meaning
from benchmarks.generator import STYLES, company, document
from benchmarks.measure import Timing, in_turns
from benchmarks.table import Line


def lines(positions: int, rounds: int, seed: int) -> list[Line]:
    """Megabytes (10^6 bytes of UTF-8) a second of one processor, over one document of each house style and language."""
    documents = {
        f"{style} {language}": document(company(positions, language, seed), style).encode()
        for style, (languages, _) in STYLES.items()
        for language in languages
    }
    timings = in_turns({name: _reader(data) for name, data in documents.items()}, rounds, clock=process_time)
    size = sum(len(data) for data in documents.values())
    together = Timing(tuple(map(sum, zip(*(timing.seconds for timing in timings.values()), strict=True))))
    slowest = min(documents, key=lambda name: len(documents[name]) / timings[name].median)
    detail = (
        f"{len(documents)} documents of {positions} positions, {size / 1e6:.2g} MB in {together}; "
        f"slowest: {slowest}, {len(documents[slowest]) / 1e6 / timings[slowest].median:.3g} MB/s"
    )
    return [Line("reading documents, on one processor", size / 1e6 / together.median, "MB/s", detail, ("at least", 1))]


def _reader(data: bytes) -> Callable[[], object]:
    def read() -> None:
        involvement_of.cache_clear()  # a document is read once, its duties are not known already
        facet_by_meaning.cache_clear()
        read_document(data, "measured.txt")

    return read
