"""What a document states, as nodes and relationships of the model; it knows what is stored only to tell who is meant by a name.

One OrganizationGraph builds the part of one organization. Everything that a relationship touches stands in the result with
evidence of this document, so that it lives as long as anything of the document needs it.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import UTC, datetime

from app.importing.holders import OrganizationGraph
from app.importing.naming import key
from app.importing.organizations import Identity, holder_keys
from app.importing.places import Places
from app.importing.state import Item, State
from app.reading.model import OrganizationRead, ReadDocument, Reading, Span
from graph_model import node_id
from graph_model.nodes import Document, Finding


def document_id(name: str) -> str:
    """The id of the document of that name in the store."""
    return node_id("Document", name)


def graph_of(
    document: ReadDocument, name: str, organizations: Sequence[tuple[Identity, OrganizationRead]], stored: State
) -> State:
    """All that the document states, and the document; reporting lines are not judged yet."""
    own = document_id(name)
    places = Places(own, len(document.text))
    state: State = {}
    within: dict[str, list[Item]] = {}
    for item in stored.values():
        within.setdefault(item.text("organization"), []).append(item)
    for identity, read in organizations:
        graph = OrganizationGraph(identity, places, state, within.get(identity.id, []))
        graph.build(read)
    ids = list(dict.fromkeys(identity.id for identity, _ in organizations))
    for finding in _findings(document.reading, places, organizations):
        state[finding.id] = Item.of(finding)
    described = document.reading.document
    state[own] = Item.of(
        Document(
            id=own,
            name=name,
            sha256=described.sha256,
            format=described.format,
            characters=described.characters,
            text=document.text,
            organizations=ids,
            places=list(document.places.entries),
            imported_at=datetime.now(UTC).isoformat(timespec="seconds"),
        )
    )
    return state


def _findings(reading: Reading, places: Places, organizations: Sequence[tuple[Identity, OrganizationRead]]) -> Iterable[Finding]:
    """Reading's findings, each with the organization in whose part of the document it stands."""
    extents = [(_extent(read), identity.id, holder_keys(read)) for identity, read in organizations]
    for finding in reading.findings:
        at = finding.evidence[0].start if finding.evidence else 0
        names = {key(name) for name in finding.names}

        def fits(extent: tuple[tuple[int, int], str, set[str]], names: set[str] = names, at: int = at) -> tuple[int, int, int]:
            """How badly: organizations may lie one inside another, so what bears the names comes first, then the nearest."""
            (start, end), _, holders = extent
            return -len(names & holders), max(start - at, at - end, 0), end - start

        (start, end), organization, _ = min(extents, key=fits)
        spans = [span for span in finding.evidence if span.end > span.start] or [Span(start=start, end=end)]
        yield Finding(
            id=node_id("Finding", places.document, organization, finding.kind, finding.message),
            evidence=sorted(set(places.references(*spans))),
            organization=organization,
            rule=finding.kind,
            message=finding.message,
            names=finding.names,
        )


def _extent(read: OrganizationRead) -> tuple[int, int]:
    """From where to where the document speaks of it."""
    holders = [*read.departments, *read.positions]
    spans = [span for span in (read.evidence, *(holder.evidence for holder in holders)) if span is not None]
    spans += [statement.evidence for holder in holders for statement in holder.duties]
    spans += [statement.evidence for statement in read.duties]
    return min((span.start for span in spans), default=0), max((span.end for span in spans), default=0)
