"""A portable copy: the same graph and the same past on any engine, and a clear word where the file is no copy."""

from __future__ import annotations

from collections.abc import Callable, Generator
from pathlib import Path

import pytest

from app.database import Store, open_store
from app.errors import ImportConflict, UnreadableInput, UsageError
from app.importing import as_before, back_up, import_document, plant, restore, undo
from app.settings import Settings
from tests.engines.engines import wipe
from tests.importing.stores import graph, history

_SHEET = """青松服务中心岗位说明书

岗位名称：主管
直接下级：前台
岗位职责：
1. 安排前台的班次。

岗位名称：前台
直接上级：主管
岗位职责：
{duties}
"""


@pytest.fixture(scope="module")
def elsewhere(tmp_path_factory: pytest.TempPathFactory) -> Generator[Store]:
    """Another store, on the embedded engine."""
    with open_store(Settings(home=tmp_path_factory.mktemp("elsewhere"))) as opened:
        yield opened


def _lived(store: Store) -> None:
    """Examples, a document, its changed version, and one change taken back."""
    plant(store, ["service_company"])
    for duties in ("1. 接待来访客人。\u2028", "1. 接待来访客人。\n2. 登记访客姓名。", "1. 接待来访客人。\n2. 整理会议室。"):
        import_document(store, _SHEET.format(duties=duties).encode(), "sheet.txt")
    undo(store)


def test_a_copy_brings_the_same_graph_and_the_same_past_to_another_engine(store: Store, elsewhere: Store, tmp_path: Path) -> None:
    _lived(store)
    copied = back_up(store, tmp_path / "copy.jsonl")
    wipe(elsewhere)
    assert restore(elsewhere, tmp_path / "copy.jsonl") == copied == len(history(store))
    assert graph(elsewhere) == graph(store)
    assert history(elsewhere) == history(store)
    assert as_before(elsewhere, 1, graph(elsewhere)) == {}


def test_what_was_restored_can_be_gone_on_with(elsewhere: Store, tmp_path: Path) -> None:
    wipe(elsewhere)
    _lived(elsewhere)
    back_up(elsewhere, tmp_path / "copy.jsonl")
    before = graph(elsewhere)
    wipe(elsewhere)
    restore(elsewhere, tmp_path / "copy.jsonl")
    import_document(elsewhere, _SHEET.format(duties="1. 接待来访客人。").encode(), "sheet.txt")
    assert graph(elsewhere) != before
    undo(elsewhere)
    assert graph(elsewhere) == before


def test_an_empty_store_has_a_copy_too(elsewhere: Store, tmp_path: Path) -> None:
    wipe(elsewhere)
    assert back_up(elsewhere, tmp_path / "copy.jsonl") == 0
    assert restore(elsewhere, tmp_path / "copy.jsonl") == 0
    assert graph(elsewhere) == {}


def test_a_store_that_is_not_empty_is_not_restored_into(elsewhere: Store, tmp_path: Path) -> None:
    wipe(elsewhere)
    plant(elsewhere, ["service_company"])
    back_up(elsewhere, tmp_path / "copy.jsonl")
    before = graph(elsewhere)
    with pytest.raises(ImportConflict, match="not empty"):
        restore(elsewhere, tmp_path / "copy.jsonl")
    assert graph(elsewhere) == before


def test_a_file_that_is_there_already_is_not_written_over(elsewhere: Store, tmp_path: Path) -> None:
    (tmp_path / "copy.jsonl").write_text("precious", encoding="utf-8")
    with pytest.raises(UsageError, match="there already"):
        back_up(elsewhere, tmp_path / "copy.jsonl")
    assert (tmp_path / "copy.jsonl").read_text(encoding="utf-8") == "precious"


_SPOILT: tuple[tuple[Callable[[list[str]], list[str]], str, int], ...] = (
    (lambda lines: lines[:-1], "1 of 2 changes", 2),
    (lambda lines: [lines[0], lines[2], lines[1]], "no copy", 2),
    (lambda lines: [lines[0], lines[1], lines[2][:-40]], "no copy", 3),
    (lambda _: ['{"format": "another", "changes": 0}'], "no copy", 1),
    (lambda _: ["a letter"], "no copy", 1),
    (lambda _: [], "no copy", 1),
)


@pytest.mark.parametrize(("spoil", "says", "line"), _SPOILT)
def test_a_spoilt_copy_is_told_with_its_line_and_stores_nothing(
    elsewhere: Store, tmp_path: Path, spoil: Callable[[list[str]], list[str]], says: str, line: int
) -> None:
    wipe(elsewhere)
    plant(elsewhere, ["service_company"])
    back_up(elsewhere, tmp_path / "copy.jsonl")
    lines = (tmp_path / "copy.jsonl").read_text(encoding="utf-8").removesuffix("\n").split("\n")
    spoilt = tmp_path / "spoilt.jsonl"
    spoilt.write_text("".join(f"{text}\n" for text in spoil(lines)), encoding="utf-8")
    wipe(elsewhere)
    with pytest.raises(UnreadableInput, match=says) as raised:
        restore(elsewhere, spoilt)
    assert raised.value.where == f"{spoilt}:{line}"
    assert graph(elsewhere) == {}


def test_a_copy_that_is_not_there_is_told(elsewhere: Store, tmp_path: Path) -> None:
    with pytest.raises(UnreadableInput, match="cannot be read"):
        restore(elsewhere, tmp_path / "none.jsonl")
