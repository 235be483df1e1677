"""What a clause tells of its subject other than a duty: 对总经理负责, 编制为6人, 直接下级为前台、司机, 主要职责是.

The wordings are data (telling_zh.tsv). It reads one clause; whose clause it is, is app.reading.prose's to say.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from app.language.tables import table_rows
from app.reading.drafts import Holder, Line, Place
from app.reading.names import COUNT_AFTER, divided, is_general, is_title, is_unit, may_end_name
from app.reading.numbering import chinese_value
from app.reading.segments import Page, Segment

_NAME = r"(?P<name>[^,。;:向对]{2,24}?)"
_NAMES = (
    r"(?P<names>(?:[^。;:()]|\([^()。;:]*\)){2,}?)"
    r"(?:等?[\d一二两三四五六七八九十]{1,3}个[^,。;:、]{1,6}|等?(?:若干)?(?:岗位|职位)|等[^,。;:、]{0,4}(?:部门|科室|处室|机构))?"
)
_COUNT = r"(?P<count>\d{1,4}|[一二三四五六七八九十两]{1,3})"
_MANNER = re.compile(r"(?:直接|全面|并|同时|目前|通常|一般|现|其|该部门|本部门)*")
_HINT = re.compile(
    r"\d ?名|辖|负责|汇报|报告|述职|编|员|人|下级|下属|上级|上司|属|领导|管|职|任务|工作|设|置|配|履行|承担|岗|组成|构成|由"
)
_NEAR = 60
_SHORTEST_OWN = 3
_EACH_POST = re.compile(
    r"(?P<name>[^,、;。\d一二两三四五六七八九十()]{2,10}?)(?:(?P<count>\d{1,2}|[一二两三四五六七八九十]+)|若干)[名人]"
)
"""A post that each of several units has: 各部设|部长一人,副部长二人; 操作工若干名."""
_COUNTED_NAME = re.compile(r"(?<!各)(?!设)[\u3400-\u9fff]{2,5}\Z")
_SETS_UP = frozenset("设置配共现")
"""What follows the end of a holder's name that is no unit's alone: 车间|设主任1名."""
_WHO_SIGNED = re.compile(r"(?![一二两三四五六七八九十]{1,3} ?[人名个])[\u3400-\u9fff]{2,4}")
_ONLY_COUNT = re.compile(r"共?\d{1,4} ?[名人][。;,]?")
APPOINTED = re.compile(r"由[^,。;]{2,30}[任派选兼充][之]?,")
"""Who takes a post, before what the post does: 组长|由局长担任,|负责…."""
_LINES = ("superior", "dotted")
_TELLS_LINE = re.compile(r"(?:直接|直属|行政)?(?:上级|上司|领导|汇报对象)[为是]")
_NAMES_SUPERIOR = re.compile(r"的?(?:岗位|职位|直接|直属|行政|直线)*上[级司]")
_IS = re.compile(r"[是为系](?!否)|作为")
_IS_A_POST = re.compile(
    r"是[^,。;:]{0,12}?(?:一[种个类]|之一)[^,。;:]{0,4}(?:职务|职位|岗位|工种)[,。]|是[^,。;:]{2,12}(?:职务|职位|岗位|工种)之一[,。]"
)
_LONGEST_SUBJECT = 20
_CLAUSE = re.compile(r"[^,。;:]+")
_GROUP_NAME = re.compile(r"\(\?P<\w+>")


@dataclass(frozen=True, slots=True)
class Told:
    """One thing that is told: its kind (superior, dotted, parent, subordinate, headcount, posts, each, duties, nothing), its end.

    `unit`: how the units end of which each has the posts, where the kind is `each`.
    """

    kind: str
    end: int
    names: tuple[tuple[Place, int | None], ...] = ()
    count: int | None = None
    quote: Place = (0, 0)
    unit: str = ""


@cache
def _patterns() -> tuple[tuple[str, re.Pattern[str]], ...]:
    rows = table_rows("telling_zh.tsv", 3, "app.reading")
    parts = {"{names}": _NAMES, "{name}": _NAME, "{count}": _COUNT}
    found: list[tuple[str, re.Pattern[str]]] = []
    for kind, pattern, _ in rows:
        if kind == "sign":
            continue
        written = pattern
        for part, expression in parts.items():
            written = written.replace(part, expression)
        if "{names}" in pattern:
            found.append((kind, re.compile(rf"{written}(?=[。;:)]|$)")))
        found.append((kind, re.compile(rf"{written}(?=[,。;:)]|$)")))
    return tuple(found)


@cache
def _any_pattern() -> re.Pattern[str]:
    """One expression for whether any of them matches: most sentences tell nothing of this kind."""
    return re.compile("|".join(_GROUP_NAME.sub("(?:", pattern.pattern) for _, pattern in _patterns()))


def told(page: Page, start: int, end: int) -> Told | None:
    """What form[start:end] tells first of its subject, which stands before it; None where it tells nothing of this kind."""
    if _HINT.search(page.form, start, min(end, start + _NEAR)) is None:
        return None
    begin = _MANNER.match(page.form, start, end)
    begins = (start, begin.end()) if begin and begin.end() > start else (start,)
    begins = [place for place in begins if _any_pattern().match(page.form, place, end)]
    for kind, pattern in _patterns() if begins else ():
        for place in begins:
            match = pattern.match(page.form, place, end)
            if match and (found := _told(page, kind, match)):
                return found
    return None


def _told(page: Page, kind: str, match: re.Match[str]) -> Told | None:
    groups = match.groupdict()
    quote = match.start(), match.end()
    if "count" in groups:
        return Told(kind, match.end(), count=chinese_value(match["count"]), quote=quote)
    if kind in ("duties", "nothing"):
        return Told(kind, match.end(), quote=quote)
    if kind == "each":
        return Told(kind, match.end(), tuple(posts_of_each(page, *match.span("posts"))), quote=quote, unit=match["unit"])
    group = "names" if "names" in groups else "name"
    names = _names(page, *match.span(group))
    general = kind in ("parent", "posts")
    known = [p for p, _ in names if page.form[p[0] - 1 : p[0]] != "各" and _is_known(page.form[slice(*p)], general=general)]
    if known and kind == "posts":  # beside a post, another one that its number shows: 厨师3名,帮厨2名
        known += [p for p, count in names if count is not None and p not in known and _COUNTED_NAME.match(page.form, *p)]
    if not names or len(known) < len(names) or (kind in ("superior", "parent") and len(names) > 2):
        return None
    if any(_TELLS_LINE.match(page.form, *place) for place, _ in names[1:]):
        return None  # 设专员一名,|直接上级为科长
    return Told(kind, match.end(), tuple(names), quote=quote)


def posts_of_each(page: Page, start: int, end: int) -> Iterator[tuple[Place, int | None]]:
    """The posts in form[start:end] that each of several units has, with their numbers, None where it has several."""
    for post in _EACH_POST.finditer(page.form, start, end):
        if is_title(post["name"]):
            yield post.span("name"), chinese_value(post["count"]) if post["count"] else None


def _names(page: Page, start: int, end: int) -> list[tuple[Place, int | None]]:
    found: list[tuple[Place, int | None]] = []
    for place in divided(page.form, start, end, commas=True):
        count = COUNT_AFTER.match(page.form, place[1], end)
        found.append((place, chinese_value(count[1]) if count else None))
    return found


def _is_known(name: str, *, general: bool) -> bool:
    """Whether it names a post or a unit; `general`: also one that elsewhere means nobody in particular (项目部)."""
    return (is_title(name) or is_unit(name)) and (general or not is_general(name))


def take(page: Page, holder: Holder, found: Told) -> None:
    """Write down of the holder what a clause tells of it."""
    places = [place for place, _ in found.names]
    if found.kind in _LINES:
        kind = "dotted" if found.kind == "dotted" else "solid"
        holder.superiors += [Line(place, found.quote, kind) for place in places if not _has(page, holder.superiors, place)]
    elif found.kind == "each":
        holder.each += [(found.unit, place, count) for place, count in found.names]
    elif found.kind in ("subordinate", "posts"):
        _take_parts(page, holder, found)
    elif found.kind == "parent" and holder.kind == "position":
        holder.department = holder.department or places[0]
    elif found.kind == "parent":
        holder.parent = holder.parent or places[0]
    elif found.kind == "headcount":
        holder.headcount = holder.headcount if holder.headcount is not None else found.count


def _take_parts(page: Page, holder: Holder, found: Told) -> None:
    """The units and posts that a clause sets under its subject: a unit's posts, a post's subordinates."""
    for place, count in found.names:
        name = page.form[slice(*place)]
        if holder.kind != "department":
            holder.subordinates += [] if _has(page, holder.subordinates, place) else [Line(place, found.quote)]
        elif is_unit(name) and not is_title(name):
            holder.parts.append(place)
        else:
            holder.named.append((place, count))


def _has(page: Page, lines: list[Line], place: Place) -> bool:
    return any(page.form[slice(*line.name)] == page.form[slice(*place)] for line in lines)


def subject_at(page: Page, start: int, end: int) -> Place | None:
    """The post or unit of which a sentence says what it is: 招生办公室|是学院的常设机构."""
    for stop in range(start + _SHORTEST_OWN, min(start + _LONGEST_SUBJECT, end)):
        if _IS.match(page.form, stop) is None:
            continue
        if may_end_name(page.form[stop - 1]) and _is_known(page.form[start:stop], general=False):
            return start, stop
        if _IS_A_POST.match(page.form, stop):
            return start, stop
    return None


@cache
def _sign() -> re.Pattern[str]:
    return re.compile(next(pattern for kind, pattern, _ in table_rows("telling_zh.tsv", 3, "app.reading") if kind == "sign"))


def tells_something(page: Page, start: int, end: int) -> bool:
    """Whether form[start:end] may tell numbers or parts of somebody: cheap, and asked of every statement."""
    return page.has_chinese and page.has(_sign(), start, end)


def takes_told(page: Page, holder: Holder, start: int, end: int) -> bool:
    """Whether a statement tells numbers and parts of its holder (and lines) and nothing else; they are taken.

    A statement that tells lines alone counts as a duty too where it says what is done: 对总经理负责, not 直接上级为总经理.
    """
    if not tells_something(page, start, end):
        return False
    found, only = introduction(page, holder, start, end, whole=True)
    if not only or (
        found and all(tells.kind in _LINES and not _NAMES_SUPERIOR.match(page.form, *tells.quote) for tells in found)
    ):
        return False
    for tells in found:
        take(page, holder, tells)
    return True


def told_around(page: Page, holder: Holder, start: int, end: int) -> Place:
    """A paragraph of duties without the sentences at its head and end that only tell lines, which are taken.

    在总经理领导下工作。编制预算;… and 编制预算;…。对总经理负责。; at the head also what announces the duties: 承担以下工作:.
    """
    found: list[Told] = []
    begin = position = start
    while (said := told(page, position, end)) is not None and said.kind in (*_LINES, "subordinate", "duties"):
        found.append(said)
        position = said.end + 1
        if page.form[said.end : position] in ("。", ":") and position < end:
            begin = position
    last = page.form.rfind("。", begin, end - 1) + 1
    found = [said for said in found if said.end < begin and said.kind != "duties"]
    if last and (said := told(page, last, end)) is not None and said.kind in _LINES and said.end >= end - 1:
        found.append(said)
        end = last
    for said in found:
        take(page, holder, said)
    return begin, end


_STAFF = re.compile(r"[(,;]? *(?P<clause>[^(),;]+)")


def tells_of_staff(page: Page, holder: Holder, start: int, end: int) -> None:
    """What brackets behind a unit's name say of its staff: (行政编制5名,主任1名、副主任1名)."""
    for clause in _STAFF.finditer(page.form, start, end):
        if (found := told(page, *clause.span("clause"))) and found.kind in ("headcount", "posts"):
            take(page, holder, found)


def introduction(page: Page, holder: Holder, start: int, end: int, *, whole: bool = False) -> tuple[list[Told], bool]:
    """What an introduction tells of its holder, clause by clause; and whether it tells nothing else.

    `whole`: it counts only where it tells nothing else, and is left at the first clause that does.
    """
    found: list[Told] = []
    only, silent = True, False
    position = start
    name = page.form[slice(*holder.name)] if holder.name else ""
    while (clause := _CLAUSE.search(page.form, position, end)) is not None:
        begin, position = clause.span()
        begin += _own_name(page.form, begin, name)
        tells = told(page, begin, end)
        only = only and tells is not None
        if whole and not only:
            break
        silent |= tells is not None and tells.kind == "nothing"
        if tells is not None and tells.kind == "nothing":
            position = max(tells.end, begin + 1)
        elif tells is not None and tells.kind != "duties":
            found.append(tells)
            position = max(tells.end, begin + 1)
    return found, only and (bool(found) or (silent and whole))


def _own_name(form: str, start: int, name: str) -> int:
    """How many characters at `start` name the holder: its name, or the end of it that is a unit's (保安部 of 某某酒店保安部)."""
    if name and form.startswith(name, start):
        return len(name)
    if len(name) > _SHORTEST_OWN and form.startswith(name[-2:], start) and form[start + 2 : start + 3] in _SETS_UP:
        return 2
    lengths = range(len(name) - 1, _SHORTEST_OWN - 1, -1)
    return next((n for n in lengths if form.startswith(name[-n:], start) and is_unit(name[-n:])), 0)


def label_by_value(page: Page, segment: Segment) -> str | None:
    """What a label means beside a value of another kind: lines told in a clause (汇报关系:向经理报告工作), a number alone."""
    if segment.label == "superior" and segment.key.endswith("关系") and told(page, segment.start, segment.end):
        return "lines"
    if segment.label == "headcount" and _WHO_SIGNED.fullmatch(page.of(segment)):
        return "field"  # 编制:张三, beside who has checked it
    return "headcount" if segment.label == "staffing" and _ONLY_COUNT.fullmatch(page.of(segment)) else None
