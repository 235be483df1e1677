"""Work done twice in one organization: who doubles whose, and the pairs of duties behind each cell, with what a person said."""

from __future__ import annotations

from functools import partial
from typing import Annotated

from fastapi import APIRouter, Query, Request
from pydantic import BaseModel

from app.database import Store
from app.findings.finding import FindingRead, Judgement
from app.findings.overlap.clusters import Pair
from app.findings.overlap.matrix import Level, between, matrix
from app.findings.records import DutyFact
from app.language.comparing import Verdict, compare
from app.language.reasons import Language, why
from app.questions.kept import kept
from app.questions.names import resolve
from app.routes.findings import found_now
from app.routes.matrices import DutyRead, HolderRead, Organization, duty_read, facts_of, holder_read, quoted
from app.routes.opening import StoreNow

router = APIRouter(prefix="/api/overlaps", tags=["findings"])
_RULES = frozenset({"duplication", "overlap"})
Row = Annotated[Level, Query(description="What a row is: a department with its positions (unit), or a single holder.")]


class OverlapTable(BaseModel):
    """`weights[i][j]`: the doubled work of units i and j; `hidden` counts units that double less than those shown."""

    units: list[HolderRead]
    weights: list[list[float]]
    hidden: int


class DoubledDuty(DutyRead):
    holder: HolderRead


class DoubledPair(BaseModel):
    """Two duties that meet; `why` gives the reasons. `finding` is the id of the finding that speaks of both, to judge it by."""

    first: DoubledDuty
    second: DoubledDuty
    verdict: Verdict
    score: float
    why: str
    finding: str | None
    judgement: Judgement | None


class DoubledPairs(BaseModel):
    """The likest first; `hidden` counts those beyond the limit."""

    pairs: list[DoubledPair]
    hidden: int


@router.get("")
def overlap_table(
    store: StoreNow,
    organization: Organization,
    level: Row = "unit",
    limit: Annotated[int, Query(ge=1, le=500, description="The most rows.")] = 100,
) -> OverlapTable:
    """Units × units, or holders × holders: how much work is done in both."""
    identity = resolve(store, "Organization", organization)
    return kept(store, (__name__, identity, level, str(limit)), partial(_table, store, identity, level, limit))


@router.get("/pairs")
def pairs_of_a_cell(
    *,
    store: StoreNow,
    request: Request,
    organization: Organization,
    one: Annotated[str, Query(max_length=200, description="The id of a row.")],
    other: Annotated[str, Query(max_length=200, description="The id of a row, or the same again.")],
    level: Row = "unit",
    limit: Annotated[int, Query(ge=1, le=500, description="The most pairs.")] = 50,
    language: Language = "en",
) -> DoubledPairs:
    """What stands behind a cell: both duties with their quotes, the verdict, and why."""
    identity = resolve(store, "Organization", organization)
    facts = facts_of(store, identity)
    found = between(facts, one, other, level)
    shown = found[:limit]
    said = quoted(store, [duty for pair in shown for duty in (pair.first, pair.second)])
    findings = _by_duty(found_now(store, request, identity, language).findings) if shown else {}

    def doubled(fact: DutyFact) -> DoubledDuty:
        holder = facts.holder(fact.holder) or facts.organization
        return DoubledDuty(holder=holder_read(holder), **vars(duty_read(fact, said)))

    def read(pair: Pair) -> DoubledPair:
        both = [f for f in findings.get(pair.first.id, ()) if f in findings.get(pair.second.id, ())]
        return DoubledPair(
            first=doubled(pair.first),
            second=doubled(pair.second),
            verdict=pair.verdict,
            score=pair.score,
            why=why(compare(pair.first.text, pair.second.text), language),
            finding=both[0].id if both else None,
            judgement=both[0].judgement if both else None,
        )

    return DoubledPairs(pairs=[read(pair) for pair in shown], hidden=len(found) - len(shown))


def _table(store: Store, organization: str, level: Level, limit: int) -> OverlapTable:
    found = matrix(facts_of(store, organization), level, most=limit)
    return OverlapTable(
        units=[holder_read(unit) for unit in found.units], weights=[list(row) for row in found.weights], hidden=found.hidden
    )


def _by_duty(findings: list[FindingRead]) -> dict[str, list[FindingRead]]:
    """Duty's id → the findings of doubled work that speak of it."""
    found: dict[str, list[FindingRead]] = {}
    for finding in findings:
        if finding.rule in _RULES:
            for subject in finding.subjects:
                if subject.kind == "Duty":
                    found.setdefault(subject.id, []).append(finding)
    return found
