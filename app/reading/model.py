"""What a document states, before anything is stored: the shape that `orgatlas read --json` prints.

Plain data; how it is found stands in the modules beside this one, how it becomes a graph in app.importing. A document of
megabytes has many thousands of these parts, so they are slotted and say nothing twice.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Literal

from graph_model.locations import Locations
from graph_model.vocabulary import Involvement, Side


@dataclass(slots=True, kw_only=True)
class Span:
    """A slice of the document's text as read, in code points: text[start:end]."""

    start: int
    end: int


@dataclass(slots=True, kw_only=True)
class Statement:
    """A leaf statement. `number` is as the document counts it, `group` the heading that only introduces it."""

    text: str
    number: str | None = None
    group: str | None = None
    involvement: Involvement | None = None
    evidence: Span


@dataclass(slots=True, kw_only=True)
class Named:
    """A superior or a subordinate as named, with the document's reference of that post where it gives one.

    `kind` is dotted only where the document says so (dotted line, functional line, 业务上受…指导, 虚线汇报). A table tells
    the post's department too (`department_parent` where several departments bear that name).
    """

    name: str
    reference: str | None = None
    department: str | None = None
    department_parent: str | None = None
    kind: Literal["solid", "dotted"] = "solid"
    evidence: Span


@dataclass(slots=True, kw_only=True)
class Collaborator:
    name: str
    side: Side = "internal"
    evidence: Span


@dataclass(slots=True, kw_only=True)
class _Holder:
    headcount: int | float | None = None
    """Posts, or full-time equivalents where these are counted."""
    purpose: str | None = None
    duties: list[Statement] = field(default_factory=list[Statement])
    authorities: list[Statement] = field(default_factory=list[Statement])
    indicators: list[Statement] = field(default_factory=list[Statement])
    qualifications: list[Statement] = field(default_factory=list[Statement])
    collaborators: list[Collaborator] = field(default_factory=list[Collaborator])
    evidence: Span | None = None
    """Where the holder is introduced: its heading or the line that names it."""


@dataclass(slots=True, kw_only=True)
class DepartmentRead(_Holder):
    name: str
    parent: str | None = None
    superior: str | None = None


@dataclass(slots=True, kw_only=True)
class PositionRead(_Holder):
    """`described` is false for a title that is only named as somebody's superior or subordinate.

    `department_parent` is given where several departments bear the name. `apart` tells a group of posts in a table from
    others of its title and department: its manager and its grade. `tabular`: a row of a table says all of it.
    """

    title: str | None
    department: str | None = None
    department_parent: str | None = None
    reference: str | None = None
    apart: str | None = None
    tabular: bool = False
    described: bool = True
    reports_to: list[Named] = field(default_factory=list[Named])
    direct_reports: list[Named] = field(default_factory=list[Named])
    supervised_by: list[Named] = field(default_factory=list[Named])
    supervises: list[Named] = field(default_factory=list[Named])


@dataclass(slots=True, kw_only=True)
class PersonRead:
    """Somebody who holds posts. `reference` is the document's own identifier of the person."""

    name: str
    reference: str | None = None
    holds: list[Named] = field(default_factory=list[Named])
    evidence: Span | None = None


@dataclass(slots=True, kw_only=True)
class ProcessRead:
    name: str
    steps: list[Statement] = field(default_factory=list[Statement])
    evidence: Span | None = None


@dataclass(slots=True, kw_only=True)
class OrganizationRead:
    name: str | None = None
    as_of: str | None = None
    parent: str | None = None
    duties: list[Statement] = field(default_factory=list[Statement])
    departments: list[DepartmentRead] = field(default_factory=list[DepartmentRead])
    positions: list[PositionRead] = field(default_factory=list[PositionRead])
    processes: list[ProcessRead] = field(default_factory=list[ProcessRead])
    people: list[PersonRead] = field(default_factory=list[PersonRead])
    evidence: Span | None = None


NOTHING_STATED = "nobody's duties or reporting lines are stated"
"""Why a whole document is passed over in which nothing else was seen."""


@dataclass(slots=True, kw_only=True)
class Ignored:
    start: int
    end: int
    reason: str


@dataclass(slots=True, kw_only=True)
class ReadFinding:
    """Something doubtful; `names` are the holders that it is about (of an alias: the alias, then what it is taken for)."""

    kind: str
    message: str
    evidence: list[Span] = field(default_factory=list[Span])
    names: list[str] = field(default_factory=list[str])


@dataclass(slots=True, kw_only=True)
class DocumentRead:
    """`characters` counts code points of the text as read; `sha256` is of the file's bytes."""

    name: str
    sha256: str
    format: str
    characters: int


@dataclass(slots=True, kw_only=True)
class Reading:
    document: DocumentRead
    organizations: list[OrganizationRead] = field(default_factory=list[OrganizationRead])
    ignored: list[Ignored] = field(default_factory=list[Ignored])
    findings: list[ReadFinding] = field(default_factory=list[ReadFinding])


@dataclass(frozen=True)
class ReadDocument:
    """A reading beside the text that its spans point into, and where in the file its parts stand (pages, slides, cells)."""

    text: str
    reading: Reading
    places: Locations = field(default_factory=Locations)
