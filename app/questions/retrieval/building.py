"""From the store to the index: the rows of organizations, read in batches, with their quotes and terms.

Only organizations that a document written since describes, or described, are read again.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping
from typing import cast

from app.database import Store
from app.language.script import fold
from app.questions.quotes import quotes
from app.questions.retrieval.index import Index, Segment, joined, text_hash
from app.questions.retrieval.terms import terms_of
from app.questions.shapes import references
from app.questions.since import Change, touched_since
from graph_model.graph import GraphEdge, GraphNode, Property

_HOLDERS = frozenset({"Organization", "Department", "Position"})
_BATCH = 2000


def built(store: Store, state: dict[str, object], before: Index | None) -> Index:
    """The index of the store as it is; `state` is what tells this state from others, `before` an older index."""
    stored = {str(node.id) for row in store.read("organizations").rows if isinstance(node := row["node"], GraphNode)}
    touched = _touched(store, before) if before is not None else None
    if before is None or touched is None:
        return joined(state, [_segment(store, one) for one in sorted(stored)], None, ())
    known = before.organizations
    kept = [place for place, one in enumerate(known) if one in stored and one not in touched]
    new = [one for one in sorted(stored) if one in touched or one not in known]
    return joined(state, [_segment(store, one) for one in new], before, kept)


def _touched(store: Store, before: Index) -> set[str] | None:
    """The organizations that changes since then may concern; None where that is not to be known."""
    number, last = before.about.get("number"), before.about.get("last")
    if not isinstance(number, int) or not before.organizations:
        return None
    described = dict(zip(before.organizations, before.documents, strict=True))
    return touched_since(store, Change(number, None if last is None else str(last)), described)


def _segment(store: Store, organization: str) -> Segment:
    rows = store.read("named_nodes", {"organization": organization}).rows
    nodes = [node for node in _list(rows, "nodes") if isinstance(node, GraphNode)]
    fields = ([n.id, n.kind, n.label, n.properties.get("department")] for n in nodes if n.id != organization)
    segment = Segment(organization, _packed(list(fields)))
    places: dict[str, int] = {}
    for node in sorted(nodes, key=lambda one: one.kind != "Organization"):  # its own name is always the first
        if node.kind in _HOLDERS:
            places[node.id] = len(segment.holders)
            segment.holders.append(_packed([node.id, node.kind, node.label, _fields(node.properties)]))
    ids = [str(one) for one in _list(store.read("duty_ids", {"organization": organization}).rows, "ids")]
    for start in range(0, len(ids), _BATCH):
        _add(store, segment, places, _stated(store.read("duties_held", {"ids": ids[start : start + _BATCH]}).rows))
    _add(store, segment, places, _stated(store.read("authorities_held", {"organization": organization}).rows))
    return segment


def _stated(rows: Iterable[Mapping[str, object]]) -> Iterator[tuple[GraphEdge, GraphNode]]:
    for row in rows:
        for line, stated in zip(_list([row], "lines"), _list([row], "stated"), strict=True):
            if isinstance(line, GraphEdge) and isinstance(stated, GraphNode):
                yield line, stated


def _list(rows: Iterable[Mapping[str, object]], column: str) -> list[object]:
    """The lists of a column as one."""
    return [one for row in rows for one in cast("list[object]", row[column])]


def _add(store: Store, segment: Segment, places: dict[str, int], rows: Iterable[tuple[GraphEdge, GraphNode]]) -> None:
    found = [(line, stated) for line, stated in rows if line.source in places]
    quoted = quotes(store, {reference for _, stated in found for reference in references(stated)})
    for line, stated in found:
        own = [quoted[r] for r in references(stated) if r in quoted]
        record = {
            "holder": places[line.source],
            "line": [line.id, line.source, line.target, line.kind, line.properties],
            "stated": [stated.id, stated.kind, stated.label, _fields(stated.properties)],
            "quotes": [[q.document, q.start, q.end, q.quote, q.place] for q in own],
        }
        folded = fold(stated.label)
        segment.records.append(_packed(record))
        segment.ids.append(stated.id)
        segment.hashes.append(text_hash(folded))
        segment.terms.append(terms_of(folded))
        segment.documents.update(r.partition("#")[0] for r in references(stated))


def _fields(properties: Mapping[str, Property]) -> dict[str, Property]:
    """What is shown of a node: all but the words that the database searches."""
    return {name: value for name, value in properties.items() if name != "search"}


def _packed(value: object) -> bytes:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":")).encode()
