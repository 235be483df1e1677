"""cycle: positions that report to each other in a circle, so that nobody in it has a manager outside."""

from __future__ import annotations

from collections.abc import Iterator

import networkx as nx

from app.findings.facts import Facts
from app.findings.rule import Bands, Found, Rule, Wording
from app.findings.subjects import evidence_of, subjects_of


def check(facts: Facts, _bands: Bands) -> Iterator[Found]:
    """One result a circle of solid lines (a strongly connected component of two positions or more)."""
    graph: nx.DiGraph[str] = nx.DiGraph((line.source, line.target) for line in facts.lines if line.solid)
    for component in nx.strongly_connected_components(graph):
        if len(component) < 2:
            continue
        inside = [line for line in facts.lines if line.solid and line.source in component and line.target in component]
        posts = subjects_of(facts, component)
        yield Found(
            subjects=posts,
            message=Wording(
                f"{', '.join(one.name for one in posts)} report to each other in a circle",
                f"{'、'.join(one.name for one in posts)}的汇报关系成环",
            ),
            evidence=evidence_of(*(line.evidence for line in inside if line.source != line.target)),
        )


RULE = Rule(
    name="cycle",
    title=Wording("Circular reporting", "汇报关系成环"),
    meaning=Wording("Positions report to each other in a circle.", "若干岗位互为上下级，汇报关系成环。"),
    suggestion=Wording("Find the line of the circle that is wrong, and correct it.", "找出环中错误的一条并更正。"),
    severity="error",
    source="Orgvue, structural errors; strongly connected components, Tarjan 1972",
    check=check,
)
