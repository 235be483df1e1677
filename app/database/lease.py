"""A client's side of the embedded engine: holds the lease, finds the running engine or starts it, and says what is wrong.

It speaks no Bolt; app.database.store connects to the address that `attach` returns.
"""

from __future__ import annotations

import json
import subprocess
import sys
import threading
import time
from collections.abc import Generator
from contextlib import contextmanager, suppress
from dataclasses import asdict
from pathlib import Path
from typing import IO, cast

from app.database import embedded
from app.embedded.engine import Ready
from app.embedded.home import Home, Lock, Running, held, is_held, wait_for
from app.embedded.supervisor import Orders
from app.errors import DatabaseBusy, DatabaseError, Defect

_START_SECONDS = 120.0
_END_SECONDS = 90.0
_WRITER_SECONDS = 600.0
_LARGEST_LOG = 5 * 1024 * 1024


class Lease:
    """A client's hold on the embedded engine of a home. `release` (or the end of the process) lets it end."""

    def __init__(self, folder: Path, seconds: float) -> None:
        """`seconds` limits each statement, where this client is the one that starts the engine."""
        if sys.platform == "win32":
            raise DatabaseError("The embedded engine needs Linux or macOS", hint="set ORGATLAS_DATABASE to a Neo4j address")
        self._home = Home(folder.absolute())
        self._seconds = seconds
        self._home.make()
        self._lock = Lock(self._home.lease)
        wait_for(self._lock.try_shared, _END_SECONDS, "The embedded engine does not end", self._home.lease)

    def attach(self) -> Running:
        """The running engine, started where there is none."""
        with held(self._home.start, _START_SECONDS, "Another command is starting the embedded engine and does not get on"):
            deadline = time.monotonic() + _START_SECONDS
            while time.monotonic() < deadline:
                if not is_held(self._home.supervisor):
                    self._start()
                running = self._home.running()
                if running is not None and is_held(self._home.engine):
                    return self._same_version(running)
                time.sleep(0.05)
        raise DatabaseBusy("The embedded engine does not start", where=str(self._home.log), hint="this log says more")

    @contextmanager
    def writing(self) -> Generator[None]:
        """Lets one writer at a time through, in all processes; another waits, and gets DatabaseBusy after ten minutes."""
        with held(self._home.writer, _WRITER_SECONDS, "Another command is writing to the store"):
            self._home.mark_writing()
            try:
                yield
            finally:
                self._home.mark_written()

    @contextmanager
    def fullness_named(self) -> Generator[None]:
        """Raises DatabaseFull in place of a failure that the engine does not explain where the disk is full."""
        try:
            yield
        except (DatabaseError, Defect) as error:
            if self._home.is_full():
                raise self._home.no_room() from error
            raise

    def release(self, *, wait_seconds: float = 10.0) -> None:
        """Gives the lease up; where it was the last one, waits until the engine has ended."""
        last = self._lock.try_alone()
        self._lock.close()
        deadline = time.monotonic() + (wait_seconds if last else 0.0)
        while time.monotonic() < deadline and is_held(self._home.supervisor):
            time.sleep(0.02)

    def _same_version(self, running: Running) -> Running:
        if running.schema != embedded.digest():
            raise DatabaseBusy(
                "Another version of Orgatlas is using the data folder",
                where=str(self._home.folder),
                hint="end it, then try again",
            )
        return running

    def _start(self) -> None:
        try:
            self._home.state.unlink(missing_ok=True)
            fresh = not self._home.log.exists() or self._home.log.stat().st_size > _LARGEST_LOG
            with self._home.log.open("w" if fresh else "a", encoding="utf-8") as log:
                supervisor = subprocess.Popen(
                    [sys.executable, "-P", "-m", "app.embedded.supervisor", str(self._home.folder)],
                    stdin=subprocess.PIPE,
                    stdout=subprocess.PIPE,
                    stderr=log,
                    text=True,
                    encoding="utf-8",
                    cwd=self._home.folder,  # the engine writes its ./log here
                    start_new_session=True,
                )
        except OSError as error:
            raise self._home.unusable(error) from error
        # It may outlive this process; where it does not, somebody must take its exit status.
        threading.Thread(target=supervisor.wait, daemon=True).start()
        orders = Orders(str(self._home.folder), self._seconds, list(embedded.statements()), embedded.digest())
        with suppress(BrokenPipeError), cast("IO[str]", supervisor.stdin) as pipe:  # it may have died at once
            json.dump(asdict(orders), pipe)
        with cast("IO[str]", supervisor.stdout) as answer:
            line = answer.readline()
        ready: Ready = json.loads(line) if line else {"trouble": "other", "detail": "it ended without a word"}
        trouble = ready.get("trouble")
        # Somebody who was killed while starting has left a supervisor that was quicker: it is as good as ours.
        if trouble and trouble != "another-supervisor":
            raise self._error(trouble, ready.get("detail", ""))

    def _error(self, trouble: str, detail: str) -> DatabaseError:
        folder, log = str(self._home.folder), str(self._home.log)
        match trouble:
            case "in-use":
                return DatabaseBusy(
                    "Another program has the data folder's store open",
                    where=folder,
                    hint="end it, or set ORGATLAS_HOME to another folder",
                )
            case "full":
                return self._home.no_room()
            case "unwritable":
                return DatabaseError(
                    "The data folder cannot be written", where=folder, hint="set ORGATLAS_HOME to a folder of your own"
                )
            case _ if self._home.is_full():
                return self._home.no_room()
            case _:
                first = detail.strip().splitlines()[0] if detail.strip() else "no reason given"
                return DatabaseError(f"The embedded engine did not start: {first}", where=log, hint="this log says more")
