"""The characters that a pattern's match may begin with."""

import pytest

from app.language.beginnings import first_characters
from app.reading.rules import boilerplate

_DIGITS = "0123456789"


@pytest.mark.parametrize(
    ("pattern", "characters"),
    [
        ("^(?:home|menu)$|^search", "hms"),
        ("^(?:点击|立即)?(?:下载|查看).{0,40}$", "点立下查"),
        (r"^[\[【(]?(?:广告|推广)[\])】].{0,60}$|^声明", "[【(广推声"),
        (r"^(?:[-–] ?)?(?:第 ?\d{1,4}|p\. ?\d)$", "-–第p"),
        (r"^\(c\) ?\d{4}", "("),
        ("^[a-d]{2,3}x", "abcd"),
        (r"^(?:\d{1,2}\. )?x", f"x{_DIGITS}"),
        ("^3 coins", _DIGITS),
    ],
)
def test_literals_classes_groups_and_what_may_be_missing(pattern: str, characters: str) -> None:
    assert first_characters(pattern) == frozenset(characters)


@pytest.mark.parametrize("pattern", ["^.{0,80}page", "^[^-]{2,40}--", r"^\w+", "^(?:home)?", "^(?=a)b", "^(a|b)", "^a?|b"])
def test_a_pattern_that_does_not_show_it_plainly_may_begin_with_anything(pattern: str) -> None:
    assert first_characters(pattern) is None


def test_no_pattern_of_lines_matches_what_begins_otherwise() -> None:
    lines = [
        "home",
        "字号:大 中 小",
        "12. 下载文档前",
        "3 / 17",
        "- 4 -",
        "© 2020 x",
        "[1] 上一页",
        "p. 7",
        "作者:甲 时间:乙",
        "点击查看更多",
    ]
    for pattern, _ in boilerplate("line"):
        begins = first_characters(pattern.pattern)
        assert begins is None or all(line[0] in begins for line in lines if pattern.match(line)), pattern.pattern
