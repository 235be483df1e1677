"""unresolved-manager: a table gives a manager by a reference, or by a name, that no row of it defines."""

from __future__ import annotations

from collections.abc import Iterator

from app.findings.facts import Facts
from app.findings.rule import Bands, Found, Rule, Wording
from app.findings.subjects import evidence_of, of_holder, subjects_of


def check(facts: Facts, _bands: Bands) -> Iterator[Found]:
    """One result a manager who is not there, with those who report to it."""
    for post in facts.positions.values():
        lines = [line for line in facts.below.get(post.id, ()) if post.reference is not None or line.stated_by == "table"]
        if post.described or not lines:
            continue
        below = subjects_of(facts, [line.source for line in lines])
        name = post.reference if post.reference is not None else post.name
        yield Found(
            subjects=(of_holder(post), *below),
            message=Wording(
                f"{', '.join(one.name for one in below)} report to {name}, which no row defines",
                f"{'、'.join(one.name for one in below)}的上级“{name}”在表中不存在",
            ),
            evidence=evidence_of(*(line.evidence for line in lines)),
        )


RULE = Rule(
    name="unresolved-manager",
    title=Wording("The manager is not in the table", "上级在表中不存在"),
    meaning=Wording(
        "A row of a table names a manager, by reference or by name, that no row defines.",
        "表格某行填写的上级（编号或名称）在表中找不到。",
    ),
    suggestion=Wording("Add the manager's row, or correct the reference.", "补上该上级所在行，或更正编号。"),
    severity="error",
    source="Orgvue, structural errors (manager outside the model)",
    check=check,
)
