"""The supervisor's process: starts the engine, tells where it listens, and ends it when its last client has gone.

It is started as a module by app.database.lease, in a session of its own, so that Ctrl-C in a terminal does not reach it.
Its standard input is one JSON object (Orders); the first line of its standard output is the engine's (engine.Ready).
"""

from __future__ import annotations

import json
import os
import secrets
import signal
import socket
import subprocess
import sys
import time
from contextlib import suppress
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import IO, cast

from app.embedded import engine
from app.embedded.home import Home, Lock, Running

_POLL_SECONDS = 0.1
_STOP_SECONDS = 60.0
_MORE_PORTS = 2


@dataclass(frozen=True, slots=True)
class Orders:
    """What the client wants of the engine: see engine.Start; `schema` tells versions of the statements apart."""

    home: str
    seconds: float
    statements: list[str]
    schema: str


def main(orders: Orders) -> int:
    """Runs until the lease is free, the engine ends or SIGTERM comes; returns the exit status."""
    home = Home(Path(orders.home))
    with Lock(home.supervisor) as life, Lock(home.lease) as lease:
        if not life.try_alone():
            _say({"trouble": "another-supervisor", "detail": "another supervisor runs"})
            return 1
        told_to_end = _on_sigterm()
        process, ready, running = _start_engine(orders)
        for _ in range(_MORE_PORTS):
            if ready.get("trouble") == "port":  # somebody took it in between
                _end(process)
                process, ready, running = _start_engine(orders)
        if "trouble" in ready:
            _end(process)
            _say(ready)
            return 1
        home.announce(running)
        _say(ready)
        os.dup2(2, 1)  # the starter's pipe must not stay open for the supervisor's life
        while process.poll() is None and not told_to_end and not lease.try_alone():
            time.sleep(_POLL_SECONDS)
        home.state.unlink(missing_ok=True)
        _end(process)
    return 0


def _start_engine(orders: Orders) -> tuple[subprocess.Popen[str], engine.Ready, Running]:
    start = engine.Start(
        home=orders.home,
        password=secrets.token_urlsafe(24),
        bolt_port=_free_port(),
        http_port=_free_port(),
        seconds=orders.seconds,
        statements=orders.statements,
    )
    process = subprocess.Popen(
        [sys.executable, "-P", "-m", "app.embedded.engine", orders.home],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
        encoding="utf-8",
    )
    pipe = cast("IO[str]", process.stdin)
    pipe.write(json.dumps(asdict(start)) + "\n")
    pipe.flush()
    line = cast("IO[str]", process.stdout).readline()
    ready: engine.Ready = json.loads(line) if line else {"trouble": "other", "detail": "the engine ended without a word"}
    running = Running(
        uri=f"bolt://127.0.0.1:{start.bolt_port}",
        user=engine.USER,
        password=start.password,
        database=engine.DATABASE,
        engine_pid=process.pid,
        supervisor_pid=os.getpid(),
        schema=orders.schema,
    )
    return process, ready, running


def _end(process: subprocess.Popen[str]) -> None:
    """Tells the engine to stop; kills it only where it does not end in time."""
    with suppress(OSError), cast("IO[str]", process.stdin) as orders:  # it may have ended by itself
        orders.write(engine.STOP)
    try:
        process.wait(_STOP_SECONDS)
    except subprocess.TimeoutExpired:
        process.kill()
        process.wait()


def _on_sigterm() -> list[int]:
    """A list that is empty until SIGTERM comes."""
    signals: list[int] = []

    def note(number: int, _frame: object) -> None:
        signals.append(number)

    signal.signal(signal.SIGTERM, note)
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    return signals


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def _say(line: engine.Ready) -> None:
    """Tells the starter. Where it has been killed nobody listens, and the next client finds the engine all the same."""
    with suppress(BrokenPipeError):
        sys.stdout.write(json.dumps(line) + "\n")
        sys.stdout.flush()


if __name__ == "__main__":
    sys.exit(main(Orders(**json.load(sys.stdin))))
