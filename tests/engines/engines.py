"""The databases that the tests run on, each started once a session and only when a test asks for it.

They are always servers and folders of our own making: a database that the environment names is never touched.
"""

from __future__ import annotations

import os
import subprocess
from collections.abc import Callable, Generator, Mapping
from contextlib import AbstractContextManager, contextmanager
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from docker.errors import DockerException

from app.database import Store, queries
from app.settings import Settings
from tests.engines.assembly import LONG_TERM, NEWEST, Neo4jVersion, NotAvailable

_DOCKER_IMAGE = "neo4j:5.26-community"


@dataclass(frozen=True, slots=True)
class Engine:
    """A database that runs: `settings` open it, `environment` makes a child process use it."""

    name: str
    settings: Settings

    @property
    def environment(self) -> dict[str, str]:
        settings = self.settings
        return {
            "ORGATLAS_DATABASE": settings.database,
            "ORGATLAS_DATABASE_USER": settings.database_user,
            "ORGATLAS_DATABASE_PASSWORD": settings.database_password,
            "ORGATLAS_HOME": str(settings.home),
        }


@dataclass(frozen=True, slots=True)
class Kind:
    """One kind of engine: `check` raises NotAvailable without asking the network, `running` starts it in a folder."""

    caption: str
    check: Callable[[], None]
    running: Callable[[Path], AbstractContextManager[Settings]]


@contextmanager
def _embedded(folder: Path) -> Generator[Settings]:
    yield Settings(home=folder)


def _neo4j(version: Neo4jVersion) -> Callable[[Path], AbstractContextManager[Settings]]:
    @contextmanager
    def running(folder: Path) -> Generator[Settings]:
        with version.running(folder / "neo4j") as (uri, password):
            yield Settings(database=uri, database_password=password, home=folder)

    return running


@contextmanager
def _container(folder: Path) -> Generator[Settings]:
    os.environ.setdefault("TESTCONTAINERS_RYUK_DISABLED", "true")  # its helper image is not to be had offline
    from testcontainers.community.neo4j import Neo4jContainer  # noqa: PLC0415 - it reads the variable when it is imported

    container = Neo4jContainer(_DOCKER_IMAGE, username="neo4j", password="of-the-tests")
    container.with_env("JAVA_TOOL_OPTIONS", "-XX:TieredStopAtLevel=1")  # a quick start counts for more than a fast run
    try:
        container.start()
    except (DockerException, OSError) as error:
        raise NotAvailable(f"the container does not start: {error}") from error
    try:
        yield Settings(database=container.get_connection_url(), database_password=container.password, home=folder)
    finally:
        container.stop()


def _docker_answers() -> None:
    try:
        subprocess.run(["docker", "image", "inspect", _DOCKER_IMAGE], check=True, capture_output=True, timeout=20)
    except FileNotFoundError as error:
        raise NotAvailable("no Docker") from error
    except subprocess.TimeoutExpired as error:
        raise NotAvailable("Docker does not answer") from error
    except subprocess.CalledProcessError as error:
        raise NotAvailable(
            "no Docker engine answers" if b"connect" in error.stderr else f"Docker has no {_DOCKER_IMAGE}"
        ) from error


KINDS: Mapping[str, Kind] = {
    "embedded": Kind("embedded", lambda: None, _embedded),
    "neo4j-5.26": Kind("Neo4j 5.26", LONG_TERM.check, _neo4j(LONG_TERM)),
    "neo4j-2026": Kind("Neo4j 2026", NEWEST.check, _neo4j(NEWEST)),
    "docker": Kind("Docker", _docker_answers, _container),
}


@cache
def unavailable() -> dict[str, str]:
    """Why an engine cannot run here, or was not asked for (ORGATLAS_TEST_ENGINES, names with commas), by name."""
    asked = [name.strip() for name in os.environ.get("ORGATLAS_TEST_ENGINES", "").split(",") if name.strip()]
    reasons: dict[str, str] = {}
    for name, kind in KINDS.items():
        if asked and name not in asked:
            reasons[name] = "not among ORGATLAS_TEST_ENGINES"
            continue
        try:
            kind.check()
        except NotAvailable as error:
            reasons[name] = str(error)
    return reasons


def wipe(store: Store) -> None:
    """Empties a database that `Kind.running` started."""
    query = queries.parse((Path(__file__).parent / "wipe.cypher").read_text(encoding="utf-8"), "maintain", "wipe")
    while True:
        with store.write() as transaction:
            if not transaction.run(query).rows[0]["deleted"]:
                return
