"""A small organization, stored piece by piece, with every kind of line, a hostile title and the text behind each quote."""

from __future__ import annotations

from collections import defaultdict
from hashlib import sha256

from app.database import Store
from graph_model import NodeType, RelationshipType, node_id, relationship_id
from graph_model.nodes import Department, Document, Duty, Organization, Position, Unit
from graph_model.relationships import BelongsTo, CollaboratesWith, HasDuty, PartOf, ReportsTo
from graph_model.vocabulary import LineKind, LineStatus, StatedBy

ORGANIZATION = "Pilot House Ferries"
HOSTILE = "<script>alert('title')</script>"
TEXT = f"""{ORGANIZATION} 👩🏽‍💼
Harbour master
Reports: Deck hand, Ticket clerk
Ticket clerk
Reports to: Purser
Answers complaints of passengers within two days.
处理乘客投诉，并记录原因。
Works with: Coast guard
{HOSTILE}
Dotted line to: Harbour master
"""
DOCUMENT = node_id("Document", "ferries.txt")


def quoted(words: str) -> list[str]:
    """The evidence of words that stand in TEXT."""
    start = TEXT.index(words)
    return [f"{DOCUMENT}#{start}-{start + len(words)}"]


def identity(kind: str, name: str) -> str:
    return node_id(kind, ORGANIZATION, name)


def _position(title: str, department: str | None = None, *, described: bool = True) -> Position:
    return Position(
        id=identity("Position", title),
        organization=identity("Organization", ORGANIZATION),
        title=title,
        search=title.lower(),
        department=department,
        described=described,
        evidence=quoted(title),
    )


def _line(ends: tuple[str, str], words: str, stated_by: StatedBy, status: LineStatus, kind: LineKind = "solid") -> ReportsTo:
    source, target = (identity("Position", end) for end in ends)
    return ReportsTo(
        id=relationship_id("REPORTS_TO", source, target, kind),
        source=source,
        target=target,
        kind=kind,
        stated_by=stated_by,
        status=status,
        evidence=quoted(words),
        subordinate_evidence=quoted(words) if stated_by == "subordinate" else [],
        superior_evidence=quoted(words) if stated_by == "superior" else [],
    )


def _duty(holder: str, text: str) -> tuple[Duty, HasDuty]:
    duty = Duty(
        id=node_id("Duty", holder, text),
        organization=identity("Organization", ORGANIZATION),
        text=text,
        search=text.lower(),
        holder=holder,
        evidence=quoted(text),
    )
    held = HasDuty(
        id=relationship_id("HAS_DUTY", holder, duty.id),
        source=holder,
        target=duty.id,
        involvement="perform",
        evidence=quoted(text),
    )
    return duty, held


def store_harbour(store: Store) -> None:
    """Stores it in an empty store."""
    organization = identity("Organization", ORGANIZATION)
    deck, clerk = identity("Department", "Deck"), identity("Position", "Ticket clerk")
    guard = identity("Unit", "Coast guard")
    duties = [_duty(clerk, "Answers complaints of passengers within two days."), _duty(clerk, "处理乘客投诉，并记录原因。")]
    nodes: list[NodeType] = [
        Organization(id=organization, name=ORGANIZATION, evidence=quoted(ORGANIZATION)),
        Department(id=deck, organization=organization, name="Deck", search="deck", evidence=quoted("Deck")),
        _position("Harbour master"),
        _position("Deck hand", "Deck"),
        _position("Ticket clerk"),
        _position("Purser", described=False),
        _position(HOSTILE),
        Unit(
            id=guard,
            organization=organization,
            name="Coast guard",
            search="coast guard",
            side="external",
            evidence=quoted("Coast guard"),
        ),
        *(duty for duty, _ in duties),
        Document(
            id=DOCUMENT,
            name="ferries.txt",
            sha256=sha256(TEXT.encode()).hexdigest(),
            format="text",
            characters=len(TEXT),
            text=TEXT,
            organizations=[organization],
            imported_at="2026-01-02T03:04:05Z",
        ),
    ]
    hand = identity("Position", "Deck hand")
    links: list[RelationshipType] = [
        PartOf(id=relationship_id("PART_OF", deck, organization), source=deck, target=organization),
        BelongsTo(id=relationship_id("BELONGS_TO", hand, deck), source=hand, target=deck),
        _line(("Deck hand", "Harbour master"), "Reports: Deck hand", "superior", "one-sided"),
        _line(("Ticket clerk", "Harbour master"), "Reports: Deck hand, Ticket clerk", "superior", "conflicting"),
        _line(("Ticket clerk", "Purser"), "Reports to: Purser", "subordinate", "conflicting"),
        _line((HOSTILE, "Harbour master"), "Dotted line to: Harbour master", "subordinate", "one-sided", "dotted"),
        CollaboratesWith(
            id=relationship_id("COLLABORATES_WITH", clerk, guard),
            source=clerk,
            target=guard,
            side="external",
            evidence=quoted("Works with: Coast guard"),
        ),
        *(held for _, held in duties),
    ]
    _store(store, nodes, links)


def _store(store: Store, nodes: list[NodeType], links: list[RelationshipType]) -> None:
    kinds = {node.id: type(node).__name__ for node in nodes}
    batches: dict[str, list[dict[str, object]]] = defaultdict(list)
    for node in nodes:
        batches[f"node_{kinds[node.id].lower()}_create"].append(node.model_dump())
    for link in links:
        ends = f"{kinds[link.source]}_{kinds[link.target]}".lower()
        batches[f"relationship_{link.kind_name.lower()}_{ends}"].append(link.model_dump())
    with store.write() as transaction:
        for query, rows in batches.items():
            transaction.run(query, {"rows": rows})
