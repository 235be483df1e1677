"""duty-load: a position with far more, or far fewer, duties than the others of its department."""

from __future__ import annotations

from collections.abc import Iterator

from app.findings.facts import Facts
from app.findings.measures import load_scores, weighted_load
from app.findings.rule import Bands, Found, Rule, Wording
from app.findings.subjects import of_holder


def check(facts: Facts, bands: Bands) -> Iterator[Found]:
    """One result a position whose load is `deviations` standard deviations from its department's mean, of `members` or more."""
    loads = weighted_load(facts)
    for post, score in load_scores(facts, int(bands["members"])).items():
        if abs(score) >= bands["deviations"]:
            holder = facts.positions[post]
            more = score > 0
            yield Found(
                subjects=(of_holder(holder),),
                message=Wording(
                    f"{holder.name} has {loads[post]:g} duties, far {'more' if more else 'fewer'} than its department's others",
                    f"“{holder.name}”的职责量为{loads[post]:g}，明显{'多于' if more else '少于'}本部门其他岗位",
                ),
                evidence=holder.evidence,
            )


RULE = Rule(
    name="duty-load",
    title=Wording("Uneven duties", "职责量失衡"),
    meaning=Wording(
        "A position's duties, weighted by involvement, lie far from the mean of its department.",
        "岗位的职责量（按参与方式加权）远离本部门平均值。",
    ),
    suggestion=Wording(
        "See whether work can be shared, or is told in unequal detail.", "检查是否可重新分配，或只是描述详略不同。"
    ),
    severity="note",
    source="z-score inside the department; job analysis, duties per position",
    check=check,
    bands={"deviations": 2.0, "members": 5},
)
