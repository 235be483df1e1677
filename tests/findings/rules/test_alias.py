from __future__ import annotations

from app.findings.facts import Facts
from app.findings.records import ReadingNote
from app.findings.rules.alias import RULE
from tests.findings.organizations import Case, misjudged, named, organization, post, unit


def _pair(other: str, described: str) -> tuple[str, Case]:
    make = unit if described.endswith("部") else post
    return other, Case(organization(make(described), make(other, described=False)), [sorted([other, described])])


def _apart(other: str, described: str) -> tuple[str, Facts]:
    make = unit if described.endswith("部") else post
    return other, organization(make(described), make(other, described=False))


FIRES = {
    **dict(
        _pair(other, described)
        for other, described in (
            ("客票部", "客运票务部"),
            ("票务部门", "票务管理部"),
            ("票务经理", "票务部经理"),
            ("HR Manager", "Human Resources Manager"),
            ("Manager, Finance", "Finance Manager"),
            ("Labour Adviser", "Labor Advisor"),
        )
    ),
    "also in an unusual spelling": Case(
        organization(post("船长账务员"), named("船长帐务员")), [["船长帐务员", "船长账务员"], ["船长帐务员", "船长账务员"]]
    ),
    "a bare rank that may be one of several": Case(
        organization(
            named("主管"),
            post("票务主管"),
            post("客运主管"),
            notes=[ReadingNote("possible-alias", "主管 may be …", ("document#1-2",), ("主管", "票务主管", "客运主管"))],
        ),
        [["主管", "客运主管", "票务主管"]],
    ),
}
SILENT = {
    **dict(
        _apart(other, described)
        for other, described in (
            ("客户经理", "客户服务部经理"),
            ("项目经理", "项目部经理"),
            ("票务主管", "票务部经理"),
            ("生产一部", "生产二部"),
            ("Finance Clerk", "Finance Manager"),
        )
    ),
    "two that are described": organization(unit("客票部"), unit("客运票务部")),
}


def test_it_fires_where_it_must_and_nowhere_else() -> None:
    assert misjudged(RULE, FIRES, SILENT) == {}
