"""position-without-duties: a position with a section of its own that states no duty, where other positions have duties."""

from __future__ import annotations

from collections.abc import Iterator

from app.findings.facts import Facts
from app.findings.rule import Bands, Found, Rule, Wording
from app.findings.subjects import of_holder


def check(facts: Facts, bands: Bands) -> Iterator[Found]:
    """One result a position; nothing where fewer than the share `stated` of the positions state duties."""
    described = [post for post in facts.positions.values() if post.described]
    stating = sum(facts.duty_count(post.id) > 0 for post in described)
    if not stating or stating < bands["stated"] * len(described):
        return
    for post in described:
        if not facts.duty_count(post.id):
            lines = [*facts.above.get(post.id, ()), *facts.below.get(post.id, ())]
            if lines and all(line.stated_by == "table" for line in lines):
                message = Wording(
                    f"{post.name} stands in a table or a chart, and nothing says what it does",
                    f"“{post.name}”只出现在表格或组织图中，没有写明职责",
                )
            else:
                message = Wording(f"{post.name} has a section and no duty", f"“{post.name}”有岗位说明，却没有写明职责")
            yield Found(subjects=(of_holder(post),), message=message, evidence=post.evidence)


RULE = Rule(
    name="position-without-duties",
    title=Wording("Position without duties", "岗位没有职责"),
    meaning=Wording(
        "A position has a section of its own without a single duty, while most other positions state theirs.",
        "岗位有说明却没有任何职责，而其他岗位大多写有职责。",
    ),
    suggestion=Wording("State the position's duties, or remove it.", "补充岗位职责，或撤销该岗位。"),
    severity="warning",
    source="Job analysis: a position description states its duties (ISCO-08, O*NET)",
    check=check,
    bands={"stated": 0.5},
)
