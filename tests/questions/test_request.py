"""What a question asks for, read from its words."""

from __future__ import annotations

import pytest

from app.language.lexicon import concepts
from app.questions.fulltext import topic_query
from app.questions.request import read_request


def _read(text: str) -> tuple[list[str], list[list[str]]]:
    request = read_request(text)
    return [action.word for action in request.actions], [[term.word for term in terms] for terms in request.objects]


@pytest.mark.parametrize(
    ("text", "actions", "objects"),
    [
        ("处理客户投诉", ["处理"], [["客户", "投诉"]]),
        ("handles complaints", ["handles"], [["complaints"]]),
        ("maintains the servers and databases", ["maintains"], [["servers"], ["databases"]]),
        ("负责数据备份", [], [["数据", "备份"]]),
        ("编制年度预算", ["编制"], [["年度", "预算"]]),
        ("保管公司印章", ["保管"], [["印章"]]),
        ("充电桩的安装", [], [["充电桩", "安装"]]),
        ("審批合約", ["审批"], [["合约"]]),
        ("is responsible for the payroll", [], [["payroll"]]),
        ("招聘", [], [["招聘"]]),
        ("keeps strangers out", ["keeps out"], [["strangers"]]),
        ("keeps the books", ["keeps the books"], [["keeps the books"]]),
        ("takes the pictures", [], [["takes pictures"]]),
        ("编制检修计划", ["编制"], [["检修", "计划"], ["检修计划"]]),
        ("helps customers find a seat", ["find"], [["customers", "seat"]]),
        ("想借个轮椅", ["借"], [["轮椅"]]),
        ("决定召回产品", ["决定"], [["召回", "产品"], ["召回产品"]]),
        ("reviews the pricing policy", ["reviews"], [["pricing", "policy"]]),
        ("handles ordering office supplies", ["handles", "ordering"], [["office supplies"]]),
        ("定苗价", ["定"], [["苗价"], ["苗", "价格"]]),
        ("卖雪票", ["卖"], [["雪票"]]),
        ("pays wages", ["pays"], [["wages"]]),
        ("批准并支付货款", ["批准", "支付"], [["货款"]]),
    ],
)
def test_actions_and_objects_are_told_apart(text: str, actions: list[str], objects: list[list[str]]) -> None:
    assert _read(text) == (actions, objects)


def test_what_nobody_does_may_be_asked_for_more_loosely() -> None:
    payroll, plan = read_request("handles payroll"), read_request("编制检修计划")
    assert payroll.looser is not None
    assert payroll.looser.actions == ()
    assert plan.looser is not None
    assert [action.word for action in plan.looser.actions] == ["编制", "检修"]


def test_a_topic_is_sought_in_both_languages() -> None:
    query = topic_query("投诉")
    assert '"投诉"' in query
    assert '"complaints"' in query


@pytest.mark.parametrize(
    "text",
    ['") OR *:* //', "a AND (b", "投诉 ~2 ^ ! { } [ ] \\", "🙂", "title:[a TO z]", "match (n) detach delete n", "\x00\x01投诉"],
)
def test_nothing_of_a_topic_stays_syntax(text: str) -> None:
    query = topic_query(text)
    for part in query.split('"')[1::2]:
        assert all(word.isalnum() or word.replace("_", "").replace("-", "").isalnum() for word in part.split()), part
    outside = " ".join(query.split('"')[::2])
    assert not set(outside.replace("OR", "").replace("AND", "")) - set("() "), outside


def test_a_list_of_everything_stays_a_query_that_lucene_takes() -> None:
    everything = "和".join(concept.chinese[0] for concept in concepts().values())
    assert 0 < topic_query(everything).count('"') // 2 <= 1024
