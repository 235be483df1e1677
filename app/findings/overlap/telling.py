"""Clusters as results of a rule: whose duties they are, what they share, and the quotes."""

from __future__ import annotations

from app.findings.facts import Facts
from app.findings.overlap.clusters import Cluster
from app.findings.rule import Found, Severity, Wording
from app.findings.subjects import evidence_of, of_duty, subjects_of
from app.language.comparing import compare
from app.language.reasons import in_words

_MOST_NAMED, _MOST_TERMS = 6, 3


def told(facts: Facts, cluster: Cluster, english: str, chinese: str, severity: Severity | None = None) -> Found:
    """One result a cluster. The wordings are told with {names} and {matter}: the holders, and what their duties share."""
    holders = subjects_of(facts, cluster.holders)
    names = [holder.name for holder in holders]
    more = f" (+{len(names) - _MOST_NAMED})" if len(names) > _MOST_NAMED else ""
    meeting = compare(
        cluster.duties[0].text, next(d for d in cluster.duties if d.holder != cluster.duties[0].holder).text
    ).meeting
    shared, text = (meeting.shared[:_MOST_TERMS], meeting.first.text) if meeting else ([], "")
    in_english, in_chinese = ", ".join(in_words(shared, "en", text)) or "…", "、".join(in_words(shared, "zh", text)) or "…"
    return Found(
        subjects=(*holders, *map(of_duty, cluster.duties)),
        message=Wording(
            english.format(names=", ".join(names[:_MOST_NAMED]) + more, matter=in_english),
            chinese.format(names="、".join(names[:_MOST_NAMED]) + more, matter=in_chinese),
        ),
        evidence=evidence_of(*(duty.evidence for duty in cluster.duties)),
        severity=severity,
        weight=cluster.weight,
    )
