"""Questions in words about what does not fit: which checks answer them, and which questions are left to the structure."""

from __future__ import annotations

import pytest

from app.database import Store
from app.findings.answering import QUERY, CheckedAnswer, answered
from app.findings.checking import check
from app.findings.judgements import finding_of, judge
from app.importing import import_document
from app.settings import Settings

_TEXT = """青浦渡口岗位说明书

一、航务部
部门职能：
1、组织船舶的年度检验。
2、管理渡口的绿化。

岗位名称：航务部经理
所属部门：航务部
岗位职责：
1、组织船舶的年度检验。
2、审批航班计划。
3、统计乘客的投诉。

岗位名称：船长
所属部门：航务部
直接上级：航务部经理
岗位职责：
1、驾驶渡船。
2、登记乘客的投诉，每周统计乘客的投诉。
3、保管航海日志和救生衣，检查灭火器。
"""


@pytest.fixture
def ferry(store: Store) -> Store:
    import_document(store, _TEXT.encode(), "ferry.txt")
    return store


_ASKED = {
    "哪些职责重叠": {"duplication", "overlap"},
    "which duties overlap?": {"duplication", "overlap"},
    "哪些职能没有人负责": {"uncovered-function"},
    "which functions does nobody carry, are there ownerless duties": {"uncovered-function"},
    "谁最不可替代": {"sole-holder"},
    "who would be missed most": {"sole-holder"},
}
_OTHERS = (
    "谁统计乘客的投诉",
    "谁负责解决职责重叠",
    "who resolves overlapping duties",
    "船长向谁汇报",
    "如果没有船长会怎样",
    "航务部经理和船长的职责有没有重叠",
    "船长的灭火器有哪些问题",
)


def test_the_checks_answer_what_they_look_for_with_their_quotes(ferry: Store) -> None:
    for question, rules in _ASKED.items():
        answer = answered(ferry, question)
        assert isinstance(answer, CheckedAnswer), question
        assert answer.understood_as is not None
        assert answer.understood_as.query == QUERY
        assert {one.rule for one in answer.findings} <= rules
        assert answer.findings[0].message in answer.answer
        assert all(_TEXT[quote.start : quote.end] == quote.quote for quote in answer.evidence)
        drawn = {str(node["id"]) for node in answer.graph.nodes}
        assert {one.id for finding in answer.findings for one in finding.subjects if one.kind != "Duty"} == drawn


def test_other_questions_are_answered_as_before(ferry: Store) -> None:
    for question in _OTHERS:
        assert not isinstance(answered(ferry, question), CheckedAnswer), question


def test_what_is_named_narrows_the_findings(ferry: Store) -> None:
    one = answered(ferry, "航务部哪个岗位最关键")
    assert isinstance(one, CheckedAnswer)
    assert {subject.name for finding in one.findings for subject in finding.subjects} <= {"船长", "航务部经理"}
    everywhere = answered(ferry, "有没有循环汇报")
    assert isinstance(everywhere, CheckedAnswer)
    assert not everywhere.findings
    assert everywhere.answer == "检查没有发现这样的情况。"
    assert everywhere.unanswered is None


def test_what_somebody_dismissed_or_switched_off_is_not_told(ferry: Store, tmp_path_factory: pytest.TempPathFactory) -> None:
    first = answered(ferry, "哪些职责重叠")
    assert isinstance(first, CheckedAnswer)
    for finding in first.findings:
        judge(ferry, finding_of(check(ferry), finding.id), "dismissed", "agreed so")
    again = answered(ferry, "哪些职责重叠")
    assert isinstance(again, CheckedAnswer)
    assert not again.findings
    home = tmp_path_factory.mktemp("home")
    (home / "orgatlas.toml").write_text('[rules]\nuncovered-function = "off"\n', encoding="utf-8")
    off = answered(ferry, "哪些职能没有人负责", settings=Settings(home=home))
    assert isinstance(off, CheckedAnswer)
    assert not off.findings


def test_checks_that_take_long_are_said_to_be_on_their_way_and_found_later(ferry: Store) -> None:
    first = answered(ferry, "哪些职责重叠", patience=0.0)
    assert first.unanswered is not None
    assert not isinstance(first, CheckedAnswer)
    later = answered(ferry, "哪些职责重叠", patience=60.0)
    assert isinstance(later, CheckedAnswer)
    assert later.findings
