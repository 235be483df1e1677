"""Many round trips on all cores: scores per style and facet, added up over the seeds."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass, field
from itertools import repeat

from tests.generalize.damage import BASES, DAMAGES
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


def batch(name: str, seeds: Sequence[int], damage: str | None = None) -> Measured:
    """The round trips of some seeds, one after the other."""
    found = Measured()
    chosen = style(name)
    harm = next((each for each in DAMAGES if each.name == damage), None)
    for seed in seeds:
        comparison = trip(chosen, seed, harm).comparison
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


def measure_damage(pool: ProcessPoolExecutor, seeds: Sequence[int], misses: int) -> dict[str, Measured]:
    """Each damage, done to the renderings of all seeds in the styles that are damaged."""
    found = {damage.name: Measured() for damage in DAMAGES}
    parts = [(base, damage.name) for damage in DAMAGES for language in damage.languages for base in BASES[language]]
    reading = pool.map(batch, (base for base, _ in parts), repeat(seeds), (damage for _, damage in parts))
    for (base, damage), measured in zip(parts, reading, strict=True):
        measured.misses = [f"{base} {miss}" for miss in measured.misses[:misses]]
        found[damage].add(measured)
        print(f"\r{damage}: read in {base}", end=" " * 30, file=sys.stderr, flush=True)
    print(file=sys.stderr)
    return found
