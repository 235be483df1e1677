"""`python -m benchmarks.pairs FILE…`: how far `orgatlas compare` agrees with what a person said of pairs of duties.

A file has one pair a line: {"a": {"text", "holder"}, "b": {…}, "label": …, "overlap": true or false}. Each figure is printed
with its bootstrap interval, because keys of pairs are short. What would be picked instead is measured in overlap.py.
"""

from __future__ import annotations

import argparse
import json
import random
from collections import Counter
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import NamedTuple, TypeVar

from app.language.comparing import DOUBLED, Verdict, compare, level_of
from app.language.vectors import available, vectors

_Pair = TypeVar("_Pair")
_SAMPLES = 1000
_SEED = 1


class Scored(NamedTuple):
    """One pair: whether a person says that its work is shared, and the score of some way of comparing."""

    shared: bool
    score: float


class Told(NamedTuple):
    """One pair: what the person said, and what the comparison did."""

    label: str
    shared: bool
    verdict: Verdict
    score: float


def area(pairs: Sequence[Scored | Told]) -> float | None:
    """The area under the ROC curve of the score, for pairs whose work is shared against the others; None without either."""
    yes = [pair.score for pair in pairs if pair.shared]
    no = [pair.score for pair in pairs if not pair.shared]
    return sum((a > b) + 0.5 * (a == b) for a in yes for b in no) / (len(yes) * len(no)) if yes and no else None


def right_side(pairs: Sequence[Told]) -> float | None:
    """The share of pairs whose verdict is on the person's side: shared work, or none."""
    return sum((pair.verdict in DOUBLED) == pair.shared for pair in pairs) / len(pairs) if pairs else None


def same_found(pairs: Sequence[Told]) -> float | None:
    """The share of the pairs called the same that the comparison calls duplication, or a level of one work."""
    same = [pair for pair in pairs if pair.label == "same"]
    return sum(pair.verdict in ("duplication", "level") for pair in same) / len(same) if same else None


FIGURES: dict[str, Callable[[Sequence[Told]], float | None]] = {
    "area under the ROC curve": area,
    "verdicts on the right side": right_side,
    "same work called duplication or level": same_found,
}


def interval(figure: Callable[[Sequence[_Pair]], float | None], pairs: Sequence[_Pair]) -> tuple[float, float]:
    """The middle 95 % of the figure over samples of the pairs drawn with replacement, by a fixed seed."""
    rng = random.Random(_SEED)
    drawn = (figure(rng.choices(pairs, k=len(pairs))) for _ in range(_SAMPLES))
    values = sorted(value for value in drawn if value is not None)
    return values[len(values) // 40], values[-(len(values) // 40) - 1]


def told(file: Path) -> list[Told]:
    """Every pair of the file with its comparison, by sentence vectors too where they are installed."""
    rows = [json.loads(line) for line in file.read_text(encoding="utf-8").splitlines() if line.strip()]
    sides = [row["a"]["text"] for row in rows], [row["b"]["text"] for row in rows]
    cosines = (vectors(sides[0]) * vectors(sides[1])).sum(axis=1).tolist() if available() else [None] * len(rows)
    found: list[Told] = []
    for row, cosine in zip(rows, cosines, strict=True):
        holders = str(row["a"].get("holder") or ""), str(row["b"].get("holder") or "")
        comparison = compare(row["a"]["text"], row["b"]["text"], cosine=cosine, level=level_of(*holders), holders=holders)
        found.append(Told(row["label"], bool(row["overlap"]), comparison.verdict, comparison.score))
    return found


def main() -> None:
    """Prints a table for each file, and what was called what."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.pairs", description=__doc__)
    parser.add_argument("file", nargs="+", type=Path, help="pairs with a person's labels, one JSON object a line")
    for file in parser.parse_args().file:
        pairs = told(file)
        print(f"{file.name}: {len(pairs)} pairs\n\n| what | measured | 95 % interval |\n| --- | --- | --- |")
        for name, figure in FIGURES.items():
            if (value := figure(pairs)) is not None:
                low, high = interval(figure, pairs)
                print(f"| {name} | {value:.3f} | {low:.3f}–{high:.3f} |")
        called = Counter((pair.label, pair.verdict) for pair in pairs)
        print("\n" + ", ".join(f"{label} → {verdict} {number}" for (label, verdict), number in called.most_common()) + "\n")


if __name__ == "__main__":
    main()
