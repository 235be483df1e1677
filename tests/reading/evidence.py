"""What every reading must keep: each span is a slice of the text, and its quote holds what it proves."""

from __future__ import annotations

from collections.abc import Iterator

from app.language import fold
from app.reading.model import DepartmentRead, PositionRead, ReadDocument, Span


def said(read: ReadDocument) -> Iterator[tuple[str, Span]]:
    """Every text that has evidence of its own, with its span."""
    for organization in read.reading.organizations:
        for holder in (*organization.departments, *organization.positions):
            yield from _of_holder(holder)
        for process in organization.processes:
            yield from ((step.text, step.evidence) for step in process.steps)


def _of_holder(holder: DepartmentRead | PositionRead) -> Iterator[tuple[str, Span]]:
    for statement in (*holder.duties, *holder.authorities, *holder.indicators, *holder.qualifications):
        yield statement.text, statement.evidence
    for partner in holder.collaborators:
        yield partner.name, partner.evidence
    if isinstance(holder, PositionRead):
        for line in (*holder.reports_to, *holder.direct_reports):
            yield line.name, line.evidence


def without_proof(read: ReadDocument) -> list[str]:
    """The texts whose quote does not hold them, character by character once spaces and marks are left out.

    A quote of damaged text holds what was damaged, and a finding says so.
    """
    repaired = [span for finding in read.reading.findings if finding.kind == "repaired-text" for span in finding.evidence]

    def damaged(span: Span) -> bool:
        return any(span.start <= spot.start and spot.end <= span.end for spot in repaired)

    return [text for text, span in said(read) if not damaged(span) and not _holds(read.text[span.start : span.end], text)]


def _holds(quote: str, text: str) -> bool:
    rest = iter(_letters(quote))
    return all(letter in rest for letter in _letters(text))


def _letters(text: str) -> str:
    return "".join(letter for letter in fold(text) if letter.isalnum())
