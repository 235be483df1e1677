"""A byte lost from GBK text is found again where the rest tells what it was; what does not read well stays as it is."""

from __future__ import annotations

import pytest

from app.language.cleaning import Cleaned
from app.language.repair import repaired


def damaged(text: str, place: int) -> str:
    """What a page shows that lost the first byte of one character before a second one of the row BF."""
    data = text.encode("gbk")
    at = len(text[:place].encode("gbk"))
    return (data[:at] + data[at + 1 :]).decode("gb18030").replace("？", "??")


TEXT = "確保客戶滿意。部門負責確保客戶滿意，並及時處理客戶意見。"


@pytest.mark.parametrize("text", [TEXT])
def test_a_lost_byte_is_found_again(text: str) -> None:
    broken = damaged(text, 1)
    clean = Cleaned(broken, repaired(broken, ""))

    assert broken != text
    assert clean.text == text


def test_a_question_stays_a_question() -> None:
    text = "为什么？？因为客户不满意。What??x"

    assert list(repaired(text, "")) == []
