"""Questions as people put them on the phone: two sentences, slips of the keys, one of two, somebody and his boss, one house."""

from __future__ import annotations

import pytest

from app.database import Store
from app.questions import ask
from app.questions.namesakes import Name, Namesakes


@pytest.mark.parametrize(
    ("question", "query", "told"),
    [
        ("内容策划到底归店长还是归推广经理管", "managers", "内容策划"),
        ("is the Billing Clerk under Finance or under Customer Care", "managers", "Billing Clerk"),
        ("Hi, I am new in Finance. Who do I report to if I'm the Billing Clerk?", "managers", "Billing Clerk"),
        ("My colleague is ill today. Who leads Field Service?", "department_head", "Field Service"),
        ("tell me evrything on the Billing Clerk", "position_overview", "evrything"),
        ("who is the head of the Head of Customer Care", "managers", "Head of Customer Care"),
        ("the Field Technician and his boss, how do they differ", "compare_positions", "Head of Field Service"),
        ("who'd be the one above the Billing Clerk", "managers", "Billing Clerk"),
        ("澄湾谁的下属最多", "span_of_control", "澄湾运营中心"),
        ("运营中心有哪几个部门", "sub_departments", "澄湾运营中心"),
        ("walk me through repairing a fault", "process_steps", "Fault repair process"),
        ("姐，客服组长的直属leader是哪位，我要填表", "managers", "客服组长"),
        ("客服组长的KPI有哪几条，我抄一下", "indicators", "客服组长"),
        ("烦请函复：内容策划系何岗位之下属", "managers", "内容策划"),
        ("店长所辖人员共计几名", "direct_reports", "店长"),
        ("line mgr Billing Clerk", "managers", "Billing Clerk"),
        ("Head of Customer Care DRs", "direct_reports", "Head of Customer Care"),
        ("Field Technician level in hierarchy", "reporting_depth", "Field Technician"),
        ("roles with >1 boss, Harbour Lane Services", "several_managers", "Harbour Lane Services"),
        ("in which department works the Billing Clerk", "position_overview", "Billing Clerk"),
    ],
)
def test_what_is_put_otherwise_is_understood(planted: Store, question: str, query: str, told: str) -> None:
    understood = ask(planted, question).understood_as
    assert understood is not None
    assert (understood.query, told in understood.sentence) == (query, True)


@pytest.mark.parametrize(
    "question",
    [
        "海外支持员归谁管",  # 现场支持员 ends so, but it is another
        "在线客服 tui kuan liu cheng 里做啥",
        "how old is the Billing Clerk",
        "公司明年会裁掉店长吗",
        "店长助理归谁管",
        "the deputy Finance Manager reports to whom",
        "店长辞职的原因是什么",
        "在线客服一个班接待几位买家",
        "客服组长的上级换过几次",
        "how many invoices does the Billing Clerk send",
        "how many vans does the Head of Field Service lead",
        "why did the Billing Clerk resign",
        "which floor is the Finance Manager on",
        "I like the Billing Clerk. And his boss?",
        "店长该不该换人",
        "客服组长应该归谁管才好",
        "should we close Field Service",
        "who will replace the Finance Manager next year",
        "fire the Billing Clerk",
        "Billing Clerk hourly rate",
        "Finance cost base",
        "is the Finance Manager a good boss",
    ],
)
def test_what_no_document_tells_is_not_answered_as_something_else(planted: Store, question: str) -> None:
    answer = ask(planted, question)
    assert answer.understood_as is None
    assert answer.unanswered is not None


def test_a_post_of_three_characters_may_be_written_as_it_sounds() -> None:
    names = Namesakes([Name("p1", "Position", "讲解员")])
    assert names.spot_slip("讲解圆归谁领导") == (0, 3, "讲解员")
    assert names.spot_slip("讲解词归谁领导") is None
