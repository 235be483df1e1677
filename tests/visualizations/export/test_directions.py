from __future__ import annotations

import pytest

from visualizations.export.directions import is_leftwards, levels, reordered

_CASES = [
    ("abc", "000"),
    ("אבג", "111"),
    ("abc אבג", "0000111"),
    ("אבג abc", "1111222"),
    ("אב 12 גד", "11122111"),
    ("ab 12", "00000"),
    ("אב (12) גד", "1111221111"),
    ("מחיר 12%", "11111222"),
    ("سعر 1.5", "1111222"),
    ("סעיף 1,5", "11111222"),
    ("a - אב", "000011"),
    ("a (אב) 12", "000110022"),
    ("אב (cd) 12", "1111221122"),
]
"""Texts with the level of each character, worked out by hand from UAX #9."""


@pytest.mark.parametrize(("text", "expected"), _CASES)
def test_levels_are_those_of_the_standard(text: str, expected: str) -> None:
    assert "".join(map(str, levels(text))) == expected


def test_runs_stand_in_the_order_in_which_they_are_seen() -> None:
    assert reordered([(0, "a"), (1, "b"), (2, "3"), (1, "c"), (0, "d")]) == ["a", "c", "3", "b", "d"]
    assert reordered([(1, "b"), (1, "c")]) == ["c", "b"]


def test_lines_without_right_to_left_letters_need_no_levels() -> None:
    assert not is_leftwards("岗位 Head 12 \u202e")
    assert is_leftwards("岗位 مدير")
