"""The server as a process of its own: ports, readiness, and its end."""

from __future__ import annotations

import json
import os
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Generator
from contextlib import contextmanager
from pathlib import Path
from urllib.error import HTTPError, URLError
from urllib.request import Request, urlopen

import pytest

from app.embedded.home import Home, is_held
from app.errors import PortTaken
from app.serving import serve
from app.settings import Settings
from benchmarks.generator import company, document

_PROGRAM = "import sys; from app.cli import main; sys.exit(main())"


@contextmanager
def serving(home: Path, *arguments: str, **environment: str) -> Generator[subprocess.Popen[str]]:
    """A server in its own process, which is killed if it is still there at the end."""
    process = subprocess.Popen(
        [sys.executable, "-c", _PROGRAM, "serve", *arguments],
        env={**os.environ, "ORGATLAS_HOME": str(home), **environment},
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
    )
    try:
        yield process
    finally:
        process.kill()
        process.wait()


def address_of(process: subprocess.Popen[str]) -> str:
    """The address that the server names when it has one."""
    assert process.stdout
    for line in process.stdout:
        if "http://" in line:
            return "http://" + line.partition("http://")[2].split()[0]
    raise AssertionError("the server named no address")


def status_of(address: str) -> int:
    """The status of an answer, 0 where there is none."""
    try:
        with urlopen(address, timeout=60) as answer:
            return answer.status
    except HTTPError as error:
        return error.code
    except URLError:
        return 0


def until(address: str, status: int) -> None:
    while status_of(address) != status:
        time.sleep(0.05)


@pytest.fixture
def taken() -> Generator[int]:
    """A port on which somebody else listens."""
    with socket.socket() as other:
        other.bind(("127.0.0.1", 0))
        other.listen()
        yield other.getsockname()[1]


def test_a_port_that_was_asked_for_and_is_in_use_is_named_and_nothing_starts(taken: int, tmp_path: Path) -> None:
    with pytest.raises(PortTaken, match=str(taken)) as raised:
        serve(Settings(home=tmp_path / "home"), port=taken)
    assert raised.value.hint
    assert not (tmp_path / "home").exists()


@pytest.mark.parametrize(("host", "port"), [("127.0.0.1", 99_999), ("nowhere.invalid", 8000)])
def test_an_address_that_cannot_be_is_told(host: str, port: int, tmp_path: Path) -> None:
    with pytest.raises(PortTaken, match=str(port)):
        serve(Settings(home=tmp_path), host=host, port=port)


def test_without_a_wish_two_servers_take_two_ports_and_share_the_data(tmp_path: Path) -> None:
    with serving(tmp_path) as first, serving(tmp_path) as second:
        addresses = [address_of(first), address_of(second)]
        assert len(set(addresses)) == 2
        for address in addresses:
            until(f"{address}/readyz", 200)
            assert status_of(f"{address}/api/organizations") == 200


def test_the_server_lives_before_its_database_and_an_early_request_waits_for_it(tmp_path: Path) -> None:
    with serving(tmp_path) as process:
        address = address_of(process)
        until(f"{address}/healthz", 200)
        assert status_of(f"{address}/readyz") in (200, 503)
        assert status_of(f"{address}/api/organizations") == 200
        assert status_of(f"{address}/readyz") == 200


def test_a_database_that_is_not_there_is_told_in_every_answer_while_the_server_lives(taken: int, tmp_path: Path) -> None:
    with serving(tmp_path, ORGATLAS_DATABASE=f"bolt://127.0.0.1:{taken - 1 if taken > 1025 else taken + 1}") as process:
        address = address_of(process)
        until(f"{address}/healthz", 200)
        with pytest.raises(HTTPError) as raised:
            urlopen(f"{address}/api/organizations", timeout=60)
        told = json.load(raised.value)
        assert (told["status"], told["type"]) == (503, "urn:orgatlas:problem:database-unreachable")
        assert told["hint"]
        assert status_of(f"{address}/readyz") == 503
        assert status_of(f"{address}/healthz") == 200


def test_an_interrupt_ends_the_server_and_the_engine_that_it_started(tmp_path: Path) -> None:
    with serving(tmp_path) as process:
        address = address_of(process)
        until(f"{address}/readyz", 200)
        process.send_signal(signal.SIGINT)
        assert process.wait(60) == 130
        assert status_of(f"{address}/healthz") == 0
        while is_held(Home(tmp_path).supervisor) or is_held(Home(tmp_path).engine):
            time.sleep(0.05)


def test_an_interrupt_ends_a_stream_that_is_being_followed(tmp_path: Path) -> None:
    with serving(tmp_path) as process:
        address = address_of(process)
        until(f"{address}/readyz", 200)
        job = _sent(address, document(company(400)).encode())
        with urlopen(f"{address}/api/imports/{job}/events", timeout=60) as stream:
            stream.readline()
            process.send_signal(signal.SIGINT)
            stream.read()
        assert process.wait(60) == 130
        assert process.stdout
        assert process.stdout.read().strip() == ""


def _sent(address: str, content: bytes) -> str:
    """Sends a document to be imported, and gives its job."""
    head = b'--end\r\nContent-Disposition: form-data; name="files"; filename="company.txt"\r\n\r\n'
    request = Request(f"{address}/api/imports", head + content + b"\r\n--end--\r\n")
    request.add_header("Content-Type", "multipart/form-data; boundary=end")
    with urlopen(request, timeout=60) as answer:
        return json.load(answer)["id"]
