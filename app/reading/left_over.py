"""What nobody's section holds and what says nothing of anybody: told as ignored, so that a reader sees what was passed over.

It judges nothing anew: text counts as read where some evidence begins in it.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence

from app.language.cleaning import Cleaned
from app.reading.drafts import Place
from app.reading.model import Ignored, OrganizationRead, Span

_BETWEEN = 60
"""Characters of headings that may stand between two passages which are told as one."""


def left_over(
    clean: Cleaned, loose: Iterable[Place], organizations: Iterable[OrganizationRead], apart: Sequence[Ignored]
) -> Iterator[Ignored]:
    """The `loose` places of the cleaned text, in order, that no evidence begins in; neighbours as one.

    `apart` are the chapters that are ignored as a whole, and told so.
    """
    said: list[int] | None = None
    run: Ignored | None = None
    for place in loose:
        said = sorted(span.start for one in organizations for span in _evidence(one)) if said is None else said
        start, end = clean.span(*place)
        if _begins_within(said, start, end) or any(whole.start <= start < whole.end for whole in apart):
            continue
        if run is not None and start - run.end <= _BETWEEN and not _begins_within(said, run.end, start):
            run.end = max(run.end, end)
            continue
        if run is not None:
            yield run
        run = Ignored(start=start, end=end, reason="tells nobody's duties or lines")
    if run is not None:
        yield run


def _begins_within(said: list[int], start: int, end: int) -> bool:
    nearest = bisect_left(said, start)
    return nearest < len(said) and said[nearest] < end


def _evidence(organization: OrganizationRead) -> Iterator[Span]:
    yield from (duty.evidence for duty in organization.duties)
    yield from (step.evidence for process in organization.processes for step in process.steps)
    for holder in (*organization.departments, *organization.positions):
        if holder.evidence:
            yield holder.evidence
        for statements in (holder.duties, holder.authorities, holder.indicators, holder.qualifications):
            yield from (statement.evidence for statement in statements)
    for position in organization.positions:
        yield from (line.evidence for lines in (position.reports_to, position.direct_reports) for line in lines)
    yield from (person.evidence for person in organization.people if person.evidence)
    if organization.evidence:
        yield organization.evidence
