"""one-sided-line: one side states a reporting line, and the other side's section, which should say it, is silent."""

from __future__ import annotations

import re
from collections.abc import Iterator

from app.findings.facts import Facts
from app.findings.records import Line
from app.findings.rule import Bands, Found, Rule, Wording
from app.findings.subjects import subject
from app.importing.registry import UNTITLED

_JOINTS = re.compile(r"\s*[,，;；、]\s*(?:and\s+)?|\s+and\s+")


def check(facts: Facts, _bands: Bands) -> Iterator[Found]:
    """One result a line between two described positions.

    A warning where the silent side lists others (a superior with direct reports, a subordinate with a superior); a note where it
    states nothing of the kind although the documents do so elsewhere; nothing where they never do.
    """
    lists_reports = {line.target for line in facts.lines if line.above}
    names_manager = {line.source for line in facts.lines if line.below}
    for line in facts.lines:
        if line.status != "one-sided" or line.source == line.target or line in facts.contested.get(line.source, ((), ()))[1]:
            continue
        by_subordinate = line.stated_by == "subordinate"
        if not by_subordinate and line.stated_by != "superior":
            continue
        below, above = facts.positions.get(line.source), facts.positions.get(line.target)
        if below is None or above is None or not (below.described and above.described) or UNTITLED in (below.name, above.name):
            continue
        elsewhere = lists_reports if by_subordinate else names_manager
        if not elsewhere:
            continue
        silent = line.target if by_subordinate else line.source
        if _says_so_otherwise(facts, line):
            continue
        yield Found(
            subjects=(subject(facts, line.source), subject(facts, line.target)),
            message=Wording(
                f"{below.name} names {above.name} as its superior, but {above.name} does not list it"
                if by_subordinate
                else f"{above.name} lists {below.name} as a direct report, but {below.name} does not say so",
                f"“{below.name}”自述上级为“{above.name}”，但“{above.name}”的直接下级中没有它"
                if by_subordinate
                else f"“{above.name}”把“{below.name}”列为直接下级，但“{below.name}”没有这样写",
            ),
            evidence=line.below or line.above,
            severity="warning" if silent in elsewhere else "note",
        )


def _says_so_otherwise(facts: Facts, line: Line) -> bool:
    """Whether the silent side names somebody whose name may mean the other one, or a list, read as one name, that holds it."""
    by_superior = {other.source for other in facts.below.get(line.target, ()) if other.above}
    by_subordinate = {other.target for other in facts.above.get(line.source, ()) if other.below}
    return any(_may_mean(facts, named, line.source) for named in by_superior) or any(
        _may_mean(facts, named, line.target) for named in by_subordinate
    )


def _may_mean(facts: Facts, named: str, meant: str) -> bool:
    """Whether what one side names may be a position: as its alias, or as a whole part of an undivided list."""
    if meant in facts.aliases.get(named, ()):
        return True
    said, position = facts.positions.get(named), facts.positions.get(meant)
    if named == meant or said is None or position is None:
        return False
    parts = _JOINTS.split(said.name)
    return len(parts) > 1 and position.name.casefold() in (part.casefold() for part in parts)


RULE = Rule(
    name="one-sided-line",
    title=Wording("Only one side states the line", "汇报关系只有一方提及"),
    meaning=Wording(
        "One position states a reporting line; the other has a section of its own, and that says nothing of it.",
        "汇报关系只由一方写明，另一方虽有说明却没有提到。",
    ),
    suggestion=Wording("Add the line to the other section, or remove it from this one.", "在另一方的说明中补上，或在此处删去。"),
    severity="warning",
    source="W3C ORG org:reportsTo, stated by both ends; Orgvue, structural errors",
    check=check,
)
