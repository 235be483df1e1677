"""Traps that real Chinese documents hold: each with an invented example that shows it and nothing else."""

from __future__ import annotations

from app.reading.printed import json_text
from tests.reading.looking import names, only, post, read, texts, unit


def test_a_part_of_the_document_is_no_duty() -> None:
    organization = only(
        "一、质检科职责\n1、检验来料。\n2、处置不合格品。\n\n第二部分 岗位职责\n\n质检员职责\n1、填写检验记录。\n2、保管样品。\n"
    )

    assert texts(unit(organization, "质检科").duties) == ["检验来料。", "处置不合格品。"]
    assert texts(post(organization, "质检员").duties) == ["填写检验记录。", "保管样品。"]


def test_numbers_on_lines_of_their_own_belong_to_the_lines_after_them() -> None:
    organization = only(
        "岗位名称\n福利专员\n工作内容\n序号\n工作职责\n1\n办理体检。\n2\n发放节日礼品。\n权限\n1\n礼品采购的建议权\n"
    )

    assert [(duty.number, duty.text) for duty in post(organization, "福利专员").duties] == [
        ("1", "办理体检。"),
        ("2", "发放节日礼品。"),
    ]
    assert texts(post(organization, "福利专员").authorities) == ["礼品采购的建议权"]


def test_sections_deeper_by_one_number_are_units_under_a_chapter() -> None:
    organization = only("第二章 部门职责\n2.1 工程部\n2.1.1 维修电梯。\n2.1.2 巡检水泵。\n2.2 环境部\n2.2.1 清运垃圾。\n")

    assert [department.name for department in organization.departments] == ["工程部", "环境部"]
    assert texts(unit(organization, "工程部").duties) == ["维修电梯。", "巡检水泵。"]


def test_a_title_over_the_document_names_the_organization_without_its_own_words() -> None:
    for title in (
        "白鹭湾第三医院科室职责与岗位职责",
        "青石中学部门及岗位职责（试行）",
        "望江农村商业银行总行部门职责",
        "铁山集团组织手册",
    ):
        organization = only(f"{title}\n\n收费员职责\n1、收取费用。\n2、开具票据。\n")

        assert organization.name is not None
        assert title.startswith(organization.name)
        assert organization.name.endswith(("医院", "中学", "银行", "集团"))


def test_a_line_that_is_a_company_names_the_organization_of_the_section_under_it() -> None:
    organization = only(
        "蓝岸餐饮管理集团\n营运部\n岗位职责\n营运部负责各店的日常支持，主要职责如下：\n1、编写促销手册。\n2、回访加盟商。\n"
    )

    assert organization.name == "蓝岸餐饮管理集团"
    assert [department.name for department in organization.departments] == ["营运部"]


def test_a_company_in_front_of_a_unit_is_the_organization_and_not_part_of_the_unit() -> None:
    organization = only("松柏食品有限公司采购部岗位职责\n\n采购员岗位职责\n1、询价比价。\n2、跟踪到货。\n")

    assert organization.name == "松柏食品有限公司"


def test_an_office_and_a_desk_are_units_and_posts_where_they_stand_as_headings() -> None:
    organization = only(
        "办公室主要职责\n（一）办理公文。\n（二）管理印章。\n\n贷款审批岗岗位职责\n1．审查贷款资料。\n2．撰写审查意见。\n"
    )

    assert texts(unit(organization, "办公室").duties) == ["办理公文。", "管理印章。"]
    assert texts(post(organization, "贷款审批岗").duties) == ["审查贷款资料。", "撰写审查意见。"]


def test_labels_of_hotels_name_superior_and_subordinates() -> None:
    organization = only(
        "【岗位】前台主管\n【报告上级】前厅部经理\n【督导下级】前台接待员\n【岗位职责】\n1、安排班次。\n2、审核房价。\n"
    )
    position = post(organization, "前台主管")

    assert [line.name for line in position.reports_to] == ["前厅部经理"]
    assert [line.name for line in position.direct_reports] == ["前台接待员"]


def test_a_slash_in_a_heading_is_one_title_and_between_two_superiors_it_is_two() -> None:
    organization = only("测试工程师/测试开发\n汇报对象：测试组长/项目经理\n职责：\n1) 编写用例\n2) 搭建平台\n")

    assert [line.name for line in post(organization, "测试工程师/测试开发").reports_to] == ["测试组长", "项目经理"]


def test_a_counted_label_stuck_to_a_name_is_a_label() -> None:
    organization = only("岗位1：仓储主管\n直接下级：库管员\n职责：\n1、安排盘点。\n岗位2：库管员\n职责：\n1、登记出入库。\n")

    assert [position.title for position in organization.positions] == ["仓储主管", "库管员"]


def test_headings_inside_a_list_of_duties_are_groups() -> None:
    organization = only(
        "采购主管岗位职责\n一、制度建设\n1、修订采购办法。\n2、编写比价流程。\n二、日常采购\n1、下达订单。\n2、跟踪到货。\n"
    )
    duties = post(organization, "采购主管").duties

    assert [(duty.group, duty.text) for duty in duties][::2] == [("制度建设", "修订采购办法。"), ("日常采购", "下达订单。")]


def test_powers_and_indicators_and_conditions_are_no_duties() -> None:
    organization = only(
        "岗位名称：薪酬专员\n岗位职责：\n1、核算工资。\n权限：\n1、工资表的查阅权。\n考核指标：\n1、核算差错率。\n工作条件：\n1、办公室工作。\n"
    )
    position = post(organization, "薪酬专员")

    assert texts(position.duties) == ["核算工资。"]
    assert texts(position.authorities) == ["工资表的查阅权。"]
    assert texts(position.indicators) == ["核算差错率。"]


def test_help_and_stand_ins_and_escalation_are_no_reporting_lines() -> None:
    organization = only(
        "岗位名称：出纳\n职务代理人：会计\n岗位职责：\n1、协助财务经理办理贷款。\n2、向银行递交单据。\n3、重大事项上报总会计师。\n"
    )

    assert post(organization, "出纳").reports_to == []


def test_signs_for_nothing_are_empty() -> None:
    for nothing in ("无", "——", "/", "N/A", "暂无", "XX"):
        organization = only(f"岗位名称：保洁员\n直接上级：保洁主管\n直接下级：{nothing}\n岗位职责：\n1、清扫楼道。\n")

        assert post(organization, "保洁员").direct_reports == [], nothing


def test_what_is_commented_out_does_not_exist() -> None:
    organization = only("岗位名称：店员\n<!-- 直接上级：督导 -->\n直接上级：店长\n岗位职责：\n1、理货。\n")

    assert [line.name for line in post(organization, "店员").reports_to] == ["店长"]


def test_one_sentence_gives_a_post_to_each_unit() -> None:
    organization = only(
        "各部设部长一人，副部长二人。\n\n生产部职责\n1、组织生产。\n2、保养设备。\n\n销售部职责\n1、签订合同。\n2、催收货款。\n"
    )
    named = [(position.title, position.department, position.headcount) for position in organization.positions]

    assert sorted(named, key=str) == sorted(
        [("部长", "生产部", 1), ("副部长", "生产部", 2), ("部长", "销售部", 1), ("副部长", "销售部", 2)], key=str
    )


def test_many_duties_in_one_sentence_are_divided_at_its_semicolons() -> None:
    organization = only(
        "岗位名称：行政专员\n岗位职责：收发信件；登记考勤；管理印章；订购办公用品；安排会议；接待来访；保管钥匙。\n"
    )

    assert len(post(organization, "行政专员").duties) == 7


def test_personal_data_never_enters_the_reading() -> None:
    reading = read(
        "岗位名称：客户经理\n姓名：张三\n联系电话：13900001111\n身份证号：110101199003070011\n银行账号：6222020000001111222\n"
        "出生日期：1990年3月7日\n直接上级：支行行长\n岗位职责：\n1、营销对公客户。\n"
    )
    printed = json_text(reading)

    assert not any(private in printed for private in ("13900001111", "110101199003070011", "6222020000001111222", "1990", "张三"))


def test_an_introduction_gives_superior_and_number_and_is_no_duty() -> None:
    organization = only(
        "行政部在总经理领导下开展工作，编制6人。主要职责：1、管理办公用品；2、组织公司会议。\n\n"
        "行政经理岗位职责：直接上级：总经理。直接下级：前台。1、主持行政部工作。2、审批采购申请。\n\n"
        "前台岗位职责：直接上级：行政经理。1、接听电话。2、收发信件。\n"
    )
    department = unit(organization, "行政部")

    assert (department.superior, department.headcount) == ("总经理", 6)
    assert texts(department.duties) == ["管理办公用品；", "组织公司会议。"]
    assert [line.name for line in post(organization, "前台").reports_to] == ["行政经理"]


def test_sentences_tell_lines_numbers_parts_and_lists_of_duties() -> None:
    organization = only(
        "质检部编制为5人。质检部的主要职能是：检验来料；处置不合格品。\n质检班隶属于质检部。质检班负责以下工作：巡检；抽样。\n"
        "质检主管对厂长负责。质检主管的直接下级为检验员、计量员。质检主管负责以下工作：安排检验；审核报告。\n"
    )
    position = post(organization, "质检主管")

    assert (unit(organization, "质检部").headcount, unit(organization, "质检班").parent) == (5, "质检部")
    assert ([line.name for line in position.reports_to], [line.name for line in position.direct_reports]) == (
        ["厂长"],
        ["检验员", "计量员"],
    )
    assert texts(position.duties) == ["安排检验；", "审核报告。"]


def test_the_charter_of_a_public_body_gives_its_own_functions_and_those_of_its_parts() -> None:
    organization = only(
        "清河县林业局职能配置、内设机构和人员编制规定\n\n第一条 根据改革方案，制定本规定。\n"
        "第二条 清河县林业局（以下简称县林业局）是县政府工作部门。\n第三条 县林业局贯彻落实上级部署。主要职责是：\n"
        "（一）监督管理林木采伐。\n（二）组织森林防火。\n第四条 县林业局设下列内设机构：\n"
        "（一）办公室。负责机关日常运转。承担信访工作。\n（二）资源股。负责林地审批。\n"
        "第五条 县林业局行政编制8名。设局长1名，副局长2名。\n第六条 本规定自2019年3月15日起施行。\n"
    )

    assert organization.name == "清河县林业局"
    assert texts(organization.duties) == ["监督管理林木采伐。", "组织森林防火。"]
    assert [(part.name, len(part.duties)) for part in organization.departments] == [("办公室", 2), ("资源股", 1)]
    assert {(named.title, named.headcount) for named in organization.positions} >= {("局长", 1), ("副局长", 2)}


def test_as_of_is_the_day_that_the_document_speaks_of_and_not_that_of_the_paper() -> None:
    text = "编制日期：2019-01-05\n截至2021年6月30日\n岗位名称：统计员\n直接上级：计划科长\n岗位职责：\n1、汇总报表。\n"

    assert only(text).as_of == "2021-06-30"
    assert only(text.replace("截至2021年6月30日\n", "")).as_of is None


def test_a_bare_title_in_its_own_units_section_is_linked_with_a_reason_and_several_are_left_open() -> None:
    sheet = "岗位名称：{0}\n所属部门：{1}\n直接上级：{2}\n岗位职责：\n1、办理{0}的事务。\n\n"
    reading = read(sheet.format("行政经理", "行政部", "总经理") + sheet.format("行政文员", "行政部", "经理"))
    (finding,) = [finding for finding in reading.findings if finding.kind == "alias"]

    assert finding.message == "经理 is taken for 行政经理: certain, the only 经理 of 行政部, in whose section it stands"


def test_two_posts_in_one_heading_are_one_title_and_a_list_of_subordinates_is_several() -> None:
    organization = only(
        "会计、出纳岗位职责\n直接上级：财务经理\n1、编制凭证。\n2、登记日记账。\n\n财务经理岗位职责\n直接下级：会计、出纳\n1、审核报表。\n2、安排资金。\n"
    )

    assert texts(post(organization, "会计、出纳").duties) == ["编制凭证。", "登记日记账。"]
    assert names(post(organization, "财务经理").direct_reports) == ["会计", "出纳"]


def test_limits_and_rules_of_conduct_are_no_duties() -> None:
    organization = only(
        "岗位名称：采购员\n岗位职责：\n1、询价比价。\n审批权限：\n1、单笔2000元以下的采购。\n工作禁忌：\n1、收受供应商礼品。\n行为规范：\n1、着装整洁。\n"
    )

    assert texts(post(organization, "采购员").duties) == ["询价比价。"]
    assert texts(post(organization, "采购员").authorities) == ["单笔2000元以下的采购。"]


def test_a_mentor_and_an_escalation_path_are_no_superiors() -> None:
    organization = only(
        "岗位名称：见习检验员\n带教导师：检验班长\n直接上级：质检科长\n投诉升级路径：质检科长→总工程师→厂长\n岗位职责：\n1、学习检验规程。\n2、遇到异常逐级上报厂长。\n"
    )

    assert names(post(organization, "见习检验员").reports_to) == ["质检科长"]


def test_a_line_in_the_last_sentence_after_the_qualifications_counts() -> None:
    organization = only(
        "岗位名称：水质化验员\n岗位职责：\n1、采集水样。\n2、出具化验单。\n任职要求：\n1、化学专业中专以上。\n本岗位向化验室主任汇报工作。\n"
    )
    position = post(organization, "水质化验员")

    assert names(position.reports_to) == ["化验室主任"]
    assert texts(position.qualifications) == ["化学专业中专以上。"]


def test_reporting_matters_is_a_duty_and_no_line() -> None:
    organization = only(
        "岗位名称：锅炉工\n直接上级：动力班长\n岗位职责：\n1、发现隐患及时向安全科报告。\n2、每班向调度室汇报负荷情况。\n3、将水处理数据上报技术部主管。\n"
    )

    assert names(post(organization, "锅炉工").reports_to) == ["动力班长"]
    assert len(post(organization, "锅炉工").duties) == 3


def test_outcomes_competencies_and_signs_of_success_are_no_duties() -> None:
    organization = only(
        "岗位名称：培训专员\n岗位职责：\n1、编写教材。\n工作成果：\n1、形成年度课程目录。\n胜任力模型：\n1、组织协调能力强。\n成功标准：\n1、完成四期培训。\n"
    )

    assert texts(post(organization, "培训专员").duties) == ["编写教材。"]


def test_numbers_that_a_scanner_has_read_as_letters_count() -> None:
    organization = only(
        "岗位名称：叉车工\n岗位职责：\nl、装卸托盘。\n2、点检叉车。\n3、充电。\n4、码放货物。\n5、清扫通道。\n6、填写日志。\n7、移动空箱。\n8、更换轮胎。\n9、报修。\nI0、交接班。\n"
    )

    assert [duty.number for duty in post(organization, "叉车工").duties][-2:] == ["9", "10"]
    assert len(post(organization, "叉车工").duties) == 10


def test_what_a_template_leaves_to_fill_in_is_nothing() -> None:
    organization = only(
        "岗位名称：质量工程师\n直接上级：[待定]\n直接下级：____\n所属部门：XX\n岗位职责：\n1、编写检验标准。\n2、（此处填写其他职责）\n3、分析不良原因。\n"
    )
    position = post(organization, "质量工程师")

    assert (position.reports_to, position.direct_reports, position.department) == ([], [], None)
    assert texts(position.duties) == ["编写检验标准。", "分析不良原因。"]


def test_a_post_pasted_twice_is_one_with_each_duty_once() -> None:
    sheet = "岗位名称：搬运工\n直接上级：仓储主管\n岗位职责：\n1、装车。\n2、卸车。\n\n"
    organization = only(sheet + sheet)

    assert [position.title for position in organization.positions if position.described] == ["搬运工"]
    assert texts(post(organization, "搬运工").duties) == ["装车。", "卸车。"]


def test_lines_given_by_the_number_of_a_row_join_its_posts() -> None:
    organization = only("序号\t岗位\t部门\t上级序号\n1\t场长\t场部\t\n2\t养殖主管\t养殖部\t1\n3\t饲养员\t养殖部\t2\n")

    assert {one.title: names(one.reports_to) for one in organization.positions} == {
        "场长": [],
        "养殖主管": ["场长"],
        "饲养员": ["养殖主管"],
    }


def test_a_superior_that_is_a_unit_is_no_post() -> None:
    organization = only("岗位名称：检验员\n直接上级：品质部\n岗位职责：\n1、抽检来料。\n2、贴合格标签。\n")
    position = post(organization, "检验员")

    assert ([one.title for one in organization.positions], position.department) == (["检验员"], "品质部")
    assert [department.name for department in organization.departments] == ["品质部"]


def test_a_statute_sets_up_posts_with_and_without_numbers() -> None:
    organization = only(
        "松濤縣文物保護委員會組織規程\n\n第 1 條\n"
        "本規程依文物自治條例訂定之。\n第 2 條\n本會置主任委員一人，由縣長兼任，委員五人至九人，由縣長聘派之。\n"
        "第 3 條\n本會為辦理登錄及會務，置執行秘書、幹事，由本府文化處人員調兼之。\n"
        "第 4 條\n本會下設調查組、典藏組，各置組長一人。\n"
    )
    posts = {(one.title, one.headcount) for one in organization.positions}

    assert organization.name == "松濤縣文物保護委員會"
    assert posts >= {("主任委員", 1), ("委員", None), ("執行秘書", None), ("幹事", None)}


def test_numbers_in_their_full_forms_count_chapters() -> None:
    organization = only(
        "壹、部門職掌\n一、資材課\n（一）採購原物料。\n（二）管理倉庫。\n貳、職務說明\n一、倉管員\n（一）點收物料。\n（二）核對帳冊。\n"
    )

    assert texts(unit(organization, "資材課").duties) == ["採購原物料。", "管理倉庫。"]
    assert texts(post(organization, "倉管員").duties) == ["點收物料。", "核對帳冊。"]


def test_a_list_of_one_after_its_label_has_its_number_apart() -> None:
    organization = only(
        "配送员岗位职责：1、派送包裹；2、回收单据。岗位权限：1、拒收破损件的权力。考核指标：1、妥投率达到98%。任职要求：1、持有驾驶证。\n"
    )
    position = post(organization, "配送员")

    assert [texts(facet) for facet in (position.authorities, position.indicators, position.qualifications)] == [
        ["拒收破损件的权力。"],
        ["妥投率达到98%。"],
        ["持有驾驶证。"],
    ]


def test_fields_in_one_line_are_divided_by_bars_and_bullets_may_follow_a_label_at_once() -> None:
    text = "岗位名称：贴标工｜所属部门：包装部｜上级：包装班长｜下级：无\n工作内容：◆贴标；◆抽查标签。\n"
    text += "任职资格：\n教育背景：◆ 中专以上。\n"
    found = post(only(text), "贴标工")

    assert (found.department, names(found.reports_to), names(found.direct_reports)) == ("包装部", ["包装班长"], [])
    assert texts(found.duties) == ["贴标；", "抽查标签。"]
    assert [(one.text, one.group) for one in found.qualifications] == [("中专以上。", "教育背景")]


def test_line_breaks_of_html_in_a_markdown_table_are_none_of_the_text() -> None:
    text = "## 一、染色工\n\n| 项目 | 内容 |\n| --- | --- |\n| 直接上级 | 染色班长 |\n| 主要职责 | 1. 配料；<br>2. 清缸。 |\n"

    assert texts(post(only(text), "染色工").duties) == ["配料；", "清缸。"]


def test_brackets_set_off_the_names_of_units_and_posts_and_a_last_sentence_says_the_line() -> None:
    organization = only(
        "【泵站部】\n部门职责：检修水泵；清理格栅\n\n【泵站部经理】\n工作内容：\n①编排班次；\n②核对油耗。\n现任：赵明，手机13912345678\n\n"
        "【值班员】\n工作内容：\n①记录水位；\n②报送读数。\n任职资格：\n①会读图纸；\n本岗位受泵站部经理直接领导。\n附：泵站部另有司机2人。\n"
    )

    assert texts(unit(organization, "泵站部").duties) == ["检修水泵；", "清理格栅"]
    assert texts(post(organization, "泵站部经理").duties) == ["编排班次；", "核对油耗。"]
    clerk = post(organization, "值班员")
    assert (names(clerk.reports_to), texts(clerk.qualifications)) == (["泵站部经理"], ["会读图纸；"])
