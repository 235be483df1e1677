"""The connection to a database over Bolt, through the official driver; the one module that imports it.

Statements come in as Query objects and answers go out as plain values with our ids: no type of the driver leaves this
module, and every error it raises is named by app.database.faults. Transactions are managed or explicit, never
auto-commit, which would not be atomic on the embedded engine.
"""

from __future__ import annotations

import logging
import re
from collections.abc import Generator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from typing import LiteralString, cast
from urllib.parse import urlsplit

import neo4j
from neo4j.exceptions import DriverError, Neo4jError
from neo4j.graph import Node, Path, Relationship

from app.database import faults
from app.database.queries import Query
from app.database.result import GraphPath, Parameters, Result, Value
from app.errors import DatabaseTooOld, NotADatabase
from graph_model.graph import GraphEdge, GraphNode, Property

OLDEST = (5, 26)
"""The oldest Neo4j whose language our statements use (quantified path patterns, CALL (x) {…})."""

_AGENT = re.compile(r"Neo4j/v?(?P<version>(?P<major>\d+)\.(?P<minor>\d+)[\w.-]*)(?: compatible \((?P<engine>[^)]+)\))?")
_CONNECT_SECONDS = 10.0

# What the driver has to say reaches the user as an error of ours, once; it shall not print it, too.
logging.getLogger("neo4j").addHandler(logging.NullHandler())


@dataclass(frozen=True, slots=True)
class Server:
    """Who answers: `engine` is its product and version; `is_neo4j` tells Neo4j itself from what is compatible with it."""

    engine: str
    is_neo4j: bool


class OpenTransaction:
    """Statements of one transaction, in order; made by Connection.transaction."""

    def __init__(self, transaction: neo4j.Transaction) -> None:
        self._transaction = transaction

    def run(self, query: Query, parameters: Parameters) -> Result:
        """Runs the statement and reads all its rows."""
        with _errors_named(query.origin):
            return _run(self._transaction, query, parameters)


class Connection:
    """A pool of connections to one database; may be shared by threads.

    `seconds` limits each read on Neo4j (the embedded engine has its own limit, which it was started with); `retry_seconds` is how
    long a read is tried again while a cluster changes its leader.
    """

    def __init__(
        self,
        uri: str,
        user: str,
        password: str,
        *,
        database: str | None = None,
        seconds: float = 30.0,
        retry_seconds: float = 5.0,
    ) -> None:
        self.uri = without_password(uri)
        self._database = database
        self._seconds = seconds
        with _errors_named(self.uri):
            self._driver = neo4j.GraphDatabase.driver(  # pyright: ignore[reportUnknownMemberType] - the driver leaves its options untyped
                uri,
                auth=(user, password),
                connection_timeout=_CONNECT_SECONDS,
                connection_acquisition_timeout=2 * _CONNECT_SECONDS,
                max_transaction_retry_time=retry_seconds,
                user_agent="orgatlas",
            )
        self._bookmarks = neo4j.GraphDatabase.bookmark_manager()
        try:
            with _errors_named(self.uri):
                agent = self._driver.get_server_info().agent  # pyright: ignore[reportUnknownMemberType] - the driver leaves its options untyped
            self.server = recognized(agent, self.uri)
        except BaseException:
            self._driver.close()
            raise

    def read(self, query: Query, parameters: Parameters) -> Result:
        """All rows, with READ access, within the time limit."""

        @neo4j.unit_of_work(timeout=self._seconds)
        def work(transaction: neo4j.ManagedTransaction) -> Result:
            return _run(transaction, query, parameters)

        with _errors_named(query.origin), self._session(neo4j.READ_ACCESS) as session:
            return session.execute_read(work)

    def check(self) -> None:
        """DatabaseUnreachable where the database no longer answers."""
        with _errors_named(self.uri):
            self._driver.verify_connectivity()  # pyright: ignore[reportUnknownMemberType] - the driver leaves its options untyped

    @contextmanager
    def transaction(self) -> Generator[OpenTransaction]:
        """One write transaction: committed at the block's end, rolled back where it raises."""
        with _errors_named(self.uri), self._session(neo4j.WRITE_ACCESS) as session:
            transaction = session.begin_transaction()
            try:
                yield OpenTransaction(transaction)
            except BaseException:
                transaction.close()
                raise
            transaction.commit()

    def close(self) -> None:
        """Closes all connections; a second call does nothing."""
        self._driver.close()

    def _session(self, access: str) -> neo4j.Session:
        return self._driver.session(  # pyright: ignore[reportUnknownMemberType] - the driver leaves its options untyped
            database=self._database, default_access_mode=access, bookmark_manager=self._bookmarks
        )


def recognized(agent: str, uri: str) -> Server:
    """Who calls itself `agent`; NotADatabase or DatabaseTooOld where our statements would not run there."""
    match = _AGENT.match(agent)
    if match is None:
        raise NotADatabase(
            f"What answers calls itself {agent}, which is not Neo4j",
            where=uri,
            hint="Neo4j 5.26 or newer is needed, or the embedded engine",
        )
    if (int(match["major"]), int(match["minor"])) < OLDEST:
        raise DatabaseTooOld(
            f"The database is Neo4j {match['version']}, and 5.26 is the oldest that works",
            where=uri,
            hint="upgrade the database, or use the embedded engine (ORGATLAS_DATABASE=embedded)",
        )
    return Server(match["engine"] or f"Neo4j {match['version']}", match["engine"] is None)


def without_password(uri: str) -> str:
    """The URI as it may be printed."""
    try:
        parts = urlsplit(uri)
    except ValueError:
        return "an address that is not a URI"
    if "@" not in parts.netloc:
        return uri
    return parts._replace(netloc=parts.netloc.rpartition("@")[2]).geturl()


@contextmanager
def _errors_named(where: str) -> Generator[None]:
    try:
        yield
    except (Neo4jError, DriverError, OSError, ValueError) as error:
        raise faults.named(error, where) from error


def _run(transaction: neo4j.Transaction | neo4j.ManagedTransaction, query: Query, parameters: Parameters) -> Result:
    # The one cast: the driver wants literal text, and a Query's text is a file of the package `cypher`.
    answer = transaction.run(cast("LiteralString", query.text), dict(parameters))
    columns = list(answer.keys())
    return Result(columns, [dict(zip(columns, map(_plain, record.values()), strict=True)) for record in answer])


def _plain(value: object) -> Value:
    """A driver's value as ours; instants, dates and durations become ISO 8601 strings."""
    match value:
        case None | bool() | int() | float() | str():
            return value
        case Node():
            return _node(value)
        case Relationship():
            return _edge(value)
        case Path():
            return GraphPath(tuple(map(_node, value.nodes)), tuple(map(_edge, value.relationships)))
        case list() | tuple():
            return [_plain(item) for item in cast("list[object]", value)]
        case Mapping():
            return {key: _plain(item) for key, item in cast("Mapping[str, object]", value).items()}
        case _:
            return _iso(value)


def _node(node: Node) -> GraphNode:
    return GraphNode.of(next(iter(node.labels), ""), _properties(node))


def _edge(relationship: Relationship) -> GraphEdge:
    return GraphEdge.of(relationship.type, _properties(relationship))


def _properties(entity: Node | Relationship) -> dict[str, Property]:
    return {key: cast("Property", _plain(value)) for key, value in entity.items()}


def _iso(value: object) -> str:
    iso = getattr(value, "iso_format", None)
    return str(iso()) if callable(iso) else str(value)
