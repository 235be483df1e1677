"""What reading asks about: broken numbering, other names of units, posts' duties under a unit's name, supervision."""

from __future__ import annotations

from app.reading import read_document
from app.reading.model import Reading


def _read(text: str) -> Reading:
    return read_document(text.encode(), "document.txt").reading


def _noted(text: str, kind: str) -> list[tuple[str, list[str]]]:
    read = read_document(text.encode(), "document.txt")
    found = [finding for finding in read.reading.findings if finding.kind == kind]
    assert all(read.text[span.start : span.end].strip() for finding in found for span in finding.evidence)
    return [(finding.message, finding.names) for finding in found]


_SHEET = """青浦渡口岗位说明

岗位名称：票务主管
岗位职责：
1、组织售票。
2、检查票款。
{third}、保管票据。
{fourth}、培训售票员。
"""


def test_a_number_that_is_left_out_or_given_twice_is_noted_with_its_neighbours() -> None:
    assert _noted(_SHEET.format(third=4, fourth=5), "numbering-gap") == [("the numbers of 票务主管 break: 2 → 4", ["票务主管"])]
    assert _noted(_SHEET.format(third=2, fourth=3), "numbering-gap") == [("the numbers of 票务主管 break: 2 → 2", ["票务主管"])]


def test_numbers_that_count_on_are_not_noted() -> None:
    assert _noted(_SHEET.format(third=3, fourth=4), "numbering-gap") == []


def test_a_list_that_begins_anew_is_no_break() -> None:
    text = _SHEET.format(third=3, fourth=4) + "任职资格：\n1、大专以上学历。\n2、三年以上票务经验。\n"
    assert _noted(text, "numbering-gap") == []


def test_a_number_inside_a_running_line_is_not_missing() -> None:
    text = _SHEET.replace("2、检查票款。\n", "2、检查票款。3、核对账目。\n").format(third=4, fourth=5)
    assert _noted(text, "numbering-gap") == []


_UNITS = """青浦渡口部门职能

一、票务管理部职能
1、负责各码头的售票。
2、负责票据的保管。

二、轮机维修部职能
1、负责渡轮的检修。
2、{sentence}
"""


def test_a_shorter_name_of_a_unit_in_the_text_is_noted_once() -> None:
    text = _UNITS.format(sentence="协助票务部门统计客流。")
    assert _noted(text, "possible-alias") == [("票务部门 may be 票务管理部", ["票务部门", "票务管理部"])]


def test_the_unit_s_own_name_and_parts_of_other_words_are_no_aliases() -> None:
    assert _noted(_UNITS.format(sentence="协助票务管理部统计客流，检查船票务必在开船前完成。"), "possible-alias") == []


def test_a_heading_of_a_post_s_duties_that_names_only_a_unit_is_noted() -> None:
    text = "票务部岗位职责\n1、负责售票。\n2、负责票据的保管。\n3、负责客流统计。\n"
    assert [names for _, names in _noted(text, "missing-title")] == [["票务部"]]
    assert _noted("票务部职能\n1、负责售票。\n2、负责票据的保管。\n", "missing-title") == []


def test_supervision_stands_beside_the_line_of_command() -> None:
    text = """职位说明书
职位名称：票务部经理
直接上级：总经理
所受监督
1 在票价审批方面，接受副总经理的指示和监督
所施监督
1 在退票处理方面对安全部、船长实施监督
2 在考勤方面对本部门员工实施监督
主要职责：
1 组织各码头的售票。
"""
    (position,) = [one for one in _read(text).organizations[0].positions if one.described]
    assert [one.name for one in position.reports_to] == ["总经理"]
    assert [(one.name, one.kind) for one in position.supervised_by] == [("副总经理", "dotted")]
    assert [one.name for one in position.supervises] == ["安全部", "船长"]


def test_a_section_that_stands_twice_is_read_once_and_told() -> None:
    section = "{}、伞具师\n1．折叠主伞。\n2．修补伞衣。\n\n"
    twice = section.format("一") + "二、教练\n1．讲解动作要领。\n2．飞行前点名。\n\n" + section.format("三")

    assert _noted(twice, "repeated-section") == [("伞具师 has two sections that say the same: read as one", ["伞具师"])]
    assert _noted(twice.rpartition("三、")[0], "repeated-section") == []
