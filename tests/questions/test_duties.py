"""Who has which duty, over two invented documents in two languages: right holders, and nobody where none."""

from __future__ import annotations

from collections.abc import Generator
from pathlib import Path

import pytest

from app.database import Store
from app.importing import import_document
from app.questions import ask
from tests.engines.engines import wipe

DATA = Path(__file__).parent / "data"
DOCUMENTS = ("松岭机械厂.txt", "elmford_council.txt")


@pytest.fixture(scope="module")
def described(shared_store: Store) -> Generator[Store]:
    wipe(shared_store)
    for name in DOCUMENTS:
        import_document(shared_store, (DATA / name).read_bytes(), name)
    yield shared_store
    wipe(shared_store)


def _questions() -> list[tuple[str, str, set[str], set[str]]]:
    rows = [line.split("\t") for line in (DATA / "duties.tsv").read_text(encoding="utf-8").splitlines() if line[0] != "#"]
    return [(question, where, set(must.split(";")) - {"-"}, set(may.split(";")) - {"-"}) for question, where, must, may in rows]


def test_right_holders_are_named_first_and_nobody_where_no_duty_says_so(described: Store) -> None:
    missed: list[str] = []
    questions = _questions()
    for question, organization, must, may in questions:
        named = [holder.name for holder in ask(described, question, organization).holders]
        if not (must <= set(named) <= must | may and (not must or named[0] in must)):
            missed.append(f"{question}: {named}, wanted {must}")
    assert len(questions) >= 40
    assert len(missed) <= 0.03 * len(questions), missed


def test_a_stated_right_answers_who_may_approve(planted: Store) -> None:
    for question in ("谁有权批准退款", "谁可以批准退款"):
        holders = ask(planted, question, "青禾网店运营组").holders
        assert "客服组长" in {holder.name for holder in holders}
        (leader,) = [holder for holder in holders if holder.name == "客服组长"]
        (right,) = [duty for duty in leader.duties if "有权批准" in duty.text]
        assert right.involvement == "approve"
        assert all(duty.evidence for duty in leader.duties)
