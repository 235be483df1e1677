"""docker-compose.yml brings up the application beside Neo4j, and what was imported is still there after a restart."""

from __future__ import annotations

import json
import os
import secrets
import shutil
import subprocess
import time
from collections.abc import Generator
from functools import cache
from pathlib import Path

import pytest

import seeds
from tests.packaging.service import SECONDS_TO_BE_READY, ask, wait_until_ready

CHECKOUT = Path(__file__).parents[2]
BASE = os.environ.get("ORGATLAS_BASE_IMAGE", "python:3.11-slim")
DATABASE = "neo4j:5.26-community"


def succeeds(*command: str) -> bool:
    return shutil.which(command[0]) is not None and subprocess.run(command, capture_output=True, check=False).returncode == 0


@cache
def missing() -> str | None:
    """Why docker-compose.yml cannot be tried on this machine; None where it can."""
    if not succeeds("docker", "info"):
        return "no Docker engine answers"
    if not compose_command():
        return "neither `docker compose` nor docker-compose is here"
    for image in (BASE, DATABASE):
        if not succeeds("docker", "image", "inspect", image) and not succeeds("docker", "pull", "--quiet", image):
            return f"Docker has no {image}"
    return None


@cache
def compose_command() -> tuple[str, ...]:
    known = (("docker", "compose"), ("docker-compose",))
    return next((command for command in known if succeeds(*command, "version")), ())


class Deployment:
    """One project of its own: names, ports and volumes that nothing else uses."""

    def __init__(self) -> None:
        self.name = f"orgatlas-test-{secrets.token_hex(4)}"
        self._environment = {
            **os.environ,
            "ORGATLAS_BASE_IMAGE": BASE,
            "ORGATLAS_DATABASE_PASSWORD": secrets.token_urlsafe(12),
            "ORGATLAS_PORT": "0",
            "ORGATLAS_BOLT_PORT": "0",
        }

    @property
    def address(self) -> str:
        """Where the application is now: Docker chooses a free port at each start."""
        return f"http://{self.compose('port', 'application', '8000').strip()}"

    def compose(self, *arguments: str, given: bytes = b"") -> str:
        command = [*compose_command(), "--project-name", self.name, *arguments]
        run = subprocess.run(command, cwd=CHECKOUT, env=self._environment, input=given, capture_output=True, check=False)
        assert run.returncode == 0, f"{command}\n{run.stdout.decode()}\n{run.stderr.decode()}"
        return run.stdout.decode()


@pytest.fixture(scope="module")
def deployment() -> Generator[Deployment]:
    if reason := missing():
        pytest.skip(reason)
    started = Deployment()
    try:
        started.compose("up", "--detach", "--build")
        wait_until_ready(started.address)
        yield started
    finally:
        started.compose("down", "--volumes")


@pytest.mark.compose
def test_an_import_is_answered_from_before_and_after_a_restart(deployment: Deployment) -> None:
    ((name, document),) = seeds.documents("operations_centre").items()
    keep = "cat > /tmp/document.txt && orgatlas import --as {name} --json /tmp/document.txt"
    report = deployment.compose("exec", "-T", "application", "sh", "-c", keep.format(name=name), given=document)

    (imported,) = json.loads(report)["imports"]
    before = ask(deployment.address, "谁向客户关怀部经理汇报？")
    deployment.compose("restart")
    wait_until_ready(deployment.address)
    after = ask(deployment.address, "谁向客户关怀部经理汇报？")

    assert imported["created"]["Position"] > 0
    assert "投诉处理专员" in before["answer"]
    assert after == before


@pytest.mark.compose
def test_the_application_is_healthy_and_not_root(deployment: Deployment) -> None:
    user = deployment.compose("exec", "-T", "application", "sh", "-c", "id -u")
    container = deployment.compose("ps", "--quiet", "application").strip()

    latest = time.monotonic() + SECONDS_TO_BE_READY
    while (health := health_of(container)) == "starting" and time.monotonic() < latest:
        time.sleep(0.5)

    assert int(user) > 0
    assert health == "healthy"


def test_without_a_password_nothing_is_brought_up() -> None:
    if not compose_command():
        pytest.skip("neither `docker compose` nor docker-compose is here")
    environment = {name: value for name, value in os.environ.items() if name != "ORGATLAS_DATABASE_PASSWORD"}

    run = subprocess.run(
        [*compose_command(), "config"], cwd=CHECKOUT, env=environment, capture_output=True, text=True, check=False
    )

    assert run.returncode != 0
    assert "set a password" in run.stderr


def health_of(container: str) -> str:
    command = ["docker", "inspect", "--format", "{{.State.Health.Status}}", container]
    return subprocess.run(command, capture_output=True, text=True, check=True).stdout.strip()
