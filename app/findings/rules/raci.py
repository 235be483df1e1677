"""raci: a topic that several lead or approve, none of them above the others; or one that is led or checked and done by nobody."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from app.findings.facts import Facts
from app.findings.overlap.clusters import within
from app.findings.raci import Topic, topics
from app.findings.records import DutyFact
from app.findings.rule import Bands, Found, Rule, Wording
from app.findings.subjects import evidence_of, of_duty, subjects_of
from app.language.reasons import term_in_words


def check(facts: Facts, bands: Bands) -> Iterator[Found]:
    """One result a topic and fault. `accountable`: how many may answer for one topic before it is a fault."""
    for topic in topics(facts):
        leads = [holder for holder in topic.holders("A") if holder in facts.positions]
        rivals = [one for one in leads if not any(_above(facts, other, one) for other in leads if other != one)]
        if len(rivals) > bands["accountable"]:
            duties = topic.duties(rivals, "A")
            yield _told(
                facts, topic, rivals, duties, Wording("{names} each lead or approve {matter}", "{names}都领导或审批“{matter}”")
            )
        elif topic.accountable and not topic.holders("R"):
            holders = [*dict.fromkeys([*topic.accountable, *topic.holders("C")])]
            duties = topic.duties(holders, "A", "V", "C")
            yield _told(
                facts,
                topic,
                holders,
                duties,
                Wording("{matter} is led or checked by {names}, and nobody does it", "“{matter}”由{names}领导或监督，无人办理"),
            )


def _above(facts: Facts, manager: str, holder: str) -> bool:
    """Whether the first stands above the second in the solid line, or heads the department that the second's lies in."""
    seen: set[str] = set()
    waiting = [holder]
    while waiting:
        for line in facts.above.get(waiting.pop(), ()):
            if line.target == manager:
                return True
            if line.solid and line.target not in seen:
                seen.add(line.target)
                waiting.append(line.target)
    ours, theirs = facts.place.get(manager), facts.place.get(holder)
    return bool(ours and theirs and ours != theirs and within(facts, ours, theirs))


def _told(facts: Facts, topic: Topic, holders: Sequence[str], duties: Sequence[DutyFact], wording: Wording) -> Found:
    named = subjects_of(facts, holders)
    return Found(
        subjects=(*named, *map(of_duty, duties)),
        message=Wording(
            wording.en.format(names=", ".join(one.name for one in named), matter=term_in_words(topic.matter, "en"))
            + " (inferred from the wording)",
            wording.zh.format(names="、".join(one.name for one in named), matter=term_in_words(topic.matter, "zh"))
            + "（据措辞推断）",
        ),
        evidence=evidence_of(*(duty.evidence for duty in duties)),
        about=topic.matter,
        weight=float(len(named)),
    )


RULE = Rule(
    name="raci",
    title=Wording("Accountable and responsible", "问责与承担"),
    meaning=Wording(
        "A topic should have exactly one who is accountable and at least one who is responsible; inferred from involvement.",
        "每个事项应有且只有一个问责者，至少一个承担者；由参与方式推断。",
    ),
    suggestion=Wording("Name the one who answers for it, and who does it.", "明确由谁负总责、由谁办理。"),
    severity="note",
    source="RACI: one accountable, at least one responsible",
    check=check,
    bands={"accountable": 1},
)
