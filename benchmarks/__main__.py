"""`python -m benchmarks`: measures, prints the table, and keeps it in benchmarks/RESULTS.md."""

from __future__ import annotations

import argparse
import random
import sys
import tempfile
from pathlib import Path

from app.database import open_store
from app.settings import Settings
from benchmarks import answering, drawing, formats, mapping, reading, storing
from benchmarks.generator import company, document
from benchmarks.table import Line, markdown

PARTS = ("reading", "formats", "storing", "answering", "drawing", "mapping")


def main(arguments: list[str] | None = None) -> int:
    """Exit status 0: a goal that was missed is told in the table. What one part measured is printed and not kept."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks", description=__doc__)
    parser.add_argument("--only", action="append", choices=PARTS, help="measure this part alone; the table is then not kept")
    parser.add_argument("--positions", type=int, default=300, help="size of the generated organizations (300)")
    parser.add_argument("--rounds", type=int, default=9, help="how often each way is timed (9); answers 20 times as often")
    parser.add_argument("--seed", type=int, default=random.randrange(1_000_000), help="of the generator; printed")
    chosen = parser.parse_args(arguments)
    parts: list[str] = chosen.only or list(PARTS)
    print(f"seed {chosen.seed}", file=sys.stderr)
    with tempfile.TemporaryDirectory(prefix="orgatlas-bench-") as folder:
        lines, engine = _measured(parts, Path(folder), chosen.positions, chosen.rounds, chosen.seed)
    page = markdown(lines, engine)
    print(page)
    if not chosen.only:
        kept = Path(__file__).with_name("RESULTS.md")
        sections = kept.read_text(encoding="utf-8").partition("\n## ")  # other programs' figures stand in sections of their own
        kept.write_text(page + "".join(sections[1:]), encoding="utf-8")
    return 0


def _measured(parts: list[str], folder: Path, positions: int, rounds: int, seed: int) -> tuple[list[Line], str]:
    lines: list[Line] = []
    if "reading" in parts:
        lines += reading.lines(positions, rounds, seed)
    if "formats" in parts:
        lines += formats.lines(positions, rounds, seed)
    settings = Settings(home=folder)
    with open_store(settings) as store:
        if "storing" in parts:
            lines += storing.lines(settings, store, positions, rounds, seed)
        if "answering" in parts:
            asked = company(positions, "zh", seed + rounds + 1)
            storing.store_document(store, document(asked, "numbered"), "asked.txt")
            lines += answering.lines(settings, store, asked, rounds * 20)
        engine = store.info().engine
    for name, part in (("drawing", drawing), ("mapping", mapping)):
        if name in parts:  # in a store of its own: what the others wrote would be drawn, too
            settings = Settings(home=folder / name)
            with open_store(settings) as store:
                lines += part.lines(settings, store, seed)
    return lines, engine


if __name__ == "__main__":
    sys.exit(main())
