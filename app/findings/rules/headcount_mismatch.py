"""headcount-mismatch: a department's planned headcount is not the sum of the posts stated in it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from app.findings.facts import Facts
from app.findings.notes import notes_of
from app.findings.rule import Bands, Found, Rule, Wording
from app.findings.subjects import evidence_of, of_holder, subjects_of


def check(facts: Facts, bands: Bands) -> Iterator[Found]:
    """One result a department with a plan, of which posts with numbers are stated.

    Where a post has no number, only a sum above the plan is a contradiction: the missing one may fill a sum below.
    """
    yield from _said_twice(facts)
    meant = {identity: others[0] for identity, others in facts.aliases.items() if len(others) == 1}
    members = _members(facts, meant)
    for unit in facts.departments.values():
        posts = [facts.positions[post] for post in members.get(unit.id, ())]
        counted = [post for post in posts if post.headcount is not None]
        if unit.headcount is None or not counted:
            continue
        total = sum(post.headcount or 0 for post in counted)
        unknown = [post for post in posts if post.headcount is None and post.described]
        gap = total - unit.headcount
        if abs(gap) <= bands["difference"] or (gap < 0 and unknown):
            continue
        ordered = sorted(counted, key=lambda post: post.name)
        said = " + ".join(f"{post.name} {post.headcount}" for post in ordered)
        chinese = "、".join(f"{post.name}{post.headcount}人" for post in ordered)
        yield Found(
            subjects=(of_holder(unit), *subjects_of(facts, [post.id for post in counted])),
            message=Wording(
                f"{unit.name} plans {unit.headcount} posts, and {said} are {total}",
                f"“{unit.name}”编制{unit.headcount}人，而{chinese}合计{total}人",
            ),
            evidence=evidence_of(unit.evidence, *(post.evidence for post in counted)),
        )


def _said_twice(facts: Facts) -> Iterator[Found]:
    """Posts of which one place says another number than another."""
    for note, subjects in notes_of(facts, "headcount-twice"):
        name, *numbers = note.names
        yield Found(
            subjects=subjects,
            message=Wording(
                f"{name} is counted twice, as {' and as '.join(numbers)}", f"“{name}”的人数前后不一：{'、'.join(numbers)}"
            ),
            evidence=note.evidence,
            about="counted twice",
        )


def _members(facts: Facts, meant: Mapping[str, str]) -> dict[str, list[str]]:
    """Department's id → its positions, those of a name that can only mean it among them."""
    found: dict[str, list[str]] = {}
    for post, department in facts.place.items():
        found.setdefault(meant.get(department, department), []).append(post)
    return found


RULE = Rule(
    name="headcount-mismatch",
    title=Wording("Headcount does not add up", "编制与岗位人数不符"),
    meaning=Wording(
        "A department's planned headcount differs from the sum of the numbers stated for its posts, or a post has two numbers.",
        "部门编制人数与其各岗位人数之和不一致，或同一岗位有两个人数。",
    ),
    suggestion=Wording("Correct the plan or the posts' numbers.", "更正部门编制或岗位人数。"),
    severity="warning",
    source="Establishment control: planned against stated posts",
    check=check,
    bands={"difference": 0},
)
