"""layers: a chain of command with more layers than an organization of its size needs."""

from __future__ import annotations

from collections.abc import Iterator

from app.findings import measures
from app.findings.facts import Facts
from app.findings.records import Line
from app.findings.rule import Bands, Found, Rule, Wording
from app.findings.subjects import evidence_of, subject


def check(facts: Facts, bands: Bands) -> Iterator[Found]:
    """One result an organization whose longest chain has more layers than `most`; the subjects are that chain."""
    depth = measures.layers(facts)
    deepest = max(depth, key=lambda post: (depth[post], post), default=None)
    if deepest is None or depth[deepest] <= bands["most"]:
        return
    chain: list[str] = [deepest]
    lines: list[Line] = []
    while up := [line for line in facts.above.get(chain[-1], ()) if line.solid and depth[line.target] == depth[chain[-1]] - 1]:
        lines.append(up[0])
        chain.append(up[0].target)
    posts = tuple(subject(facts, post) for post in chain)
    yield Found(
        subjects=posts,
        message=Wording(
            f"{depth[deepest]} layers: {' → '.join(one.name for one in posts)}",
            f"汇报层级达{depth[deepest]}层：{' → '.join(one.name for one in posts)}",
        ),
        evidence=evidence_of(*(line.evidence for line in lines)),
    )


RULE = Rule(
    name="layers",
    title=Wording("Many layers", "管理层级过多"),
    meaning=Wording("The longest chain of command has more layers than the band allows.", "最长的汇报链超过设定的层级数。"),
    suggestion=Wording("See which layer decides nothing that the one above does not decide.", "检查哪一层没有独立的决策内容。"),
    severity="note",
    source="Jaques, Requisite Organization: no more than seven strata",
    check=check,
    bands={"most": 7},
)
