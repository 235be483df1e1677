"""A document as a web page with every span of its reading marked, so that a person checks a reading at a glance.

One self-contained file without scripts; the document's own text is only ever text in it.
"""

from __future__ import annotations

from collections.abc import Iterable
from html import escape
from itertools import pairwise
from typing import NamedTuple

from app.reading.model import OrganizationRead, ReadDocument, Span
from graph_model import NODE_BY_LABEL

_STYLE = """
body { font: 1rem/1.7 system-ui, "Noto Sans CJK SC", sans-serif; max-width: 60rem; margin: 2rem auto; padding: 0 1rem; }
pre { white-space: pre-wrap; overflow-wrap: anywhere; font: inherit; tab-size: 16; }
mark { color: inherit; background: none; border-bottom: 3px solid var(--c); }
.place { float: right; clear: right; color: #6b6b6b; font-size: 0.8em; }
.ignored { color: #6b6b6b; text-decoration: line-through; }
ul { list-style: none; padding: 0; display: flex; flex-wrap: wrap; gap: 0.3rem 1.2rem; }
"""
_COLOURS = {
    **{kind: NODE_BY_LABEL[kind].colour for kind in ("Organization", "Department", "Position", "Duty", "Authority")},
    **{kind: NODE_BY_LABEL[kind].colour for kind in ("Indicator", "Qualification", "Unit", "Step")},
    "REPORTS_TO": "#b42318",
}


class _Marked(NamedTuple):
    """A span with its kind (a node's or a relationship's) and what the reading took from it."""

    start: int
    end: int
    kind: str
    told: str


def marked_page(read: ReadDocument) -> str:
    """The page. What the reading ignored is struck out, with the reason as its tooltip."""
    spans = [mark for organization in read.reading.organizations for mark in _of_organization(organization)]
    spans += [_Marked(ignored.start, ignored.end, "ignored", ignored.reason) for ignored in read.reading.ignored]
    kinds = [kind for kind in _COLOURS if any(span.kind == kind for span in spans)]
    legend = "".join(f'<li><mark style="--c:{_COLOURS[kind]}">{escape(_caption(kind))}</mark></li>' for kind in kinds)
    name = escape(read.reading.document.name)
    pieces = "".join(_pieces(read.text, spans, dict(read.places.turns())))
    return (
        f'<!DOCTYPE html>\n<html><head><meta charset="utf-8"><title>{name}</title><style>{_STYLE}</style></head>\n'
        f"<body><h1>{name}</h1><ul>{legend}</ul>\n<pre>{pieces}</pre></body></html>\n"
    )


def _pieces(text: str, spans: list[_Marked], turns: dict[int, str]) -> Iterable[str]:
    """The text cut at every span's ends; where spans overlap the shortest gives the colour and all are told.

    Where a page, a slide or a sheet begins, its name stands in the margin.
    """
    cuts = sorted({0, len(text), *turns, *(s.start for s in spans), *(s.end for s in spans)})
    opening: dict[int, list[_Marked]] = {}
    for span in spans:
        opening.setdefault(span.start, []).append(span)
    current: list[_Marked] = []
    for start, end in pairwise(cuts):
        current = [span for span in [*current, *opening.get(start, [])] if span.end > start]
        if start in turns:
            yield f'<span class="place">{escape(turns[start])}</span>'
        piece = escape(text[start:end])
        if not current:
            yield piece
            continue
        told = escape("; ".join(f"{_caption(s.kind)}: {s.told}" for s in current), quote=True)
        kind = min(current, key=lambda s: s.end - s.start).kind
        if kind == "ignored":
            yield f'<span class="ignored" title="{told}">{piece}</span>'
        else:
            yield f'<mark style="--c:{_COLOURS[kind]}" title="{told}">{piece}</mark>'


def _caption(kind: str) -> str:
    node = NODE_BY_LABEL.get(kind)
    return node.caption.en if node else kind.lower().replace("_", " ")


def _of_organization(organization: OrganizationRead) -> Iterable[_Marked]:
    yield from _mark(organization.evidence, "Organization", organization.name or "(nameless)")
    for duty in organization.duties:
        yield from _mark(duty.evidence, "Duty", duty.text)
    for department in organization.departments:
        yield from _mark(department.evidence, "Department", department.name)
    for position in organization.positions:
        yield from _mark(position.evidence, "Position", position.title or "(untitled)")
        for word, lines in (("reports to", position.reports_to), ("direct report", position.direct_reports)):
            for line in lines:
                yield from _mark(line.evidence, "REPORTS_TO", f"{word} {line.name}")
    for holder in (*organization.departments, *organization.positions):
        for kind, statements in (
            ("Duty", holder.duties),
            ("Authority", holder.authorities),
            ("Indicator", holder.indicators),
            ("Qualification", holder.qualifications),
        ):
            for statement in statements:
                told = f"{statement.text} [{statement.involvement}]" if statement.involvement else statement.text
                yield from _mark(statement.evidence, kind, told)
        for collaborator in holder.collaborators:
            yield from _mark(collaborator.evidence, "Unit", collaborator.name)
    for process in organization.processes:
        for step in process.steps:
            yield from _mark(step.evidence, "Step", step.text)


def _mark(span: Span | None, kind: str, told: str) -> Iterable[_Marked]:
    if span is not None and span.end > span.start:
        yield _Marked(span.start, span.end, kind, told)
