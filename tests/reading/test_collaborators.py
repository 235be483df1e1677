"""Partners in a sentence: named units and posts, nobody in particular left out."""

from __future__ import annotations

import pytest

from app.reading.collaborators import in_sentence
from app.reading.lines import lines_in_sentence, only_says_lines, subordinates_in_sentence
from app.reading.segments import Page


def partners(sentence: str) -> list[str]:
    return [sentence[slice(*place)] for place in in_sentence(Page(sentence), 0, len(sentence))]


@pytest.mark.parametrize(
    ("sentence", "names"),
    [
        ("与财务部、仓储部做好沟通工作。", ["财务部", "仓储部"]),
        ("协助仓储部处理退货。", ["仓储部"]),
        ("每周向财务部提交报表。", ["财务部"]),
        ("将结果反馈至质检部。", ["质检部"]),
        ("配合现场工程师完成调试。", ["现场工程师"]),
        ("配合质检部、仓储部和采购经理处理退货。", ["质检部", "仓储部", "采购经理"]),
        ("协助工程负责人，做好现场记录。", ["工程负责人"]),
        ("与相关部门沟通，协助领导处理事务。", []),
        ("与客户保持沟通。", []),
        ("跟进网站的协调工作。", []),
        ("Settle invoices with the Accounts Department.", ["Accounts Department"]),
        ("Hand faults to the Duty Engineer within the hour.", ["Duty Engineer"]),
        ("Work with other departments.", []),
        ("Agree the budget with Finance, Legal and Customer Support.", ["Finance", "Legal", "Customer Support"]),
        ("Keep forecasts in line with Sales targets and with finance rules.", []),
    ],
)
def test_a_sentence_names_its_partners(sentence: str, names: list[str]) -> None:
    assert partners(sentence) == names


@pytest.mark.parametrize(
    ("sentence", "superior"),
    [
        ("向总经理负责。", "总经理"),
        ("每月向厂长汇报工作。", "厂长"),
        ("在车间主任的领导下，安排生产。", "车间主任"),
        ("This post reports to the Depot Manager.", "Depot Manager"),
        ("Works under the direction of the Chief Nurse.", "Chief Nurse"),
    ],
)
def test_a_sentence_names_a_superior(sentence: str, superior: str) -> None:
    (line,) = lines_in_sentence(Page(sentence), 0, len(sentence))

    assert sentence[slice(*line.name)] == superior


@pytest.mark.parametrize(
    "sentence",
    [
        "及时向上级反映问题。",
        "协助总经理制定计划。",
        "完成总经理交办的工作。",
        "Report these problems to the legal adviser.",
        "一切行为向公司负责。",
    ],
)
def test_weaker_signs_are_no_lines(sentence: str) -> None:
    assert lines_in_sentence(Page(sentence), 0, len(sentence)) == []


def test_a_sentence_names_subordinates() -> None:
    sentence = "The Foreman supervises the Welder and the Fitter."

    lines = subordinates_in_sentence(Page(sentence), 0, len(sentence), holder=(4, 11))

    assert [sentence[slice(*line.name)] for line in lines] == ["Welder", "Fitter"]


def test_a_sentence_that_only_says_a_line_is_no_duty() -> None:
    sentence = "This role reports to the Depot Manager."

    assert only_says_lines(Page(sentence), 0, len(sentence), duty=True)
    assert not only_says_lines(Page("向厂长负责。"), 0, 6, duty=True)
    assert only_says_lines(Page("向厂长负责。"), 0, 6, duty=False)
