"""A bank's handbook of posts: parts that come again for each post, among them risks, what is forbidden, and the rules to know."""

from __future__ import annotations

import random
from collections.abc import Iterator, Sequence

from tests.generalize.house import House, chinese
from tests.generalize.model import Department, Facet, Organization, Position, World
from tests.generalize.style import Style

_TITLES = ("{name}岗位手册", "{name}员工岗位操作手册", "{name}岗位工作手册")
_PARTS = {
    "place": ("岗位概况", "岗位基本信息", "岗位设置"),
    "duties": ("岗位职责", "主要职责", "岗位工作职责"),
    "authorities": ("岗位权限", "工作权限", "业务权限"),
    "qualifications": ("任职资格", "上岗条件", "准入条件"),
    "risks": ("主要风险点及防控措施", "岗位风险提示", "风险点与控制要求"),
    "forbidden": ("禁止性规定", "严禁行为", "岗位禁令"),
    "rules": ("应知应会制度", "主要制度依据", "相关制度"),
}
_RISKS = (
    "风险点：资料审核不严，造成差错。防控措施：双人复核，留存记录。",
    "风险点：印章、钥匙交接不清。防控措施：当面点交，双方签字。",
    "风险点：信息外泄。防控措施：离岗锁屏，涉密资料入柜。",
)
_FORBIDDEN = ("严禁代替他人签字。", "严禁私自留存客户资料。", "不得越权办理事项。", "不得擅自离岗、串岗。")
_RULES = ("《员工行为守则》", "《重要物品交接管理办法》", "《档案管理规定》")
_UNITS = ("第{c}章　{name}", "第{c}篇 {name}", "第{c}部分　{name}")
_POSTS = ("第{c}节　{name}", "◆ {name}", "【{name}】", "岗位{c}：{name}")


def _write(world: World, chance: random.Random) -> str:
    house = House("zh", chance, world)
    words = {kind: chance.choice(each) for kind, each in _PARTS.items()}
    title, unit_form, post_form = map(chance.choice, (_TITLES, _UNITS, _POSTS))
    more = chance.sample(("risks", "forbidden", "rules"), chance.randint(1, 3))
    lines: list[str] = []
    for organization in world.organizations:
        lines += [title.format(name=organization.name), ""]
        lines += _units(house, organization, words, (unit_form, post_form), more)
    return "\n".join(lines)


def _units(
    house: House, organization: Organization, words: dict[str, str], forms: tuple[str, str], more: Sequence[str]
) -> Iterator[str]:
    unit_form, post_form = forms
    leaders = Department(house.label("leaders"), positions=organization.heads)
    units = [unit for unit in (leaders, *organization.departments) if unit.says or unit.positions]
    for number, unit in enumerate(units, 1):
        yield unit_form.format(c=chinese(number), name=unit.name)
        if unit.headcount:
            yield f"{house.label('department-headcount')}：{unit.headcount}人"
        for kind, texts in (("duties", [duty.text for duty in unit.duties]), ("authorities", unit.authorities)):
            if texts:
                yield house.label(f"department-{kind}")
                yield from (f"{n}．{text}" for n, text in enumerate(house.stopped(texts), 1))
        for n, position in enumerate(unit.positions, 1):
            yield post_form.format(c=chinese(n), name=position.name)
            for place, (part, texts) in enumerate(_parts(house, position, words, more), 1):
                yield f"{chinese(place)}、{part}"
                yield from texts
        yield ""


def _parts(house: House, position: Position, words: dict[str, str], more: Sequence[str]) -> Iterator[tuple[str, list[str]]]:
    """The parts of a post in order, without those that are empty."""
    place = [
        f"（{chinese(n)}）{field.label}：{field.value}"
        for n, field in enumerate(
            (each for each in house.fields(position) if each.kind in ("superior", "subordinate", "headcount")), 1
        )
    ]
    if place:
        yield words["place"], place
    for kind, texts in (
        ("duties", [duty.text for duty in position.duties]),
        ("authorities", position.authorities),
        ("qualifications", position.qualifications),
    ):
        if texts:
            yield words[kind], [f"{n}．{text}" for n, text in enumerate(house.stopped(texts), 1)]
    for kind in more:
        some = house.chance.sample({"risks": _RISKS, "forbidden": _FORBIDDEN, "rules": _RULES}[kind], 2)
        yield words[kind], [f"{n}．{text}" for n, text in enumerate(some, 1)]


STYLE = Style(
    "zh_post_handbook",
    _write,
    frozenset(
        (
            Facet.NAME,
            Facet.DEPARTMENTS,
            Facet.MEMBERSHIP,
            Facet.SUPERIORS,
            Facet.SUBORDINATES,
            Facet.HEADCOUNTS,
            Facet.AUTHORITIES,
            Facet.QUALIFICATIONS,
        )
    ),
)
