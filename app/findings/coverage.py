"""Department functions against their positions' duties: which function is carried by whom, and what has no counterpart.

A function is carried where a duty of a position of the department (or of one below it) is the same work or part of it
(app.language.comparing). The matrix is plain values, for the rules, the API and the report.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import cast

import numpy as np

from app.findings.facts import Facts
from app.findings.overlap.pairs import MOST_VECTORS
from app.findings.records import DutyFact, Holder
from app.language.comparing import DOUBLED, Verdict, compare_works
from app.language.vectors import Vectors, available, vectors
from app.language.work import Work, work


@dataclass(frozen=True, slots=True)
class Cell:
    """The duty of a position that comes nearest to a function; `carried` where it is that work or part of it."""

    function: DutyFact
    duty: DutyFact
    verdict: Verdict
    score: float

    @property
    def carried(self) -> bool:
        return self.verdict in DOUBLED


@dataclass(frozen=True)
class Coverage:
    """One department: its functions, its positions, and cells[function's id, position's id] where anything comes near."""

    department: Holder
    functions: Sequence[DutyFact]
    positions: Sequence[Holder]
    cells: Mapping[tuple[str, str], Cell]
    founded: Mapping[str, float]
    """Duty's id → how near the nearest function comes (0 to 1)."""

    def nearest(self, function: DutyFact) -> Cell | None:
        """The cell of that function with the highest score."""
        row = [cell for position in self.positions if (cell := self.cells.get((function.id, position.id)))]
        return max(row, key=lambda cell: (cell.carried, cell.score), default=None)

    def uncovered(self) -> list[DutyFact]:
        """Functions that no position carries."""
        return [function for function in self.functions if not ((cell := self.nearest(function)) and cell.carried)]


def coverage(facts: Facts) -> Sequence[Coverage]:
    """Every department that states functions and whose positions state duties; worked out once for all rules."""
    if "coverage" not in facts.worked_out:
        below = _departments_below(facts)
        found = [one for identity in facts.departments if (one := _of_department(facts, identity, below))]
        facts.worked_out["coverage"] = sorted(found, key=lambda one: (one.department.name, one.department.id))
    return cast("Sequence[Coverage]", facts.worked_out["coverage"])


def unfounded(facts: Facts, one: Coverage, fewest: float = 3, certainty: float = 0.8) -> list[DutyFact]:
    """The duties of the department's positions that follow from none of its functions, by position; own affairs and catch-alls
    need none. `fewest`: with fewer functions a department says too little to tell."""
    if len(one.functions) < fewest:
        return []
    duties = (duty for position in one.positions for duty in facts.duties_of[position.id])
    return [duty for duty in duties if _without_function(one, duty, certainty)]


def _without_function(one: Coverage, duty: DutyFact, certainty: float) -> bool:
    read = work(duty.text)
    return bool(read.deeds) and not read.own and 1 - one.founded.get(duty.id, 0.0) >= certainty


def _departments_below(facts: Facts) -> Mapping[str, Sequence[str]]:
    """Department's id → the ids of those directly below it."""
    found: defaultdict[str, list[str]] = defaultdict(list)
    for department, above in facts.parent.items():
        found[above].append(department)
    return found


def _posts_within(facts: Facts, identity: str, below: Mapping[str, Sequence[str]]) -> list[Holder]:
    """The positions of a department and of all below it that state duties, in the order of the documents."""
    found: list[Holder] = []
    waiting, seen = [identity], {identity}
    while waiting:
        department = waiting.pop()
        found += [facts.positions[post] for post in facts.members.get(department, ()) if facts.duties_of.get(post)]
        waiting += [one for one in below.get(department, ()) if one not in seen]
        seen.update(waiting)
    return sorted(found, key=lambda post: (post.evidence, post.id))


def _of_department(facts: Facts, identity: str, below: Mapping[str, Sequence[str]]) -> Coverage | None:
    functions = [duty for duty in facts.duties_of.get(identity, ()) if not work(duty.text).catch_all]
    positions = _posts_within(facts, identity, below)
    if not functions or not positions:
        return None
    duties = [duty for post in positions for duty in facts.duties_of[post.id]]
    given = [(work(duty.text), _terms(work(duty.text))) for duty in duties]
    near = _likeness(functions, duties)
    cells: dict[tuple[str, str], Cell] = {}
    founded: dict[str, float] = {}
    for row, function in enumerate(functions):
        asked = work(function.text)
        terms = _terms(asked)
        for column, (duty, (read, words)) in enumerate(zip(duties, given, strict=True)):
            if terms.isdisjoint(words):
                continue
            found = compare_works(asked, read, cosine=None if near is None else float(near[row, column]), level=True)
            if found.score:
                cell = Cell(function, duty, found.verdict, found.score)
                known = cells.get((function.id, duty.holder))
                if known is None or (cell.carried, cell.score) > (known.carried, known.score):
                    cells[function.id, duty.holder] = cell
                founded[duty.id] = max(founded.get(duty.id, 0.0), cell.score)
    return Coverage(facts.departments[identity], functions, positions, cells, founded)


def _terms(read: Work) -> frozenset[str]:
    return frozenset(term for deed in read.deeds for term in deed.matter)


def _likeness(functions: Sequence[DutyFact], duties: Sequence[DutyFact]) -> Vectors | None:
    """Cosines of the sentence vectors, where there is a model and the department is not too large for it."""
    if not available() or len(functions) + len(duties) > MOST_VECTORS:
        return None
    return np.asarray(vectors([f.text for f in functions]) @ vectors([d.text for d in duties]).T, dtype=np.float32)
