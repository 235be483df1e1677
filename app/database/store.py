"""The store: catalogued questions in, plain answers out, whichever engine holds the graph.

A Store may be shared by threads. On the embedded engine it holds a lease, lets one writer at a time through, and connects
anew when the engine has died; on Neo4j the database does all of this itself.
"""

from __future__ import annotations

import threading
import time
from collections.abc import Generator, Mapping
from contextlib import AbstractContextManager, ExitStack, contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Self

from app.database import schema
from app.database.lease import Lease
from app.database.queries import Query, named
from app.database.result import Parameters, Result
from app.embedded.home import Home
from app.errors import DatabaseError, DatabaseRefused, DatabaseUnreachable, EngineNeeded, NotADatabase
from app.settings import Settings

if TYPE_CHECKING:
    from app.database.driver import Connection, OpenTransaction

_ATTEMPTS = 4
_PAUSE_SECONDS = 0.3
_CONNECTION_BREAKS: tuple[type[DatabaseError], ...] = (DatabaseUnreachable,)
_ENGINE_DIES = (DatabaseUnreachable, DatabaseRefused, NotADatabase)
"""An engine that is ending refuses its clients, or cuts them off in the first words, before it is gone."""


@dataclass(frozen=True, slots=True)
class StoreInfo:
    """Where the data is: `engine` is a product with its version, `uri` has no password, the numbers are by type."""

    engine: str
    uri: str
    home: str | None
    nodes: Mapping[str, int]
    relationships: Mapping[str, int]


class Transaction:
    """Statements that are stored together or not at all; made by Store.write."""

    def __init__(self, transaction: OpenTransaction) -> None:
        self._transaction = transaction

    def run(self, query: str | Query, parameters: Parameters | None = None) -> Result:
        """Runs a catalogued statement, by name or as a Query, and reads all its rows; it sees what the transaction wrote."""
        query = named(query) if isinstance(query, str) else query
        return self._transaction.run(query, query.bind(parameters or {}))


class Store:
    """A store; made by open_store, or by closed_store, and closed by `close` or at the end of a with block."""

    def __init__(self, settings: Settings) -> None:
        self._settings = settings
        self._home = Home(settings.home)
        self._lease: Lease | None = None
        self._signs_of_death = _ENGINE_DIES if settings.embedded else _CONNECTION_BREAKS
        self._connecting = threading.Lock()
        self._connection: Connection | None = None

    def connect(self) -> Self:
        """Opens a store that is closed; what is known of it already stays known. Returns itself."""
        self._lease = Lease(self._settings.home, self._settings.query_seconds) if self._settings.embedded else None
        try:
            self._connection = self._connect()
        except BaseException:
            self.close()
            raise
        return self

    def read(self, query: str | Query, parameters: Parameters | None = None) -> Result:
        """All rows of a catalogued query, by name or as a Query, within the time limit; it must not write.

        EngineNeeded where the store is closed.
        """
        query = named(query) if isinstance(query, str) else query
        bound = query.bind(parameters or {})
        connection = self._connected()
        try:
            return connection.read(query, bound)
        except self._signs_of_death:
            return self._connected_anew(connection).read(query, bound)

    @contextmanager
    def write(self) -> Generator[Transaction]:
        """One transaction: stored as a whole at the block's end, not at all where the block raises.

        On the embedded engine one writer at a time gets through, in all processes; another waits.
        """
        with ExitStack() as stack:
            if self._lease is not None:
                stack.enter_context(self._lease.writing())
                stack.enter_context(self._lease.fullness_named())
            yield Transaction(stack.enter_context(self._begin()))

    @property
    def home(self) -> Path:
        """The folder that belongs to the data, for what is worked out from it."""
        return self._settings.home

    def version(self) -> bytes | None:
        """Two equal versions mean that nothing was written between; None where that is not to be known without asking.

        The embedded engine's clients tell each other through a file, which costs microseconds; a Neo4j has no such thing.
        """
        return self._home.version() if self._settings.embedded else None

    @property
    def connected(self) -> bool:
        """Whether there is a database to ask; else only what is kept beside it."""
        return self._connection is not None

    def info(self) -> StoreInfo:
        """Engine, address and counts."""
        nodes, relationships = (
            {str(row["kind"]): row["number"] for row in self.read(name).rows} for name in ("node_counts", "relationship_counts")
        )
        return StoreInfo(
            engine=self._connected().server.engine,
            uri="embedded" if self._lease else self._connected().uri,
            home=str(self._settings.home) if self._lease else None,
            nodes={kind: n for kind, n in nodes.items() if isinstance(n, int)},
            relationships={kind: n for kind, n in relationships.items() if isinstance(n, int)},
        )

    def close(self) -> None:
        """Closes the connection; the embedded engine ends with its last client."""
        connection, self._connection = self._connection, None
        lease, self._lease = self._lease, None
        if connection is not None:
            connection.close()
        if lease is not None:
            lease.release()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def _connected(self) -> Connection:
        if self._connection is None:
            raise EngineNeeded("The database is not open yet", hint="try again in a moment")
        return self._connection

    def _connect(self) -> Connection:
        if self._lease is None:
            from app.database.driver import Connection  # noqa: PLC0415 - the driver takes a third of a second to load

            settings = self._settings
            connection = Connection(
                settings.database, settings.database_user, settings.database_password, seconds=settings.query_seconds
            )
            return _with_schema(connection)
        with self._lease.fullness_named():
            return _with_schema(self._connect_embedded(self._lease))

    def _connect_embedded(self, lease: Lease) -> Connection:
        """Connects to the running engine; one that has just died may look alive for a moment, so it tries again."""
        attempt = 1
        while True:
            running = lease.attach()
            from app.database.driver import Connection  # noqa: PLC0415 - as in _connect; the engine starts before it

            try:
                return Connection(
                    running.uri,
                    running.user,
                    running.password,
                    database=running.database,
                    seconds=self._settings.query_seconds,
                )
            except DatabaseError:
                if attempt == _ATTEMPTS:
                    raise
            attempt += 1
            time.sleep(_PAUSE_SECONDS)

    def _begin(self) -> AbstractContextManager[OpenTransaction]:
        """Begins on a connection that answers."""
        connection = self._connected()
        try:
            connection.check()
        except self._signs_of_death:
            connection = self._connected_anew(connection)
        return connection.transaction()

    def _connected_anew(self, broken: Connection) -> Connection:
        """A new connection in place of the broken one; threads that met the same broken one share it."""
        with self._connecting:
            if self._connection is broken:
                self._connection = self._connect()
                broken.close()
            return self._connected()


def _with_schema(connection: Connection) -> Connection:
    try:
        schema.ensure(connection)
    except BaseException:
        connection.close()
        raise
    return connection


def open_store(settings: Settings) -> Store:
    """Connects (starting the embedded engine where need be), checks the version, and makes missing indexes."""
    return Store(settings).connect()


def closed_store(settings: Settings) -> Store:
    """The store without its database: what is kept beside it can be used at once, and every read is an EngineNeeded."""
    return Store(settings)
