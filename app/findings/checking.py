"""Runs the rules over organizations, and makes their results findings: with id, wording in one language, and exact quotes."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from app.database import Store
from app.findings.configuration import Configuration
from app.findings.facts import Facts
from app.findings.finding import FindingRead, Findings, FindingSubject
from app.findings.judgements import judged
from app.findings.loading import first_place, load
from app.findings.measures import measured
from app.findings.registry import RULES
from app.findings.rule import SEVERITIES, Found, Language, Rule, Severity
from app.questions.quotes import quotes
from graph_model import Quote, node_id


@dataclass(frozen=True, slots=True)
class Raised:
    """A result of a rule in an organization, with the severity that counts; quotes and wording come later."""

    id: str
    rule: Rule
    severity: Severity
    facts: Facts
    found: Found


def check(
    store: Store,
    organization: str | None = None,
    configuration: Configuration | None = None,
    *,
    language: Language = "en",
    rules: Sequence[Rule] = RULES,
    with_metrics: bool = False,
) -> Findings:
    """The findings of the organization of that id, or of all, those that somebody has dismissed among them.

    `with_metrics` also measures each organization.
    """
    loaded = load(store, organization)
    return findings_in(store, loaded, configuration or Configuration(), language=language, rules=rules, with_metrics=with_metrics)


def findings_in(
    store: Store,
    loaded: Sequence[Facts],
    chosen: Configuration,
    *,
    language: Language = "en",
    rules: Sequence[Rule] = RULES,
    with_metrics: bool = False,
) -> Findings:
    """The same of organizations whose facts are loaded."""
    run = [rule for rule in rules if rule.name not in chosen.off]
    for facts in loaded:
        facts.families = chosen.families
    raised = [one for facts in loaded for one in raised_in(facts, run, chosen)]
    order = {rule.name: place for place, rule in enumerate(rules)}
    raised.sort(key=lambda one: (SEVERITIES.index(one.severity), order[one.rule.name], *_place(one.found), one.id))
    said = quotes(store, {reference for one in raised for reference in one.found.evidence})
    return Findings(
        findings=judged(store, [_finding(one, said, language) for one in raised]),
        metrics={facts.organization.id: measured(facts) for facts in loaded} if with_metrics else {},
        rules_run=[rule.name for rule in run],
    )


def _place(found: Found) -> tuple[float, str, int]:
    """Where a result stands among its rule's: the heaviest first, then in the order of the documents."""
    return (-found.weight, *first_place(found.evidence))


def raised_in(facts: Facts, rules: Iterable[Rule], configuration: Configuration) -> Iterator[Raised]:
    """What the rules find in one organization, each result once."""
    for rule in rules:
        known: set[str] = set()
        given = configuration.severity(rule)
        for found in rule.check(facts, configuration.bands_of(rule)):
            identity = finding_id(rule.name, found)
            if identity not in known:
                known.add(identity)
                yield Raised(identity, rule, given or found.severity or rule.severity, facts, found)


def finding_id(rule: str, found: Found) -> str:
    """The rule's name and a hash of the ids of the subjects, sorted, so that the same finding has the same id at every run."""
    about = (found.about,) if found.about else ()
    return node_id(rule, *sorted({subject.id for subject in found.subjects}), *about)


def _finding(raised: Raised, said: Mapping[str, Quote], language: Language) -> FindingRead:
    found, rule = raised.found, raised.rule
    return FindingRead(
        id=raised.id,
        rule=rule.name,
        severity=raised.severity,
        organization=raised.facts.organization.name,
        organization_id=raised.facts.organization.id,
        message=found.message.in_language(language),
        subjects=[FindingSubject(kind=s.kind, name=s.name, id=s.id) for s in found.subjects],
        evidence=[said[reference] for reference in dict.fromkeys(found.evidence) if reference in said],
        suggestion=(found.suggestion or rule.suggestion).in_language(language),
    )
