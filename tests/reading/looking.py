"""Where tests of the reader look: the one organization of a text, one of its posts or units, and what it says as plain texts."""

from __future__ import annotations

from app.reading import read_document
from app.reading.model import DepartmentRead, Named, OrganizationRead, PositionRead, Reading, Statement


def read(text: str) -> Reading:
    return read_document(text.encode(), "invented.txt").reading


def only(text: str) -> OrganizationRead:
    (organization,) = read(text).organizations
    return organization


def post(organization: OrganizationRead, title: str) -> PositionRead:
    return next(position for position in organization.positions if position.title == title)


def unit(organization: OrganizationRead, name: str) -> DepartmentRead:
    return next(department for department in organization.departments if department.name == name)


def texts(statements: list[Statement]) -> list[str]:
    return [statement.text for statement in statements]


def names(lines: list[Named]) -> list[str]:
    return [f"{line.name} ({line.kind})" if line.kind == "dotted" else line.name for line in lines]
