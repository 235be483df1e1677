"""A manual as it comes out of a page layout: running heads and feet between the lines, sentences broken by them."""

from __future__ import annotations

import random
from collections.abc import Iterator

from tests.generalize.house import House
from tests.generalize.model import Department, Organization, Position, World
from tests.generalize.page import paged
from tests.generalize.style import Style


def _write(world: World, chance: random.Random) -> str:
    house = House("en", chance, world)
    lines: list[str] = []
    total = chance.randint(20, 60)
    for organization in world.organizations:
        foot = chance.choice(("Page {n} of {total}", "- {n} -", "{n}"))
        head = f"{organization.name} - {house.label('document')}"
        feed = chance.choice(("", "\f"))

        def mark(page: int, foot: str = foot, head: str = head, feed: str = feed) -> list[str]:
            return [foot.format(n=page, total=total), feed + head]

        lines += [head, "", *paged(_lines(house, organization), chance, mark, split=_between_words)]
    return "\n".join(lines) + "\n"


def _between_words(line: str) -> tuple[str, str] | None:
    """A page may end inside a long statement."""
    words = line.split(" ")
    return (" ".join(words[: len(words) // 2]), " ".join(words[len(words) // 2 :])) if len(words) > 6 else None


def _lines(house: House, organization: Organization) -> Iterator[str]:
    for holder in organization.sheets:
        yield from _sheet(house, holder)
        yield ""


def _sheet(house: House, holder: Department | Position) -> Iterator[str]:
    yield f"{house.label('unit' if isinstance(holder, Department) else 'title')}: {holder.name}"
    for field in house.fields(holder):
        yield f"{field.label}: {field.value}".rstrip()
        yield from house.statements(field, lambda place, text: f"{place.below}. {text}")


STYLE = Style("en_paged", _write)
