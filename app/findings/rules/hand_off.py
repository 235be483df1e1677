"""hand-off: one holder draws up what another approves. No fault: a place where work waits, worth seeing."""

from __future__ import annotations

from collections.abc import Iterator

from app.findings.facts import Facts
from app.findings.overlap.clusters import clusters
from app.findings.overlap.telling import told
from app.findings.rule import Bands, Found, Rule, Wording


def check(facts: Facts, bands: Bands) -> Iterator[Found]:
    """One result a cluster of at least `score`."""
    for cluster in clusters(facts, "hand-off"):
        if cluster.score >= bands["score"]:
            yield told(facts, cluster, "{names} hand over: {matter}", "{names}之间有交接：{matter}")


RULE = Rule(
    name="hand-off",
    title=Wording("A hand-off", "工作交接"),
    meaning=Wording("One holder drafts what another reviews or approves.", "一方拟定，另一方审核或审批。"),
    suggestion=Wording("Agree how long it may wait and what must be in it.", "约定时限和交接内容。"),
    severity="note",
    source="Responsible and accountable, RACI",
    check=check,
    bands={"score": 0.55},
)
