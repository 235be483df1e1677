"""Traps that tables and code of real houses hold, each with an invented example that shows it and nothing else."""

from __future__ import annotations

from tests.reading.looking import names, only, post, read, texts


def test_the_row_above_a_matrix_s_posts_names_their_units() -> None:
    organization = only(
        "竹溪书店有限公司职责分工矩阵\n\n事项\t门店部\t\t采购部\n事项\t店长\t店员\t采购员\n盘点库存\t●\t○\n核对账单\t\t\t●\n"
        "陈列图书\t○\t●\n退换残书\t\t○\t●\n"
    )

    assert [unit.name for unit in organization.departments] == ["门店部", "采购部"]
    assert [(one.title, one.department) for one in organization.positions] == [
        ("店长", "门店部"),
        ("店员", "门店部"),
        ("采购员", "采购部"),
    ]


def test_titles_over_columns_without_a_word_for_them_are_titles() -> None:
    organization = only(
        "\tDome Technician\tSite Director\nDepartment\tInstruments\tDirection\nReports to\tSite Director\tBoard of Trustees\n"
        "Key duties\tAlign the mirrors\tSign contracts\n"
    )

    assert texts(post(organization, "Dome Technician").duties) == ["Align the mirrors"]
    assert post(organization, "Dome Technician").department == "Instruments"
    assert names(post(organization, "Dome Technician").reports_to) == ["Site Director"]


def test_a_name_over_a_table_is_an_organization_as_that_over_the_other_is() -> None:
    first = "Unit\tPost\tLine manager\nHot Shop\tGaffer\tWorks Director\nOffice\tWorks Director\t\n"
    second = "Unit\tPost\tLine manager\nBench\tFramer\tShop Owner\nFront\tShop Owner\t\n"

    both = read(f"Marlowe Glassworks\n\n{first}\nEllery Framing Ltd\n\n{second}").organizations
    one = read(
        f"Field Posts\n\n{first.replace('Gaffer	Works', 'Gaffer	Shop')}\nEllery Framing Ltd\n\n{second}"
    ).organizations

    assert [organization.name for organization in both] == ["Marlowe Glassworks", "Ellery Framing Ltd"]
    assert len(one) == 1


def test_a_row_pasted_twice_is_one_post_and_its_reference_is_told() -> None:
    row = "BH-03\t营林科\t护林员\t6\tBH-02\n"
    reading = read(f"岗位编号\t部门\t岗位名称\t编制\t上级岗位编号\nBH-02\t营林科\t营林科长\t1\t\n{row}{row}")

    assert [one.title for one in reading.organizations[0].positions] == ["营林科长", "护林员"]
    assert [finding.kind for finding in reading.findings] == ["doubled-reference"]


def test_yaml_is_read_by_its_depth() -> None:
    organization = only(
        "organization: Quill Press Ltd\ndepartments:\n  - id: d1\n    name: Editorial\n    positions:\n      - id: p1\n"
        "        title: Publisher\n        reports_to: null\n        responsibilities:\n          - Approve every cover\n"
        "          # - polish the brass\n          - Decide which books are printed\n"
        '      - id: p2\n        title: "Editor, Fiction"\n        reports_to: p1\n        responsibilities: [Read manuscripts]\n'
        "  - id: d2\n    name: Print Shop\n    parent: d1\n    positions:\n      - id: p3\n        title: Press Operator\n"
        "        reports_to: p1\n"
    )

    assert [(unit.name, unit.parent) for unit in organization.departments] == [("Editorial", None), ("Print Shop", "Editorial")]
    assert names(post(organization, "Editor, Fiction").reports_to) == ["Publisher"]
    assert texts(post(organization, "Publisher").duties) == ["Approve every cover", "Decide which books are printed"]
    assert texts(post(organization, "Editor, Fiction").duties) == ["Read manuscripts"]


def test_companies_in_json_are_organizations() -> None:
    text = (
        '{"companies":[{"name":"Hollow Mills","departments":[{"name":"Weaving","positions":[{"title":"Mill Manager"},'
        '{"title":"Loom Operator"}]}]},{"name":"Thornley Carpets","departments":[{"name":"Tufting","positions":'
        '[{"title":"Tufting Supervisor"},{"title":"Tuft Operator"}]}]}]}'
    )

    assert [organization.name for organization in read(text).organizations] == ["Hollow Mills", "Thornley Carpets"]


def test_inserts_in_comments_do_not_exist() -> None:
    organization = only(
        "/* INSERT INTO job (job_id, title, reports_to) VALUES (9,'Ghost Clerk',1); */\n"
        "INSERT INTO job (job_id, title, reports_to) VALUES (1,'Fleet Director',NULL),(2,'Ferry Captain',1);\n"
    )

    assert [one.title for one in organization.positions] == ["Fleet Director", "Ferry Captain"]


def test_a_name_that_says_how_many_there_are_is_a_post() -> None:
    organization = only("Thrower (4 posts)\nLine manager: Workshop Manager\nResponsibilities\n1. Throw bowls.\n2. Wedge clay.\n")

    assert post(organization, "Thrower").headcount == 4
    assert texts(post(organization, "Thrower").duties) == ["Throw bowls.", "Wedge clay."]


def test_a_second_line_behind_the_first_superior_leaves_it_there() -> None:
    organization = only("Job Title: Clerk\nReports to: Treasurer, with a dotted line to the Harbour Master\nDuties:\n1. Pay.\n")

    assert names(post(organization, "Clerk").reports_to) == ["Treasurer", "Harbour Master (dotted)"]


def test_a_sheet_of_duties_by_reference_gives_them_to_the_posts() -> None:
    posts = "Ref\tTitle\tTeam\tReports to\nP-01\tHead of Stage\tStage\tBoard\nP-02\tUsher\tHouse\tP-01\n"
    organization = only(f"{posts}\nRef\tDuty\nP-01\tRig the scenery\nP-01\tSign rigging plots\nP-02\tTear tickets\n")

    assert texts(post(organization, "Head of Stage").duties) == ["Rig the scenery", "Sign rigging plots"]
    assert texts(post(organization, "Usher").duties) == ["Tear tickets"]


def test_heads_in_brackets_and_absences_are_no_part_of_names() -> None:
    organization = only(
        "Employee ID,Last Name,First Name,Business Title,Supervisory Organization,Manager\n"
        '1,Lind,Karl,"Director, Assembly",Assembly (Karl Lind),\n2,Vance,Mia,Assembly Lead,Assembly (Karl Lind),"Lind, Karl"\n'
        '3,Holt,Ray,Assembler,Assembly (Karl Lind),"Vance, Mia (On Leave)"\n'
    )

    assert [unit.name for unit in organization.departments] == ["Assembly"]
    assert names(post(organization, "Assembler").reports_to) == ["Assembly Lead"]


def test_a_dump_s_one_organization_names_it_and_arrows_may_bear_words() -> None:
    dump = only(
        "INSERT INTO org (id, name) VALUES (1,'Pinecrest Ferries Ltd');\n"
        "INSERT INTO job (job_id, title, reports_to) VALUES (1,'Fleet Director',NULL),(2,'Ferry Captain',1);\n"
    )
    chart = only("```mermaid\ngraph TD\n  A[Art Director] -. matrix .-> C[Copy Editor x3]\n  B[Managing Editor] --> C\n```\n")

    assert dump.name == "Pinecrest Ferries Ltd"
    assert names(post(chart, "Copy Editor").reports_to) == ["Managing Editor", "Art Director (dotted)"]


def test_wide_gaps_of_full_width_divide_cells() -> None:
    organization = only(
        "部门　　　岗位　　　　定编　　上级\n种植部　　种植主管　　1人　　　基地主任\n种植部　　修剪工　　　8人　　　种植主管\n"
    )

    assert [(one.title, one.headcount) for one in organization.positions if one.described] == [("种植主管", 1), ("修剪工", 8)]


def test_a_line_below_a_list_that_only_says_who_leads_is_no_duty() -> None:
    organization = only("一、测工职责\n（一）观测水位。\n（二）维护缆道。\n测工受站长领导。\n二、站长职责\n（一）审签报表。\n")

    assert texts(post(organization, "测工").duties) == ["观测水位。", "维护缆道。"]
    assert names(post(organization, "测工").reports_to) == ["站长"]


def test_two_managers_with_a_stroke_between_them_are_two_the_second_by_a_dotted_line() -> None:
    organization = only(
        "Job Code,Job Title,Dept,Supervisor Job Code\nA1,Director,Executive,\nA2,Plant Manager,Production,A1\n"
        "A3,Quality Manager,Quality,A1\nA4,Inspector,Quality,A3 / A2 (dotted)\n"
    )

    lines = [(line.name, line.kind) for line in post(organization, "Inspector").reports_to]
    assert lines == [("Quality Manager", "solid"), ("Plant Manager", "dotted")]
