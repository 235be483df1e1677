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

    assert [(one.title, len(one.duties)) for one in organization.positions] == [("董事长", 1), ("副总经理", 1), ("总工程师", 1)]
    assert [(person.name, person.holds[0].name) for person in organization.people] == [
        ("周某某", "董事长"),
        ("王建明", "副总经理"),
        ("李某", "总工程师"),
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
