"""fragmentation: one matter is split over several departments, each doing another part of it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from app.findings.facts import Facts
from app.findings.overlap.clusters import Pair, pairs
from app.findings.records import DutyFact
from app.findings.rule import Bands, Found, Rule, Wording
from app.findings.subjects import evidence_of, of_duty, subjects_of
from app.language import lexicon
from app.language.comparing import compare
from app.language.reasons import term_in_words
from app.language.work import concepts_of


def check(facts: Facts, bands: Bands) -> Iterator[Found]:
    """One result a matter that stands in pairs of at least `units` departments."""
    for matter, split in sorted(_by_matter(facts).items()):
        duties = {duty.id: duty for pair in split for duty in (pair.first, pair.second)}
        units = {unit for duty in duties.values() if (unit := _unit(facts, duty)) in facts.departments}
        if len(units) >= bands["units"]:
            yield _told(facts, matter, list(duties.values()), units)


def _by_matter(facts: Facts) -> dict[str, list[Pair]]:
    """The first specific concept that both duties of a split pair name → the pairs."""
    found: defaultdict[str, list[Pair]] = defaultdict(list)
    passed = concepts_of("general") | concepts_of("paper") | concepts_of("record")
    for pair in pairs(facts):
        if pair.verdict == "fragmentation" and _unit(facts, pair.first) != _unit(facts, pair.second):
            meeting = compare(pair.first.text, pair.second.text).meeting
            specific = [t for t in meeting.shared if t in lexicon.concepts() and t not in passed] if meeting else []
            if specific:
                found[specific[0]].append(pair)
    return found


def _unit(facts: Facts, duty: DutyFact) -> str:
    """The department that a duty's holder is, or stands in; else the holder itself."""
    return facts.place.get(duty.holder, duty.holder)


def _told(facts: Facts, matter: str, duties: list[DutyFact], units: set[str]) -> Found:
    named = subjects_of(facts, units)
    return Found(
        subjects=(*named, *map(of_duty, duties)),
        message=Wording(
            f"{', '.join(unit.name for unit in named)} each do another part of: {term_in_words(matter, 'en')}",
            f"“{term_in_words(matter, 'zh')}”分散在{'、'.join(unit.name for unit in named)}，各做一段",
        ),
        evidence=evidence_of(*(duty.evidence for duty in duties)),
        about=matter,
        weight=float(len(units)),
    )


RULE = Rule(
    name="fragmentation",
    title=Wording("One matter in many places", "同一事项分散多处"),
    meaning=Wording(
        "Several departments are involved in one broad matter, each with another part of it.", "同一类事项由多个部门各做一段。"
    ),
    suggestion=Wording("Name one unit that answers for the whole.", "明确一个牵头部门对全程负责。"),
    severity="note",
    source="Fragmentation: GAO-15-49SP",
    check=check,
    bands={"units": 3},
)
