"""undefined-position: a position that others name as superior or subordinate, and that no section describes."""

from __future__ import annotations

from collections.abc import Iterator

from app.findings.facts import Facts
from app.findings.rule import Bands, Found, Rule, Wording
from app.findings.subjects import evidence_of, is_no_post, of_holder, subjects_of
from app.language.script import aligned


def check(facts: Facts, bands: Bands) -> Iterator[Found]:
    """One result a position; a note where so few are described (`described`) that the documents are only an excerpt.

    A bare rank (主管) is nobody in particular, a board no post. What a table names by reference is unresolved-manager's, what may
    be a described position under another name is alias's.
    """
    described = sum(post.described for post in facts.positions.values())
    for post in facts.positions.values():
        above, below = facts.above.get(post.id, ()), facts.below.get(post.id, ())
        if post.described or post.reference is not None or post.id in facts.aliases or is_no_post(aligned(post.name)):
            continue
        if any(line.stated_by == "table" for line in below):
            continue
        by = subjects_of(facts, [*(line.target for line in above), *(line.source for line in below)])
        who = ", ".join(one.name for one in by)
        yield Found(
            subjects=(of_holder(post),),
            message=Wording(
                f"{post.name} is named" + (f" by {who}" if by else "") + " and described nowhere",
                f"“{post.name}”" + (f"被{'、'.join(one.name for one in by)}提及" if by else "被提及") + "，但没有岗位说明",
            ),
            evidence=evidence_of(*(line.evidence for line in (*above, *below))) or post.evidence,
            severity=None if by and described >= bands["described"] else "note",
        )


RULE = Rule(
    name="undefined-position",
    title=Wording("Named, never described", "提及但未说明的岗位"),
    meaning=Wording(
        "A position is named as somebody's superior or subordinate, and no section describes it.",
        "岗位被写作他人的上级或下级，却没有自己的说明。",
    ),
    suggestion=Wording(
        "Describe the position, or use the title that it has in its own section.", "补充该岗位的说明，或改用其说明中的名称。"
    ),
    severity="warning",
    source="Dangling reference; GAO-15-49SP step 1 (a complete inventory before comparing)",
    check=check,
    bands={"described": 3},
)
