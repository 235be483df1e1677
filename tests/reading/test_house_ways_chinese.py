"""Ways of writing that the invented houses of tests/generalize showed: each with an example of its own."""

from __future__ import annotations

import pytest

from tests.reading.looking import names, only, post, read, texts, unit


def test_labels_in_two_languages_are_one_label() -> None:
    organization = only(
        "松间科技有限公司\n职位说明书 Job Descriptions\n\n职位 Position: 测试主管\nReports To 直接上级: 研发总监\n"
        "工作职责（Key Responsibilities）\n1. 编写测试方案。\n2. 复核缺陷。\n"
    )

    one = post(organization, "测试主管")
    assert organization.name == "松间科技有限公司"
    assert names(one.reports_to) == ["研发总监"]
    assert texts(one.duties) == ["编写测试方案。", "复核缺陷。"]


def test_a_stop_after_a_value_is_no_part_of_the_name() -> None:
    organization = only("一、调度员 所属部门：运输部。直接上级：运输部经理。岗位职责：1、安排车辆。2、核对运单。\n")

    assert post(organization, "调度员").department == "运输部"


def test_a_quantity_at_the_head_of_the_only_item_keeps_its_number() -> None:
    organization = only("岗位名称：会计\n岗位职责：\n1.登记账簿。\n2.编制报表。\n任职要求：\n1.3年以上相关经验。\n")

    assert texts(post(organization, "会计").qualifications) == ["3年以上相关经验。"]


def test_an_authority_over_later_sheets_begins_another_organization() -> None:
    sheet = "职位说明书\n\n职务名称：{}\n岗位职责：\n1、组织检查。\n2、审核材料"
    document = read(f"青禾网络有限公司\n{sheet.format('店长')}\n\n松屏县水利局\n{sheet.format('局长')}\n")

    assert [one.name for one in document.organizations] == ["青禾网络有限公司", "松屏县水利局"]


def test_a_charge_announced_in_an_article_of_its_own_opens_its_list() -> None:
    organization = only(
        "第一条　登记员受登记科科长领导。登记员主要承担下列职责：\n（一）受理申请；\n（二）录入信息。\n"
        "第二条　复核员主要承担下列职责：\n（一）复核材料；\n（二）退回错件。\n"
    )

    assert names(post(organization, "登记员").reports_to) == ["登记科科长"]
    assert texts(post(organization, "复核员").duties) == ["复核材料；", "退回错件。"]


def test_who_has_drawn_up_a_paper_is_no_number_of_posts_and_lines_may_stand_behind_any_label() -> None:
    organization = only(
        "金穗机械有限公司质量手册\n编制：赵志远　　审核：孙丽\n\n5.3 组织的岗位、职责和权限\n"
        "5.3.1 生产部经理\n5.3.1.1 汇报关系：对总经理负责，下辖计划员、物料员。\n5.3.1.2 人员配备：2人。\n"
        "5.3.1.3 职责如下：\na）下达计划；\nb）检查进度。\n"
    )

    one = post(organization, "生产部经理")
    assert (names(one.reports_to), names(one.direct_reports), one.headcount) == (["总经理"], ["计划员", "物料员"], 2)
    assert texts(one.duties) == ["下达计划；", "检查进度。"]
    assert [each.title for each in organization.positions if each.described] == ["生产部经理"]


def test_units_whose_own_heads_are_described_are_not_taken_for_each_other() -> None:
    organization = only(
        "青禾网络有限公司岗位说明书\n\n"
        + "\n".join(
            f"岗位名称：{name}科科长\n所属部门：{name}科\n岗位职责：\n1、主持科务。\n2、审核文件。\n"
            for name in ("行政审批", "行政")
        )
    )

    assert {department.name for department in organization.departments} == {"行政审批科", "行政科"}


def test_sentences_whose_first_words_end_as_a_noun_are_whole_statements() -> None:
    organization = only("秘书长 岗位职责：（1）每季度整理考核资料，并跟踪结果；（2）会同安全保卫部管理印章。\n")

    assert texts(post(organization, "秘书长").duties) == ["每季度整理考核资料，并跟踪结果；", "会同安全保卫部管理印章。"]


def test_a_group_with_a_colon_stands_over_the_items_below_it() -> None:
    organization = only(
        "一、出纳员\n（一）岗位职责：\n制度建设：\n1．修订报销制度，明确各环节的审核责任\n资金管理：\n1．盘点库存现金。\n"
    )

    assert [(duty.text, duty.group) for duty in post(organization, "出纳员").duties] == [
        ("修订报销制度，明确各环节的审核责任", "制度建设"),
        ("盘点库存现金。", "资金管理"),
    ]


def test_unit_of_a_merged_column_reaches_down_though_the_heads_have_none() -> None:
    organization = only(
        "岗位职责一览表\n部门\t岗位名称\t直接上级\t岗位职责\n\t总经理\t\t主持工作\n"
        "仓储部\t仓储部经理\t总经理\t管理库房\n\t仓管员\t仓储部经理\t收发货物\n\t叉车司机\t仓储部经理\t搬运货物\n"
    )

    assert post(organization, "总经理").department is None
    assert post(organization, "叉车司机").department == "仓储部"
    assert unit(organization, "仓储部").name == "仓储部"


def test_pictures_before_lines_go_and_those_of_a_list_are_its_bullets() -> None:
    organization = only(
        "点击上方蓝字关注我们\n\n【收藏】松屏客运有限公司岗位职责大全来了！\n\n"
        "📌 调度员\n👤 直接上级：站长\n📋 工作职责：\n✅ 编排班次\n✅ 登记晚点\n🎓 任职要求：\n✅ 能倒班\n\n"
        "📌 站长\n👥 直接下级：调度员\n📋 工作职责：\n1️⃣ 安排检修\n2️⃣ 审批加班\n\n—— END ——\n觉得有用就点个“在看”吧👇"
    )

    assert organization.name == "松屏客运有限公司"
    assert [one.title for one in organization.positions] == ["调度员", "站长"]
    assert texts(post(organization, "调度员").duties) == ["编排班次", "登记晚点"]
    assert texts(post(organization, "站长").duties) == ["安排检修", "审批加班"]


def test_a_standard_of_work_has_its_scope_and_its_number_beside_what_the_post_does() -> None:
    head = "Q/SPK 2010{}—2021\n松屏客运有限公司企业标准\n{}工作标准\n2021-07-23发布　2021-08-01实施\n\n"
    duties = "1 范围\n1.1 本标准规定了岗位的职责。\n2 岗位职责\n2.1 编排班次\n2.2 登记晚点\n\n"
    organization = only("".join(head.format(n, title) + duties for n, title in enumerate(("调度员", "站务员"), 1)))

    assert organization.name == "松屏客运有限公司"
    wanted = ["编排班次", "登记晚点"]
    assert {one.title: texts(one.duties) for one in organization.positions} == {"调度员": wanted, "站务员": wanted}


def test_records_that_name_another_organization_begin_that_one() -> None:
    record = "记录 {}/3\n单位名称：{}\n岗位名称：{}\n所属部门：运营部\n岗位职责：1.编排班次；2.登记晚点。\n状态：启用\n--------\n"
    found = read(
        record.format(1, "松屏客运有限公司", "调度员")
        + record.format(2, "松屏客运有限公司", "站务员")
        + record.format(3, "丹河县水利局", "调度员")
    ).organizations

    assert [(one.name, [p.title for p in one.positions]) for one in found] == [
        ("松屏客运有限公司", ["调度员", "站务员"]),
        ("丹河县水利局", ["调度员"]),
    ]
    assert {len(p.duties) for one in found for p in one.positions} == {2}


def test_what_a_unit_consists_of_are_its_posts_and_no_duty() -> None:
    organization = only(
        "一、机构\n1. 烧成部：烧成部通常包括窑长、装窑工、看火员等岗位。他们负责装窑、烧窑，并记录窑温。\n"
        "2. 釉料部：由配釉员、化验员组成。他们负责配釉和试釉。\n"
        "二、岗位职责\n在一家窑厂中，每个岗位都有自己的分工。下面以几个常见的岗位为例，介绍一下其主要职责：\n"
        "1. 窑长：负责安排每窑的装烧。\n2. 配釉员：负责按方配釉。\n"
    )

    assert {one.title: one.department for one in organization.positions} == {
        "窑长": "烧成部",
        "装窑工": "烧成部",
        "看火员": "烧成部",
        "配釉员": "釉料部",
        "化验员": "釉料部",
    }
    assert [duty.text for duty in unit(organization, "釉料部").duties] == ["他们负责配釉和试釉。"]
    assert [duty.text for duty in post(organization, "窑长").duties] == ["负责安排每窑的装烧。"]


@pytest.mark.parametrize("ending", ["岗位职责和规范", "岗位职责及考核标准", "工作职责与工作流程", "职责和考核办法"])
def test_a_title_over_duties_and_the_rules_beside_them_names_the_post(ending: str) -> None:
    organization = only(f"窑长{ending}\n1、安排每窑的装烧；\n2、记录窑温。\n")

    assert [(one.title, len(one.duties)) for one in organization.positions] == [("窑长", 2)]


def test_fields_of_qualifications_that_a_space_divides_are_one_each() -> None:
    organization = only(
        "岗位名称：窑长\n岗位职责\n1、安排每窑的装烧。\n任职资格\n教育背景 大专以上学历，硅酸盐、陶瓷工艺等相关专业\n"
        "工作经验 看火三年以上\n"
    )

    assert [one.text for one in post(organization, "窑长").qualifications] == [
        "教育背景 大专以上学历，硅酸盐、陶瓷工艺等相关专业",
        "工作经验 看火三年以上",
    ]


def test_bullets_that_name_posts_begin_their_sections() -> None:
    organization = only(
        "1.部门构成\n-部门经理：负责窑场的日常管理。\n-看火员：负责记录窑温。\n"
        "2.分工\n-部门经理：\n-制定烧成计划；\n-检查装窑质量。\n-看火员：\n-记录每窑的窑温；\n-报告异常火情。\n显示全部\n"
    )

    assert {one.title: texts(one.duties) for one in organization.positions} == {
        "部门经理": ["负责窑场的日常管理。", "制定烧成计划；", "检查装窑质量。"],
        "看火员": ["负责记录窑温。", "记录每窑的窑温；", "报告异常火情。"],
    }


@pytest.mark.parametrize("leads", ["其主要职责包括：", "具体职责如下：", "其职责涵盖：", "主要职责：", "日常工作涉及："])
def test_a_sentence_that_repeats_the_name_above_it_and_leads_to_duties_begins_a_section(leads: str) -> None:
    organization = only(
        f"烧成部\n烧成部保障每窑的质量，{leads}\n- 安排装窑。\n- 记录窑温。\n"
        f"釉料部\n釉料部是配釉的部门，{leads}\n- 称量原料。\n- 试烧釉片。\n每个部门都各司其职，窑厂才能办好。\n"
    )

    assert {one.name: texts(one.duties) for one in organization.departments} == {
        "烧成部": ["安排装窑。", "记录窑温。"],
        "釉料部": ["称量原料。", "试烧釉片。"],
    }


def test_paragraphs_of_an_article_tell_what_each_unit_attends_to() -> None:
    organization = only(
        "窑厂通常设有烧成部、釉料部和成品部等典型部门，它们各有分工。\n\n"
        "烧成部负责安排装窑和烧窑，并记录窑温。釉料部则专注于釉料管理，包括称量原料和试烧釉片。成品部则侧重于检验成品，登记入库数量。\n"
    )

    assert {one.name: texts(one.duties) for one in organization.departments if one.duties} == {
        "烧成部": ["负责安排装窑和烧窑，并记录窑温。"],
        "釉料部": ["专注于釉料管理，包括称量原料和试烧釉片。"],
        "成品部": ["侧重于检验成品，登记入库数量。"],
    }


def test_what_kind_of_body_a_unit_is_founds_none() -> None:
    organization = only("校级部门是学校内部设立的服务单位，事务繁多。\n行政办公室负责处理日常事务，包括文件管理。\n")

    assert [one.name for one in organization.departments] == ["行政办公室"]


def test_a_word_of_forms_that_repeats_itself_is_a_post_and_their_powers_are_no_duties() -> None:
    organization = only(
        "1. 窑长：窑长负责安排每窑的装烧。\n他们的职责包括检查装窑质量和记录窑温。\n他们的权限包括批准停窑、调换看火员等。\n"
        "2. 部门经理：部门经理负责管理一个部门。\n他们的职责包括分配工作和检查质量。\n他们的权限包括批准请假、决定排班等。\n"
    )

    assert {one.title: (texts(one.duties), texts(one.authorities)) for one in organization.positions} == {
        "窑长": (["窑长负责安排每窑的装烧。", "检查装窑质量和记录窑温。"], ["批准停窑、调换看火员等。"]),
        "部门经理": (["部门经理负责管理一个部门。", "分配工作和检查质量。"], ["批准请假、决定排班等。"]),
    }


def test_who_is_in_a_team_is_no_duty_of_it() -> None:
    organization = only(
        "防汛组织机构和职责\n一、防汛指挥部：\n总指挥：站长 谢小山\n副总指挥：副站长齐国华\n成员：各班班长\n"
        "主要职责：负责汛期的调度和指挥。\n"
        "二、防汛办公室：\n主任：机电班长 赵小林\n成员：值班员、调度员王某某\n主要职责：传达指挥部的决定；记录水位。\n"
        "三、各班自救组：\n组长：各班班长\n职责：负责本班的撤离。\n"
    )

    assert {one.name: texts(one.duties) for one in organization.departments} == {
        "防汛指挥部": ["负责汛期的调度和指挥。"],
        "防汛办公室": ["传达指挥部的决定；", "记录水位。"],
    }
    assert [one.title for one in organization.positions if one.title] == []


def test_a_unit_behind_a_list_over_the_next_post_is_no_duty() -> None:
    organization = only(
        "副站长\n其任务是协助站长指挥抢险。\n（1）安排值班。\n（2）检查闸门。\n抢险组\n机电班长\n其任务是抢修闸门和水泵。\n（1）抢修水泵。\n（2）保管工具。\n"
    )

    assert {one.title: texts(one.duties) for one in organization.positions} == {
        "副站长": ["安排值班。", "检查闸门。"],
        "机电班长": ["抢修水泵。", "保管工具。"],
    }


def test_several_short_deeds_under_one_number_are_a_duty_each() -> None:
    items = "1．检查风速；记录架次；管理对讲机；填写日报。\n2．检查绳索，发现磨损时更换；并登记。\n3. 清点乘客；[待定]\n"
    organization = only(f"值班员\n岗位职责\n{items}")

    assert texts(post(organization, "值班员").duties) == [
        *("检查风速；", "记录架次；", "管理对讲机；", "填写日报。"),
        "检查绳索，发现磨损时更换；并登记。",
        "清点乘客",
    ]


def test_under_whom_and_what_a_post_works_is_its_first_duty() -> None:
    organization = only("一、场务主管\n在基地主任领导下，负责场地全面工作。\n1. 检查场地。\n2. 填写日报。\n")

    assert names(post(organization, "场务主管").reports_to) == ["基地主任"]
    assert texts(post(organization, "场务主管").duties)[0] == "在基地主任领导下，负责场地全面工作。"


def test_how_often_a_page_was_read_is_no_duty() -> None:
    for counters in ("编辑于 2026-01-03 · 阅读 120 · 点赞 3", "阅读 233 · 点赞 8", "1,204 views · 3 likes"):
        organization = only(f"售票员\n岗位职责\n1. 售票验票\n2. 清点票款\n{counters}\n")
        assert texts(post(organization, "售票员").duties) == ["售票验票", "清点票款"]
