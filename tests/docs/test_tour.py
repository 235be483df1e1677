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

README = (Path(__file__).parents[2] / "README.md").read_text(encoding="utf-8")


class Shown(NamedTuple):
    command: str
    output: str


def shown() -> list[Shown]:
    """The commands after a `$`, in order, each with the lines under it."""
    blocks = re.findall(r"^```\n(.*?)^```", README, re.MULTILINE | re.DOTALL)
    parts = [part for block in blocks if block.startswith("$ ") for part in block.removeprefix("$ ").split("\n$ ")]
    return [Shown(*part.split("\n", maxsplit=1)) for part in parts]


@pytest.fixture(scope="module")
def newcomer(tmp_path_factory: pytest.TempPathFactory) -> Generator[Path]:
    """A folder with the document of the README, and the examples planted in a new store that stays open."""
    folder = tmp_path_factory.mktemp("newcomer")
    document = re.search(r"^```text\n(.*?)^```", README, re.MULTILINE | re.DOTALL)
    assert document is not None
    (folder / "my.txt").write_text(document[1], encoding="utf-8")
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
    wanted = "(?:.*\n)*?".join(re.escape(part) for part in re.split(r"^ *…\n", step.output, flags=re.MULTILINE))
    assert re.fullmatch(wanted, told.out), told.out
