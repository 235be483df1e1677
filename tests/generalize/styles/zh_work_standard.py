"""A company's standards of work (Q/…): each unit and post a numbered standard with its scope first."""

from __future__ import annotations

import random
from collections.abc import Iterator, Sequence

from tests.generalize.house import House
from tests.generalize.model import Department, Facet, Organization, Position, World
from tests.generalize.style import Style

_WORDS = {
    "lines": ("岗位关系", "领导关系", "隶属关系", "业务关系"),
    "duties": ("职责", "岗位职责", "工作内容与要求", "职责与工作内容"),
    "authorities": ("权限", "岗位权限", "权力"),
    "qualifications": ("岗位人员基本技能", "任职条件", "基本技能要求", "上岗条件"),
    "indicators": ("检查与考核", "考核指标", "考核内容"),
}
_REFERENCES = ("GB/T 15498 企业标准体系 管理标准和工作标准体系", "Q/GL 2104 绩效考核管理标准", "Q/GL 1107 文件和记录控制标准")


def _write(world: World, chance: random.Random) -> str:
    house = House("zh", chance, world)
    wording = {kind: chance.choice(words) for kind, words in _WORDS.items()}
    cited = chance.random() < 0.5
    lines: list[str] = []
    for organization in world.organizations:
        series = f"Q/{''.join(chance.sample('ABDGHJKLNSTXYZ', 3))}"
        for number, holder in enumerate(organization.sheets, 1):
            lines += _head(organization, holder, f"{series} {20100 + number}—2021")
            for place, (heading, clauses) in enumerate(_clauses(house, organization, holder, wording, cited=cited), 1):
                lines += [f"{place} {heading}", *_counted(place, clauses)]
            lines.append("")
    return "\n".join(lines)


def _head(organization: Organization, holder: Department | Position, code: str) -> Iterator[str]:
    yield code
    yield f"{organization.name}企业标准"
    yield f"{holder.name}工作标准"
    yield "2021-07-23发布　　2021-08-01实施"
    yield ""


def _counted(place: int, clauses: Sequence[str]) -> Iterator[str]:
    """Clauses of an article; one that stands alone has no number."""
    yield from (f"{place}.{n} {clause}" for n, clause in enumerate(clauses, 1)) if len(clauses) > 1 else clauses


def _clauses(
    house: House, organization: Organization, holder: Department | Position, wording: dict[str, str], *, cited: bool
) -> Iterator[tuple[str, Sequence[str]]]:
    """Each article's heading and clauses."""
    yield (
        "范围",
        (
            f"本标准规定了{holder.name}的{wording['duties']}、权限和考核。",
            f"本标准适用于{organization.name}{holder.name}。",
        ),
    )
    if cited:
        yield "规范性引用文件", _REFERENCES
    if isinstance(holder, Position):
        said = [
            f"{house.label(kind)}：{house.names(names)}"
            for kind, names in (("superior", holder.superiors), ("subordinate", holder.subordinates))
            if names
        ]
        if said:
            yield wording["lines"], said
    for kind, texts in (
        ("duties", [duty.text for duty in holder.duties]),
        ("authorities", holder.authorities),
        ("qualifications", holder.qualifications),
        ("indicators", holder.indicators),
    ):
        if texts:
            yield wording[kind], house.stopped(texts)


STYLE = Style(
    "zh_work_standard",
    _write,
    frozenset(
        (
            Facet.NAME,
            Facet.DEPARTMENTS,
            Facet.SUPERIORS,
            Facet.SUBORDINATES,
            Facet.AUTHORITIES,
            Facet.INDICATORS,
            Facet.QUALIFICATIONS,
        )
    ),
)
