"""Numbers of people that a document says twice."""

from __future__ import annotations

from app.reading.model import PositionRead, ReadFinding, Span


def headcount_twice(position: PositionRead, number: float, where: Span | None) -> ReadFinding:
    """A post of which the document says two numbers; the first is kept, both are quoted."""
    own = position.evidence
    title = position.title or ""
    message = f"{title} is counted twice: {position.headcount:g} and {number:g}"
    numbers = [f"{position.headcount:g}", f"{number:g}"]
    return ReadFinding(
        kind="headcount-twice", message=message, evidence=[place for place in (own, where) if place], names=[title, *numbers]
    )
