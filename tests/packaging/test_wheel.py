"""The wheel works in an empty environment in another folder: page, queries and examples come with it."""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
import venv
from collections.abc import Generator
from pathlib import Path
from typing import IO
from urllib.request import urlopen
from zipfile import ZipFile

import pytest

from tests.packaging.service import ask, wait_until_ready

CHECKOUT = Path(__file__).parents[2]


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("dist")
    build = [sys.executable, "-m", "hatchling", "build", "--target", "wheel", "--directory", folder]
    subprocess.run(build, cwd=CHECKOUT, check=True, capture_output=True)
    (built,) = folder.glob("*.whl")
    return built


@pytest.fixture(scope="module")
def environment(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """An empty environment with nothing but the wheel and what it needs."""
    folder = tmp_path_factory.mktemp("elsewhere") / "environment"
    venv.create(folder, with_pip=True)
    pip = [folder / "bin" / "python", "-m", "pip", "--disable-pip-version-check", "install", "--quiet"]
    subprocess.run([*pip, "--require-hashes", "-r", CHECKOUT / "requirements" / "runtime.txt"], check=True)
    subprocess.run([*pip, "--no-deps", wheel], check=True)
    return folder


class Program:
    """The installed `orgatlas`, away from the checkout, with a data folder of its own."""

    def __init__(self, environment: Path, home: Path) -> None:
        self._command = environment / "bin" / "orgatlas"
        self._away = home
        kept = {name: value for name, value in os.environ.items() if not name.startswith(("ORGATLAS_", "PYTHON"))}
        self._environment = {**kept, "ORGATLAS_HOME": str(home / "data"), "PYTHONUNBUFFERED": "1"}

    def run(self, *arguments: str) -> str:
        run = subprocess.run(
            [self._command, *arguments], cwd=self._away, env=self._environment, capture_output=True, text=True, check=False
        )
        assert run.returncode == 0, run.stdout + run.stderr
        return run.stdout

    def start(self, *arguments: str) -> subprocess.Popen[str]:
        return subprocess.Popen(
            [self._command, *arguments],
            cwd=self._away,
            env=self._environment,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
        )


@pytest.fixture
def program(environment: Path, tmp_path: Path) -> Program:
    return Program(environment, tmp_path)


@pytest.fixture
def address(program: Program) -> Generator[str]:
    """Where the installed program serves its examples."""
    serving = program.start("serve", "--port", "0", "--seed")
    assert serving.stdout is not None
    try:
        said = address_in(serving.stdout)
        wait_until_ready(said)
        yield said
    finally:
        serving.terminate()
        serving.wait(timeout=60)


def address_in(output: IO[str]) -> str:
    said: list[str] = []
    for line in output:
        said.append(line)
        if match := re.search(r"http://127\.0\.0\.1:\d+", line):
            return match[0]
    pytest.fail("no address was said:\n" + "".join(said))


def test_the_wheel_carries_page_queries_and_examples_and_no_sources_of_the_page(wheel: Path) -> None:
    names = ZipFile(wheel).namelist()

    assert "visualizations/static/index.html" in names
    assert "cypher/read/direct_reports.cypher" in names
    assert any(name.startswith("seeds/operations_centre/") for name in names)
    assert not [name for name in names if name.startswith(("visualizations/web/", "tests/", "tooling/"))]


def test_the_installed_program_serves_its_page_and_answers(address: str, program: Program) -> None:
    page = urlopen(address, timeout=60).read().decode()
    script = re.search(r'src="(/assets/[^"]+\.js)"', page)
    assert script
    urlopen(address + script[1], timeout=60).close()

    over_http = ask(address, "谁向客户关怀部经理汇报？")
    on_the_command_line = json.loads(program.run("ask", "谁向客户关怀部经理汇报？", "--json"))

    assert "投诉处理专员" in over_http["answer"]
    assert on_the_command_line["answer"] == over_http["answer"]
