"""Holds a reading against the world it was made from: hits, misses and extras per facet.

Texts are compared without spaces, marks and item numbers, in one script and case. A unit that is named only inside a duty
may be read as a collaborator or not, one that is named only in a title as a department or not.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import combinations

from app.language import fold
from app.reading import ReadDocument
from app.reading.model import DepartmentRead, PositionRead
from tests.generalize.model import Department, Facet, Holder, Organization, Position, World
from tests.reading.evidence import said, without_proof

Item = tuple[str, ...]
COUNT, APART, EVIDENCE = "organization count", "organizations apart", "evidence"
FACETS = (
    COUNT, APART, "organization names", "departments", "parent units", "positions", "mentioned positions",
    "departments of positions", "reports to", "dotted lines", "direct reports", "duties", "duty owners", "groups of duties",
    "authorities", "indicators", "qualifications", "collaborators", "headcounts", "purposes", "references", EVIDENCE,
)  # fmt: skip

_UNJUDGED = frozenset((Facet.NAME, Facet.MEMBERSHIP, Facet.PURPOSES))
"""What is not judged where the style does not express it: a reader may take it from a title, or from the sheet's own purpose."""


@dataclass
class Score:
    """Counts of one facet, added up over documents."""

    hits: int = 0
    missed: int = 0
    extra: int = 0

    def add(self, other: Score) -> None:
        self.hits += other.hits
        self.missed += other.missed
        self.extra += other.extra

    @property
    def f1(self) -> float:
        """1.0 where there was nothing to read and nothing was."""
        every = 2 * self.hits + self.missed + self.extra
        return 2 * self.hits / every if every else 1.0


@dataclass
class Facts:
    """Items of each facet, folded; `places` says in which organization a holder's name stands, None where in several."""

    items: dict[str, Counter[Item]] = field(default_factory=lambda: {name: Counter() for name in FACETS})
    places: dict[str, int | None] = field(default_factory=dict[str, int | None])
    organizations: int = 0
    inside_duties: dict[str, str] = field(default_factory=dict[str, str])

    def add(self, facet: str, *texts: str) -> None:
        self.items[facet][tuple(map(normal, texts))] += 1

    def place(self, name: str, organization: int) -> None:
        name = normal(name)
        self.places[name] = organization if self.places.get(name, organization) == organization else None


def normal(text: str) -> str:
    """One spelling for comparison: no spaces, no marks, one script, one case."""
    return re.sub(r"[\W_]+", "", fold(text))


def stated(world: World, expressed: frozenset[Facet]) -> Facts:
    """What a careful reader takes from a rendering of the world, which holds only what the style expresses."""
    facts = Facts(organizations=len(world.organizations))
    for number, organization in enumerate(world.organizations):
        if Facet.NAME in expressed:
            facts.add("organization names", organization.name)
        for department in organization.departments:
            _state_department(facts, department, number, expressed)
        for position in organization.positions:
            _state_position(facts, position, number)
        _state_mentioned(facts, organization)
    return facts


def _state_department(facts: Facts, department: Department, number: int, expressed: frozenset[Facet]) -> None:
    named = {each.department for each in department.positions} - {None}
    if not (department.says or (named and Facet.MEMBERSHIP in expressed)):
        return
    facts.add("departments", department.name)
    facts.place(department.name, number)
    if department.parent:
        facts.add("parent units", department.name, department.parent)
    _state_holder(facts, department)


def _state_position(facts: Facts, position: Position, number: int) -> None:
    facts.add("positions", position.name)
    facts.place(position.name, number)
    if position.department:
        facts.add("departments of positions", position.name, position.department)
    if position.reference:
        facts.add("references", position.name, position.reference)
    for facet, names in (
        ("reports to", position.superiors),
        ("dotted lines", position.dotted),
        ("direct reports", position.subordinates),
    ):
        for name in names:
            facts.add(facet, position.name, name)
    _state_holder(facts, position)


def _state_mentioned(facts: Facts, organization: Organization) -> None:
    described = {position.name for position in organization.positions}
    mentioned = {
        name for each in organization.positions for name in (*each.superiors, *each.dotted, *each.subordinates)
    } - described
    for name in mentioned:
        facts.add("mentioned positions", name)


def _state_holder(facts: Facts, holder: Holder) -> None:
    owner = holder.name
    for duty in holder.duties:
        facts.add("duties", duty.text)
        facts.add("duty owners", owner, duty.text)
        if duty.group:
            facts.add("groups of duties", duty.text, duty.group)
    for facet, texts in (
        ("authorities", holder.authorities),
        ("indicators", holder.indicators),
        ("qualifications", holder.qualifications),
        ("collaborators", tuple(partner.name for partner in holder.partners)),
    ):
        for text in texts:
            facts.add(facet, owner, text)
    if holder.headcount is not None:
        facts.add("headcounts", owner, str(holder.headcount))
    if holder.purpose:
        facts.add("purposes", owner, holder.purpose)
    facts.inside_duties[normal(owner)] = facts.inside_duties.get(normal(owner), "") + normal(
        "".join(d.text for d in holder.duties)
    )


def found(document: ReadDocument) -> Facts:
    """What the reading says."""
    organizations = document.reading.organizations
    facts = Facts(organizations=len(organizations))
    for number, organization in enumerate(organizations):
        if organization.name:
            facts.add("organization names", organization.name)
        for department in organization.departments:
            facts.add("departments", department.name)
            facts.place(department.name, number)
            if department.parent and normal(department.parent) != normal(organization.name or ""):
                facts.add("parent units", department.name, department.parent)
            _find_holder(facts, department, department.name)
        for position in organization.positions:
            _find_position(facts, position, number)
    return facts


def _find_position(facts: Facts, position: PositionRead, number: int) -> None:
    title = position.title or ""
    if not position.described:
        facts.add("mentioned positions", title)
        return
    facts.add("positions", title)
    facts.place(title, number)
    if position.department:
        facts.add("departments of positions", title, position.department)
    if position.reference:
        facts.add("references", title, position.reference)
    for line in position.reports_to:
        facts.add("reports to" if line.kind == "solid" else "dotted lines", title, line.name)
    for line in position.direct_reports:
        facts.add("direct reports", title, line.name)
    _find_holder(facts, position, title)


def _find_holder(facts: Facts, holder: DepartmentRead | PositionRead, owner: str) -> None:
    for duty in holder.duties:
        facts.add("duties", duty.text)
        facts.add("duty owners", owner, duty.text)
        if duty.group:
            facts.add("groups of duties", duty.text, duty.group)
    for facet, statements in (
        ("authorities", holder.authorities),
        ("indicators", holder.indicators),
        ("qualifications", holder.qualifications),
    ):
        for statement in statements:
            facts.add(facet, owner, statement.text)
    for partner in holder.collaborators:
        facts.add("collaborators", owner, partner.name)
    if holder.headcount is not None:
        facts.add("headcounts", owner, str(holder.headcount))
    if holder.purpose:
        facts.add("purposes", owner, holder.purpose)


@dataclass
class Comparison:
    """Scores of one document, and each miss ("missed" or "extra", facet, texts)."""

    scores: dict[str, Score]
    misses: list[tuple[str, str, Item]]


def compare(truth: Facts, document: ReadDocument, expressed: frozenset[Facet]) -> Comparison:
    reading = found(document)
    scores: dict[str, Score] = {}
    misses: list[tuple[str, str, Item]] = []
    for facet in FACETS:
        wanted, got = truth.items[facet], reading.items[facet]
        if facet in _UNJUDGED - expressed:
            continue
        missed, extra = wanted - got, got - wanted
        if facet == "collaborators":
            extra = Counter({item: n for item, n in extra.items() if item[1] not in truth.inside_duties.get(item[0], "")})
        if facet == "departments":
            titles = "|".join(item[0] for name in ("positions", "mentioned positions") for item in truth.items[name])
            extra = Counter({item: n for item, n in extra.items() if f"|{item[0]}" not in f"|{titles}"})
        scores[facet] = Score((wanted & got).total(), missed.total(), extra.total())
        misses += [("missed", facet, item) for item in missed.elements()]
        misses += [("extra", facet, item) for item in extra.elements()]
    both, missed, extra = _organization_count(truth, reading)
    scores[COUNT] = Score(both, missed, extra)
    if missed or extra:
        misses.append(("missed" if missed else "extra", COUNT, (str(reading.organizations),)))
    scores[APART] = _apart(truth, reading)
    unproven = without_proof(document)
    scores[EVIDENCE] = Score(sum(1 for _ in said(document)) - len(unproven), 0, len(unproven))
    misses += [("extra", EVIDENCE, (text,)) for text in unproven]
    return Comparison(scores, misses)


def _organization_count(truth: Facts, reading: Facts) -> tuple[int, int, int]:
    wanted, got = truth.organizations, reading.organizations
    return min(wanted, got), max(0, wanted - got), max(0, got - wanted)


def _apart(truth: Facts, reading: Facts) -> Score:
    """Pairs of holders that stand in one organization."""
    shared = [name for name in truth.places if truth.places[name] is not None and reading.places.get(name) is not None]
    score = Score()
    for one, other in combinations(shared, 2):
        together = truth.places[one] == truth.places[other]
        read_together = reading.places[one] == reading.places[other]
        score.add(
            Score(int(together and read_together), int(together and not read_together), int(read_together and not together))
        )
    return score


def lines(comparison: Comparison) -> Iterator[str]:
    """Each miss as a line for a person; a duty that is not read at all is told once, not again for its owner and its group."""
    told = {(kind, texts[0]) for kind, facet, texts in comparison.misses if facet == "duties"}
    for kind, facet, texts in comparison.misses:
        again = (facet == "duty owners" and (kind, texts[-1]) in told) or (
            facet == "groups of duties" and (kind, texts[0]) in told
        )
        if not again:
            yield f"  {kind:6} {facet}: {' | '.join(texts)}"
