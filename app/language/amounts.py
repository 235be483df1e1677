"""Amounts in a text, and which amounts a statement allows: up to 25,000 pounds, 五万元以内, between 1,000 and 5,000.

It compares amounts of one kind as numbers; currencies are not converted, and what an amount is of is not its matter.
"""

from __future__ import annotations

import math
import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache

from app.language.script import fold
from app.language.tables import words_by_role

_DIGITS = {sign: value for value, sign in enumerate("零一二三四五六七八九")} | {"两": 2, "〇": 0}
_PLACES = {"十": 10, "百": 100, "千": 1000}
_LARGE = {"万": 1e4, "w": 1e4, "亿": 1e8, "k": 1e3, "thousand": 1e3, "m": 1e6, "million": 1e6, "百万": 1e6, "千万": 1e7}
_LEAST_BARE = 100
_ALONE = re.compile(r"\s*(?:$|[的?,.]|of |worth|for |or )")
_COUNTED = re.compile("[人名个台件家户次项条本辆吨米字]")
"""What stands behind a number that counts something."""
_NUMBER = r"(?:\d+(?:,\d{3})+|\d+)(?:\.\d+)?|[零一二两三四五六七八九十百千]+"
_MORE = r"(?:千万|百万|万|亿|千|百|(?:k|w|m|thousand|million)(?![a-z]))"


@dataclass(frozen=True, slots=True)
class Amount:
    """An amount: its kind (money, percent, time), its value in the least unit that people say, and where it stands."""

    kind: str
    value: float
    start: int
    end: int
    scale: float = 1
    """What its number was multiplied by: 1e4 in 5万."""


@dataclass(frozen=True, slots=True)
class Bounds:
    """What amounts of a kind a statement allows, both ends included."""

    kind: str
    least: float
    most: float

    def allows(self, amount: Amount) -> bool:
        return amount.kind == self.kind and self.least <= amount.value <= self.most


def amounts_in(text: str, *, bare: bool = False) -> list[Amount]:
    """The amounts with a unit in a folded text, in order: 800 pounds, £800, 5万, 三天. With `bare` 5,000 alone is money, too."""
    found: list[Amount] = []
    for match in _amount().finditer(text):
        more = (match["more"] or "").strip()
        scale = _LARGE.get(more, _PLACES.get(more, 1))
        value = _value(match["number"]) * scale
        alone = bare and value >= _LEAST_BARE and _ALONE.match(text, match.end())
        large = more in {"万", "亿", "千"} and not _COUNTED.match(text, match.end())
        kind = next((kind for kind in _kinds() if match[kind]), "money" if match["sign"] or large or alone else "")
        if kind:
            found.append(Amount(kind, value * _kinds()[kind].get(match[kind] or "", 1), *match.span(), scale))
    return found


def bounds_of(text: str) -> list[Bounds]:
    """What amounts the statement allows; nothing where it states none."""
    folded = fold(text)
    found = [Bounds("money", 0, math.inf)] if _any().search(folded) else []
    amounts = amounts_in(folded)
    place = 0
    while place < len(amounts):
        one = amounts[place]
        after = amounts[place + 1] if place + 1 < len(amounts) else None
        if after is not None and after.kind == one.kind and _range().fullmatch(folded[one.end : after.start]):
            found.append(Bounds(one.kind, min(one.value, after.value), max(one.value, after.value)))
            place += 2
            continue
        before, behind = folded[: one.start], folded[one.end :]
        if low := _low().search(before):  # between 1,000 and 5,000 pounds, 5至10万元
            found.append(Bounds(one.kind, _value(low["number"]) * one.scale, one.value))
        elif _sign("above_before").search(before) or _sign("above_behind").match(behind):
            found.append(Bounds(one.kind, one.value, math.inf))
        elif _sign("upto_before").search(before) or _sign("upto_behind").match(behind):
            found.append(Bounds(one.kind, 0, one.value))
        place += 1
    return found


def _value(number: str) -> float:
    if number[0].isdigit():
        return float(number.replace(",", ""))
    value, digit = 0, 0
    for sign in number:
        if sign in _PLACES:
            value, digit = value + (digit or 1) * _PLACES[sign], 0
        else:
            digit = _DIGITS[sign]
    return float(value + digit)


@cache
def _kinds() -> dict[str, dict[str, float]]:
    """Units by kind, with how many of the least each is."""
    found: dict[str, dict[str, float]] = {}
    for kind in ("money", "percent", "time"):
        pairs = (unit.replace("_", " ").partition("=") for unit in words_by_role("amounts.tsv")[kind])
        found[kind] = {unit: float(size or 1) for unit, _, size in pairs}
    return found


@cache
def _amount() -> re.Pattern[str]:
    units = "|".join(rf"(?P<{kind}>{_either(units)})(?![a-z])" for kind, units in _kinds().items())
    signs = _either(words_by_role("amounts.tsv")["sign"])
    return re.compile(rf"(?P<sign>{signs})? ?(?P<number>{_NUMBER})(?P<more> ?{_MORE})?(?:余|多)? ?(?:{units})?")


@cache
def _any() -> re.Pattern[str]:
    return re.compile(_either(words_by_role("amounts.tsv")["any"]))


@cache
def _range() -> re.Pattern[str]:
    return re.compile(rf" ?(?:{_either(words_by_role('amounts.tsv')['range'])}) ?")


@cache
def _low() -> re.Pattern[str]:
    return re.compile(rf"(?<![\d.,])(?P<number>{_NUMBER}){_range().pattern}$")


@cache
def _sign(role: str) -> re.Pattern[str]:
    words = _either(words_by_role("amounts.tsv")[role])
    return re.compile(rf"(?:{words}) ?$" if role.endswith("before") else rf" ?(?:{words})")


def _either(words: Iterable[str]) -> str:
    return "|".join(re.escape(word.replace("_", " ")) for word in sorted(words, key=lambda one: (-len(one), one)))
