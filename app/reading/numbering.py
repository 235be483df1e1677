"""Numbers of items: which mark stands where, and whether a mark inside a running paragraph really begins an item.

The styles are data (numbering.tsv). A mark at the beginning of a line is believed; one inside a line must go on with a
list that is open or begin one that goes on, so that 统一、高效 and (见附件1) stay text.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from functools import cache, lru_cache
from itertools import pairwise
from typing import NamedTuple

from app.language.lines import LinesWith
from app.reading.rules import compact, labels, styles

_DIGITS = {character: value for value, character in enumerate("一二三四五六七八九", 1)} | {"两": 2}
_FULL_FORMS = str.maketrans("壹贰叁参肆伍陆柒捌玖拾甲乙丙丁戊己庚辛", "一二三三四五六七八九十一二三四五六七八") | {
    ord("廿"): "二十",
    ord("卅"): "三十",
}
_STARTS = (
    r"(?=[\d(一二三四五六七八九十壹贰叁参肆伍陆柒捌玖拾a-hilnvx#第篇范例【①-⒛㈠-㈩ⅰ-ⅻ•·●◆■◇□○★▪►➢✓✔※▲❖◎–—*+-]"
    r"|(?:sample|template|section|sec\.|step) ?\d|(?:section|part) [a-k][ .:–—])"
)
_INLINE_STARTS = r"(?=[\d(一二三四五六七八九十篇①-⒛㈠-㈩•●◆■◇★▪►➢✓✔❖]|[a-hil] ?[)、]|- )"
_INLINE_SIGN = re.compile(r"[\d()、一二三四五六七八九十篇①-⒛㈠-㈩•●◆■◇★▪►➢✓✔❖-]")
"""A line without any of these has no mark inside it; looking for one costs a tenth of looking for a mark."""
_COUNT = r"[一二三四五六七八九十\d]{1,3}"
_SAMPLE = "篇|范文|范本|范例|例文"
_CHAPTER = (
    rf"第 ?{_COUNT} ?篇 ?:?|【(?:第 ?{_COUNT} ?篇|(?:{_SAMPLE}) ?{_COUNT})】 ?:?"
    rf"|(?:{_SAMPLE}) ?{_COUNT}(?: ?:|(?= [\u3400-\u9fff]))"
    r"|(?:sample|example|template) \d{1,2} ?[:.–—-] ?"
)
_MEASURE = "年月日人名个天周次万元岁号级类大点家份季小分:"
_BARE = rf"\d{{1,2}}(?: +(?=[^\d\s.,%({_MEASURE}])|(?=[\u4e00-\u9fff])(?![{_MEASURE}]))"
_BARE_CHINESE = LinesWith(r"(?P<bare>[一二三四五六七八九十]{1,3}) +(?=[\u3400-\u9fff])")
_BARE_COUNT = re.compile(rf" *\d{{1,2}} +(?=[^\d\s.,%({_MEASURE}])")
_BARE_NUMBER = LinesWith(rf" *(?P<bare>{_BARE})")
_COUNTED_POINT = re.compile(r"(?P<point>\d{1,2}\.)(?=\d{1,3}(?:年|个月|名|人|天|周岁?|岁|万|%|小时|以上))")
"""A point between an item's number and a quantity that the item begins with: 2.5年以上相关经验."""
_LABEL_NUMBER = re.compile(r"^[(（]?[\d一二三四五六七八九十]{1,3}(?:\.\d{1,2}){0,3} ?[)）、.]?")
_BOUNDARY = re.compile(r"[。;:!?,.)】\]、 \n]")
_SCANNED = str.maketrans("ilo", "110")  # what a scanner makes of 1 and 0
_SCANNED_TENS = ("io", "lo")
"""Where a list is open these are a number even if nine items before it are lost; no word is spelt so."""
_BEFORE_ONE = "统惟唯单同第之专逐合划周不其万归如初二"  # 统一、惟一、之一…: words that end with one
_SPELT = re.compile(
    r"(?:\b(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)|teen|hundred"
    r"|(?:twen|thir|for|fif|six|seven|eigh|nine)ty) $"
)
_CLOSED = re.compile(r" *(?:[,;、。\n]|$)")
_FIRST_INSIDE = LinesWith(r" *(?P<number>\d{1,2})\.1(?=[ .、])")
_NEXT_NUMBER = re.compile(r"\n *(\d{1,2}|[ivx]{1,4}|[il]o)[.)](?: |(?=[a-z]{3}|[\u3400-\u9fff]))")
_BULLET_BELOW = re.compile(r"\n+( *)(\S)")
_ROMAN_ARTICLE = re.compile(r" ([ivx]+)[ –—-]*$")
_NESTED = 12
_DOUBTED = frozenset(("scanned", "bare", "chinesebare"))
_ALIKE = frozenset(("comma", "point"))
"""Styles that go on with each other: 1、 2."""
_BEFORE_COLON = re.compile(r"(?P<label>[^。;,:\n]+): ?$")
_LONGEST_LABEL = 16
_LINE_END = "\n"
_NEXT_ITEM = 3000  # characters within which a list's second item begins


class Number(NamedTuple):
    """An item's number: its style, its value (several parts for 3.1), and the text of the mark without brackets.

    A bullet's style says its sign and how far it stands from the line's beginning, so that each level is a list of its own.
    """

    style: str
    value: tuple[int, ...]
    text: str


class Mark(NamedTuple):
    """A mark in the matching form: form[start:end]; `first` at the beginning of a line."""

    start: int
    end: int
    number: Number
    first: bool


@cache
def _line_pattern() -> re.Pattern[str]:
    named = "|".join(f"(?P<{style.name}>{style.pattern})" for style in styles().values())
    return re.compile(rf"{_STARTS}(?:(?P<chapter>{_CHAPTER})|{named}|(?P<bare>{_BARE}))")


@cache
def _inline_pattern() -> re.Pattern[str]:
    named = "|".join(f"(?P<{style.name}>{style.pattern})" for style in styles().values() if style.inline)
    return re.compile(rf"{_INLINE_STARTS}(?:(?P<chapter>篇[一二三四五六七八九十]{{1,3}} ?:)|{named})")


def chinese_value(text: str) -> int:
    """二十七 and 贰拾柒 as 27, 二百三十四 as 234; digits count as they are."""
    digits = re.sub(r"\D", "", text)
    if digits:
        return int(digits)
    numeral = re.sub(r"[^一二两三四五六七八九十百]", "", text.translate(_FULL_FORMS))
    hundreds, hundred, rest = numeral.rpartition("百")
    tens, ten, ones = rest.rpartition("十")
    value = 10 * _DIGITS.get(tens[-1:], 1) + _DIGITS.get(ones, 0) if ten else _DIGITS.get(rest[-1:], 0)
    return value + 100 * _DIGITS.get(hundreds[-1:], 1) if hundred else value


@lru_cache(maxsize=4096)  # the same marks stand again and again
def _number(style: str, text: str) -> Number:
    counts = styles()[style].counts if style in styles() else "chinese"
    bare = text.strip(" .,、)(#:")
    if style in ("comma", "scanned"):
        bare = bare.translate(_SCANNED)
    if style == "scanned":
        style = "point"
    if counts == "dotted":
        parts = tuple(int(part) for part in bare.split(".") if part)
        return Number(style, parts[:-1] if len(parts) == 2 and not parts[1] else parts, bare)  # 2.0 stands over 2.1
    if counts == "letter":
        return Number(style, (ord(bare[-1:] or "a") - 96,), bare)  # also of "section b"
    if counts == "circled":
        first = next(first for first in "㈠⒈⑴①" if bare[:1] >= first)
        return Number(style, (ord(bare[:1]) - ord(first) + 1,), bare)
    if counts in ("bullet", "hash"):
        return Number(style, (text.count("#"),) if counts == "hash" else (), "")
    if counts == "article" and (roman := _ROMAN_ARTICLE.search(bare)):
        return Number(style, (_roman(roman[1]),), bare)
    if counts == "roman":
        return Number(style, (_roman(bare),), bare)
    return Number(style, (chinese_value(bare),), bare)


def _roman(text: str) -> int:
    if "ⅰ" <= text[:1] <= "ⅻ":
        return ord(text[0]) - ord("ⅰ") + 1
    values = [{"i": 1, "v": 5, "x": 10}[c] for c in text]
    return sum(-v if any(w > v for w in values[i + 1 :]) else v for i, v in enumerate(values))


def _line_before(form: str, start: int) -> str:
    """The line before the one that begins there, as labels are looked up."""
    return compact(form[form.rfind("\n", 0, max(0, start - 1)) + 1 : max(0, start - 1)]).rstrip(":")


def _counted_on(form: str) -> Iterator[int]:
    """Where lines begin with Chinese numerals and a space that count from one: 一 厂长, then 二 车间主任."""
    last, first = 0, -1
    for match in _BARE_CHINESE.found_in(form):
        value = chinese_value(match["bare"])
        if value == last + 1 and value > 1:
            if value == 2:
                yield first
            yield match.start("bare")
        elif value != 1:
            continue
        last, first = value, match.start("bare")


class Numbering:
    """Finds the marks of a text line by line, in order; it remembers the lists that are open."""

    def __init__(self, form: str) -> None:
        self._form = form
        self._open: list[Number] = []
        self._bare_follows: set[int] = set()
        starts = list(_BARE_NUMBER.found_in(form))
        self._bare_follows.update(_counted_on(form))
        over: dict[int, list[int]] = {}
        for match in _FIRST_INSIDE.found_in(form):
            over.setdefault(int(match["number"]), []).append(match.start("line"))
        for one in starts:
            if one["bare"].strip() == "1" and _line_before(form, one.start("line")) in labels():
                self._bare_follows.add(one.start("bare"))
            inside = over.get(int(one["bare"].strip()), [])
            nearest = bisect_right(inside, one.start("line"))
            if nearest < len(inside) and inside[nearest] - one.start("line") < _NEXT_ITEM:
                self._bare_follows.add(one.start("bare"))
        for one, two in pairwise(starts):
            near = two.start("line") - one.start("line") < 400
            if near and int(two["bare"].strip()) == int(one["bare"].strip()) + 1:
                self._bare_follows |= {one.start("bare"), two.start("bare")}

    def marks(self, start: int, end: int) -> list[Mark]:
        """The marks inside one line form[start:end], which has no spaces around it."""
        found: list[Mark] = []
        position = start
        match = _line_pattern().match(self._form, start, end)
        if match and (match.lastgroup not in _DOUBTED or self._believed(match)):
            match = self._before_quantity(match) if match.lastgroup == "dotted" else match
            number, position, second = _number(match.lastgroup or "", match[0]), match.end(), None
            if number.style == "roman":
                number = self._scanned(number, position)
            elif number.style == "bullet":
                number = Number(f"bullet {match[0][0]}{self._distance(start)}", (), "")
            elif number.style == "hash" and (counted := _BARE_COUNT.match(self._form, position, end)):
                position = counted.end()  # "## 2 Finance"
            self._enter(number)
            found.append(Mark(start, position, number, first=True))
            if number.style == "hash" or not number.value:
                second = _line_pattern().match(self._form, self._skip(position, end), end)
            if second and second.lastgroup not in ("bare", "bullet", "hash"):
                number = _number(second.lastgroup or "", second[0])
                self._enter(number)
                found.append(Mark(second.start(), second.end(), number, first=True))
                position = second.end()
        if not _INLINE_SIGN.search(self._form, position, end):
            return found
        for inline in _inline_pattern().finditer(self._form, position, end):
            match = self._before_quantity(inline) if inline.lastgroup == "dotted" else inline
            style = match.lastgroup or ""
            number = _number(style, match[0])
            if style == "chapter" or self._goes_on(number, match.start(), match.end()):
                self._enter(number)
                found.append(Mark(match.start(), match.end(), number, first=match.start() == position))
        return found

    def _before_quantity(self, match: re.Match[str]) -> re.Match[str]:
        """The mark "2." of an item that begins with a quantity, where 2.5 would be a number of two parts; else what it is."""
        counted = _COUNTED_POINT.match(self._form, match.start())
        if counted is None:
            return match
        number = _number("point", counted[0])
        goes_on = any(self._succeeds(number, known) for known in self._open)
        if goes_on or number.value != (1,):
            return counted if goes_on else match
        if match.start() == 0:  # a table's cell, whose label is its column's
            return counted
        line = self._form.rfind(_LINE_END, 0, match.start()) + 1
        before = _LABEL_NUMBER.sub("", _line_before(self._form, line))
        alone = before in labels() if line == match.start() else self._after_label(match.start())
        return counted if alone or self._second_follows(number, counted.end()) else match

    def _scanned(self, number: Number, position: int) -> Number:
        """A Roman number, or the 1 or 11 that a scanner has read as one."""
        if number.value == (1,) and self._counts_on(position):
            return Number("point", (1,), number.text)
        return Number("point", (11,), number.text) if number.value == (2,) and self._follows_ten() else number

    def _counts_on(self, position: int) -> bool:
        """Whether the number after a scanned "I." is a 2, or one that is scanned too: the scanner has read a one."""
        after = _NEXT_NUMBER.search(self._form, position, min(len(self._form), position + _NEXT_ITEM))
        return after is not None and after[1] in ("2", *_SCANNED_TENS)

    def _follows_ten(self) -> bool:
        """Whether a scanned "II." is an 11, because a 10 stands before it."""
        return bool(self._open) and self._open[-1].style == "point" and self._open[-1].value == (10,)

    def _skip(self, position: int, end: int) -> int:
        while position < end and self._form[position] == " ":
            position += 1
        return position

    def _distance(self, start: int) -> int:
        """How far a bullet stands from its line's or cell's beginning; behind a label, as far as the next line's bullet does."""
        line = self._form.rfind(_LINE_END, 0, start)
        before = self._form[line + 1 : start]
        if "|" in before:
            return len(before) - before.rindex("|")
        if not before.strip():
            return start - line
        following = _BULLET_BELOW.match(self._form, self._form.find(_LINE_END, start))
        below = len(following[1]) + 1 if following and following[2] == self._form[start] else start - line
        return before.count("\t") + 1 if following is None and "\t" in before else below

    def _believed(self, match: re.Match[str]) -> bool:
        if match.lastgroup == "scanned":
            value = _number("scanned", match[0]).value
            follows = any(known.style == "point" and known.value[0] + 1 == value[0] for known in self._open)
            ten = match[0].startswith(_SCANNED_TENS) and any(known.style == "point" for known in self._open)
            return follows or ten or (value == (1,) and self._counts_on(match.end()))
        return match.start() in self._bare_follows

    def _goes_on(self, number: Number, start: int, end: int) -> bool:
        before = self._form[start - 1]
        if number.style == "star":
            after_name = self._form.startswith("- ", start) and "\u3400" <= before <= "\u9fff"
            return before in " :。;" or after_name
        if (before.isascii() and before.isalnum()) or before in "《“第附表图.":
            return False
        if self._form.rfind("(", max(0, start - 40), start) > self._form.rfind(")", max(0, start - 40), start):
            return False
        if number.style == "paren" and (_CLOSED.match(self._form, end) or _SPELT.search(self._form, max(0, start - 10), start)):
            return False  # Clerk (1), Driver (2), two (2) clerks: how many there are
        if number.style == "dotted":
            return self._dotted_goes_on(number, before)
        clear = bool(_BOUNDARY.match(before))
        if number.style == "spoken" and (not clear or (number.value == (1,) and before != ":")):
            return False  # 一是…;二是… inside an item is the item's
        if number.style == "parenchinese" and number.value == (1,):
            return before not in "见如"
        if number.style == "chinese" and not clear and before in _BEFORE_ONE:
            return False
        if number.value == (1,):
            follows = self._field_follows(end) or self._heading_follows(number, end) or self._second_follows(number, end)
            return follows or self._after_label(start)
        return any(self._succeeds(number, known) for known in self._open)

    def _dotted_goes_on(self, number: Number, before: str) -> bool:
        up, last = number.value[:-1], number.value[-1]
        if not _BOUNDARY.match(before):
            return last == 1 and any(known.value == up for known in self._open)
        return last == 1 or any(known.value[:-1] == up and known.value[-1] == last - 1 for known in self._open if known.value)

    @staticmethod
    def _succeeds(number: Number, known: Number) -> bool:
        alike = number.style == known.style or (number.style in _ALIKE and known.style in _ALIKE)
        return alike and len(known.value) == 1 and number.value[0] == known.value[0] + 1

    def _field_follows(self, position: int) -> bool:
        head, colon, _ = self._form[position : position + 24].partition(":")
        return bool(colon) and compact(head) in labels()

    def _after_label(self, start: int) -> bool:
        """Whether a label stands right before: 考核指标:1、合格率 is a list of one."""
        head = _BEFORE_COLON.search(self._form, max(0, start - _LONGEST_LABEL), start)
        return head is not None and compact(head["label"]) in labels()

    def _heading_follows(self, number: Number, position: int) -> bool:
        """A chain of headings: after a short name at once the first item of another style (1. 某部1) 某部职能)."""
        after = _inline_pattern().search(self._form, position, position + 24)
        if after is None or after.lastgroup == number.style or not after.start() - position >= 2:
            return False
        name = self._form[position : after.start()]
        return _number(after.lastgroup or "", after[0]).value == (1,) and not re.search(r"[,。;:、!?\n]", name)

    def _second_follows(self, number: Number, position: int) -> bool:
        """A first item inside a line needs a second one of its style before another first one."""
        pattern = re.compile(rf"(?<![\d.]){styles()[number.style].pattern}")
        for match in pattern.finditer(self._form, position, min(len(self._form), position + _NEXT_ITEM)):
            value = _number(number.style, match[0]).value
            if value in ((1,), (2,)):
                return value == (2,)
        return False

    def _enter(self, number: Number) -> None:
        if not number.value:
            return
        dotted, parts, before = number.style == "dotted", len(number.value), number.value[0] - 1
        for index in range(len(self._open) - 1, -1, -1):
            known = self._open[index]
            same_list = dotted and known.style == "dotted" and len(known.value) == parts
            if same_list or (known.value[0] == before and self._succeeds(number, known)):
                del self._open[index:]
                break
        self._open.append(number)
        if len(self._open) > _NESTED:
            del self._open[0]
