"""Posts in tables under the headings of their units, and cells that divide their statements."""

from __future__ import annotations

from tests.reading.looking import only, post, texts

_TABLE = "| 岗位 | 直接上级 | 职责 |\n| --- | --- | --- |\n"
_ENGLISH = "| Role | Reports to | Duties |\n| --- | --- | --- |\n"


def _departments(text: str) -> dict[str | None, str | None]:
    return {one.title: one.department for one in only(text).positions if one.described}


def test_headings_right_above_tables_are_the_units_of_their_posts() -> None:
    text = (
        f"# 青石窑厂岗位手册\n\n## 烧成部\n\n{_TABLE}| 窑长 | 生产厂长 | 安排每窑的装烧 |\n\n"
        f"## 釉料部\n\n{_TABLE}| 配釉员 | 釉料主管 | 按方配釉 |\n"
    )

    assert only(text).name == "青石窑厂"
    assert [one.name for one in only(text).departments] == ["烧成部", "釉料部"]
    assert _departments(text) == {"窑长": "烧成部", "配釉员": "釉料部"}


def test_departments_over_english_tables_are_no_organizations() -> None:
    text = (
        f"# Alder Quay Creamery: Staff\n\n## Dairy Department\n\n{_ENGLISH}| Dairyman | Owner | Milk the herd |\n\n"
        f"## Cellar Department\n\n{_ENGLISH}| Cellar Hand | Owner | Turn the wheels |\n\n"
        f"## Notes\n\n{_ENGLISH}| Porter | Owner | Carry churns |\n"
    )

    assert only(text).name == "Alder Quay Creamery"
    assert _departments(text) == {"Dairyman": "Dairy Department", "Cellar Hand": "Cellar Department", "Porter": None}


def test_posts_stand_in_the_unit_in_whose_section_their_table_is() -> None:
    text = (
        "Alder Quay Creamery\n\n5.3 Responsibility and authority\nRoles are set out below.\n\n"
        f"5.3.1 Leadership\n{_ENGLISH}| Manager |  | Plan the season |\n\n"
        "5.3.2 Dairy Section\nThe Dairy Section shall:\n- Milk the herd.\n- Clean the parlour.\n"
        f"{_ENGLISH}| Dairyman | Manager | Milk the herd |\n\n"
        "5.3.3 Cellar Section\nThe Cellar Section shall:\n- Turn the wheels.\n- Wash the shelves.\n"
        f"{_ENGLISH}| Cellar Hand | Manager | Turn the wheels |\n"
    )

    assert _departments(text) == {"Manager": None, "Dairyman": "Dairy Section", "Cellar Hand": "Cellar Section"}


def test_a_cell_that_says_where_its_lines_end_holds_several_statements() -> None:
    text = f"# Alder Quay Creamery: Staff\n\n{_ENGLISH}"
    text += "| Dairyman | Owner | Milk the herd<br>Clean the parlour daily<br/>Keep the herd book |\n"

    said = post(only(text), "Dairyman").duties
    assert texts(said) == ["Milk the herd", "Clean the parlour daily", "Keep the herd book"]
    assert [text[one.evidence.start : one.evidence.end] for one in said] == texts(said)


def test_a_table_of_one_post_whom_nobody_manages_keeps_its_columns() -> None:
    text = (
        "Alder Quay Creamery\n\n5.3.1 Leadership\nRole\tReports to\tResponsible for\tAuthorities\tKPIs\n"
        "Manager\t\tPlan the season; Order the stock\t\t\n"
    )

    manager = post(only(text), "Manager")
    assert (manager.reports_to, texts(manager.duties)) == ([], ["Plan the season;", "Order the stock"])
