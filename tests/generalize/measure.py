"""Many round trips on all cores: scores per style and facet, added up over the seeds."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass, field

from tests.generalize.run import trip
from tests.generalize.scoring import Score, lines
from tests.generalize.style import style

_BATCH = 25


@dataclass
class Measured:
    """Of one style: scores by facet over all seeds, and the first misses with their seeds."""

    scores: dict[str, Score] = field(default_factory=dict[str, Score])
    misses: list[str] = field(default_factory=list[str])

    def add(self, other: Measured) -> None:
        for facet, score in other.scores.items():
            self.scores.setdefault(facet, Score()).add(score)
        self.misses += other.misses


def batch(name: str, seeds: Sequence[int]) -> Measured:
    """The round trips of some seeds, one after the other."""
    found = Measured()
    chosen = style(name)
    for seed in seeds:
        comparison = trip(chosen, seed).comparison
        found.add(Measured(dict(comparison.scores), [f"seed {seed}{line}" for line in lines(comparison)]))
    return found


def measure(pool: ProcessPoolExecutor, names: Sequence[str], seeds: Sequence[int], misses: int) -> dict[str, Measured]:
    """All seeds in all styles, with a progress line; at most `misses` misses are kept of a style."""
    parts = [(name, seeds[start : start + _BATCH]) for start in range(0, len(seeds), _BATCH) for name in names]
    found = {name: Measured() for name in names}
    done = 0
    for (name, some), measured in zip(parts, pool.map(batch, *zip(*parts, strict=True)), strict=True):
        found[name].add(measured)
        found[name].misses = found[name].misses[:misses]
        done += len(some)
        print(f"\r{done} of {len(seeds) * len(names)} documents read", end="", file=sys.stderr, flush=True)
    print(file=sys.stderr)
    return found
