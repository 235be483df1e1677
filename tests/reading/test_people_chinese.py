"""Who holds a post, as notices about the sharing of work name them: 局长 周建国:…, 李敏(党组成员、副局长):…."""

from __future__ import annotations

import pytest

from app.reading.people import posts_and_person
from tests.reading.looking import names, only, post, texts

_NOTICE = (
    "关于调整局领导工作分工的通知\n\n各科室：\n现将局领导工作分工调整如下：\n周建国（党委书记、局长）：主持全面工作。\n"
    "李  敏（党委委员、副局长）：分管供水科，负责节水工作。\n陈立同志，副局长：分管河道科。\n\n临江市水务局\n2025年3月1日\n"
)


def test_each_of_a_persons_posts_has_what_the_line_tells() -> None:
    organization = only(_NOTICE)

    assert {(one.title, *texts(one.duties)) for one in organization.positions} == {
        ("党委书记", "主持全面工作。"),
        ("局长", "主持全面工作。"),
        ("副局长", "分管供水科，负责节水工作。", "分管河道科。"),
    }
    assert [(one.name, [held.name for held in one.holds]) for one in organization.people] == [
        ("周建国", ["党委书记", "局长"]),
        ("李敏", ["副局长"]),
        ("陈立", ["副局长"]),
    ]


def test_who_signs_a_paper_is_the_organization_and_no_duty() -> None:
    assert only(_NOTICE).name == "临江市水务局"


def test_so_it_is_where_the_duties_stand_below() -> None:
    organization = only(
        "领导分工\n\n一、王志强同志（校长、党总支副书记）\n主持学校行政全面工作。\n二、孙涛同志（副校长）\n分管教务处、图书馆。\n"
    )

    assert (
        texts(post(organization, "党总支副书记").duties) == texts(post(organization, "校长").duties) == ["主持学校行政全面工作。"]
    )
    assert texts(post(organization, "副校长").duties) == ["分管教务处、图书馆。"]
    assert [one.name for one in organization.people] == ["王志强", "孙涛"]


def test_so_it_is_where_each_stands_on_a_line_of_its_own() -> None:
    organization = only(
        "领导分工\n\n周建国\n党委书记、局长\n主持局党委和行政全面工作。\n\n李  敏\n党组成员、副局长\n负责供水、节水工作。\n"
    )

    assert [(one.title, *texts(one.duties)) for one in organization.positions] == [
        ("党委书记", "主持局党委和行政全面工作。"),
        ("局长", "主持局党委和行政全面工作。"),
        ("副局长", "负责供水、节水工作。"),
    ]
    assert [one.name for one in organization.people] == ["周建国", "李敏"]


def test_a_sentence_about_who_holds_a_post_is_the_posts() -> None:
    organization = only(
        "领导分工\n\n局长周建国同志主持全面工作，分管办公室。\n副局长李敏同志负责节水工作。联系水务集团。\n党组成员、副局长陈立分管河道科。\n"
    )

    assert {(one.title, *texts(one.duties)) for one in organization.positions if one.described} == {
        ("局长", "主持全面工作，分管办公室。"),
        ("副局长", "负责节水工作。", "联系水务集团。", "分管河道科。"),
    }
    assert [one.name for one in organization.people] == ["周建国", "李敏", "陈立"]


def test_who_is_appointed_holds_the_post_and_who_leaves_does_not() -> None:
    organization = only(
        "关于聘任李敏等同志职务的通知\n\n各部门：\n经研究决定：\n聘任李敏为采编部主任，负责采编部全面工作；\n"
        "聘任陈立为阅览部副主任（主持工作）；\n吴涛同志任总工程师，负责技术工作；\n免去孙敏的阅览部主任职务。\n"
    )

    assert {(one.name, *(held.name for held in one.holds)) for one in organization.people} == {
        ("李敏", "采编部主任"),
        ("陈立", "阅览部副主任"),
        ("吴涛", "总工程师"),
    }
    assert texts(post(organization, "采编部主任").duties) == ["负责采编部全面工作"]


def test_a_row_of_several_posts_is_each_of_them_and_rows_of_one_title_are_put_together() -> None:
    organization = only(
        "| 姓名 | 职务 | 分管工作 |\n| --- | --- | --- |\n| 周建国 | 党委书记、局长 | 主持全面工作 |\n"
        "| 李敏 | 党组成员、副局长 | 分管供水科 |\n| 陈立 | 副局长 | 负责河道管理 |\n"
    )

    assert {(one.title, *texts(one.duties)) for one in organization.positions} == {
        ("党委书记", "主持全面工作"),
        ("局长", "主持全面工作"),
        ("副局长", "分管供水科", "负责河道管理"),
    }
    assert [(one.name, len(one.holds)) for one in organization.people] == [("周建国", 2), ("李敏", 1), ("陈立", 1)]


def test_an_appointment_leads_to_the_list_of_what_the_post_does() -> None:
    organization = only(
        "关于人事任命的通知\n\n各部门：\n\n一、任命陆文彬同志为生产副总经理，向总经理汇报工作。其主要职责为：\n"
        "1. 统筹生产计划；\n2. 协调工艺变更。\n\n"
        "二、任命乔玉梅同志为采购主管，隶属生产部，向生产副总经理汇报工作。其主要职责为：\n"
        "1. 维护供应商名录；\n2. 办理询价和下单。\n\n"
        "上述同志试用期三个月。\n请各部门完成工作交接。\n\n特此通知。\n"
    )

    assert {
        (one.title, one.department, *texts(one.duties), *names(one.reports_to)) for one in organization.positions if one.duties
    } == {
        ("生产副总经理", None, "统筹生产计划；", "协调工艺变更。", "总经理"),
        ("采购主管", "生产部", "维护供应商名录；", "办理询价和下单。", "生产副总经理"),
    }


def test_a_notice_about_the_structure_tells_units_posts_lines_and_people() -> None:
    organization = only(
        "关于组织架构调整的通知\n\n各部门：\n\n一、撤销市场部，成立品牌中心和渠道中心。\n"
        "二、品牌中心主要负责品牌策划和公关活动，中心设总监1名、设计师3名。\n三、渠道中心主要负责代理商开发。\n"
        "四、品牌中心总监、渠道中心总监均向营销副总经理汇报。\n五、原市场部经理李敏任品牌中心总监，陈立任渠道中心总监（试用期三个月）。\n\n"
        "海棠食品有限公司\n2025年6月1日\n"
    )

    assert organization.name == "海棠食品有限公司"
    assert {(one.name, *texts(one.duties)) for one in organization.departments} == {
        ("品牌中心", "主要负责品牌策划和公关活动"),
        ("渠道中心", "主要负责代理商开发。"),
    }
    assert names(post(organization, "渠道中心总监").reports_to) == ["营销副总经理"]
    assert post(organization, "设计师").headcount == 3
    assert {(one.name, *(held.name for held in one.holds)) for one in organization.people} == {
        ("李敏", "品牌中心总监"),
        ("陈立", "渠道中心总监"),
    }


def test_people_before_what_their_post_or_group_does_are_no_part_of_it() -> None:
    organization = only(
        "项目组分工\n\n项目经理：张伟，全面负责项目进度和质量管理。\n技术负责人：李娜，负责系统架构设计。\n"
        "开发组：王强（组长）、赵敏，负责功能模块的开发。\n"
    )

    assert texts(post(organization, "项目经理").duties) == ["全面负责项目进度和质量管理。"]
    assert texts(organization.departments[0].duties) == ["负责功能模块的开发。"]
    assert [one.name for one in organization.people] == ["张伟", "李娜"]


def test_common_words_behind_a_title_are_nobody() -> None:
    organization = only("校规\n\n校长高度负责，安全员马上负责检查。总工程司负责审核图纸。\n")

    assert organization.people == []
    assert "总工程司" in [one.title for one in organization.positions]


@pytest.mark.parametrize("text", ["采购原料", "主任，负责人", "经理、主管", "高级经理(采购)", "马上办公室", "周报主管"])
def test_other_words_are_no_person(text: str) -> None:
    assert posts_and_person(text) is None
