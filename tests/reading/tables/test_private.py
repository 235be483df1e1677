"""What is nobody's business is in no stored text and no reading, in tables and outside of them, and all else stays."""

from __future__ import annotations

import pytest

from app.reading import read_document
from app.reading.printed import json_text
from app.reading.tables import masked, private_values

_HASH = "5f4dcc3b5aa765d61d8327deb882cf99"


def shown(text: str) -> str:
    return masked(text, private_values(text))


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("联系电话：010-62345678，周一至周五", "联系电话：••••••••••••，周一至周五"),
        ("出生日期: 1980年2月3日", "出生日期: •••••••••"),
        ("Date of Birth: 1980-02-03\n", "Date of Birth: ••••••••••\n"),
        ("姓名\t王一\t手机\t13800001111\n", "姓名\t王一\t手机\t•••••••••••\n"),
        ("银行卡号：6222 0200 1122 3344 556", "银行卡号：•••••••••••••••••••••••"),
        ("请致电13800001111或到前台", "请致电•••••••••••或到前台"),
        ("110105194912310021。", "••••••••••••••••••。"),
        ("password: hunter22", "password: ••••••••"),
        (f"('ada', '{_HASH}')", f"('ada', '{'•' * 32}')"),
        ("call +353 1 555 0102 or (+1 (415) 555-0101)", "call ••••••••••••••• or (•••••••••••••••••)"),
        ("Please use the direct phone: +44 20 7946 0000.", "Please use the direct phone: ••••••••••••••••."),
    ],
)
def test_a_private_value_becomes_as_many_dots(text: str, wanted: str) -> None:
    assert shown(text) == wanted


@pytest.mark.parametrize(
    "text",
    [
        "编制：12人",
        "接听客户电话：1. 记录来电。",
        "工号：E1001",
        "生效日期：2024-01-01",
        "文件编号：QP-2024-00118",
        "Position number: 00012345",
        "The post reports to 3 managers; budget 13800 pounds.",
        "合同金额：1380000元",
        "from +5 to +12 degrees, 3+4 1234567, +10% of 1,000,000",
    ],
)
def test_other_numbers_stay(text: str) -> None:
    assert shown(text) == text


def test_offsets_hold_and_neither_text_nor_reading_tells_it() -> None:
    text = (
        "岗位名称：客服主管\n联系电话：13800001111\n直接上级：总经理\n岗位职责：\n1. 拨打13900002222处理投诉。\n2. 组织培训。\n"
    )
    document = read_document(text.encode(), "sheet.txt")
    assert len(document.text) == len(text)
    told = document.text + json_text(document.reading)
    assert "13800001111" not in told
    assert "13900002222" not in told
    duties = document.reading.organizations[0].positions[0].duties
    assert document.text[duties[1].evidence.start : duties[1].evidence.end] == "组织培训。"


def test_a_phone_that_serves_as_a_number_still_finds_the_manager() -> None:
    text = "账号,姓名,职务,直属上级\n13800001111,甲一,店长,\n13800002222,乙二,店员,13800001111\n"
    document = read_document(text.encode(), "book.csv")
    (organization,) = document.reading.organizations
    assert [line.name for line in organization.positions[1].reports_to] == ["店长"]
    assert [person.reference for person in organization.people] == [None, None]
    assert "1380000" not in document.text + json_text(document.reading)
