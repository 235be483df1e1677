"""duplication: several holders of one organization have the same work, and none of them is the unit or the manager of another."""

from __future__ import annotations

from collections.abc import Iterator

from app.findings.facts import Facts
from app.findings.overlap.clusters import clusters
from app.findings.overlap.telling import told
from app.findings.rule import Bands, Found, Rule, Wording


def check(facts: Facts, bands: Bands) -> Iterator[Found]:
    """One result a cluster of at least `score`; from `sure` on it is a warning."""
    for cluster in clusters(facts, "duplication"):
        if cluster.score >= bands["score"]:
            severity = "warning" if cluster.score >= bands["sure"] else "note"
            yield told(facts, cluster, "{names} do the same work: {matter}", "{names}做同一项工作：{matter}", severity)


RULE = Rule(
    name="duplication",
    title=Wording("Work done twice", "工作重复"),
    meaning=Wording(
        "Two or more holders are given the same work for the same beneficiary. One's own staff, catch-alls, and a unit beside"
        " its own position do not count.",
        "两个或更多主体承担服务于同一对象的同一项工作。管理本部门人员、兜底条款、部门职能与本部门岗位之间的对应不算。",
    ),
    suggestion=Wording(
        "Give it to one of them, or say where the line runs between them.", "归口到其中一方，或写清双方的分工界限。"
    ),
    severity="note",
    source="Duplication: GAO-15-49SP",
    check=check,
    bands={"score": 0.7, "sure": 0.97},
)
