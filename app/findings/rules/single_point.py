"""single-point: a position without which parts of the organization are cut off from each other."""

from __future__ import annotations

from collections.abc import Iterator

from app.findings.facts import Facts
from app.findings.measures import parts_without, ties
from app.findings.rule import Bands, Found, Rule, Wording
from app.findings.subjects import of_holder

_SIDES = 2


def check(facts: Facts, bands: Bands) -> Iterator[Found]:
    """One result a described position held by one person that is a cut vertex between groups of `cut` or more on two sides.

    A manager is always between its reports and the rest; so only a position counts whose loss cuts off managers with a team.
    """
    for post, parts in sorted(parts_without(ties(facts)).items()):
        holder = facts.positions.get(post)
        large = [size for size in parts if size >= bands["cut"]]
        if holder is None or not holder.described or (holder.headcount or 1) > 1 or len(large) < _SIDES:
            continue
        yield Found(
            subjects=(of_holder(holder),),
            message=Wording(
                f"Without {holder.name}, groups of {', '.join(map(str, large[:5]))} positions have no tie with each other",
                f"若“{holder.name}”空缺，{'、'.join(f'{size}个' for size in large[:5])}岗位的几部分将失去联系",
            ),
            evidence=holder.evidence,
        )


RULE = Rule(
    name="single-point",
    title=Wording("Single point of failure", "单点依赖"),
    meaning=Wording(
        "One position alone ties groups of positions together: no line and no collaboration goes round it.",
        "若干岗位之间的联系全靠一个岗位，没有其他汇报或协作关系。",
    ),
    suggestion=Wording("Name a deputy, and state the collaboration of the groups.", "指定代理人，并写明各部分之间的协作关系。"),
    severity="note",
    source="Cut vertices (Hopcroft & Tarjan 1973) of reporting lines and collaboration",
    check=check,
    bands={"cut": 4},
)
