"""Units whose lines stand over their posts, which are told of in a line each or in a table."""

from __future__ import annotations

import pytest

from tests.reading.looking import only, post, texts, unit

_POSTS = "演出部长：向团长汇报。负责排练；编排节目\n杂技演员：接受演出部长领导。完成演出任务；保养道具\n"


def _departments(text: str) -> dict[str | None, str | None]:
    return {one.title: one.department for one in only(text).positions if one.described}


def test_a_unit_alone_on_its_line_is_that_of_the_posts_in_the_lines_below_it() -> None:
    text = f"青禾杂技团\n\n演出部\n{_POSTS}\n后勤部\n后勤部长：向团长汇报。负责食宿；管理车辆\n"

    assert _departments(text) == {"演出部长": "演出部", "杂技演员": "演出部", "后勤部长": "后勤部"}
    assert texts(next(one for one in only(text).positions if one.title == "杂技演员").duties) == ["完成演出任务；", "保养道具"]


def test_so_it_is_below_what_the_unit_does_itself() -> None:
    text = (
        f"青禾杂技团\n\n演出部\n职能：负责演出。\n{_POSTS}\n后勤部\n职能：负责食宿。\n后勤部长：向团长汇报。管理车辆；安排食宿\n"
    )

    assert texts(unit(only(text), "演出部").duties) == ["负责演出。"]
    assert _departments(text) == {"演出部长": "演出部", "杂技演员": "演出部", "后勤部长": "后勤部"}


def test_the_unit_right_over_the_only_table_is_that_of_its_posts() -> None:
    table = (
        "| 岗位 | 直接上级 | 职责 |\n| --- | --- | --- |\n| 道具科长 | 团长 | 编制采购计划 |\n| 木工 | 道具科长 | 修理舞台 |\n"
    )

    assert _departments(f"# 青禾杂技团\n\n道具科\n\n{table}") == {"道具科长": "道具科", "木工": "道具科"}
    assert _departments(f"青禾杂技团\n\n{table}") == {"道具科长": None, "木工": None}


def test_units_behind_a_colon_are_set_up_too() -> None:
    organization = only("青禾杂技团\n\n本团下设：演出部、道具科、后勤科。各部设部长1人，由团长任命。\n")

    assert [one.name for one in organization.departments] == ["演出部", "道具科", "后勤科"]


def test_each_part_of_a_unit_has_the_posts_that_one_clause_gives_to_all() -> None:
    organization = only(
        "霁月陶瓷厂\n\n一、成型车间\n下设注浆班、修坯班，各班设班长1名、操作工若干名。\n1. 组织成型生产。\n2. 检查坯体质量。\n\n"
        "二、烧成车间\n车间设主任1名、烧窑工4名。\n1. 安排烧成。\n2. 保养窑炉。\n"
    )

    assert texts(unit(organization, "成型车间").duties) == ["组织成型生产。", "检查坯体质量。"]
    assert {(one.title, one.department, one.headcount) for one in organization.positions} == {
        *(("班长", part, 1) for part in ("注浆班", "修坯班")),
        *(("操作工", part, None) for part in ("注浆班", "修坯班")),
        ("主任", "烧成车间", 1),
        ("烧窑工", "烧成车间", 4),
    }


def test_titles_with_their_numbers_begin_the_lines_of_posts() -> None:
    organization = only(
        "青禾杂技团\n\n演出部（12人）\n演出部长1人：负责排练；编排节目\n杂技演员9人：完成演出任务；保养道具\n\n"
        "后勤部（3人）\n后勤部长1人：负责食宿；管理车辆\n司机2名：接送演员。\n"
    )

    counted = {(one.title, one.department, one.headcount) for one in organization.positions}
    assert counted == {("演出部长", "演出部", 1), ("杂技演员", "演出部", 9), ("后勤部长", "后勤部", 1), ("司机", "后勤部", 2)}
    assert texts(post(organization, "司机").duties) == ["接送演员。"]


def test_a_section_that_nobody_has_written_yet_still_is_a_post() -> None:
    organization = only(
        "一、安全主管\n1．填写日报。\n2．检查索道。\n\n二、教练\n（待补充）\n\n三、厨师\n1．做饭烧菜。\n2．采购食材。\n"
    )

    assert post(organization, "教练").described
    assert post(organization, "教练").duties == []


def test_a_number_of_staff_behind_a_title_is_no_part_of_it() -> None:
    organization = only(
        "一、水手长\n直属上级：经理\n1. 检查缆绳。\n2. 培训水手。\n二、水手　编制6名\n直属上级：水手长\n1. 负责系泊。\n"
    )

    assert (post(organization, "水手").headcount, texts(post(organization, "水手").duties)) == (6, ["负责系泊。"])


def test_a_chapter_headed_by_a_unit_is_that_of_the_posts_that_its_articles_are() -> None:
    text = (
        "霁月陶瓷厂岗位职责\n第一章 管理层\n第一条 厂长\n(一)主持全面工作;\n(二)审批预算。\n"
        "第二章 成型车间\n第二条 车间主任(直接上级:厂长)\n"
        "(一)安排生产;\n(二)考核员工。\n第三条 注浆工(编制6人)\n(一)配制泥浆;\n(二)保养模具。\n"
        "第三章 附则\n第四条 本职责由人事部解释。\n"
    )

    assert _departments(text) == {"厂长": None, "车间主任": "成型车间", "注浆工": "成型车间"}


def test_the_last_of_several_deeds_heads_no_paragraph_below_it() -> None:
    organization = only("后勤处\n职责:\n(1)采购食材\n(2)维修园舍\n负责校车的调度和安全检查。\n")

    assert texts(unit(organization, "后勤处").duties) == ["采购食材", "维修园舍", "负责校车的调度和安全检查。"]


@pytest.mark.parametrize(("first", "second"), [("一、", "二、"), ("", "")])
def test_a_line_of_staff_below_a_units_name_is_no_post_over_duties(first: str, second: str) -> None:
    organization = only(
        f"{first}保教处\n处长1名,由副园长兼任。\n职责:\n(1)制定教研计划\n(2)检查备课\n下设:大班组、小班组,各设组长1人。\n"
        f"{second}后勤处\n处长1名。\n职责:\n(1)采购食材\n(2)维修园舍\n"
    )

    assert texts(unit(organization, "保教处").duties) == ["制定教研计划", "检查备课"]
    assert texts(unit(organization, "后勤处").duties) == ["采购食材", "维修园舍"]
    assert {(one.title, one.department, one.headcount) for one in organization.positions if one.title in ("处长", "组长")} == {
        ("处长", "保教处", 1),
        ("处长", "后勤处", 1),
        ("组长", "大班组", 1),
        ("组长", "小班组", 1),
    }


def test_posts_with_their_numbers_behind_a_units_name_are_its_posts_and_no_duty() -> None:
    organization = only("青禾园职责\n一、膳食科:厨师长1名,厨师3名,帮厨2名\n二、后勤处\n职责:\n(1)采购食材\n(2)维修园舍\n")

    posts = {(one.title, one.department, one.headcount) for one in organization.positions}
    assert posts == {("厨师长", "膳食科", 1), ("厨师", "膳食科", 3), ("帮厨", "膳食科", 2)}


def test_who_stands_directly_under_whom_is_a_reporting_line() -> None:
    organization = only("副园长:直属园长,分管保教处。\n出纳:隶属财务部,负责付款。\n")

    assert {one.title: [line.name for line in one.reports_to] for one in organization.positions if one.described} == {
        "副园长": ["园长"],
        "出纳": [],
    }


def test_how_many_there_are_for_each_of_something_is_no_part_of_a_title() -> None:
    organization = only(
        "调解委员岗位职责\n(1)调解纠纷;\n(2)宣传法律。\n\n网格员(每网格1名,共6名)职责\n(1)巡查网格;\n(2)上报隐患。\n\n"
        "楼长(每栋1名)职责\n(1)登记访客;\n(2)收集意见。\n"
    )

    counts = {one.title: (one.headcount, len(one.duties)) for one in organization.positions}
    assert counts == {"调解委员": (None, 2), "网格员": (6, 2), "楼长": (None, 2)}


def test_a_chapter_on_the_organization_is_no_unit_and_a_longer_name_of_a_unit_no_post() -> None:
    organization = only(
        "1 组织机构\n项目经理部设项目经理1人,项目副经理1人;下设工程部、安质部。\n2 岗位职责\n"
        "2.1 项目经理\n1)履行施工合同;\n2)批准施工组织设计。\n2.2 工程部\n1)编制施工计划;\n2)管理测量工作。\n"
    )

    assert {(one.name, one.parent) for one in organization.departments} == {
        ("项目经理部", None),
        ("工程部", "项目经理部"),
        ("安质部", "项目经理部"),
    }
    assert {(one.title, one.department) for one in organization.positions} == {
        ("项目经理", "项目经理部"),
        ("项目副经理", "项目经理部"),
    }


@pytest.mark.parametrize("mark", ["", "一、"])
def test_a_unit_right_over_a_post_with_a_field_in_its_line_is_that_posts_unit(mark: str) -> None:
    text = f"霁月厂\n{mark}后勤科\n后勤科长 直属上级:厂长\n1. 管理食堂。\n2. 管车。\n保管员 直属上级:后勤科长\n1. 登记物资。\n"

    assert _departments(text) == {"后勤科长": "后勤科", "保管员": "后勤科"}


def test_the_word_for_posts_over_lines_of_several_is_no_label_of_the_first() -> None:
    organization = only(
        "岗位\n前厅经理(1人):管理前厅;处理投诉。\n大堂副理(2人):巡视大堂;协助经理。\n前台接待(6人):办理入住;结算账目。\n"
    )

    counts = {one.title: (one.headcount, len(one.duties)) for one in organization.positions if one.described}
    assert counts == {"前厅经理": (1, 2), "大堂副理": (2, 2), "前台接待": (6, 2)}
