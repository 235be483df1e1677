"""Real servers on the loopback interface, in processes of their own, and the bare driver beside the application."""

from __future__ import annotations

import http.client
import json
import os
import socket
import subprocess
import sys
import time
from collections.abc import Callable, Generator, Mapping
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path

import neo4j

from app.database.lease import Lease
from app.embedded.home import Home
from app.settings import Settings

_START_SECONDS = 60.0


@dataclass(frozen=True)
class Client:
    """One kept-open connection to a server; the leanest client there is, so that little of what is timed is its own."""

    connection: http.client.HTTPConnection
    server: subprocess.Popen[bytes]

    def get(self, address: str) -> bytes:
        """The body; RuntimeError where the answer is not 200."""
        return self._body("GET", address)

    def post(self, address: str, value: object) -> bytes:
        """The body of the answer to that JSON; RuntimeError as in get."""
        return self._body("POST", address, json.dumps(value).encode(), {"Content-Type": "application/json"})

    def _body(self, method: str, address: str, body: bytes | None = None, headers: Mapping[str, str] | None = None) -> bytes:
        self.connection.request(method, address, body, dict(headers or {}))
        answer = self.connection.getresponse()
        content = answer.read()
        if answer.status != 200:
            raise RuntimeError(f"{address} answered {answer.status}: {content.decode()[:300]}")
        return content


def orgatlas(port: int) -> list[str]:
    """The product as a user starts it."""
    return [str(Path(sys.executable).with_name("orgatlas")), "serve", "--port", str(port)]


def nothing(port: int) -> list[str]:
    """The empty application under the same server, started the same way."""
    return [sys.executable, "-m", "uvicorn", "benchmarks.empty:app", "--port", str(port), "--log-level", "warning"]


@contextmanager
def serving(command: Callable[[int], list[str]], home: Path) -> Generator[Client]:
    """The server in a process of its own until the block's end; it has answered `/openapi.json` by the block's begin."""
    with _started(command, home) as (server, client):
        _wait_for(client, server)
        yield client


def first_answer(home: Path, question: str) -> tuple[float, float]:
    """Seconds from the start of `orgatlas serve` to its first answer, and until it has the database open."""
    begin = time.perf_counter()
    with _started(orgatlas, home) as (server, client):
        while server.poll() is None:
            with suppress(OSError):
                client.connection.connect()
                break
            time.sleep(0.005)
        client.post("/api/ask", {"question": question})
        answered = time.perf_counter() - begin
        while True:
            with suppress(RuntimeError):  # not ready yet
                client.get("/readyz")
                return answered, time.perf_counter() - begin
            time.sleep(0.02)


def megabytes(home: Path, client: Client) -> dict[str, float]:
    """What each process of a service holds, in MB, what several share divided among them (Linux)."""
    running = Home(home).running()
    if running is None:
        raise RuntimeError("no engine runs")
    pids = {"service": client.server.pid, "supervisor": running.supervisor_pid, "engine": running.engine_pid}
    return {name: _proportional(pid) for name, pid in pids.items()}


def _proportional(pid: int) -> float:
    for line in Path(f"/proc/{pid}/smaps_rollup").read_text(encoding="ascii").splitlines():
        if line.startswith("Pss:"):
            return int(line.split()[1]) / 1024
    raise RuntimeError(f"the system does not tell the memory of process {pid}")


@contextmanager
def _started(command: Callable[[int], list[str]], home: Path) -> Generator[tuple[subprocess.Popen[bytes], Client]]:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = int(free.getsockname()[1])
    server = subprocess.Popen(
        command(port),
        env=os.environ | {"ORGATLAS_HOME": str(home)},
        stdout=subprocess.DEVNULL,
    )
    client = Client(http.client.HTTPConnection("127.0.0.1", port, timeout=60), server)
    try:
        yield server, client
    finally:
        client.connection.close()
        server.terminate()
        server.wait(timeout=60)


def _wait_for(client: Client, server: subprocess.Popen[bytes]) -> None:
    deadline = time.monotonic() + _START_SECONDS
    while server.poll() is None and time.monotonic() < deadline:
        try:
            client.get("/openapi.json")
        except (OSError, http.client.HTTPException):
            client.connection.close()
            time.sleep(0.02)
        else:
            return
    raise RuntimeError("the server did not start")


@contextmanager
def bare_driver(settings: Settings) -> Generator[neo4j.Session]:
    """A session of the driver alone on the embedded engine of the settings' home."""
    lease = Lease(settings.home, settings.query_seconds)
    try:
        running = lease.attach()
        with (
            neo4j.GraphDatabase.driver(running.uri, auth=(running.user, running.password)) as driver,  # pyright: ignore[reportUnknownMemberType] - the driver leaves its options untyped
            driver.session(database=running.database) as session,  # pyright: ignore[reportUnknownMemberType] - as above
        ):
            yield session
    finally:
        lease.release()
