"""undefined-unit: a department that others name as a part or a partner of the organization, and that no section describes."""

from __future__ import annotations

from collections.abc import Iterator

from app.findings.facts import Facts
from app.findings.records import Holder
from app.findings.rule import Bands, Found, Rule, Wording
from app.findings.subjects import evidence_of, of_holder, subjects_of
from app.language.script import aligned
from app.reading.names import is_general, is_unit


def check(facts: Facts, bands: Bands) -> Iterator[Found]:
    """One result a unit; a warning only where so many departments (`described`) are that the documents mean to have all."""
    described = sum(unit.described for unit in facts.departments.values())
    for unit in [*facts.departments.values(), *facts.units.values()]:
        if not _concerned(unit) or unit.id in facts.aliases:
            continue
        partners = facts.named_by.get(unit.id, ())
        members = [post for post in facts.members.get(unit.id, ()) if _has_section(facts.positions[post])]
        by = subjects_of(facts, [*(partner.source for partner in partners), *members])
        if not by:
            continue
        who, more = ", ".join(one.name for one in by[:3]), len(by) - 3
        chinese = "、".join(one.name for one in by[:3])
        yield Found(
            subjects=(of_holder(unit),),
            message=Wording(
                f"{unit.name} is named by {who}" + (f" and {more} others" if more > 0 else "") + " and described nowhere",
                f"“{unit.name}”被{chinese}{'等' if more > 0 else ''}提及，但没有部门说明",
            ),
            evidence=evidence_of(
                *(partner.evidence for partner in partners), *(facts.positions[post].evidence for post in members)
            ),
            severity=None if partners and described >= bands["described"] else "note",
        )


def _has_section(post: Holder) -> bool:
    """Whether a section describes it; a table gives posts references, and no department more than its name."""
    return post.described and post.reference is None


def _concerned(unit: Holder) -> bool:
    """Whether it is named as one department of this organization: not 各部门, not a regulator, not a name of no known form."""
    if unit.kind == "Department":
        return not unit.described
    name = aligned(unit.name)
    return unit.side == "internal" and is_unit(name, unit.name) and not is_general(name) and "各" not in name


RULE = Rule(
    name="undefined-unit",
    title=Wording("Unit named, never described", "提及但未说明的部门"),
    meaning=Wording(
        "A department is named as a partner or as where a position belongs, and no section describes it.",
        "部门被写作协作部门或所属部门，却没有自己的说明。",
    ),
    suggestion=Wording("Describe the department, or use the name that it has elsewhere.", "补充该部门的说明，或改用其正式名称。"),
    severity="warning",
    source="Dangling reference; GAO-15-49SP step 1 (a complete inventory before comparing)",
    check=check,
    bands={"described": 3},
)
