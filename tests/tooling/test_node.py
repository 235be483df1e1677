from __future__ import annotations

import subprocess
from pathlib import Path

import pytest

from tooling import node


def fake_node(folder: Path, version: str) -> Path:
    """A node that answers the one question it is asked, with its npm beside it."""
    program = folder / "bin" / "node"
    program.parent.mkdir(parents=True)
    program.write_text(f"#!/bin/sh\necho {version} {program}\n", encoding="utf-8")
    program.chmod(0o755)
    npm = folder / node.NPM
    npm.parent.mkdir(parents=True)
    npm.touch()
    return program


@pytest.mark.parametrize("version", ["v24.11.0", "v24.19.1", "v26.0.0"])
def test_the_machines_own_node_is_taken_where_it_is_new_enough(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, version: str
) -> None:
    program = fake_node(tmp_path, version)
    monkeypatch.setenv("PATH", str(program.parent))

    assert node.machine_node() == (program, tmp_path / node.NPM)


@pytest.mark.parametrize("version", ["v20.20.2", "v24.10.0"])
def test_an_old_node_is_left_alone(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, version: str) -> None:
    monkeypatch.setenv("PATH", str(fake_node(tmp_path, version).parent))

    assert node.machine_node() is None


def test_a_node_without_npm_is_left_alone(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    program = fake_node(tmp_path, "v24.11.0")
    (tmp_path / node.NPM).unlink()
    monkeypatch.setenv("PATH", str(program.parent))

    assert node.machine_node() is None


def test_the_node_of_the_wheel_runs() -> None:
    program, npm = node.wheel_node()
    version = subprocess.run([program, "--version"], capture_output=True, text=True, check=True).stdout

    assert tuple(int(part) for part in version.strip("v\n").split(".")[:2]) >= node.OLDEST
    assert npm.exists()
