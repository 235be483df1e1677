"""Work done twice, in part, handed over or split: where the rules fire and where they must not."""

from __future__ import annotations

import pytest

from app.findings.rules import duplication, fragmentation, hand_off, overlap
from tests.findings.organizations import found, line, organization, post, unit

_STOCK = "盘点仓库存货并登记差异"


def test_two_departments_that_do_the_same_work() -> None:
    facts = organization(
        unit("仓储部"), unit("财务部"), duties={"仓储部": ["定期盘点仓库存货"], "财务部": ["负责仓库存货的盘点"]}
    )
    (one,) = found(duplication.RULE, facts)
    assert {subject.name for subject in one.subjects if subject.kind == "Department"} == {"仓储部", "财务部"}
    assert len(one.evidence) == 2
    assert "库存" in one.message.zh


def test_the_same_sentence_in_three_posts_is_one_cluster_and_a_warning() -> None:
    posts = ("夜班主管", "库管员", "会计")
    facts = organization(*map(post, posts), duties={title: [_STOCK] for title in posts})
    (one,) = found(duplication.RULE, facts)
    assert one.severity == "warning"
    assert one.weight == 2.0
    assert len(one.subjects) == 6


def test_a_departments_function_and_its_own_posts_duty_are_no_duplication() -> None:
    facts = organization(unit("仓储部"), post("库管员", department="仓储部"), duties={"仓储部": [_STOCK], "库管员": [_STOCK]})
    assert not found(duplication.RULE, facts)


def test_a_manager_who_leads_what_the_report_does_is_no_overlap() -> None:
    duties = {"Head of Stores": ["Lead the counting of stock in the warehouse"], "Clerk": ["Count the stock of the warehouse"]}
    posts = post("Head of Stores"), post("Clerk")
    apart, managed = (
        organization(*posts, duties=duties),
        organization(*posts, lines=[line("Clerk", "Head of Stores")], duties=duties),
    )
    assert found(overlap.RULE, apart) or found(duplication.RULE, apart)
    assert not found(overlap.RULE, managed)
    assert not found(duplication.RULE, managed)


def test_own_staff_and_catch_alls_are_no_duplication() -> None:
    for text in ("培训本部门员工", "完成上级交办的其他工作", "Train own staff", "Other duties as assigned"):
        facts = organization(post("甲主管"), post("乙主管"), duties={"甲主管": [text], "乙主管": [text]})
        assert not found(duplication.RULE, facts), text


def test_a_draft_and_its_approval_are_a_hand_off() -> None:
    facts = organization(
        post("Buyer"), post("Director"), duties={"Buyer": ["Draft tender rules"], "Director": ["Approve tender rules"]}
    )
    assert found(hand_off.RULE, facts)
    assert not found(duplication.RULE, facts)


def test_a_matter_in_three_departments_is_fragmented_and_in_two_it_is_not() -> None:
    duties = {"仓储部": ["编写电梯检修记录"], "财务部": ["核算电梯费用"], "工程部": ["采购电梯"]}
    units = [unit(name) for name in duties]
    (one,) = found(fragmentation.RULE, organization(*units, duties=duties))
    assert "电梯" in one.message.zh
    two = {name: texts for name, texts in duties.items() if name != "工程部"}
    assert not found(fragmentation.RULE, organization(*units[:2], duties=two))


@pytest.mark.parametrize(
    ("one", "other"),
    [("Harbour Master North", "Harbour Master South"), ("业务一组", "业务二组"), ("东湾分局", "西湾分局"), ("Pilot", "PILOT")],
)
def test_branches_and_numbered_posts_do_one_kind_of_work_each_for_its_own_part(one: str, other: str) -> None:
    duties = {one: ["Check the fishing boats in the harbour"], other: ["Check the fishing boats in the harbour"]}
    assert not found(duplication.RULE, organization(post(one), post(other), duties=duties))


@pytest.mark.parametrize(
    "text",
    [
        "It runs the ferry service.",
        "The Ferry Directorate is at the heart of transport.",
        "掌理事项如下：",
        "其他有关港口管理事项",
        "Ferries",
    ],
)
def test_texts_that_tell_no_work_of_their_holder_are_not_done_twice(text: str) -> None:
    assert not found(duplication.RULE, organization(post("Mate"), post("Cook"), duties={"Mate": [text], "Cook": [text]}))


def test_one_text_in_several_rows_of_a_table_is_about_their_team() -> None:
    texts = ["Sell the tickets of the night ferry", "Repair the engines of the night ferry"]
    rows = [post(name, reference=name) for name in ("Mate", "Cook")]
    duties = {"Mate": texts, "Cook": texts}
    assert not found(duplication.RULE, organization(*rows, duties=duties))
    assert found(duplication.RULE, organization(post("Mate"), post("Cook"), duties=duties))
