"""self-report: a position that reports to itself."""

from __future__ import annotations

from collections.abc import Iterator

from app.findings.facts import Facts
from app.findings.rule import Bands, Found, Rule, Wording
from app.findings.subjects import subject


def check(facts: Facts, _bands: Bands) -> Iterator[Found]:
    """One result a position."""
    for line in facts.lines:
        if line.source == line.target:
            post = subject(facts, line.source)
            message = Wording(f"{post.name} reports to itself", f"“{post.name}”的上级是它自己")
            yield Found(subjects=(post,), message=message, evidence=line.evidence)


RULE = Rule(
    name="self-report",
    title=Wording("Reports to itself", "向自己汇报"),
    meaning=Wording("A position is named as its own superior or its own subordinate.", "岗位把自己写成上级或下级。"),
    suggestion=Wording("Name the real superior.", "改为真正的直接上级。"),
    severity="error",
    source="Orgvue, structural errors",
    check=check,
)
