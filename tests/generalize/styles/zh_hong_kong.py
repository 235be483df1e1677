"""Duty lists of a Hong Kong institution: traditional characters with the labels used there, parts 甲, 乙, posts by unit."""

from __future__ import annotations

import random
from collections.abc import Iterator, Sequence
from typing import Protocol, cast

from opencc import OpenCC
from pydantic import TypeAdapter

from tests.generalize.house import House
from tests.generalize.model import Department, Facet, Position, World
from tests.generalize.style import Style


class _Converter(Protocol):
    def convert(self, text: str) -> str: ...


_CONVERTER = cast("_Converter", OpenCC("s2hk"))
_WORDS = {
    "title": ("職位", "職位名稱", "職銜"),
    "department": ("部門", "所屬部門", "組別"),
    "superior": ("直屬上司", "上司", "直屬主管"),
    "subordinate": ("下屬", "直屬下屬", "督導職員"),
    "headcount": ("職位數目", "人手編制", "編制"),
    "purpose": ("職務簡介", "職位簡介", "主要目的"),
    "duties": ("職責範圍", "主要職責", "職務範圍"),
    "authorities": ("權責", "獲授權力", "權限"),
    "qualifications": ("入職條件", "入職要求", "資歷要求"),
    "functions": ("部門職能", "部門主要工作", "工作範疇"),
}
_TITLES = ("{name}職責表", "{name}員工職責說明", "{name}職位說明及職責表")
_PARTS = ("（甲）{label}", "{label}：", "{label}")
_MARKS = ("({n})", "{n}.", "({c})")
_LETTERS = "一二三四五六七八九十"


def _write(world: World, chance: random.Random) -> str:
    house = House("zh-tw", chance, world)
    words = {kind: chance.choice(each) for kind, each in _WORDS.items()}
    title, part, mark = chance.choice(_TITLES), chance.choice(_PARTS), chance.choice(_MARKS)
    lines: list[str] = []
    for organization in world.organizations:
        lines += [title.format(name=organization.name), ""]
        for holder in organization.sheets:
            lines += [*_sheet(house, holder, words, (part, mark)), ""]
    return "\n".join(lines)


def _sheet(house: House, holder: Department | Position, words: dict[str, str], forms: tuple[str, str]) -> Iterator[str]:
    part, mark = forms
    if isinstance(holder, Department):
        yield f"部門名稱：{holder.name}"
        facts = [("headcount", f"{holder.headcount}名" if holder.headcount else "")]
    else:
        yield f"{words['title']}：{holder.name}"
        facts = [
            ("department", holder.department or ""),
            ("superior", house.names(holder.superiors)),
            ("subordinate", house.names(holder.subordinates)),
            ("headcount", f"{holder.headcount}名" if holder.headcount else ""),
        ]
    yield from (f"{words[kind]}：{value}" for kind, value in facts if value)
    if holder.purpose:
        yield f"{words['purpose']}：{holder.purpose}。"
    duties = "functions" if isinstance(holder, Department) else "duties"
    for place, (kind, texts) in enumerate(_lists(holder, duties)):
        yield part.format(label=words[kind]).replace("甲", "甲乙丙丁"[place])
        yield from (f"{mark.format(n=n, c=_LETTERS[n - 1])} {text}" for n, text in enumerate(house.stopped(texts), 1))


def _lists(holder: Department | Position, duties: str) -> Iterator[tuple[str, Sequence[str]]]:
    for kind, texts in (
        (duties, [duty.text for duty in holder.duties]),
        ("authorities", holder.authorities),
        ("qualifications", holder.qualifications),
    ):
        if texts:
            yield kind, texts


def _adapt(world: World, _chance: random.Random) -> World:
    """All of it in traditional characters."""
    kind = TypeAdapter(World)
    return kind.validate_json(_CONVERTER.convert(kind.dump_json(world).decode()))


STYLE = Style(
    "zh_hong_kong",
    _write,
    frozenset(
        (
            Facet.NAME,
            Facet.DEPARTMENTS,
            Facet.MEMBERSHIP,
            Facet.SUPERIORS,
            Facet.SUBORDINATES,
            Facet.HEADCOUNTS,
            Facet.PURPOSES,
            Facet.AUTHORITIES,
            Facet.QUALIFICATIONS,
        )
    ),
    adapt=_adapt,
)
