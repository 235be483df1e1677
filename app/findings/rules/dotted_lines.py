"""dotted-lines: a position with more dotted lines than it can serve."""

from __future__ import annotations

from collections.abc import Iterator

from app.findings.facts import Facts
from app.findings.rule import Bands, Found, Rule, Wording
from app.findings.subjects import evidence_of, subject, subjects_of


def check(facts: Facts, bands: Bands) -> Iterator[Found]:
    """One result a position with more than `most` dotted lines upwards."""
    for identity, lines in facts.above.items():
        dotted = [line for line in lines if not line.solid]
        if len(dotted) <= bands["most"] or identity not in facts.positions:
            continue
        post, above = subject(facts, identity), subjects_of(facts, [line.target for line in dotted])
        yield Found(
            subjects=(post, *above),
            message=Wording(
                f"{post.name} has {len(dotted)} dotted lines: {', '.join(one.name for one in above)}",
                f"“{post.name}”有{len(dotted)}条虚线汇报：{'、'.join(one.name for one in above)}",
            ),
            evidence=evidence_of(*(line.evidence for line in dotted)),
        )


RULE = Rule(
    name="dotted-lines",
    title=Wording("Many dotted lines", "虚线汇报过多"),
    meaning=Wording("A position has more dotted lines than the band allows.", "岗位的虚线汇报数量超过设定的范围。"),
    suggestion=Wording("Say which of them still sets goals, and end the others.", "明确哪些虚线仍然必要，其余取消。"),
    severity="note",
    source="Matrix structures, Galbraith 1971: role overload by several lines",
    check=check,
    bands={"most": 2},
)
