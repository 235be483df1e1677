"""Questions that fit no form: what their words weigh, and when that is not enough."""

from __future__ import annotations

import random
from time import time_ns

import pytest

from app.database import Store
from app.questions import ask
from app.questions.signs import evidences, readings, sure, without_frame

_POSITION = [{"Position"}]


def _asked(words: str, kinds: list[set[str]]) -> str | None:
    found = sure(readings(words, kinds))
    return found.evidence.query if found else None


@pytest.mark.parametrize(
    ("words", "query"),
    [
        ("§归哪个领导管", "managers"),
        ("哪个领导管§", "managers"),
        ("§管着谁", "direct_reports"),
        ("谁归§管", "direct_reports"),
        ("who is the boss of §", "managers"),
        ("whose boss is §", "direct_reports"),
        ("§, reports to whom", "managers"),
        ("who reports to §", "direct_reports"),
        ("§ is new here, who is over him", "managers"),
    ],
)
def test_who_stands_over_whom_is_told_by_the_order_of_words(words: str, query: str) -> None:
    assert _asked(words, _POSITION) == query


@pytest.mark.parametrize(
    ("words", "query"),
    [
        ("who manages the §'s calendar", None),
        ("who supervises the §'s work", "managers"),
        ("§往上数第一个是谁", "managers"),
        ("§往上数两级是谁", "chain_up"),
        ("§带的人,连下下级也算上", "chain_down"),
        ("§出了事怎么办", "position_removed"),
        ("§出了事先找哪级领导", None),
    ],
)
def test_what_a_name_owns_and_what_a_count_confines_is_another_matter(words: str, query: str | None) -> None:
    assert _asked(words, _POSITION) == query


@pytest.mark.parametrize(("words", "query"), [("line manager §", "managers"), ("line manager § blue green", None)])
def test_few_words_are_enough_where_each_is_known(words: str, query: str | None) -> None:
    assert _asked(words, _POSITION) == query


def test_what_two_readings_share_is_taken_for_neither() -> None:
    assert _asked("§的权限和考核指标", _POSITION) is None
    assert {one.evidence.query for one in readings("§的权限和考核指标", _POSITION)[:2]} == {"authorities", "indicators"}


@pytest.mark.parametrize("words", ["who is not the manager of §", "哪些人不归§管", "§的天气", "the colour of §"])
def test_what_is_denied_and_what_no_sign_explains_is_no_question_of_the_catalogue(words: str) -> None:
    assert _asked(words, _POSITION) is None


def test_a_place_named_beside_is_no_obstacle() -> None:
    assert _asked("我在§当§, 谁管我, 我的上级是谁", [{"Department"}, {"Position"}]) == "managers"


def test_a_pronoun_without_a_name_is_nobody() -> None:
    assert _asked("他的上级呢", []) is None
    assert _asked("who does she report to", []) is None


def test_greetings_thanks_and_preambles_are_no_part_of_the_question() -> None:
    assert without_frame("hi all, sorry to bother you, could you tell me who leads finance, thanks a lot") == "who leads finance"
    assert without_frame("各位好,请问一下财务部归谁管,谢谢大家") == "财务部归谁管"


def test_evidence_speaks_of_signs_that_exist() -> None:
    from app.questions.patterns import rows  # noqa: PLC0415 - only here

    signs = {row[0].rstrip("*") for row in rows("signs.tsv")} | {"any"}
    assert {sign for evidence in evidences() for sign in evidence.weights} <= signs
    assert all(evidence.needed <= evidence.weights.keys() for evidence in evidences())


def test_names_may_be_shortened_anywhere_and_the_answer_says_how_they_were_read(planted: Store) -> None:
    for question, name in (
        ("系统部主管下头都是些谁", "系统保障部主管"),
        ("who is the biling clerk's boss", "Billing Clerk"),
        ("zaixiankefu de lingdao", "在线客服"),
    ):
        understood = ask(planted, question).understood_as
        assert understood is not None, question
        assert name in understood.sentence, question


def test_the_nearest_questions_are_those_that_the_words_lean_to(planted: Store) -> None:
    unanswered = ask(planted, "Billing Clerk dogsbody whatnot").unanswered
    assert unanswered is not None
    assert unanswered.nearest
    assert all("Billing Clerk" in question for question in unanswered.nearest[:3])


def test_any_text_is_read_without_failing() -> None:
    seed = time_ns()
    print("seed", seed)
    chance = random.Random(seed)
    bits = [
        "§",
        "谁",
        "归",
        "的",
        "不",
        "没有",
        "领导",
        " who ",
        " report to ",
        " the ",
        "(",
        "\\",
        "他",
        "his ",
        "最多",
        "\n",
        "İ",
        "a" * 40,
    ]
    for _ in range(50):
        words = "".join(chance.choice(bits) for _ in range(60))
        sure(readings(words, [{"Position"}] * chance.randint(0, 3)))
        without_frame(words)


def test_a_department_and_a_word_for_its_head_are_the_head(planted: Store) -> None:
    for question, query, name in (
        ("渠道拓展部老大手底下有谁", "direct_reports", "渠道拓展部经理"),
        ("what does the boss of Finance do all day", "position_duties", "Finance Manager"),
    ):
        understood = ask(planted, question).understood_as
        assert understood is not None, question
        assert (understood.query, name in understood.sentence) == (query, True), question
    itself = ask(planted, "渠道拓展部老大是哪位").understood_as
    assert itself is not None
    assert itself.query == "department_head"


def test_both_parts_of_a_question_are_answered(planted: Store) -> None:
    answer = ask(planted, "who is the Billing Clerk's boss and what does the Billing Clerk do?")
    assert answer.understood_as is not None
    assert answer.understood_as.also is not None
    assert (answer.understood_as.query, answer.understood_as.also.query) == ("managers", "position_duties")
    assert "Finance Manager" in answer.answer
    assert "invoices" in answer.answer
    chain = ask(planted, "在线客服的上级以及上级的上级").understood_as
    assert chain is not None
    assert (chain.query, chain.also) == ("chain_up", None)


def test_a_process_may_be_told_by_its_matter_in_either_language(planted: Store) -> None:
    for question in ("退款要走哪几步", "we have to give a customer the money back, what are the steps"):
        understood = ask(planted, question).understood_as
        assert understood is not None, question
        assert (understood.query, "退款处理流程" in understood.sentence) == ("process_steps", True), question


def test_a_known_name_among_plain_words_is_no_unknown_name(planted: Store) -> None:
    answer = ask(planted, "把渠道拓展部搬到楼上会怎样")
    assert answer.understood_as is None
    assert "没有名为" not in answer.answer
    assert answer.unanswered is not None
    assert any("渠道拓展部" in near for near in answer.unanswered.nearest)


def test_a_shortened_name_around_a_stored_one_is_the_longer_name(planted: Store) -> None:
    understood = ask(planted, "how is the head of field svc. measured, which kpis").understood_as
    assert understood is not None
    assert (understood.query, "Head of Field Service" in understood.sentence) == ("indicators", True)


def test_chains_tell_layer_by_layer(planted: Store) -> None:
    answer = ask(planted, "内容策划往上一级一级都是谁").answer
    above, _, top = answer.partition(" → ")
    assert all(name in above for name in ("运营经理", "推广经理", "店长"))
    assert "店铺总监" in top
    both = ask(planted, "店长的上级和下级都是谁").answer
    assert "店铺总监" in both
    assert "在线客服" in both
