"""A Neo4j server without Docker: assembled once from Maven's published artifacts into the user's cache, then started."""

from __future__ import annotations

import os
import re
import secrets
import shutil
import socket
import subprocess
from collections.abc import Generator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import IO, cast

_HERE = Path(__file__).parent
_FETCH_SECONDS = 300
_JDK_FOLDERS = (Path("/usr/lib/jvm"), Path("/Library/Java/JavaVirtualMachines"), Path.home() / ".sdkman/candidates/java")


class NotAvailable(Exception):
    """This machine cannot run that engine; the message says why."""


@dataclass(frozen=True, slots=True)
class Neo4jVersion:
    """A version of Neo4j and the Java releases that run it."""

    number: str
    oldest_java: int
    newest_java: int
    options: tuple[str, ...] = ()

    def jdk(self) -> Path:
        """Home of the newest JDK here that runs it; NotAvailable where there is none."""
        fitting = [(release, home) for release, home in _jdks() if self.oldest_java <= release <= self.newest_java]
        if not fitting:
            raise NotAvailable(f"no JDK {self.oldest_java} or newer")
        return max(fitting)[1]

    def check(self) -> None:
        """NotAvailable where Java or Maven is missing; asks nothing of the network."""
        if shutil.which("mvn") is None:
            raise NotAvailable("no Maven")
        self.jdk()

    def assembled(self) -> Path:
        """Folder with lib/ and classes/, made where it is not there yet; NotAvailable where Maven cannot fetch."""
        cache = Path(os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache") / "orgatlas-test-engines"
        launcher = _HERE / "Neo4jServer.java"
        folder = cache / f"neo4j-{self.number}-{launcher.stat().st_size}"
        if folder.is_dir():
            return folder
        cache.mkdir(parents=True, exist_ok=True)
        making = cache / f"{folder.name}.{os.getpid()}"
        try:
            self._fetch(making / "lib")
            javac = self.jdk() / "bin" / "javac"
            subprocess.run([javac, "-cp", f"{making / 'lib'}/*", "-d", making / "classes", launcher], check=True)
            making.rename(folder)
        finally:
            shutil.rmtree(making, ignore_errors=True)
        return folder

    def _fetch(self, lib: Path) -> None:
        command = ["mvn", "-q", "-B", "-f", _HERE / "pom.xml", f"-Dneo4j.version={self.number}"]
        goal = ["dependency:copy-dependencies", "-DincludeScope=runtime", f"-DoutputDirectory={lib}"]
        try:
            done = subprocess.run([*command, *goal], timeout=_FETCH_SECONDS, check=False, capture_output=True, text=True)
        except subprocess.TimeoutExpired as error:
            raise NotAvailable(f"Maven did not fetch Neo4j {self.number} in {_FETCH_SECONDS} seconds") from error
        if done.returncode:
            said = (done.stdout + done.stderr).strip().splitlines() or ["no reason given"]
            raise NotAvailable(f"Maven cannot fetch Neo4j {self.number}: {said[0]}")

    @contextmanager
    def running(self, data: Path) -> Generator[tuple[str, str]]:
        """Bolt address and password of a server with its data in that folder."""
        home, jdk = self.assembled(), self.jdk()
        with socket.socket() as probe:
            probe.bind(("127.0.0.1", 0))
            port = int(probe.getsockname()[1])
        password = secrets.token_urlsafe(12)
        data.mkdir(parents=True)
        memory = ["-Xmx600m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1"]
        opened = [f"--add-opens=java.base/{part}=ALL-UNNAMED" for part in ("java.nio", "java.io", "sun.nio.ch")]
        classes = ["-cp", f"{home / 'classes'}{os.pathsep}{home / 'lib'}/*", "Neo4jServer", str(data), str(port)]
        with (data / "server.log").open("w") as log:
            server = subprocess.Popen(
                [jdk / "bin" / "java", *memory, *opened, *self.options, *classes],
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                stderr=log,
                text=True,
            )
        try:
            orders = cast("IO[str]", server.stdin)
            orders.write(password + "\n")
            orders.flush()
            while (line := cast("IO[str]", server.stdout).readline()) != "ready\n":
                if not line:
                    raise NotAvailable(f"Neo4j {self.number} does not start; see {data / 'server.log'}")
            yield f"bolt://127.0.0.1:{port}", password
        finally:
            server.communicate()


def _jdks() -> list[tuple[int, Path]]:
    """Release and home of every JDK in the usual places."""
    named = [Path(os.environ["JAVA_HOME"])] if os.environ.get("JAVA_HOME") else []
    usual = [home for folder in _JDK_FOLDERS if folder.is_dir() for home in folder.iterdir()]
    found: list[tuple[int, Path]] = []
    for home in (*named, *usual):
        release = home / "release"
        if (home / "bin" / "javac").exists() and release.is_file():
            match = re.search(r'JAVA_VERSION="(?:1\.)?(\d+)', release.read_text(encoding="utf-8", errors="replace"))
            if match:
                found.append((int(match[1]), home))
    return found


LONG_TERM = Neo4jVersion("5.26.30", oldest_java=17, newest_java=21)
NEWEST = Neo4jVersion("2026.09.0", oldest_java=21, newest_java=99, options=("--add-modules=jdk.incubator.vector",))
