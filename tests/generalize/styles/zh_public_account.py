"""A post on a public account: emoji before each post, label and statement, calls to follow and to share around them."""

from __future__ import annotations

import random
from collections.abc import Iterator

from tests.generalize.house import House
from tests.generalize.model import EVERYTHING, Department, Facet, Organization, Position, World
from tests.generalize.style import Style

_HEADS = ("📌", "⭐", "🔶", "🏷️")
_MARKS = {
    "reference": ("🔖", "🆔"),
    "department": ("🏢", "🏬"),
    "parent": ("🏛️", "🏢"),
    "superior": ("👤", "👆"),
    "dotted": ("🔗", "〰️"),
    "subordinate": ("👥", "👇"),
    "headcount": ("🔢", "👫"),
    "purpose": ("💡", "🎯"),
    "duties": ("📋", "📝"),
    "authorities": ("🔑", "⚖️"),
    "indicators": ("📊", "📈"),
    "qualifications": ("🎓", "📚"),
    "internal": ("🤝", "💬"),
    "external": ("🌐", "📞"),
    "beside": ("ℹ️", "📎"),
}
_POINTS = ("✅ ", "🔹", "👉 ", "▪️ ", "{n}️⃣ ")
_TITLES = ("{name}｜岗位职责全公开", "{name}岗位职责大全来了！", "【收藏】{name}部门职能及岗位职责")


def _write(world: World, chance: random.Random) -> str:
    house = House("zh", chance, world)
    marks = {kind: chance.choice(words) for kind, words in _MARKS.items()}
    head, point, title = chance.choice(_HEADS), chance.choice(_POINTS), chance.choice(_TITLES)
    lines = ["点击上方蓝字关注我们", ""]
    for organization in world.organizations:
        lines += [title.format(name=organization.name), "", *_posts(house, organization, (head, point), marks)]
    return "\n".join([*lines, "—— END ——", "觉得有用就点个“在看”吧👇"])


def _posts(house: House, organization: Organization, signs: tuple[str, str], marks: dict[str, str]) -> Iterator[str]:
    head, point = signs
    for holder in organization.sheets:
        yield f"{head} {holder.name}"
        yield from _fields(house, holder, point, marks)
        yield ""


def _fields(house: House, holder: Department | Position, point: str, marks: dict[str, str]) -> Iterator[str]:
    for field in house.fields(holder):
        yield f"{marks[field.kind]} {field.label}：{field.value}"
        yield from (f"{point.format(n=n)}{text}" for n, text in enumerate(house.stopped([item.text for item in field.items]), 1))


STYLE = Style("zh_public_account", _write, EVERYTHING - {Facet.GROUPS})
