"""A page of a site of model texts: menu, date and clicks, 第1篇 headings, advertising between the posts, links at the end."""

from __future__ import annotations

import random
from collections.abc import Iterator

from tests.generalize.house import House
from tests.generalize.model import EVERYTHING, Department, Facet, Position, World
from tests.generalize.style import Style

_TOP = (
    "首页 | 范文大全 | 工作总结 | 规章制度 | 登录 注册",
    "当前位置：首页 > 范文大全 > 岗位职责",
    "时间：2023-08-16 10:24:31 来源：网友投稿 浏览：1357次",
)
_BETWEEN = (
    "点击下载全文（Word版）",
    "扫码关注公众号，领取更多管理模板",
    "【广告】人力资源管理师考前冲刺班火热报名中",
    "相关推荐",
    "分享到：微信 微博 QQ空间",
    "本文档共12页，试读结束，开通会员可继续阅读",
)
_END = (
    "上一篇：员工考勤管理规定范本",
    "下一篇：车间安全生产责任书",
    "相关阅读：岗位说明书怎么写",
    "版权声明：本文由网友上传，如有侵权请联系删除。",
    "友情链接：文档网 | 范文网 | 制度网",
    "Copyright © 2023 All Rights Reserved.",
)


def _write(world: World, chance: random.Random) -> str:
    house = House("zh", chance, world)
    lines: list[str] = [*_TOP[: chance.randint(1, 3)], ""]
    several = len(world.organizations) > 1
    for number, organization in enumerate(world.organizations, 1):
        title = f"{organization.name}{house.label('document')}"
        lines += [f"第{number}篇：{title}" if several else title, ""]
        for holder in organization.sheets:
            lines += _sheet(house, holder)
            lines += ["", *chance.sample(_BETWEEN, chance.choice((0, 0, 1, 2)))]
    return "\n".join([*lines, *_END[: chance.randint(2, len(_END))]]) + "\n"


def _sheet(house: House, holder: Department | Position) -> Iterator[str]:
    yield f"　　{house.label('unit' if isinstance(holder, Department) else 'title')}：{holder.name}"
    for field in house.fields(holder):
        yield f"　　{field.label}：{field.value}"
        texts = [item.text for item in field.items]
        yield from (f"　　{n}、{text}" for n, text in enumerate(house.stopped(texts), 1))


STYLE = Style("zh_web_page", _write, EVERYTHING - {Facet.GROUPS})
