"""Matrices of who does what: RACI letters and words, and marks that a legend explains."""

from __future__ import annotations

import pytest

from app.reading import read_document

_CASES = {
    "letters": (
        "Release plan\nTask\tProduct Manager\tDeveloper\tQA Lead\nWrite notes\tA\tR\tC\nFix defects\t\tR/A\tI\n",
        {
            ("Product Manager", "Write notes", "lead"),
            ("Developer", "Write notes", "perform"),
            ("QA Lead", "Write notes", "participate"),
        }
        | {("Developer", "Fix defects", "lead")},
    ),
    "letters with a legend": (
        "序号\t活动\t采购经理\t财务部\t总经理\n1\t比选供应商\tRA\tC\tI\n2\t付款\tR\tR\tA\n注：R=负责 A=批准 C=咨询 I=知会\n",
        {("采购经理", "比选供应商", "approve"), ("财务部", "比选供应商", "participate"), ("采购经理", "付款", "perform")}
        | {("财务部", "付款", "perform"), ("总经理", "付款", "approve")},
    ),
    "words": (
        "任务\t项目经理\t技术总监\t测试工程师\n编写方案\t负责\t审批\t知会\n执行测试\t知会\t咨询\t负责\n",
        {("项目经理", "编写方案", "perform"), ("技术总监", "编写方案", "approve"), ("技术总监", "执行测试", "participate")}
        | {("测试工程师", "执行测试", "perform")},
    ),
    "marks with a legend": (
        "职责\t销售部\t财务部\n拟订合同\t●\t○\n保管合同\t○\t●\n图例：●主责 ○配合\n",
        {
            ("销售部", "拟订合同", "lead"),
            ("财务部", "拟订合同", "assist"),
            ("销售部", "保管合同", "assist"),
            ("财务部", "保管合同", "lead"),
        },
    ),
    "marks alone": (
        "Duty\tSales Department\tFinance Department\nDraw up contracts\t√\t\nPay invoices\t\t√\n",
        {("Sales Department", "Draw up contracts", "perform"), ("Finance Department", "Pay invoices", "perform")},
    ),
}


@pytest.mark.parametrize("case", _CASES)
def test_a_matrix_gives_each_holder_its_duties_and_its_part_in_them(case: str) -> None:
    text, wanted = _CASES[case]
    document = read_document(text.encode(), "matrix.txt")
    (organization,) = document.reading.organizations
    holders = [(unit.name, unit.duties) for unit in organization.departments]
    holders += [(post.title or "", post.duties) for post in organization.positions]
    assert {(name, duty.text, duty.involvement) for name, duties in holders for duty in duties} == wanted
    for _, duties in holders:
        assert all(document.text[duty.evidence.start : duty.evidence.end] == duty.text for duty in duties)


def test_rows_without_marks_head_the_rows_below_and_numbers_stay_numbers() -> None:
    text = "条款\t要素\t总经理\t品管部\n5\t管理职责\t\t\n5.1\t管理评审\t▲\t△\n5.2\t内部审核\t△\t▲\n▲主要职责 △相关职责\n"
    (organization,) = read_document(text.encode(), "matrix.txt").reading.organizations
    duties = organization.departments[0].duties
    assert [(duty.number, duty.text, duty.group, duty.involvement) for duty in duties] == [
        ("5.1", "管理评审", "管理职责", "participate"),
        ("5.2", "内部审核", "管理职责", "perform"),
    ]


def test_ticks_under_names_of_no_holders_are_no_matrix() -> None:
    text = "Feature\tBasic\tPremium\nBackup\t√\t√\nSupport\t\t√\n"
    assert read_document(text.encode(), "features.txt").reading.organizations == []
