"""unconfirmed-collaborator: one section names another holder as a partner, whose own list of partners does not name it."""

from __future__ import annotations

from collections.abc import Iterator

from app.findings.facts import Facts
from app.findings.rule import Bands, Found, Rule, Wording
from app.findings.subjects import evidence_of, subject


def check(facts: Facts, bands: Bands) -> Iterator[Found]:
    """One result a pair; the partner must be described and name several partners (`named`), else its silence says nothing."""
    known = {(partner.source, partner.target) for partner in facts.partners}
    near = {**facts.place, **facts.parent}
    for partner in facts.partners:
        other = facts.holder(partner.target)
        if other is None or not other.described or other.kind == "Unit":
            continue
        if len(facts.partners_of.get(partner.target, ())) < bands["named"]:
            continue
        # That a member of the one works with the other, or with a member of it, is a confirmation too.
        ours, theirs = [{identity, near.get(identity)} - {None} for identity in (partner.source, partner.target)]
        confirmed = any(a in theirs and (b in ours or ours.intersection(facts.aliases.get(b, ()))) for a, b in known)
        if ours & theirs or confirmed or _members_confirm(facts, ours, theirs):
            continue
        first, second = subject(facts, partner.source), subject(facts, partner.target)
        yield Found(
            subjects=(first, second),
            message=Wording(
                f"{first.name} names {second.name} as a partner, which does not name {first.name}",
                f"“{first.name}”把“{second.name}”列为协作方，而“{second.name}”没有列出它",
            ),
            evidence=evidence_of(partner.evidence, *(own.evidence for own in facts.partners_of[partner.target])),
        )


def _members_confirm(facts: Facts, ours: set[str | None], theirs: set[str | None]) -> bool:
    """Whether a member of theirs names us, or one of our members."""
    targets = {partner.target for one in theirs if one for partner in facts.partners_of.get(one, ())}
    members = [post for one in theirs if one for post in facts.members.get(one, ())]
    targets |= {partner.target for post in members for partner in facts.partners_of.get(post, ())}
    return bool(ours & (targets | {facts.place.get(target) for target in targets}))


RULE = Rule(
    name="unconfirmed-collaborator",
    title=Wording("Collaboration only one side names", "协作关系只有一方提及"),
    meaning=Wording(
        "A section names a partner whose own section lists partners, and not this one.",
        "一方把另一方列为协作方，另一方的协作名单中却没有它。",
    ),
    suggestion=Wording("Agree what the two do for each other, and say it on both sides.", "商定协作内容，并在双方说明中写明。"),
    severity="note",
    source="Reciprocity of ties, Wasserman & Faust 1994",
    check=check,
    bands={"named": 2},
)
