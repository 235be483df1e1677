"""Kinds of documents with marks of their own: wikis, questions and answers, lists of responsibilities, functions."""

from __future__ import annotations

from app.reading.run_on_english import run_on_statements
from tests.reading.looking import names, only, post, read, texts, unit

_WIKI = """= Roles and responsibilities: Larch Hill Hospital =
__TOC__
This page is kept by '''Larch Hill Hospital'''.

== Theatre Department ==
''Part of [[Surgical Division]].''
* '''Headcount:''' 12

=== Theatre Manager ===
* '''Reports to:''' [[Role:Medical Director|Medical Director]]
* '''Responsibilities:'''
** ''Planning''
*** Draw up the weekly theatre list.
** Check the instrument count.

[[Category:Staff]]
"""


def test_a_page_of_a_wiki() -> None:
    organization = only(_WIKI)

    theatre, manager = unit(organization, "Theatre Department"), post(organization, "Theatre Manager")
    assert organization.name == "Larch Hill Hospital"
    assert (theatre.parent, theatre.headcount, manager.department) == ("Surgical Division", 12, "Theatre Department")
    assert names(manager.reports_to) == ["Medical Director"]
    assert [(duty.text, duty.group) for duty in manager.duties] == [
        ("Draw up the weekly theatre list.", "Planning"),
        ("Check the instrument count.", None),
    ]


def test_bold_bullets_of_markdown_are_no_depth() -> None:
    organization = only(
        "# Larch Hill Hospital\n\n## Porter\n\n**Reports to:** [[Head Porter]]\n\n"
        "**Duties**\n\n- Moves patients.\n- Moves beds.\n"
    )

    assert names(post(organization, "Porter").reports_to) == ["Head Porter"]
    assert texts(post(organization, "Porter").duties) == ["Moves patients.", "Moves beds."]


def test_a_colon_before_the_organization_of_a_title_is_no_label() -> None:
    assert (
        only("Roles and responsibilities: Alder Quay Ltd\n\nJob title: Clerk\nDuties:\n1. Keep the books.\n").name
        == "Alder Quay Ltd"
    )


def test_whoever_is_responsible_is_a_unit_or_a_post() -> None:
    organization = only(
        "松间港务有限公司责任清单\n\n责任主体：调度部\n责任事项：\n1．编制靠泊计划。\n2．发布气象预警。\n追责情形：\n1．隐瞒险情的。\n\n"
        "责任主体：引航员\n所属部门：调度部\n上级责任主体：调度部经理\n责任事项：\n"
        "一级责任：安全管理\n二级责任1：检查缆绳；\n二级责任2：测量水深。\n一级责任：资料管理\n二级责任1：填写日志。\n"
        "履责标准：\n1．引航事故为零。\n责任依据：《引航章程》\n"
    )

    pilot = post(organization, "引航员")
    assert texts(unit(organization, "调度部").duties) == ["编制靠泊计划。", "发布气象预警。"]
    assert (pilot.department, names(pilot.reports_to)) == ("调度部", ["调度部经理"])
    assert [(duty.text, duty.group) for duty in pilot.duties] == [
        ("检查缆绳；", "安全管理"),
        ("测量水深。", "安全管理"),
        ("填写日志。", "资料管理"),
    ]
    assert texts(pilot.indicators) == ["引航事故为零。"]


_QUESTIONS = """松间港务有限公司新员工问答

1.问：公司什么时候发工资？
答：每月十五日。
遇节假日提前。
2.问：调度部主要负责哪些工作？
答：主要负责以下工作：
（1）编制靠泊计划；
（2）发布气象预警。
3.问：调度部有多少人？
答：现有12人，其中女职工3人。
4.问：引航员在哪个部门？
答：引航员属于调度部。
5.问：请问引航员向谁汇报？
答：引航员向调度部经理和船长汇报。
6.问：引航员管理哪些岗位？
答：没有固定的下属。
7.问：引航员有哪些职责？
答：引航员检查缆绳，测量水深。
"""


def test_questions_and_answers_are_fields_of_whom_they_ask_about() -> None:
    organization = only(_QUESTIONS)

    dispatch, pilot = unit(organization, "调度部"), post(organization, "引航员")
    assert organization.name == "松间港务有限公司"
    assert (dispatch.headcount, texts(dispatch.duties)) == (12, ["编制靠泊计划；", "发布气象预警。"])
    assert (pilot.department, names(pilot.reports_to)) == ("调度部", ["调度部经理", "船长"])
    assert pilot.direct_reports == []
    assert texts(pilot.duties) == ["检查缆绳，测量水深。"]


def test_questions_of_another_matter_are_told_as_passed_over() -> None:
    passed_over = [each for each in read(_QUESTIONS).ignored if each.reason == "question of another matter"]

    assert [_QUESTIONS[each.start : each.end] for each in passed_over] == [
        "1.问：公司什么时候发工资？\n答：每月十五日。\n遇节假日提前。",
        "人，其中女职工3人。",
        "6.问：引航员管理哪些岗位？\n答：没有固定的下属。",
    ]


def test_questions_may_be_headings_and_answers_lists() -> None:
    organization = only(
        "# 松间港务有限公司常见问题\n\n## 调度部是做什么的？\n\n调度部主要负责以下工作：\n\n- 编制靠泊计划\n- 发布气象预警\n\n"
        "## 引航员属于哪个部门？\n\n属于调度部。\n\n## 引航员需要哪些证件？\n\n需要引航员证。\n\n"
        "## 引航员的主要职责有哪些？\n\n1. 检查缆绳。\n2. 测量水深。\n"
    )

    assert texts(unit(organization, "调度部").duties) == ["编制靠泊计划", "发布气象预警"]
    assert post(organization, "引航员").department == "调度部"
    assert texts(post(organization, "引航员").duties) == ["检查缆绳。", "测量水深。"]


def test_a_few_questions_in_a_manual_stay_its_text() -> None:
    document = read("岗位名称：引航员\n岗位职责：\n1、回答旅客询问。\n问：几点开船？\n答：八点。\n2、测量水深。\n")

    assert all(each.reason != "question of another matter" for each in document.ignored)


_STATEMENT = """Larch Hill Port Authority
Statement of Organization and Functions

This statement describes the organization of Larch Hill Port Authority.

A1 Port Director. Reports to the Board Chair. Duties: (1) set the port's plans; and (2) sign its contracts.

B1 Pilotage Office. The Pilotage Office is part of the Marine Department. Staffing: 7. Functions: (1) plan the \
berths; (2) publish warnings; (3) keep the charts; and (4) train pilots. The Pilotage Office is authorized to: (1) close \
the channel.

B2 Harbour Pilot. The Harbour Pilot reports to the Chief Pilot and supervises nobody. The incumbent shall: (1) check \
the ropes; and (2) measure the depth.
"""


def test_paragraphs_of_a_statement_of_functions_are_parted() -> None:
    organization = only(_STATEMENT)

    office, pilot = unit(organization, "Pilotage Office"), post(organization, "Harbour Pilot")
    assert organization.name == "Larch Hill Port Authority"
    assert names(post(organization, "Port Director").reports_to) == ["Board Chair"]
    assert (office.parent, office.headcount) == ("Marine Department", 7)
    assert texts(office.duties) == ["plan the berths;", "publish warnings;", "keep the charts;", "train pilots."]
    assert texts(office.authorities) == ["close the channel."]
    assert (pilot.department, texts(pilot.duties)) == ("Pilotage Office", ["check the ropes;", "measure the depth."])


def test_statements_of_functions_have_codes_behind_their_names_and_lines_of_one_width() -> None:
    organization = only(
        "Larch Hill Port Authority\nStatement of Organization and Functions\n\n"
        "    Lock Safety Office (WAB1). (1) Leads the inspection of locks and\n"
        "weirs; (2) keeps the register of gates and valves; and\n"
        "(3) answers questions about closures.\n\n"
        "    Records Bank (WAB2). (1) Files permits that were issued to boats;\nand (2) destroys what is out of date.\n\n"
        "    Lock Inspector. Reports to the Director of Lock Safety. Supervises\n"
        "the Gate Fitter and the Diver. Duties: (1) tests the gates of locks;\nand (2) writes the weekly report.\n"
    )

    office, inspector = unit(organization, "Lock Safety Office"), post(organization, "Lock Inspector")
    assert len(office.duties) == 3
    assert texts(unit(organization, "Records Bank").duties)[1] == "destroys what is out of date."
    assert names(inspector.reports_to) == ["Director of Lock Safety"]
    assert names(inspector.direct_reports) == ["Gate Fitter", "Diver"]
    assert len(inspector.duties) == 2


def test_counted_parts_of_single_sentences_are_no_statements_of_functions() -> None:
    text = "Job title: Clerk\nDuties:\nMail Clerk. Sends letters: (1) by post; and (2) by mail.\nKeeps the file.\n"

    assert list(run_on_statements(text.lower(), text)) == []
