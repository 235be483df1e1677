"""Amounts and what statements allow: units of both languages, Chinese numerals, ranges."""

from __future__ import annotations

import math

import pytest

from app.language.amounts import amounts_in, bounds_of


@pytest.mark.parametrize(
    ("text", "kind", "value"),
    [
        ("谁能批5万", "money", 50_000),
        ("五千元的维修", "money", 5_000),
        ("二十三万元", "money", 230_000),
        ("a purchase of £1,200", "money", 1_200),
        ("12k dollars", "money", 12_000),
        ("a discount of 8 percent", "percent", 8),
        ("两周的假", "time", 14),
    ],
)
def test_an_amount_is_read_with_its_kind(text: str, kind: str, value: float) -> None:
    assert [(one.kind, one.value) for one in amounts_in(text)] == [(kind, value)]


@pytest.mark.parametrize("text", ["管理三千人", "room 800", "十分重要"])
def test_a_number_of_something_else_is_no_amount(text: str) -> None:
    assert amounts_in(text) == []


def test_a_bare_number_is_money_where_that_is_asked_for() -> None:
    assert [one.value for one in amounts_in("who may approve 5,000", bare=True)] == [5_000]


@pytest.mark.parametrize(
    ("statement", "least", "most"),
    [
        ("有权审批五万元以内的费用", 0, 50_000),
        ("审批超过三万元的支出", 30_000, math.inf),
        ("Approve orders up to 2,500 pounds", 0, 2_500),
        ("Approve payments between 1,000 and 9,000 pounds", 1_000, 9_000),
        ("审批5至10万元的合同", 50_000, 100_000),
        ("Sign contracts of any amount", 0, math.inf),
    ],
)
def test_a_statement_tells_which_amounts_it_allows(statement: str, least: float, most: float) -> None:
    assert [(one.least, one.most) for one in bounds_of(statement)] == [(least, most)]
