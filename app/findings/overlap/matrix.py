"""Who doubles whose work, as a table of units: departments, and positions that stand in none."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass

from app.findings.facts import Facts
from app.findings.overlap.clusters import Pair, pairs
from app.findings.records import Holder
from app.language.comparing import Verdict

_DOUBLED: frozenset[Verdict] = frozenset({"duplication", "overlap"})
_LEAST = 0.7


@dataclass(frozen=True)
class Matrix:
    """`weights[i][j]` is the doubled work of units i and j: the sum over duties of the best score of each; inside a unit too."""

    units: Sequence[Holder]
    weights: Sequence[Sequence[float]]
    most: Sequence[Sequence[Pair | None]]
    """The pair of the highest score in each cell, to be quoted."""


def matrix(facts: Facts, least: float = _LEAST) -> Matrix:
    """The table of the units that double any work, the most doubled first; pairs below `least` do not count."""
    best: defaultdict[tuple[str, str], dict[str, Pair]] = defaultdict(dict)
    for pair in pairs(facts):
        if pair.verdict in _DOUBLED and pair.score >= least:
            for one, other in ((pair.first, pair.second), (pair.second, pair.first)):
                cell = best[_unit(facts, one.holder), _unit(facts, other.holder)]
                if one.id not in cell or cell[one.id].score < pair.score:
                    cell[one.id] = pair
    totals: defaultdict[str, float] = defaultdict(float)
    for (unit, _), duties in best.items():
        totals[unit] += sum(pair.score for pair in duties.values())
    units = [holder for unit in sorted(totals, key=lambda key: (-totals[key], key)) if (holder := facts.holder(unit))]
    cells = [[best.get((one.id, other.id), {}) for other in units] for one in units]
    return Matrix(
        units,
        [[round(sum(pair.score for pair in cell.values()), 2) for cell in row] for row in cells],
        [[max(cell.values(), key=lambda pair: pair.score, default=None) for cell in row] for row in cells],
    )


def _unit(facts: Facts, holder: str) -> str:
    return facts.place.get(holder, holder)
