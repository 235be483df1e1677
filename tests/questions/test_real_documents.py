"""Answers over five real documents, scored by the key that lies beside them (ORGATLAS_CORPUS names the folder)."""

from __future__ import annotations

import json
import re
import subprocess
import sys
from collections.abc import Generator
from pathlib import Path

import pytest

from app.database import Store
from app.importing import import_document
from app.questions import ask
from tests.engines.engines import wipe

pytestmark = pytest.mark.corpus


@pytest.fixture(scope="module")
def imported(shared_store: Store, corpus: Path) -> Generator[Store]:
    """A store with the real documents and nothing else."""
    wipe(shared_store)
    for document in sorted((corpus / "seeds").glob("*.txt")):
        import_document(shared_store, document.read_bytes(), document.name)
    yield shared_store
    wipe(shared_store)


def _organization(store: Store, document: str) -> str:
    """The id of the one organization of the document whose name begins so."""
    (row,) = [row for row in store.read("documents").rows if str(row["name"]).startswith(document)]
    assert isinstance(row["organizations"], list)
    return str(row["organizations"][0])


def test_answers_agree_with_the_key(imported: Store, corpus: Path, tmp_path: Path) -> None:
    key = corpus / "gold" / "questions.jsonl"
    questions = [str(json.loads(line)["question"]) for line in key.read_text(encoding="utf-8").splitlines()]
    answers = tmp_path / "answers.jsonl"
    answers.write_text("".join(ask(imported, q).model_dump_json() + "\n" for q in questions), encoding="utf-8")
    scored = subprocess.run(
        [
            sys.executable,
            str(corpus / "tools" / "score_answers.py"),
            "--key",
            str(key),
            "--answers",
            str(answers),
            "--documents",
            str(corpus / "seeds"),
        ],
        capture_output=True,
        text=True,
        check=True,
    ).stdout
    figures = {name: float(value) for name, value in re.findall(r"(MRR|R-precision|recall|precision|order) ([0-9.]+)", scored)}
    assert figures["MRR"] == 1.0, scored
    assert figures["R-precision"] >= 0.85, scored
    assert figures["recall"] >= 0.95, scored
    assert figures["order"] >= 0.95, scored
    pairs = re.findall(r"(\d+)/(\d+)", scored)
    assert pairs, scored
    assert all(right == total for right, total in pairs), scored


def test_one_scope_has_the_same_holders_in_both_languages(imported: Store) -> None:
    organization = _organization(imported, "000")
    chinese, english = (
        ask(imported, "哪些岗位处理客户投诉?", organization),
        ask(imported, "which roles handle complaints", organization),
    )
    assert [h.id for h in chinese.holders] == [h.id for h in english.holders]
    assert len(chinese.holders) == 7


@pytest.mark.parametrize(
    ("position", "managers"), [("客服专员", {"客服部主管", "客服部经理"}), ("技术支持员", {"客服部经理", "运维部主管"})]
)
def test_a_contradiction_is_told_with_the_words_of_both_sides(imported: Store, position: str, managers: set[str]) -> None:
    answer = ask(imported, f"{position}向谁汇报?", _organization(imported, "000"))
    (entry,) = answer.reporting
    assert {m.name for m in entry.managers} == managers
    assert {m.status for m in entry.managers} <= {"conflicting", "one-sided"}
    assert {m.stated_by for m in entry.managers} == {"subordinate", "superior"}
    quotes = " ".join(quote.quote for manager in entry.managers for quote in manager.evidence)
    assert "上级" in quotes
    assert "下级" in quotes
