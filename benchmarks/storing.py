"""What import's storing step costs: a reading into the store, against the same rows written by hand.

The step under test does more than its rivals: it makes the graph of the reading, compares it with what is stored, checks
every row against the model and writes the Change; they get their rows ready made.
"""

from __future__ import annotations

from app.database import Store
from app.importing import ImportReport, import_reading
from app.reading import read_document
from app.reading.model import ReadDocument
from app.settings import Settings
from benchmarks import rows
from benchmarks.generator import company, document
from benchmarks.measure import in_turns, stopwatch
from benchmarks.servers import bare_driver
from benchmarks.table import Line

_ROW_BY_ROW = 3
"""Row by row is so slow that it is timed in fewer rounds."""


def store_document(store: Store, text: str, name: str) -> ImportReport:
    """Reads and stores a document, as a user's import does."""
    return import_reading(store, read_document(text.encode(), name), name)


def lines(settings: Settings, store: Store, positions: int, rounds: int, seed: int) -> list[Line]:
    """Import's storing step ÷ batches by hand, and row-by-row MERGE ÷ the step. The store must be empty before."""
    text = document(company(positions, "zh", seed), "numbered")
    whole = stopwatch(lambda: store_document(store, text, "template.txt"))
    with bare_driver(settings) as session:
        template = rows.stored(session)
        readings = [_read(text, number) for number in range(rounds + 1)]
        copies = [template.under_other_ids(f"b{number}") for number in range(rounds + 1)]
        timings = in_turns(
            {
                "import": lambda: import_reading(store, *readings.pop()),
                "batches": lambda: rows.write_in_batches(session, copies.pop()),
            },
            rounds,
        )
        single = [template.under_other_ids(f"r{number}") for number in range(_ROW_BY_ROW)]
        slow = in_turns({"row": lambda: rows.write_row_by_row(session, single.pop())}, _ROW_BY_ROW, warm_up=0)["row"]
    step, batches = timings["import"], timings["batches"]
    size = f"{len(template)} rows"
    return [
        Line(
            "storing step of import ÷ batches of UNWIND by hand",
            step.median / batches.median,
            "×",
            f"step {step}; batches {batches}; {size}",
            ("at most", 1.2),
        ),
        Line("row-by-row MERGE ÷ storing step of import", slow.median / step.median, "×", f"row by row {slow}", ("at least", 20)),
        Line(
            "import from bytes to commit, first in a new store", len(template) / whole, "rows/s", f"{positions} positions, {size}"
        ),
    ]


def _read(text: str, number: int) -> tuple[ReadDocument, str]:
    """The reading under an organization and a document of its own, so that all of its rows are new."""
    organization = text.split("部门职能", maxsplit=1)[0]
    name = f"{number}.txt"
    return read_document(text.replace(organization, organization + chr(0x4E00 + number)).encode(), name), name
