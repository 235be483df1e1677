"""The single things that rules look at: holders, lines, partners, duties and reading's notes, each with its evidence.

Plain values as the store gives them. Evidence is a tuple of references "document-id#start-end".
"""

from __future__ import annotations

from typing import NamedTuple


class Holder(NamedTuple):
    """A position, a department, a collaborating unit or the organization; `kind` is its label in the graph.

    `department` is a position's department as named, or a department's parent as named; `superior` a department's. `headcount`
    counts planned posts. `side` is a unit's: internal or external.
    """

    kind: str
    id: str
    name: str
    evidence: tuple[str, ...] = ()
    described: bool = True
    department: str | None = None
    superior: str | None = None
    reference: str | None = None
    headcount: int | float | None = None
    side: str | None = None


class Line(NamedTuple):
    """A reporting line, with what the subordinate's (`below`) and what the superior's section (`above`) states.

    `stated` is what neither section states, as a table does.
    """

    source: str
    target: str
    kind: str
    stated_by: str
    status: str
    below: tuple[str, ...] = ()
    above: tuple[str, ...] = ()
    stated: tuple[str, ...] = ()

    @property
    def evidence(self) -> tuple[str, ...]:
        """All of it."""
        return self.below + self.above + self.stated

    @property
    def solid(self) -> bool:
        return self.kind == "solid"


class Partner(NamedTuple):
    """What one holder's own section says of working with another."""

    source: str
    target: str
    side: str
    evidence: tuple[str, ...] = ()


class DutyFact(NamedTuple):
    """A duty, or a department's function, with its holder's id and involvement."""

    id: str
    holder: str
    text: str
    involvement: str | None
    number: str | None
    group: str | None
    evidence: tuple[str, ...] = ()


class ReadingNote(NamedTuple):
    """What reading found doubtful in a document; `rule` is reading's word for it, `names` are the holders that it is about."""

    rule: str
    message: str
    evidence: tuple[str, ...] = ()
    names: tuple[str, ...] = ()
