"""Duties that say a question's own words."""

from __future__ import annotations

import pytest

from app.questions.as_asked import said_as_asked
from app.questions.request import read_request


@pytest.mark.parametrize(
    ("asked", "duty"),
    [
        ("sends the invoices", "Send invoices and chase late payers."),
        ("splices ropes", "Splice our ropes, rig the derricks."),
        ("修补网箱", "焊接、修补网箱。"),
    ],
)
def test_words_side_by_side_are_an_answer(asked: str, duty: str) -> None:
    assert said_as_asked(read_request(asked), duty)


@pytest.mark.parametrize(
    ("asked", "duty"),
    [
        ("sends invoices", "Send reminders, file invoices."),  # two clauses
        ("sends invoices", "Check invoices that suppliers send."),
        ("invoices", "Send invoices."),  # no deed
        ("补网", "修补网箱。"),  # two characters may be parts of two words
    ],
)
def test_words_apart_are_none(asked: str, duty: str) -> None:
    assert said_as_asked(read_request(asked), duty) is None
