"""sole-holder: matters that one position alone has duties about, so that its work stops when its one holder is away."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from app.findings.facts import Facts
from app.findings.raci import Topic, sole_holders
from app.findings.rule import Bands, Found, Rule, Wording
from app.findings.subjects import evidence_of, of_holder
from app.language.reasons import term_in_words

_MOST_NAMED = 8


def check(facts: Facts, bands: Bands) -> Iterator[Found]:
    """One result a described position of one person that alone has duties about `matters` or more things.

    Only where `described` or more positions have duties: in an excerpt nearly every matter has one holder.
    """
    if sum(facts.duty_count(post) > 0 for post in facts.positions) < bands["described"]:
        return
    alone: defaultdict[str, list[Topic]] = defaultdict(list)
    for topic, holder in sole_holders(facts):
        alone[holder].append(topic)
    for post, topics in alone.items():
        holder = facts.positions[post]
        if len(topics) < bands["matters"] or (holder.headcount or 1) > 1:
            continue
        duties = {duty.id: duty for topic in topics for duty in topic.duties([post], "A", "R")}
        more = f" (+{len(topics) - _MOST_NAMED})" if len(topics) > _MOST_NAMED else ""
        named = topics[:_MOST_NAMED]
        english = ", ".join(term_in_words(topic.matter, "en") for topic in named)
        chinese = "、".join(term_in_words(topic.matter, "zh") for topic in named)
        yield Found(
            subjects=(of_holder(holder),),
            message=Wording(
                f"{holder.name} alone has duties about {len(topics)} matters: {english}{more}",
                f"仅“{holder.name}”承担{len(topics)}个事项：{chinese}{more}",
            ),
            evidence=evidence_of(*(duty.evidence for duty in duties.values())),
            weight=float(len(topics)),
        )


RULE = Rule(
    name="sole-holder",
    title=Wording("Matters with one holder", "独家承担的事项"),
    meaning=Wording(
        "One position of one person alone leads or does several matters; no other position has a duty about them.",
        "若干事项只有一个单人岗位主持或办理，其他岗位都没有相关职责。",
    ),
    suggestion=Wording("Name a deputy for these duties.", "为这些职责指定代理人。"),
    severity="note",
    source="Single point of failure: a duty topic with exactly one holder (key-person dependency, bus factor 1)",
    check=check,
    bands={"matters": 5, "described": 5},
)
