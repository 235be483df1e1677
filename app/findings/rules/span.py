"""span: a manager with more direct reports than one can lead."""

from __future__ import annotations

from collections.abc import Iterator

from app.findings.facts import Facts
from app.findings.measures import spans
from app.findings.rule import Bands, Found, Rule, Wording
from app.findings.subjects import evidence_of, subject


def check(facts: Facts, bands: Bands) -> Iterator[Found]:
    """One result a manager with more solid direct reports than `wide`; a note up to `very_wide`, a warning above."""
    for manager, number in spans(facts).items():
        if number <= bands["wide"] or manager not in facts.positions:
            continue
        post = subject(facts, manager)
        yield Found(
            subjects=(post,),
            message=Wording(f"{number} positions report to {post.name}", f"“{post.name}”有{number}个直接下级"),
            evidence=evidence_of(*(line.evidence for line in facts.below[manager] if line.solid)),
            severity=None if number > bands["very_wide"] else "note",
        )


RULE = Rule(
    name="span",
    title=Wording("Wide span of control", "管理幅度过大"),
    meaning=Wording(
        "More positions report to one manager than the band for the kind of work allows.",
        "一个管理岗位的直接下级数量超过设定的范围。",
    ),
    suggestion=Wording(
        "Consider a team lead between them; routine work of one kind bears wider spans.",
        "考虑增设组长；同类重复性工作可适当放宽。",
    ),
    severity="warning",
    source="Orgvue: 8–12 is the target, 13–16 wide, 17+ very wide; McKinsey 2017, managerial archetypes 3–5 to 15+",
    check=check,
    bands={"wide": 12, "very_wide": 16},
)
