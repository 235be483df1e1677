"""Statements among duties that are rights or qualifications by their meaning, and those that only begin like them."""

from __future__ import annotations

import pytest

from app.language.script import aligned
from app.reading.meaning import facet_by_meaning
from tests.reading.looking import only, post, texts


@pytest.mark.parametrize(
    ("statement", "facet"),
    [
        ("仓库费用的审批权、调拨权;", "authorities"),
        ("熟悉出入库流程和仓储软件。", "qualifications"),
        ("有较强的沟通能力,能独立处理纠纷。", "qualifications"),
        ("掌握焊接原理(包括氩弧焊);并精通图纸识别,能带学徒。", "qualifications"),
        ("具备两年以上配送经验。", "qualifications"),
        ("Strong knowledge of payroll law.", "qualifications"),
        ("Excellent communication and negotiation skills", "qualifications"),
        ("At least three years' experience in retail.", "qualifications"),
        ("Authority to sign orders up to 5,000.", "authorities"),
        ("熟悉并执行门店各项制度。", None),
        ("掌握库存动态。", None),
        ("熟悉周边商户,每月上报新店信息。", None),
        ("具备条件后组织验收。", None),
        ("能按图纸完成装配。", None),
        ("Manage the skills matrix of the shift.", None),
        ("Experience the service as a customer each week.", None),
    ],
)
def test_a_statement_is_a_right_a_qualification_or_work(statement: str, facet: str | None) -> None:
    assert facet_by_meaning(aligned(statement)) == facet


def test_a_qualification_listed_among_duties_counts_as_one() -> None:
    found = post(only("调漆工岗位职责\n1、按配方调漆。\n2、熟悉色差仪的使用。\n3、清洗料筒。\n"), "调漆工")

    assert texts(found.duties) == ["按配方调漆。", "清洗料筒。"]
    assert texts(found.qualifications) == ["熟悉色差仪的使用。"]
