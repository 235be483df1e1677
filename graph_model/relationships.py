"""Every relationship type of the graph, once. REPORTS_TO is a claim with sides, not a fact."""

from __future__ import annotations

from pydantic import Field

from graph_model.base import Caption, RelationshipType
from graph_model.vocabulary import Involvement, LineKind, LineStatus, Side, StatedBy

_ENDS = ("source", "target")


class PartOf(RelationshipType):
    """A department is part of a department or of the organization (org:unitOf, org:subOrganizationOf)."""

    caption, kind_name = Caption("part of", "隶属于"), "PART_OF"
    colour, icon = "#0b6e69", "folder"
    identified_by = _ENDS
    joins = (("Department", "Department"), ("Department", "Organization"))


class BelongsTo(RelationshipType):
    """A position belongs to a department (org:postIn)."""

    caption, kind_name = Caption("belongs to", "属于部门"), "BELONGS_TO"
    colour, icon = "#2457a8", "folder"
    identified_by = _ENDS
    joins = (("Position", "Department"),)


class ReportsTo(RelationshipType):
    """A position reports to a position (org:reportsTo), as one or both sides state it."""

    caption, kind_name = Caption("reports to", "汇报给"), "REPORTS_TO"
    colour, icon = "#1f3a68", "arrow"
    identified_by = (*_ENDS, "kind")
    joins = (("Position", "Position"),)

    kind: LineKind
    stated_by: StatedBy
    status: LineStatus
    subordinate_evidence: list[str] = Field(default=[], description="What the subordinate's own section states.")
    superior_evidence: list[str] = Field(default=[], description="What the superior's own section states.")


class HasDuty(RelationshipType):
    """A holder has a duty."""

    caption, kind_name = Caption("has duty", "承担职责"), "HAS_DUTY"
    colour, icon = "#8a4b08", "check"
    identified_by = _ENDS
    joins = (("Position", "Duty"), ("Department", "Duty"), ("Organization", "Duty"))

    involvement: Involvement | None = None


class About(RelationshipType):
    """A duty is about a topic."""

    caption, kind_name = Caption("about", "涉及主题"), "ABOUT"
    colour, icon = "#6b5900", "tag"
    identified_by = _ENDS
    joins = (("Duty", "Topic"),)


class CollaboratesWith(RelationshipType):
    """A holder works with a unit, as its own section states."""

    caption, kind_name = Caption("works with", "协作"), "COLLABORATES_WITH"
    colour, icon = "#5a6b00", "link"
    identified_by = _ENDS
    joins = tuple((a, b) for a in ("Position", "Department") for b in ("Department", "Position", "Unit"))

    side: Side = "internal"


class HasAuthority(RelationshipType):
    """A holder has a right."""

    caption, kind_name = Caption("has authority", "拥有权限"), "HAS_AUTHORITY"
    colour, icon = "#7a2e7a", "key"
    identified_by = _ENDS
    joins = (("Position", "Authority"), ("Department", "Authority"))


class MeasuredBy(RelationshipType):
    """A holder is measured by an indicator."""

    caption, kind_name = Caption("measured by", "考核于"), "MEASURED_BY"
    colour, icon = "#8a1c4a", "gauge"
    identified_by = _ENDS
    joins = (("Position", "Indicator"), ("Department", "Indicator"))


class Requires(RelationshipType):
    """A holder requires a qualification."""

    caption, kind_name = Caption("requires", "要求"), "REQUIRES"
    colour, icon = "#54606e", "badge"
    identified_by = _ENDS
    joins = (("Position", "Qualification"), ("Department", "Qualification"))


class HasStep(RelationshipType):
    """A process has a step."""

    caption, kind_name = Caption("has step", "包含步骤"), "HAS_STEP"
    colour, icon = "#3d5a1e", "route"
    identified_by = _ENDS
    joins = (("Process", "Step"),)


class DoneBy(RelationshipType):
    """A step is done by a position, a department or a unit."""

    caption, kind_name = Caption("done by", "执行者"), "DONE_BY"
    colour, icon = "#4a6b2a", "user"
    identified_by = _ENDS
    joins = (("Step", "Position"), ("Step", "Department"), ("Step", "Unit"))


class Holds(RelationshipType):
    """A person holds a position (org:holds)."""

    caption, kind_name = Caption("holds", "任职"), "HOLDS"
    colour, icon = "#9a3412", "face"
    identified_by = _ENDS
    joins = (("Person", "Position"),)


RELATIONSHIP_TYPES: tuple[type[RelationshipType], ...] = (
    PartOf,
    BelongsTo,
    ReportsTo,
    HasDuty,
    About,
    CollaboratesWith,
    HasAuthority,
    MeasuredBy,
    Requires,
    HasStep,
    DoneBy,
    Holds,
)
"""The relationship types that the graph may contain; to add one, write its class and add it here."""

RELATIONSHIP_BY_KIND: dict[str, type[RelationshipType]] = {r.kind_name: r for r in RELATIONSHIP_TYPES}
