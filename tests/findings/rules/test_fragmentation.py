from __future__ import annotations

from app.findings.rules.fragmentation import RULE
from tests.findings.organizations import Case, found, misjudged, organization, post, unit

_LIFTS = {"仓储部": ["编写电梯检修记录"], "财务部": ["核算电梯费用"], "工程部": ["采购电梯"]}
_THREE = organization(*map(unit, _LIFTS), duties=_LIFTS)
FIRES = {"a matter in three departments": Case(_THREE, [["仓储部", "工程部", "财务部"]])}
SILENT = {
    "in two": organization(unit("仓储部"), unit("财务部"), duties={name: _LIFTS[name] for name in ("仓储部", "财务部")}),
    "posts of no department": organization(*map(post, _LIFTS), duties=_LIFTS),
    "three matters": organization(
        *map(unit, _LIFTS), duties={"仓储部": ["盘点存货"], "财务部": ["申报税款"], "工程部": ["采购电梯"]}
    ),
}


def test_it_fires_where_it_must_and_nowhere_else() -> None:
    assert misjudged(RULE, FIRES, SILENT) == {}


def test_the_matter_is_told() -> None:
    (one,) = found(RULE, _THREE)
    assert "电梯" in one.message.zh
