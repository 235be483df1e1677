"""Diagrams as lists: nested where some boxes stand below others."""

from __future__ import annotations

from xml.etree.ElementTree import fromstring

from app.reading.formats.drawn import diagram_lines


def _diagram(names: list[str], lines: list[tuple[int, int]]) -> list[str]:
    points = "".join(f'<pt modelId="{n}"><t><p><r><t>{name}</t></r></p></t></pt>' for n, name in enumerate(names, 1))
    points = f'<pt modelId="0" type="doc"/>{points}<pt modelId="99" type="parTrans"/>'
    joined = "".join(f'<cxn srcId="{over}" destId="{below}" srcOrd="{n}"/>' for n, (over, below) in enumerate(lines))
    return diagram_lines(fromstring(f"<dataModel><ptLst>{points}</ptLst><cxnLst>{joined}</cxnLst></dataModel>"))


def test_a_hierarchy_is_a_nested_list_in_the_order_of_its_lines() -> None:
    lines = [(0, 1), (1, 3), (1, 2), (2, 4)]
    assert _diagram(["总经理", "销售总监", "财务总监", "销售代表"], lines) == [
        "- 总经理",
        "  - 财务总监",
        "  - 销售总监",
        "    - 销售代表",
    ]


def test_what_is_no_hierarchy_stays_line_by_line() -> None:
    assert _diagram(["收货", "上架"], [(0, 1), (0, 2)]) == ["收货", "上架"]


def test_a_circle_ends() -> None:
    assert _diagram(["a", "b"], [(1, 2), (2, 1)]) == []


def test_no_diagram_has_no_lines() -> None:
    assert diagram_lines(None) == []
