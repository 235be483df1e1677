"""What a careful reader of one organization's sections would ask about: broken numbering, units called by another name, a post's
duties under a unit's name.

It changes nothing of what is read; each doubt is a finding with the places that raise it.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache
from typing import NamedTuple

from app.language.cleaning import Cleaned
from app.reading.drafts import Holder, Item, Place
from app.reading.model import ReadFinding, Span
from app.reading.numbering import chinese_value
from app.reading.segments import Page

_NUMBER = re.compile(r"[(（]?(\d{1,3}(?:\.\d{1,3})*)[.、)）]?")
_CHINESE_NUMBER = re.compile(r"[(（]?[一二三四五六七八九十]{1,3}[、)）]?")
_UNIT_ENDS = ("部门", "部", "中心", "处", "科", "室")
_BEFORE = frozenset(' \n\t,。;:、!?()（）“”"与和及或向对由在为给将把从经报送交至到并据按请助合同知促督')
_POST_WORDS = re.compile(r" ?(?:的)?(?:岗位|职位) ?(?:工作)?(?:职责|说明|描述)")
_MOST_BREAKS = 3
_QUOTED = 40


class _Break(NamedTuple):
    """Two items that follow each other, and whose numbers do not."""

    before: Item
    after: Item


def numbering_breaks(page: Page, cleaned: Cleaned, holders: Iterable[Holder]) -> Iterator[ReadFinding]:
    """One finding a holder whose lists leave a number out or give one twice.

    Where most of a list is out of order, its numbers were never meant to count, and nothing is said.
    """
    for holder in holders:
        name = holder.title or (page.text[slice(*holder.name)] if holder.name else None)
        breaks: list[_Break] = []
        for items in holder.items.values():
            found = [one for one in _breaks(items) if not _stands_between(page, cleaned, one)]
            breaks += found if len(found) <= max(1, len(items) // 4) else []
        if breaks and name:
            steps = ", ".join(f"{one.before.number} → {one.after.number}" for one in breaks[:_MOST_BREAKS])
            places = [place for one in breaks[:_MOST_BREAKS] for place in (one.before, one.after)]
            yield ReadFinding(
                kind="numbering-gap",
                message=f"the numbers of {name} break: {steps}",
                evidence=[_span(cleaned, (item.start, item.end)) for item in places],
                names=[name],
            )


def _breaks(items: Sequence[Item]) -> Iterator[_Break]:
    """Neighbours in one list: the same depth and the same outer numbers, with nothing less deep between."""
    open_items: dict[int, tuple[tuple[int, ...], Item]] = {}
    for item in items:
        if item.number is None or item.paragraph:
            continue
        for depth in [depth for depth in open_items if depth > item.depth]:
            del open_items[depth]
        value = _value(item.number)
        before = open_items.get(item.depth)
        if value and before and len(before[0]) == len(value) and before[0][:-1] == value[:-1]:
            step = value[-1] - before[0][-1]
            if step == 0 or (step > 1 and value[-1] != 1):
                yield _Break(before[1], item)
        if value:
            open_items[item.depth] = value, item


@lru_cache(maxsize=1024)
def _value(number: str) -> tuple[int, ...]:
    """The number as it counts; empty where it is of another kind (a letter, a bullet)."""
    if match := _NUMBER.fullmatch(number.strip()):
        return tuple(map(int, match[1].split(".")))
    return (chinese_value(number),) if _CHINESE_NUMBER.fullmatch(number.strip()) else ()


def _stands_between(page: Page, cleaned: Cleaned, one: _Break) -> bool:
    """Whether the number that seems to be missing stands in the text between the two items after all."""
    before, after = _value(one.before.number or ""), _value(one.after.number or "")
    if before == after:
        return False
    wanted = ".".join(map(str, (*before[:-1], before[-1] + 1)))
    start, end = cleaned.span(one.before.start, one.after.start)
    texts = page.form[one.before.start : one.after.start], cleaned.original[start:end]
    pattern = re.compile(rf"(?<![\d.]){re.escape(wanted)} ?(?:[.、,，．)）]|\n| )")
    return any(pattern.search(text) for text in texts)


def other_names(page: Page, cleaned: Cleaned, parts: Sequence[Place], units: Sequence[str]) -> Iterator[ReadFinding]:
    """Shortened names of the units in the organization's own text (客户部 for 客户管理部), one finding a name.

    `units` are the names of units with sections of their own, in the page's matching form.
    """
    short = [(name, unit) for unit in units for name in _shortened(unit)]
    for name, unit in short:
        if name in units or sum(other == name for other, _ in short) > 1:
            continue
        places = [place for part in parts for place in _mentions(page, name, *part)]
        if places:
            yield ReadFinding(
                kind="possible-alias",
                message=f"{name} may be {unit}",
                evidence=[_span(cleaned, place) for place in places[:_MOST_BREAKS]],
                names=[name, unit],
            )


def _shortened(unit: str) -> list[str]:
    """客户管理部 as 客户部, 客户部门, 客管部: a stem of four characters by its first two, or by the first of each pair."""
    ending = next((end for end in _UNIT_ENDS if unit.endswith(end)), "")
    stem = unit.removesuffix(ending)
    if not ending or len(stem) != 4 or stem.isascii():
        return []
    short = [stem[:2] + ending, stem[0] + stem[2] + ending]
    return [*short, *(name + "门" for name in short if ending == "部")]


def _mentions(page: Page, name: str, start: int, end: int) -> Iterator[Place]:
    """Where the name stands by itself, with the words around it up to a mark."""
    place = page.form.find(name, start, end)
    while place >= 0:
        after = place + len(name)
        alone = place == start or page.form[place - 1] in _BEFORE
        if alone and not (name.endswith("部") and page.form[after : after + 1] in ("门", "分", "队")):
            first = max(start, place - _QUOTED, *(page.form.rfind(mark, start, place) + 1 for mark in "。;\n"))
            ends = [stop for mark in "。;\n" if (stop := page.form.find(mark, after, end)) >= 0]
            yield first, min([after + _QUOTED, end, *ends])
        place = page.form.find(name, after, end)


def untitled_posts(page: Page, cleaned: Cleaned, units: Iterable[Holder], *, posts: bool) -> Iterator[ReadFinding]:
    """Units whose heading speaks of a post's duties (某部岗位职责) while no post is named anywhere.

    Where the text goes on with the unit's name (某部主要负责…), it is the unit that it tells of.
    """
    for unit in units:
        if posts or unit.name is None or not unit.items.get("duties"):
            continue
        after = _POST_WORDS.match(page.form, unit.name[1])
        first = unit.items["duties"][0]
        if after and page.form.find(page.form[slice(*unit.name)], after.end(), first.end) < 0:
            name = page.text[slice(*unit.name)]
            yield ReadFinding(
                kind="missing-title",
                message=f"the heading speaks of a post's duties and names only {name}",
                evidence=[_span(cleaned, (unit.name[0], after.end()))],
                names=[name],
            )


def _span(cleaned: Cleaned, place: Place) -> Span:
    start, end = cleaned.span(*place)
    return Span(start=start, end=end)
