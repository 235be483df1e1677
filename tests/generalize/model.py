"""What an invented organization is: the plain facts that a house style writes down and a reading must give back.

Names are strings, not references: a line names a title as documents do, whether or not that title is described.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import StrEnum
from typing import Literal, TypeVar

Language = Literal["zh", "en"]
Side = Literal["internal", "external"]


class Facet(StrEnum):
    """What a style may be able to express beyond departments and positions, which every style names."""

    NAME = "organization names"
    DEPARTMENTS = "departments with duties"
    PARENTS = "parent units"
    MEMBERSHIP = "departments of positions"
    SUPERIORS = "reports to"
    DOTTED = "dotted lines"
    SUBORDINATES = "direct reports"
    GROUPS = "groups of duties"
    AUTHORITIES = "authorities"
    INDICATORS = "indicators"
    QUALIFICATIONS = "qualifications"
    COLLABORATORS = "collaborators"
    HEADCOUNTS = "headcounts"
    PURPOSES = "purposes"
    REFERENCES = "references"


EVERYTHING = frozenset(Facet)

H = TypeVar("H", bound="Holder")
V = TypeVar("V")


@dataclass(frozen=True)
class Duty:
    """A leaf statement without number or full stop; `group` is the heading that it stands under."""

    text: str
    group: str | None = None


@dataclass(frozen=True)
class Partner:
    name: str
    side: Side = "internal"


@dataclass(frozen=True)
class Holder:
    """What a department and a position have in common; an empty field is one that the documents do not give."""

    name: str
    duties: tuple[Duty, ...] = ()
    authorities: tuple[str, ...] = ()
    indicators: tuple[str, ...] = ()
    qualifications: tuple[str, ...] = ()
    partners: tuple[Partner, ...] = ()
    headcount: int | None = None
    purpose: str | None = None


@dataclass(frozen=True)
class Position(Holder):
    """`superiors` and `subordinates` are what its own section states, `dotted` what it states as dotted lines."""

    department: str | None = None
    superiors: tuple[str, ...] = ()
    dotted: tuple[str, ...] = ()
    subordinates: tuple[str, ...] = ()
    reference: str | None = None


@dataclass(frozen=True)
class Department(Holder):
    """A unit with the positions that are described in its section; `parent` is another unit of the organization."""

    parent: str | None = None
    positions: tuple[Position, ...] = ()

    @property
    def says(self) -> bool:
        """Something is stated of the unit itself, so that it has a section of its own."""
        return bool(self.duties or self.parent or self.headcount or self.purpose or self.partners)


@dataclass(frozen=True)
class Organization:
    """`heads` stand outside all departments."""

    name: str
    heads: tuple[Position, ...]
    departments: tuple[Department, ...]

    @property
    def positions(self) -> tuple[Position, ...]:
        return (*self.heads, *(position for department in self.departments for position in department.positions))

    @property
    def sheets(self) -> tuple[Department | Position, ...]:
        """All that has a section of its own, in the order of a collection of sheets."""
        found: list[Department | Position] = [*self.heads]
        for department in self.departments:
            found += [department] if department.says else []
            found += department.positions
        return tuple(found)


@dataclass(frozen=True)
class World:
    """All that one document describes."""

    language: Language
    organizations: tuple[Organization, ...]


def limited(world: World, expressed: frozenset[Facet]) -> World:
    """The world without what a style cannot express."""
    return replace(world, organizations=tuple(_organization(each, expressed) for each in world.organizations))


def _organization(organization: Organization, expressed: frozenset[Facet]) -> Organization:
    return replace(
        organization,
        heads=tuple(_position(each, expressed) for each in organization.heads),
        departments=tuple(_department(each, expressed) for each in organization.departments),
    )


def _department(department: Department, expressed: frozenset[Facet]) -> Department:
    kept = _holder(department, expressed)
    if Facet.DEPARTMENTS not in expressed:
        kept = Department(department.name, parent=department.parent)
    return replace(
        kept,
        parent=department.parent if Facet.PARENTS in expressed else None,
        positions=tuple(_position(each, expressed) for each in department.positions),
    )


def _position(position: Position, expressed: frozenset[Facet]) -> Position:
    return replace(
        _holder(position, expressed),
        department=position.department if Facet.MEMBERSHIP in expressed else None,
        superiors=position.superiors if Facet.SUPERIORS in expressed else (),
        dotted=position.dotted if Facet.DOTTED in expressed else (),
        subordinates=position.subordinates if Facet.SUBORDINATES in expressed else (),
        reference=position.reference if Facet.REFERENCES in expressed else None,
    )


def _holder(holder: H, expressed: frozenset[Facet]) -> H:
    def kept(facet: Facet, value: tuple[V, ...]) -> tuple[V, ...]:
        return value if facet in expressed else ()

    grouped = Facet.GROUPS in expressed
    return replace(
        holder,
        duties=holder.duties if grouped else tuple(Duty(duty.text) for duty in holder.duties),
        authorities=kept(Facet.AUTHORITIES, holder.authorities),
        indicators=kept(Facet.INDICATORS, holder.indicators),
        qualifications=kept(Facet.QUALIFICATIONS, holder.qualifications),
        partners=kept(Facet.COLLABORATORS, holder.partners),
        headcount=holder.headcount if Facet.HEADCOUNTS in expressed else None,
        purpose=holder.purpose if Facet.PURPOSES in expressed else None,
    )
