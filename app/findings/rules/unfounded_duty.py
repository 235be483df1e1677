"""unfounded-duty: a position has a duty that none of its department's functions covers."""

from __future__ import annotations

from collections.abc import Iterator

from app.findings.coverage import coverage, unfounded
from app.findings.facts import Facts
from app.findings.rule import Bands, Found, Rule, Wording, counted
from app.findings.subjects import evidence_of, of_duty, of_holder


def check(facts: Facts, bands: Bands) -> Iterator[Found]:
    """One result a position, of departments with at least `functions`; own affairs and catch-alls need no function."""
    for one in coverage(facts):
        found = unfounded(facts, one, bands["functions"], bands["certainty"])
        for position in one.positions:
            duties = [duty for duty in found if duty.holder == position.id]
            if duties:
                certainty = min(1 - one.founded.get(duty.id, 0.0) for duty in duties)
                first, more = [duty.text for duty in duties[:3]], len(duties) - 3
                yield Found(
                    subjects=(of_holder(position), *map(of_duty, duties)),
                    message=Wording(
                        f"No function of {one.department.name} covers {counted(len(duties), 'duty')} of {position.name}"
                        f" (certainty {certainty:.2f}): {'; '.join(first)}{f' (+{more})' if more > 0 else ''}",
                        f"“{position.name}”有 {len(duties)} 条职责在“{one.department.name}”的职能中没有依据"
                        f"（把握 {certainty:.2f}）：{'；'.join(first)}{f'（另 {more} 条）' if more > 0 else ''}",
                    ),
                    evidence=evidence_of(*(duty.evidence for duty in duties), one.department.evidence),
                    weight=float(len(duties)),
                )


RULE = Rule(
    name="unfounded-duty",
    title=Wording("Duties that no function covers", "职责缺少部门职能依据"),
    meaning=Wording(
        "A position's duties have no counterpart among the functions that its department states.",
        "岗位职责在本部门职能中找不到对应。",
    ),
    suggestion=Wording("Add the function to the department, or move the duty.", "补充部门职能，或调整该职责。"),
    severity="note",
    source="Function coverage, design norm 100 %",
    check=check,
    bands={"functions": 3, "certainty": 0.8},
)
