"""What stands on labels in place of a colon, articles and persons that share a line with others."""

from __future__ import annotations

from tests.reading.looking import only


def test_dashes_and_torn_brackets_behind_labels_are_colons() -> None:
    found = only("(一)保洁员\n1.组织机构关系\n直属领导——园长。\n2.主要职责\n(1)负责清扫小路。\n(2)打扫花房。\n")
    cleaner = next(post for post in found.positions if post.title == "保洁员")
    assert [line.name for line in cleaner.reports_to] == ["园长"]
    assert [duty.text for duty in cleaner.duties] == ["负责清扫小路。", "打扫花房。"]
    torn = only("层级关系]直接上级:园长 直接下级:花匠 [岗位职责]全面管理花房。 1.负责排班。 2.检查灌溉。")
    assert not [post.title for post in torn.positions if post.title and "]" in post.title]


def test_remarks_on_labels_and_semicolons_in_place_of_colons() -> None:
    found = only(
        "岗位名称:花匠\n直接上级:总经理/公司领导\n工作职责:\n1、负责修剪月季。 2、打扫花房。 考核内容(初定):\n"
        "1、成活率。\n2、整洁。 聘用条件;\n1、知识技能:懂园艺。\n2、所需学历:中专。\n"
    )
    gardener = next(post for post in found.positions if post.title == "花匠")
    assert [duty.text for duty in gardener.duties] == ["负责修剪月季。", "打扫花房。"]
    assert [line.name for line in gardener.reports_to] == ["总经理", "公司领导"]


def test_articles_that_count_on_inside_a_line() -> None:
    found = only(
        "第一章 部门及职责 苗圃科安全生产责任制 苗圃科是本场的生产机构,负责全场育苗。 "
        "一、部门职责 第 1 条 负责采种。 第 2 条 组织播种。 第 3 条 检查苗床。\n"
    )
    assert [unit.name for unit in found.departments] == ["苗圃科"]
    assert [duty.text for duty in found.departments[0].duties][-3:] == ["负责采种。", "组织播种。", "检查苗床。"]


def test_persons_before_posts_line_by_line() -> None:
    lines = "王小明:党委书记。主持党委全面工作。\n李芳:人大主席。主持人大工作。\n张强:副镇长。分管农业、水利工作。\n"
    found = only("现将分工调整如下:\n" + lines)
    assert [(post.title, [duty.text for duty in post.duties]) for post in found.positions if post.described] == [
        ("党委书记", ["主持党委全面工作。"]),
        ("人大主席", ["主持人大工作。"]),
        ("副镇长", ["分管农业、水利工作。"]),
    ]


def test_sentences_that_only_say_how_many_groups_there_are_tell_no_duty() -> None:
    found = only("各處職掌如下:\n(一)教務處:得設教學、註冊等組。\n(二)總務處:辦理採購。\n(三)輔導處:設輔導及資料二組。\n")
    assert [[duty.text for duty in unit.duties] for unit in found.departments] == [[], ["辦理採購。"], []]


def test_meetings_of_a_village_hold_the_lists_under_their_headings() -> None:
    found = only("一、村民会议职责\n1.选举村民委员会成员。\n2.审议年度报告。\n二、村民代表会议职责\n1.讨论公共事务。\n")
    assert [unit.name for unit in found.departments] == ["村民会议", "村民代表会议"]


def test_another_post_that_goes_on_in_a_sentence_has_its_own_duty() -> None:
    found = only("综合管理员负责各级机构的管理,综合主管负责对综合管理员的授权。\n")
    assert [(post.title, [duty.text for duty in post.duties]) for post in found.positions] == [
        ("综合管理员", ["负责各级机构的管理"]),
        ("综合主管", ["负责对综合管理员的授权。"]),
    ]


def test_a_title_behind_a_headings_words_over_duties_begins_a_line() -> None:
    found = only("餐饮组织架构\n管理层各管辖范围及应具备能力楼面经理\n工作职责:\n1、管理楼面;\n2、安排排班。\n")
    assert [(post.title, len(post.duties)) for post in found.positions] == [("楼面经理", 2)]


def test_what_kind_of_body_it_is_does_not_belong_to_its_name() -> None:
    found = only("某县编制办公室为县委工作部门,编制6名,设主任1名。\n主要职责:\n1、拟订编制方案。\n2、管理名册。\n")
    assert [unit.name for unit in found.departments] == ["某县编制办公室"]


def test_articles_printed_as_cells_and_what_goes_on_outside_a_list_of_posts() -> None:
    found = only(
        "十二、 | 本处设苗圃室。 |\n十三、 | 苗圃室置育苗主管1人,管理师、管理员各1人,职责如下:\n"
        "(一) 育苗主管:主管及督导育苗事项。\n"
        "(二) 管理师、管理员:拟订计划。 |\n十四、 | 评审会为本处最高组织,审议育苗事项。 |\n"
    )
    said = {post.title: [duty.text for duty in post.duties] for post in found.positions}
    assert (said["管理师"], said["管理员"]) == (["拟订计划。"], ["拟订计划。"])


def test_charges_behind_articles_with_colons_and_must() -> None:
    found = only("第七条:场长对育苗业务之权责如下:一、综理育苗业务。\n二、核定计划。\n")
    assert [(post.title, len(post.duties)) for post in found.positions] == [("场长", 2)]
    found = only("第八条 苗圃站队长应履行以下职责:\n(一)组织播种;\n(二)检查苗床。\n")
    assert [(post.title, len(post.duties)) for post in found.positions] == [("苗圃站队长", 2)]


def test_what_a_sentence_calls_a_post_is_one() -> None:
    found = only("舞台监督是剧团中的一种职务。他的工作内容是:\n(1) 熟悉布景。\n(2) 指挥换景。\n(3) 管理后台秩序。\n")
    assert [(post.title, post.described) for post in found.positions] == [("舞台监督", True)]
