from __future__ import annotations

from app.findings.facts import Facts
from app.findings.rules.span import RULE
from tests.findings.organizations import Case, found, line, misjudged, organization, post


def _led(number: int, title: str = "Hand") -> Facts:
    posts = [post(f"{place} {title}") for place in range(number)]
    return organization(post("Mate"), *posts, lines=[line(one.id, "Mate") for one in posts])


FIRES = {
    "thirteen of no one kind": Case(_led(13), [["Mate"]]),
    "twenty-one of one routine": Case(_led(21, "call centre agent"), [["Mate"]]),
    "eleven managers": Case(_led(11, "部门主管"), [["Mate"]]),
}
SILENT = {"twelve of no one kind": _led(12), "twenty of one routine": _led(20, "call centre agent")}


def test_it_fires_where_it_must_and_nowhere_else() -> None:
    assert misjudged(RULE, FIRES, SILENT) == {}


def test_wide_spans_are_notes_and_very_wide_ones_warnings() -> None:
    results = [one for number in (13, 17) for one in found(RULE, _led(number))]
    assert [(one.severity, len(one.evidence) // 2) for one in results] == [("note", 13), (None, 17)]


def test_the_band_is_that_of_the_kind_of_work_that_most_reports_do() -> None:
    def severities(title: str, number: int, **bands: float) -> list[str | None]:
        return [one.severity for one in found(RULE, _led(number, title), **bands)]

    assert (severities("call centre agent", 21), severities("夜班保安", 31)) == (["note"], [None])
    assert (severities("design engineer", 11), severities("design engineer (junior)", 16)) == (["note"], [None])
    assert severities("call centre agent", 13, **{"routine.wide": 12}) == ["note"]
