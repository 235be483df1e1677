"""The connection to a database over Bolt, through the official driver; the one module that imports it.

Statements come in as Query objects and answers go out as plain values with our ids: no type of the driver leaves this
module, and every error it raises is named by app.database.faults. Writes run in explicit transactions, because an
auto-commit would not be atomic on the embedded engine; a read is one statement, and so needs none.
"""

from __future__ import annotations

import logging
import re
from collections import deque
from collections.abc import Generator, Iterable
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from typing import LiteralString, cast
from urllib.parse import urlsplit

import neo4j
from neo4j.exceptions import DriverError, Neo4jError
from neo4j.graph import Node, Path, Relationship

from app.collecting import collecting_paused
from app.database import faults
from app.database.queries import Query
from app.database.result import GraphPath, Parameters, Result, Value
from app.errors import DatabaseTooOld, NotADatabase
from graph_model.graph import GraphEdge, GraphNode, Property

OLDEST = (5, 26)
"""The oldest Neo4j whose language our statements use (quantified path patterns, CALL (x) {…})."""

_AGENT = re.compile(r"Neo4j/v?(?P<version>(?P<major>\d+)\.(?P<minor>\d+)[\w.-]*)(?: compatible \((?P<engine>[^)]+)\))?")
_CONNECT_SECONDS = 10.0
_SCHEMES = ("bolt", "bolt+s", "bolt+ssc", "neo4j", "neo4j+s", "neo4j+ssc")
"""The driver's http is another protocol, and a preview."""

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
            return _rows(self._transaction.run(_literal(query), dict(parameters)))


class Connection:
    """A pool of connections to one database; may be shared by threads.

    `seconds` limits each read on Neo4j; the embedded engine has its own limit, which it was started with.
    """

    def __init__(self, uri: str, user: str, password: str, *, database: str | None = None, seconds: float = 30.0) -> None:
        self.uri = without_password(uri)
        self._database = database
        self._seconds = seconds
        with _errors_named(self.uri):
            if uri.partition("://")[0] not in _SCHEMES:
                raise ValueError(uri)
            self._driver = neo4j.GraphDatabase.driver(  # pyright: ignore[reportUnknownMemberType] - the driver leaves its options untyped
                uri,
                auth=(user, password),
                connection_timeout=_CONNECT_SECONDS,
                connection_acquisition_timeout=2 * _CONNECT_SECONDS,
                user_agent="orgatlas",
            )
        self._readers: deque[neo4j.Session] = deque()
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
        statement = neo4j.Query(_literal(query), timeout=self._seconds)
        with _errors_named(query.origin), self._reading() as session:
            answer = session.run(statement, dict(parameters))
            with collecting_paused():
                return _rows(answer)

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
        while self._readers:
            self._readers.pop().close()
        with suppress(BufferError):  # a thread is sending on a connection, which ends with the program
            self._driver.close()

    @contextmanager
    def _reading(self) -> Generator[neo4j.Session]:
        """A session for one read. Making one costs a tenth of a small answer, so it is kept for the next; not after a failure."""
        try:
            session = self._readers.pop()
        except IndexError:
            session = self._session(neo4j.READ_ACCESS)
        try:
            yield session
        except BaseException:
            session.close()
            raise
        self._readers.append(session)

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
    """The URI as it may be printed: without user and password, also where its scheme was forgotten, and without its query."""
    try:
        parts = urlsplit(uri)
        _ = parts.port  # what stands there and is no number may be a password
    except ValueError:
        return "an address that is not a URI"
    if not parts.netloc:
        return uri.rpartition("@")[2].partition("?")[0]
    return parts._replace(netloc=parts.netloc.rpartition("@")[2], query="", fragment="").geturl()


@contextmanager
def _errors_named(where: str) -> Generator[None]:
    try:
        yield
    except (Neo4jError, DriverError, OSError, ValueError) as error:
        raise faults.named(error, where) from error


def _rows(answer: neo4j.Result) -> Result:
    columns = list(answer.keys())
    plain = _Plain()
    rows: list[dict[str, Value]] = []
    # Received and made ours in turns: one by one, each would push the other out of the processor's caches.
    while records := answer.fetch(_AT_ONCE):
        rows.extend(dict(zip(columns, map(plain.value, record), strict=True)) for record in records)
    return Result(columns, rows)


def _literal(query: Query) -> LiteralString:
    """The one cast: the driver wants literal text, and a Query's text is a file of the package `cypher`."""
    return cast("LiteralString", query.text)


_AT_ONCE = 1000
"""Records; the driver, too, asks for so many at a time."""

_SCALARS = frozenset((str, int, bool, float, type(None)))
"""Most values are of these; asking for them first halves the time of a large answer."""


def _all_scalars(values: Iterable[object]) -> bool:
    return _SCALARS.issuperset(map(type, values))


class _Plain:
    """One answer's values as ours; a node or relationship that comes again is made once."""

    def __init__(self) -> None:
        self._nodes: dict[str, GraphNode] = {}
        self._edges: dict[str, GraphEdge] = {}

    def value(self, value: object) -> Value:
        """Instants, dates and durations become ISO 8601 strings."""
        # The driver's own types are asked for last, nodes apart: they are abstract ones, which answer slowly.
        kind = type(value)
        if kind in _SCALARS:
            return cast("Value", value)
        if kind is Node:
            return self._node(cast("Node", value))
        if kind is list:
            items = cast("list[Value]", value)
            return items if _all_scalars(items) else [self.value(item) for item in items]
        if kind is dict:
            fields = cast("dict[str, Value]", value)
            return fields if _all_scalars(fields.values()) else {k: self.value(v) for k, v in fields.items()}
        match value:
            case Relationship():
                return self._edge(value)
            case Path():
                return GraphPath(tuple(map(self._node, value.nodes)), tuple(map(self._edge, value.relationships)))
            case _:
                return _iso(value)

    def _node(self, node: Node) -> GraphNode:
        made = self._nodes.get(node.element_id)
        if made is None:
            made = self._nodes[node.element_id] = GraphNode.of(next(iter(node.labels), ""), self._properties(node))
        return made

    def _edge(self, relationship: Relationship) -> GraphEdge:
        made = self._edges.get(relationship.element_id)
        if made is None:
            made = self._edges[relationship.element_id] = GraphEdge.of(relationship.type, self._properties(relationship))
        return made

    def _properties(self, entity: Node | Relationship) -> dict[str, Property]:
        fields: dict[str, Property] = dict(entity.items())
        for name, value in fields.items():
            if type(value) not in _SCALARS and not (type(value) is list and _all_scalars(value)):
                fields[name] = cast("Property", self.value(value))
        return fields


def _iso(value: object) -> str:
    iso = getattr(value, "iso_format", None)
    return str(iso()) if callable(iso) else str(value)
