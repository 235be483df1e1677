"""The regulation of an office in articles: each section's tasks in one sentence of semicolons or in （一）（二） items."""

from __future__ import annotations

import random
from collections.abc import Iterator

from tests.generalize.house import chinese
from tests.generalize.model import Department, Facet, Organization, Position, World
from tests.generalize.style import Style

_DUTIES = ("{name}的主要职责是：", "{name}主要承担下列职责：", "{name}履行下列职责：")
_LINES = {
    "superior": ("{name}对{names}负责。", "{name}在{names}领导下开展工作。", "{name}受{names}领导。"),
    "subordinate": ("{name}领导{names}。", "{name}直接管理{names}。"),
    "parent": ("{name}隶属于{names}。",),
    "headcount": ("{name}编制{names}名。", "核定{name}编制{names}名。"),
}


def _write(world: World, chance: random.Random) -> str:
    wording = {"duties": chance.choice(_DUTIES)} | {kind: chance.choice(words) for kind, words in _LINES.items()}
    listed = chance.random() < 0.6
    lines: list[str] = []
    for organization in world.organizations:
        lines += [f"{organization.name}职能配置、内设机构和人员编制规定", ""]
        lines += [f"第{chinese(n)}条　{text}" for n, text in enumerate(_articles(organization, wording, listed=listed), 1)]
        lines.append("")
    return "\n".join(lines)


def _articles(organization: Organization, wording: dict[str, str], *, listed: bool) -> Iterator[str]:
    yield f"根据有关规定，制定{organization.name}职能配置、内设机构和人员编制规定。"
    for holder in organization.sheets:
        yield "".join(_article(holder, wording, listed=listed))
    yield "本规定自印发之日起施行。"


def _article(holder: Department | Position, wording: dict[str, str], *, listed: bool) -> Iterator[str]:
    texts = [duty.text for duty in holder.duties]
    if isinstance(holder, Department) and holder.parent:
        yield wording["parent"].format(name=holder.name, names=holder.parent)
    if isinstance(holder, Position):
        if holder.superiors:
            yield wording["superior"].format(name=holder.name, names="、".join(holder.superiors))
        if holder.subordinates:
            yield wording["subordinate"].format(name=holder.name, names="、".join(holder.subordinates))
    if holder.headcount:
        yield wording["headcount"].format(name=holder.name, names=holder.headcount)
    if not texts:
        return
    yield wording["duties"].format(name=holder.name)
    if listed:
        stopped = [f"{text}；" for text in texts[:-1]] + [f"{texts[-1]}。"]
        yield "".join(f"\n（{chinese(n)}）{text}" for n, text in enumerate(stopped, 1))
    else:
        yield f"{'；'.join(texts)}。"


STYLE = Style(
    "zh_government",
    _write,
    frozenset((Facet.NAME, Facet.DEPARTMENTS, Facet.PARENTS, Facet.SUPERIORS, Facet.SUBORDINATES, Facet.HEADCOUNTS)),
)
