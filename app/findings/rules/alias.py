"""alias: two names that may mean one position or department, and nobody has decided whether they do."""

from __future__ import annotations

from collections.abc import Iterator

from app.findings.facts import Facts
from app.findings.likeness import usual_spelling
from app.findings.notes import notes_of
from app.findings.rule import Bands, Found, Rule, Subject, Wording
from app.findings.subjects import evidence_of, of_holder, subjects_of
from app.importing.naming import key


def check(facts: Facts, _bands: Bands) -> Iterator[Found]:
    """One result a name: a warning for a post or department that only one described can be, a note for a partner or several.

    Notes are also names that the text has beside those of the sections, and names in an unusual spelling (转帐 for 转账).
    """
    yield from _undescribed(facts)
    yield from _in_text(facts)
    for holder in (*facts.positions.values(), *facts.departments.values()):
        usual = usual_spelling(holder.name)
        if usual != holder.name:
            yield Found(
                subjects=(of_holder(holder), Subject(holder.kind, usual, holder.id)),
                message=Wording(f"{holder.name} is usually written {usual}", f"“{holder.name}”通常写作“{usual}”"),
                evidence=holder.evidence,
                severity="note",
                about=usual,
            )


def _undescribed(facts: Facts) -> Iterator[Found]:
    for identity, others in facts.aliases.items():
        holder = facts.holder(identity)
        if holder is None:
            continue
        candidates = subjects_of(facts, others)
        lines = (*facts.above.get(identity, ()), *facts.below.get(identity, ()))
        partners = facts.named_by.get(identity, ())
        names = [" or ".join(one.name for one in candidates), "或".join(f"“{one.name}”" for one in candidates)]
        yield Found(
            subjects=(of_holder(holder), *candidates),
            message=Wording(f"{holder.name} may be {names[0]}", f"“{holder.name}”可能就是{names[1]}"),
            evidence=evidence_of(
                *(line.evidence for line in lines),
                *(partner.evidence for partner in partners),
                holder.evidence,
                *(other.evidence for other in map(facts.holder, others) if other),
            ),
            severity=None if len(others) == 1 and holder.kind != "Unit" else "note",
        )


def _in_text(facts: Facts) -> Iterator[Found]:
    """Names that only the text has; one that the graph has as well is told with all of its evidence already."""
    known_names = {key(holder.name) for identity in facts.aliases if (holder := facts.holder(identity))}
    for note, subjects in notes_of(facts, "alias", "possible-alias"):
        alias, meant = note.names[0] if note.names else "", {key(name) for name in note.names[1:]}
        known = tuple(one for one in subjects if key(one.name) in meant) or subjects[-1:]
        if meant and known and key(alias) not in known_names:
            taken = note.rule == "alias"
            names = [" or ".join(one.name for one in known), "或".join(f"“{one.name}”" for one in known)]
            itself = next((one for one in subjects if key(one.name) == key(alias)), None)
            yield Found(
                subjects=(itself or Subject(known[-1].kind, alias, known[-1].id), *known),
                message=Wording(
                    f"{alias} {'is taken for' if taken else 'may be'} {names[0]}",
                    f"“{alias}”{'按' if taken else '可能就是'}{names[1]}{'理解' if taken else ''}",
                ),
                evidence=note.evidence,
                severity="note",
                about=alias,
            )


RULE = Rule(
    name="alias",
    title=Wording("One thing under two names?", "同一对象的不同名称"),
    meaning=Wording(
        "A name that nothing describes shortens or turns round the name of a described position or department.",
        "一个没有说明的名称，是某个已说明岗位或部门的简称或变体。",
    ),
    suggestion=Wording(
        "Use one name throughout, or describe the other as something of its own.", "统一名称；若确为两者，请分别说明。"
    ),
    severity="warning",
    source="Entity resolution inside one document; SKOS altLabel",
    check=check,
)
