"""Proves the README's two commands on a machine with nothing but Python and make: a container without git, Node or a compiler.

    python3 -m tooling.bare [IMAGE]

The committed tree is copied in; `make run` is started twice and ended as by Ctrl-C, then `make test` runs. What was measured
is printed; the exit status is 1 where a command failed, the second start served later than BY_THEN seconds, or a process was
left behind. It needs Docker and git, and nothing that set-up installs.
"""

from __future__ import annotations

import subprocess
import sys
import tempfile
import time
from pathlib import Path
from typing import NamedTuple

CHECKOUT = Path(__file__).parents[1]
IMAGE = "local/python:3.11"
FOLDER = "/orgatlas"
BY_THEN = 8.0
PATIENCE = 1800.0

# In the container: processes are found through /proc, since a bare machine need not have ps.
ANSWERS = "import sys, urllib.request; urllib.request.urlopen('http://127.0.0.1:8000' + sys.argv[1], timeout=2)"
LEFT_OVER = (
    "for p in /proc/[0-9]*; do tr '\\0' ' ' <$p/cmdline 2>/dev/null | grep -E 'orgatlas|arcadedb|uvicorn' | grep -v grep; done"
)


class Machine:
    """A container that does nothing by itself, with the committed tree in FOLDER."""

    def __init__(self, image: str) -> None:
        self._id = _output("docker", "run", "--detach", "--init", image, "sleep", "infinity").strip()
        with tempfile.TemporaryDirectory() as folder:
            _output("git", "clone", "--quiet", "--depth", "1", CHECKOUT.as_uri(), f"{folder}/orgatlas")
            _output("docker", "cp", f"{folder}/orgatlas", f"{self._id}:{FOLDER}")

    def call(self, *command: str) -> subprocess.CompletedProcess[str]:
        """Run a command in FOLDER and wait for it."""
        return subprocess.run(
            ["docker", "exec", "--workdir", FOLDER, self._id, *command], capture_output=True, text=True, check=False
        )

    def follow(self, *command: str) -> int:
        """Run a command in FOLDER with its output shown; its exit status."""
        return subprocess.run(["docker", "exec", "--workdir", FOLDER, self._id, *command], check=False).returncode

    def remove(self) -> None:
        subprocess.run(["docker", "rm", "--force", "--volumes", self._id], capture_output=True, check=False)


class Start(NamedTuple):
    """How many seconds after `make run` the page was there, and the database behind it with the examples in it."""

    page: float
    ready: float

    def __str__(self) -> str:
        return f"page after {self.page:.1f} s, database after {self.ready:.1f} s"


def start_and_end(machine: Machine) -> Start:
    """Start `make run`, wait until it answers, end it as Ctrl-C does (SIGINT to the whole group)."""
    begun = time.monotonic()
    machine.call("sh", "-c", "setsid make run >run.log 2>&1 & echo $! >run.pid")
    took: list[float] = []
    for path in ("/", "/readyz"):
        while machine.call("python3", "-c", ANSWERS, path).returncode:
            ended = machine.call("sh", "-c", "kill -0 $(cat run.pid)").returncode
            if ended or time.monotonic() - begun > PATIENCE:
                sys.exit(f"make run does not answer at {path}:\n{machine.call('cat', 'run.log').stdout}")
            time.sleep(0.1)
        took.append(time.monotonic() - begun)
    machine.call("sh", "-c", "kill -INT -$(cat run.pid)")
    return Start(*took)


def left_over(machine: Machine) -> list[str]:
    """A complaint where processes of ours are still there some seconds after the end."""
    latest = time.monotonic() + 15
    while (found := machine.call("sh", "-c", LEFT_OVER).stdout) and time.monotonic() < latest:
        time.sleep(0.5)
    return [f"left behind by make run:\n{found}"] if found else []


def main(arguments: list[str]) -> int:
    """Run it all in one container and take the container away again."""
    machine = Machine(arguments[0] if arguments else IMAGE)
    failures: list[str] = []
    try:
        print(f"first make run: {start_and_end(machine)}, set-up and all", flush=True)
        failures.extend(left_over(machine))
        second = start_and_end(machine)
        print(f"second make run: {second}", flush=True)
        if second.page > BY_THEN:
            failures.append(f"the second make run served later than {BY_THEN:.0f} s")
        failures.extend(left_over(machine))
        begun = time.monotonic()
        if status := machine.follow("make", "test"):
            failures.append(f"make test ended with {status}")
        print(f"make test: {time.monotonic() - begun:.0f} s", flush=True)
    finally:
        machine.remove()
    print(*failures, sep="\n", file=sys.stderr, end="\n" if failures else "")
    return 1 if failures else 0


def _output(*command: str) -> str:
    return subprocess.run(command, stdout=subprocess.PIPE, text=True, check=True).stdout


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
