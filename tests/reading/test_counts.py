"""How many of each post a unit's list says there are, as houses write it."""

from __future__ import annotations

import pytest

from tests.reading.looking import only, post

CHINESE = "理货部职能\n1、收货入库。\n2、盘点。\n岗位设置\n{}\n理货员岗位职责\n1、登记台账。\n"
ENGLISH = """Logistics Department
Functions
1. Draw up transport plans.
2. Select carriers.
Posts
{}
Stock Clerk
Reports to: Stores Manager
Duties:
1. Keep the ledger.
"""


@pytest.mark.parametrize(
    "listed",
    [
        "理货部经理1人；理货员3人",
        "理货部经理：1人、理货员：3人",
        "理货部经理：1\n理货员：3",
        "理货部经理（1人）、理货员（3人）",
        "理货部经理×1，理货员×3",
        "理货部经理一名;\n理货员三名;",
        "理货部经理1、理货员3",
        "Stores Manager: one; Stock Clerk: three.",
        "Stores Manager (1), Stock Clerk (3)",
        "- Stores Manager: 1\n- Stock Clerk: 3",
        "One Stores Manager and three Stock Clerks",
        "Stores Manager x 1; Stock Clerk x 3",
    ],
)
def test_a_list_of_posts_says_how_many_there_are_and_whose_they_are(listed: str) -> None:
    english = listed.replace("\n", "").isascii()
    found = post(only((ENGLISH if english else CHINESE).format(listed)), "Stock Clerk" if english else "理货员")

    assert found.headcount == 3
    assert found.department == ("Logistics Department" if english else "理货部")
    assert len(found.duties) == 1
