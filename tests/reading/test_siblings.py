"""Headings that the lines beside them show, and articles that present one holder after another."""

from __future__ import annotations

from tests.reading.looking import only, post, read, texts, unit


def test_a_name_between_the_names_of_posts_is_one_whatever_its_words_say_and_group_headings_are_nobodys() -> None:
    organization = only(
        "一、前场类\n\n营业主管\n\n负责卖场的整体运营，安排班次。\n\n导购/陈列师\n\n主要负责接待顾客和陈列商品。\n\n"
        "收银员\n\n负责结账和账目核对。\n\n二、后场保障类\n\n理货员\n\n负责货架的补货和清洁。\n\n保洁工/搬运工\n\n执行清扫和搬运任务。\n"
    )

    assert [one.title for one in organization.positions] == ["营业主管", "导购/陈列师", "收银员", "理货员", "保洁工/搬运工"]
    assert texts(post(organization, "导购/陈列师").duties) == ["主要负责接待顾客和陈列商品。"]
    assert texts(post(organization, "收银员").duties) == ["负责结账和账目核对。"]


def test_bullets_that_name_posts_before_a_colon_head_the_bullets_below_them() -> None:
    organization = only(
        "- 站长 :\n- 主持全站工作，安排值班。\n- 调度员 :\n- 安排车辆，核对运单。\n- 仓管员 :\n- 清点货物，保持库房整洁。\n"
        "- 安全办公室 :\n- 组织安全检查和演练。\n"
    )

    assert texts(post(organization, "调度员").duties) == ["安排车辆，核对运单。"]
    assert texts(unit(organization, "安全办公室").duties) == ["组织安全检查和演练。"]


def test_numbered_units_over_sentences_are_headings_though_the_list_before_them_is_numbered_too() -> None:
    organization = only(
        "一、基本架构\n协会由以下部分组成：\n"
        "1. 理事会：负责制定发展规划。\n2. 监事会：负责监督财务。\n3. 执行部：负责执行决议。\n"
        "二、各部门的主要职责\n1. 联络部\n联络部主要负责对外联络和接待。\n"
        "2. 研究部\n该部门负责行业调研。\n3. 培训部\n为会员提供培训课程。\n"
    )

    assert texts(unit(organization, "执行部").duties) == ["负责执行决议。"]
    assert texts(unit(organization, "研究部").duties) == ["该部门负责行业调研。"]
    assert texts(unit(organization, "培训部").duties) == ["为会员提供培训课程。"]


def test_names_of_work_among_duties_stay_duties() -> None:
    organization = only(
        "行政主管岗位职责\n1. 采购管理\n负责办公用品的采购和登记。\n"
        "2. 会议安排\n负责会议室的预订和布置。\n3. 车辆管理\n负责车辆的调度和保养。\n"
    )

    assert [one.title for one in organization.positions] == ["行政主管"]


def test_a_sentence_with_a_colon_under_a_heading_leads_to_its_list() -> None:
    organization = only(
        "一、店长\n店长负责门店的日常运营，确保销售顺利：\n- 制定销售计划；\n- 培训店员。\n"
        "二、店员\n店员负责接待顾客，完成每日的销售：\n- 介绍商品。\n"
    )

    assert texts(post(organization, "店长").duties) == ["制定销售计划；", "培训店员。"]


def test_an_article_that_presents_posts_in_sentences_is_read() -> None:
    organization = only(
        "车队的每个岗位都很重要，下面介绍几个主要的岗位。\n"
        "首先，车队长是整个车队的核心人物，其主要职责包括安排车辆、监督安全。此外，他们还负责处理事故。\n"
        "接下来是调度员，他们负责制定每日的运输计划，核对运单并联系客户。\n"
        "再者，修理工则承担车辆的保养和检修，保证车辆状况良好，随时可以出车。\n"
    )

    assert texts(post(organization, "车队长").duties) == ["其主要职责包括安排车辆、监督安全。", "此外，他们还负责处理事故。"]
    assert texts(post(organization, "调度员").duties) == ["他们负责制定每日的运输计划，核对运单并联系客户。"]
    assert [one.title for one in organization.positions] == ["车队长", "调度员", "修理工"]


def test_an_essay_about_one_thing_presents_nobody() -> None:
    assert not read(
        "企业文化是企业发展的核心力量。首先，企业文化能够凝聚员工，使他们齐心协力。其次，它作为一种制度，规范员工的行为。\n"
    ).organizations


def test_a_charge_announced_under_a_sentence_about_a_unit_is_that_units() -> None:
    organization = only(
        "评审办公室是专家委员会的常设机构之一，在会长领导下开展工作。\n"
        "其主要职责范围是：\n一、组织评审会议。\n二、保管评审档案。\n"
    )

    assert texts(unit(organization, "评审办公室").duties) == ["组织评审会议。", "保管评审档案。"]


def test_lines_of_a_list_that_stand_for_others_are_no_duty_and_who_takes_a_post_is_none_either() -> None:
    organization = only(
        "一、组长：由厂长担任，负责小组的全面工作。\n二、副组长：由分管副厂长担任，协助组长开展工作。\n三、安全员：负责现场检查。\n"
        "四、其他人员：如电工、焊工等。\n"
    )

    assert texts(post(organization, "组长").duties) == ["负责小组的全面工作。"]
    assert texts(post(organization, "安全员").duties) == ["负责现场检查。"]


def test_lines_under_what_a_post_is_said_to_be_are_its_duties() -> None:
    organization = only("巡护员是由林场聘任、负责林区巡查的人员。他们通常：\n巡查林区道路；\n记录火险隐患；\n维护界桩。\n")

    assert texts(post(organization, "巡护员").duties) == ["巡查林区道路；", "记录火险隐患；", "维护界桩。"]


def test_lines_that_a_fixed_width_has_cut_are_one_sentence() -> None:
    text = (
        "青岭县档案管理办公室为县委工作部门，正科级单位。主要职责是收集和保管全县各级机关的档案；编制档案目录和检索工具并向社会提供查阅服务；"
        "指导乡镇和企业的档案工作，组织档案人员培训和业务交流；负责地方志的编纂和年鉴的出版发行工作；"
        "承办县委交办的其他档案事项和接待来访工作。"
    )
    organization = only("\n".join(text[at : at + 30] for at in range(0, len(text), 30)))

    assert "编制档案目录和检索工具并向社会提供查阅服务；" in [
        one.replace("\n", "") for one in texts(unit(organization, "青岭县档案管理办公室").duties)
    ]


def test_words_that_show_no_post_name_one_between_headings_of_duties() -> None:
    organization = only(
        "一、放映员职责\n1.检查放映设备\n2.保管影片\n二、检票员职责\n1.核对票面信息\n2.引导观众入场\n"
        "三、后台制作职责\n1.制作影片的字幕并校对\n2.备份素材\n四、保安员职责\n1.巡查影院\n2.疏导人流\n"
    )

    assert [one.title for one in organization.positions] == ["放映员", "检票员", "后台制作", "保安员"]


def test_a_posts_title_is_without_the_unit_in_brackets_behind_it() -> None:
    organization = only(
        "1、调音师(录音组)\n负责现场的录音工作。\n2、置景师(美工组)\n负责搭建外景和室内景。\n3、剧务主任(剧务组)\n负责车辆和食宿的安排。\n"
    )

    assert [one.title for one in organization.positions] == ["调音师", "置景师", "剧务主任"]


def test_what_stands_behind_the_last_of_several_sections_of_one_line_each_is_nobodys_duty() -> None:
    entries = "1. 站长：主持全站的日常工作。\n2. 调度员：安排车次和人员班次。\n3. 检票员：核对车票，维持秩序。\n"
    (page,) = read(entries + "各地车站的岗位可能略有不同。\n乘车须知\n请提前半小时进站候车。\n").organizations
    headed = (
        "二、一线岗位\n站长\n主持全站工作，安排值班。\n调度员/值班员\n制定班次、核对运单\n"
        "检票员\n核对车票，维持秩序。\n说明：小站可由一人兼任。\n"
    )

    assert [(one.title, texts(one.duties)) for one in page.positions][2] == ("检票员", ["核对车票，维持秩序。"])
    assert texts(post(only(headed), "调度员/值班员").duties) == ["制定班次、核对运单"]
    assert texts(post(only(headed), "检票员").duties) == ["核对车票，维持秩序。"]


def test_several_posts_before_one_colon_have_its_duties_each_and_kinds_of_work_under_a_unit_are_its_duties() -> None:
    organization = only(
        "1、场长：主持全场工作。\n2、副场长、技术员：负责选种和防疫。\n后勤部门\n1、采购：负责购买饲料。\n2、维护：检修围栏和水管。\n"
    )

    assert [one.title for one in organization.positions] == ["场长", "副场长", "技术员"]
    assert texts(post(organization, "技术员").duties) == texts(post(organization, "副场长").duties) == ["负责选种和防疫。"]
    assert texts(unit(organization, "后勤部门").duties) == ["采购：负责购买饲料。", "维护：检修围栏和水管。"]


def test_rows_that_merged_cells_have_shifted_and_sentences_that_say_for_what_somebody_answers() -> None:
    table = only(
        "| 部门名称 | 岗位名称 | 主要职责 |\n| 种植部 | 种植主管 | 安排播种和采收。 |\n| 农技员 | 指导施肥，防治病虫害。 | |\n"
    )
    charges = only(
        "一、厂长、书记对全厂安全生产负全面责任。\n二、各车间主任对本车间的安全负责，组织检查。\n三、电工对线路的完好负责。\n"
    )

    assert texts(post(table, "农技员").duties) == ["指导施肥，防治病虫害。"]
    assert [one.title for one in charges.positions] == ["厂长", "书记", "车间主任", "电工"]


def test_names_before_the_words_for_duties_and_staff_between_posts_are_headings_and_what_somebody_must_have_fits_them() -> None:
    courts = only(
        "1.立案庭(诉讼服务中心) 主要职能:负责立案登记。 2.家事庭 主要职能:审理家事案件。 3.执行局 主要职能:负责执行生效文书。\n"
    )
    shop = only(
        "领班:\n安排座位和班次。\n管理人员:\n负责餐厅的日常运营。\n传菜员:\n把菜品送到桌边。他们需要具备良好的沟通能力,确保上菜及时。\n"
    )

    assert [one.name for one in courts.departments] == ["立案庭(诉讼服务中心)", "家事庭", "执行局"]
    assert texts(unit(courts, "家事庭").duties) == ["审理家事案件。"]
    assert [one.title for one in shop.positions] == ["领班", "管理人员", "传菜员"]
    assert texts(post(shop, "传菜员").qualifications) == ["他们需要具备良好的沟通能力,确保上菜及时。"]


def test_lists_end_with_their_last_item_and_subtitles_translations_and_powers_belong_to_headings() -> None:
    council = only(
        "会长的职责\n会长主持协会工作,职责包括:\n- 召集理事会。\n- 签署文件。\n"
        "副会长的职责\n副会长协助会长,职责包括:\n- 分管活动。\n- 联系会员。\n"
        "秘书长的职责\n秘书长管理日常事务,职责包括:\n- 收集意见。\n- 整理档案。\n通过上述分工,协会能够有序运行,望大家尽责。\n"
    )
    house = only(
        "茶艺部(Tea Service):门店的名片\n茶艺部负责泡茶和讲解。\n1. 策划部(Planning/Strategy)\n策划部安排活动和档期。\n"
        "理事长(兼经理)行使下列职权:\n(一)召集会议;\n(二)签署合同;\n"
    )

    assert texts(post(council, "秘书长").duties) == ["收集意见。", "整理档案。"]
    assert [one.name for one in house.departments] == ["茶艺部", "策划部"]
    assert texts(post(house, "理事长").authorities) == ["召集会议;", "签署合同;"]


def test_words_for_who_does_what_head_the_part_about_posts_even_where_one_unit_alone_stands_in_it() -> None:
    organization = only(
        "衡川泵业有限公司文件\n\n关于明确分工的通知\n\n　　一、领导分工\n　　总经理：主持全面工作；审批年度预算。\n"
        "　　总工程师：审核设计图纸；组织工艺改进。\n"
        "　　二、岗位分工\n　　（一）装配部\n　　装配部经理：安排装配班次；检查装配质量。\n"
    )

    assert texts(post(organization, "总工程师").duties) == ["审核设计图纸；", "组织工艺改进。"]
    assert post(organization, "装配部经理").department == "装配部"


def test_what_stands_behind_a_paragraph_that_looks_back_is_no_sibling_of_what_stands_before_it() -> None:
    organization = only(
        "1. 前台类\n预订员:负责登记预订。\n行李员:负责搬运行李。\n2. 后台类\n锅炉工:负责全楼供热。\n洗涤工:负责清洗布草。\n"
        "以上只是常见的安排,具体情况因馆而异。安排时需要考虑以下因素:\n"
        "1. 淡旺季:根据客流调整人手。\n2. 沟通:建立交接记录。\n3. 灵活性:安排轮换。\n"
    )

    assert [one.title for one in organization.positions] == ["预订员", "行李员", "锅炉工", "洗涤工"]
    assert texts(post(organization, "洗涤工").duties) == ["负责清洗布草。"]


def test_a_bullet_that_a_page_has_left_at_the_end_of_a_line_parts_no_name_from_its_text() -> None:
    organization = only(
        "-\n渡轮水手:\n渡轮水手是船上的基层人员。他们负责系缆和清洁甲板。 -\n-\n"
        "渡轮轮机员:\n渡轮轮机员负责机舱。他们负责检查油位和冷却水。 -\n"
        "-\n渡轮船长:\n渡轮船长负责全船。他们负责安排航次和签发日志。\n"
    )

    assert texts(post(organization, "渡轮水手").duties)[-1] == "他们负责系缆和清洁甲板。"


def test_who_is_said_to_be_something_before_what_they_do_does_it() -> None:
    organization = only(
        "一、部门设置\n1. 仓储部 仓储部作为物资的管理窗口,负责全公司物资的收发和保管工作。\n"
        "2. 质检部 质检部是产品的把关部门,负责来料和成品的检验。\n"
    )

    assert texts(unit(organization, "仓储部").duties) == ["作为物资的管理窗口,负责全公司物资的收发和保管工作。"]


def test_an_article_about_two_posts_presents_both() -> None:
    organization = only(
        "渡轮船长和轮机主管各做什么?\n首先,渡轮船长作为全船的负责人,其职责集中在航行安全上。渡轮船长需要安排航次,检查航海日志。\n"
        "其次,轮机主管则是机舱的负责人,他们更关心设备。轮机主管负责检修主机,管理备件。\n"
    )

    assert texts(post(organization, "渡轮船长").duties) == ["需要安排航次,检查航海日志。"]
    assert "负责检修主机,管理备件。" in texts(post(organization, "轮机主管").duties)


def test_paragraphs_that_each_begin_with_another_name_are_not_about_whose_section_is_open() -> None:
    organization = only(
        "浔江市档案馆概况\n浔江市档案馆的机构包括多个科室,共同承担全市档案的收集和保管工作。\n"
        "接收科作为收集的窗口,负责接收各单位移交的档案资料。此外,还参与编制移交计划和验收工作。\n"
        "保管科主要负责库房的温湿度控制、防火防虫和档案的定期清点工作。编制库房检查记录,报告损坏情况。\n"
        "利用科则负责查档接待、档案复制和开放目录的编制,并答复来信来函的查询。\n"
    )

    duties = ["作为收集的窗口,负责接收各单位移交的档案资料。", "此外,还参与编制移交计划和验收工作。"]
    assert texts(unit(organization, "接收科").duties) == duties
    assert texts(unit(organization, "保管科").duties)[1] == "编制库房检查记录,报告损坏情况。"
    assert texts(unit(organization, "利用科").duties) == ["负责查档接待、档案复制和开放目录的编制,并答复来信来函的查询。"]


def test_staff_numbered_like_posts_over_the_words_for_duties_are_a_post() -> None:
    organization = only(
        "一、站长\n岗位职责:\n- 安排全站值班。\n二、电瓶车维护人员\n岗位职责:\n- 给电瓶车充电。\n三、售票员\n岗位职责:\n"
        "- 出售车票。\n"
    )

    assert texts(post(organization, "电瓶车维护人员").duties) == ["给电瓶车充电。"]


def test_a_technical_supervisor_is_a_post_and_no_label_of_a_line() -> None:
    organization = only(
        "场长\n岗位职责：\n1. 主持养鸭场工作。\n\n技术主管\n直接上级：场长\n岗位职责：\n1. 编制防疫计划。\n\n"
        "销售员\n直接上级：场长\n岗位职责：\n1. 联系收购商。\n"
    )

    assert [one.title for one in organization.positions] == ["场长", "技术主管", "销售员"]
    assert texts(post(organization, "技术主管").duties) == ["编制防疫计划。"]


def test_a_line_with_a_colon_that_names_no_post_between_posts_ends_the_one_before() -> None:
    organization = only(
        "窑场的人员包括：\n窑长：\n负责安排每窑的装烧。\n装窑工：\n按图装窑。\n各类帮工：\n如搬坯工、运柴工等，负责零活。\n"
        "看火员：\n记录窑温。\n配釉员：\n负责按方配釉和试釉。\n"
    )

    assert {one.title: texts(one.duties) for one in organization.positions} == {
        "窑长": ["负责安排每窑的装烧。"],
        "装窑工": ["按图装窑。"],
        "看火员": ["记录窑温。"],
        "配釉员": ["负责按方配釉和试釉。"],
    }


def test_a_line_between_posts_that_promises_duties_ends_no_section() -> None:
    organization = only(
        "窑长岗位职责\n负责安排每窑的装烧。\n看火员岗位职责\n负责记录每窑窑温。\n负责窑房的清洁工作责任:\n每日清扫窑房和料场。\n"
        "配釉员岗位职责\n负责按方配釉和试釉。\n装窑工岗位职责\n负责按图装窑和卸窑。\n"
    )

    assert "每日清扫窑房和料场。" in texts(post(organization, "看火员").duties)
