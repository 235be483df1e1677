"""Input that cannot be used, brought through every door: a clear word each time, and nothing half-written.

What happens behind the doors is tested beside its module: decoding in tests/reading, databases that are down, wrong, old or
full in tests/database and tests/embedded, interrupted imports in tests/importing, ports in tests/routes.
"""

from __future__ import annotations

import json
import random
import re
import time
from collections.abc import Callable, Generator
from functools import partial
from pathlib import Path
from typing import Any, NamedTuple

import pytest
from fastapi.testclient import TestClient

from app.cli import main
from app.database import Store, open_store
from app.main import create_app
from app.settings import Settings

SEED = random.randrange(1_000_000)
ESSAY = "雨下了一夜，清早的巷子里全是积水。卖豆浆的老人把车推到屋檐下，和往常一样哼着小曲。\n" * 30
TITLE = "<script>alert('hurt')</script>主管"
SHEET = f"""青岚服务中心岗位说明书

岗位名称：{TITLE}
直接下级：泡茶师傅
岗位职责：
1. 安排泡茶师傅的班次。

岗位名称：泡茶师傅
直接上级：{TITLE}
岗位职责：
1. 为客人泡茶。
"""


class Case(NamedTuple):
    """`make` writes the file, `words` tell what is wrong, `upload` is its problem over HTTP (None: it cannot be sent)."""

    name: str
    make: Callable[[Path], object]
    words: str
    upload: str | None = "unreadable-input"


def _of_size(path: Path, megabytes: int) -> None:
    """A file that takes no room on the disk."""
    with path.open("wb") as file:
        file.truncate(megabytes * 1024 * 1024)


def _nothing(_: Path) -> None:
    """There is no file."""


def _holding(content: bytes) -> Callable[[Path], object]:
    return lambda path: path.write_bytes(content)


CASES = [
    Case("missing.txt", _nothing, "There is no such file", upload=None),
    Case("folder.txt", Path.mkdir, "This is a folder|folder holds no document", upload=None),
    Case("empty.txt", Path.touch, "empty"),
    Case("picture.txt", _holding(b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR" + bytes(range(256)) * 8), "is a picture"),
    Case("noise.txt", _holding(random.Random(SEED).randbytes(5000)), "encoding|binary|no text"),
    Case("mixed.txt", _holding("职责".encode() + b"\xff\x81\xff" + "职责".encode("gb18030")), "encoding"),
    Case("huge.txt", partial(_of_size, megabytes=100), "100 MB", upload="input-too-large"),
]


def _name(case: Case) -> str:
    return case.name


@pytest.fixture(scope="module")
def store(tmp_path_factory: pytest.TempPathFactory) -> Generator[Store]:
    """A store on the embedded engine that stays open, so that the program need not start the engine anew."""
    home = tmp_path_factory.mktemp("home")
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("ORGATLAS_HOME", str(home))
        with open_store(Settings.from_environment()) as opened:
            yield opened


@pytest.fixture(scope="module")
def client(store: Store) -> Generator[TestClient]:
    """A client of an application that shares the store."""
    _ = store
    with TestClient(create_app(Settings.from_environment()), base_url="http://127.0.0.1:8000") as opened:
        yield opened


def held(store: Store) -> tuple[dict[str, int], dict[str, int]]:
    info = store.info()
    return dict(info.nodes), dict(info.relationships)


def uploaded(client: TestClient, name: str, content: bytes) -> dict[str, Any]:
    """The job's end, or the problem that it was refused with."""
    answer = client.post("/api/imports", files=[("files", (name, content, "text/plain"))])
    job = answer.json()
    while job.get("state") in ("queued", "running"):
        time.sleep(0.02)
        job = client.get(f"/api/imports/{job['id']}").json()
    return job


@pytest.mark.parametrize("command", ["read", "import"])
@pytest.mark.parametrize("case", CASES, ids=_name)
def test_a_bad_file_is_3_with_what_where_and_a_way_out(
    command: str, case: Case, tmp_path: Path, store: Store, capsys: pytest.CaptureFixture[str]
) -> None:
    file = tmp_path / case.name
    case.make(file)
    before = held(store)

    status = main([command, str(file)])

    told = capsys.readouterr()
    assert (status, told.out) == (3, ""), f"seed {SEED}"
    assert re.search(rf"^error: .*({case.words}).*{case.name}", told.err, re.MULTILINE), told.err
    assert "\ntry: " in told.err
    assert held(store) == before


@pytest.mark.parametrize("case", [case for case in CASES if case.upload], ids=_name)
def test_a_bad_upload_is_a_problem_that_names_the_file(case: Case, tmp_path: Path, store: Store, client: TestClient) -> None:
    file = tmp_path / case.name
    case.make(file)
    before = held(store)

    ended = uploaded(client, case.name, file.read_bytes())

    problem = ended.get("problem") or ended
    assert problem["type"].endswith(str(case.upload)), f"seed {SEED}: {ended}"
    assert held(store) == before


def test_an_essay_is_read_without_error_and_refused_for_import(
    tmp_path: Path, store: Store, capsys: pytest.CaptureFixture[str]
) -> None:
    essay = tmp_path / "essay.txt"
    essay.write_text(ESSAY, encoding="utf-8")
    before = held(store)

    assert main(["read", str(essay), "--json"]) == 0
    reading = json.loads(capsys.readouterr().out)
    assert reading["organizations"] == []
    assert [entry["reason"] for entry in reading["ignored"]]

    assert main(["import", str(essay)]) == 3
    assert "essay.txt" in capsys.readouterr().err
    assert held(store) == before


def test_one_bad_file_does_not_keep_the_good_ones_out(tmp_path: Path, store: Store, capsys: pytest.CaptureFixture[str]) -> None:
    good, bad = tmp_path / "good.txt", tmp_path / "bad.txt"
    good.write_text(SHEET.replace("青岚服务中心", "听松服务中心"), encoding="utf-8")
    bad.touch()

    status = main(["import", str(bad), str(good)])

    assert status == 3
    assert "bad.txt" in capsys.readouterr().err
    assert any("听松服务中心" in str(row) for row in store.read("organizations").rows)


def test_markup_in_a_title_stays_text_through_every_door(
    tmp_path: Path, client: TestClient, capsys: pytest.CaptureFixture[str]
) -> None:
    sheet, page = tmp_path / "sheet.txt", tmp_path / "page.html"
    sheet.write_text(SHEET, encoding="utf-8")

    assert main(["import", str(sheet)]) == 0
    assert main(["ask", "泡茶师傅向谁汇报", "--organization", "青岚服务中心"]) == 0
    assert TITLE in capsys.readouterr().out

    assert main(["export", "html", str(page), "--organization", "青岚服务中心"]) == 0
    assert "<script>alert" not in page.read_text(encoding="utf-8")

    answer = client.get("/api/positions", params={"organization": "青岚服务中心"})
    assert TITLE in {item["title"] for item in answer.json()["items"]}
    assert answer.headers["content-type"].startswith("application/json")
    assert answer.headers["x-content-type-options"] == "nosniff"


@pytest.mark.parametrize(
    "given",
    [
        ["query", "direct_reports"],
        ["query", "direct_reports", "position=\x00"],
        ["query", "no_such_query"],
        ["query", "chain_up", "position=店长", "depth=1e9"],
        ["ask", ""],
        ["ask", "'; MATCH (n) DETACH DELETE n //"],
        ["export", "docx", "out.docx"],
        ["import"],
        ["database", "frobnicate"],
    ],
    ids=" ".join,
)
def test_a_senseless_wish_is_answered_decently_and_harms_nothing(
    given: list[str], store: Store, capsys: pytest.CaptureFixture[str]
) -> None:
    before = held(store)

    status = main(given)

    told = capsys.readouterr()
    assert status in (0, 2), told.err
    assert "Traceback" not in told.err
    assert status == 0 or told.err.startswith("error: ")
    assert held(store) == before
