"""Work in the background: one job at a time, in a thread, each with its progress; the last ones are remembered.

It knows nothing of imports: a job is a list of named steps, each of which succeeds or fails by itself.
"""

from __future__ import annotations

import logging
import threading
from collections import OrderedDict
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from queue import Queue
from secrets import token_hex
from typing import Literal, TypeAlias

from pydantic import BaseModel, JsonValue

from app.errors import DatabaseBusy, Defect, OrgatlasError, UnknownName
from app.problems import problem

_LOG = logging.getLogger("orgatlas")
_WAITING = 8
"""Jobs that may wait for their turn."""
_REMEMBERED = 100


class Job(BaseModel):
    """`done` of `total` steps are finished, and `phase` says what the running one is at. `imports` holds what the successful
    steps gave; `problem` is the first failure, whose `errors` name every step that failed."""

    id: str
    state: Literal["queued", "running", "done", "failed"] = "queued"
    done: int = 0
    total: int
    phase: str | None = None
    imports: list[dict[str, JsonValue]] = []
    problem: dict[str, JsonValue] | None = None


Tell: TypeAlias = Callable[[int, int, str], None]
"""Takes how much of how much is done of a phase, and its name."""


@dataclass(frozen=True, slots=True)
class Step:
    """A piece of a job: its name for people, and what it does, telling how far it is."""

    name: str
    run: Callable[[Tell], Mapping[str, JsonValue]]


class Jobs:
    """Takes jobs and does them in the order in which they came. Safe to use from several threads."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._jobs: OrderedDict[str, Job] = OrderedDict()
        self._queue: Queue[tuple[str, Sequence[Step]] | None] = Queue()
        self._worker: threading.Thread | None = None
        self.closed = False

    def submit(self, steps: Sequence[Step]) -> Job:
        """Queues a job; DatabaseBusy where too many wait."""
        with self._lock:
            if sum(job.state == "queued" for job in self._jobs.values()) >= _WAITING:
                raise DatabaseBusy("Too many imports are waiting", hint="wait for one of them to finish")
            job = Job(id=f"job-{token_hex(8)}", total=len(steps))
            self._jobs[job.id] = job
            finished = [known.id for known in self._jobs.values() if known.state in ("done", "failed")]
            for old in finished[: max(0, len(self._jobs) - _REMEMBERED)]:
                del self._jobs[old]
            if self._worker is None:
                self._worker = threading.Thread(target=self._work, name="jobs", daemon=True)
                self._worker.start()
        self._queue.put((job.id, steps))
        return job

    def get(self, identity: str) -> Job:
        """The job as it is now."""
        with self._lock:
            job = self._jobs.get(identity)
        if job is None:
            raise UnknownName(f"There is no job {identity}", hint=f"the last {_REMEMBERED} are remembered, until the server ends")
        return job

    def close(self) -> None:
        """Begins no other; what is running is left to its own transaction, which is stored as a whole or not at all."""
        self.closed = True
        self._queue.put(None)

    def _work(self) -> None:
        while (item := self._queue.get()) is not None and not self.closed:
            identity, steps = item
            self._change(identity, state="running")
            failures: list[tuple[str, OrgatlasError]] = []
            for step in steps:
                given, error = _outcome(step, partial(self._tell, identity, step.name))
                job = self.get(identity)
                self._change(identity, done=job.done + 1, imports=[*job.imports, *given])
                if error is not None:
                    failures.append((step.name, error))
            self._change(identity, state="failed" if failures else "done", phase=None, problem=_told(identity, failures))

    def _tell(self, identity: str, name: str, done: int, total: int, phase: str) -> None:
        self._change(identity, phase=f"{name}: {phase} {done:,}/{total:,}" if total > 1 else f"{name}: {phase}")

    def _change(self, identity: str, **fields: object) -> None:
        """Puts a changed copy in the job's place, so that a reader always holds a whole state."""
        with self._lock:
            self._jobs[identity] = self._jobs[identity].model_copy(update=fields)


def _outcome(step: Step, tell: Tell) -> tuple[list[dict[str, JsonValue]], OrgatlasError | None]:
    """What the step gave, or why it failed; a failure that nobody foresaw is a defect, and does not stop the worker."""
    try:
        return [dict(step.run(tell))], None
    except OrgatlasError as error:
        return [], error
    except Exception as error:  # noqa: BLE001 - the worker must outlive any failure
        _LOG.exception("%s failed", step.name)
        return [], Defect(f"It failed: {error}", where=step.name, hint="please report it, with the server's log")


def _told(identity: str, failures: Sequence[tuple[str, OrgatlasError]]) -> dict[str, JsonValue] | None:
    if not failures:
        return None
    errors: list[JsonValue] = [{"field": name, "detail": str(error)} for name, error in failures]
    return {**problem(failures[0][1], f"/api/imports/{identity}"), "errors": errors}
