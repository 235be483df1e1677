"""Makes the constraints and indexes of cypher/schema in a database that lacks them, when a store is opened.

It asks once which there are and makes only what is missing, so that opening costs one short query when nothing is to do. The
embedded engine's types and full-text indexes are made by the engine itself (app.database.embedded).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.database.queries import catalogue, named
from graph_model import NODE_TYPES

if TYPE_CHECKING:
    from app.database.driver import Connection


def ensure(connection: Connection) -> list[str]:
    """Makes what is missing and waits until it is filled; returns the names of what was made."""
    present = {str(row["name"]) for row in connection.read(named("present_indexes"), {}).rows}
    missing = [name for name in index_names() if name not in present]
    for name in missing:
        with connection.transaction() as transaction:  # a schema statement stands alone in its transaction
            transaction.run(named(index_names()[name]), {})
    if missing and connection.server.is_neo4j:
        connection.read(named("await_indexes"), {})
    return missing


def index_names() -> dict[str, str]:
    """Name of each constraint or index in the database → name of the statement that makes it."""
    full_text = {
        f"{node.__name__.lower()}_{field}_text": f"{node.__name__}[{field}]" for node in NODE_TYPES for field in node.full_text
    }
    made = [query.name for query in catalogue().values() if query.folder == "schema"]
    return {full_text.get(name, name): name for name in made}
