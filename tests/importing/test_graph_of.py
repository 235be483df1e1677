"""What a reading becomes: identity, names that mean somebody, and evidence for everything."""

from dataclasses import replace

import pytest

from app.errors import Defect
from app.reading.model import Span
from tests.importing.drafting import Draft
from tests.importing.reading_graphs import lines_of, of_kind, only, quotes_of, state_of


def test_a_line_that_both_sides_state_is_one_relationship_with_both_quotes() -> None:
    draft = Draft()
    positions = (draft.position("仓储主管", below=("理货员",)), draft.position("理货员", above=("仓储主管",)))
    draft.organization("北湾仓储", positions=positions)
    document = draft.read()
    line = only(state_of(document), "REPORTS_TO")
    assert (line.fields["stated_by"], line.fields["status"]) == ("both", "agreed")
    assert quotes_of(line, document) == ["理货员", "仓储主管"]
    assert line.texts("subordinate_evidence") != line.texts("superior_evidence")


def test_whoever_is_only_named_is_there_and_is_not_described() -> None:
    draft = Draft()
    draft.organization("北湾仓储", positions=(draft.position("理货员", above=("值班长",)),))
    document = draft.read()
    state = state_of(document)
    named = only(state, "Position", title="值班长")
    assert named.fields["described"] is False
    assert quotes_of(named, document) == ["值班长"]
    assert lines_of(state) == {("理货员", "值班长"): "one-sided"}


def test_a_named_manager_is_the_described_one_whatever_script_and_width_the_name_is_in() -> None:
    draft = Draft()
    positions = (draft.position("客服部（一组）经理"), draft.position("接线员", above=("客服部(一組)經理",)))
    draft.organization("晴川服务", positions=positions)
    assert lines_of(state_of(draft.read())) == {("接线员", "客服部（一组）经理"): "one-sided"}


def test_a_post_in_the_department_document_and_in_the_sheet_without_department_is_one() -> None:
    draft = Draft()
    department = draft.department("采购部")
    positions = (draft.position("采购员", department="采购部"), draft.position("采购员", duties=("核对到货数量",)))
    draft.organization("晴川服务", departments=(department,), positions=positions)
    state = state_of(draft.read())
    position = only(state, "Position")
    assert position.fields["department"] == "采购部"
    assert only(state, "HAS_DUTY").fields["source"] == position.id


def test_posts_of_one_title_in_two_departments_are_two_and_a_bare_name_means_neither() -> None:
    draft = Draft()
    departments = (draft.department("东区"), draft.department("西区"))
    positions = (
        draft.position("站长", department="东区"),
        draft.position("站长", department="西区"),
        draft.position("巡检员", above=("站长",)),
    )
    draft.organization("澄江巡检", departments=departments, positions=positions)
    state = state_of(draft.read())
    assert len([p for p in of_kind(state, "Position") if p.fields["title"] == "站长"]) == 3
    manager = state[only(state, "REPORTS_TO").text("target")]
    assert manager.fields["described"] is False


def test_a_bare_name_means_the_one_of_the_own_department() -> None:
    draft = Draft()
    positions = (
        draft.position("站长", department="东区"),
        draft.position("站长", department="西区"),
        draft.position("巡检员", department="西区", above=("站长",)),
    )
    draft.organization("澄江巡检", positions=positions)
    state = state_of(draft.read())
    assert state[only(state, "REPORTS_TO").text("target")].fields["department"] == "西区"


def test_two_directors_with_references_of_their_own_are_two_posts() -> None:
    draft = Draft()
    positions = (
        draft.position("Director", reference="D1"),
        draft.position("Director", reference="D2"),
    )
    clerk = draft.position("Clerk")
    clerk = replace(clerk, reports_to=[draft.named("Director", reference="D2")])
    draft.organization("Elm Street Trust", positions=(*positions, clerk))
    state = state_of(draft.read())
    assert len(of_kind(state, "Position")) == 3
    assert state[only(state, "REPORTS_TO").text("target")].fields["reference"] == "D2"


def test_a_solid_and_a_dotted_line_between_two_are_two() -> None:
    draft = Draft()
    positions = (draft.position("Analyst", above=("Lead",), dotted=("Lead",)), draft.position("Lead"))
    draft.organization("Elm Street Trust", positions=positions)
    assert sorted(str(line.fields["kind"]) for line in of_kind(state_of(draft.read()), "REPORTS_TO")) == ["dotted", "solid"]


def test_departments_are_told_apart_by_their_path() -> None:
    draft = Draft()
    departments = (
        draft.department("东区"),
        draft.department("西区"),
        draft.department("维修班", parent="东区"),
        draft.department("维修班", parent="西区"),
    )
    draft.organization("澄江巡检", departments=departments)
    state = state_of(draft.read())
    assert len(of_kind(state, "Department")) == 4
    parts = {(state[p.text("source")].text("name"), state[p.text("target")].text("name")) for p in of_kind(state, "PART_OF")}
    assert parts == {("东区", "澄江巡检"), ("西区", "澄江巡检"), ("维修班", "东区"), ("维修班", "西区")}


def test_departments_that_name_each_other_as_parent_end() -> None:
    draft = Draft()
    departments = (draft.department("甲部", parent="乙部"), draft.department("乙部", parent="甲部"))
    draft.organization("澄江巡检", departments=departments)
    assert len(of_kind(state_of(draft.read()), "PART_OF")) == 2


def test_a_partner_is_a_department_or_a_position_where_one_bears_the_name_and_else_a_unit() -> None:
    draft = Draft()
    department = draft.department("财务室")
    positions = (draft.position("出纳"), draft.position("采购员", partners=("财务室", "出纳", "物业公司")))
    draft.organization("晴川服务", departments=(department,), positions=positions)
    state = state_of(draft.read())
    assert sorted(state[c.text("target")].kind for c in of_kind(state, "COLLABORATES_WITH")) == ["Department", "Position", "Unit"]


def test_an_outside_partner_is_a_unit_even_where_a_department_bears_the_name() -> None:
    draft = Draft()
    department = draft.department("财务室")
    position = draft.position("采购员")
    position = replace(position, collaborators=[draft.partner("财务室", side="external")])
    draft.organization("晴川服务", departments=(department,), positions=(position,))
    assert only(state_of(draft.read()), "Unit").fields["side"] == "external"


def test_a_statement_made_twice_of_one_holder_is_one_duty_with_two_places() -> None:
    draft = Draft()
    draft.organization("晴川服务", positions=(draft.position("采购员", duties=("核对到货数量", "核对到货数量。")),))
    duty = only(state_of(draft.read()), "Duty")
    assert len(duty.evidence) == 2


def test_duties_bear_how_the_holder_takes_part_and_are_found_in_either_script() -> None:
    draft = Draft()
    position = draft.position("採購員")
    position = replace(position, duties=[draft.duty("負責對賬", "lead")])
    draft.organization("晴川服务", positions=(position,))
    state = state_of(draft.read())
    assert only(state, "HAS_DUTY").fields["involvement"] == "lead"
    assert only(state, "Duty").fields["text"] == "負責對賬"
    assert only(state, "Duty").fields["search"] == "负责对账"


def test_a_step_is_done_by_the_position_or_department_that_it_begins_with() -> None:
    draft = Draft()
    steps = (
        "由接线员登记来电",
        "维修部派单",
        "The Dispatcher's desk is told",
        "Dispatcher calls back",
        "客户确认",
        "登记完成后，由维修部派车",
    )
    draft.organization(
        "晴川服务",
        departments=(draft.department("维修部"),),
        positions=(draft.position("接线员"), draft.position("接线"), draft.position("Dispatcher")),
        processes=(draft.process("报修", *steps),),
    )
    state = state_of(draft.read())
    names = {item.id: item.text("title") or item.text("name") or item.text("text") for item in state.values()}
    done = {names[str(i.fields["source"])]: names[str(i.fields["target"])] for i in of_kind(state, "DONE_BY")}
    assert done == {
        "由接线员登记来电": "接线员",
        "维修部派单": "维修部",
        "Dispatcher calls back": "Dispatcher",
        "登记完成后，由维修部派车": "维修部",
    }


def test_the_organizations_own_duties_and_processes_are_kept() -> None:
    draft = Draft()
    draft.organization("晴川服务", duties=("提供上门维修",), processes=(draft.process("报修", "登记来电", "派单"),))
    state = state_of(draft.read())
    assert state[only(state, "HAS_DUTY").text("source")].kind == "Organization"
    steps = sorted(of_kind(state, "Step"), key=lambda step: step.text("id"))
    assert sorted((step.fields["position"], step.fields["text"]) for step in steps) == [(1, "登记来电"), (2, "派单")]
    assert {item.text("source") for item in of_kind(state, "HAS_STEP")} == {only(state, "Process").id}


def test_a_position_whose_title_was_lost_is_kept_apart_from_others() -> None:
    draft = Draft()
    positions = (draft.position(None, duties=("核对到货数量",)), draft.position(None, duties=("登记来电",)))
    draft.organization("晴川服务", positions=positions)
    assert [p.fields["title"] for p in of_kind(state_of(draft.read()), "Position")] == ["—", "—"]


def test_two_organizations_of_one_document_share_nothing() -> None:
    draft = Draft()
    for name in ("甲公司", "乙公司"):
        draft.organization(name, positions=(draft.position("经理", below=("文员",)), draft.position("文员", above=("经理",))))
    state = state_of(draft.read())
    assert len(of_kind(state, "Position")) == 4
    for line in of_kind(state, "REPORTS_TO"):
        assert state[line.text("source")].fields["organization"] == state[line.text("target")].fields["organization"]


def test_a_dated_description_is_an_organization_of_its_own() -> None:
    first, second = Draft(), Draft()
    first.organization("Elm Street Trust", positions=(first.position("Clerk"),), as_of="2020-09-30")
    second.organization("Elm Street Trust", positions=(second.position("Clerk"),), as_of="2021-09-30")
    assert len(of_kind(state_of(first.read("2020.txt"), second.read("2021.txt")), "Organization")) == 2


def test_what_reading_found_doubtful_is_kept_with_its_organization() -> None:
    draft = Draft()
    draft.organization("甲公司", positions=(draft.position("经理"),))
    draft.organization("乙公司", positions=(draft.position("文员"),))
    draft.finding("numbering-gap", "编号从二跳到四")
    state = state_of(draft.read())
    finding = only(state, "Finding")
    assert state[finding.text("organization")].fields["name"] == "乙公司"
    assert finding.fields["rule"] == "numbering-gap"


def test_everything_but_the_document_has_evidence_of_it() -> None:
    draft = Draft()
    department = draft.department("财务室", duties=("编制预算",))
    positions = (
        draft.position("出纳", department="财务室", above=("主管",), duties=("登记现金日记账",), partners=("银行",)),
        draft.position("主管", department="总务科", below=("出纳", "保管员")),
    )
    draft.organization("晴川服务", departments=(department,), positions=positions, duties=("提供上门维修",))
    document = draft.read()
    for item in state_of(document).values():
        if item.kind != "Document":
            assert all(quotes_of(item, document)), item


def test_a_place_outside_the_text_is_a_defect_and_never_a_wrong_quote() -> None:
    draft = Draft()
    position = replace(draft.position("出纳"), evidence=Span(start=0, end=99_999))
    draft.organization("晴川服务", positions=(position,))
    with pytest.raises(Defect, match="0-99999 of a text of"):
        state_of(draft.read())
