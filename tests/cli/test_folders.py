"""Folders imported with one command: every document in them, what is left out told, and nothing hidden by a failure."""

from __future__ import annotations

import argparse
import json
from pathlib import Path
from typing import Any

import pytest

from app.cli import importing
from app.cli.files import documents_in
from app.cli.options import add_script
from app.database import Store
from app.errors import DatabaseUnreachable, UnreadableInput
from app.importing import ImportReport
from app.reading import ReadDocument

_POSTS = "岗位编号,岗位,部门,上级岗位编号\n{0}1,店长,{0}店,\n{0}2,店员,{0}店,{0}1\n"


def _folder(tmp_path: Path) -> Path:
    folder = tmp_path / "shops"
    (folder / "north").mkdir(parents=True)
    (folder / "south").mkdir()
    (folder / "north" / "posts.csv").write_text(_POSTS.format("北"), encoding="utf-8")
    (folder / "south" / "posts.csv").write_text(_POSTS.format("南"), encoding="utf-8")
    (folder / "readme.txt").write_text("秋天来了,院子里的柿子红了。\n" * 3, encoding="utf-8")
    (folder / "picture.png").write_bytes(b"\x89PNG")
    (folder / ".hidden.csv").write_text(_POSTS.format("西"), encoding="utf-8")
    return folder


def _options(*arguments: str) -> argparse.Namespace:
    parser = argparse.ArgumentParser()
    importing.configure(parser)
    add_script(parser)
    return parser.parse_args(arguments)


def test_a_folder_gives_its_documents_by_their_paths_in_it(tmp_path: Path) -> None:
    names = [found.name for found in documents_in(str(_folder(tmp_path)))]
    assert names == ["north/posts.csv", "readme.txt", "south/posts.csv"]


def test_a_file_gives_itself_under_its_own_name_whatever_its_end(tmp_path: Path) -> None:
    assert [found.name for found in documents_in(str(tmp_path / "sheet.unknown"))] == ["sheet.unknown"]


def test_a_folder_without_documents_is_refused(tmp_path: Path) -> None:
    with pytest.raises(UnreadableInput, match="holds no document"):
        documents_in(str(tmp_path))


def test_a_folder_is_imported_whole_and_says_what_it_left_out(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("ORGATLAS_HOME", str(tmp_path / "home"))
    assert importing.run(_options(str(_folder(tmp_path)), "--json")) == 0
    told: dict[str, Any] = json.loads(capsys.readouterr().out)
    assert [(one["document"], one["created"]["Position"]) for one in told["imports"]] == [
        ("north/posts.csv", 2),
        ("south/posts.csv", 2),
    ]
    assert [one["document"] for one in told["left_out"]] == ["readme.txt"]
    assert importing.run(_options(str(tmp_path / "shops"))) == 0
    again = capsys.readouterr().out
    assert again.count("nothing has changed") == 2
    assert "2 documents stored, 1 left out: 0 nodes, 0 relationships; 6 rows in " in again


def test_what_is_stored_before_the_database_fails_is_told(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("ORGATLAS_HOME", str(tmp_path / "home"))
    store = importing.import_reading
    names: list[str] = []

    def until_the_second(opened: Store, read: ReadDocument, name: str, **wishes: Any) -> ImportReport:  # noqa: ANN401
        names.append(name)
        if len(names) > 1:
            raise DatabaseUnreachable("The database has gone away")
        return store(opened, read, name, **wishes)

    monkeypatch.setattr(importing, "import_reading", until_the_second)
    folder = _folder(tmp_path)
    (folder / "west.csv").write_text(_POSTS.format("西"), encoding="utf-8")
    assert importing.run(_options(str(folder))) == 4
    told = capsys.readouterr()
    assert "north/posts.csv: stored" in told.out
    assert "The database has gone away" in told.err
    assert "1 of 4 files were not tried" in told.err
    assert names == ["north/posts.csv", "south/posts.csv"]
