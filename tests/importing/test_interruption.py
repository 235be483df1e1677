"""kill -9 while importing, and a full disk: what is stored is whole, or not there at all."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from collections.abc import Generator, Mapping
from pathlib import Path

import pytest

from app.database import Store, open_store
from app.errors import DatabaseError
from app.importing import finish_pending, import_reading, undo
from app.importing.storing import SLOW_RETIREMENT
from app.settings import Settings
from tests.engines.engines import Engine
from tests.importing.importing_client import numbered
from tests.importing.stores import graph, history, titles

CLIENT = "tests.importing.importing_client"
MANY = SLOW_RETIREMENT + 100


def _killed_at(phase: str, environment: Mapping[str, str], duties: int) -> None:
    """Runs the client until it says that it has reached the phase, and kills it."""
    command = [sys.executable, "-m", CLIENT, str(duties), phase]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True, env={**os.environ, **environment}) as client:
        assert client.stdout is not None
        assert client.stdout.readline().startswith(phase)
        client.send_signal(signal.SIGKILL)
    assert client.returncode == -signal.SIGKILL


@pytest.mark.parametrize("phase", ["reading", "comparing", "storing"])
def test_a_killed_import_leaves_the_store_as_it_was(phase: str, store: Store, engine: Engine) -> None:
    import_reading(store, numbered(3).read(), "1.txt")
    before = graph(store)
    _killed_at(phase, engine.environment, 1500)
    assert graph(store) == before
    assert len(history(store)) == 1
    report = import_reading(store, numbered(4).read(), "1.txt")
    assert report.created["Duty"] == 1


def test_a_killed_import_that_was_the_only_client_leaves_the_store_as_it_was(tmp_path: Path) -> None:
    engine = Engine("embedded", Settings(home=tmp_path))
    with open_store(engine.settings) as store:
        import_reading(store, numbered(3).read(), "1.txt")
        before = graph(store)
    _killed_at("storing", engine.environment, 1500)
    with open_store(engine.settings) as store:
        assert graph(store) == before
        assert len(history(store)) == 1


def test_an_import_killed_while_deleting_is_whole_and_is_finished_later(store: Store, engine: Engine) -> None:
    import_reading(store, numbered(MANY).read(), "1.txt")
    before = graph(store)
    _killed_at("sweeping", engine.environment, 5)
    assert len([item for item in graph(store).values() if item.kind == "HAS_DUTY"]) == 5
    finish_pending(store)
    assert len(titles(store, "Duty")) == 5
    undo(store)
    assert graph(store) == before


@pytest.fixture
def small_disk(tmp_path: Path) -> Generator[Path]:
    """A file system of its own that can be filled."""
    disk = tmp_path / "disk"
    disk.mkdir()
    mounted = subprocess.run(
        ["mount", "-t", "tmpfs", "-o", "size=48m", "tmpfs", str(disk)], capture_output=True, text=True, check=False
    )
    if mounted.returncode != 0:
        pytest.skip(f"no small file system can be mounted here: {mounted.stderr.strip()}")
    yield disk
    subprocess.run(["umount", "--lazy", str(disk)], check=True)


@pytest.mark.skipif(sys.platform != "linux", reason="tmpfs is Linux's")
def test_a_full_disk_is_said_and_nothing_is_half_written(small_disk: Path) -> None:
    settings = Settings(home=small_disk / "home")
    with open_store(settings) as store:
        import_reading(store, numbered(3).read(), "1.txt")
        before = graph(store)
        filler = small_disk / "filler"
        _fill(filler)
        with pytest.raises(DatabaseError) as caught:
            import_reading(store, numbered(4000).read(), "1.txt")
        assert caught.value.exit_status == 4
        filler.unlink()
    with open_store(settings) as store:
        assert graph(store) == before
        import_reading(store, numbered(4).read(), "1.txt")
        assert len(titles(store, "Duty")) == 4


def _fill(file: Path) -> None:
    """Takes all room that is left but some kilobytes."""
    room = os.statvfs(file.parent)
    with file.open("wb") as out:
        out.write(b"\0" * max(room.f_bavail * room.f_frsize - 256 * 1024, 0))
