"""Tables over one organization: who carries which function, who doubles whose work, who is accountable for what."""

from __future__ import annotations

from functools import partial
from typing import Annotated

from fastapi import APIRouter, Query
from pydantic import BaseModel

from app.database import Store
from app.findings.coverage import Cell, coverage
from app.findings.facts import Facts
from app.findings.loading import load
from app.findings.overlap.matrix import matrix
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


class CoverageCell(BaseModel):
    """The duty of a position that comes nearest to a function; `carried` where it is that work or part of it."""

    function: str
    position: str
    duty: DutyRead
    verdict: Verdict
    score: float
    carried: bool


class CoverageRead(BaseModel):
    """One department's functions against its positions; `uncovered` are ids of functions."""

    department: HolderRead
    functions: list[DutyRead]
    positions: list[HolderRead]
    cells: list[CoverageCell]
    uncovered: list[str]


class CoverageTables(BaseModel):
    departments: list[CoverageRead]


class OverlapTable(BaseModel):
    """`weights[i][j]`: the doubled work of units i and j."""

    units: list[HolderRead]
    weights: list[list[float]]


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


@router.get("/overlaps")
def overlap_table(store: StoreNow, organization: Organization) -> OverlapTable:
    """Units × units: how much work is done in both."""
    identity = resolve(store, "Organization", organization)
    return kept(store, (__name__, "overlaps", identity), partial(_overlaps, store, identity))


@router.get("/raci")
def raci_table(store: StoreNow, organization: Organization, language: Language = "en") -> RaciTable:
    """Topics × holders, inferred from the wording of duties."""
    identity = resolve(store, "Organization", organization)
    return kept(store, (__name__, "raci", identity, language), partial(_raci, store, identity, language))


def _coverage(store: Store, organization: str) -> CoverageTables:
    found = coverage(_facts(store, organization))
    duties = [duty for one in found for duty in one.functions] + [cell.duty for one in found for cell in one.cells.values()]
    said = _quoted(store, duties)

    def cell(one: Cell) -> CoverageCell:
        return CoverageCell(
            function=one.function.id,
            position=one.duty.holder,
            duty=_duty(one.duty, said),
            verdict=one.verdict,
            score=one.score,
            carried=one.carried,
        )

    return CoverageTables(
        departments=[
            CoverageRead(
                department=_holder(one.department),
                functions=[_duty(function, said) for function in one.functions],
                positions=[_holder(position) for position in one.positions],
                cells=[cell(each) for each in one.cells.values()],
                uncovered=[function.id for function in one.uncovered()],
            )
            for one in found
        ]
    )


def _overlaps(store: Store, organization: str) -> OverlapTable:
    found = matrix(_facts(store, organization))
    return OverlapTable(units=[_holder(unit) for unit in found.units], weights=[list(row) for row in found.weights])


def _raci(store: Store, organization: str, language: Language) -> RaciTable:
    facts = _facts(store, organization)
    every = topics(facts)
    said = _quoted(store, [d for topic in every for part in topic.parts.values() for duties in part.values() for d in duties])
    rows: list[RaciRow] = []
    for topic in every:
        parts = [
            RaciPart(
                holder=_holder(holder),
                letters={letter: [_duty(duty, said) for duty in duties] for letter, duties in part.items()},
            )
            for identity, part in topic.parts.items()
            if (holder := facts.holder(identity))
        ]
        rows.append(RaciRow(topic=topic.matter, words=term_in_words(topic.matter, language), parts=parts))
    return RaciTable(topics=rows)


def _facts(store: Store, organization: str) -> Facts:
    return load(store, organization)[0]


def _quoted(store: Store, duties: list[DutyFact]) -> dict[str, Quote]:
    return quotes(store, {reference for duty in duties for reference in duty.evidence})


def _holder(holder: Holder) -> HolderRead:
    return HolderRead(id=holder.id, kind=holder.kind, name=holder.name)


def _duty(duty: DutyFact, said: dict[str, Quote]) -> DutyRead:
    return DutyRead(id=duty.id, text=duty.text, evidence=[said[r] for r in duty.evidence if r in said])
