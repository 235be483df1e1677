from __future__ import annotations

from app.findings.rules.undefined_unit import RULE
from tests.findings.organizations import Case, found, misjudged, organization, partner_unit, unit

_REST = (unit("票务部"), unit("维修部"), unit("财务部"))
_WHOLE = organization(*_REST, partner_unit("安全部"), works_with=[("票务部", "安全部")])
_EXCERPT = organization(_REST[0], partner_unit("安全部"), works_with=[("票务部", "安全部")])
FIRES = {"beside several described ones": Case(_WHOLE, [["安全部"]]), "in an excerpt": Case(_EXCERPT, [["安全部"]])}
SILENT = {
    **{
        f"everybody in general: {name}": organization(unit("票务部"), partner_unit(name), works_with=[("票务部", name)])
        for name in ("公司各部门", "相关部门", "各有关单位")
    },
    "outside the organization": organization(
        unit("票务部"), partner_unit("海事局", "external"), works_with=[("票务部", "海事局")]
    ),
}


def test_it_fires_where_it_must_and_nowhere_else() -> None:
    assert misjudged(RULE, FIRES, SILENT) == {}


def test_it_is_a_note_in_an_excerpt() -> None:
    assert [result.severity for facts in (_WHOLE, _EXCERPT) for result in found(RULE, facts)] == [None, "note"]
