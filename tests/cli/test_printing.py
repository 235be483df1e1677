"""What --script converts, and what it never does."""

from __future__ import annotations

from pydantic import JsonValue

from app.cli.ask import answer_text
from app.cli.printing import converted, table
from app.questions.answer import Answer, Unanswered


def test_names_and_statements_are_converted_and_quotes_are_not() -> None:
    value: JsonValue = {
        "name": "客服專員",
        "duties": [{"text": "處理投訴", "evidence": [{"document": "說明書.txt", "quote": "處理投訴"}]}],
        "question": "誰處理投訴",
    }
    assert converted(value, "simplified") == {
        "name": "客服专员",
        "duties": [{"text": "处理投诉", "evidence": [{"document": "說明書.txt", "quote": "處理投訴"}]}],
        "question": "誰處理投訴",
    }
    assert converted(value, "as-written") is value


def test_columns_are_as_wide_as_they_need_with_wide_characters_counted_twice() -> None:
    assert table(["a", "bb"], [["店长", "x"], ["y", ""]]) == ["a     bb", "店长  x", "y"]


def test_why_nothing_answers_is_said_once() -> None:
    nothing = Answer(
        question="?", language="en", answer="Nothing says it.", unanswered=Unanswered(reason="Nothing says it", nearest=["this"])
    )
    assert list(answer_text(nothing, "as-written")) == ["Nothing says it.", "  · this"]
    other = nothing.model_copy(update={"answer": "The Clerk does it."})
    assert list(answer_text(other, "as-written"))[:2] == ["The Clerk does it.", "Nothing says it"]
