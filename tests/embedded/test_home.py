"""The embedded engine's data folder: who may read it, and what is said when it cannot be used."""

from __future__ import annotations

import shutil
import socket
import subprocess
import sys
from collections.abc import Generator, Iterator
from contextlib import suppress
from dataclasses import replace
from pathlib import Path

import pytest

from app.database import open_store
from app.embedded.engine import heap
from app.embedded.home import Home, Lock, Running, held, is_held
from app.errors import DatabaseBusy, DatabaseError, DatabaseFull
from app.settings import Settings
from tests.database.statements import ADD, COUNT, LONG, add, duties, stored

_FOREIGN_PROGRAM = """
import sys
import arcadedb_embedded
database = arcadedb_embedded.open_database(sys.argv[1])
print("open", flush=True)
sys.stdin.read()
database.close()
"""


@pytest.fixture
def small_disk(tmp_path: Path) -> Iterator[Path]:
    """A file system of 40 MB, where this user may mount one."""
    folder = tmp_path / "small"
    folder.mkdir()
    if (
        shutil.which("mount") is None
        or subprocess.run(
            ["mount", "-t", "tmpfs", "-o", "size=40m", "tmpfs", folder], capture_output=True, check=False
        ).returncode
    ):
        pytest.skip("this user may not mount a small file system")
    yield folder
    subprocess.run(["umount", "--lazy", folder], check=True)


@pytest.fixture(scope="module")
def home(tmp_path_factory: pytest.TempPathFactory) -> Generator[Home]:
    """A data folder with a running engine."""
    folder = tmp_path_factory.mktemp("served") / "made"
    with open_store(Settings(home=folder)):
        yield Home(folder)


def _running(home: Home) -> Running:
    running = home.running()
    assert running is not None
    return running


def test_only_the_owner_may_read_where_the_engine_listens_and_with_which_password(home: Home) -> None:
    password = _running(home).password
    assert home.folder.stat().st_mode & 0o777 == 0o700
    assert home.state.stat().st_mode & 0o777 == 0o600
    arguments = b"".join(_arguments_of_all_processes())
    assert str(home.folder).encode() in arguments
    assert password.encode() not in arguments
    told = [file for file in home.folder.rglob("*") if file.is_file() and file != home.state]
    assert not [file for file in told if password.encode() in file.read_bytes()]


def _arguments_of_all_processes() -> Iterator[bytes]:
    if not Path("/proc").exists():
        pytest.skip("needs Linux's /proc")
    for arguments in Path("/proc").glob("[0-9]*/cmdline"):
        with suppress(OSError):  # a process may end meanwhile
            yield arguments.read_bytes()


def test_an_engine_that_another_version_started_is_not_shared(home: Home) -> None:
    running = _running(home)
    home.announce(replace(running, schema="of another version"))
    with pytest.raises(DatabaseBusy, match="Another version"):
        open_store(Settings(home=home.folder))
    home.announce(running)


def test_the_engine_listens_on_loopback_only(home: Home) -> None:
    listening = _listening_addresses(_running(home).engine_pid)
    assert len(listening) == 2
    assert {address for address, _ in listening} == {"127.0.0.1"}


def _listening_addresses(pid: int) -> set[tuple[str, int]]:
    """Addresses and ports that the process listens on, from Linux's /proc."""
    if not Path("/proc/net/tcp").exists():
        pytest.skip("needs Linux's /proc")
    sockets = {str(entry.readlink()) for entry in Path(f"/proc/{pid}/fd").iterdir() if entry.is_symlink()}
    found: set[tuple[str, int]] = set()
    for family, table in ((socket.AF_INET, "tcp"), (socket.AF_INET6, "tcp6")):
        for line in Path(f"/proc/{pid}/net/{table}").read_text(encoding="ascii").splitlines()[1:]:
            fields = line.split()
            if fields[3] == "0A" and f"socket:[{fields[9]}]" in sockets:
                address, _, port = fields[1].partition(":")
                words = bytes.fromhex(address)
                network = b"".join(words[i : i + 4][::-1] for i in range(0, len(words), 4))
                text = socket.inet_ntop(family, network)
                found.add((text.removeprefix("::ffff:"), int(port, 16)))
    return found


def test_a_data_folder_that_another_program_has_open_is_told(tmp_path: Path) -> None:
    with open_store(Settings(home=tmp_path)) as store:
        add(store, "kept")
    database = tmp_path / "database" / "databases" / "orgatlas"
    foreign = subprocess.Popen(
        [sys.executable, "-c", _FOREIGN_PROGRAM, database],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        cwd=tmp_path,
    )
    assert foreign.stdout is not None
    assert foreign.stdout.readline() == b"open\n"
    with pytest.raises(DatabaseBusy, match="Another program") as raised:
        open_store(Settings(home=tmp_path))
    assert raised.value.where == str(tmp_path)
    foreign.communicate()
    with open_store(Settings(home=tmp_path)) as store:
        assert stored(store) == ["kept-0000"]


def test_a_data_folder_that_cannot_be_made_is_told(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("a file, where a folder is wanted", encoding="utf-8")
    with pytest.raises(DatabaseError, match="cannot be written") as raised:
        open_store(Settings(home=tmp_path / "file" / "home"))
    assert raised.value.where == str(tmp_path / "file" / "home")
    assert raised.value.hint is not None
    assert "ORGATLAS_HOME" in raised.value.hint


def test_a_full_disk_is_told_and_what_was_stored_stays(small_disk: Path) -> None:
    text = "处理客户投诉 handles complaints " * 100
    batches = 0

    def fill() -> None:
        nonlocal batches
        while True:
            with store.write() as transaction:
                transaction.run(ADD, {"rows": duties(f"{batches:05}", 50, text)})
            batches += 1

    with open_store(Settings(home=small_disk / "home")) as store:
        with pytest.raises(DatabaseFull):
            fill()
        assert store.read(COUNT).rows == [{"number": 50 * batches}]
    subprocess.run(["mount", "-o", "remount,size=200m", small_disk], check=True)
    with open_store(Settings(home=small_disk / "home")) as store:
        assert store.read(COUNT).rows == [{"number": 50 * batches}]
        add(store, "more")


def test_a_disk_without_room_for_a_store_is_told(small_disk: Path) -> None:
    (small_disk / "filler").write_bytes(bytes(35 * 1024 * 1024))
    with pytest.raises(DatabaseFull):
        open_store(Settings(home=small_disk / "home"))
    _assert_nothing_runs(small_disk / "home")


def _assert_nothing_runs(folder: Path) -> None:
    with held(Home(folder).supervisor, 30.0, "a supervisor is left"), held(Home(folder).engine, 30.0, "an engine is left"):
        pass


def test_a_query_that_takes_too_long_is_ended_and_the_store_goes_on(tmp_path: Path) -> None:
    with open_store(Settings(home=tmp_path, query_seconds=1.0)) as store:
        with pytest.raises(DatabaseBusy, match="time limit"):
            store.read(LONG)
        add(store, "after")
        assert stored(store) == ["after-0000"]


def test_a_lock_is_alone_or_shared_and_falls_with_its_holder(tmp_path: Path) -> None:
    path = tmp_path / "lock"
    with Lock(path) as one, Lock(path) as two:
        assert one.try_shared()
        assert two.try_shared()
        assert not one.try_alone()
        two.close()
        assert one.try_alone()
        assert is_held(path)
    assert not is_held(path)


def test_waiting_for_a_lock_ends_with_what_is_in_the_way(tmp_path: Path) -> None:
    path = tmp_path / "lock"
    with (
        held(path, 1.0, "not to happen"),
        pytest.raises(DatabaseBusy, match="somebody writes"),
        held(path, 0.1, "somebody writes"),
    ):
        pass


def test_a_write_that_is_cut_off_leaves_no_version(tmp_path: Path) -> None:
    home = Home(tmp_path / "home")
    home.make()
    assert home.version() is None, "nothing was written yet"
    home.mark_writing()
    home.mark_written()
    assert home.version() is not None
    home.mark_writing()  # and the writer is killed
    assert home.version() is None


def test_the_engine_may_use_a_quarter_of_the_memory_within_bounds() -> None:
    gigabyte = 1024**3
    assert [heap(memory * gigabyte) for memory in (1, 8, 64)] == ["1024m", "2048m", "4096m"]
