"""An organization of very many positions as a table, stored on the embedded engine, and every rule that reads no duty's text
run on it: what loading and checking take."""

from __future__ import annotations

import csv
import io
import random
import resource
import tempfile
from pathlib import Path
from time import perf_counter

from app.database import Store, open_store
from app.findings.checking import raised_in
from app.findings.configuration import Configuration
from app.findings.loading import load
from app.findings.registry import RULES
from app.importing import import_document
from app.settings import Settings

READING_DUTIES = frozenset(
    ("duplication", "overlap", "hand-off", "fragmentation", "uncovered-function", "unfounded-duty", "raci", "sole-holder")
)
"""Rules that compare texts; they are measured as overlap."""
_SPAN, _DEPARTMENT = 6, 40
_TITLES = ("Engineer", "Clerk", "Agent", "Driver", "Analyst", "Buyer", "Nurse", "Guard")


def table(positions: int, seed: int) -> str:
    """A CSV of posts: each reports to one before it, six to a manager; a few name a manager that no row defines."""
    rng = random.Random(seed)
    written = io.StringIO()
    rows = csv.writer(written)
    rows.writerow(("Post reference", "Job title", "Department", "Reports to", "Duties"))
    for number in range(1, positions + 1):
        manager = "" if number == 1 else f"P{(number - 2) // _SPAN + 1}" if rng.random() > 0.002 else f"Q{number}"
        duty = f"Handle case files of kind {number}."
        rows.writerow((f"P{number}", f"{rng.choice(_TITLES)} {number}", f"Department {number // _DEPARTMENT}", manager, duty))
    return written.getvalue()


def measured(positions: int, seed: int, rounds: int = 5) -> tuple[float, float, int]:
    """Seconds of the clock and of this process's processor, the least of the rounds, and how many findings there were."""
    with tempfile.TemporaryDirectory(prefix="orgatlas-bench-") as folder, open_store(Settings(home=Path(folder))) as store:
        import_document(store, table(positions, seed).encode(), "posts.csv", organization="Harbour Authority")
        load(store)
        taken: list[tuple[float, float]] = []
        number = 0
        for _ in range(rounds):
            begin, before = perf_counter(), _processor()
            number = _checked(store)
            taken.append((perf_counter() - begin, _processor() - before))
    return min(clock for clock, _ in taken), min(processor for _, processor in taken), number


def _checked(store: Store) -> int:
    chosen = Configuration()
    rules = [rule for rule in RULES if rule.name not in READING_DUTIES]
    return sum(1 for facts in load(store, None) for _ in raised_in(facts, rules, chosen))


def _processor() -> float:
    spent = resource.getrusage(resource.RUSAGE_SELF)
    return spent.ru_utime + spent.ru_stime
