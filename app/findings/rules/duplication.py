"""duplication: several holders of one organization have the same work, and none of them is the unit or the manager of another."""

from __future__ import annotations

from collections.abc import Iterator
from difflib import SequenceMatcher
from itertools import combinations

from app.findings.facts import Facts
from app.findings.overlap.clusters import Cluster, clusters
from app.findings.overlap.telling import told
from app.findings.rule import Bands, Found, Rule, Wording
from app.language.script import fold

_FEW = 3
"""Holders up to which one sentence is more than the wording of a kind of post."""


def check(facts: Facts, bands: Bands) -> Iterator[Found]:
    """One result a cluster of at least `score`; from `sure` on it is a warning, unless the posts may be parallel ones.

    Parallel posts (regional heads, several of one title) rightly have one wording; so has a text that many share.
    """
    for cluster in clusters(facts, "duplication"):
        if cluster.score >= bands["score"]:
            sure = cluster.score >= bands["sure"] and not _parallel(facts, cluster, bands["alike"])
            severity = "warning" if sure else "note"
            yield told(facts, cluster, "{names} do the same work: {matter}", "{names}做同一项工作：{matter}", severity)


def _parallel(facts: Facts, cluster: Cluster, alike: float) -> bool:
    """Whether many share the work, or two of them have titles at least so much alike (difflib's ratio)."""
    names = [fold(holder.name) for identity in cluster.holders if (holder := facts.holder(identity))]
    return len(names) > _FEW or any(SequenceMatcher(None, a, b).ratio() >= alike for a, b in combinations(names, 2))


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
    bands={"score": 0.7, "sure": 0.97, "alike": 0.6},
)
