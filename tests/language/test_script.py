"""Script, width and case: one spelling to compare, a form as long as the text, and both scripts for printing."""

from __future__ import annotations

import pytest

from app.language import fold
from app.language.script import aligned, in_script


@pytest.mark.parametrize(
    ("one", "other"), [("客戶服務部", "客户服务部"), ("ＫＰＩ：１", "kpi:1"), ("Head of Care", "head of care"), ("㈱", "(株)")]
)
def test_spellings_of_one_text_fold_to_one(one: str, other: str) -> None:
    assert fold(one) == fold(other)


def test_folding_keeps_what_is_different_apart() -> None:
    assert fold("客户部") != fold("客服部")


@pytest.mark.parametrize("text", ["１、負責（ＡＢＣ）①㈠", "İstanbul ß ﬁn", "a\tb\u3000c\r\nd", "發(fā)展", "😀客戶"])
def test_the_aligned_form_is_as_long_as_the_text(text: str) -> None:
    assert len(aligned(text)) == len(text)


def test_the_aligned_form_is_simplified_half_width_and_lower_case() -> None:
    assert aligned("１、負責ＡＰＰ：直屬上級　") == "1、负责app:直属上级 "


def test_line_ends_of_every_kind_become_one() -> None:
    assert aligned("a\rb").split("\n") == ["a", "b"]
    assert aligned("a\r\nb").split("\n") == ["a ", "b"]
    assert aligned("a\u2028b\x0cc").split("\n") == ["a", "b", "c"]


def test_names_are_printed_in_the_script_asked_for() -> None:
    assert in_script("髮型師與皇后", "simplified") == "发型师与皇后"
    assert in_script("客服部经理", "traditional") == "客服部經理"
    assert in_script("客服部經理", "as-written") == "客服部經理"
