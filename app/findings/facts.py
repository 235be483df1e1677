"""One organization as the rules look at it: who is there, who reports to whom, who works with whom, who does what.

Plain values with the evidence of each, and the few views that several rules share. It is filled by loading.py; duties, whose
texts only some rules read, are fetched when first asked for.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path
from typing import TypeVar

from app.findings.families import Families, words_of_families
from app.findings.likeness import aliases
from app.findings.records import DutyFact, Holder, Line, Partner, ReadingNote

_Placed = TypeVar("_Placed", "Line", "Partner")


@dataclass
class Facts:
    """All ids are the graph's. `place` is position → department, `parent` department → department, as relationships say.

    `counts` are the numbers of duties of the holders; how they take part in them, and the texts, are fetched when asked for.
    """

    organization: Holder
    positions: Mapping[str, Holder] = field(default_factory=dict[str, Holder])
    departments: Mapping[str, Holder] = field(default_factory=dict[str, Holder])
    units: Mapping[str, Holder] = field(default_factory=dict[str, Holder])
    lines: Sequence[Line] = ()
    partners: Sequence[Partner] = ()
    place: Mapping[str, str] = field(default_factory=dict[str, str])
    parent: Mapping[str, str] = field(default_factory=dict[str, str])
    counts: Mapping[str, int] = field(default_factory=dict[str, int])
    notes: Sequence[ReadingNote] = ()
    fetch_duties: Callable[[], Sequence[DutyFact]] = tuple
    fetch_load: Callable[[], Mapping[str, Counter[str]]] = dict[str, Counter[str]]
    families: Families = field(default_factory=words_of_families)
    home: Path | None = None
    """The store's folder, where what was costly to find is kept for the next time; None keeps nothing."""
    worked_out: dict[str, object] = field(default_factory=dict[str, object], compare=False)
    """What one rule has worked out at some cost and others want too, by its name."""

    @cached_property
    def duties(self) -> Sequence[DutyFact]:
        """Every duty of the organization, by holder in the order of the documents."""
        return self.fetch_duties()

    @cached_property
    def load(self) -> Mapping[str, Counter[str]]:
        """Holder's id → how many duties it has of each involvement ("" where none is stated)."""
        return self.fetch_load()

    @cached_property
    def duties_of(self) -> Mapping[str, Sequence[DutyFact]]:
        """Holder's id → its duties."""
        found: defaultdict[str, list[DutyFact]] = defaultdict(list)
        for duty in self.duties:
            found[duty.holder].append(duty)
        return found

    @cached_property
    def above(self) -> Mapping[str, Sequence[Line]]:
        """Position's id → its lines upwards."""
        return _by(self.lines, lambda line: line.source)

    @cached_property
    def below(self) -> Mapping[str, Sequence[Line]]:
        """Position's id → the lines of those who report to it."""
        return _by(self.lines, lambda line: line.target)

    @cached_property
    def members(self) -> Mapping[str, Sequence[str]]:
        """Department's id → the ids of its positions."""
        found: defaultdict[str, list[str]] = defaultdict(list)
        for position, department in self.place.items():
            found[department].append(position)
        return found

    @cached_property
    def partners_of(self) -> Mapping[str, Sequence[Partner]]:
        """Holder's id → whom it names as working with it."""
        return _by(self.partners, lambda partner: partner.source)

    @cached_property
    def named_by(self) -> Mapping[str, Sequence[Partner]]:
        """Holder's id → where others name it as a partner."""
        return _by(self.partners, lambda partner: partner.target)

    @cached_property
    def aliases(self) -> Mapping[str, Sequence[str]]:
        """Id of a holder that nothing describes → ids of described ones that its name may mean."""
        return aliases([*self.positions.values(), *self.departments.values(), *self.units.values()])

    @cached_property
    def contested(self) -> Mapping[str, tuple[Sequence[Line], Sequence[Line]]]:
        """Position's id → the solid lines that its own section states, and those that only the section of another claims.

        Where a manager that it names lists it, too, claims from further up the same chain count for none.
        """
        found: dict[str, tuple[Sequence[Line], Sequence[Line]]] = {}
        for identity, lines in self.above.items():
            said = [line for line in lines if line.solid and line.below and line.target != identity]
            claimed = [line for line in lines if line.solid and line.above and not line.below and line.target != identity]
            if claimed and any(line.above for line in said):
                higher = set[str]().union(*(self.superiors(line.target) for line in said))
                claimed = [line for line in claimed if line.target not in higher]
            if said and claimed:
                found[identity] = said, claimed
        return found

    def superiors(self, position: str) -> set[str]:
        """The ids of everybody above a position by solid lines, itself only where a circle leads back."""
        found: set[str] = set()
        waiting = [position]
        while waiting:
            above = {line.target for line in self.above.get(waiting.pop(), ()) if line.solid} - found
            found |= above
            waiting += above
        return found

    def holder(self, identity: str) -> Holder | None:
        """The position, department, unit or organization of that id."""
        for holders in (self.positions, self.departments, self.units):
            if identity in holders:
                return holders[identity]
        return self.organization if identity == self.organization.id else None

    def duty_count(self, holder: str) -> int:
        """How many duties a holder has."""
        return self.counts.get(holder, 0)


def _by(things: Iterable[_Placed], key: Callable[[_Placed], str]) -> Mapping[str, Sequence[_Placed]]:
    found: defaultdict[str, list[_Placed]] = defaultdict(list)
    for thing in things:
        found[key(thing)].append(thing)
    return found
