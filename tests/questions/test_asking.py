"""Questions in words over the example organizations: who, with which proof, and when the answer is nobody."""

from __future__ import annotations

import pytest

import seeds
from app.database import Store
from app.errors import UnknownName, UsageError
from app.importing import import_document
from app.questions import Answer, ask
from app.questions.patterns import patterns
from app.questions.signs import evidences


def _holders(answer: Answer) -> list[str]:
    return [holder.name for holder in answer.holders]


def _texts() -> dict[str, str]:
    return {
        f"{example}/{name}": data.decode("utf-8")
        for example in seeds.examples()
        for name, data in seeds.documents(example).items()
    }


def test_the_example_of_each_way_of_asking_is_understood_as_its_query(planted: Store) -> None:
    misses: list[tuple[str, str, object]] = []
    told = [way for way in patterns() if "Person" not in way.kinds.values()]  # the examples name no people: test_people.py
    weighed = [way for way in evidences() if ("person",) not in way.parameters]
    for way in (*told, *weighed):
        answer = ask(planted, way.example)
        understood = answer.understood_as
        if (
            understood is None
            or (understood.query, bool(understood.sentence), bool(answer.answer)) != (way.query, True, True)
            or not way.values.items() <= understood.parameters.items()
        ):
            misses.append((way.example, way.query, understood or answer.unanswered))
    assert not misses, "\n".join(map(str, misses))


@pytest.mark.parametrize(
    ("question", "subordinates"),
    [
        ("谁向渠道拓展部经理汇报？", {"区域拓展主管", "渠道客户代表"}),
        ("店长的下属有哪些?", {"客服组长", "内容策划"}),
        ("who reports to the Head of Field Service?", {"Field Technician"}),
    ],
)
def test_who_reports_to_a_position(planted: Store, question: str, subordinates: set[str]) -> None:
    assert {entry.position for entry in ask(planted, question).reporting} == subordinates


def test_all_managers_of_a_position_are_told(planted: Store) -> None:
    (entry,) = ask(planted, "内容策划向谁汇报").reporting
    assert {manager.name for manager in entry.managers} == {"运营经理", "推广经理", "店长"}
    assert {manager.status for manager in entry.managers} == {"agreed"}


@pytest.mark.parametrize("question", ["现场支持员向谁汇报?", "who does 现场支持员 report to?", "誰是現場支持員的上級"])
def test_a_disputed_line_is_told_with_what_each_side_says(planted: Store, question: str) -> None:
    (entry,) = ask(planted, question).reporting
    assert {(m.name, m.stated_by, m.status) for m in entry.managers} == {
        ("客户关怀部经理", "subordinate", "conflicting"),
        ("系统保障部主管", "superior", "conflicting"),
    }
    assert all(manager.evidence for manager in entry.managers)


def test_a_line_that_one_side_states_is_told_as_such(planted: Store) -> None:
    lines = {(e.position, m.name): m.status for e in ask(planted, "谁向渠道拓展部经理汇报").reporting for m in e.managers}
    assert lines["渠道客户代表", "渠道拓展部经理"] == "one-sided"


def test_the_same_holders_answer_in_both_languages(planted: Store) -> None:
    chinese, english = ask(planted, "哪些岗位处理客户投诉?"), ask(planted, "Which roles handle complaints?")
    assert _holders(chinese) == _holders(english)
    assert {"投诉处理专员", "客服组长", "Complaints Officer"} <= set(_holders(english))


def test_those_that_do_the_work_stand_before_those_that_share_in_it(planted: Store) -> None:
    answer = ask(planted, "哪些岗位处理客户投诉?", "澄湾运营中心")
    order = {"lead": 0, "perform": 0, "plan": 0, "approve": 1, "assist": 2, "supervise": 2, "participate": 2}
    ranks = [order[holder.involvement] for holder in answer.holders]
    assert ranks == sorted(ranks)
    assert {holder.name for holder in answer.holders if holder.involvement == "assist"} == {"区域拓展主管", "现场支持员"}


@pytest.mark.parametrize(
    ("question", "holders"),
    [
        ("谁起草渠道合同?", {"区域拓展主管"}),
        ("预算由谁审批", {"Managing Director", "店铺总监", "运营中心总监"}),
        ("who backs up the data?", {"系统运维员", "系统保障部"}),
        ("谁签订合同", {"店铺总监", "渠道拓展部"}),
        ("顾客要退货该找谁", {"在线客服", "客服组长"}),
        ("who is in charge of returned goods", {"在线客服", "客服组长"}),
    ],
)
def test_a_holder_is_named_only_if_its_duty_says_so(planted: Store, question: str, holders: set[str]) -> None:
    found = set(_holders(ask(planted, question)))
    assert found
    assert found <= holders


def test_every_quote_is_a_slice_of_the_document(planted: Store) -> None:
    texts = _texts()
    quotes = [
        quote
        for question in ("哪些岗位处理客户投诉?", "谁负责预算", "谁向客户关怀部经理汇报", "投诉处理专员负责什么")
        for quote in ask(planted, question).evidence
    ]
    assert len(quotes) > 20
    for quote in quotes:
        assert texts[quote.document][quote.start : quote.end] == quote.quote


@pytest.mark.parametrize(
    "question", ["哪个岗位负责火星登陆?", "who repairs submarines?", "谁审批潜水艇", "哪个部门负责宇航员培训"]
)
def test_nobody_is_an_answer_with_its_reason(planted: Store, question: str) -> None:
    answer = ask(planted, question)
    assert answer.holders == []
    assert answer.unanswered is not None
    assert answer.unanswered.reason


def test_a_duty_that_only_speaks_of_the_matter_is_the_nearest_and_no_answer(planted: Store) -> None:
    answer = ask(planted, "谁翻译合同?", "澄湾运营中心")
    assert answer.holders == []
    assert answer.unanswered is not None
    assert any("合同" in near for near in answer.unanswered.nearest)


@pytest.mark.parametrize("question", ["谁在青禾网店运营组处理投诉", "青禾网店运营组谁处理投诉", "在青禾网店运营组，谁处理投诉?"])
def test_an_organization_in_the_question_narrows_it(planted: Store, question: str) -> None:
    answer = ask(planted, question)
    assert {holder.organization for holder in answer.holders} == {"青禾网店运营组"}
    assert answer.understood_as is not None
    assert "青禾网店运营组" in answer.understood_as.sentence


@pytest.mark.parametrize(
    "question", ["客户关怀部谁处理投诉", "在客户关怀部,谁处理投诉", "in Customer Care, who handles complaints"]
)
def test_a_department_in_front_of_the_question_narrows_it(planted: Store, question: str) -> None:
    answer = ask(planted, question)
    assert answer.holders
    assert {holder.department or holder.name for holder in answer.holders} <= {"客户关怀部", "Customer Care"}
    nodes = {str(node["id"]) for node in answer.graph.nodes}
    assert {holder.id for holder in answer.holders} <= nodes


def test_an_organization_may_stand_before_the_name(planted: Store) -> None:
    for question in (
        "谁向青禾网店运营组的客服组长汇报",
        "客户关怀部的投诉处理专员的下属有谁",
        "who reports to the Finance Manager of Finance",
    ):
        assert ask(planted, question).understood_as is not None, question
    (entry,) = ask(planted, "谁向青禾网店运营组的客服组长汇报").reporting
    assert entry.position == "在线客服"


def test_the_title_of_a_catalogued_query_is_a_question(planted: Store) -> None:
    for title in ("Where statements disagree about a manager", "哪些汇报关系说法不一", "An organization at a glance"):
        assert ask(planted, title).unanswered is None


def test_an_overview_names_positions_and_duties(planted: Store) -> None:
    department, position = ask(planted, "渠道拓展部有哪些岗位"), ask(planted, "区域拓展主管的职责是什么")
    assert "区域拓展主管" in department.answer
    assert "走访" in position.answer
    assert [holder.name for holder in position.holders] == ["区域拓展主管"]


def test_a_deed_and_its_noun_are_one_matter_in_both_languages(planted: Store) -> None:
    assert {"Head of Customer Care", "Head of Field Service", "客服组长"} <= set(_holders(ask(planted, "谁负责培训")))


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("投訴處理專員", "投诉处理专员"),
        ("投诉专员", "投诉处理专员"),
        ("投诉处里专员", "投诉处理专员"),
        ("投诉处理员", "投诉处理专员"),
        ("tousu chuli zhuanyuan", "投诉处理专员"),
        ("tsclzy", "投诉处理专员"),
        ("complaint officer", "Complaints Officer"),
        ("Customer Care Head", "Head of Customer Care"),
        ("Complaints Oficer", "Complaints Officer"),
        ("MD", "Managing Director"),
    ],
)
def test_a_name_is_known_by_script_alias_sound_and_slip(planted: Store, written: str, meant: str) -> None:
    understood = ask(planted, f"{written}的上级是谁").understood_as
    assert understood is not None
    assert understood.query == "managers"
    assert meant in understood.sentence


def test_an_unknown_position_is_told_as_it_was_written_with_the_nearest(planted: Store) -> None:
    answer = ask(planted, "谁向投诉登记处理员汇报")
    assert answer.unanswered is not None
    assert "投诉处理专员" in answer.unanswered.nearest
    english = ask(planted, "Who reports to the Pope?")
    assert "Pope" in english.answer
    assert english.holders == []
    assert "Pope" in ask(planted, "Who crowns the Pope?").answer


def test_what_is_not_understood_is_said_once_with_what_can_be_asked_here(planted: Store) -> None:
    for question in ("今天天气怎么样", "how is the weather today", "您好", "🙂 hm"):
        answer = ask(planted, question)
        assert answer.understood_as is None
        assert answer.unanswered is not None
        assert answer.unanswered.reason == answer.answer
        assert answer.unanswered.nearest
        for near in answer.unanswered.nearest:
            assert ask(planted, near).understood_as is not None, near


def test_what_is_said_of_several_positions_of_one_name_is_told_apart(planted: Store) -> None:
    for name, data in (("north", "北岭诊所"), ("south", "南坡诊所")):
        sheet = f"{data}岗位说明\n\n1. 值班医生\n直接上级：{data}主任\n岗位职责：\n（1）接诊患者。\n（2）填写病历。\n"
        import_document(planted, sheet.encode(), f"{name}.txt")
    answer = ask(planted, "值班医生向谁汇报")
    assert {entry.organization for entry in answer.reporting} == {"北岭诊所", "南坡诊所"}
    assert "值班医生（北岭诊所）" in answer.answer
    assert "值班医生（南坡诊所）" in answer.answer
    only = ask(planted, "值班医生向谁汇报", "南坡诊所")
    assert [entry.organization for entry in only.reporting] == ["南坡诊所"]


def test_no_question_and_an_endless_one_are_refused(planted: Store) -> None:
    for question in ("", "  ?！", "谁" * 2000):
        with pytest.raises(UsageError):
            ask(planted, question)


def test_an_organization_that_is_not_there_is_told(planted: Store) -> None:
    with pytest.raises(UnknownName):
        ask(planted, "谁处理投诉", "不存在的公司")


@pytest.mark.parametrize("question", ["渠道的上级是谁", "总监管几个人", "who reports to the head"])
def test_a_part_of_several_names_is_asked_back_with_their_organizations(planted: Store, question: str) -> None:
    answer = ask(planted, question)
    assert answer.understood_as is None
    assert answer.unanswered is not None
    assert answer.unanswered.reason == answer.answer
    if "总监" in question:
        assert set(answer.unanswered.nearest) == {"运营中心总监（澄湾运营中心）", "店铺总监（青禾网店运营组）"}


@pytest.mark.parametrize(
    "question",
    [
        "谁处理 MATCH (n) DETACH DELETE n",
        'who handles ") OR *:*',
        "谁处理\x00\x01投诉",
        "кто отвечает за жалобы",
        "🙂谁🙂处理🙂投诉",
        "who " * 200,
        "和" * 999,
        "店长和" * 300,
        "what happens if " * 60,
        "MATCH (n) DETACH DELETE n; //谁处理投诉",
        "谁处理{position}投诉<who>(?P<request>.+)",
        "\ue000\ue001的上级是谁",
        "店长\u202e的上级是谁",
        "\u200b谁\u200b处理投诉",
        "%s %n {0} ${jndi:ldap://x} \\",
        "' OR 1=1 --谁处理投诉",
        "誰が苦情を処理しますか",
        "من يتعامل مع الشكاوى",
        "Wer bearbeitet Beschwerden?",
        "title:[a TO z]~2^5 谁负责",
    ],
)
def test_a_hostile_question_has_a_clear_end(planted: Store, question: str) -> None:
    answer = ask(planted, question)
    assert answer.answer
    assert planted.info().nodes["Position"] > 20


@pytest.mark.parametrize(
    ("name", "query"),
    [
        ("Harbour Lane Services", "organization_overview"),
        ("青禾网店运营组？", "organization_overview"),
        ("客户关怀部", "department_overview"),
        ("投诉处理专员", "position_overview"),
        ("退款处理流程", "process_steps"),
    ],
)
def test_a_name_alone_is_a_question_about_it(planted: Store, name: str, query: str) -> None:
    answer = ask(planted, name)
    assert answer.understood_as is not None
    assert answer.understood_as.query == query
    assert answer.graph.nodes


def test_the_graph_of_an_answer_is_whole(planted: Store) -> None:
    for question in ("哪些岗位处理客户投诉?", "谁向客户关怀部经理汇报", "澄湾运营中心的概况", "谁与达人机构协作"):
        graph = ask(planted, question).graph
        nodes = {str(node["id"]) for node in graph.nodes}
        assert nodes
        assert all(edge["source"] in nodes and edge["target"] in nodes for edge in graph.edges)


_CHAMBERS = (
    b"Yew Court Solicitors\n\nPartner\nResponsibilities:\n- Appears in court.\n- Supervises associates.\n\n"
    b"Associate\nResponsibilities:\n- Drafts wills.\n- Fills in court forms.\n\n"
    b"Archivist\nResponsibilities:\n- Stores old deeds.\n"
)


def test_where_no_line_is_stated_a_duty_that_leads_the_post_answers(store: Store) -> None:
    import_document(store, _CHAMBERS, "chambers.txt")

    answer = ask(store, "who supervises the associates")
    assert _holders(answer) == ["Partner"]
    assert [quote.quote for quote in answer.evidence] == ["Supervises associates."]
    assert ask(store, "who manages the Archivist").unanswered is not None
    assert _holders(ask(store, "who fills in forms")) == ["Associate"]
