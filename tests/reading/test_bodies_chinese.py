"""Public bodies, banks and companies as Chinese documents present them: the body itself, its parts, who leads it."""

from __future__ import annotations

from tests.reading.looking import only, post, texts, unit


def test_the_parts_of_an_authority_stand_each_over_its_paragraph() -> None:
    organization = only(
        "梅川市体育局\n\n一、主要职责\n（一）拟订体育发展规划。\n（二）指导学校体育。\n\n二、内设机构\n\n市体育局设下列内设机构：\n\n"
        "1. 办公室\n负责机关日常运转，承担信访工作。\n联系电话：0000-12345678\n\n"
        "2. 竞技体育科（反兴奋剂办公室）\n拟订竞技体育发展规划；组织参加省级比赛。\n\n机关党委（人事科） 负责机关党群工作。\n\n"
        "三、人员编制\n机关行政编制20名。局长1名、副局长3名。\n"
    )

    assert organization.name == "梅川市体育局"
    assert texts(organization.duties) == ["拟订体育发展规划。", "指导学校体育。"]
    assert [part.name for part in organization.departments] == ["办公室", "竞技体育科（反兴奋剂办公室）", "机关党委（人事科）"]
    assert len(unit(organization, "竞技体育科（反兴奋剂办公室）").duties) == 2
    assert all(part.headcount is None for part in organization.departments)


def test_a_body_without_its_places_name_is_still_the_body() -> None:
    organization = only(
        "乌石县粮食局职责规定\n\n县粮食局的主要职责是：\n（一）管理储备粮。\n（二）检查粮库。\n\n办公室职责\n1、管理档案。\n"
    )

    assert texts(organization.duties) == ["管理储备粮。", "检查粮库。"]
    assert unit(organization, "办公室").parent == "乌石县粮食局"


def test_the_next_chapter_is_no_part_of_the_unit_before_it() -> None:
    organization = only(
        "沙河农村商业银行股份有限公司部门职责与岗位设置（2023年修订）\n\n"
        "第一章  合规部\n一、部门职责\n（一）审查合同；\n（二）组织合规培训。\n"
        "二、岗位设置\n部门编制5人，设总经理1名，合规岗4名。\n三、岗位职责\n1、合规岗\n上级领导：总经理岗\n（1）起草制度；\n（2）报送报表。\n\n"
        "第二章  运营部\n一、部门职责\n（一）管理金库；\n（二）核对账务。\n二、岗位设置\n部门编制3人。\n"
    )

    assert organization.name == "沙河农村商业银行股份有限公司"
    assert {part.name: (part.parent, part.headcount) for part in organization.departments} == {
        "合规部": ("沙河农村商业银行股份有限公司", 5),
        "运营部": ("沙河农村商业银行股份有限公司", 3),
    }
    assert post(organization, "合规岗").headcount == 4


def test_a_name_behind_a_title_is_who_holds_the_post() -> None:
    organization = only(
        "岚川渔业股份有限公司领导班子分工\n\n"
        "董事长周某某：主持公司全面工作，召集董事会会议。\n副总经理 王建明：分管安全环保部。\n"
        "党委书记、总工程师：李某\n主持技术工作。\n"
    )

    assert {(one.title, len(one.duties)) for one in organization.positions} == {
        *(("董事长", 1), ("副总经理", 1)),
        *(("党委书记", 1), ("总工程师", 1)),
    }
    assert [(person.name, *(post.name for post in person.holds)) for person in organization.people] == [
        ("周某某", "董事长"),
        ("王建明", "副总经理"),
        ("李某", "党委书记", "总工程师"),
    ]


def test_a_title_made_of_a_companys_name_and_a_documents_words_names_the_company() -> None:
    for rest in ("部门设置", "岗位职责汇编", "各岗位汇报关系", "岗位设置及职责（2024年修订）"):
        organization = only(f"岚川渔业股份有限公司{rest}\n\n船务部职责\n1、调度渔船。\n2、办理年检。\n")

        assert organization.name == "岚川渔业股份有限公司"


def test_articles_tell_of_one_holder_each() -> None:
    organization = only(
        "沧源县统计局工作规则\n\n第一条 本局内设办公室、核算科。\n第二条 办公室的职责：\n（一）起草文件；\n（二）管理印章。\n"
        "第三条 办公室设主任1人、文秘2人，核定办公室编制5名。\n第四条 局长领导全局工作，直接领导副局长、办公室主任。\n"
        "第五条 副局长受局长领导，分管核算科。副局长履行下列职责：\n（一）审核数据；\n（二）组织检查。\n"
        "第六条 办公室主任对副局长负责，领导文秘，其职责是：\n（一）审核公文；\n（二）督办决定事项。\n"
        "第七条 核算科依据调查结果核算地区生产总值。\n第八条 各科室应当遵守本规则。\n"
    )

    assert {one.title: (one.department, one.headcount) for one in organization.positions} == {
        "局长": (None, None),
        "副局长": (None, None),
        "办公室主任": ("办公室", 1),
        "文秘": ("办公室", 2),
    }
    assert [[line.name for line in one.reports_to] for one in organization.positions if one.described] == [
        [],
        ["局长"],
        ["副局长"],
    ]
    assert texts(post(organization, "办公室主任").duties) == ["审核公文；", "督办决定事项。"]
    assert texts(unit(organization, "核算科").duties) == ["依据调查结果核算地区生产总值。"]


def test_a_unit_says_its_staff_in_brackets_and_its_posts_stand_in_it() -> None:
    organization = only(
        "石桥街道办事处内设机构职责及岗位设置\n\n党政办公室（编制8人）\n主要职责：\n1．负责会务工作。\n2．负责后勤保障。\n岗位设置：\n"
        "主任岗：1人。主持办公室全面工作。\n文秘岗：2人。起草公文；管理印章。\n\n执法队（编制9人，队长1名）\n主要职责：\n1．巡查辖区。\n2．查处无照经营。\n"
    )

    assert organization.name == "石桥街道办事处"
    assert {part.name: part.headcount for part in organization.departments} == {"党政办公室": 8, "执法队": 9}
    assert [(one.title, one.department, one.headcount) for one in organization.positions] == [
        ("主任岗", "党政办公室", 1),
        ("文秘岗", "党政办公室", 2),
        ("队长", "执法队", 1),
    ]


def test_in_a_procedure_each_holder_has_its_own_clauses() -> None:
    organization = only(
        "仓库管理制度\n\n1 目的\n为加强管理，特制定本制度。\n3 职责\n3.1 总经理\n3.1.1 批准盘点计划；\n3.1.2 批准报废。\n"
        "3.2 设备部\n3.2.1 负责货架维修；\n3.2.2 负责叉车年检。\n3.3 仓储部负责货物的验收和保管。\n3.4 使用部门负责日常保管。\n"
        "4 管理程序\n4.1 领用\n4.1.1 使用部门填写领用单。\n4.1.2 仓储部核对后发货。\n"
    )

    assert texts(unit(organization, "设备部").duties) == ["负责货架维修；", "负责叉车年检。"]
    assert texts(unit(organization, "仓储部").duties) == ["负责货物的验收和保管。"]
    assert [step.text for step in organization.processes[0].steps] == ["使用部门填写领用单。", "仓储部核对后发货。"]


def test_a_traditional_sheet_names_its_post_in_its_own_word_and_keeps_unknown_fields_apart() -> None:
    organization = only(
        "海晏科技股份有限公司　工作說明書\n部門：資訊部　　　課別：系統課\n職稱：系統工程師　　職等：七等\n"
        "直接主管：系統課課長　　間接主管：資訊部經理\n"
        "工作職掌\n1. 維護伺服器。\n2. 排除故障。\n任用條件\n職稱：技術士以上。\n\n"
        "部門：資訊部\n職稱：網管員　　職等：五等\n直接主管：系統工程師\n工作職掌\n1. 巡檢線路。\n2. 登記故障。\n"
    )

    engineer = post(organization, "系統工程師")
    assert engineer.department == "資訊部"
    assert [(line.name, line.kind) for line in engineer.reports_to] == [("系統課課長", "solid"), ("資訊部經理", "dotted")]
    assert texts(engineer.qualifications) == ["職稱：技術士以上。"]
    assert [line.name for line in post(organization, "網管員").reports_to] == ["系統工程師"]


def test_a_grade_behind_a_title_and_an_acronym_before_one() -> None:
    organization = only(
        "# 研发部\n## 后端研发工程师 P5-P7\n- 直属 leader：研发总监\n- 岗位职责\n  1. 编写接口\n  2. 修复缺陷\n"
        "## SRE 工程师\n- 直属 leader：研发总监\n- 岗位职责\n  1. 建设监控\n  2. 组织复盘\n"
    )

    assert [(one.title, one.reports_to[0].name) for one in organization.positions if one.described] == [
        ("后端研发工程师", "研发总监"),
        ("SRE 工程师", "研发总监"),
    ]


def test_posts_told_with_their_numbers_are_no_duty() -> None:
    organization = only(
        "保安部职责\n保安部设经理一名，主管二名，保安员二十名。\n1、巡逻。\n2、看守大门。\n版权所有 某某酒店  ICP备00000000号\n"
    )

    assert {one.title: one.headcount for one in organization.positions} == {"经理": 1, "主管": 2, "保安员": 20}
    assert texts(unit(organization, "保安部").duties) == ["巡逻。", "看守大门。"]


def test_an_institution_under_an_authority_says_its_number_and_duties_in_one_line() -> None:
    organization = only(
        "丰禾县水利局\n\n一、主要职责\n（一）编制水利规划。\n（二）组织防汛抗旱。\n二、所属事业单位\n"
        "（一）丰禾县水库管理中心：公益一类事业单位，编制12名，设主任1名。主要职责：巡查大坝；调度水量。\n"
        "（二）丰禾县河道管理站：公益一类事业单位，编制7名。主要职责：清理河道；制止非法采砂。\n"
    )

    assert organization.name == "丰禾县水利局"
    assert [(one.name, one.headcount, len(one.duties)) for one in organization.departments] == [
        ("丰禾县水库管理中心", 12, 2),
        ("丰禾县河道管理站", 7, 2),
    ]


def test_a_label_names_an_institution_before_its_number_and_duties() -> None:
    organization = only("所属事业单位：丰禾县种子站，编制9名，主要职责：检验种子；推广良种。\n")

    assert [(one.name, one.headcount, len(one.duties)) for one in organization.departments] == [("丰禾县种子站", 9, 2)]


def test_a_running_text_says_its_labels_in_sentences() -> None:
    organization = only(
        "码头主管岗位职责\n码头主管隶属运营部，直接上级为运营部经理。其主要职责包括：安排船只进出港；检查缆绳。其权限包括：泊位调整权；"
        "违规船只的处罚建议权。考核指标为泊位周转率达到85%；船东满意度。任职要求为：大专学历；持有驾驶证。\n"
    )
    position = post(organization, "码头主管")

    assert (position.department, len(position.duties), len(position.qualifications)) == ("运营部", 2, 2)
    assert texts(position.authorities) == ["泊位调整权；", "违规船只的处罚建议权。"]
    assert texts(position.indicators) == ["泊位周转率达到85%；", "船东满意度。"]


def test_sentences_that_say_rights_indicators_and_conditions_are_no_duties() -> None:
    organization = only(
        "一、机务队长\n机务队长对站长负责，编制1人。主要职责是安排检修，审批备件。有权停用有隐患的车辆。以车辆完好率为考核指标。要求机械专业大专以上学历。\n"
        "二、修理工\n修理工对机务队长负责，编制6人。主要职责是更换轮胎，填写台账。\n"
    )
    head, worker = (post(organization, title) for title in ("机务队长", "修理工"))

    assert [len(facet) for facet in (head.duties, head.authorities, head.indicators, head.qualifications)] == [1, 1, 1, 1]
    assert (worker.headcount, texts(worker.duties)) == (6, ["更换轮胎，填写台账。"])


def test_a_post_after_a_list_of_partners_begins_its_own_sheet() -> None:
    organization = only(
        "部门名称\n客户中心\n部门编制\n8人\n部门职能\n1.受理报修。\n2.办理入住。\n协作部门\n工程部、财务部\n客服经理\n所属部门\n客户中心\n直接上级\n总经理\n"
        "岗位职责\n（1）审核报告。\n（2）处理投诉。\n"
    )

    assert [one.name for one in unit(organization, "客户中心").collaborators] == ["工程部", "财务部"]
    assert texts(post(organization, "客服经理").duties) == ["审核报告。", "处理投诉。"]


def test_the_word_for_a_post_may_stand_over_all_posts_of_a_unit() -> None:
    organization = only("品控室\n部门编制：3人\n职能：\n1. 制订标准\n2. 受理投诉\n岗位：品控主管1人、检验员2人\n")

    assert {(one.title, one.department) for one in organization.positions} == {("品控主管", "品控室"), ("检验员", "品控室")}


def test_the_number_of_a_body_may_tell_its_posts_which_a_later_chapter_describes() -> None:
    organization = only(
        "岚桥区城市管理局\n一、主要职责\n（一）管理市容。\n（二）清运垃圾。\n二、内设机构\n（一）执法科。查处违建；制止占道。编制5名，其中科长1名。\n"
        "三、人员编制\n岚桥区城市管理局机关行政编制12名。设局长1名，副局长2名。\n四、领导分工\n局长方某某：主持全面工作。\n副局长丁某某：分管执法科。\n"
    )

    assert {one.title: (one.department, one.headcount) for one in organization.positions} == {
        "局长": (None, 1),
        "副局长": (None, 2),
        "科长": ("执法科", 1),
    }


def test_several_units_each_get_a_post_with_its_charge() -> None:
    organization = only(
        "濱海鳥會組織規程\n\n第一條　本會置理事長一人，綜理會務；副理事長二人，襄助之。\n"
        "第二條　本會下設下列各組：\n一、調查組。\n二、教育組。\n"
        "第三條　調查組、教育組各置組長一人，承理事長之命，綜理各該組業務。\n"
        "第四條　會計室置主任一人，由理事長聘任之，辦理會計事項。\n"
    )

    assert sorted((one.title or "", one.department or "", len(one.duties)) for one in organization.positions) == [
        ("主任", "會計室", 1),
        ("副理事長", "", 1),
        ("理事長", "", 1),
        ("組長", "教育組", 1),
        ("組長", "調查組", 1),
    ]


def test_posts_told_line_by_line_under_a_unit_are_the_units() -> None:
    organization = only(
        "前厅部岗位职责\n前厅部经理 对驻店总经理负责，下辖大堂副理和礼宾领班。主要职责是：负责前厅经营；处理投诉。\n"
        "大堂副理 直接对前厅部经理负责。主要职责是：迎送贵宾；巡视大堂。\n"
    )
    head, deputy = (post(organization, title) for title in ("前厅部经理", "大堂副理"))

    assert [one.name for one in (*head.reports_to, *head.direct_reports)] == ["驻店总经理", "大堂副理", "礼宾领班"]
    assert (deputy.department, deputy.reports_to[0].name, len(deputy.duties)) == ("前厅部", "前厅部经理", 2)


def test_counted_headings_of_markdown_end_lists_of_partners_and_labels_stay_labels() -> None:
    organization = only(
        "# 甲辰科技有限公司 · 组织与职责手册\n## 1 研发中心（编制：9人）\n"
        "**部门职责**\n- 规划平台\n- 建立规范\n**协作部门**：产品部\n\n"
        "### 1.1 研发总监\n- **汇报给**：首席技术官\n- **职责**\n  1. 评审架构\n  2. 主持评级\n- **权限**\n  1. 技术选型权\n"
    )
    head = post(organization, "研发总监")

    assert (organization.name, [one.name for one in organization.departments][:1]) == ("甲辰科技有限公司", ["研发中心"])
    assert (len(head.duties), texts(head.authorities), head.reports_to[0].name) == (2, ["技术选型权"], "首席技术官")


def test_a_houses_own_word_for_a_post_names_the_next_post_after_qualifications_too() -> None:
    organization = only(
        "海晏飯店工作說明書\n\n職稱：總機值班員\n職務編號：A1\n【職務內容】\n一、轉接電話；\n二、登記留言。\n【任職條件】\n一、國語流利。\n職稱：丙級技術士。\n\n"
        "職稱：機房值班員\n職務編號：A2\n【職務內容】\n一、巡檢機組；\n二、填寫日誌。\n"
    )

    assert [(one.title, len(one.duties), len(one.qualifications)) for one in organization.positions] == [
        ("總機值班員", 2, 2),
        ("機房值班員", 2, 0),
    ]


def test_articles_counted_in_short_numerals_announce_the_powers_of_bodies() -> None:
    organization = only(
        "澄江船東協會組織細則\n第廿一條\n理事會之職權如下:\n1.審議年度計畫。\n2.聘任幹事。\n第廿二條\n監事會之職權如下:\n1.審核帳目。\n"
        "第三十條、文書組業務如下:\n1. 保管印信\n2. 繕寫會議紀錄\n"
    )

    assert texts(unit(organization, "理事會").duties) == ["審議年度計畫。", "聘任幹事。"]
    assert texts(unit(organization, "監事會").duties) == ["審核帳目。"]
    assert texts(unit(organization, "文書組").duties) == ["保管印信", "繕寫會議紀錄"]


def test_a_second_sign_on_a_units_door_is_no_part_of_its_name() -> None:
    organization = only("(1)党务办公室(挂文明办牌子):负责党务和宣传工作。\n(2)民政科:负责社会救助。\n(3)城建科:负责道路养护。\n")

    assert texts(unit(organization, "党务办公室").duties) == ["负责党务和宣传工作。"]


def test_what_somebody_answers_for_may_stand_before_the_words_that_announce_their_duties() -> None:
    organization = only(
        "班组长对本班组(含外包人员,下同)设备安全负责,其职责是:\n(1)组织班前检查;\n(2)填写点检记录;\n(3)上报设备隐患;\n"
    )

    assert texts(post(organization, "班组长").duties) == ["组织班前检查;", "填写点检记录;", "上报设备隐患;"]


def test_the_end_of_a_title_is_no_persons_name() -> None:
    organization = only("采购员:负责食材的采购和验收。\n保安/工程人员:保障门店安全,维护设施。\n收银员:负责收款和对账。\n")

    assert "保安/工" not in [one.title for one in organization.positions]
