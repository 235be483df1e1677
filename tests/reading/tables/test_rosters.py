"""Tables that are org data: columns under their many names, headers below titles, paths, faults, and what stays private."""

from __future__ import annotations

import pytest

from app.reading import ReadDocument, read_document
from app.reading.model import OrganizationRead
from app.reading.printed import json_text
from app.reading.tables import Cell, read_rows

_WECOM = """填写须知,请勿修改表头
姓名(必填),帐号(必填),别名,职务,部门(必填),性别,手机,座机,个人邮箱,直属上级
周启明,zhouqm,,总经理,云帆科技有限公司,男,13800001111,010-8801,a@b.example,
林小雨,linxy,,研发总监,云帆科技有限公司/研发部,女,13800002222,,b@b.example,zhouqm
何东,hed,,后端工程师,云帆科技有限公司/研发部/后端组;云帆科技有限公司/项目办,男,13800003333,,c@b.example,林小雨
郑国,zhengg,,后端工程师,云帆科技有限公司/研发部/后端组,男,13800004444,,d@b.example,林小雨
"""
_DINGTALK = """员工UserID,姓名,部门,职位,工号,是否此部门主管(是/否),手机号,邮箱,直属主管,备注
u1,陈实,青禾集团-总裁办,总裁,A01,是,13900000001,c@q.example,,
u2,吴敏,青禾集团-人力资源部,人力资源总监,A02,是,13900000002,w@q.example,陈实,
u3,孙伟,青禾集团-人力资源部-招聘组,招聘专员,A03,否,13900000003,s@q.example,吴敏(A02),
"""
_FEISHU = """姓名,手机号码,企业邮箱,部门,直属上级,职务,工号,人员类型,入职日期
马静,+86-13700000001,mj@f.example,澄江出版社/社长室,,社长,001,正式,2020-01-02
高峰,+86-13700000002,gf@f.example,澄江出版社/编辑部,马静,总编辑,002,正式,2020-01-02
罗兰,+86-13700000003,ll@f.example,澄江出版社/编辑部/少儿组,2,责任编辑,003,实习,2020-01-02
"""


def read(text: str, name: str = "table.csv") -> ReadDocument:
    return read_document(text.encode(), name)


def only(text: str, name: str = "table.csv") -> OrganizationRead:
    found = read(text, name).reading.organizations
    assert len(found) == 1
    return found[0]


def lines(organization: OrganizationRead) -> dict[str | None, list[str]]:
    return {
        post.title: [line.name if line.kind == "solid" else f"{line.name} (dotted)" for line in post.reports_to]
        for post in organization.positions
        if post.described
    }


def units(organization: OrganizationRead) -> list[tuple[str, str | None]]:
    return [(unit.name, unit.parent) for unit in organization.departments]


@pytest.mark.parametrize(
    ("export", "name", "parts", "wanted"),
    [
        (
            _WECOM,
            "云帆科技有限公司",
            [("研发部", None), ("后端组", "研发部")],
            {"总经理": [], "研发总监": ["总经理"], "后端工程师": ["研发总监"]},
        ),
        (
            _DINGTALK,
            "青禾集团",
            [("总裁办", None), ("人力资源部", None), ("招聘组", "人力资源部")],
            {"总裁": [], "人力资源总监": ["总裁"], "招聘专员": ["人力资源总监"]},
        ),
        (
            _FEISHU,
            "澄江出版社",
            [("社长室", None), ("编辑部", None), ("少儿组", "编辑部")],
            {"社长": [], "总编辑": ["社长"], "责任编辑": ["总编辑"]},
        ),
    ],
    ids=["wecom", "dingtalk", "feishu"],
)
def test_an_address_book_gives_units_posts_and_lines(
    export: str, name: str | None, parts: list[tuple[str, str | None]], wanted: dict[str, list[str]]
) -> None:
    organization = only(export)
    assert (organization.name, units(organization), lines(organization)) == (name, parts, wanted)


def test_persons_are_kept_apart_from_posts() -> None:
    people = only(_WECOM).people
    assert [(person.name, person.reference, [held.name for held in person.holds]) for person in people[2:]] == [
        ("何东", "hed", ["后端工程师"]),
        ("郑国", "zhengg", ["后端工程师"]),
    ]


def test_phones_birthdays_and_identity_numbers_are_in_no_reading_and_in_no_stored_text() -> None:
    document = read(
        "Name,Job Title,Manager,Date of Birth,Mobile,SSN,Bank Account,password_hash\n"
        "Ada Hale,Director,,1980-02-03,0770012345,123-45-6789,GB00TEST1,$2b$12$abcdefg\n"
        "Ben Ortiz,Clerk,Ada Hale,1991-05-06,0770054321,987-65-4321,GB00TEST2,$2b$12$hijklmn\n"
    )
    for secret in ("1980", "1991", "0770", "123-45", "GB00", "$2b$"):
        assert secret not in document.text
        assert secret not in json_text(document.reading)
    assert len(document.text) == document.reading.document.characters
    director = document.reading.organizations[0].positions[0].evidence
    assert director is not None
    assert document.text[director.start : director.end].startswith("Ada Hale\tDirector\t\t••••••••••")


def test_the_header_may_stand_below_titles_and_be_said_again_and_sums_are_no_posts() -> None:
    organization = only(
        "海棠酒店有限公司岗位编制表（2025年3月31日）\n制表人：行政部\n"
        "序号\t部门\t岗位\t编制\t直接上级\t虚线上级\n"
        "1\t客房部\t客房部经理\t1\t总经理\t\n2\t客房部\t客房服务员\t12\t客房部经理\t前厅部经理；质检主管\n"
        "序号\t部门\t岗位\t编制\t直接上级\t虚线上级\n"
        "3\t前厅部\t前厅部经理\t1\t总经理\t无\n合计\t\t\t14\t\t\n备注：编制不含实习生。\n",
        "posts.txt",
    )
    assert (organization.name, organization.as_of) == ("海棠酒店有限公司", "2025-03-31")
    assert lines(organization) == {
        "客房部经理": ["总经理"],
        "客房服务员": ["客房部经理", "前厅部经理 (dotted)", "质检主管 (dotted)"],
        "前厅部经理": ["总经理"],
    }
    assert {post.title for post in organization.positions if not post.described} == {"总经理", "质检主管"}


def test_a_header_in_two_rows_and_cells_left_to_the_row_above_are_filled() -> None:
    organization = only(
        "部门,岗位编号,岗位,汇报关系,人数\n部门,岗位编号,岗位,上级岗位编号,人数\n采购部,P1,采购经理,,1\n,P2,采购员,P1,3\n,P3,采购助理,P1,1\n"
    ).positions
    assert [(post.title, post.department, [line.reference for line in post.reports_to]) for post in organization] == [
        ("采购经理", "采购部", []),
        ("采购员", "采购部", ["P1"]),
        ("采购助理", "采购部", ["P1"]),
    ]


def test_managers_may_be_given_by_the_number_of_their_row() -> None:
    organization = only(
        "No.,Job Title,Department,Reports To (No.)\n1,Chief Executive,Office,\n"
        "2,Finance Director,Finance,1\n3,Accountant,Finance,2\n"
    )
    assert lines(organization) == {
        "Chief Executive": [],
        "Finance Director": ["Chief Executive"],
        "Accountant": ["Finance Director"],
    }


def test_a_column_of_unknown_words_whose_values_are_other_rows_names_the_managers() -> None:
    organization = only("ID,Job Title,Dept,Up\n7,Head of Mill,Mill,\n8,Miller,Mill,7\n9,Carter,Mill,7\n10,Groom,Mill,9\n")
    assert lines(organization)["Groom"] == ["Carter"]


def test_a_table_of_departments_gives_the_tree_and_names_the_units_of_a_table_of_people() -> None:
    tables = (
        [("dept_id", "dept_name", "parent_id"), ("10", "Board Office", ""), ("20", "Harvest Unit", "10")],
        [
            ("emp_id", "ename", "job", "mgr", "dept_id"),
            ("1", "Ada Hale", "Director", "", "10"),
            ("2", "Ben Ortiz", "Picker", "1", "20"),
        ],
    )
    place = iter(range(0, 10_000, 20))
    rows = [[[Cell(text, at := next(place), at + len(text)) for text in row] for row in table] for table in tables]
    organization = read_rows(rows).organizations[0]
    assert units(organization) == [("Board Office", None), ("Harvest Unit", "Board Office")]
    assert [(post.title, post.department) for post in organization.positions] == [
        ("Director", "Board Office"),
        ("Picker", "Harvest Unit"),
    ]
    assert lines(organization)["Picker"] == ["Director"]


def test_departments_of_one_name_are_told_apart_by_their_parents() -> None:
    organization = only(
        "工号,姓名,职务,部门,上级工号\n1,甲一,总裁,集团办,\n2,乙二,经理,北分公司/销售部,1\n3,丙三,经理,南分公司/销售部,1\n4,丁四,销售代表,南分公司/销售部,3\n"
    )
    posts = [(post.title, post.department, post.department_parent) for post in organization.positions[1:]]
    assert posts == [("经理", "销售部", "北分公司"), ("经理", "销售部", "南分公司"), ("销售代表", "销售部", "南分公司")]
    assert organization.positions[3].reports_to[0].department_parent == "南分公司"


def test_two_rows_of_posts_with_one_title_are_told_apart_by_manager_and_grade() -> None:
    groups = (
        "Generic Job Title,Unit,Grade,Reporting Senior Post,Number of Posts in FTE\n"
        "Clerk,Mint,A,9,2.5\nClerk,Mint,B,9,1\nClerk,Mint,B,9,4\n"
    )
    organization = only(groups, "royal_mint-2011-03-31-junior.csv")
    assert organization.as_of == "2011-03-31"
    assert [(post.apart, post.headcount) for post in organization.positions[:3]] == [
        ("9 · A", 2.5),
        ("9 · B", 1),
        ("9 · B · 2", 4),
    ]
    assert organization.positions[0].reports_to[0].reference == "9"


def test_faults_of_a_table_stay_visible_with_their_rows() -> None:
    document = read("Position Number,Job Title,Reports To\nA1,Director,XX\nA2,Clerk,A1\nA2,Porter,A1\nA3,Guard,A3\nA4,Nurse,B9\n")
    found = {
        finding.kind: [document.text[span.start : span.end] for span in finding.evidence] for finding in document.reading.findings
    }
    assert found == {
        "doubled-reference": ["A2\tClerk\tA1", "A2\tPorter\tA1"],
        "self-report": ["A3\tGuard\tA3"],
        "unresolved-manager": ["B9"],
    }
    organization = document.reading.organizations[0]
    assert [post.reference for post in organization.positions if not post.described] == ["B9"]
    assert lines(organization)["Director"] == []


def test_a_table_beside_prose_joins_what_the_prose_says_of_its_posts() -> None:
    organization = only(
        "仓储部经理岗位职责\n1. 制定仓储计划。\n2. 审批出库单。\n\n"
        "工号\t姓名\t职务\t所属部门\t上级工号\n1\t甲一\t总经理\t总经办\t\n2\t乙二\t仓储部经理\t仓储部\t1\n",
        "mixed.txt",
    )
    described = {post.title: post for post in organization.positions}
    assert len(organization.positions) == 2
    assert [duty.text for duty in described["仓储部经理"].duties] == ["制定仓储计划。", "审批出库单。"]
    assert [line.name for line in described["仓储部经理"].reports_to] == ["总经理"]


@pytest.mark.parametrize(
    "text",
    [
        "岗位名称\t仓管员\t直接上级\t仓储部经理\n所属部门\t仓储部\t编制\t3\n",
        "日期\t天气\t温度\n周一\t晴\t21\n周二\t雨\t18\n",
        "Product,Price,Owner\nTea,3,Ann\nMilk,2,Ben\n",
    ],
)
def test_a_form_or_a_table_about_something_else_is_no_table_of_org_data(text: str) -> None:
    assert (
        read_rows(
            [[[Cell(cell, 0, 0) for cell in line.replace(",", "\t").split("\t")] for line in text.splitlines()]]
        ).organizations
        == []
    )


def test_text_with_commas_or_wide_gaps_is_a_table_under_a_header() -> None:
    gaps = "姓名    职务    部门    直属上级\n王一    厂长    厂部\n李二    车间主任    一车间    王一\n"
    commas = (
        'Our team:\n\nEmployee, Supervisor, Position\n"Hale, Ada", , Owner\n"Ortiz, Ben", "Hale, Ada", "Manager, Night Shift"\n'
    )
    assert lines(only(gaps, "gaps.txt")) == {"厂长": [], "车间主任": ["厂长"]}
    assert lines(only(commas, "commas.txt")) == {"Owner": [], "Manager, Night Shift": ["Owner"]}


def test_an_inner_department_ends_where_the_next_outer_one_begins() -> None:
    organization = only(
        "一级部门,二级部门,岗位,编制,上级\n运营中心,,运营总监,1,总裁\n,客服组,客服组长,1,运营总监\n,,客服专员,6,客服组长\n总务中心,,总务主任,1,总裁\n"
    )
    assert [post.department for post in organization.positions if post.described] == ["运营中心", "客服组", "客服组", "总务中心"]


def test_a_vacant_post_has_no_holder() -> None:
    organization = only("Position ID,Title,Reports To,Incumbent\nP1,Director,,Ada Hale\nP2,Secretary,P1,Vacant\n")
    assert [(person.name, person.holds[0].reference) for person in organization.people] == [("Ada Hale", "P1")]
    assert lines(organization) == {"Director": [], "Secretary": ["Director"]}


def test_a_row_whose_other_cells_are_empty_is_a_row_also_where_it_is_the_last() -> None:
    organization = only("Position,Reports to\nOffice Clerk,Office Manager\nOffice Manager,\n")
    assert lines(organization) == {"Office Clerk": ["Office Manager"], "Office Manager": []}
    assert all(post.evidence for post in organization.positions)


def test_remarks_and_dates_under_a_table_are_no_posts() -> None:
    rows = "{0}\n客房部\t客房部经理\t{1}\n客房部\t客房服务员\t{2}\n\t2023-03-15\n备注\t每年修订一次\n"
    roster = rows.format("部门\t岗位\t直接上级", "总经理", "客房部经理")
    sheet = rows.format("部门\t岗位\t职责", "安排客房清洁", "清洁客房")
    for text in (roster, sheet):
        described = [post.title for post in only(text, "posts.txt").positions if post.described]
        assert described == ["客房部经理", "客房服务员"]
        assert [unit.name for unit in only(text, "posts.txt").departments] in (["客房部"], [])


def test_a_header_without_rows_states_nothing() -> None:
    text = "Post Reference,Job Title,Job/Team Function,Unit,Contact Phone,Reports to Senior Post,Occupational Group,source_file\n"
    reading = read(text).reading
    assert reading.organizations == []
    assert reading.ignored


def test_a_table_whose_posts_stand_in_columns_is_read_as_one_whose_posts_stand_in_rows() -> None:
    turned = "岗位名称\t收银主管\t收银员\n所属部门\t前场部\t前场部\n直接上级\t店长\t收银主管\n编制\t1\t6\n"
    found = only(turned + "岗位职责\t核对营业款；安排班次\t收取货款\n", "posts.txt")
    assert lines(found) == {"收银主管": ["店长"], "收银员": ["收银主管"]}
    assert [(post.department, post.headcount, len(post.duties)) for post in found.positions if post.described] == [
        ("前场部", 1, 2),
        ("前场部", 6, 1),
    ]


def test_a_form_with_two_labels_a_row_is_not_turned() -> None:
    found = only(
        "岗位名称\t收银主管\t所属部门\t前场部\n直接上级\t店长\t直接下级\t收银员\n岗位职责\t1. 核对营业款。\n", "post.txt"
    )
    assert lines(found) == {"收银主管": ["店长"]}


def test_of_several_paths_after_commas_the_first_is_the_department_and_the_common_root_the_organization() -> None:
    found = only(
        '姓名,部门,职位,直属主管\n周敏,远岭-销售部,销售主管,\n林立,"远岭-销售部,远岭-市场部",销售代表,周敏\n王可,远岭-市场部,市场专员,周敏\n'
    )
    assert found.name == "远岭"
    assert units(found) == [("销售部", None), ("市场部", None)]


def test_numbered_functions_of_units_in_several_rows_are_their_duties() -> None:
    found = only(
        "部门\t序号\t职能\n行政部\t1\t管理印章。\n行政部\t2\t组织会议。\n财务部\t1\t编制预算。\n财务部\t2\t审核报销。\n",
        "units.txt",
    )
    assert [(unit.name, [duty.text for duty in unit.duties]) for unit in found.departments] == [
        ("行政部", ["管理印章。", "组织会议。"]),
        ("财务部", ["编制预算。", "审核报销。"]),
    ]


def test_sections_under_a_table_of_one_post_are_that_posts() -> None:
    table = "Position Title\tDepartment\tReports To\nNight Warden\tLodgings\tHead Warden\n"
    found = read(table + "\n## Essential Duties\n1. Lock the gates.\n2. Log the keys.\n", "post.md").reading
    (post,) = [one for one in found.organizations[0].positions if one.described]
    assert (post.title, len(post.duties), [line.name for line in post.reports_to]) == ("Night Warden", 2, ["Head Warden"])
    assert not any(finding.kind == "missing-title" for finding in found.findings)


_LIST = "{name}岗位职责一览表\n部门\t岗位名称\t直接上级\t岗位职责\n\t{head}\t\t主持工作。\n{unit}\t{unit}长\t{head}\t安排工作。\n"


def test_a_table_under_another_organizations_title_is_that_organizations_own() -> None:
    bank = _LIST.format(name="丹河市商业银行", head="行长", unit="会计科")
    bureau = _LIST.format(name="丹河县水利局", head="局长", unit="会计科")
    found = read(f"{bank}\n{bureau}\n{bureau}", "lists.txt").reading.organizations
    assert [organization.name for organization in found] == ["丹河市商业银行", "丹河县水利局"]
    assert [lines(organization)["会计科长"] for organization in found] == [["行长"], ["局长"]]


def test_tables_under_units_of_one_organization_stay_one_where_lines_join_them() -> None:
    rows = "部门\t岗位名称\t直接上级\n"
    text = f"客服中心岗位一览表\n{rows}热线组\t客服总监\t\n热线组\t接线员\t客服总监\n"
    found = only(f"{text}\n物流中心岗位一览表\n{rows}仓储组\t仓管员\t客服总监\n车队\t调度员\t仓管员\n", "lists.txt")
    assert len(found.positions) == 4


def test_a_cell_that_counts_one_statement_says_no_fraction_of_years() -> None:
    found = only(
        "部门\t岗位\t直接上级\t任职要求\n门店\t店员\t店长\t1.5年以上零售经验。\n门店\t店长\t\t1.大专以上学历；2.懂盘点。\n"
    )
    assert [one.text for one in found.positions[0].qualifications] == ["5年以上零售经验。"]


def test_a_form_under_a_table_is_no_part_of_it() -> None:
    rows = "姓名\t岗位\t入职日期\t部门\n周小满\t保洁员\t2024-05-06\t后勤部\n"
    form = "岗位名称\t门卫\n直接上级\t后勤部主管\n岗位职责\t1. 登记来访车辆。\n2. 夜间巡逻。\n"
    found = only(f"{rows}\n{form}", "list.txt")
    assert [person.name for person in found.people] == ["周小满"]
    assert {one.title: len(one.duties) for one in found.positions if one.described} == {"门卫": 2, "保洁员": 0}


def test_whole_organizations_before_the_departments_own_their_rows_and_branches_do_not() -> None:
    table = "单位,部门,岗位名称,直接上级\n{0},窑炉部,窑炉主管,总经理\n{0},窑炉部,司炉工,窑炉主管\n{1},窑炉部,窑炉主管,总经理\n"

    apart = read_document(table.format("白陶瓷砖有限公司", "青陶洁具有限公司").encode(), "a.csv").reading.organizations
    together = read_document(table.format("北岸分公司", "南岸分公司").encode(), "a.csv").reading.organizations
    assert [(one.name, [post.title for post in one.positions]) for one in apart] == [
        ("白陶瓷砖有限公司", ["窑炉主管", "司炉工", "总经理"]),
        ("青陶洁具有限公司", ["窑炉主管", "总经理"]),
    ]
    assert len(together) == 1


def test_a_table_of_html_in_markdown_is_a_table_and_bullets_in_a_cell_are_statements() -> None:
    text = (
        "# Posts of the mill\n\n<table><tr><th>Position</th><th>Reports to</th><th>Duties</th></tr>"
        "<tr><td>Miller</td><td>Owner</td><td><ul><li>Grinds the corn</li><li>Cleans the stones</li></ul></td></tr>"
        "<tr><td>Carter</td><td>Miller</td>"
        "<td>Delivers flour<br>Feeds the horse</td></tr></table>\n"
    )

    (organization,) = read_document(text.encode(), "mill.md").reading.organizations
    assert [[duty.text.rstrip(";") for duty in post.duties] for post in organization.positions if post.described] == [
        ["Grinds the corn", "Cleans the stones"],
        ["Delivers flour", "Feeds the horse"],
    ]


def test_units_above_in_a_column_beside_persons_make_paths_from_the_organization_on() -> None:
    head = "姓名,上级部门,部门,职务\n陈岭,松河器械公司,研发中心,研发总监\n"
    table = head + "何苗,研发中心,结构组,结构组长\n罗青,研发中心,软件组,软件组长\n"

    (organization,) = read_document(table.encode(), "a.csv").reading.organizations
    assert organization.name == "松河器械公司"
    assert [(one.name, one.parent) for one in organization.departments] == [
        ("研发中心", None),
        ("结构组", "研发中心"),
        ("软件组", "研发中心"),
    ]
