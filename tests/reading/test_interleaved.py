"""Forms whose cells a converter has laid over each other, and tables whose columns single spaces part."""

from __future__ import annotations

from tests.reading.looking import names, only, post, read, texts


def test_heads_of_rows_down_the_page_and_labels_behind_values_are_put_right() -> None:
    text = (
        "仓储部长岗位说明书\n\n岗位编号仓储部部长\n\n岗位名称\n\n岗位定员 仓储部 所在部门\n\n职系 运营总监 直接上级\n\n"
        "职责与工作任务:\n\n管理库房的收发工作职责表述:\n\n职\n\n核对送货单,安排卸货、码放和标 责\n\n工作\n\n识\n\n一\n\n任务\n\n"
        "登记每日的出库数量\n\n组织定期盘点职责表述:\n\n责\n\n工作 编制盘点表,抽查各库位\n\n二\n\n处理盘盈盘亏\n"
    )
    head = post(only(text), "仓储部部长")

    assert names(head.reports_to) == ["运营总监"]
    assert texts(head.duties) == [
        "核对送货单,安排卸货、码放和标识",
        "登记每日的出库数量",
        "编制盘点表,抽查各库位",
        "处理盘盈盘亏",
    ]
    assert [duty.group for duty in head.duties][::2] == ["管理库房的收发工作", "组织定期盘点"]


def test_a_column_of_degrees_is_no_part_of_the_duties() -> None:
    text = (
        "一、岗位说明书职位名称车队长职位代码CD02所属部门运输部直接上级物流经理序号具体职责表述负责程度"
        "1安排车辆和驾驶员的班次全责2检查车辆的保养记录部分3处理路上的故障全责"
    )

    assert texts(post(only(text), "车队长").duties) == ["安排车辆和驾驶员的班次", "检查车辆的保养记录", "处理路上的故障"]


def test_columns_that_single_spaces_part_are_cells_under_a_header_of_labels() -> None:
    text = (
        "一、各处室一览\n序号 部门名称 主要职责\n1 基建处 编制修缮计划,验收工程\n2 图书馆 采购图书 编目上架\n"
        "3 膳食科 公布菜价\n\n二、说明\n"
    )

    assert [(unit.name, texts(unit.duties)) for unit in only(text).departments] == [
        ("基建处", ["编制修缮计划,验收工程"]),
        ("图书馆", ["采购图书 编目上架"]),
        ("膳食科", ["公布菜价"]),
    ]


def test_a_title_in_the_middle_of_a_file_begins_another_document() -> None:
    first = "茶楼岗位职责\n一、茶艺师\n1、冲泡茶水并讲解茶艺。\n2、清点茶具。\n"
    second = "1、登记来访人员。\n2、巡视院内。\n"
    titled = f"{first}\n货运公司班长、押运员职责\n班长职责\n{second}"
    repeated = f"前台岗位职责\n{second}\n某小区各类人员职责\n\n某小区各类人员职责 一、门卫岗位职责 {second}"
    asked = f"{first}\n【门卫室的岗位职责是什么】门卫室看守大门,各岗分工如下。\n一、门卫岗位职责\n{second}"

    assert [len(organization.positions) for organization in read(titled).organizations] == [1, 1]
    assert [[p.title for p in o.positions] for o in read(repeated).organizations] == [["前台"], ["门卫"]]
    assert [[p.title for p in o.positions] for o in read(asked).organizations] == [["茶艺师"], ["门卫"]]


def test_what_a_page_says_beside_the_duties_is_none_of_them() -> None:
    text = (
        "第一篇:通风科安全生产责任制\n某某矿业有限公司\n二〇一二年\n安全生产责任制\n一、通风科安全生产责任制\n1、测定各巷道的风量。\n"
        "安全生产责任制\n2、检修局部通风机。\n二、调度室主任安全生产责任制\n1、记录当班的险情。\n"
    )
    organization = read(text).organizations[0]
    told = only("1. 门卫门卫是工地最重要的岗位之一。\n负责登记车辆。\n2. 水电工水电工是现场的保障。\n负责检查线路。\n")

    assert texts(organization.departments[0].duties) == ["测定各巷道的风量。", "检修局部通风机。"]
    assert [(p.title, texts(p.duties)) for p in organization.positions] == [("调度室主任", ["记录当班的险情。"])]
    assert [(p.title, texts(p.duties)) for p in told.positions] == [("门卫", ["负责登记车辆。"]), ("水电工", ["负责检查线路。"])]


def test_posts_over_their_own_sentences_are_headings() -> None:
    text = (
        "三、岗位设置与职责描述\n1.磨工组长\n磨工组长安排本组的工件,检查砂轮。\n2.钳工组长\n钳工组长在车间主任的领导下维修模具。\n"
        "四、支持类岗位\n部门经理\n负责审批本部门的加班。\n库管员\n登记刀具的领用。\n以上岗位设置可根据规模适当调整。\n"
    )

    assert [(p.title, len(p.duties)) for p in only(text).positions if p.duties] == [
        ("磨工组长", 1),
        ("钳工组长", 1),
        ("部门经理", 1),
        ("库管员", 1),
    ]


def test_another_name_in_brackets_is_a_second_superior_and_examples_are_none() -> None:
    text = "岗位名称:养护工\n直接上级:养护队长(或工区主任)\n直接下级:临时工(含季节工等)\n岗位职责:\n1、清理边沟。\n"
    worker = post(only(text), "养护工")

    assert (names(worker.reports_to), names(worker.direct_reports)) == (["养护队长", "工区主任"], ["临时工"])


def test_an_article_that_presents_posts_anew_is_another_document() -> None:
    text = (
        "马术俱乐部岗位职责\n1、教练:负责授课并检查马具。\n2、马工:负责喂养马匹。\n\n"
        "马场作为训练场所,通常会有以下几种岗位:\n1、教练:制定训练计划。\n2、兽医:负责马匹的体检。\n"
    )

    assert [[p.title for p in o.positions] for o in read(text).organizations] == [["教练", "马工"], ["教练", "兽医"]]


def test_titles_and_chapters_that_run_into_their_text_are_headings() -> None:
    articles = (
        "第一章总则第一条为规范站务,制定本规则。\n第二章岗位职责第二条售票员:核对每班的票款。\n第三条安检人员:负责查验行李。\n"
    )
    controlled = "文件名称:灭菌员质量职责 起草人: 批准日期: 执行日期:\n1.核对灭菌记录。\n2.登记批号。\n"
    fused = (
        "1、领班职责及权限一、职责1、安排台位。2、检查餐具。二、权限1、有权调整班次。2、有权退回菜品。"
        "传菜员职责及权限一、职责1、核对菜单。2、端送菜品。"
    )

    assert [(p.title, len(p.duties)) for p in only(articles).positions] == [("售票员", 1), ("安检人员", 1)]
    assert [(p.title, len(p.duties)) for p in only(controlled).positions] == [("灭菌员", 2)]
    assert [(p.title, len(p.duties), len(p.authorities)) for p in only(fused).positions] == [("领班", 2, 2), ("传菜员", 2, 0)]


def test_a_text_under_a_closed_table_is_in_none_of_its_cells() -> None:
    text = "部门名称 | 主要职责 |\n苗圃部 | 培育苗木。 |\n花卉部 | 布置花坛。 |\n各园的分工每年会有变化。\n"

    assert [(unit.name, texts(unit.duties)) for unit in only(text).departments] == [
        ("苗圃部", ["培育苗木。"]),
        ("花卉部", ["布置花坛。"]),
    ]
