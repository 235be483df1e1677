"""Reporting lines said in a sentence: 向总经理负责, 在总监的领导下, "reports to the Head of Care".

Weaker signs (上报, 协助, 交办, "report these problems to") are no lines.
"""

from __future__ import annotations

import re

from app.language.script import is_latin
from app.reading.drafts import Line, Place
from app.reading.lines_english import is_same, says_only_lines, stated_lines
from app.reading.names import divided, is_title
from app.reading.segments import Page

_CHINESE = re.compile(
    r"向(?P<a>[^,。;:、向]{2,16}?)(?:以[^,。;]{2,20})?(?:直接)?(?:负责(?=[,。;]|$)|汇报(?:工作|结果)|报告工作|述职)"
    r"|(?:^|[,。;])(?:全面)?在(?P<b>[^,。;:]{2,16}?)的?(?:直接|统一)?(?:领导|指挥)下"
    r"|承(?P<c>[^,。;:]{2,12}?)之?命"
)
_CHINESE_SIGNS = ("向", "下", "命")
"""One of them stands in each match of _CHINESE, and in few sentences."""
_ONLY_LINE_CHINESE = re.compile(r"(?:本|该|此)?(?:岗位|职位|职务|人员)?(?:直接)?向[^,。;]{2,16}(?:负责|汇报工作|汇报|述职)[。;]?")


def only_says_lines(page: Page, start: int, end: int, *, duty: bool) -> bool:
    """Whether a sentence says a reporting line and nothing else ("This role reports to the Head of Care").

    In a list of duties a Chinese one (向总经理负责) is a duty as well.
    """
    form = page.form[start:end]
    if is_latin(form):
        return says_only_lines(page, start, end)
    return not duty and bool(_ONLY_LINE_CHINESE.fullmatch(form)) and bool(lines_in_sentence(page, start, end))


def subordinates_in_sentence(page: Page, start: int, end: int, holder: Place | None = None) -> list[Line]:
    """The subordinates of the holder that an English sentence names ("supervises the Driver and the Picker")."""
    if not is_latin(page.form[start:end]):
        return []
    stated = stated_lines(page, start, end)
    return [
        Line(one.subject, one.quote, one.kind)
        for one in stated
        if one.subject
        and (one.superior is None or is_same(page, one.superior, holder))
        and not is_same(page, one.subject, holder)
    ]


def lines_of_others(page: Page, start: int, end: int, holder: Place | None) -> list[tuple[Place, Line]]:
    """The lines between two others that an English sentence in the holder's section names: who, and to whom."""
    stated = stated_lines(page, start, end) if is_latin(page.form[start:end]) else ()
    return [
        (one.subject, Line(one.superior, one.quote, one.kind))
        for one in stated
        if one.subject
        and one.superior
        and not is_same(page, one.subject, holder)
        and not is_same(page, one.superior, holder)
        and is_title(page.form[slice(*one.subject)])
    ]


def lines_in_sentence(page: Page, start: int, end: int, holder: Place | None = None) -> list[Line]:
    """The superiors of the holder that a statement names as such."""
    form = page.form[start:end]
    if is_latin(form):
        stated = stated_lines(page, start, end)
        return [
            Line(one.superior, one.quote, one.kind)
            for one in stated
            if one.superior and (one.subject is None or is_same(page, one.subject, holder))
        ]
    found: list[Line] = []
    if not any(sign in form for sign in _CHINESE_SIGNS):
        return found
    for match in _CHINESE.finditer(form):
        group = match.lastgroup or "a"
        names = divided(form, match.start(group), match.end(group))
        if len(names) > 1 and all(is_title(form[a:b]) for a, b in names):
            found += [Line((start + a, start + b), (start + match.start(), start + match.end())) for a, b in names]
        elif is_title(match[group]):
            found.append(
                Line((start + match.start(group), start + match.end(group)), (start + match.start(), start + match.end()))
            )
    return found
