from __future__ import annotations

from app.findings.rules.unresolved_manager import RULE
from tests.findings.organizations import Case, found, line, misjudged, named, organization, post

_UNKNOWN = organization(
    post("Clerk", reference="7"),
    post("Agent", reference="8"),
    named("—", reference="131"),
    lines=[line("Clerk", "—", "table"), line("Agent", "—", "table")],
)
FIRES = {
    "a reference that no row defines": Case(_UNKNOWN, [["Agent", "Clerk", "—"]]),
    "a name that no row defines": Case(
        organization(post("文员", reference="2"), named("主任"), lines=[line("文员", "主任", "table")]), [["主任", "文员"]]
    ),
}
SILENT = {
    "the manager has a row": organization(
        post("Clerk", reference="7"), post("Head", reference="1"), lines=[line("Clerk", "Head", "table")]
    ),
    "a section names one that has none": organization(post("Clerk"), named("Head"), lines=[line("Clerk", "Head", "subordinate")]),
}


def test_it_fires_where_it_must_and_nowhere_else() -> None:
    assert misjudged(RULE, FIRES, SILENT) == {}


def test_the_reference_is_told() -> None:
    (result,) = found(RULE, _UNKNOWN)
    assert "131" in result.message.en


def test_a_title_of_several_rows_is_told_as_such() -> None:
    (result,) = found(
        RULE,
        organization(
            *(post(f"店长{number}", reference=number)._replace(name="店长") for number in "12"),
            post("店员", reference="3"),
            named("店长"),
            lines=[line("店员", "店长", "table")],
        ),
    )
    assert result.message.zh == "店员的上级“店长”在表中有2行同名，未说明是哪一行"
    assert result.message.en == "店员 reports to 店长, and 2 rows bear that title"
