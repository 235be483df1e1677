"""Forms of houses: parts of a volume, tables on their side, lists of tasks, leads of numbered paragraphs, and their labels."""

from __future__ import annotations

from tests.reading.looking import names, only, post, texts


def test_a_part_that_a_unit_s_name_heads_holds_the_posts_below_it() -> None:
    organization = only(
        "青禾书店有限公司员工岗位操作手册\n\n第一篇 领导岗位\n【店长】\n一、岗位职责\n1．审批采购计划。\n2．考核员工。\n\n"
        "第二篇 采购部\n"
        "部门职责\n1．负责图书采购。\n2．负责供货商管理。\n"
        "【采购主管】\n一、岗位概况\n（一）直接上级：店长\n二、岗位职责\n1．签订采购合同。\n"
        "【理货员】\n一、岗位设置\n（一）直接上级：采购主管\n二、岗位职责\n1．清点到货图书。\n"
    )

    assert organization.name == "青禾书店有限公司"
    assert [(one.name, one.parent) for one in organization.departments] == [("采购部", "青禾书店有限公司")]
    assert [(one.title, one.department) for one in organization.positions] == [
        ("店长", None),
        ("采购主管", "采购部"),
        ("理货员", "采购部"),
    ]


def test_what_a_handbook_forbids_and_warns_of_is_no_duty() -> None:
    organization = only(
        "柜员岗位职责\n一、岗位职责\n1．受理存取款业务。\n2．核对现金。\n二、主要风险点及防控措施\n1．风险点：身份不符。\n"
        "三、禁止性规定\n1．严禁代客签字。\n四、准入条件\n1．持有上岗证书。\n"
    )

    assert texts(organization.positions[0].duties) == ["受理存取款业务。", "核对现金。"]
    assert texts(organization.positions[0].qualifications) == ["持有上岗证书。"]


def test_posts_side_by_side_with_labels_at_the_heads_of_rows() -> None:
    organization = only(
        "蓝湾游泳馆有限公司岗位职责对照表\n\n一、救生部\n部门职责：1.保障泳客安全；2.组织演练。\n"
        "| 岗位名称 | 救生部主管 | 救生员 |\n"
        "| 直接上级 | 馆长 | 救生部主管 |\n| 岗位职责 | 1.编排值班表；2.检查救生器材。 | 1.巡视泳池。 |\n| 定员 |  | 6 |\n\n"
        "二、前台部\n| 岗位名称 | 前台部主管 | 收银员 |\n| 岗位职责 | 1.处理投诉；2.核对日报。 | "
        "1.收取门票款；2.发放储物柜钥匙。 |\n"
    )

    assert [(one.title, one.department) for one in organization.positions if one.described] == [
        ("救生部主管", "救生部"),
        ("救生员", "救生部"),
        ("前台部主管", "前台部"),
        ("收银员", "前台部"),
    ]
    guard = post(organization, "救生员")
    assert (texts(guard.duties), guard.headcount, names(guard.reports_to)) == (["巡视泳池。"], 6, ["救生部主管"])
    assert texts(organization.departments[0].duties) == ["保障泳客安全；", "组织演练。"]


def test_a_list_of_tasks_with_terms_and_checks_in_columns_is_the_post_s() -> None:
    organization = only(
        "岗位工作标准表\n\n| 岗位名称 | 锅炉工 | 所属部门 | 动力部 |\n| 直接上级 | 动力部部长 | 直接下级 | 无 |\n"
        "| 序号 | 工作内容 | 完成时限 | 考核标准 |\n| 1 | 检查水位和压力 | 每日 | 无缺水事故 |\n| 2 | 清洗过滤器 | 每周 |  |\n\n"
        "| 岗位名称 | 电工 | 所属部门 | 动力部 |\n| 直接上级 |  | 直接下级 | 无 |\n"
        "| 序号 | 工作内容 | 完成时限 | 考核标准 |\n| 1 | 巡视配电室 | 每日 |  |\n| 2 | 更换灯具 | 随时 | 报修及时率 |\n"
    )

    stoker, electrician = (post(organization, title) for title in ("锅炉工", "电工"))
    assert texts(stoker.duties) == ["检查水位和压力", "清洗过滤器"]
    assert texts(stoker.indicators) == ["无缺水事故"]
    assert (texts(electrician.duties), texts(electrician.indicators)) == (["巡视配电室", "更换灯具"], ["报修及时率"])
    assert {one.department for one in (stoker, electrician)} == {"动力部"}


def test_words_of_a_field_before_a_numbered_sentence_are_no_part_of_it() -> None:
    organization = only(
        "HARLEY BAY LIFEBOAT STATION – STANDING ORDERS\n\nAnnex A\nTERMS OF REFERENCE – HARBOUR PILOT\n\n"
        "1. Role. To bring the boat and its crew home safely.\n\n"
        "2. Accountability. The Harbour Pilot is responsible to the Station Manager.\n\n"
        "3. Command. The Harbour Pilot commands the Mechanic and the Bow Hand.\n\n4. Duties. The Harbour Pilot is to:\n"
        "    a. Inspect the boat before every launch.\n    b. Keep the log.\n\n"
        "5. Powers. The Harbour Pilot may:\n    a. Cancel a launch in foul weather.\n"
    )

    pilot = next(one for one in organization.positions if one.described)
    assert pilot.purpose == "To bring the boat and its crew home safely."
    assert (names(pilot.reports_to), names(pilot.direct_reports)) == (["Station Manager"], ["Mechanic", "Bow Hand"])
    assert texts(pilot.duties) == ["Inspect the boat before every launch.", "Keep the log."]
    assert texts(pilot.authorities) == ["Cancel a launch in foul weather."]


def test_a_counted_area_behind_a_dash_is_a_group_of_duties() -> None:
    organization = only(
        "Larkrise Hospice\nRole Profile and Person Specification\n\nRole: Volunteer Manager\nAccountable to: Head of Care\n\n"
        "Key Result Areas\nKey Result Area 1 – Recruitment\n1.1 Interview volunteers.\n1.2 Check references.\n"
        "Key Result Area 2 – Training\n2.1 Plan the induction day.\n\nFlexibility clause\nThis profile may change.\n"
    )

    manager = post(organization, "Volunteer Manager")
    assert [(one.text, one.group) for one in manager.duties] == [
        ("Interview volunteers.", "Recruitment"),
        ("Check references.", "Recruitment"),
        ("Plan the induction day.", "Training"),
    ]


def test_a_row_a_task_in_tables_of_units_and_of_posts() -> None:
    organization = only(
        "云松植物园有限公司职责分工表\n\n一、部门职责分工\n序号\t工作事项\t牵头部门\t配合部门\n1\t布置花展\t园艺部\t票务部\n"
        "2\t修剪乔木\t园艺部\t\n3\t发售门票\t票务部\t\n\n二、岗位职责分工\n序号\t部门\t岗位\t直接上级\t工作职责\n"
        "1\t园艺部\t园艺师\t园艺部经理\t培育花苗\n2\t\t\t\t配制肥料\n3\t票务部\t售票员\t票务部经理\t核对票款\n"
    )

    assert [(one.name, texts(one.duties)) for one in organization.departments] == [
        ("园艺部", ["布置花展", "修剪乔木"]),
        ("票务部", ["发售门票"]),
    ]
    assert [one.name for one in organization.departments[0].collaborators] == ["票务部"]
    assert [(one.title, texts(one.duties)) for one in organization.positions if one.described] == [
        ("园艺师", ["培育花苗", "配制肥料"]),
        ("售票员", ["核对票款"]),
    ]


def test_parts_that_stems_count_and_what_a_letter_begins_with() -> None:
    organization = only(
        "松風書院職責表\n\n職銜：圖書館主任\n督導職員：借還處文員\n（甲）職務範圍\n(一) 採購圖書；\n(二) 編排開放時間。\n"
        "（乙）獲授權力\n(一) 免除逾期罰款。\n"
    )
    letter = only(
        "岗位责任书\n\n责任岗位：锅炉班班长\n为明确岗位责任，经双方协商，特签订本责任书。\n一、责任内容\n（一）安排值班\n（二）检查压力表\n"
    )

    librarian = post(organization, "圖書館主任")
    assert (texts(librarian.duties), texts(librarian.authorities)) == (["採購圖書；", "編排開放時間。"], ["免除逾期罰款。"])
    assert names(librarian.direct_reports) == ["借還處文員"]
    assert texts(post(letter, "锅炉班班长").duties) == ["安排值班", "检查压力表"]
