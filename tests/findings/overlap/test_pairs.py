"""Candidates and verdicts among many statements, and what is computed again when one of them changes."""

from __future__ import annotations

import random
from collections.abc import Sequence
from itertools import combinations
from pathlib import Path

import numpy as np
import pytest

from app.findings.overlap import pairs as pairs_module
from app.findings.overlap.candidates import candidates, features
from app.findings.overlap.pairs import VERDICTS, Judged, judge
from app.language.comparing import DOUBLED, compare
from app.language.work import Work, work

_ACTIONS = ("Keep", "Repair", "Approve", "Prepare", "Collect", "Inspect", "Order", "Count", "Update", "Translate")
_MATTERS = ("invoices", "elevators", "contracts", "menus", "samples", "vehicles", "uniforms", "tickets", "seedlings", "boilers")
_PLACES = ("of the harbour", "for schools", "of the museum", "for patients", "of the railway", "for tenants", "of the laboratory")


def _statements(number: int, seed: int = 7) -> list[str]:
    rng = random.Random(seed)
    made = [
        f"{rng.choice(_ACTIONS)} {rng.choice(_MATTERS)} and {rng.choice(_MATTERS)} {rng.choice(_PLACES)}" for _ in range(number)
    ]
    return list(dict.fromkeys(made))


def _by_words(judged: Judged, texts: Sequence[str]) -> dict[tuple[str, str], str]:
    codes: list[int] = judged.verdicts.tolist()
    rows: list[list[int]] = judged.pairs.tolist()
    return {tuple(sorted((texts[a], texts[b]))): VERDICTS[code] for (a, b), code in zip(rows, codes, strict=True)}  # pyright: ignore[reportReturnType]


@pytest.fixture
def without_vectors(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pairs_module, "available", lambda: False)


@pytest.mark.usefixtures("without_vectors")
def test_candidates_hold_nearly_all_pairs_whose_work_meets() -> None:
    texts = _statements(160)
    table = features([work(text) for text in texts])
    found = {tuple(pair) for pair in candidates(table).tolist()}
    meeting = [(a, b) for a, b in combinations(range(len(texts)), 2) if compare(texts[a], texts[b]).score >= 0.9]
    assert len(meeting) > 20
    assert sum(pair in found for pair in meeting) / len(meeting) >= 0.9
    assert len(found) < len(texts) * (len(texts) - 1) / 4


@pytest.mark.usefixtures("without_vectors")
def test_verdicts_are_those_of_the_comparison() -> None:
    texts = ["Repair the lifts", "Carry out repairs of the lifts", "Draft lift rules", "Approve lift rules", "Bake bread"]
    found = _by_words(judge(texts), texts)
    assert found["Carry out repairs of the lifts", "Repair the lifts"] == "duplication"
    assert found["Approve lift rules", "Draft lift rules"] == "hand-off"
    assert not any("Bake bread" in pair for pair in found)


@pytest.mark.usefixtures("without_vectors")
def test_only_what_is_new_is_analysed_again(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    kept, texts = tmp_path / "overlap" / "one.npz", _statements(80)
    first = _by_words(judge(texts, kept), texts)
    analysed: list[str] = []

    def counted(text: str) -> Work:
        analysed.append(text)
        return work(text)

    monkeypatch.setattr(pairs_module, "work", counted)
    assert _by_words(judge(texts, kept), texts) == first
    assert not analysed
    changed = [*texts[5:], "Repair vehicles and boilers for tenants and neighbours"]
    again = _by_words(judge(changed, kept), changed)
    assert 0 < len(set(analysed)) < len(texts)
    gone = set(texts[:5])
    assert {pair: verdict for pair, verdict in first.items() if not gone & set(pair)}.items() <= again.items()
    assert any(changed[-1] in pair for pair in again)
    whole = _by_words(judge(changed), changed)
    assert len(whole.keys() & again.keys()) >= 0.9 * len(whole)


@pytest.mark.usefixtures("without_vectors")
def test_an_organization_whose_duties_are_all_gone_has_no_pairs(tmp_path: Path) -> None:
    kept = tmp_path / "one.npz"
    judge(_statements(20), kept)
    assert len(judge([], kept).pairs) == 0


def test_a_damaged_file_is_done_without(tmp_path: Path) -> None:
    kept, texts = tmp_path / "one.npz", _statements(20)
    kept.write_bytes(b"nothing that was kept")
    first = _by_words(judge(texts, kept), texts)
    assert first == _by_words(judge(texts), texts)
    assert first == _by_words(judge(texts, kept), texts)


def test_two_processes_judge_as_one_does(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pairs_module, "available", lambda: False)
    texts = _statements(120)
    alone = _by_words(judge(texts), texts)
    monkeypatch.setattr(pairs_module, "_WORTH_TWO_PROCESSES", 10)
    monkeypatch.setattr(pairs_module, "_BLOCK", 50)
    told: list[tuple[int, int, str]] = []
    shared = judge(texts, progress=lambda done, total, phase: told.append((done, total, phase)))
    assert _by_words(shared, texts) == alone
    assert {phase for _, _, phase in told} == {"reading duties", "finding candidates", "comparing duties"}


def test_no_statement_and_one_statement_have_no_pairs() -> None:
    for texts in ([], ["Repair the lifts"]):
        assert len(judge(texts).pairs) == 0


def test_only_meeting_verdicts_and_fragmentation_are_kept() -> None:
    assert set(VERDICTS) == (DOUBLED - {"level"}) | {"fragmentation"}
    assert np.iinfo(np.uint8).max >= len(VERDICTS)
