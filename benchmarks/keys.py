"""`python -m benchmarks.keys`: reads the documents that the corpus has keys for, and tells how much of each key is read.

The corpus is the folder that ORGATLAS_CORPUS names: documents in seeds/, keys in gold/, and its own scorer in tools/, which
alone judges; here its figures are put into a table, one column a document.
"""

from __future__ import annotations

import argparse
import json
import os
import subprocess
import sys
import tempfile
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from app.language.script import simplified
from app.reading import read_document
from app.reading.printed import json_text
from benchmarks.table import with_section
from tests.reading.evidence import said, without_proof

RESULTS = Path(__file__).with_name("RESULTS.md")
HEADING = "## Keys of real documents"
GOALS = {
    "positions": 0.98, "reports to": 0.98, "direct reports": 0.98, "duties": 0.97, "duty owners": 0.96, "collaborators": 0.90,
    "authorities": 0.95, "indicators": 0.95, "qualifications": 0.95, "headcounts": 1.0, "organizations apart": 1.0,
    "evidence": 1.0,
}  # fmt: skip


@dataclass(frozen=True)
class Count:
    """What was read of one facet's key: found, missed, and read though the key does not state it."""

    hits: int = 0
    missed: int = 0
    extra: int = 0

    def __add__(self, other: Count) -> Count:
        return Count(self.hits + other.hits, self.missed + other.missed, self.extra + other.extra)

    @property
    def mistakes(self) -> int:
        return self.missed + self.extra

    @property
    def f1(self) -> float | None:
        """None where there was nothing to read and nothing was."""
        return 2 * self.hits / (2 * self.hits + self.mistakes) if self.hits + self.mistakes else None

    def __str__(self) -> str:
        return "–" if self.f1 is None else f"{self.f1:.3f} ({self.mistakes})"


def documents(corpus: Path) -> dict[str, Path]:
    """The documents that a key lies beside, by the key's name."""
    return {key.stem: next((corpus / "seeds").glob(f"{key.stem}_*")) for key in sorted((corpus / "gold").glob("[0-9]*.json"))}


def scored(corpus: Path, key: str, path: Path, folder: Path) -> dict[str, Count]:
    """The scorer's counts per facet, and that of quotes; what was read is left in the folder for it.

    Raises CalledProcessError where the scorer cannot use the key.
    """
    document = read_document(path.read_bytes(), path.name)
    read = folder / f"{key}.json"
    read.write_text(simplified(json_text(document.reading)), encoding="utf-8")
    scorer = [sys.executable, corpus / "tools" / "score_extraction.py", "--gold", corpus / "gold" / f"{key}.json"]
    done = subprocess.run([*scorer, "--read", read, "--json"], check=True, capture_output=True, text=True)
    counts = {facet: Count(told["hits"], told["missed"], told["extra"]) for facet, told in json.loads(done.stdout).items()}
    unproven = len(without_proof(document))
    return counts | {"evidence": Count(sum(1 for _ in said(document)) - unproven, 0, unproven)}


def section(found: Mapping[str, Mapping[str, Count]]) -> str:
    """The table of benchmarks/RESULTS.md: a row a facet, a column a document, all of them pooled, and the goal for these."""
    rows = [
        f"| facet | {' | '.join(found)} | all | goal |",
        "| --- |" + " --- |" * (len(found) + 2),
    ]
    for facet in dict.fromkeys(facet for counts in found.values() for facet in counts):
        each = [counts.get(facet, Count()) for counts in found.values()]
        pooled, goal = sum(each, Count()), GOALS.get(facet)
        wanted = "" if goal is None else f"{goal:.2f} {'met' if pooled.f1 is None or pooled.f1 >= goal else '**missed**'}"
        rows.append(f"| {facet} | {' | '.join(map(str, each))} | {pooled} | {wanted} |")
    head = [
        HEADING,
        "",
        f"{datetime.now(UTC):%Y-%m-%d}. Made by `python -m benchmarks.keys --keep`: F1 per facet, in brackets the number of",
        "mistakes.",
        "",
    ]
    return "\n".join([*head, *rows, ""])


def main() -> int:
    """Prints the table, and with --keep writes it into benchmarks/RESULTS.md. Exit status 2 without a corpus."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.keys", description=__doc__)
    parser.add_argument("--keep", action="store_true", help="write the table into benchmarks/RESULTS.md")
    chosen = parser.parse_args()
    corpus = Path(os.environ.get("ORGATLAS_CORPUS") or "")
    if not (corpus / "gold").is_dir():
        print("ORGATLAS_CORPUS names no folder with keys (gold/), documents (seeds/) and their scorer (tools/)", file=sys.stderr)
        return 2
    with tempfile.TemporaryDirectory(prefix="orgatlas-keys-") as folder:
        found = {key: scored(corpus, key, path, Path(folder)) for key, path in documents(corpus).items()}
    table = section(found)
    print(table)
    if chosen.keep:
        RESULTS.write_text(with_section(RESULTS.read_text(encoding="utf-8"), table), encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
