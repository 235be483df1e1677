"""What pages and sites add to a text goes, and sentences that it interrupted close again."""

from __future__ import annotations

import re

import pytest

from app.reading.pages import cleaned
from app.reading.rules import boilerplate

_FREE = re.compile(r"\^(?:\.|\[\^[^\]]*\])\{\d,\d+\}")
_GROUPS = re.compile(r"\((?:[^()\\]|\\.)*\)|\[[^\]]*\]")


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


def pages(mark: str, *heads: str) -> str:
    """A numbered list over four pages of ten items, each page ending with its mark and the heads of the next."""
    lines = ["Alder Mill - Staff Handbook"]
    for page in range(1, 5):
        lines += [f"{number}. Check the store room number {number}." for number in range(page * 10 - 9, page * 10 + 1)]
        lines += [mark.format(page), *heads]
    return "\n".join(lines)


@pytest.mark.parametrize("mark", ["Page {} of 4", "{}", "- {} -"])
@pytest.mark.parametrize("heads", [(), ("Alder Mill - Staff Handbook",), ("Alder Mill - Staff Handbook", "For internal use")])
def test_running_heads_go_with_their_page_marks_and_the_title_stays(mark: str, heads: tuple[str, ...]) -> None:
    rest = cleaned(pages(mark, *heads)).text.strip().split("\n")

    assert rest == [line for line in pages("", *()).split("\n") if line]


def test_a_sentence_that_a_running_head_interrupts_closes() -> None:
    text = pages("Page {} of 4", "Alder Mill - Staff Handbook").replace("number 20.", "number 20,", 1)
    broken = text.replace("Handbook\n21. Check the", "Handbook\nand lock it.\n21. Check the")

    assert "20. Check the store room number 20, and lock it.\n21. Check" in cleaned(broken).text


def test_numbers_in_a_pasted_table_are_no_pages() -> None:
    text = "\n".join(f"{number}\nItem {number} of the stock list" for number in range(1, 9))

    assert cleaned(text).text == text


def test_a_label_that_begins_every_page_is_no_running_head() -> None:
    text = "\n".join(f"岗位说明书\n岗位名称：库管员{page}\n岗位职责：\n1、清点货物。\n第 {page} 页" for page in range(1, 4))

    assert cleaned(text).text.count("岗位说明书") == 3


def test_patterns_with_a_free_beginning_go_on_with_words_that_must_stand() -> None:
    """They are looked for before the pattern is tried: of a choice at its top only the first way would be."""
    beyond = [pattern.pattern[free.end() :] for pattern, _ in boilerplate("line") if (free := _FREE.match(pattern.pattern))]

    assert beyond
    assert [rest for rest in beyond if "|" in _GROUPS.sub("", _GROUPS.sub("", _GROUPS.sub("", rest)))] == []
