"""The embedded engine's processes: shared, ended with the last client, and killed at the worst moments."""

from __future__ import annotations

import json
import os
import random
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Generator
from contextlib import contextmanager
from dataclasses import asdict
from pathlib import Path
from typing import IO, cast

import pytest

from app.database import Store, embedded, open_store
from app.embedded.home import Home, Running, is_held
from app.embedded.supervisor import Orders
from app.errors import DatabaseError, DatabaseUnreachable
from app.settings import Settings
from tests.database.statements import ADD, SEARCH, add, duties, stored

_CHECKOUT = Path(__file__).parents[2]
_BATCH = 20


@contextmanager
def _client(home: Path, prefix: str, batches: int = 0) -> Generator[subprocess.Popen[str]]:
    client = subprocess.Popen(
        [sys.executable, "-m", "tests.database.writing_client", str(home), prefix, str(batches), str(_BATCH)],
        stdout=subprocess.PIPE,
        text=True,
        cwd=_CHECKOUT,
    )
    try:
        assert _line(client) == "open"
        yield client
    finally:
        client.kill()
        client.wait()
        cast("IO[str]", client.stdout).close()


def _line(client: subprocess.Popen[str]) -> str:
    return cast("IO[str]", client.stdout).readline().strip()


def _running(home: Path) -> Running:
    running = Home(home).running()
    assert running is not None
    return running


def _kill_and_wait(pid: int) -> None:
    os.kill(pid, signal.SIGKILL)
    _until(lambda: not _alive(pid))


def _alive(pid: int) -> bool:
    """Whether the process runs; one that is dead and only not yet asked for its exit status does not."""
    try:
        os.kill(pid, 0)
        return Path(f"/proc/{pid}/stat").read_text(encoding="utf-8").rpartition(")")[2].split()[0] != "Z"
    except FileNotFoundError:
        return not Path("/proc").exists()  # where there is no /proc, its answer to the signal must do
    except ProcessLookupError:
        return False


def _until(true: Callable[[], bool], seconds: float = 60.0) -> None:
    deadline = time.monotonic() + seconds
    while not true():
        assert time.monotonic() < deadline
        time.sleep(0.02)


def _assert_all_ended(home: Path, *runs: Running) -> None:
    for run in runs:
        _until(lambda run=run: not _alive(run.engine_pid) and not _alive(run.supervisor_pid))
    # A client that was killed last may have begun to start another engine, which then ends by itself.
    _until(lambda: not is_held(Home(home).supervisor) and not is_held(Home(home).engine))


def test_commands_share_one_engine_that_ends_with_the_last(tmp_path: Path) -> None:
    with open_store(Settings(home=tmp_path)) as first:
        run = _running(tmp_path)
        with _client(tmp_path, "other", batches=2) as client:
            assert [_line(client), _line(client)] == ["other-00000", "other-00001"]
            client.wait()
        assert len(stored(first)) == 2 * _BATCH
        assert _running(tmp_path) == run
        assert _alive(run.engine_pid)
    _assert_all_ended(tmp_path, run)
    assert not Home(tmp_path).state.exists()


def test_the_engine_outlives_the_command_that_started_it(tmp_path: Path) -> None:
    with _client(tmp_path, "starter") as starter:
        assert _line(starter) == "starter-00000"
        run = _running(tmp_path)
        with open_store(Settings(home=tmp_path)) as store:
            starter.kill()
            starter.wait()
            add(store, "after")
            assert "after-0000" in stored(store)
            assert _running(tmp_path) == run
    _assert_all_ended(tmp_path, run)


def test_an_open_store_goes_on_when_one_of_its_processes_is_killed(tmp_path: Path) -> None:
    with open_store(Settings(home=tmp_path)) as store:
        add(store, "before", 3)
        first = _running(tmp_path)
        _kill_and_wait(first.engine_pid)
        assert len(stored(store)) == 3
        second = _running(tmp_path)
        _kill_and_wait(second.supervisor_pid)
        _until(lambda: not _alive(second.engine_pid))
        add(store, "after")
        assert len(stored(store)) == 4
        third = _running(tmp_path)
    _assert_all_ended(tmp_path, first, second, third)


def _add_and(store: Store, then: Callable[[], None]) -> None:
    with store.write() as transaction:
        transaction.run(ADD, {"rows": duties("lost", 5)})
        then()


def test_a_write_that_the_engine_does_not_survive_is_told_and_not_stored(tmp_path: Path) -> None:
    with open_store(Settings(home=tmp_path)) as store:
        with pytest.raises(DatabaseUnreachable):
            _add_and(store, lambda: _kill_and_wait(_running(tmp_path).engine_pid))
        assert stored(store) == []


@pytest.mark.parametrize("victim", ["engine", "supervisor", "client"])
def test_killing_anything_while_it_writes_loses_no_acknowledged_commit(tmp_path: Path, victim: str) -> None:
    seed = random.randrange(1 << 32)
    print(f"seed {seed}")
    with _client(tmp_path, "w") as client:
        acknowledged = [_line(client) for _ in range(random.Random(seed).randrange(3, 25))]
        run = _running(tmp_path)
        os.kill({"engine": run.engine_pid, "supervisor": run.supervisor_pid, "client": client.pid}[victim], signal.SIGKILL)
        if victim != "client":
            _until(lambda: not _alive(run.engine_pid))
            client.kill()
        acknowledged += [line.strip() for line in client.communicate()[0].splitlines() if line.endswith(tuple("0123456789"))]
    _assert_all_ended(tmp_path, run)
    with open_store(Settings(home=tmp_path)) as store:
        ids = stored(store)
        batches = {identity.rpartition("-")[0] for identity in ids}
        assert set(acknowledged) <= batches
        assert len(ids) == _BATCH * len(batches)
        assert len(store.read(SEARCH, {"words": "投诉"}).rows) == len(ids)
        add(store, "again")
        last = _running(tmp_path)
    _assert_all_ended(tmp_path, last)


def test_two_processes_that_write_at_once_both_store_everything(tmp_path: Path) -> None:
    tmp_path /= "a folder with spaces, 数据"
    with _client(tmp_path, "one", batches=15) as one, _client(tmp_path, "two", batches=15) as two:
        assert (len(one.communicate()[0].split()), len(two.communicate()[0].split())) == (15, 15)
    with open_store(Settings(home=tmp_path)) as store:
        assert len(stored(store)) == 2 * 15 * _BATCH


def test_a_damaged_state_file_is_told_and_written_anew_by_the_next_start(tmp_path: Path) -> None:
    with open_store(Settings(home=tmp_path)) as store:
        add(store, "kept")
        Home(tmp_path).state.write_text('{"uri": "bolt://127', encoding="utf-8")
        with pytest.raises(DatabaseError, match="damaged") as raised:
            open_store(Settings(home=tmp_path))
        assert raised.value.where == str(Home(tmp_path).state)
        assert stored(store) == ["kept-0000"]
    Home(tmp_path).state.write_text("left behind", encoding="utf-8")
    with open_store(Settings(home=tmp_path)) as store:
        assert stored(store) == ["kept-0000"]


def test_an_engine_whose_starter_was_killed_while_it_started_serves_the_next_client(tmp_path: Path) -> None:
    Home(tmp_path).make()
    supervisor = subprocess.Popen(
        [sys.executable, "-P", "-m", "app.embedded.supervisor", str(tmp_path)],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
        cwd=tmp_path,
        start_new_session=True,
    )
    orders = Orders(str(tmp_path), 30.0, list(embedded.statements()), embedded.digest())
    cast("IO[str]", supervisor.stdin).write(json.dumps(asdict(orders)))
    cast("IO[str]", supervisor.stdin).close()
    cast("IO[str]", supervisor.stdout).close()  # as when the starter dies before it is answered

    with open_store(Settings(home=tmp_path)) as store:
        add(store, "d")
        run = _running(tmp_path)
    _until(lambda: not _alive(run.engine_pid) and not _alive(run.supervisor_pid))
    supervisor.wait(30)
