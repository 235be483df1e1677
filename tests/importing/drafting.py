"""Documents for tests of importing, with their reading: the text is put together from what it states, so every span is exact."""

from __future__ import annotations

import hashlib

from app.reading.model import (
    Collaborator,
    DepartmentRead,
    DocumentRead,
    Named,
    OrganizationRead,
    PositionRead,
    ProcessRead,
    ReadDocument,
    ReadFinding,
    Reading,
    Span,
    Statement,
)
from graph_model.vocabulary import Involvement, LineKind, Side


class Draft:
    """A document under construction; each method appends a line and gives the part of the reading that it states."""

    def __init__(self) -> None:
        self._text = ""
        self._organizations: list[OrganizationRead] = []
        self._findings: list[ReadFinding] = []

    def span(self, line: str) -> Span:
        start = len(self._text)
        self._text += line + "\n"
        return Span(start=start, end=start + len(line))

    def duty(self, text: str, involvement: Involvement | None = "perform") -> Statement:
        return Statement(text=text, involvement=involvement, evidence=self.span(text))

    def named(self, name: str, kind: LineKind = "solid", reference: str | None = None) -> Named:
        return Named(name=name, kind=kind, reference=reference, evidence=self.span(name))

    def partner(self, name: str, side: Side = "internal") -> Collaborator:
        return Collaborator(name=name, side=side, evidence=self.span(name))

    def position(
        self,
        title: str | None,
        *,
        department: str | None = None,
        reference: str | None = None,
        above: tuple[str, ...] = (),
        below: tuple[str, ...] = (),
        dotted: tuple[str, ...] = (),
        duties: tuple[str, ...] = (),
        partners: tuple[str, ...] = (),
    ) -> PositionRead:
        evidence = self.span(title or "?")
        return PositionRead(
            title=title,
            department=department,
            reference=reference,
            evidence=evidence,
            reports_to=[*map(self.named, above), *(self.named(name, "dotted") for name in dotted)],
            direct_reports=[*map(self.named, below)],
            duties=[*map(self.duty, duties)],
            collaborators=[*map(self.partner, partners)],
        )

    def department(self, name: str, *, parent: str | None = None, duties: tuple[str, ...] = ()) -> DepartmentRead:
        return DepartmentRead(name=name, parent=parent, evidence=self.span(name), duties=[*map(self.duty, duties)])

    def process(self, name: str, *steps: str) -> ProcessRead:
        return ProcessRead(name=name, evidence=self.span(name), steps=[*map(self.duty, steps)])

    def organization(
        self,
        name: str | None,
        *,
        departments: tuple[DepartmentRead, ...] = (),
        positions: tuple[PositionRead, ...] = (),
        duties: tuple[str, ...] = (),
        processes: tuple[ProcessRead, ...] = (),
        as_of: str | None = None,
    ) -> None:
        self._organizations.append(
            OrganizationRead(
                name=name,
                as_of=as_of,
                departments=[*departments],
                positions=[*positions],
                duties=[*map(self.duty, duties)],
                processes=[*processes],
            )
        )

    def finding(self, kind: str, message: str) -> None:
        self._findings.append(ReadFinding(kind=kind, message=message, evidence=[self.span(message)]))

    def read(self, name: str = "document.txt") -> ReadDocument:
        digest = hashlib.sha256(self._text.encode()).hexdigest()
        document = DocumentRead(name=name, sha256=digest, format="text", characters=len(self._text))
        return ReadDocument(self._text, Reading(document=document, organizations=self._organizations, findings=self._findings))
