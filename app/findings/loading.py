"""From the store to Facts: everything that the structure rules need in a few statements, once, for all organizations asked for.

Rows of plain fields, not nodes: an organization of ten thousand positions is loaded in about a second.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from typing import TypeAlias, cast

from app.database import Store, Value
from app.findings.facts import Facts
from app.findings.records import DutyFact, Holder, Line, Partner, ReadingNote
from graph_model import Reference
from graph_model.graph import GraphNode

_Row: TypeAlias = Mapping[str, Value]
_ByOrganization: TypeAlias = "defaultdict[str, list[_Row]]"
_PARTS: tuple[str, ...] = ("positions", "lines", "departments", "units", "partners", "notes")


_PACKED: Mapping[str, tuple[str, ...]] = {
    "positions": ("id", "name", "described", "department", "reference", "headcount", "evidence", "place", "duties"),
    "lines": ("source", "target", "kind", "stated_by", "status", "below", "above", "evidence"),
    "duties": ("id", "holder", "text", "involvement", "number", "group", "evidence"),
    "load": ("holder", "involvement", "number"),
}
"""What the engine sends a thousand at a time, each a list of these fields: four times as fast as a row for each."""


def load(store: Store, organization: str | None = None) -> list[Facts]:
    """The organization of that id, or all, each by itself, in the order of their names."""
    nodes = [node for row in store.read("organizations").rows if isinstance(node := row["node"], GraphNode)]
    chosen = [node for node in nodes if organization in (None, node.id)]
    ids = [node.id for node in chosen]

    def rows(part: str) -> _ByOrganization:
        return _read(store, part, ids)

    with ThreadPoolExecutor(len(_PARTS)) as at_once:  # the engine answers one while another is unpacked
        read = dict(zip(_PARTS, at_once.map(rows, _PARTS), strict=True))
    return [_facts(store, node, read) for node in chosen]


def _read(store: Store, part: str, organizations: Sequence[str]) -> _ByOrganization:
    found: _ByOrganization = defaultdict(list)
    fields = _PACKED.get(part)
    if organizations:
        for row in store.read(f"facts_{part}", {"organizations": list(organizations)}).rows:
            own = found[str(row["organization"])]
            if fields is None:
                own.append(row)
            else:
                own += (dict(zip(fields, values, strict=True)) for values in cast("list[list[Value]]", row["packed"]))
    if fields is not None:
        for own in found.values():
            own.sort(key=lambda row: (str(row[fields[0]]), str(row[fields[1]])))
    return found


def _facts(store: Store, node: GraphNode, read: Mapping[str, _ByOrganization]) -> Facts:
    own = {part: rows[node.id] for part, rows in read.items()}
    positions = {holder.id: holder for holder in (_holder("Position", row) for row in own["positions"])}
    departments = {holder.id: holder for holder in (_holder("Department", row) for row in own["departments"])}

    def duties() -> list[DutyFact]:
        rows = _read(store, "duties", [node.id])[node.id]
        return sorted(map(_duty, rows), key=lambda duty: (duty.holder, first_place(duty.evidence), duty.id))

    def load() -> Mapping[str, Counter[str]]:
        found: defaultdict[str, Counter[str]] = defaultdict(Counter)
        for row in _read(store, "load", [node.id])[node.id]:
            found[str(row["holder"])][_text(row["involvement"]) or ""] += _number(row["number"]) or 0
        return found

    return Facts(
        organization=Holder("Organization", node.id, node.label, _texts(node.properties.get("evidence"))),
        positions=positions,
        departments=departments,
        units={holder.id: holder for holder in (_holder("Unit", row) for row in own["units"])},
        lines=list(map(_line, own["lines"])),
        partners=list(map(_partner, own["partners"])),
        place=_places(own["positions"]),
        parent=_places(own["departments"]),
        counts={str(row["id"]): _number(row["duties"]) or 0 for row in (*own["positions"], *own["departments"])},
        notes=list(map(_note, own["notes"])),
        fetch_duties=duties,
        fetch_load=load,
        home=store.home,
    )


def _places(rows: Sequence[_Row]) -> dict[str, str]:
    """Id of what a row is → id of the department that it stands in."""
    return {str(row["id"]): str(row["place"]) for row in rows if row["place"] is not None}


def first_place(evidence: Sequence[str]) -> tuple[str, int]:
    """Where the first reference points, for sorting in the order of documents."""
    if not evidence:
        return ("", 0)
    document, start, _ = Reference.parse(evidence[0])
    return (document, start)


def _holder(kind: str, row: _Row) -> Holder:
    return Holder(
        kind=kind,
        id=str(row["id"]),
        name=str(row["name"]),
        evidence=_texts(row["evidence"]),
        described=row.get("described") is not False,
        department=_text(row.get("department")),
        superior=_text(row.get("superior")),
        reference=_text(row.get("reference")),
        headcount=_number(row.get("headcount")),
        side=_text(row.get("side")),
    )


def _line(row: _Row) -> Line:
    return Line(
        source=str(row["source"]),
        target=str(row["target"]),
        kind=str(row["kind"]),
        stated_by=str(row["stated_by"]),
        status=str(row["status"]),
        below=_texts(row["below"]),
        above=_texts(row["above"]),
        stated=_texts(row["evidence"]),
    )


def _partner(row: _Row) -> Partner:
    return Partner(str(row["source"]), str(row["target"]), str(row["side"]), _texts(row["evidence"]))


def _duty(row: _Row) -> DutyFact:
    return DutyFact(
        id=str(row["id"]),
        holder=str(row["holder"]),
        text=str(row["text"]),
        involvement=_text(row["involvement"]),
        number=_text(row["number"]),
        group=_text(row["group"]),
        evidence=_texts(row["evidence"]),
    )


def _note(row: _Row) -> ReadingNote:
    return ReadingNote(str(row["rule"]), str(row["message"]), _texts(row["evidence"]), _texts(row["names"]))


def _texts(value: object) -> tuple[str, ...]:
    return tuple(map(str, value)) if isinstance(value, list) else ()  # pyright: ignore[reportUnknownArgumentType, reportUnknownVariableType]


def _text(value: Value) -> str | None:
    return value if isinstance(value, str) else None


def _number(value: Value) -> int | None:
    return value if isinstance(value, int) else None
