"""What looks like the name of a post or a unit, and how lists of names divide."""

from __future__ import annotations

import pytest

from app.language.script import aligned
from app.reading.names import divided, is_empty, is_organization, is_title, is_unit, unit_of_title


@pytest.mark.parametrize(
    "name",
    [
        "总经理",
        "质检部经理",
        "仓库管理员",
        "在线客服",
        "应收会计",
        "总经理助理兼行政经理",
        "Head of Care",
        "Records Clerk",
        "VP Sales",
    ],
)
def test_titles_are_known_by_how_they_are_built(name: str) -> None:
    assert is_title(aligned(name), name)


@pytest.mark.parametrize(
    "text",
    [
        "负责客户经理的培训",
        "全体员工",
        "业绩增长",
        "定期召开会议",
        "质检部",
        "manage the budget",
        "Report to the office",
        "x",
        "。",
    ],
)
def test_other_texts_are_no_titles(text: str) -> None:
    assert not is_title(aligned(text), text)


@pytest.mark.parametrize(
    "name", ["质检部", "物流中心", "安全部", "国际业务部", "二车间", "经营部", "Complaints Department", "Office of Research"]
)
def test_units_are_known_by_how_they_end(name: str) -> None:
    assert is_unit(aligned(name), name)


@pytest.mark.parametrize("text", ["相关部门", "全部", "门户网站", "不足之处", "按时值班", "定期例会", "the whole team", "质检员"])
def test_words_that_only_end_like_a_unit_are_none(text: str) -> None:
    assert not is_unit(aligned(text), text)


def test_a_whole_organization_is_told_from_its_parts() -> None:
    assert is_organization("东海食品有限公司")
    assert not is_organization("东海事业部")


@pytest.mark.parametrize("text", ["无", "无。", "——", "N/A", "none", "暂无", "[TBD]", ""])
def test_a_form_says_none_in_many_ways(text: str) -> None:
    assert is_empty(aligned(text))


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("收银员、理货员，保安", ["收银员", "理货员", "保安"]),
        ("收银员 理货员", ["收银员", "理货员"]),
        ("采购部和仓储部", ["采购部", "仓储部"]),
        ("收银员(3人)、理货员2名", ["收银员", "理货员"]),
        ("采购/仓储主管", ["采购/仓储主管"]),
        ("Manager, People Operations", ["Manager, People Operations"]),
        ("Cashier, Stock Clerk and Guard", ["Cashier", "Stock Clerk", "Guard"]),
        ("Head of Sales and Marketing", ["Head of Sales and Marketing"]),
        ("2 x Data Analyst; Guard", ["Data Analyst", "Guard"]),
    ],
)
def test_a_list_divides_where_each_part_is_a_name(text: str, names: list[str]) -> None:
    assert [text[a:b] for a, b in divided(aligned(text), 0, len(text), text)] == names


@pytest.mark.parametrize(
    ("title", "unit"), [("质检部经理", "质检部"), ("物流中心调度员", "物流中心"), ("总经理", ""), ("仓库管理员", "")]
)
def test_a_title_may_name_its_unit(title: str, unit: str) -> None:
    assert title[: unit_of_title(title)] == unit
