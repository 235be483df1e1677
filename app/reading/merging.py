"""What a document says twice made one: a post pasted twice, a unit with two sections, a sheet that is its unit's.

Both places stay in the evidence of what each of them says.
"""

from __future__ import annotations

from app.reading.drafts import Holder
from app.reading.linking import name_key
from app.reading.model import DepartmentRead, PositionRead

_FACETS = ("duties", "authorities", "indicators", "qualifications")


def settled(holder: Holder) -> Holder:
    """A sheet that names a unit and has no field for a post is the unit's."""
    if holder.kind == "position" and holder.name is None and holder.department and "title" not in holder.fields:
        holder.kind, holder.name, holder.department = "department", holder.department, None
        holder.introduced = holder.name
    return holder


def merged(positions: list[PositionRead]) -> list[PositionRead]:
    """A post pasted twice is one; two posts of one title in two departments are two."""
    found: dict[tuple[str, str], PositionRead] = {}
    rest: list[PositionRead] = []
    for position in positions:
        key = (name_key(position.title or ""), name_key(position.department or ""))
        if position.title and key in found:
            _take_over(found[key], position)
        elif position.title:
            found[key] = position
            rest.append(position)
        else:
            rest.append(position)
    return rest


def _take_over(kept: PositionRead, other: PositionRead) -> None:
    for facet in ("reports_to", "direct_reports", "supervised_by", "supervises", "collaborators"):
        known = {named.name for named in getattr(kept, facet)}
        getattr(kept, facet).extend(named for named in getattr(other, facet) if named.name not in known)
    _take_statements(kept, other)
    kept.headcount = kept.headcount if kept.headcount is not None else other.headcount
    kept.purpose = kept.purpose or other.purpose


def _take_statements(kept: PositionRead | DepartmentRead, other: PositionRead | DepartmentRead) -> None:
    for facet in _FACETS:
        known = {statement.text for statement in getattr(kept, facet)}
        getattr(kept, facet).extend(statement for statement in getattr(other, facet) if statement.text not in known)


def merged_departments(departments: list[DepartmentRead]) -> list[DepartmentRead]:
    """A unit with several sections is one."""
    found: dict[str, DepartmentRead] = {}
    for department in departments:
        kept = found.setdefault(name_key(department.name), department)
        if kept is not department:
            _take_statements(kept, department)
            kept.headcount = kept.headcount if kept.headcount is not None else department.headcount
            kept.purpose, kept.superior, kept.parent = (
                kept.purpose or department.purpose,
                kept.superior or department.superior,
                kept.parent or department.parent,
            )
    return list(found.values())
