"""overlap: holders of one organization share part of a work, or one does what the other helps with, oversees or leads."""

from __future__ import annotations

from collections.abc import Iterator

from app.findings.facts import Facts
from app.findings.overlap.clusters import clusters
from app.findings.overlap.telling import told
from app.findings.rule import Bands, Found, Rule, Wording


def check(facts: Facts, bands: Bands) -> Iterator[Found]:
    """One result a cluster of at least `score`."""
    for cluster in clusters(facts, "overlap"):
        if cluster.score >= bands["score"]:
            yield told(facts, cluster, "{names} share part of a work: {matter}", "{names}的工作有一部分重合：{matter}")


RULE = Rule(
    name="overlap",
    title=Wording("Work that partly overlaps", "工作部分重合"),
    meaning=Wording(
        "Duties of several holders have similar goals or activities for similar beneficiaries.",
        "多个主体的职责在目标、活动或服务对象上部分相同。",
    ),
    suggestion=Wording("Say who leads, who does, and who helps.", "写清谁牵头、谁办理、谁配合。"),
    severity="note",
    source="Overlap: GAO-15-49SP",
    check=check,
    bands={"score": 0.7},
)
