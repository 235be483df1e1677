"""What pages and sites add to a text goes, and sentences that it interrupted close again."""

from __future__ import annotations

import pytest

from app.reading.pages import cleaned


def page_of(sentence: str) -> str:
    return sentence * (400 // len(sentence))


def test_page_numbers_before_long_lines_go_and_the_sentence_closes() -> None:
    body = page_of("负责仓库的日常管理工作")
    text = f"1、{body}，并\n2、定期盘点{body}，\n3、检查台账。"

    assert cleaned(text).text == f"{body}，并定期盘点{body}，检查台账。"


def test_an_ordinary_numbered_list_stays() -> None:
    text = "1、收货\n2、发货\n3、盘点"

    assert cleaned(text).text == text


@pytest.mark.parametrize("mark", ["第 3 页", "第3页 共10页", "- 3 -", "Page 3 of 10", "3/10"])
def test_a_page_mark_inside_a_sentence_goes_with_its_line_ends(mark: str) -> None:
    before, after = "组织编制年度采购计划，并根据库存情况调整每月的", "采购数量和到货时间。"

    assert cleaned(f"{before}\n{mark}\n{after}").text == before + after


def test_a_page_mark_between_two_items_takes_only_its_line() -> None:
    assert cleaned("1.编制年度采购计划并监督执行。\n第 2 页\n2.跟踪到货。").text == "1.编制年度采购计划并监督执行。\n2.跟踪到货。"


def test_a_number_that_a_line_end_divides_closes() -> None:
    assert cleaned("二十六、检查库存。\n二\n十七、跟踪到货。").text == "二十六、检查库存。\n二十七、跟踪到货。"


def test_a_label_that_a_line_end_divides_closes() -> None:
    assert cleaned("会使用电脑。经\n验:两年以上").text == "会使用电脑。经验:两年以上"


@pytest.mark.parametrize(
    "line",
    [
        "温馨提示",
        "已阅读5页，还剩7页未读",
        "首页 > 制度 > 范文",
        "Share this",
        "本文由小编为大家整理，仅供参考。",
        "声明:本站内容来自网络。",
    ],
)
def test_advertising_lines_go_with_a_reason(line: str) -> None:
    clean = cleaned(f"采购部职责\n{line}\n1.跟踪到货。")

    assert clean.text == "采购部职责\n1.跟踪到货。"
    assert [edit.reason for edit in clean.edits] == ["site boilerplate"]
