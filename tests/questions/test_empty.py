"""What a store without a document says to questions: that nothing is stored, and what to do."""

from __future__ import annotations

import pytest

from app.database import Store
from app.errors import UnknownName
from app.findings.answering import answered
from app.questions.names import resolve


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("谁处理投诉", "还没有导入任何文档"),
        ("who manages the Clerk?", "no document is stored yet"),
        ("what is wrong with this organization?", "no document is stored yet"),
    ],
)
def test_a_question_to_an_empty_store_is_told_that_nothing_is_stored(store: Store, question: str, told: str) -> None:
    answer = answered(store, question)
    assert answer.unanswered
    assert (answer.answer, answer.unanswered.reason, answer.unanswered.nearest) == (told, told, [])


def test_who_names_something_in_an_empty_store_is_told_to_import(store: Store) -> None:
    with pytest.raises(UnknownName) as caught:
        resolve(store, "Position", "Clerk")
    assert (caught.value.hint, caught.value.web_hint) == ("orgatlas import FILE", "send a document to /api/imports first")
