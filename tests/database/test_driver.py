"""Connecting: what is said when the address, the password or what answers there is wrong."""

from __future__ import annotations

import socket
import threading
from collections.abc import Callable, Generator
from contextlib import contextmanager
from dataclasses import replace

import pytest

from app.database import Store, open_store
from app.database.driver import Connection, recognized, without_password
from app.embedded.home import Home
from app.errors import DatabaseRefused, DatabaseTooOld, DatabaseUnreachable, NotADatabase, UsageError
from app.settings import Settings
from tests.engines.engines import Engine


@contextmanager
def _server(answer: Callable[[socket.socket], None]) -> Generator[int]:
    """A TCP server on a port of its own that treats each connection so, for as long as the block runs."""
    with socket.create_server(("127.0.0.1", 0)) as listening:

        def serve() -> None:
            while True:
                try:
                    connection, _ = listening.accept()
                except OSError:
                    return
                with connection:
                    answer(connection)

        thread = threading.Thread(target=serve, daemon=True)
        thread.start()
        try:
            yield int(listening.getsockname()[1])
        finally:
            listening.shutdown(socket.SHUT_RDWR)
            thread.join()


def _http(connection: socket.socket) -> None:
    connection.recv(1024)
    connection.sendall(b"HTTP/1.1 400 Bad Request\r\nContent-Length: 0\r\n\r\n")


def _garbage(connection: socket.socket) -> None:
    connection.recv(1024)
    connection.sendall(b"220 mail.example.org ESMTP\r\n")


def _rejecting(connection: socket.socket) -> None:
    """A Bolt server that speaks no version of the protocol that the driver offers."""
    connection.recv(1024)
    connection.sendall(b"\x00\x00\x00\x00")


@pytest.mark.parametrize("answer", [_http, _garbage, _rejecting])
@pytest.mark.parametrize("scheme", ["bolt", "neo4j"])
def test_something_that_is_no_graph_database_is_told_apart_from_one_that_is_down(
    answer: Callable[[socket.socket], None], scheme: str
) -> None:
    with _server(answer) as port, pytest.raises(NotADatabase) as raised:
        open_store(Settings(database=f"{scheme}://127.0.0.1:{port}", database_password="x"))
    assert raised.value.where == f"{scheme}://127.0.0.1:{port}"


@pytest.mark.parametrize("scheme", ["bolt", "neo4j"])
def test_a_database_that_is_down_is_told(scheme: str) -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = int(taken.getsockname()[1])
    with pytest.raises(DatabaseUnreachable, match="No database answers") as raised:
        open_store(Settings(database=f"{scheme}://127.0.0.1:{port}", database_password="x"))
    assert raised.value.hint is not None
    assert "ORGATLAS_DATABASE" in raised.value.hint


@pytest.mark.parametrize("address", ["postgres://127.0.0.1:5432", "http://127.0.0.1:7474", "127.0.0.1:7687", "", "bolt://[::1"])
def test_an_address_of_no_database_is_told(address: str) -> None:
    with pytest.raises(UsageError):
        Connection(address, "neo4j", "x")


@pytest.mark.parametrize("scheme", ["bolt", "neo4j"])
def test_a_password_in_the_address_is_refused_without_showing_it(scheme: str) -> None:
    with pytest.raises(UsageError, match="A user and a password") as raised:
        Connection(f"{scheme}://ann:secret@127.0.0.1:7687", "neo4j", "x")
    assert "ORGATLAS_DATABASE_PASSWORD" in str(raised.value.hint)
    assert "secret" not in f"{raised.value} {raised.value.where}"


def test_a_wrong_password_is_told(engine: Engine, shared_store: Store) -> None:
    settings = replace(engine.settings, database_password="wrong")
    if engine.settings.embedded:
        running = Home(engine.settings.home).running()
        assert running is not None
        settings = Settings(database=running.uri, database_user=running.user, database_password="wrong")
    with pytest.raises(DatabaseRefused, match="user name or password") as raised:
        open_store(settings)
    assert "wrong" not in str(raised.value)
    assert shared_store.info()


@pytest.mark.parametrize("agent", ["Neo4j/4.4.40", "Neo4j/5.25.1", "Neo4j/v5.11.0 compatible graph database server - Memgraph"])
def test_a_database_that_is_too_old_is_told(agent: str) -> None:
    with pytest.raises(DatabaseTooOld, match=r"5\.26 is the oldest") as raised:
        recognized(agent, "bolt://host")
    assert raised.value.where == "bolt://host"


def test_a_bolt_server_of_another_make_is_told() -> None:
    with pytest.raises(NotADatabase, match="Other/1"):
        recognized("Other/1", "bolt://host")


@pytest.mark.parametrize(
    ("agent", "product", "is_neo4j"),
    [
        ("Neo4j/5.26.30", "Neo4j 5.26.30", True),
        ("Neo4j/2026.09.0", "Neo4j 2026.09.0", True),
        ("Neo4j/5.26.0 compatible (ArcadeDB 26.10.2)", "ArcadeDB 26.10.2", False),
        ("Neo4j/5.27-aura", "Neo4j 5.27-aura", True),
    ],
)
def test_a_database_that_our_statements_run_on_is_named(agent: str, product: str, is_neo4j: bool) -> None:
    server = recognized(agent, "bolt://host")
    assert (server.engine, server.is_neo4j) == (product, is_neo4j)


def test_an_address_is_printed_without_its_password() -> None:
    assert without_password("neo4j+s://ada:secret@host.example:7687/x") == "neo4j+s://host.example:7687/x"
    assert without_password("bolt://host") == "bolt://host"
    assert without_password("ada:secret@host:7687") == "host:7687"
    assert without_password("neo4j://host/?password=secret") == "neo4j://host/"
    assert "secret" not in without_password("neo4j://ada:secret")
    assert "secret" not in without_password("neo4j://ada:secret@[::1")
