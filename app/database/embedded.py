"""What Cypher cannot make on the embedded engine, made through its SQL from graph_model; the only SQL of the product.

Types of nodes and relationships are made before their first use (concurrent first writers would race), and full-text
indexes get the names and the analyzer that they have on Neo4j, so that one Cypher statement asks both. Everything is
IF NOT EXISTS. Constraints and plain indexes are the .cypher files of cypher/schema (app.database.schema).
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterator

from graph_model import NODE_TYPES, RELATIONSHIP_TYPES

_ANALYZER = "org.apache.lucene.analysis.cjk.CJKAnalyzer"
"""Lucene's, by pairs of Chinese characters: what Neo4j calls cjk."""


def statements() -> Iterator[str]:
    """SQL in the order that it must run in."""
    for node in NODE_TYPES:
        label = node.__name__
        yield f"CREATE VERTEX TYPE `{label}` IF NOT EXISTS"
        for field in node.full_text:
            yield f"CREATE PROPERTY `{label}`.`{field}` IF NOT EXISTS STRING"
            yield f'CREATE INDEX IF NOT EXISTS ON `{label}` (`{field}`) FULL_TEXT METADATA {{"analyzer": "{_ANALYZER}"}}'
    for relationship in RELATIONSHIP_TYPES:
        yield f"CREATE EDGE TYPE `{relationship.kind_name}` IF NOT EXISTS"


def digest() -> str:
    """Tells two versions of the schema apart."""
    return hashlib.sha256("\n".join(statements()).encode()).hexdigest()[:16]
