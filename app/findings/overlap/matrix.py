"""Who doubles whose work, as a table: of units (departments, and positions that stand in none) or of single holders."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Literal

from app.findings.facts import Facts
from app.findings.overlap.clusters import Pair, pairs
from app.findings.records import Holder
from app.language.comparing import Verdict

Level = Literal["unit", "holder"]
"""What a row stands for: unit, a department with all of its positions; holder, one position or department itself."""

_DOUBLED: frozenset[Verdict] = frozenset({"duplication", "overlap"})
_LEAST = 0.7


@dataclass(frozen=True)
class Matrix:
    """`weights[i][j]` is the doubled work of rows i and j: the sum over duties of the best score of each; inside a row too.

    `verdicts[one, other]`, by ids, is that of their likest duties. `hidden` counts the rows that double less than those shown.
    """

    units: Sequence[Holder]
    weights: Sequence[Sequence[float]]
    verdicts: Mapping[tuple[str, str], Verdict]
    hidden: int = 0


def matrix(facts: Facts, level: Level = "unit", *, most: int | None = None, least: float = _LEAST) -> Matrix:
    """The table of the `most` rows that double most work, the most doubled first; pairs below `least` do not count."""
    best: defaultdict[tuple[str, str], dict[str, float]] = defaultdict(dict)
    verdicts: dict[tuple[str, str], Verdict] = {}
    for pair in _doubled(facts, least):  # the likest first
        for one, other in ((pair.first, pair.second), (pair.second, pair.first)):
            place = (row_of(facts, one.holder, level), row_of(facts, other.holder, level))
            verdicts.setdefault(place, pair.verdict)
            cell = best[place]
            cell[one.id] = max(cell.get(one.id, 0.0), pair.score)
    totals: defaultdict[str, float] = defaultdict(float)
    for (row, _), duties in best.items():
        totals[row] += sum(duties.values())
    rows = [holder for row in sorted(totals, key=lambda key: (-totals[key], key)) if (holder := facts.holder(row))]
    shown = rows[:most]
    weights = [[round(sum(best.get((one.id, other.id), {}).values()), 2) for other in shown] for one in shown]
    return Matrix(shown, weights, verdicts, len(rows) - len(shown))


def between(facts: Facts, one: str, other: str, level: Level = "unit", *, least: float = _LEAST) -> list[Pair]:
    """The pairs behind one cell of the table, the likest first; the first duty of each is that of the row `one`."""
    found: list[Pair] = []
    for pair in _doubled(facts, least):
        rows = (row_of(facts, pair.first.holder, level), row_of(facts, pair.second.holder, level))
        if rows == (one, other):
            found.append(pair)
        elif rows == (other, one):
            found.append(Pair(pair.second, pair.first, pair.verdict, pair.score))
    return found


def row_of(facts: Facts, holder: str, level: Level) -> str:
    """The id of the row that a holder's work counts for."""
    return facts.place.get(holder, holder) if level == "unit" else holder


def _doubled(facts: Facts, least: float) -> Iterator[Pair]:
    return (pair for pair in pairs(facts) if pair.verdict in _DOUBLED and pair.score >= least)
