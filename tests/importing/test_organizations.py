"""Names and ids of organizations, above all of those that their document leaves nameless."""

import pytest

from app.errors import ImportConflict, NothingToImport
from app.importing.organizations import refuse_empty, with_name
from app.importing.state import State
from app.reading.model import NOTHING_STATED, Ignored
from tests.importing.drafting import Draft
from tests.importing.reading_graphs import imported, of_kind, only, state_of


def _nameless(*organizations: tuple[str, ...]) -> Draft:
    """Each organization as the titles of its positions."""
    draft = Draft()
    for titles in organizations:
        draft.organization(None, positions=tuple(map(draft.position, titles)))
    return draft


def _names(state: State) -> list[str]:
    return sorted(str(item.fields["name"]) for item in of_kind(state, "Organization"))


def test_a_nameless_organization_is_called_by_its_first_holder_and_its_document() -> None:
    state = state_of(_nameless(("店长", "收银员")).read("排班/门店.txt"))
    organization = only(state, "Organization")
    assert organization.fields["name"] == "店长 · 门店"
    assert organization.fields["named"] is False


def test_nameless_organizations_that_begin_alike_are_told_apart() -> None:
    state = state_of(_nameless(("店长", "收银员"), ("店长", "理货员")).read("门店.txt"))
    assert _names(state) == ["店长 2 · 门店", "店长 · 门店"]


def test_a_nameless_organization_keeps_its_id_when_another_holder_comes_first() -> None:
    state = state_of(_nameless(("店长", "收银员")).read())
    before = only(state, "Organization").id
    imported(state, _nameless(("区域经理", "店长", "收银员")).read())
    assert only(state, "Organization").id == before
    assert imported(state, _nameless(("区域经理", "店长", "收银员")).read()) == []


def test_the_same_document_again_keeps_each_of_several_nameless_organizations() -> None:
    draft = _nameless(("店长", "收银员"), ("收银员", "店长"), ("店长", "理货员"))
    state = state_of(draft.read())
    assert imported(state, draft.read()) == []


def test_the_user_may_name_the_nameless_one() -> None:
    reading = _nameless(("店长",)).read().reading
    assert [read.name for read in with_name(reading, "青石门店")] == ["青石门店"]


def test_one_name_for_two_nameless_organizations_is_refused() -> None:
    reading = _nameless(("店长",), ("收银员",)).read("门店.txt").reading
    with pytest.raises(ImportConflict, match="describes 2 of these") as caught:
        with_name(reading, "青石门店")
    assert caught.value.where == "门店.txt"


def test_a_document_without_an_organization_is_refused_with_what_it_was_read_as() -> None:
    draft = Draft()
    draft.span("关于组织的随想")
    reading = draft.read("随笔.txt").reading
    reading.ignored.append(Ignored(start=0, end=7, reason="essay"))
    with pytest.raises(NothingToImport, match="read as: essay") as caught:
        refuse_empty(reading)
    assert (caught.value.where, caught.value.exit_status) == ("随笔.txt", 3)
    reading.ignored[:] = [Ignored(start=0, end=7, reason=f"no organization: {NOTHING_STATED}")]
    with pytest.raises(NothingToImport, match=f"^No organization stands in the document: {NOTHING_STATED}"):
        refuse_empty(reading)
