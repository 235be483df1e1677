"""duty-without-holder: duties whose post has lost its title, so that nobody can be named who does them."""

from __future__ import annotations

from collections.abc import Iterator

from app.findings.facts import Facts
from app.findings.rule import Bands, Found, Rule, Wording, counted
from app.findings.subjects import evidence_of, of_holder
from app.importing.registry import UNTITLED


def check(facts: Facts, _bands: Bands) -> Iterator[Found]:
    """One result a post without a title that has duties."""
    for post in facts.positions.values():
        number = facts.duty_count(post.id)
        if post.name == UNTITLED and number:
            place = (f" of {post.department}", f"“{post.department}”的") if post.department else ("", "")
            yield Found(
                subjects=(of_holder(post),),
                message=Wording(
                    f"{counted(number, 'duty')}{place[0]} under a lost title: it is open who does them",
                    f"{place[1]}{number}项职责没有写明由哪个岗位承担",
                ),
                evidence=evidence_of(post.evidence, *(duty.evidence for duty in facts.duties_of.get(post.id, ()))),
            )


RULE = Rule(
    name="duty-without-holder",
    title=Wording("Duties without a holder", "职责没有承担者"),
    meaning=Wording("Duties stand in a section that names no post.", "职责所在的说明没有写明岗位。"),
    suggestion=Wording("Say which position does them.", "写明由哪个岗位承担。"),
    severity="warning",
    source="Unowned duty: every duty has a holder that can be named (RACI: at least one responsible)",
    check=check,
)
