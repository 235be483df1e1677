"""manager-clash: a position's own section names one superior, another position's section claims it as its own."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from app.findings.facts import Facts
from app.findings.records import Line
from app.findings.rule import Bands, Found, Rule, Severity, Wording
from app.findings.subjects import subject, subjects_of


def check(facts: Facts, _bands: Bands) -> Iterator[Found]:
    """One result a subordinate; a warning where the claimant is only higher up.

    Two managers who may be one under two names are alias's.
    """
    for identity, (said, claimed) in facts.contested.items():
        if identity not in facts.positions or _are_one(facts, said, claimed):
            continue
        post = subject(facts, identity)
        above, claimants = (
            subjects_of(facts, [line.target for line in said]),
            subjects_of(facts, [line.target for line in claimed]),
        )
        claims = "claims" if len(claimants) == 1 else "claim"
        names, others = [", ".join(one.name for one in side) for side in (above, claimants)]
        yield Found(
            subjects=(post, *above, *claimants),
            message=Wording(
                f"{post.name} names {names} as its superior, but {others} {claims} it as a direct report",
                f"“{post.name}”自述上级为“{names}”，而“{others}”把它列为直接下级",
            ),
            evidence=tuple(reference for line in (*said, *claimed) for reference in line.below or line.above),
            severity=_severity(facts, said, claimed),
        )


def _are_one(facts: Facts, said: Sequence[Line], claimed: Sequence[Line]) -> bool:
    claimants = {line.target for line in claimed}
    return all(claimants.intersection(facts.aliases.get(line.target, ())) for line in said)


def _severity(facts: Facts, said: Sequence[Line], claimed: Sequence[Line]) -> Severity | None:
    above = set[str]().union(*(facts.superiors(line.target) for line in said))
    return "warning" if all(line.target in above for line in claimed) else None


RULE = Rule(
    name="manager-clash",
    title=Wording("Two sides name different managers", "上下级说法矛盾"),
    meaning=Wording(
        "A position's own section names one superior, and the section of another claims the position as a direct report.",
        "岗位自述的直接上级，与另一岗位列出的直接下级不一致。",
    ),
    suggestion=Wording(
        "Decide who the manager is and correct the other section; if both are meant, say which line is dotted.",
        "确认真正的直接上级并修改另一处；若确为双线汇报，请注明哪条是虚线。",
    ),
    severity="error",
    source="Orgvue, structural errors (two solid managers); unity of command, Fayol 1916",
    check=check,
)
