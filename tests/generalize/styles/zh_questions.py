"""Questions and answers for new staff: what a unit does, whom a post answers to; a question of daily life between them."""

from __future__ import annotations

import random
from collections.abc import Iterator, Sequence

from tests.generalize.house import House
from tests.generalize.model import Department, Facet, Organization, Position, World
from tests.generalize.style import Style

_TITLES = ("{name}部门及岗位职责问答", "{name}新员工职责问答手册", "{name}岗位职责有问必答")
_WHY = "为帮助新员工尽快了解各部门和岗位的工作，现将常见问题整理如下："
_MARKS = (("问：", "答："), ("Q：", "A："), ("问{n}：", "答："), ("{n}.问：", "答："), ("{n}、", "答："))
_ITEMS = ("{n}.{text}", "（{n}）{text}", "{n}、{text}", "——{text}")
_ASKED: dict[str, tuple[tuple[str, str], ...]] = {
    "unit": (
        ("{name}的主要职责是什么？", "{name}的主要职责是："),
        ("{name}主要负责哪些工作？", "{name}主要负责以下工作："),
        ("{name}是做什么的？", "主要职责有："),
    ),
    "parent": (("{name}隶属于哪个部门？", "{name}隶属于{names}。"), ("{name}归哪里管？", "{name}是{names}的下设机构。")),
    "people": (("{name}有多少人？", "{name}编制{n}人。"), ("{name}的编制是多少？", "{n}人。")),
    "superior": (
        ("{name}向谁汇报？", "{name}向{names}汇报。"),
        ("{name}的上级是谁？", "{name}的直接上级是{names}。"),
        ("{name}由谁领导？", "由{names}领导。"),
    ),
    "subordinate": (
        ("{name}管理哪些岗位？", "{name}直接管理{names}。"),
        ("{name}有哪些下属？", "直接下属有{names}。"),
    ),
    "member": (("{name}属于哪个部门？", "{name}属于{names}。"), ("{name}在哪个部门？", "在{names}。")),
    "duties": (
        ("{name}的岗位职责是什么？", "{name}的岗位职责如下："),
        ("{name}具体做什么？", "具体工作包括："),
        ("{name}有哪些职责？", "{name}的职责有："),
    ),
    "authorities": (("{name}有哪些权限？", "{name}的权限包括："), ("{name}有什么权力？", "主要有：")),
    "qualifications": (
        ("担任{name}需要什么条件？", "任职条件为："),
        ("应聘{name}有什么要求？", "应聘{name}应当具备以下条件："),
    ),
}
_DAILY = (
    ("单位的上下班时间是怎样规定的？", "上午8:30至12:00，下午13:30至17:30。"),
    ("忘记打卡怎么办？", "请在两个工作日内填写补卡单。"),
    ("午餐在哪里用？", "午餐时间可凭工牌到一楼餐厅用餐。"),
)


class _Page:
    """The habits of one document and the number of the question that comes next."""

    def __init__(self, world: World, chance: random.Random) -> None:
        self.house = House("zh", chance, world)
        self.chance = chance
        self._asked = {kind: chance.choice(each) for kind, each in _ASKED.items()}
        self._question, self._answer = chance.choice(_MARKS)
        self._item = chance.choice(_ITEMS)
        self._blank = chance.random() < 0.5
        self.number = 0

    def asked(self, kind: str, name: str, names: str = "", n: int = 0, texts: Sequence[str] = ()) -> Iterator[str]:
        question, answer = self._asked[kind]
        yield from self.plain(question.format(name=name), answer.format(name=name, names=names, n=n), texts)

    def plain(self, question: str, answer: str, texts: Sequence[str] = ()) -> Iterator[str]:
        self.number += 1
        yield self._question.format(n=self.number) + question
        yield self._answer + answer
        yield from (self._item.format(n=n, text=text) for n, text in enumerate(self.house.stopped(texts) if texts else (), 1))
        if self._blank:
            yield ""


def _write(world: World, chance: random.Random) -> str:
    page, title = _Page(world, chance), chance.choice(_TITLES)
    lines: list[str] = []
    for organization in world.organizations:
        page.number = 0
        lines += [title.format(name=organization.name), "", _WHY, "", *_questions(page, organization), ""]
    return "\n".join(lines)


def _questions(page: _Page, organization: Organization) -> Iterator[str]:
    for holder in organization.sheets:
        yield from _of_unit(page, holder) if isinstance(holder, Department) else _of_post(page, holder)
        if page.chance.random() < 0.1:
            yield from page.plain(*page.chance.choice(_DAILY))


def _of_unit(page: _Page, unit: Department) -> Iterator[str]:
    if unit.parent:
        yield from page.asked("parent", unit.name, unit.parent)
    if unit.duties:
        yield from page.asked("unit", unit.name, texts=[duty.text for duty in unit.duties])
    if unit.headcount:
        yield from page.asked("people", unit.name, n=unit.headcount)
    if unit.authorities:
        yield from page.asked("authorities", unit.name, texts=unit.authorities)


def _of_post(page: _Page, post: Position) -> Iterator[str]:
    if post.department:
        yield from page.asked("member", post.name, post.department)
    if post.superiors:
        yield from page.asked("superior", post.name, "和".join(post.superiors))
    if post.subordinates:
        yield from page.asked("subordinate", post.name, page.house.names(post.subordinates))
    if post.headcount:
        yield from page.asked("people", post.name, n=post.headcount)
    yield from page.asked("duties", post.name, texts=[duty.text for duty in post.duties])
    if post.authorities:
        yield from page.asked("authorities", post.name, texts=post.authorities)
    if post.qualifications:
        yield from page.asked("qualifications", post.name, texts=post.qualifications)


STYLE = Style(
    "zh_questions",
    _write,
    frozenset(
        (
            Facet.NAME, Facet.DEPARTMENTS, Facet.PARENTS, Facet.MEMBERSHIP, Facet.SUPERIORS, Facet.SUBORDINATES,
            Facet.HEADCOUNTS, Facet.AUTHORITIES, Facet.QUALIFICATIONS,
        )
    ),
)  # fmt: skip
