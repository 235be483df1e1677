"""How statements tell their holder's part, in sentences of our own."""

from __future__ import annotations

import random
from pathlib import Path

import pytest

from app.language.involvement import classify, involvement_of
from app.language.tables import words_by_role

_CHINESE = [
    ("为客户办理退款手续", "perform"),
    ("与供应商核对往来账目", "perform"),
    ("检查下属完成任务的情况", "supervise"),
    ("带队开展市场调研", "lead"),
    ("有权否决不合格供应商", "approve"),
    ("协管人事工作", "assist"),
    ("向游客讲解展品", "perform"),
    ("检查餐具是否破损", "perform"),
    ("负责本部门全面工作", "lead"),
    ("跟班检查生产纪律", "supervise"),
    ("主持部门全面工作", "lead"),
    ("组织编制年度采购计划", "lead"),
    ("牵头建设供应商评价体系", "lead"),
    ("负责组织新员工入职培训", "lead"),
    ("统筹各门店的促销安排", "lead"),
    ("负责管理夜班团队", "lead"),
    ("负责库房钥匙的保管", "perform"),
    ("负责夜间值班", "perform"),
    ("根据退货规范办理退货手续", "perform"),
    ("结合门店实际建立巡店记录", "perform"),
    ("为客户提供安装指导", "perform"),
    ("监控机房温度,发现异常及时处理", "perform"),
    ("每日检查设备运行状态", "perform"),
    ("编制库存台账", "perform"),
    ("负责客户培训、业务指导", "perform"),
    ("负责公司系统的技术支持服务", "perform"),
    ("协助店长安排班次", "assist"),
    ("配合财务部完成盘点", "assist"),
    ("根据应急预案协助现场人员疏散", "assist"),
    ("监督食堂卫生制度的执行", "supervise"),
    ("完成个人安全考核", "perform"),
    ("负责员工个人绩效考核", "supervise"),
    ("对各门店的服务质量进行考核", "supervise"),
    ("定期下到各门店检查卫生", "supervise"),
    ("深入现场督查整改情况", "supervise"),
    ("整体负责客服团队的日常管理工作,跟踪进度", "lead"),
    ("为总经理的决策提供数据支持和研究报告", "perform"),
    ("检查各班组的工作进度", "supervise"),
    ("督促整改措施的落实", "supervise"),
    ("审批五千元以下的报销", "approve"),
    ("负责各类请款单的审核、归档", "approve"),
    ("审核并签发出库单", "approve"),
    ("制定年度培训计划", "plan"),
    ("负责仓储管理办法草案的拟定", "plan"),
    ("负责编写操作手册及流程", "plan"),
    ("参与新品评选", "participate"),
    ("行业展会的参加并整理资料", "participate"),
    ("負責客戶投訴的受理與記錄", "perform"),
    ("協助總經理落實各項規章", "assist"),
    ("襄助署長處理署務", "assist"),
    ("關於年報之審核事項", "approve"),
    ("關於圖書之編目及借閱事項", "perform"),
    ("促進社區合作", "perform"),
    ("负责根据年度目标,组织各车间编制月度计划", "lead"),
    ("根据总部审定的布局,拟定门店装修方案", "plan"),
    ("依据门店考核体系,整理每周数据", "perform"),
    ("在工厂发展战略指导下,开展设备选型", "perform"),
    ("每周五下午审核各班组的交接记录", "approve"),
    ("服从调度指挥,按时出车", "perform"),
    ("加强成本控制,减少浪费", "perform"),
    ("发现破损及时报告仓库主管", "perform"),
]
_ENGLISH = [
    ("Leads the night shift", "lead"),
    ("Directs and coordinates the work of the drivers", "lead"),
    ("Manages a team of six fitters", "lead"),
    ("Responsible for answering customer letters", "perform"),
    ("Manage the booking system", "perform"),
    ("Monitors server load and raises alarms", "perform"),
    ("Inspect the truck before each trip", "perform"),
    ("Prepare monthly figures for the board", "perform"),
    ("Supports the sales team with quotations", "assist"),
    ("Be responsible for assisting the auditor", "assist"),
    ("Supervises two apprentices", "supervise"),
    ("Monitors the work of contractors", "supervise"),
    ("Supervision of cleaning staff", "supervise"),
    ("Approves refunds above 100 pounds", "approve"),
    ("Responsible for the approval of purchase orders", "approve"),
    ("Draws up the annual plan", "plan"),
    ("Develops training plans for new staff", "plan"),
    ("Matters pertaining to the supervision of ferries", "supervise"),
    ("Management of national property", "perform"),
    ("Takes part in the weekly round", "participate"),
    ("In the absence of the director, chairs the meeting", "lead"),
]


@pytest.mark.parametrize(("text", "involvement"), [*_CHINESE, *_ENGLISH])
def test_the_verb_at_the_head_of_the_first_clause_decides(text: str, involvement: str) -> None:
    assert involvement_of(text) == involvement


def test_further_involvements_are_told_beside_the_first() -> None:
    found = classify("组织编制预算,审核各部门的申请")
    assert found is not None
    assert (found.involvement, found.also) == ("lead", ("plan", "approve"))


def test_the_rule_that_fired_is_named_with_action_and_object() -> None:
    found = classify("3. 审批采购申请工作")
    assert found is not None
    assert (found.rule, found.action, found.object) == ("head:审批", "审批", "采购申请")
    served = classify("为客户办理退款手续")
    assert served is not None
    assert (served.action, served.object, served.beneficiary) == ("办理", "退款手续", "客户")
    for said, object_ in (
        ("Approves refunds above 500 pounds.", "refunds above 500 pounds"),
        ("Handles 20 calls a day", "20 calls a day"),
        ("Provides 24/7 support to branches", "to branches"),
    ):
        english = classify(said)
        assert english is not None
        assert english.object == object_


def test_a_ground_or_a_purpose_is_not_what_is_done() -> None:
    found = classify("根据销售计划,制定排班表,确保门店运转")
    assert found is not None
    assert found.involvement == "plan"
    assert "perform" not in found.also


def test_nouns_that_contain_a_verb_are_none() -> None:
    assert involvement_of("完成领导交办的其他事项") == "perform"
    assert involvement_of("绘制组织架构图") == "perform"


def test_a_text_without_words_has_no_involvement() -> None:
    assert classify("") is None
    assert classify(" ,;。 ") is None


def test_number_script_and_width_change_nothing() -> None:
    seed = random.randrange(2**32)
    print(f"seed {seed}")
    chooser = random.Random(seed)
    for text, involvement in _CHINESE:
        number = chooser.choice(["", "1、", "(3)", "2. ", "④ ", "- "])
        wide = text.replace(",", chooser.choice([",", "，", ", "]))
        assert involvement_of(number + wide) == involvement, number + wide


@pytest.mark.parametrize("table", ["involvement_zh.tsv", "involvement_en.tsv"])
def test_no_word_of_a_table_has_two_involvements(table: str) -> None:
    deciding = ("lead", "assist", "supervise", "approve", "plan", "participate")
    roles = words_by_role(table)
    for place, role in enumerate(deciding):
        for other in deciding[place + 1 :]:
            assert not roles[role] & roles[other], (role, other)


def test_most_invented_english_statements_are_classified_as_a_person_reads_them() -> None:
    lines = (Path(__file__).parent / "statements_en.tsv").read_text(encoding="utf-8").splitlines()
    rows = [line.split("\t") for line in lines if not line.startswith("#")]

    wrong = [text for expected, text in rows if involvement_of(text) != expected]

    assert len(wrong) <= 0.05 * len(rows), wrong
