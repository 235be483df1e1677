"""A manager without a row in a table: an error where it is a broken reference, a milder matter where it is a title."""

from __future__ import annotations

from app.database import Store
from app.findings.checking import check
from app.importing import import_document
from tests.reading.looking import read

_ROSTER = (
    "姓名\t工号\t部门\t职务\t直属主管\n许云\tG1\t物流部\t物流总监\t\n"
    "贺兰\tG2\t物流部\t调度员\t许云\n顾一\tG3\t物流部\t冷链专员\t秦岭\n"
)


def test_a_title_without_a_row_is_a_warning_and_a_board_none(store: Store) -> None:
    text = "部门\t岗位名称\t汇报对象\n营林科\t营林科长\t总经理\n营林科\t护林员\t营林科长\n场部\t财务科长\t董事会\n"
    import_document(store, text.encode(), "posts.txt")

    found = [one for one in check(store).findings if one.rule == "unresolved-manager"]

    assert [(one.severity, one.message) for one in found] == [
        ("warning", "营林科长 reports to 总经理, for whom the table has no row")
    ]


def test_a_person_whom_no_row_is_about_is_told_once(store: Store) -> None:
    assert [finding.names for finding in read(_ROSTER).findings] == [["冷链专员", "秦岭"]]
    import_document(store, _ROSTER.encode(), "staff.txt")

    told = [(one.rule, one.severity) for one in check(store).findings if "秦岭" in one.message or one.rule == "no-manager"]

    assert told == [("unresolved-manager", "error")]
