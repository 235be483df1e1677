"""Chinese names by their sounds, as typed on a keyboard without an input method."""

from __future__ import annotations

import pytest

from app.language.pinyin import may_be_sounds, spoken_at


@pytest.mark.parametrize(
    ("typed", "span"),
    [
        ("kefu", (0, 2)),
        ("kfjl", (0, 4)),
        ("kfjingli", (0, 4)),
        ("jingl", (2, 4)),
        ("jl", (2, 4)),
        ("zhang", None),
        ("kfjlx", None),
    ],
)
def test_whole_readings_first_letters_and_what_is_begun_spell_characters(typed: str, span: tuple[int, int] | None) -> None:
    assert spoken_at("客服经理", typed) == span


def test_each_reading_of_a_character_counts() -> None:
    assert spoken_at("行长", "hangzhang") == spoken_at("行长", "xingchang") == (0, 2)


def test_letters_within_a_chinese_name_spell_themselves() -> None:
    assert spoken_at("IT主管", "itzg") == (0, 4)


@pytest.mark.parametrize(
    ("letters", "may_be"),
    [
        *(("kefujingli", True), ("kfjl", True), ("aqb", True), ("lvshi", True), ("xian", True)),
        *(("complaints", False), ("returnedgoods", False), ("goods", False), ("after", False)),
    ],
)
def test_letters_that_spell_no_characters_are_known_without_any_name(letters: str, may_be: bool) -> None:
    assert may_be_sounds(letters) is may_be
