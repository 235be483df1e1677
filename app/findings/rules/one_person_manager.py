"""one-person-manager: a manager with a single direct report."""

from __future__ import annotations

from collections.abc import Iterator

from app.findings.facts import Facts
from app.findings.measures import spans
from app.findings.rule import Bands, Found, Rule, Wording
from app.findings.subjects import evidence_of, subject, subjects_of


def check(facts: Facts, _bands: Bands) -> Iterator[Found]:
    """One result a described manager whose one report is one post, not a group of several; a circle is cycle's."""
    for manager, number in spans(facts).items():
        if number != 1 or manager not in facts.positions or not facts.positions[manager].described:
            continue
        lines = [line for line in facts.below[manager] if line.solid and line.source != manager]
        below = facts.positions.get(lines[0].source)
        if below is None or (below.headcount or 1) > 1 or manager in facts.superiors(manager):
            continue
        post = subject(facts, manager)
        yield Found(
            subjects=(post, *subjects_of(facts, [below.id])),
            message=Wording(f"Only {below.name} reports to {post.name}", f"“{post.name}”只有“{below.name}”一个直接下级"),
            evidence=evidence_of(*(line.evidence for line in lines)),
        )


RULE = Rule(
    name="one-person-manager",
    title=Wording("One-person manager", "只管一人的管理岗位"),
    meaning=Wording("Only one position reports to a manager.", "管理岗位只有一个直接下级。"),
    suggestion=Wording(
        "See whether the layer is needed, and how many people hold the post below.",
        "核实该层级是否必要，以及下级岗位的实际人数。",
    ),
    severity="note",
    source="Orgvue, span band 1; McKinsey 2017",
    check=check,
)
