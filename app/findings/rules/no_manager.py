"""no-manager: a described position without any manager, which is not the top of the organization."""

from __future__ import annotations

from collections.abc import Iterator

from app.findings.facts import Facts
from app.findings.rule import Bands, Found, Rule, Wording, counted
from app.findings.subjects import evidence_of, of_holder


def check(facts: Facts, bands: Bands) -> Iterator[Found]:
    """One result a position without lines upwards, but for the one with most positions below it.

    Where the documents state a manager of few positions only (`stated` is the least share), silence says little: then those
    with reports of their own count, as notes.
    """
    described = [post for post in facts.positions.values() if post.described]
    told = {note.names[0] for note in facts.notes if note.rule == "unresolved-manager" and note.names}  # another rule tells them
    without = [post for post in described if post.id not in facts.above and post.name not in told]
    if not facts.lines or not without:
        return
    placed = len(described) - len(without)
    # Only somebody without a manager can be the top: where every such position stands alone, the top is not described.
    tops = sorted(without, key=lambda post: (-_below(facts, post.id), post.id))
    top = tops[0].id if _below(facts, tops[0].id) else None
    usual = placed >= bands["stated"] * (len(described) - 1)
    for post in sorted(without, key=lambda post: post.id):
        if post.id == top:
            continue
        reports = facts.below.get(post.id, ())
        if not usual and not reports:
            continue
        yield Found(
            subjects=(of_holder(post),),
            message=Wording(
                f"{post.name} has no manager and is not the top"
                + (f"; it has {counted(len(reports), 'direct report')}" if reports else ""),
                f"“{post.name}”没有上级，又不是最高岗位" + (f"（下辖{len(reports)}个岗位）" if reports else ""),
            ),
            evidence=evidence_of(post.evidence, *(line.evidence for line in reports)),
            severity=None if usual else "note",
        )


def _below(facts: Facts, position: str) -> int:
    """How many positions stand below one, by solid lines."""
    seen = {position}
    waiting = [position]
    while waiting:
        for line in facts.below.get(waiting.pop(), ()):
            if line.solid and line.source not in seen:
                seen.add(line.source)
                waiting.append(line.source)
    return len(seen) - 1


RULE = Rule(
    name="no-manager",
    title=Wording("No manager", "没有上级"),
    meaning=Wording(
        "A described position reports to nobody, and it is not the one with most positions below it.",
        "已说明的岗位没有任何上级，又不是下辖岗位最多的最高岗位。",
    ),
    suggestion=Wording("Name its superior, or say that it is a top of its own.", "写明直接上级，或说明它是独立的最高岗位。"),
    severity="warning",
    source="Orgvue, structural errors (no manager and not the root)",
    check=check,
    bands={"stated": 0.6},
)
