"""Pairs of duties: verdicts of single pairs, and how often they are right on pairs that were not used for the weights."""

from __future__ import annotations

import pytest

from app.language.comparing import DOUBLED, Comparison, compare, level_of
from app.language.reasons import why
from app.language.vectors import available, vectors
from tooling.fit_comparison import Pair, own_pairs

_WORK_SHARED = frozenset({"same", "overlapping", "handoff"})


def _with_vectors(pairs: list[Pair]) -> list[Comparison]:
    rows = vectors([p.first for p in pairs]) * vectors([p.second for p in pairs])
    return [
        compare(p.first, p.second, cosine=float(cosine), level=_is_level(p), holders=(p.first_holder, p.second_holder))
        for p, cosine in zip(pairs, rows.sum(axis=1), strict=True)
    ]


def _with_words(pairs: list[Pair]) -> list[Comparison]:
    return [compare(p.first, p.second, level=_is_level(p), holders=(p.first_holder, p.second_holder)) for p in pairs]


def _is_level(pair: Pair) -> bool:
    return level_of(pair.first_holder, pair.second_holder)


def _area(pairs: list[Pair], found: list[Comparison]) -> float:
    """The area under the ROC curve of the score."""
    shared = [c.score for p, c in zip(pairs, found, strict=True) if p.label in _WORK_SHARED]
    apart = [c.score for p, c in zip(pairs, found, strict=True) if p.label not in _WORK_SHARED]
    return sum((s > a) + 0.5 * (s == a) for s in shared for a in apart) / (len(shared) * len(apart))


def _accuracy(pairs: list[Pair], found: list[Comparison]) -> float:
    right = [(c.verdict in DOUBLED) == (p.label in _WORK_SHARED) for p, c in zip(pairs, found, strict=True)]
    return sum(right) / len(right)


@pytest.mark.parametrize("judge", [_with_vectors, _with_words])
def test_unseen_pairs_are_told_apart_with_vectors_and_without(judge: object) -> None:
    if judge is _with_vectors and not available():
        pytest.skip("orgatlas[vectors] is not installed")
    unseen = own_pairs()[1::2]
    found = _with_vectors(unseen) if judge is _with_vectors else _with_words(unseen)
    assert len(unseen) >= 80
    assert _area(unseen, found) >= 0.92
    assert _accuracy(unseen, found) >= 0.85
    same = [c.verdict in ("duplication", "level") for p, c in zip(unseen, found, strict=True) if p.label == "same"]
    assert sum(same) / len(same) >= 0.85


def test_the_same_words_are_the_same_work() -> None:
    found = compare("盘点仓库存货并登记差异", "盘點倉庫存貨並登記差異")
    assert (found.verdict, found.score) == ("duplication", 1.0)


def test_a_departments_function_and_its_own_positions_duty_are_levels() -> None:
    assert level_of("客服部", "客服部经理")
    assert level_of("Quality Department", "Head of Quality")
    assert not level_of("客服部经理", "客服专员")
    assert not level_of("客服部", "财务部")
    assert compare("处理顾客投诉", "负责顾客投诉的处理", level=True).verdict == "level"


@pytest.mark.parametrize(
    ("first", "second", "verdict"),
    [
        ("起草招标文件", "审批招标文件", "hand-off"),
        ("Draft the tender rules", "Approve the tender rules", "hand-off"),
        ("培训本部门员工", "培训本部门员工", "related"),
        ("完成领导交办的其他工作", "完成上级交办的其他任务", "related"),
        ("完成领导交办的其他工作", "维修电梯", "none"),
        ("修剪草坪", "编制财务报表", "none"),
    ],
)
def test_guards_and_hand_offs(first: str, second: str, verdict: str) -> None:
    assert compare(first, second).verdict == verdict


def test_work_that_is_divided_by_amount_is_done_once() -> None:
    apart = compare("审批五万元以下的采购合同", "审批五万元以上的采购合同")
    assert (apart.verdict, apart.guard) == ("related", "part")
    assert compare("Approve refunds above 500 pounds", "Approve refunds of up to 500 pounds").guard == "part"
    assert compare("审批五万元以下的采购合同", "审批三万元以下的采购合同").verdict in DOUBLED


def test_units_named_after_their_subjects_divide_the_work() -> None:
    first, second = "护照法规之研拟及解释", "签证法规之研拟及解释"
    assert compare(first, second).verdict == "duplication"
    divided = compare(first, second, holders=("護照科", "签证科"))
    assert (divided.verdict, divided.guard) == ("related", "subject")
    assert compare(first, second, holders=("综合科", "法规科")).verdict == "duplication"
    english = compare("Answer letters about buses", "Answer letters about trams", holders=("Buses Division", "Trams Division"))
    assert english.guard == "subject"


def test_an_empty_text_is_no_work() -> None:
    assert compare("", "……").verdict == "none"


def test_reasons_are_told_in_the_language_of_the_duties() -> None:
    chinese = why(compare("受理顾客投诉", "协助店长处理顾客投诉"))
    assert "投诉" in chinese
    assert "协助" in chinese
    english = why(compare("Approve refunds", "Authorises refunds to customers"))
    assert english.startswith("The same work: shared object: refund")
    assert "catch-all" in why(compare("Other duties as assigned", "Other tasks as required by the manager"), "en")


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("制定生产车间管理制度", "制定办公用品管理制度"),
        ("主持编制部门工作计划，组织人员实施", "制订培训计划并实施"),
        ("Overall planning, review and coordination of fishing policy", "Planning, review and coordination of railway policy"),
    ],
)
def test_a_plan_or_rule_about_another_matter_is_other_work(one: str, other: str) -> None:
    assert compare(one, other).verdict not in DOUBLED
