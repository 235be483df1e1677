"""The files of ORGATLAS_HOME that the embedded engine's processes meet at, and file locks on them.

It starts nothing. Locks are the kernel's (flock), so that they fall with the process that holds them.
"""

from __future__ import annotations

import errno
import json
import os
import secrets
import shutil
import time
from collections.abc import Callable, Generator
from contextlib import contextmanager, suppress
from dataclasses import asdict, dataclass
from functools import cached_property
from pathlib import Path
from typing import Self

from app.errors import DatabaseBusy, DatabaseError, DatabaseFull

_POLL_SECONDS = 0.05
_VERSION_BYTES = 16
_LEAST_ROOM = 8 * 1024 * 1024
"""Bytes. The engine allots pages and write-ahead logs by up to a few megabytes, and does not pass on why that failed."""


@dataclass(frozen=True, slots=True)
class Running:
    """What the state file says of a running engine; only its owner may read it (mode 0600)."""

    uri: str
    user: str
    password: str
    database: str
    engine_pid: int
    supervisor_pid: int
    schema: str
    """Digest of the schema that the engine made, so that two versions of Orgatlas never share one engine."""


@dataclass(frozen=True)
class Home:
    """Paths below ORGATLAS_HOME."""

    folder: Path

    @property
    def state(self) -> Path:
        return self.folder / "engine.json"

    @property
    def log(self) -> Path:
        return self.folder / "engine.log"

    @property
    def data(self) -> Path:
        return self.folder / "database"

    @property
    def lease(self) -> Path:
        """Held shared by every client, alone by a supervisor that ends."""
        return self.folder / "lease.lock"

    @property
    def start(self) -> Path:
        """Held by the client that looks for, or starts, the supervisor."""
        return self.folder / "start.lock"

    @property
    def supervisor(self) -> Path:
        """Held by the supervisor for its whole life."""
        return self.folder / "supervisor.lock"

    @property
    def engine(self) -> Path:
        """Held by the engine for its whole life."""
        return self.folder / "engine.lock"

    @cached_property  # asked for several times an answer
    def writer(self) -> Path:
        """Held by the one client that writes; its content is the store's version (see mark_written)."""
        return self.folder / "writer.lock"

    def make(self) -> None:
        """Makes the folder, for its owner only; DatabaseError or DatabaseFull where it cannot be written."""
        try:
            self.folder.mkdir(mode=0o700, parents=True, exist_ok=True)
            for path in (self.lease, self.start, self.supervisor, self.engine, self.writer):
                os.close(os.open(path, os.O_RDWR | os.O_CREAT, 0o600))
        except OSError as error:
            raise self.unusable(error) from error

    def unusable(self, error: OSError) -> DatabaseError:
        """The error for a home that cannot be written."""
        if error.errno in {errno.ENOSPC, errno.EDQUOT}:
            return self.no_room()
        return DatabaseError(
            f"The data folder cannot be written: {error.strerror or error}",
            where=str(self.folder),
            hint="set ORGATLAS_HOME to a folder of your own",
        )

    def is_full(self) -> bool:
        """Whether so little room is left that an engine's failure is to be put down to it."""
        try:
            return shutil.disk_usage(self.folder).free < _LEAST_ROOM
        except OSError:
            return False

    def no_room(self) -> DatabaseFull:
        """The error for a full disk."""
        return DatabaseFull(
            "No room is left on the disk of the data folder, so nothing was stored",
            where=str(self.folder),
            hint="free some space, or set ORGATLAS_HOME to a folder on another disk",
        )

    def running(self) -> Running | None:
        """What the state file says; None where there is none; DatabaseError where it is damaged."""
        try:
            return Running(**json.loads(self.state.read_text(encoding="utf-8")))
        except FileNotFoundError:
            return None
        except (ValueError, TypeError, OSError) as error:
            raise DatabaseError(
                "The file that says where the embedded engine listens is damaged",
                where=str(self.state),
                hint="end the commands that use this data folder; the next one writes the file anew",
            ) from error

    def mark_writing(self) -> None:
        """Empties the version before a write, so that a write that is cut off leaves none."""
        self.writer.write_bytes(b"")

    def mark_written(self) -> None:
        """Writes a version that there never was. A full disk leaves none, which costs readers time and nothing else."""
        with suppress(OSError):
            self.writer.write_bytes(secrets.token_bytes(_VERSION_BYTES))

    def version(self) -> bytes | None:
        """What the last write left; None while a write goes on, after one that was cut off, and before the first."""
        try:  # asked several times an answer: a bare descriptor costs a third of what Path.read_bytes does
            descriptor = os.open(self.writer, os.O_RDONLY)
        except FileNotFoundError:
            return None
        try:
            version = os.read(descriptor, _VERSION_BYTES + 1)
        finally:
            os.close(descriptor)
        return version if len(version) == _VERSION_BYTES else None

    def announce(self, running: Running) -> None:
        """Writes the state file, at once and for its owner only."""
        new = self.state.with_suffix(".new")
        new.unlink(missing_ok=True)
        with os.fdopen(os.open(new, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "w", encoding="utf-8") as file:
            json.dump(asdict(running), file)
        new.replace(self.state)


class Lock:
    """One lock on one file. Closing it, or the end of the process, frees it."""

    def __init__(self, path: Path) -> None:
        self._descriptor = os.open(path, os.O_RDWR | os.O_CREAT, 0o600)

    def try_alone(self) -> bool:
        """Takes the lock alone; False where anybody else has it."""
        return self._try(shared=False)

    def try_shared(self) -> bool:
        """Takes the lock with others; False where somebody has it alone."""
        return self._try(shared=True)

    def close(self) -> None:
        if self._descriptor >= 0:
            os.close(self._descriptor)
            self._descriptor = -1

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def _try(self, *, shared: bool) -> bool:
        import fcntl  # noqa: PLC0415 - Windows has none; the client says so before any lock is tried

        try:
            fcntl.flock(self._descriptor, (fcntl.LOCK_SH if shared else fcntl.LOCK_EX) | fcntl.LOCK_NB)
        except BlockingIOError:
            return False
        return True


def is_held(path: Path) -> bool:
    """Whether a process holds the lock alone."""
    with Lock(path) as lock:
        return not lock.try_shared()


@contextmanager
def held(path: Path, seconds: float, busy: str) -> Generator[None]:
    """Holds the lock alone for the block; DatabaseBusy, saying `busy`, where it is not to be had in time."""
    with Lock(path) as lock:
        wait_for(lock.try_alone, seconds, busy, path)
        yield


def wait_for(taken: Callable[[], bool], seconds: float, busy: str, path: Path) -> None:
    """Asks `taken` until it is true; DatabaseBusy after `seconds`."""
    deadline = time.monotonic() + seconds
    while not taken():
        if time.monotonic() > deadline:
            raise DatabaseBusy(busy, where=str(path.parent), hint="wait until it has ended, or end it, and try again")
        time.sleep(_POLL_SECONDS)
