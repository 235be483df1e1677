"""The locks name every dependency once, with hashes, and no address of a registry."""

from __future__ import annotations

import json
import re
import tomllib
from pathlib import Path

import pytest

CHECKOUT = Path(__file__).parents[2]
PYPROJECT = tomllib.loads((CHECKOUT / "pyproject.toml").read_text(encoding="utf-8"))
RUNTIME: list[str] = PYPROJECT["project"]["dependencies"]
GROUPS: dict[str, list[str | dict[str, str]]] = PYPROJECT["dependency-groups"]
NPM_LOCKS = ("visualizations/web/package-lock.json", "tooling/cypher/package-lock.json")


def wanted_by(group: str) -> list[str]:
    return [
        requirement
        for entry in GROUPS[group]
        for requirement in ([entry] if isinstance(entry, str) else wanted_by(entry["include-group"]))
    ]


def locked_in(lock: str) -> dict[str, str]:
    """Package → its lines in the lock."""
    text = (CHECKOUT / "requirements" / lock).read_text(encoding="utf-8")
    entries = re.split(r"\n(?=\S)", text.strip())
    return {re.split(r"[=\s]", entry)[0]: entry for entry in entries}


@pytest.mark.parametrize(
    ("lock", "wanted"),
    [
        ("runtime.txt", RUNTIME),
        ("build.txt", wanted_by("build")),
        ("benchmarks.txt", wanted_by("benchmarks")),
        ("dev.txt", [*RUNTIME, *wanted_by("dev")]),
    ],
)
def test_everything_that_pyproject_wants_is_locked(lock: str, wanted: list[str]) -> None:
    names = {re.split(r"[^\w-]", requirement)[0] for requirement in wanted}

    assert names <= locked_in(lock).keys()


@pytest.mark.parametrize("lock", ["runtime.txt", "build.txt", "benchmarks.txt", "dev.txt"])
def test_every_locked_package_has_one_version_and_its_hashes(lock: str) -> None:
    for entry in locked_in(lock).values():
        assert re.match(r"[\w-]+==\S+", entry)
        assert "--hash=sha256:" in entry
        assert "//" not in entry


@pytest.mark.parametrize("lock", NPM_LOCKS)
def test_every_locked_npm_package_has_its_hash_and_no_address(lock: str) -> None:
    packages: dict[str, dict[str, object]] = json.loads((CHECKOUT / lock).read_text(encoding="utf-8"))["packages"]
    fetched = {name: package for name, package in packages.items() if name}

    assert fetched
    assert [name for name, package in fetched.items() if "integrity" not in package] == []
    assert [name for name, package in fetched.items() if "resolved" in package] == []
