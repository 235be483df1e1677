"""Damage that real Chinese documents come with: what is lost, doubled or annotated is read, and told where it was mended."""

from __future__ import annotations

from app.reading import read_document
from tests.reading.looking import names, only, post, read, texts, unit


def test_a_lost_byte_is_mended_and_both_readings_are_told() -> None:
    whole = "崗位名稱：收銀員\n直接上級：店長\n崗位職責：\n1、確保客戶滿意，並及時處理客戶意見。\n2、確保客戶滿意。\n"
    data = whole.encode("gbk")
    lost = data.index("保客".encode("gbk"), data.index("1、".encode("gbk")))
    broken = (data[:lost] + data[lost + 1 :]).decode("gb18030").replace("？", "??")

    document = read_document(broken.encode(), "invented.txt")
    (finding,) = [finding for finding in document.reading.findings if finding.kind == "repaired-text"]
    (span,) = finding.evidence
    (organization,) = document.reading.organizations

    assert texts(post(organization, "收銀員").duties)[0] == "確保客戶滿意，並及時處理客戶意見。"
    assert document.text[span.start : span.end] in finding.message
    assert "保客" in finding.message


def test_wide_and_narrow_signs_read_alike() -> None:
    narrow = "岗位名称:网络管理员\n直接上级:IT主管\n岗位职责:\n1.维护10台服务器;\n2.每月备份2次.\n"
    wide = narrow.translate({code: code + 0xFEE0 for code in range(0x21, 0x7F)})

    for text in (narrow, wide):
        position = only(text).positions[0]
        assert (position.title, len(position.reports_to), len(position.duties)) == ("网络管理员", 1, 2)


def test_pinyin_in_brackets_is_in_no_name_and_no_statement_and_quotes_keep_it() -> None:
    document = read_document(
        "崗位職責\n崗位名稱：業(yè)務(wù)員\n直接上級：營(yíng)業(yè)部經(jīng)理\n工作職責：\n1、開發(fā)客戶。\n".encode(),
        "invented.txt",
    )
    (organization,) = document.reading.organizations
    position = post(organization, "業務員")
    evidence = position.duties[0].evidence

    assert (names(position.reports_to), texts(position.duties)) == (["營業部經理"], ["開發客戶。"])
    assert document.text[evidence.start : evidence.end] == "開發(fā)客戶。"


def test_a_page_mark_in_the_middle_of_a_sentence_divides_nothing() -> None:
    organization = only(
        "保管员岗位职责\n1、按照先进先出的原则发放各车间所需要的\n— 3 —\n原材料和辅助材料，做到账物相符。\n2、每月末盘点。\n"
    )

    assert texts(post(organization, "保管员").duties) == [
        "按照先进先出的原则发放各车间所需要的原材料和辅助材料，做到账物相符。",
        "每月末盘点。",
    ]


def test_soft_hyphens_and_signs_without_width_do_not_count() -> None:
    organization = only("岗位\u00ad名称：档案\u200b员\n直接\u200b上级：办公\u00ad室主任\n岗位职责：\n1、整理\u200b卷宗。\n")

    assert names(post(organization, "档案员").reports_to) == ["办公室主任"]
    assert texts(post(organization, "档案员").duties) == ["整理卷宗。"]


def test_a_page_scanned_twice_says_everything_once() -> None:
    page = "二、放射科职责\n1、完成影像检查。\n2、保养设备。\n"
    organization = only(
        f"一、检验科职责\n1、采集标本。\n2、出具报告。\n{page}{page}三、药剂科职责\n1、调配处方。\n2、盘点药品。\n"
    )

    assert [(part.name, len(part.duties)) for part in organization.departments] == [("检验科", 2), ("放射科", 2), ("药剂科", 2)]


def test_a_gap_in_the_numbers_loses_no_duty_and_is_told() -> None:
    reading = read("岗位名称：绿化工\n岗位职责：\n1、修剪枝叶。\n2、浇水。\n4、喷药。\n5、清运落叶。\n")
    (finding,) = [finding for finding in reading.findings if finding.kind == "numbering-gap"]

    assert len(post(reading.organizations[0], "绿化工").duties) == 4
    assert finding.names == ["绿化工"]


def test_sections_in_two_encodings_are_one_document() -> None:
    sections = ("财务科职责\n1、编制预算。\n2、核对账目。\n\n", "保卫科职责\n1、巡逻厂区。\n2、登记来客。\n")
    document = read_document(sections[0].encode("gb18030") + sections[1].encode(), "invented.txt")
    (organization,) = document.reading.organizations

    assert len(unit(organization, "财务科").duties) == len(unit(organization, "保卫科").duties) == 2


def test_a_lost_title_that_two_other_lines_determine_is_given_with_a_finding() -> None:
    reading = read(
        "岗位名称：养护科长\n直接上级：总经理\n直接下级：养护班长\n岗位职责：\n1、编制养护计划。\n2、检查路面。\n\n"
        "岗位名称：\n直接上级：养护科长\n岗位职责：\n1、带班作业。\n2、摆放锥桶。\n"
    )
    (organization,) = reading.organizations
    (finding,) = [finding for finding in reading.findings if finding.kind == "missing-title"]

    assert texts(post(organization, "养护班长").duties) == ["带班作业。", "摆放锥桶。"]
    assert len(finding.evidence) == 2


def test_a_lost_title_that_nothing_determines_stays_lost() -> None:
    reading = read(
        "岗位名称：养护科长\n直接下级：养护班长、材料员\n岗位职责：\n1、编制养护计划。\n2、检查路面。\n\n"
        "岗位名称：\n直接上级：养护科长\n岗位职责：\n1、带班作业。\n2、摆放锥桶。\n"
    )

    assert [position.title for position in reading.organizations[0].positions if position.described] == ["养护科长", None]


def test_a_short_name_of_a_unit_is_linked_with_a_certainty_and_a_reason() -> None:
    reading = read(
        "客户服务部职责\n1、受理投诉。\n2、回访客户。\n\n岗位名称：回访员\n所属部门：客服部\n岗位职责：\n1、拨打回访电话。\n2、登记结果。\n"
    )
    (finding,) = [finding for finding in reading.findings if finding.kind == "alias"]

    assert finding.names == ["客服部", "客户服务部"]
    assert "likely" in finding.message


def test_a_bare_title_that_may_mean_several_posts_is_left_open_with_a_finding() -> None:
    sheet = "岗位名称：{0}\n所属部门：{1}\n岗位职责：\n1、主持{1}工作。\n2、考核下属。\n\n"
    reading = read(
        "海澜港务有限公司岗位说明书\n\n"
        + sheet.format("船务部经理", "船务部")
        + sheet.format("货运部经理", "货运部")
        + "岗位名称：司磅员\n直接上级：经理\n岗位职责：\n1、过磅。\n2、开单。\n"
    )

    assert [finding.names[1:] for finding in reading.findings if finding.kind == "possible-alias"] == [
        ["船务部经理", "货运部经理"]
    ]


def test_two_managers_and_one_sided_lines_are_kept_as_said() -> None:
    organization = only(
        "岗位名称：站务员\n直接上级：站长、客运主管\n岗位职责：\n1、引导乘客。\n2、疏导客流。\n\n"
        "岗位名称：站长\n直接下级：安检员\n岗位职责：\n1、安排班次。\n2、处理纠纷。\n"
    )

    assert names(post(organization, "站务员").reports_to) == ["站长", "客运主管"]
    assert names(post(organization, "站长").direct_reports) == ["安检员"]
    assert [position.title for position in organization.positions if not position.described] == ["客运主管", "安检员"]


def test_a_section_scanned_twice_counts_once_and_what_differs_is_told() -> None:
    section = (
        "岗位名称：店长\n直接上级：总监\n岗位职责：\n1、安排店员的班次。\n2、每日盘点原料和成品。\n3、处理顾客的退换要求。\n\n"
    )
    reading = read(section + section.replace("每日", "每曰"))
    (finding,) = [finding for finding in reading.findings if finding.kind == "repaired-text"]

    assert texts(post(reading.organizations[0], "店长").duties) == [
        "安排店员的班次。",
        "每日盘点原料和成品。",
        "处理顾客的退换要求。",
    ]
    assert ("每日" in finding.message, "每曰" in finding.message, len(finding.evidence)) == (True, True, 2)


def test_two_sections_of_one_post_that_say_different_things_are_both_read() -> None:
    section = "岗位名称：店长\n直接上级：总监\n岗位职责：\n1、安排早班店员。\n2、每日盘点原料。\n\n"
    organization = only(section + section.replace("安排早班店员", "核对账簿余额"))

    assert texts(post(organization, "店长").duties) == ["安排早班店员。", "每日盘点原料。", "核对账簿余额。"]


def test_a_title_lost_over_the_line_of_the_unit_is_no_unit_s_sheet() -> None:
    sheet = "岗位名称：{}\n所属部门：船务部\n直接上级：{}\n直接下级：{}\n岗位职责：\n1、{}。\n2、填写日志。\n\n"
    whole = sheet.format("船务部经理", "总经理", "轮机长、水手长", "安排航次") + sheet.format(
        "轮机长", "船务部经理", "无", "保养主机"
    )
    lost = sheet.format("", "船务部经理", "无", "清洗甲板").removeprefix("岗位名称：\n")
    reading = read(whole + lost)
    (organization,) = reading.organizations

    assert texts(post(organization, "水手长").duties) == ["清洗甲板。", "填写日志。"]
    assert "missing-title" in [finding.kind for finding in reading.findings]


def test_a_scanner_s_one_before_a_two_is_a_number() -> None:
    organization = only("岗位名称：检测员\n直接上级：主任\n岗位职责：\nl．检测水样。\n2．核对仪器。\n")

    assert texts(post(organization, "检测员").duties) == ["检测水样。", "核对仪器。"]


def test_pinyin_without_tones_goes_where_the_character_sounds_so() -> None:
    organization = only("岗位名称：检(jian)测员\n直接上级：主任\n岗位职责：\n1、维护接单平台(app)。\n2、校（jiao）准仪器。\n")

    assert texts(post(organization, "检测员").duties) == ["维护接单平台(app)。", "校准仪器。"]


def test_a_scanned_ten_is_a_number_where_those_before_it_are_lost() -> None:
    organization = only("教练\n岗位职责\n1．使用备份伞。\nIO．每周复训一次。\n")

    assert [(duty.number, duty.text) for duty in post(organization, "教练").duties] == [
        ("1", "使用备份伞。"),
        ("10", "每周复训一次。"),
    ]
