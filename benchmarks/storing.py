"""What import's storing step costs: a reading into the store, against the same rows written by hand.

The step under test does more than its rivals: it makes the graph of the reading, compares it with what is stored, checks
every row against the model and writes the Change; they get their rows ready made.
"""

from __future__ import annotations

import neo4j

from app.database import Store
from app.importing import ImportReport, import_reading
from app.reading import read_document
from app.reading.model import ReadDocument
from app.settings import Settings
from benchmarks import rows
from benchmarks.generator import company, document
from benchmarks.measure import in_turns, spoken, stopwatch
from benchmarks.servers import bare_driver
from benchmarks.table import Line

_SMALLER = 10
"""Row by row is so slow that it is timed once, on an organization so many times smaller, against the step on the same."""


_NAMES = 0x6C5F
"""江, and what comes after it: first characters of names that are all different."""


def store_document(store: Store, text: str, name: str) -> ImportReport:
    """Reads and stores a document, as a user's import does."""
    return import_reading(store, read_document(text.encode(), name), name)


def lines(settings: Settings, store: Store, positions: int, rounds: int, seed: int) -> list[Line]:
    """Import's storing step ÷ batches by hand, and row-by-row MERGE ÷ the step. The store must be empty before."""
    text = document(company(positions, "zh", seed), "numbered")
    small = document(company(max(2, positions // _SMALLER), "zh", seed + 1), "numbered")
    with bare_driver(settings) as session:
        store_document(store, small, "small.txt")
        few = rows.stored(session)
        store_document(store, text, "template.txt")
        many = rows.stored(session).without(few)
        return [_beside_batches(store, session, text, many, rounds), _beside_single_rows(store, session, small, few, rounds)]


def _beside_batches(store: Store, session: neo4j.Session, text: str, template: rows.Rows, rounds: int) -> Line:
    readings = [_read(text, number) for number in range(rounds + 1)]
    copies = [template.under_other_ids(f"b{number}") for number in range(rounds + 1)]
    timings = in_turns(
        {
            "step": lambda: import_reading(store, *readings.pop()),
            "batches": lambda: rows.write_in_batches(session, copies.pop()),
        },
        rounds,
    )
    step, batches = timings["step"], timings["batches"]
    detail = f"step {step}; batches {batches}; {len(template)} rows"
    return Line("storing step of import ÷ batches of UNWIND by hand", step.median / batches.median, "×", detail, ("at most", 1.2))


def _beside_single_rows(store: Store, session: neo4j.Session, text: str, template: rows.Rows, rounds: int) -> Line:
    readings = [_read(text, 100 + number) for number in range(rounds)]
    step = in_turns({"step": lambda: import_reading(store, *readings.pop())}, rounds, warm_up=0)["step"]
    single = template.under_other_ids("s")
    slow = stopwatch(lambda: rows.write_row_by_row(session, single))
    detail = f"row by row {spoken(slow)}; step {step}; {len(template)} rows"
    return Line("row-by-row MERGE ÷ storing step of import", slow / step.median, "×", detail, ("at least", 20))


def _read(text: str, number: int) -> tuple[ReadDocument, str]:
    """The reading under an organization and a document of its own, so that all of its rows are new."""
    organization = text.split("部门职能", maxsplit=1)[0]
    name = f"{number}.txt"
    return read_document(text.replace(organization, chr(_NAMES + number) + organization).encode(), name), name
