"""The engine's process: ArcadeDB with its Bolt plugin on loopback; started by the supervisor, as a module.

The first line of standard input is one JSON object (Start), and so is that of standard output (Ready). It ends when it
reads STOP, or when standard input ends, which is when the supervisor dies. It serves nothing else and leaves no secret
on the disk.
"""

from __future__ import annotations

import json
import os
import sys
import threading
import time
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Literal, TextIO, TypedDict

from app.embedded import tidying
from app.embedded.home import Home, Lock

if TYPE_CHECKING:
    from arcadedb_embedded.server import ArcadeDBServer

USER = "root"
DATABASE = "orgatlas"
STOP = "stop\n"
"""What the supervisor writes to end the engine in good order."""

_JVM = f"-XX:+UseSerialGC -XX:TieredStopAtLevel=1 -XX:-UsePerfData {tidying.JVM}"
"""For a small, quick start, and no files left outside the data folder."""
_GIGABYTE = 1024**3
_LEAST_HEAP, _MOST_HEAP = _GIGABYTE, 4 * _GIGABYTE
_MEMORY_LIMIT = Path("/sys/fs/cgroup/memory.max")
_PREDECESSOR_SECONDS = 30.0
_STOP_SECONDS = 30.0

Trouble = Literal["in-use", "another-supervisor", "port", "full", "unwritable", "other"]


class Ready(TypedDict, total=False):
    """The line that the engine, and after it the supervisor, prints: `trouble` and `detail` where it did not start."""

    pid: int
    trouble: Trouble
    detail: str


@dataclass(frozen=True, slots=True)
class Start:
    """What the engine needs to know; `seconds` limits each statement."""

    home: str
    password: str
    bolt_port: int
    http_port: int
    seconds: float
    statements: list[str]
    """SQL that makes types and full-text indexes; every one may be run again."""


def main() -> int:
    """Serves until standard input ends; returns the exit status."""
    answer = os.fdopen(os.dup(1), "w", encoding="utf-8")
    os.dup2(2, 1)  # what the engine prints itself goes to the log
    start = Start(**json.loads(sys.stdin.readline()))
    home = Home(Path(start.home))
    os.environ.setdefault("ARCADEDB_JVM_ERROR_FILE", str(home.folder / "jvm-crash-%p.log"))
    with Lock(home.engine) as life:
        # A predecessor whose supervisor was killed may still be closing the store.
        deadline = time.monotonic() + _PREDECESSOR_SECONDS
        while not life.try_alone():
            if time.monotonic() > deadline:
                _say(answer, {"trouble": "in-use", "detail": "an earlier engine does not end"})
                return 1
            time.sleep(0.05)
        try:
            server = _serve(home, start)
        except Exception as error:  # noqa: BLE001 - the Java side raises of every kind; the parent is told which
            _say(answer, {"trouble": _trouble(str(error)), "detail": str(error)})
            return 1
        _say(answer, {"pid": os.getpid()})
        answer.close()
        tidying.keep_tidy()
        if sys.stdin.readline() != STOP:
            os._exit(1)  # the supervisor is dead: end like it, at once, rather than refuse clients while stopping
        threading.Timer(_STOP_SECONDS, os._exit, (1,)).start()
        server.stop()
    return 0


def _serve(home: Home, start: Start) -> ArcadeDBServer:
    from arcadedb_embedded.server import ArcadeDBServer  # noqa: PLC0415 - it loads a JVM's bindings, needed nowhere else

    home.data.mkdir(mode=0o700, exist_ok=True)
    (home.data / "config" / "server-users.jsonl").unlink(missing_ok=True)  # so that this start's password holds
    server = ArcadeDBServer(
        str(home.data),
        start.password,
        {
            "host": "127.0.0.1",
            "http_port": str(start.http_port),
            "mode": "development",  # "production" would hide what is wrong from our own client
            "server_plugins": "Bolt:com.arcadedb.bolt.BoltProtocolPlugin",
            "bolt_host": "127.0.0.1",
            "bolt_port": start.bolt_port,
            "bolt_defaultDatabase": DATABASE,
        },
        jvm_kwargs={"heap_size": heap(_memory()), "jvm_args": _JVM},
    )
    server.start()
    database = server.create_database(DATABASE)
    for statement in (
        "ALTER DATABASE `arcadedb.txWalFlush` 1",  # one fdatasync a commit: what is acknowledged is on the disk
        "ALTER DATABASE `arcadedb.dateTimeImplementation` `java.time.ZonedDateTime`",
        f"ALTER DATABASE `arcadedb.command.timeout` {round(start.seconds * 1000)}",
        *start.statements,
    ):
        database.command("sql", statement)  # pyright: ignore[reportUnknownMemberType] - its parameters are untyped; none is given
    return server


def heap(memory: int) -> str:
    """The largest heap for a machine of so many bytes, as the JVM takes it: a quarter, within bounds.

    What a transaction has written stays in the heap until its end: one document of 10,000 positions (7 MB, 150,000 nodes and
    relationships) failed with 1 GB. The heap grows only as it is needed, and shrinks again (app.embedded.tidying).
    """
    return f"{min(max(memory // 4, _LEAST_HEAP), _MOST_HEAP) // 1024**2}m"


def _memory() -> int:
    """Bytes that this process may use: the machine's, or its container's where that has fewer."""
    whole = os.sysconf("SC_PHYS_PAGES") * os.sysconf("SC_PAGE_SIZE")
    try:
        limit = _MEMORY_LIMIT.read_text(encoding="ascii").strip()
    except OSError:
        return whole
    return min(whole, int(limit)) if limit.isdigit() else whole


def _say(answer: TextIO, line: Ready) -> None:
    answer.write(json.dumps(line) + "\n")
    answer.flush()


def _trouble(message: str) -> Trouble:
    for words, trouble in _TROUBLES:
        if any(word in message for word in words):
            return trouble
    return "other"


_TROUBLES: tuple[tuple[tuple[str, ...], Trouble], ...] = (
    (("No space left on device", "Disk quota exceeded"), "full"),
    (("already locked", "is locked", "LockException", "database.lck", "in use by another process"), "in-use"),
    (("Unable to listen", "Address already in use"), "port"),
    (("Permission denied", "Read-only file system", "AccessDenied"), "unwritable"),
)


if __name__ == "__main__":
    status = main()
    sys.stdout.flush()
    os._exit(status)  # the JVM's own threads must not keep a process that has closed its store
