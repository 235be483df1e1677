"""What an import wrote, taken from the store, and two other ways of writing the same: batches and row by row.

The rows are the whole of it: nodes, relationships, evidence, the document with its text, and the Change.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from importlib.resources import files
from typing import Any, LiteralString, cast

import neo4j

Row = dict[str, Any]

_ID = re.compile(r"\b([a-z]+-[0-9a-f]{20})\b")


@dataclass(frozen=True)
class Rows:
    """Batches by statement: label to nodes; (type, label of source, label of target) to relationships."""

    nodes: dict[str, list[Row]]
    relationships: dict[tuple[str, str, str], list[Row]]

    def __len__(self) -> int:
        return sum(map(len, (*self.nodes.values(), *self.relationships.values())))

    def without(self, others: Rows) -> Rows:
        """These rows less the ones of `others`."""
        known = {row["id"] for batch in (*others.nodes.values(), *others.relationships.values()) for row in batch}
        return Rows(
            {label: [row for row in batch if row["id"] not in known] for label, batch in self.nodes.items()},
            {ends: [row for row in batch if row["id"] not in known] for ends, batch in self.relationships.items()},
        )

    def under_other_ids(self, tag: str) -> Rows:
        """The same rows with every id lengthened, in evidence and operations too, so that they can be stored beside the first."""
        again = _ID.sub(rf"\1{tag}", json.dumps([list(self.nodes.values()), list(self.relationships.values())]))
        nodes, relationships = json.loads(again)
        return Rows(dict(zip(self.nodes, nodes, strict=True)), dict(zip(self.relationships, relationships, strict=True)))


def stored(session: neo4j.Session) -> Rows:
    """Everything that the store holds."""
    rows = Rows({}, {})
    for record in _read(session, "all_nodes"):
        rows.nodes.setdefault(record["label"], []).append(record["properties"])
    for record in _read(session, "all_relationships"):
        ends = (record["kind"], record["source"], record["target"])
        rows.relationships.setdefault(ends, []).append(record["properties"])
    return rows


def write_in_batches(session: neo4j.Session, rows: Rows, size: int = 1000) -> None:
    """One transaction, one UNWIND for each batch of one type: what a careful hand writes."""
    with session.begin_transaction() as transaction:
        for statement, batch in _statements(rows, "unwind_nodes", "unwind_relationships"):
            for start in range(0, len(batch), size):
                transaction.run(statement, rows=batch[start : start + size]).consume()


def write_row_by_row(session: neo4j.Session, rows: Rows) -> None:
    """One MERGE and one transaction a row: what a first draft does."""
    for statement, batch in _statements(rows, "merge_node", "merge_relationship"):
        for row in batch:
            session.execute_write(_run, statement, row)


def _run(transaction: neo4j.ManagedTransaction, statement: LiteralString, row: Row) -> None:
    transaction.run(statement, row=row).consume()


def _statements(rows: Rows, node: str, relationship: str) -> Iterator[tuple[LiteralString, list[Row]]]:
    for label, batch in rows.nodes.items():
        yield _text(node).replace("LABEL", cast("LiteralString", label)), batch
    for ends, batch in rows.relationships.items():
        text = _text(relationship)
        for hole, word in zip(("KIND", "SOURCE", "TARGET"), ends, strict=True):
            text = text.replace(hole, cast("LiteralString", word))
        yield text, batch


def _read(session: neo4j.Session, name: str) -> list[neo4j.Record]:
    return session.execute_read(lambda transaction: list(transaction.run(_text(name))))


def _text(name: str) -> LiteralString:
    return cast("LiteralString", files("benchmarks").joinpath("cypher", f"{name}.cypher").read_text(encoding="utf-8"))
