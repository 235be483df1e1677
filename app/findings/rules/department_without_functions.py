"""department-without-functions: a department with positions and no function of its own, where other departments state theirs."""

from __future__ import annotations

from collections.abc import Iterator

from app.findings.facts import Facts
from app.findings.rule import Bands, Found, Rule, Wording, counted
from app.findings.subjects import of_holder


def check(facts: Facts, bands: Bands) -> Iterator[Found]:
    """One result a department; nothing where fewer than the share `stated` of the departments state functions."""
    units = list(facts.departments.values())
    stating = [unit for unit in units if facts.duty_count(unit.id)]
    if not stating or len(stating) < bands["stated"] * len(units):
        return
    for unit in units:
        members = [post for post in facts.members.get(unit.id, ()) if facts.positions[post].described]
        if unit.described and members and not facts.duty_count(unit.id):
            yield Found(
                subjects=(of_holder(unit),),
                message=Wording(
                    f"{unit.name} has {counted(len(members), 'described position')} and states no function of its own",
                    f"“{unit.name}”有{len(members)}个岗位，却没有写明部门职能",
                ),
                evidence=unit.evidence,
            )


RULE = Rule(
    name="department-without-functions",
    title=Wording("Department without functions", "部门没有职能"),
    meaning=Wording(
        "A department has described positions and no function, while most other departments state theirs.",
        "部门有岗位说明却没有部门职能，而其他部门大多写有职能。",
    ),
    suggestion=Wording("State what the department is for.", "补充部门职能。"),
    severity="note",
    source="Function coverage, design of the organization: every duty traced to a function",
    check=check,
    bands={"stated": 0.5},
)
