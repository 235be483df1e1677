"""Reporting lines said in a sentence: 向总经理负责, 在总监的领导下, "reports to the Head of Care".

Weaker signs (上报, 协助, 交办, "report these problems to") are no lines.
"""

from __future__ import annotations

import re
from functools import cache

from app.language.script import is_latin
from app.language.tables import table_rows
from app.reading.drafts import Line, Place
from app.reading.lines_english import is_same, may_state_lines, says_only_lines, stated_lines
from app.reading.names import divided, is_general, is_title, is_unit
from app.reading.rules import ending
from app.reading.segments import Page

_NAMES = r"(?P<names>[^。;:向对]{2,30}?)"
_WITHIN = (",", "负责", "进行")
"""What stands in no list of superiors."""
_ONLY_LINE_CHINESE = re.compile(
    r"[\u3400-\u9fff]{0,8}?(?:直接)?"
    r"(?:向[^,。;]{2,16}(?:负责|汇报工作|汇报|述职)|(?:接受|受)[^,。;]{2,16}?的?(?:直接|统一|垂直)*(?:领导|管理))[。;]?"
)


def may_say_lines(page: Page, start: int, end: int) -> bool:
    """Whether form[start:end] may state a reporting line: cheap, to be asked of every statement before it is searched for one."""
    return _may_say_in_chinese(page, start, end) or may_state_lines(page, start, end)


def _may_say_in_chinese(page: Page, start: int, end: int) -> bool:
    return page.has_chinese and page.has(_sign(), start, end)


def only_says_lines(page: Page, start: int, end: int, *, duty: bool) -> bool:
    """Whether a sentence says a reporting line and nothing else ("This role reports to the Head of Care").

    In a list of duties a Chinese one (向总经理负责) is a duty as well.
    """
    if not may_say_lines(page, start, end):
        return False
    form = page.form[start:end]
    if is_latin(form):
        return says_only_lines(page, start, end)
    return not duty and bool(_ONLY_LINE_CHINESE.fullmatch(form)) and bool(lines_in_sentence(page, start, end))


@cache
def _chinese() -> tuple[tuple[str, re.Pattern[str]], ...]:
    rows = table_rows("lines_zh.tsv", 3, "app.reading")
    return tuple((role, re.compile(pattern.replace("{names}", _NAMES))) for role, pattern, _ in rows if role != "sign")


@cache
def _sign() -> re.Pattern[str]:
    return re.compile(next(pattern for role, pattern, _ in table_rows("lines_zh.tsv", 3, "app.reading") if role == "sign"))


def _chinese_lines(page: Page, start: int, end: int, *roles: str) -> list[Line]:
    """The lines of some roles that a Chinese statement says, each name once, in the order of the text."""
    found: dict[Place, Line] = {}
    if not _may_say_in_chinese(page, start, end):
        return []
    form = page.form[start:end]
    for role, pattern in _chinese():
        for match in pattern.finditer(form) if role in roles else ():
            for place in _posts_named(page, start + match.start("names"), start + match.end("names"), several=role == "down"):
                line = Line(place, (start + match.start(), start + match.end()), "dotted" if role == "dotted" else "solid")
                found.setdefault(place, line)
    return [found[place] for place in sorted(found)]


def _posts_named(page: Page, start: int, end: int, *, several: bool) -> list[Place]:
    """The posts and boards of a list of names; none where a part of it is no name at all, as in any other clause."""
    if not several and any(word in page.form[start:end] for word in _WITHIN):
        return []
    places = divided(page.form, start, end)
    names = [page.form[slice(*place)] for place in places]
    if not all(is_title(name) or is_unit(name) for name in names):
        return []
    return [place for place, name in zip(places, names, strict=True) if is_title(name) or ending("names.tsv", "board", name)]


def own_unit_in_sentence(page: Page, start: int, end: int) -> Place | None:
    """The unit that a Chinese statement says its holder leads or speaks for: 主持客服部的全面工作."""
    form = page.form[start:end]
    for role, pattern in _chinese():
        match = pattern.search(form) if role == "own" else None
        if match and is_unit(match["names"]) and not is_general(match["names"]):
            return start + match.start("names"), start + match.end("names")
    return None


def subordinates_in_sentence(page: Page, start: int, end: int, holder: Place | None = None) -> list[Line]:
    """The subordinates of the holder that a sentence names ("supervises the Driver and the Picker", 下设司机、调度员)."""
    if not is_latin(page.form[start:end]):
        return _chinese_lines(page, start, end, "down")
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
    stated = stated_lines(page, start, end)
    if not stated or not is_latin(page.form[start:end]):
        return []
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
    return _chinese_lines(page, start, end, "up", "dotted")
