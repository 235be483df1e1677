"""When a duty supports an answer, and when it only looks so; sentences of our own."""

from __future__ import annotations

from pathlib import Path

import pytest

from app.language.involvement import clauses
from app.questions.as_asked import said_as_asked
from app.questions.request import read_request
from app.questions.support import support

_SUPPORTED = [
    ("处理客户投诉", "负责顾客投诉的受理与登记", "perform"),
    ("处理客户投诉", "Answers and investigates complaints", "perform"),
    ("handle complaints", "协助值班经理处理住客投诉", "assist"),
    ("handle complaints", "领导售后、投诉处理及巡访工作", "lead"),
    ("处理客户投诉", "收到客户投诉时,协调有关部门处置", "perform"),
    ("审批合同", "审核采购合同", "approve"),
    ("审核合同", "审核合同后报总经理审批", "approve"),
    ("审核合同", "对各部门提交的合同进行审核", "approve"),
    ("approve contracts", "签发金额在十万元以下的合同", "approve"),
    ("负责数据备份", "每晚执行备份并核对结果", "perform"),
    ("maintain servers", "负责机房设备的维护保养", "perform"),
    ("催收欠款", "负责催款", "perform"),
    ("制定投诉处理流程", "制定投诉处理流程并每年修订", "plan"),
    ("负责培训", "拟定培训计划", "plan"),
    ("协助处理投诉", "协助店长处理客户投诉", "assist"),
    ("监督投诉处理", "监督各门店的投诉处理", "supervise"),
    ("组织应急演练", "监督各店的应急演练", "supervise"),
    ("handle complaints", "Reviews complaints that guests bring a second time", "perform"),
    ("决定录用员工", "批准员工的录用", "approve"),
    ("inspect incoming goods", "Carries out the inspection of incoming goods", "perform"),
    ("拆违建", "查处并拆除违法建设", "perform"),
    ("read the meters", "抄录用户电表", "perform"),
]
_NOT_SUPPORTED = [
    ("inspect goods", "Keeps inspection records of goods"),
    ("拆违建", "审批建设规划"),
    ("抄电表", "Installs the meters"),
    ("协助处理投诉", "处理客户投诉"),
    ("supervise complaint handling", "协助店长处理投诉"),
    ("处理客户投诉", "编写客户投诉处理制度"),
    ("处理客户投诉", "审核投诉专员提交的报表"),
    ("处理客户投诉", "提供咨询、投诉的数据统计"),
    ("handle complaints", "Assist the Complaints Officer in checking faults"),
    ("handle complaints", "Keep the complaints register complete"),
    ("审批合同", "起草采购合同,提交经理"),
    ("approve contracts", "Files signed contracts"),
    ("检修车间设备", "维护办公设备"),
    ("负责招聘", "管理员工档案"),
    ("维护数据库", "负责网页内容的维护及客户数据库的录入"),
    ("sign contracts", "Checks prices before contracts are signed"),
    ("审批预算", "编制预算并提交董事会审批"),
    ("审批预算", "编制预算后报总经理审批"),
    ("sign contracts", "Drafts contracts to be signed by the director"),
]


@pytest.mark.parametrize(("question", "duty", "involvement"), _SUPPORTED)
def test_action_and_object_or_their_synonyms_stand_in_the_duty(question: str, duty: str, involvement: str) -> None:
    found = support(read_request(question), duty)
    assert found is not None
    assert found.involvement == involvement
    assert 0 < found.certainty <= 1


@pytest.mark.parametrize(("question", "duty"), _NOT_SUPPORTED)
def test_a_duty_that_does_not_say_so_supports_nothing(question: str, duty: str) -> None:
    assert support(read_request(question), duty) is None


def test_what_is_said_less_directly_is_less_certain() -> None:
    request = read_request("maintain servers")
    direct, covering = support(request, "负责服务器的维护"), support(request, "负责机房设备的维护")
    assert direct is not None
    assert covering is not None
    assert direct.certainty > covering.certainty


@pytest.mark.parametrize("question", ["takes payments at the desk", "在前台收取费用"])
def test_where_it_is_done_need_not_be_said(question: str) -> None:
    request = read_request(question)
    assert request.looser is not None
    assert support(request.looser, "Takes payments and hands out receipts" if question.isascii() else "收取费用") is not None


def test_the_comma_of_a_number_ends_no_clause() -> None:
    assert clauses("Approve spending above 10,000, and pay it.") == ["approve spending above 10,000", "and pay it"]


def _pairs(name: str) -> list[tuple[str, str]]:
    lines = (Path(__file__).parent / "data" / name).read_text(encoding="utf-8").splitlines()
    return [(asked, duty) for asked, duty in (line.split("\t") for line in lines if not line.startswith("#"))]


def _supported(question: str, duty: str) -> bool:
    request = read_request(question)
    while support(request, duty) is None and request.looser:
        request = request.looser
    return support(request, duty) is not None or said_as_asked(request, duty) is not None


def test_everyday_words_of_many_fields_find_the_duty() -> None:
    assert [pair for pair in _pairs("said_alike.tsv") if not _supported(*pair)] == []


def test_another_deed_with_the_same_thing_is_no_answer() -> None:
    assert [pair for pair in _pairs("apart.tsv") if _supported(*pair)] == []


@pytest.mark.parametrize(
    ("question", "duty", "supported"),
    [
        ("pays suppliers", "Record payments and pass them to suppliers", False),
        ("pays suppliers", "Responsible for payment of suppliers", True),
        ("places orders", "Delivers orders to customers", False),
        ("审核报销", "审核报销单据", True),
        ("报销审核", "审核报销单据", True),
        ("产量统计", "统计产量和工时", True),
        ("谈合同", "Deals with unhappy clients", False),
        ("谈合同", "Negotiates deals with clients", True),
        ("出检验报告", "出具检验报告", True),
        ("出检验报告", "编制会计报表", False),
        ("买车批", "审批车辆购置和重大开支", True),
        ("包落在车上了", "登记并发还乘客遗失物品", True),
        ("approves new routes", "Approves routes and their changes", True),
        ("runs payroll", "Runs the payroll each month", True),
        ("社保缴纳", "办理车辆保险索赔", False),
        ("书里有错别字改", "核对校样,改正错别字和标点", True),
    ],
)
def test_nouns_of_deeds_and_words_in_another_order(question: str, duty: str, supported: bool) -> None:
    assert _supported(question, duty) is supported
