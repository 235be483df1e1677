"""Several documents about one organization: what they share lives as long as one of them states it."""

from dataclasses import replace

from app.importing.state import State
from tests.importing.drafting import Draft
from tests.importing.reading_graphs import imported, lines_of, of_kind, only, quotes_of, state_of

ORGANIZATION = "晴川服务"


def _sheet(
    title: str,
    *,
    above: tuple[str, ...] = (),
    below: tuple[str, ...] = (),
    duties: tuple[str, ...] = (),
    partners: tuple[str, ...] = (),
) -> Draft:
    draft = Draft()
    position = draft.position(title, above=above, below=below, duties=duties, partners=partners)
    draft.organization(ORGANIZATION, positions=(position,))
    return draft


def _kept(state: State, kind: str) -> set[str]:
    return {str(item.fields.get("title") or item.fields.get("name") or item.fields.get("text")) for item in of_kind(state, kind)}


def test_the_two_sides_of_a_line_may_stand_in_two_documents() -> None:
    state = state_of(_sheet("班长", below=("接线员",)).read("1.txt"), _sheet("接线员", above=("班长",)).read("2.txt"))
    assert lines_of(state) == {("接线员", "班长"): "agreed"}
    assert len(of_kind(state, "Position")) == 2


def test_a_contradiction_between_two_documents_shows_on_both_lines() -> None:
    state = state_of(_sheet("班长", below=("接线员",)).read("1.txt"), _sheet("接线员", above=("主管",)).read("2.txt"))
    assert lines_of(state) == {("接线员", "班长"): "conflicting", ("接线员", "主管"): "conflicting"}


def test_a_line_is_judged_anew_when_one_side_falls_silent() -> None:
    state = state_of(_sheet("班长", below=("接线员",)).read("1.txt"), _sheet("接线员", above=("班长",)).read("2.txt"))
    imported(state, _sheet("接线员", duties=("接听来电",)).read("2.txt"), "2.txt")
    assert lines_of(state) == {("接线员", "班长"): "one-sided"}
    assert only(state, "REPORTS_TO").fields["stated_by"] == "superior"


def test_the_order_of_two_imports_does_not_matter() -> None:
    first = _sheet("班长", below=("接线员",), duties=("排班",)).read("1.txt")
    second = _sheet("接线员", above=("班长",), partners=("班长", "物业公司")).read("2.txt")
    one, other = state_of(first, second), state_of(second, first)
    assert {i: item.fields for i, item in one.items() if item.kind != "Document"} == {
        i: item.fields for i, item in other.items() if item.kind != "Document"
    }


def test_a_partner_that_another_document_describes_later_is_no_unit_any_more() -> None:
    first, second = _sheet("接线员", partners=("排班员",)).read("1.txt"), _sheet("排班员").read("2.txt")
    state = state_of(first, second)
    assert of_kind(state, "Unit") == []
    partner = state[only(state, "COLLABORATES_WITH").text("target")]
    assert partner.fields["title"] == "排班员"
    assert quotes_of(partner, first, second) == ["排班员", "排班员"]


def test_what_one_document_no_longer_states_stays_while_another_does() -> None:
    shared = ("接听来电",)
    state = state_of(_sheet("接线员", duties=shared).read("1.txt"), _sheet("接线员", duties=(*shared, "登记")).read("2.txt"))
    imported(state, _sheet("接线员", duties=("登记",)).read("2.txt"), "2.txt")
    assert _kept(state, "Duty") == {"接听来电", "登记"}
    imported(state, _sheet("接线员", above=("班长",)).read("1.txt"), "1.txt")
    assert _kept(state, "Duty") == {"登记"}


def test_whom_no_document_describes_any_more_is_only_named() -> None:
    state = state_of(_sheet("班长", below=("接线员",)).read("1.txt"), _sheet("接线员", duties=("登记",)).read("2.txt"))
    imported(state, _sheet("排班员", partners=("班长",)).read("2.txt"), "2.txt")
    assert {p.text("title"): p.fields["described"] for p in of_kind(state, "Position")} == {
        "班长": True,
        "接线员": False,
        "排班员": True,
    }


def test_a_holder_keeps_the_wording_of_the_document_that_describes_it() -> None:
    state = state_of(_sheet("排班员（兼）").read("1.txt"), _sheet("接线员", above=("排班员(兼)",)).read("2.txt"))
    assert _kept(state, "Position") == {"排班员（兼）", "接线员"}


def test_a_second_document_may_add_what_the_first_leaves_open() -> None:
    draft = Draft()
    position = replace(draft.position("接线员"), headcount=3)
    draft.organization(ORGANIZATION, positions=(position,))
    state = state_of(draft.read("1.txt"), _sheet("接线员", duties=("登记",)).read("2.txt"))
    assert only(state, "Position").fields["headcount"] == 3


def test_the_same_document_again_is_no_operation_at_all() -> None:
    documents = [_sheet("班长", below=("接线员",), partners=("排班员",)).read("1.txt"), _sheet("排班员").read("2.txt")]
    state = state_of(*documents)
    for document in documents:
        assert imported(state, document, document.reading.document.name) == []
