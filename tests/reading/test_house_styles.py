"""Documents in many house styles, all invented, each beside what it states (styles/NAME.json).

A summary leaves out what is empty. To see a new style's summary: `python -m tests.reading.test_house_styles NAME`.
"""

from __future__ import annotations

import json
import sys
from pathlib import Path

import pytest

from app.reading import ReadDocument, read_document
from app.reading.model import DepartmentRead, OrganizationRead, PositionRead
from tests.reading.evidence import without_proof

FOLDER = Path(__file__).parent / "styles"
DOCUMENTS = sorted(path.name for path in FOLDER.iterdir() if path.suffix in (".txt", ".md"))


def read(name: str) -> ReadDocument:
    path = FOLDER / name
    return read_document(path.read_bytes(), name)


def summary(document: ReadDocument) -> list[object]:
    return [of_organization(organization) for organization in document.reading.organizations]


def of_organization(organization: OrganizationRead) -> dict[str, object]:
    described = [position for position in organization.positions if position.described]
    return filled(
        name=organization.name,
        duties=[statement.text for statement in organization.duties],
        departments={department.name: of_department(department) for department in organization.departments},
        positions={position.title or "": of_position(position) for position in described},
        mentioned=[position.title for position in organization.positions if not position.described],
    )


def of_department(department: DepartmentRead) -> dict[str, object]:
    return filled(parent=department.parent, superior=department.superior, **of_holder(department))


def of_position(position: PositionRead) -> dict[str, object]:
    return filled(
        department=position.department,
        reference=position.reference,
        reports_to=[line.name if line.kind == "solid" else f"{line.name} (dotted)" for line in position.reports_to],
        direct_reports=[line.name for line in position.direct_reports],
        **of_holder(position),
    )


def of_holder(holder: DepartmentRead | PositionRead) -> dict[str, object]:
    return filled(
        headcount=holder.headcount,
        purpose=holder.purpose,
        duties=[statement.text for statement in holder.duties],
        authorities=[statement.text for statement in holder.authorities],
        indicators=[statement.text for statement in holder.indicators],
        qualifications=[statement.text for statement in holder.qualifications],
        internal=[partner.name for partner in holder.collaborators if partner.side == "internal"],
        external=[partner.name for partner in holder.collaborators if partner.side == "external"],
    )


def filled(**values: object) -> dict[str, object]:
    return {key: value for key, value in values.items() if value not in (None, [], {})}


@pytest.mark.parametrize("name", DOCUMENTS)
def test_a_house_style_is_read_as_what_it_states(name: str) -> None:
    stated = json.loads((FOLDER / name).with_suffix(".json").read_text(encoding="utf-8"))

    assert summary(read(name)) == stated


@pytest.mark.parametrize("name", DOCUMENTS)
def test_every_quote_of_a_house_style_holds_what_it_proves(name: str) -> None:
    assert without_proof(read(name)) == []


def test_an_essay_without_references_is_ignored_with_a_reason() -> None:
    reading = read("essay.txt").reading

    assert reading.organizations == []
    assert [ignored.reason for ignored in reading.ignored] == ["no organization: nobody's duties or reporting lines are stated"]


if __name__ == "__main__":
    print(json.dumps(summary(read(sys.argv[1])), ensure_ascii=False, indent=1))
