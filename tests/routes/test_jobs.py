from __future__ import annotations

import threading
import time
from collections.abc import Callable, Mapping

import pytest
from pydantic import JsonValue

from app.errors import DatabaseBusy, NothingToImport, UnknownName
from app.routes.jobs import Job, Jobs, Step, Tell


def until_finished(jobs: Jobs, job: Job) -> Job:
    while jobs.get(job.id).state not in ("done", "failed"):
        time.sleep(0.005)
    return jobs.get(job.id)


def gives(number: int) -> Callable[[Tell], Mapping[str, JsonValue]]:
    return lambda _: {"number": number}


def fails(error: Exception) -> Callable[[Tell], Mapping[str, JsonValue]]:
    def run(_: Tell) -> Mapping[str, JsonValue]:
        raise error

    return run


def test_a_job_gives_what_its_steps_gave_in_their_order() -> None:
    jobs = Jobs()
    finished = until_finished(jobs, jobs.submit([Step("a", gives(1)), Step("b", gives(2))]))
    assert (finished.state, finished.done, finished.total) == ("done", 2, 2)
    assert finished.imports == [{"number": 1}, {"number": 2}]
    assert finished.problem is None


def test_a_refused_step_leaves_the_others_done_and_is_named() -> None:
    jobs = Jobs()
    steps = [Step("essay.txt", fails(NothingToImport("No organization"))), Step("b.txt", gives(2))]
    finished = until_finished(jobs, jobs.submit(steps))
    assert finished.state == "failed"
    assert finished.imports == [{"number": 2}]
    assert finished.problem
    assert finished.problem["type"] == "urn:orgatlas:problem:nothing-to-import"
    assert finished.problem["instance"] == f"/api/imports/{finished.id}"
    assert finished.problem["errors"] == [{"field": "essay.txt", "detail": "No organization"}]


def test_a_defect_is_told_and_the_next_job_is_still_done() -> None:
    jobs = Jobs()
    finished = until_finished(jobs, jobs.submit([Step("a", fails(ZeroDivisionError("oh")))]))
    assert finished.problem
    assert finished.problem["status"] == 500
    assert until_finished(jobs, jobs.submit([Step("b", gives(1))])).state == "done"


def test_no_more_than_eight_jobs_wait() -> None:
    jobs, gate = Jobs(), threading.Event()

    def waits(tell: Tell) -> Mapping[str, JsonValue]:
        tell(3, 7, "storing")
        gate.wait(30)
        return {}

    running = jobs.submit([Step("slow", waits)])
    while jobs.get(running.id).state == "queued":
        time.sleep(0.005)
    waiting = [jobs.submit([Step("next", gives(1))]) for _ in range(8)]
    with pytest.raises(DatabaseBusy):
        jobs.submit([Step("one more", gives(1))])
    assert jobs.get(running.id).phase == "slow: storing 3/7"
    gate.set()
    assert until_finished(jobs, waiting[-1]).state == "done"


def test_a_job_that_never_was_is_unknown() -> None:
    with pytest.raises(UnknownName):
        Jobs().get("job-none")
