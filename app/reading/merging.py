"""What a document says twice made one: a post pasted twice, a unit with two sections, a sheet that is its unit's.

Both places stay in the evidence of what each of them says.
"""

from __future__ import annotations

from app.reading.drafts import LOST_TITLE, Holder
from app.reading.linking import name_key
from app.reading.model import DepartmentRead, PositionRead, ReadFinding, Statement

_FACETS = ("duties", "authorities", "indicators", "qualifications")
_LONG_ENOUGH, _MOST_OTHERWISE = 6, 2
"""Characters of a statement of which a second scan may have read one otherwise, and how many of a longer one."""


def settled(holder: Holder) -> Holder:
    """A sheet that names a unit and has no field for a post, nor has lost the title over its superior, is the unit's."""
    of_a_post = "title" in holder.fields or {LOST_TITLE, "superior"} <= holder.fields
    if holder.kind == "position" and holder.name is None and holder.department and not of_a_post:
        holder.kind, holder.name, holder.department = "department", holder.department, None
        holder.introduced = holder.name
    return holder


def merged(positions: list[PositionRead], findings: list[ReadFinding]) -> list[PositionRead]:
    """A post pasted twice is one, what the second copy says otherwise is told; two of a title in two departments are two."""
    found: dict[tuple[str, str], PositionRead] = {}
    rest: list[PositionRead] = []
    for position in positions:
        key = (name_key(position.title or ""), name_key(position.department or ""))
        if position.title and key in found:
            _take_over(found[key], position, findings)
        elif position.title:
            found[key] = position
            rest.append(position)
        else:
            rest.append(position)
    return rest


def _take_over(kept: PositionRead, other: PositionRead, findings: list[ReadFinding]) -> None:
    said = {statement.text for statement in kept.duties}
    again = sum(statement.text in said for statement in other.duties)
    if again and 2 * again >= len(other.duties) and kept.title and not (kept.tabular or other.tabular):
        message = f"{kept.title} has two sections that say the same: read as one"
        spans = [span for span in (kept.evidence, other.evidence) if span is not None]
        findings.append(ReadFinding(kind="repeated-section", message=message, evidence=spans, names=[kept.title]))
    for facet in ("reports_to", "direct_reports", "supervised_by", "supervises", "collaborators"):
        known = {named.name for named in getattr(kept, facet)}
        getattr(kept, facet).extend(named for named in getattr(other, facet) if named.name not in known)
    for facet in _FACETS:
        _leave_out_second_scan(getattr(kept, facet), getattr(other, facet), findings)
    _take_statements(kept, other)
    kept.headcount = kept.headcount if kept.headcount is not None else other.headcount
    kept.purpose = kept.purpose or other.purpose


def _leave_out_second_scan(kept: list[Statement], other: list[Statement], findings: list[ReadFinding]) -> None:
    """Takes out of a list that mostly stands there already, with the same numbers, what differs from it in a character or two."""
    said = {(statement.number, statement.text) for statement in kept if statement.number}
    again = sum((statement.number, statement.text) in said for statement in other)
    if not again or 2 * again < len(other) or again == len(other):
        return
    for statement in list(other):
        if (statement.number, statement.text) in said:
            continue
        first = next(
            (one for one in kept if one.number == statement.number and _scanned_otherwise(one.text, statement.text)), None
        )
        if first is not None:
            other.remove(statement)
            message = f"text that stands twice is read as {first.text}, not as {statement.text}"
            findings.append(ReadFinding(kind="repaired-text", message=message, evidence=[first.evidence, statement.evidence]))


def _scanned_otherwise(one: str, two: str) -> bool:
    if (
        len(one) != len(two)
        or len(one) < _LONG_ENOUGH
        or any(a.isdigit() or b.isdigit() for a, b in zip(one, two, strict=True) if a != b)
    ):
        return False
    return sum(a != b for a, b in zip(one, two, strict=True)) <= min(_MOST_OTHERWISE, 1 + len(one) // 20)


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
