"""Documents that a sharing site flattened: each post one paragraph, labels and numbers running on without line ends."""

from __future__ import annotations

import random
from collections.abc import Iterator

from tests.generalize.house import House, chinese
from tests.generalize.model import EVERYTHING, Department, Facet, Position, World
from tests.generalize.style import Style


def _write(world: World, chance: random.Random) -> str:
    house = House("zh", chance, world)
    mark = chance.choice(("{n}、", "{n}.", "（{n}）", "({n})"))
    lines: list[str] = []
    for organization in world.organizations:
        lines.append(f"{organization.name}{house.label('document')}")
        lines += [
            f"{chinese(number)}、{''.join(_holder(house, holder, mark))}" for number, holder in enumerate(organization.sheets, 1)
        ]
    return "\n".join(lines) + "\n"


def _holder(house: House, holder: Department | Position, mark: str) -> Iterator[str]:
    """Fields end with a full stop, statements with what the house ends them with, a full stop at the least."""
    yield f"{holder.name} "
    for field in house.fields(holder):
        if field.value:
            yield f"{field.label}：{field.value}。"
        else:
            yield f"{field.label}："
            texts = [item.text for item in field.items]
            yield from (
                mark.format(n=n) + text + ("" if text[-1] in "。；" else "。") for n, text in enumerate(house.stopped(texts), 1)
            )


STYLE = Style("zh_running_paragraphs", _write, EVERYTHING - {Facet.GROUPS})
