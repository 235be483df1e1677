"""uncovered-function: a department states a function, and no duty of its positions comes near it."""

from __future__ import annotations

from collections.abc import Iterator

from app.findings.coverage import coverage
from app.findings.facts import Facts
from app.findings.rule import Bands, Found, Rule, Wording
from app.findings.subjects import evidence_of, of_duty, of_holder
from app.language.work import work


def check(facts: Facts, bands: Bands) -> Iterator[Found]:
    """One result a function; its certainty is how far the nearest duty stays below being part of the work."""
    for one in coverage(facts):
        for function in one.uncovered():
            nearest = one.nearest(function)
            certainty = round(1 - (nearest.score if nearest else 0.0), 2)
            if certainty < bands["certainty"] or not work(function.text).deeds:
                continue
            english = (
                f"“{function.text}” of {one.department.name} is carried by none of its positions (certainty {certainty:.2f})"
            )
            chinese = f"“{one.department.name}”的职能“{function.text}”没有岗位承担（把握 {certainty:.2f}）"
            if nearest:
                english += f"; the nearest duty is “{nearest.duty.text}”"
                chinese += f"；最接近的岗位职责是“{nearest.duty.text}”"
            yield Found(
                subjects=(of_holder(one.department), of_duty(function)),
                message=Wording(english, chinese),
                evidence=evidence_of(function.evidence, nearest.duty.evidence if nearest else ()),
                weight=certainty,
            )


RULE = Rule(
    name="uncovered-function",
    title=Wording("A function that no position carries", "职能无岗位承担"),
    meaning=Wording(
        "A department's function has no counterpart among the duties of its positions.",
        "部门职能在本部门各岗位职责中找不到对应。",
    ),
    suggestion=Wording("Give it to a position, or drop it.", "落实到岗位，或取消该职能。"),
    severity="note",
    source="Function coverage, design norm 100 %",
    check=check,
    bands={"certainty": 0.6},
)
