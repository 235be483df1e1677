"""several-managers: a position has more than one manager, and nobody contradicts it (that would be manager-clash)."""

from __future__ import annotations

from collections.abc import Iterator

from app.findings.facts import Facts
from app.findings.rule import Bands, Found, Rule, Wording
from app.findings.subjects import evidence_of, subject, subjects_of


def check(facts: Facts, _bands: Bands) -> Iterator[Found]:
    """One result a position: a warning with several solid lines, a note with one solid line and dotted ones.

    A note, too, where all solid managers stand on one chain: somebody further up lists also those further down.
    """
    for identity, lines in facts.above.items():
        if identity not in facts.positions:
            continue
        _, claimed = facts.contested.get(identity, ((), ()))
        lines = [line for line in lines if line not in claimed]  # noqa: PLW2901 - what manager-clash tells is left to it
        managers = {line.target for line in lines if line.target != identity}
        if len(managers) < 2:
            continue
        solid = {line.target for line in lines if line.solid and line.target != identity}
        nearest = solid - {higher for manager in solid for higher in facts.superiors(manager) - {manager}}
        post, above = subject(facts, identity), subjects_of(facts, managers)
        yield Found(
            subjects=(post, *above),
            message=Wording(
                f"{post.name} has {len(above)} managers: {', '.join(one.name for one in above)}",
                f"“{post.name}”有{len(above)}个上级：{'、'.join(one.name for one in above)}",
            ),
            evidence=evidence_of(*(line.evidence for line in lines)),
            severity=None if len(nearest) != 1 and len(solid) > 1 else "note",
        )


RULE = Rule(
    name="several-managers",
    title=Wording("Several managers", "多头领导"),
    meaning=Wording(
        "A position reports to several positions: with several solid lines a warning, with dotted lines beside one solid, or with"
        " managers on one chain, a note.",
        "一个岗位有多个上级：多条实线为警告，一条实线加虚线、或各上级在同一条汇报链上为提示。",
    ),
    suggestion=Wording(
        "Say which manager decides on goals and appraisal, and mark the other lines as dotted.",
        "明确由谁下达目标和考核，其余汇报关系标为虚线。",
    ),
    severity="warning",
    source="Unity of command, Fayol 1916; matrix structures, Galbraith 1971",
    check=check,
)
