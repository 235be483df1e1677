"""Which marks begin an item: those at the beginning of a line, and those inside a line that go on with a list."""

from __future__ import annotations

import pytest

from app.reading import read_document
from app.reading.numbering import Numbering, chinese_value


def marks(line: str) -> list[str]:
    return [line[mark.start : mark.end].strip() for mark in Numbering(line).marks(0, len(line))]


@pytest.mark.parametrize(
    ("line", "found"),
    [
        ("1.制定计划;2.检查落实;3.总结", ["1.", "2.", "3."]),
        ("一、总则二、职责三、附则", ["一、", "二、", "三、"]),
        ("(1)收货(2)发货", ["(1)", "(2)"]),
        ("①收货②发货", ["①", "②"]),
        ("a)关系b)职责", ["a)", "b)"]),
        ("3.1 收货;3.2 发货", ["3.1", "3.2"]),
        ("1.大专以上学历;2.5年以上工作经验;3.2名以上推荐人", ["1.", "2.", "3."]),
        ("1.3年以上经验;2.熟悉流程", ["1.", "2."]),
        ("1. 某部1) 某部职能1. 收货;2. 发货", ["1.", "1)", "1.", "2."]),
        ("建立统一、高效的体系", []),
        ("填写记录(见附件1)和台账(见附件2)", []),
        ("2024年6月", []),
        ("3年以上经验", []),
        ("提高2.5倍", []),
        ("• collect the post", ["•"]),
        ("## heading", ["##"]),
        ("i、驾驶车辆", ["i、"]),
    ],
)
def test_marks_are_told_from_numbers_in_the_text(line: str, found: list[str]) -> None:
    assert marks(line) == found


@pytest.mark.parametrize(("numeral", "value"), [("一", 1), ("十", 10), ("十二", 12), ("二十", 20), ("二十七", 27), ("12", 12)])
def test_chinese_numerals_count(numeral: str, value: int) -> None:
    assert chinese_value(numeral) == value


def test_a_bullet_behind_a_label_is_of_the_list_below_it() -> None:
    form = "duties:\t• sweep\n  • dust\n"
    behind, below = (Numbering(form).marks(at, form.find("\n", at))[0] for at in (form.find("•"), form.rfind("•")))
    assert behind.number == below.number


def test_a_bullet_behind_a_label_is_no_part_of_the_statement() -> None:
    read = read_document("岗位名称：审计员\n岗位职责：● 核对收据。\n    ● 编制夜报。\n任职资格：- 大专。\n".encode(), "x.txt")
    (post,) = read.reading.organizations[0].positions
    assert [duty.text for duty in post.duties] == ["核对收据。", "编制夜报。"]
    assert [read.text[one.evidence.start : one.evidence.end] for one in post.qualifications] == ["大专。"]
