"""department-without-positions: a department with functions and nobody in it, where other departments have positions."""

from __future__ import annotations

from collections.abc import Iterator

from app.findings.facts import Facts
from app.findings.rule import Bands, Found, Rule, Wording, counted
from app.findings.subjects import of_holder


def check(facts: Facts, bands: Bands) -> Iterator[Found]:
    """One result a department; nothing where fewer than the share `staffed` of the departments have positions."""
    described = [unit for unit in facts.departments.values() if unit.described]
    staffed = {facts.place[post] for post, holder in facts.positions.items() if post in facts.place and holder.described}
    parents = set(facts.parent.values())
    if not described or sum(unit.id in staffed for unit in described) < bands["staffed"] * len(described):
        return
    for unit in described:
        if unit.id not in staffed and unit.id not in parents and facts.duty_count(unit.id):
            yield Found(
                subjects=(of_holder(unit),),
                message=Wording(
                    f"{unit.name} has {counted(facts.duty_count(unit.id), 'function')} and no described position",
                    f"“{unit.name}”有{facts.duty_count(unit.id)}项职能，却没有任何岗位说明",
                ),
                evidence=unit.evidence,
            )


RULE = Rule(
    name="department-without-positions",
    title=Wording("Department without positions", "部门没有岗位"),
    meaning=Wording(
        "A department has functions and no described position, while most other departments have some.",
        "部门写有职能却没有岗位说明，而其他部门大多有。",
    ),
    suggestion=Wording("Describe who carries the department's functions.", "补充承担这些职能的岗位说明。"),
    severity="warning",
    source="Function coverage, design of the organization: every function carried by a position",
    check=check,
    bands={"staffed": 0.5},
)
