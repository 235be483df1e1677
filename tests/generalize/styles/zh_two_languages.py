"""Sheets of a foreign-owned company: each label in Chinese and English, what it says in Chinese alone."""

from __future__ import annotations

import random
from collections.abc import Callable, Iterator

from tests.generalize.house import House
from tests.generalize.model import EVERYTHING, Department, Facet, Position, World
from tests.generalize.style import Style

_PAIRS: tuple[Callable[[str, str], str], ...] = (
    lambda zh, en: f"{zh} {en}",
    lambda zh, en: f"{zh}/{en}",
    lambda zh, en: f"{zh}（{en}）",
    lambda zh, en: f"{en} {zh}",
)


def _write(world: World, chance: random.Random) -> str:
    house = House("zh-en", chance, world)
    pair = chance.choice(_PAIRS)
    colon = chance.choice(("：", ": "))
    lines: list[str] = []
    for organization in world.organizations:
        lines += [organization.name, _both(house.label("document"), pair), ""]
        for holder in organization.sheets:
            lines += [*_sheet(house, holder, pair, colon), ""]
    return "\n".join(lines)


def _both(label: str, pair: Callable[[str, str], str]) -> str:
    chinese, _, english = label.partition(" ")
    return pair(chinese, english)


def _sheet(house: House, holder: Department | Position, pair: Callable[[str, str], str], colon: str) -> Iterator[str]:
    """Short fields first; then each long one under its label, statements counted through their groups."""
    fields = house.fields(holder, empty=True)
    yield f"{_both(house.label('unit' if isinstance(holder, Department) else 'title'), pair)}{colon}{holder.name}"
    for field in fields:
        if field.value and field.kind != "purpose":
            yield f"{_both(field.label, pair)}{colon}{field.value}"
    for field in fields:
        if field.kind == "purpose":
            yield _both(field.label, pair)
            yield f"{field.value}。"
        elif field.items:
            yield _both(field.label, pair)
            yield from (f"{n}. {text}" for n, text in enumerate(house.stopped([item.text for item in field.items]), 1))


STYLE = Style("zh_two_languages", _write, EVERYTHING - {Facet.GROUPS})
