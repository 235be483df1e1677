"""Findings: what is wrong with an organization, the gravest first, and what people say of each."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Sequence
from functools import partial
from typing import Annotated, Literal

from fastapi import APIRouter, Query, Request
from pydantic import BaseModel, Field, JsonValue

from app.database import Store
from app.errors import UnknownName
from app.findings.checking import check
from app.findings.configuration import configuration_of
from app.findings.finding import FindingRead, Findings, Judgement
from app.findings.judgements import finding_of, judge, reopen
from app.findings.registry import RULES
from app.findings.rule import SEVERITIES, Language, Severity
from app.questions.kept import kept, kept_soon
from app.questions.names import resolve
from app.routes.opening import StoreNow
from app.routes.paging import Cursor, Limit, page_of
from app.settings import Settings
from graph_model.vocabulary import Verdict

router = APIRouter(prefix="/api/findings", tags=["findings"])


class RuleCounts(BaseModel):
    """How much a rule has found, by severity; `title` is in the language that was asked for."""

    rule: str
    title: str
    counts: dict[Severity, int]


class FindingsPage(BaseModel):
    """A page of findings. `counts` are of all that fit, by severity; `rules` count what would fit whatever rule and severity
    are asked for, which is what filters are made from; `metrics` are by organization's id, on asking."""

    findings: list[FindingRead]
    rules: list[RuleCounts]
    metrics: dict[str, dict[str, JsonValue]] = {}
    rules_run: list[str]
    counts: dict[Severity, int]
    next: str | None = None


class Said(BaseModel):
    """What somebody says of a finding, and why."""

    verdict: Verdict
    reason: str = Field(min_length=1, max_length=2000)


@router.get("")
def listed(
    *,
    store: StoreNow,
    request: Request,
    organization: Annotated[str | None, Query(max_length=1000, description="An organization's id or name.")] = None,
    rule: Annotated[tuple[str, ...], Query(max_length=100, description="Only these rules.")] = (),
    severity: Annotated[tuple[Severity, ...], Query(max_length=3, description="Only these severities.")] = (),
    subject: Annotated[str | None, Query(max_length=200, description="Only those about the node of this id.")] = None,
    dismissed: Annotated[bool, Query(description="With those that somebody has dismissed.")] = False,
    metrics: Annotated[bool, Query(description="With the measures of each organization.")] = False,
    language: Literal["zh", "en"] = "en",
    limit: Limit = 100,
    cursor: Cursor = "",
) -> FindingsPage:
    """Findings, the gravest first."""
    scope = resolve(store, "Organization", organization) if organization else None
    found = found_now(store, request, scope, language)
    if unknown := [name for name in rule if name not in {known.name for known in RULES}]:
        raise UnknownName(f"There is no rule {unknown[0]}", hint="one of: " + ", ".join(known.name for known in RULES))
    there = [
        one
        for one in found.findings
        if (dismissed or not one.dismissed) and (subject is None or any(each.id == subject for each in one.subjects))
    ]
    chosen = [one for one in there if (not rule or one.rule in rule) and (not severity or one.severity in severity)]
    items, following = page_of(chosen, lambda one: one.id, limit, cursor)
    return FindingsPage(
        findings=items,
        rules=_by_rule(there, language),
        metrics=found.metrics if metrics else {},
        rules_run=found.rules_run,
        counts=_by_severity(chosen),
        next=following,
    )


@router.post("/{identity}/judgement")
def say(store: StoreNow, request: Request, identity: str, said: Said) -> Judgement:
    """Dismiss or confirm a finding; it holds as long as the quoted texts are the same."""
    return judge(store, finding_of(found_now(store, request, None, "en"), identity), said.verdict, said.reason)


@router.post("/{identity}/reopen", status_code=204)
def take_back(store: StoreNow, identity: str) -> None:
    """Take back what was said of a finding."""
    reopen(store, identity)


def _by_rule(found: Sequence[FindingRead], language: Language) -> list[RuleCounts]:
    """Of each rule that found something, in the order of the registry."""
    of_rule: dict[str, list[FindingRead]] = {}
    for one in found:
        of_rule.setdefault(one.rule, []).append(one)
    return [
        RuleCounts(rule=rule.name, title=rule.title.in_language(language), counts=_by_severity(of_rule[rule.name]))
        for rule in RULES
        if rule.name in of_rule
    ]


def _by_severity(found: Sequence[FindingRead]) -> dict[Severity, int]:
    counted = Counter(one.severity for one in found)
    return {severity: counted[severity] for severity in SEVERITIES}


def found_now(store: Store, request: Request, organization: str | None, language: Language) -> Findings:
    """All findings of one organization or of all, as the settings want them; from memory where nothing has changed."""
    return kept(store, *_asked(store, request, organization, language))


def counted(store: Store, request: Request, organization: str | None, seconds: float) -> dict[str, dict[Severity, int]] | None:
    """Organization's id → its findings by severity, without those that somebody has dismissed.

    None where they take longer than that; they are worked out meanwhile.
    """
    found = kept_soon(store, *_asked(store, request, organization, "en"), seconds)
    if found is None:
        return None
    of: dict[str, list[FindingRead]] = {identity: [] for identity in found.metrics}
    for one in found.findings:
        if not one.dismissed:
            of[one.organization_id].append(one)
    return {identity: _by_severity(findings) for identity, findings in of.items()}


def _asked(
    store: Store, request: Request, organization: str | None, language: Language
) -> tuple[tuple[str, ...], Callable[[], Findings]]:
    """What findings are kept under, and how they are found."""
    settings: Settings = request.app.state.settings
    configuration = configuration_of(settings, RULES)
    about = (__name__, organization or "", language, repr(configuration))
    return about, partial(check, store, organization, configuration, language=language, with_metrics=True)
