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


def test_a_shifted_pair_that_the_page_has_dropped_is_put_back() -> None:
    text = "應聘者有大學專科或同等學歷。學歷須有證書，專業不限，同時懂得外語等，或有科研經驗。"
    known = "大学专科|同等学历"
    broken = "".join(c for c in damaged(text, 6) if not "\ue000" <= c <= "\uf8ff")
    clean = Cleaned(broken, repaired(broken, known))

    assert len(damaged(text, 6)) == len(broken) + 1
    assert clean.text == text


def test_pinyin_written_into_a_shifted_character_goes() -> None:
    text = "每月做適當的調整。調整須報主管，適當的安排由店長做。"
    data = text.encode("gbk")
    at = len("每月做適當".encode("gbk")) + 1  # behind the first byte of 的
    for mark in ("?", "?("):
        broken = data[: at - 1].decode("gbk") + mark + "shù)" + data[at:].decode("gbk")

        assert Cleaned(broken, repaired(broken, "")).text == text


def test_a_question_stays_a_question() -> None:
    text = "为什么？？因为客户不满意。What??x"

    assert list(repaired(text, "")) == []


def test_what_only_the_character_behind_speaks_for_stays_lost() -> None:
    text = TEXT + "接待上海客戶並處理意見。"
    broken = damaged(text, text.index("海"))

    assert "上保客" not in Cleaned(broken, repaired(broken, "")).text
