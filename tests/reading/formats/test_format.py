"""Tables within a text: rows as lines, unless the table is there for the layout of what it holds."""

from __future__ import annotations

from app.reading.formats.format import row_text, table_lines

_PORTER = "Reports to: Warden\nDuties:\n1. Lock the gate."
_COOK = "Reports to: Steward\nDuties:\n1. Bake the bread."


def test_rows_are_lines_and_a_list_beside_its_label_stays_a_list() -> None:
    assert list(table_lines([["Post", "Porter"], ["Duties", "1. Lock up.\n2. Sweep."], ["", ""]])) == [
        "Post\tPorter",
        "Duties\t1. Lock up.",
        "2. Sweep.",
    ]


def test_blocks_side_by_side_follow_one_another_each_under_its_own_head() -> None:
    assert list(table_lines([["Posts", ""], ["Porter", "Cook"], [_PORTER, _COOK]])) == [
        "Posts",
        *["Porter", *_PORTER.splitlines()],
        *["Cook", *_COOK.splitlines()],
    ]


def test_forms_side_by_side_are_forms_below_each_other() -> None:
    rows = [["Post", "Porter", "Post", "Cook"], ["Reports to", "Warden", "Reports to", "Steward"]]
    assert list(table_lines(rows)) == ["Post\tPorter", "Reports to\tWarden", "Post\tCook", "Reports to\tSteward"]


def test_a_list_in_two_halves_under_one_header_is_one_list_after_the_other() -> None:
    rows = [["Name", "Unit", "Name", "Unit"], ["Ann", "Care", "Bob", "Farm"], ["Cid", "Care", "", ""]]
    assert list(table_lines(rows)) == ["Name\tUnit", "Ann\tCare", "Cid\tCare", "Name\tUnit", "Bob\tFarm"]


def test_a_table_inside_a_cell_keeps_its_rows() -> None:
    assert list(table_lines([["Facts", "Post\tPorter\nReports to\tWarden"], ["Duties", "1. Sweep."]])) == [
        "Facts",
        "Post\tPorter",
        "Reports to\tWarden",
        "Duties\t1. Sweep.",
    ]


def test_lines_of_a_cell_among_others_are_divided_words_of_a_label_are_not() -> None:
    assert (
        row_text(["岗位\n职责", "安全员", "巡查井下作业面\n填写安全日志。\n报告隐患"])
        == "岗位 职责\t安全员\t巡查井下作业面； 填写安全日志。 报告隐患"
    )
    assert row_text(["Cook", "Steward", "Bake the bread\nOrder the flour"]) == "Cook\tSteward\tBake the bread; Order the flour"
