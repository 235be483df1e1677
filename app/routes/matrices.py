"""Tables over one organization: who carries which function, and who is accountable for what."""

from __future__ import annotations

from functools import partial
from typing import Annotated

from fastapi import APIRouter, Query
from pydantic import BaseModel

from app.database import Store
from app.findings.coverage import Cell, coverage, unfounded
from app.findings.facts import Facts
from app.findings.loading import load
from app.findings.raci import topics
from app.findings.records import DutyFact, Holder
from app.language.comparing import Verdict
from app.language.reasons import Language, term_in_words
from app.questions.kept import kept
from app.questions.names import resolve
from app.questions.quotes import quotes
from app.routes.opening import StoreNow
from graph_model import Quote

router = APIRouter(prefix="/api", tags=["findings"])
Organization = Annotated[str, Query(description="its name or id")]


class HolderRead(BaseModel):
    id: str
    kind: str
    name: str


class DutyRead(BaseModel):
    id: str
    text: str
    evidence: list[Quote]


class HeldDuty(DutyRead):
    """A duty with its holder's id."""

    holder: str


class CoverageCell(BaseModel):
    """The duty of a position that comes nearest to a function; `carried` where it is that work or part of it."""

    function: str
    position: str
    duty: DutyRead
    verdict: Verdict
    score: float
    carried: bool


class CoverageRead(BaseModel):
    """One department's functions against its positions; `uncovered` are ids of functions.

    `unfounded` are duties of its positions that none of its functions covers; few functions say too little to tell.
    """

    department: HolderRead
    functions: list[DutyRead]
    positions: list[HolderRead]
    cells: list[CoverageCell]
    uncovered: list[str]
    unfounded: list[HeldDuty]


class CoverageTables(BaseModel):
    departments: list[CoverageRead]


class RaciPart(BaseModel):
    """What one holder is for a topic: letters (A, R, C, V for verifies) with the duties that they were inferred from."""

    holder: HolderRead
    letters: dict[str, list[DutyRead]]


class RaciRow(BaseModel):
    topic: str
    words: str
    inferred: bool = True
    parts: list[RaciPart]


class RaciTable(BaseModel):
    topics: list[RaciRow]


@router.get("/coverage")
def coverage_tables(store: StoreNow, organization: Organization) -> CoverageTables:
    """Department functions × positions."""
    identity = resolve(store, "Organization", organization)
    return kept(store, (__name__, "coverage", identity), partial(_coverage, store, identity))


@router.get("/raci")
def raci_table(store: StoreNow, organization: Organization, language: Language = "en") -> RaciTable:
    """Topics × holders, inferred from the wording of duties."""
    identity = resolve(store, "Organization", organization)
    return kept(store, (__name__, "raci", identity, language), partial(_raci, store, identity, language))


def _coverage(store: Store, organization: str) -> CoverageTables:
    facts = facts_of(store, organization)
    found = coverage(facts)
    without = {one.department.id: unfounded(facts, one) for one in found}
    duties = [duty for one in found for duty in (*one.functions, *without[one.department.id])]
    duties += [cell.duty for one in found for cell in one.cells.values()]
    said = quoted(store, duties)

    def cell(one: Cell) -> CoverageCell:
        return CoverageCell(
            function=one.function.id,
            position=one.duty.holder,
            duty=duty_read(one.duty, said),
            verdict=one.verdict,
            score=one.score,
            carried=one.carried,
        )

    return CoverageTables(
        departments=[
            CoverageRead(
                department=holder_read(one.department),
                functions=[duty_read(function, said) for function in one.functions],
                positions=[holder_read(position) for position in one.positions],
                cells=[cell(each) for each in one.cells.values()],
                uncovered=[function.id for function in one.uncovered()],
                unfounded=[HeldDuty(holder=d.holder, **vars(duty_read(d, said))) for d in without[one.department.id]],
            )
            for one in found
        ]
    )


def _raci(store: Store, organization: str, language: Language) -> RaciTable:
    facts = facts_of(store, organization)
    every = topics(facts)
    said = quoted(store, [d for topic in every for part in topic.parts.values() for duties in part.values() for d in duties])
    rows: list[RaciRow] = []
    for topic in every:
        parts = [
            RaciPart(
                holder=holder_read(holder),
                letters={letter: [duty_read(duty, said) for duty in duties] for letter, duties in part.items()},
            )
            for identity, part in topic.parts.items()
            if (holder := facts.holder(identity))
        ]
        rows.append(RaciRow(topic=topic.matter, words=term_in_words(topic.matter, language), parts=parts))
    return RaciTable(topics=rows)


def facts_of(store: Store, organization: str) -> Facts:
    """Kept, because what is worked out in it (pairs, coverage) is asked for by several tables."""
    return kept(store, (__name__, "facts", organization), lambda: load(store, organization)[0])


def quoted(store: Store, duties: list[DutyFact]) -> dict[str, Quote]:
    """The quotes behind these duties, by their references."""
    return quotes(store, {reference for duty in duties for reference in duty.evidence})


def holder_read(holder: Holder) -> HolderRead:
    """A holder as clients see it."""
    return HolderRead(id=holder.id, kind=holder.kind, name=holder.name)


def duty_read(duty: DutyFact, said: dict[str, Quote]) -> DutyRead:
    """A duty as clients see it, with its quotes out of `said`."""
    return DutyRead(id=duty.id, text=duty.text, evidence=[said[r] for r in duty.evidence if r in said])
