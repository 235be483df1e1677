"""The README's tour, walked: every command that it shows is run, and prints what it shows. A line of … stands for any lines."""

from __future__ import annotations

import re
import shlex
from collections.abc import Generator
from pathlib import Path
from typing import NamedTuple

import pytest

from app.cli import main
from app.database import open_store
from app.importing import plant
from app.settings import Settings

BLOCK = re.compile(r"^```(\w*)\n(.*?)^```$", re.MULTILINE | re.DOTALL)
README = (Path(__file__).parents[2] / "README.md").read_text(encoding="utf-8")


class Shown(NamedTuple):
    command: str
    output: str


def shown() -> list[Shown]:
    """The commands after a `$`, in order, each with the lines under it."""
    sessions = [text for _, text in BLOCK.findall(README) if text.startswith("$ ")]
    steps = [step for session in sessions for step in session.removeprefix("$ ").split("\n$ ")]
    return [Shown(*step.rstrip("\n").split("\n", maxsplit=1)) for step in steps]


@pytest.fixture(scope="module")
def newcomer(tmp_path_factory: pytest.TempPathFactory) -> Generator[Path]:
    """A folder with the document of the README, and the examples planted in a new store that stays open."""
    folder = tmp_path_factory.mktemp("newcomer")
    document = next(text for kind, text in BLOCK.findall(README) if kind == "text")
    (folder / "my.txt").write_text(document, encoding="utf-8")
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("ORGATLAS_HOME", str(folder / "home"))
        patch.chdir(folder)
        with open_store(Settings.from_environment()) as store:
            plant(store)
            yield folder


@pytest.mark.parametrize("step", shown(), ids=lambda step: step.command)
def test_a_command_of_the_tour_prints_what_the_tour_shows(
    step: Shown, newcomer: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    _ = newcomer

    status = main(shlex.split(step.command)[1:])

    told = capsys.readouterr()
    assert status == 0, told.err
    wanted = "(?:.*\n)*".join(map(re.escape, re.split(r"^ *…\n", f"{step.output}\n", flags=re.MULTILINE)))
    assert re.fullmatch(wanted, told.out), told.out
