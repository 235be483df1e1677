"""How the program tells what is wrong where JSON is asked for, in each of the ways of asking for it."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from app.cli import main


@pytest.mark.parametrize("asked", [["--json"], ["--js"], ["--format", "json"], ["--format=json"]], ids=" ".join)
def test_who_asks_for_json_gets_a_problem_on_standard_output_too(asked: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["lint", "--config", "/nowhere/rules.toml", *asked]) == 3
    told = capsys.readouterr()
    assert json.loads(told.out)["detail"] == "There is no such file (/nowhere/rules.toml)"
    assert told.err.startswith("error: There is no such file")


@pytest.mark.parametrize("asked", [[], ["--format", "sarif"], ["--format", "text"]], ids=" ".join)
def test_others_get_words_alone(asked: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["lint", "--config", "/nowhere/rules.toml", *asked]) == 3
    assert capsys.readouterr().out == ""


def test_lint_of_an_empty_store_does_not_say_that_all_is_well(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("ORGATLAS_HOME", str(tmp_path))
    assert main(["lint"]) == 0
    assert capsys.readouterr().out == "no document is stored yet: orgatlas import FILE\n"


def test_without_arguments_it_lists_its_commands(capsys: pytest.CaptureFixture[str]) -> None:
    assert main([]) == 0
    assert "orgatlas COMMAND" in capsys.readouterr().out


@pytest.mark.parametrize(("variable", "language"), [("LC_ALL", "zh_CN.UTF-8"), ("LANG", "zh_TW.UTF-8"), ("LANG", "de_DE.UTF-8")])
def test_errors_are_told_in_chinese_where_the_terminal_is(
    variable: str, language: str, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    for name in ("LC_ALL", "LC_MESSAGES", "LANG"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv(variable, language)
    assert main(["read", "/nowhere/a.txt"]) == 3
    chinese = "没有这个文件" if language.startswith("zh") else "There is no such file"
    assert capsys.readouterr().err.startswith(f"error: {chinese}")
    assert main(["query", "--frobnicate"]) == 2
    told = capsys.readouterr().err
    assert ("不认识的参数" in told) == language.startswith("zh")
