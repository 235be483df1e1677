"""Posts that a sentence of a statute sets up: 本會置主任委員一人、委員七人; 本局設人事室,置主任一人,辦理人事管理事項.

`set_up` reads one clause between semicolons, `established` a whole sentence with 置, its ranks and charges; whose posts they
become is app.reading.prose's to say.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from app.reading.drafts import Place
from app.reading.names import divided, is_general, is_title, is_unit
from app.reading.numbering import chinese_value
from app.reading.rules import words
from app.reading.segments import Page

_NUMBER = r"\d{1,3}|[一二两三四五六七八九十]{1,3}"
_VERB = re.compile(r"(?:(?<=[^,。;:])|,)(?:得|应|各|均|分别|另)*(?:设置?(?![计备施立])|置)(?=[^,。;置设]{2})")
_PURPOSE = re.compile(r"(?:为|依(?!法)|按|因|根据)[^。;]{2,80},?$")
_BRACKET = re.compile(r"\([^()]*\)$")
_KINDS_BEHIND = re.compile(r"(?<=[^,、])(?:以?及|与|和|暨)各[^,、]{1,8}$")
"""What a list of units ends with that names none: 教學部、圖書館|及各學系|各置主任一人."""
_OWN = re.compile(r"[本我][\u4e00-\u9fff]{1,3}")
_DIVIDER = re.compile(r"[,、](?:及|以及)?|[及与]")
_POST = re.compile(
    rf"(?:其中(?P<of>{_NUMBER})[名人][为任])?(?P<name>[^\d,、一二两三四五六七八九十若]{{2,10}})"
    rf"(?:(?P<count>{_NUMBER})[名人](?P<to>至[^,、]{{1,3}}[名人])?|若干[名人]|$)"
)


_PLACED = re.compile(
    r"(?:(?<=[^,。;:])|,)(?:得|应|另|各|均)*(?P<each>分别?)?(?<![设配位装安布购添放闲搁增])(?:(?<!处)|(?<=本处))置(?=[^,。;置设业换信])"
)
_FOUNDED = re.compile(
    r"(?:,|(?<=[^,。;:建开]))(?:得|应|另|并|内|下|现|共|分)*设[立有]?(?:: ?)?"
    r"(?P<names>(?!的)(?:[^,。;:设置]|设(?=[计备施])|(?<=公)设|置(?=业)){2,200})(?=[,。;:]|、置|$)"
)
_HOW_MANY = re.compile(
    rf"(?:(?:等|共|计)*(?P<count>{_NUMBER})个?(?:内设|内部|职能|业务|工作|综合)*|等(?:内设|职能|典型|主要|常见|核心|相关)?)"
    r"(?:部门|科室|处室|部室|单位|机构|委员会|中心|车间|班组|小组|工段|[处科室组部课所队股厅局班])?$"
)
"""What a list of units ends with: 财务部、市场部两个部门."""
_COUNTED_UNIT = re.compile(rf"(?P<number>{_NUMBER})(?:个|.(?:(?:{_NUMBER}).)?$)|若干")
_NO_UNIT = re.compile(r"[之各其该]|.{0,3}[处科室组课所](?:[及与或]|以及)|分[^、]$|.*(?:分公司|子公司|机构|部队)$")
"""Units of which a list only says how many or what kind there are."""
_LAST_JOINT = re.compile(r"(?<=..)(?:以及|及|与|和)(?=..)")
_UNIT_ENDS = frozenset("连营库厂场站台庭")
"""Ends of names that are units' beside other units: 教学部、通识中心及本部连."""
_STAFF = re.compile(r"[,;](?:其余)?(?:所需|必要)(?:之?工作)?人员,?")
"""Where a sentence goes on with how a unit is staffed, which is no work of it."""
_STAFF_OF = re.compile(r"(?:[文军]职)?人员$")
_PART = re.compile(r"[^,、;:。]+")
_BEFORE_POST = re.compile(r"(?:并|另|得|应|各|均|分别|置|以?及|与|和)*(?=[^并另得应各均分置及与和])")
_NAMED = re.compile(
    rf"(?P<name>(?:[一二三]等)?[^\d,、一二两三四五六七八九十百若其余除由得为列依承置各]{{2,14}})各?"
    rf"(?:(?P<count>(?:{_NUMBER}|[一二三四五六七八九十百零]+))[名人](?P<to>[至或][^,、;。]{{1,8}}[名人])?|若干[名人])"
)
_RANK_BEHIND = re.compile(r"均?[简荐委特]任第.*$")
_CHOSEN = re.compile(rf"(?P<count>{_NUMBER})人[为任](?P<name>[^,、;。]{{2,10}})$")
_RANKED = re.compile(r"(?:职[务位]|资位|[简荐委特派]任|比照|政务|均|分别列|应具|[少中上]?[校将尉]$|由.*[兼调任之]+$)")
_AFORESAID = re.compile(r"[前下左]列|前[条项款]|所列|所定|:")
_OF_A_HEAD = re.compile(r"承.{2,20}之?命|[综统总]理|综揽|[襄辅协][理助佐]|主持")
_IN_NO_POST = frozenset("为由置其得若应")
_LONGEST_NAME = 12
_SHORTEST_UNIT = 4
_WHOLES = frozenset("校局会院部署处所府馆厂库")
"""What 本 may stand before where a body means itself: 本校."""
_NO_NAME = re.compile(r"人员$|[一二三四五六七八九十]人")
_SOME = re.compile(r"其中.*(?:兼任?|任之?|充之?)")
_CHARGE = re.compile(
    r"(?:依(?:法令?|法律|法律规定))?(?:承.{2,20}之?命|综理|综揽|统理|襄理|襄助|主持|掌理|协助|辅助|辅佐|负责|处理"
    r"|(?:分别)?办理|分掌|统筹|监督|指挥|协理|总理|对外代表)"
)


class Placed(NamedTuple):
    """A post that is set up; `number` is None where no one number is given, `charge` where it is told no duty."""

    place: Place
    number: int | None
    charge: Place | None


class Established(NamedTuple):
    """What a sentence sets up: posts in `units`, or in those that it founds in them, and where it ends.

    `respectively`: each post in a unit of its own. `charge`: what a unit is for that is founded with several posts.
    """

    units: list[Place]
    founded: list[Place]
    posts: list[Placed]
    end: int
    respectively: bool
    charge: Place | None


class SetUp(NamedTuple):
    """The units that get the posts, and the posts with their numbers; None where the number is not one."""

    units: list[Place]
    posts: list[tuple[Place, int | None]]


def set_up(page: Page, start: int, end: int) -> SetUp | None:
    """What form[start:end] sets up; None where it names no unit before the verb, or no post after it."""
    while end > start and page.form[end - 1] in "。; ":
        end -= 1
    verb = _VERB.search(page.form, start, end)
    if verb is None:
        return None
    units = _units(page, start, verb.start())
    posts = _posts(page, verb.end(), end) if units else []
    return SetUp(units, posts) if posts else None


def _units(page: Page, start: int, end: int) -> list[Place]:
    purpose = _PURPOSE.search(page.form, start, end)
    end = purpose.start() if purpose else end
    bracket = _BRACKET.search(page.form, start, end)
    end = bracket.start() if bracket else end
    kinds = _KINDS_BEHIND.search(page.form, start, end)
    places = divided(page.form, start, kinds.start() if kinds else end)
    named = [_without_whole(page, place) for place in places]
    return named if named and all(_is_unit(page.form[slice(*place)]) for place in named) else []


def _without_whole(page: Page, place: Place) -> Place:
    """A unit's name without whose it is: 本校|教學部."""
    start, end = place
    own = page.form[start] == "本" and page.form[start + 1] in _WHOLES and end - start > _SHORTEST_UNIT
    name = page.form[start + 2 : end]
    return (start + 2, end) if own and "设" not in name and _is_unit(name) else place


def _is_unit(name: str) -> bool:
    if name in words("names.tsv", "body_word"):
        return True
    return (is_unit(name) and not is_general(name)) or (_OWN.fullmatch(name) is not None and is_unit(f"某{name[1:]}"))


def _posts(page: Page, start: int, end: int) -> list[tuple[Place, int | None]]:
    """Posts with their numbers anywhere in the list; without a number only at its head."""
    found: list[tuple[Place, int | None]] = []
    head, position = True, start
    for divider in [*_DIVIDER.finditer(page.form, start, end), None]:
        stop = divider.start() if divider else end
        match = _POST.match(page.form, position, stop)
        named = match is not None and is_title(match["name"]) and not is_general(match["name"])
        if match and named and (match.end() < stop or match["count"] or match["of"] or head):
            number = match["of"] or (None if match["to"] else match["count"])
            found.append((match.span("name"), chinese_value(number) if number else None))
        head &= named
        position = divider.end() if divider else stop
    return found


def established(page: Page, start: int, end: int, body: str, before: Sequence[Place] = ()) -> Established | None:
    """What the sentence that begins there sets up with 置, up to its full stop; None where it does not.

    `body`: the organization's name, by whose end it may call itself (總統府 of 中華民國總統府).
    `before`: the units that a sentence before has founded, which 各庭 means where it ends their names.
    """
    stop = page.form.find("。", start, end)
    end = end if stop < 0 else stop + 1
    verb = _PLACED.search(page.form, start, end)
    founding = _FOUNDED.search(page.form, start, verb.start() + 1 if verb else end)
    if verb is None and founding is None:
        return None
    start += 2 * page.form.startswith(("前项", "前条"), start)  # 前項委員會
    founded = _units_listed(page, *founding.span("names")) if founding else []
    if founding and not founded:
        return None
    subject_end = founding.start() if founding else verb.start() if verb else start
    staff = _STAFF_OF.search(page.form, start, subject_end)
    subject_end = staff.start() if staff else subject_end
    name = page.form[start:subject_end]
    whole = len(name) > 1 and (body.endswith(name) or _OWN.fullmatch(name) is not None)
    of_each = len(name) == len("各庭") and name[0] == "各" and all(page.form[last - 1] == name[1] for _, last in before)
    units = [(start, subject_end)] if whole else list(before) if of_each else _units(page, start, subject_end)
    if not units:
        return None
    stop = _before_the_next(page, verb.end(), end) if verb else end
    posts = list(_placed(page, verb.end(), stop)) if verb else []
    if verb is None or not posts:
        named = [page.form[slice(*place)] for place in founded]
        if founding is None or any("称" in one or body.endswith(one) for one in named):
            return None  # 設某局(以下簡稱本局): the statute's own body
        return _founded_alone(page, units, founded, founding.end(), end)
    end = stop
    charge = posts[-1].charge if founded and len(posts) > 1 else None
    if charge and not _OF_A_HEAD.match(page.form, *charge):
        posts[-1] = posts[-1]._replace(charge=None)
    else:
        charge = None
    paired = verb["each"] is not None and len(posts) == len(founded or units)
    return Established(units, founded, posts, end, paired, charge if len(founded) == 1 else None)


def _units_listed(page: Page, start: int, end: int) -> list[Place]:
    """The units that a list names, without the number that it may end with; none where one of them is no unit's name."""
    tail = _HOW_MANY.search(page.form, start, end)
    for stop in (tail.start(), end) if tail else (end,):
        places = [half for place in divided(page.form, start, stop) for half in _halves(page, place)]
        counted = tail is None or stop == end or not tail["count"] or chinese_value(tail["count"]) == len(places)
        names = [page.form[slice(*one)] for one in places]
        if places and counted and not any(_is_no_name(name, at) for at, name in enumerate(names, 1)):
            known = [name for name in names if is_unit(name) or name in words("names.tsv", "heading_unit")]
            ends = _UNIT_ENDS.union(name[-1] for name in known)
            if 3 * len(known) >= 2 * len(names) and all(
                name in known or (len(name) > 2 and name[-1] in ends and not is_title(name)) for name in names
            ):
                return places
    return []


def _halves(page: Page, place: Place) -> list[Place]:
    """Two names that 及 joins where the first is a unit's and the second ends as one: 指挥部及本部连."""
    joint = _LAST_JOINT.search(page.form, *place)
    halves = [(place[0], joint.start()), (joint.end(), place[1])] if joint else []
    split = halves and is_unit(page.form[slice(*halves[0])]) and page.form[place[1] - 1] in _UNIT_ENDS
    return halves if split else [place]


def _is_no_name(name: str, at: int) -> bool:
    """Whether the unit that stands there in a list has no name: 三课, 下列科; but for 一车间、二车间."""
    counted = _COUNTED_UNIT.match(name)
    ordinal = counted and counted["number"] and "个" not in counted[0] and chinese_value(counted["number"]) == at
    return bool(counted and not ordinal) or bool(_NO_UNIT.match(name)) or is_general(name)


def _founded_alone(page: Page, units: list[Place], founded: list[Place], start: int, end: int) -> Established | None:
    """Units that are founded without posts: one with its work (本局設秘書室,掌理議事、印信及研考事項), or several only named."""
    goes_on = page.form[start : start + 1] == ","
    begin = start + goes_on
    charge = _CHARGE.match(page.form, begin, end) if len(founded) == 1 and goes_on else None
    staff = _STAFF.search(page.form, begin, end)
    stop = staff.start() if staff else end
    if charge and not _AFORESAID.search(page.form, begin, stop):
        return Established(units, founded, [], end, False, (begin, stop))
    if len(founded) == 1 and goes_on and not charge:
        return None
    for more in _FOUNDED.finditer(page.form, begin, end):
        if page.form[more.start() : more.start("names")].lstrip(",得应")[:1] in ("并", "另"):
            founded, begin = [*founded, *_units_listed(page, *more.span("names"))], more.end()
    return Established(units, founded, [], begin, False, None)


def _before_the_next(page: Page, start: int, end: int) -> int:
    """Where, behind a semicolon, another unit gets its posts: 甲會置委員三人;乙會置委員五人."""
    for verb in _PLACED.finditer(page.form, start, end):
        group = page.form.rfind(";", start, verb.start()) + 1
        if group and verb.start() - group > 1 and _units(page, group, verb.start()):
            return group
    return end


def _placed(page: Page, start: int, end: int) -> Iterator[Placed]:
    """The posts of a list in which ranks, exceptions and charges stand between them."""
    found: list[list[tuple[Place, int | None]]] = []
    charges: list[Place | None] = []
    first, head, hidden, closed, leads = True, True, False, False, True
    others = page.form.find(",各置", start, end)  # 得分股辦事者,|各置股長一人
    parts = [*_PART.finditer(page.form, start, others if others >= 0 else end)]
    for part, after in zip(parts, [*parts[1:], None], strict=True):
        mark = page.form[part.start() - 1] if part.start() > start else ""
        if mark == ";":
            first, head, hidden, closed = False, True, False, True
        chosen = _CHOSEN.search(part[0]) if "人" in part[0] else None
        if chosen and is_title(chosen["name"]):
            place = part.start() + chosen.start("name"), part.end()
            found.append([(place, chinese_value(chosen["count"]))])
            charges.append(None)
            continue
        if part[0].startswith(("其中", "包括")):
            hidden = _SOME.fullmatch(part[0]) is None
            closed = True
            continue
        ranked = after is not None and _RANKED.match(after[0]) is not None
        leads = mark in ("", ";") or (mark == "、" and leads)
        sure = leads and _ranked_behind(page, parts, part)
        named = _posts_in(page, part, bare=first or (head and (ranked or after is None)), sure=sure)
        if named and not hidden:
            if mark == "、" and "各" in part[0]:
                sharing = _sharing(page, parts, part)
                while found and found[-1][-1][0] in sharing:
                    del found[-1], charges[-1]
                named = [*((place, named[0][1]) for place in sharing), *named]
            found.append(named)
            charges.append(None)
            closed = False
        elif not named:
            first, head = first and mark == "、", head and mark == "、"
            closed |= bool(charges and charges[-1]) and ("置" in part[0] or _RANKED.match(part[0]) is not None)
            charge = charges[-1] if charges else None
            if charge and not closed and mark != ";":
                charges[-1] = charge[0], _with_mark(page, part.end(), end)
            elif charges and not charge and mark == "," and (_OF_A_HEAD if hidden else _CHARGE).match(part[0]):
                charges[-1] = part.start(), _with_mark(page, part.end(), end)
    for named, charge in zip(found, charges, strict=True):
        yield from (Placed(place, number, charge) for place, number in named)


def _ranked_behind(page: Page, parts: list[re.Match[str]], part: re.Match[str]) -> bool:
    """Whether a rank or who appoints follows the names beside which a part stands: 設計師、管理師,均薦任第六職等."""
    last = next((one for one in parts[parts.index(part) :] if page.form[one.end() : one.end() + 1] != "、"), part)
    after = parts[parts.index(last) + 1 :]
    ranked = after and page.form[last.end()] == "," and _RANKED.match(after[0][0]) is not None
    return bool(ranked) or _RANK_BEHIND.search(last[0]) is not None


def _sharing(page: Page, parts: list[re.Match[str]], last: re.Match[str]) -> list[Place]:
    """The names that share the number of the last one, whether a list of titles has them or not: 教育長、會計主任各一人."""
    names: list[Place] = []
    for part in reversed(parts[: parts.index(last)]):
        lead = _BEFORE_POST.match(page.form, part.start(), part.end())
        name = page.form[lead.end() if lead else part.start() : part.end()]
        if page.form[part.end()] != "、" or len(name) > _LONGEST_NAME or _NAMED.fullmatch(name) or _IN_NO_POST.intersection(name):
            break
        names.insert(0, (part.end() - len(name), part.end()))
    return names


def _with_mark(page: Page, stop: int, end: int) -> int:
    return stop + 1 if stop < end and page.form[stop] in "。;" else stop


def _posts_in(page: Page, part: re.Match[str], *, bare: bool, sure: bool) -> list[tuple[Place, int | None]]:
    """The posts that one part of such a list names, with a number; where `bare`, without one; where `sure`, of any name."""
    lead = _BEFORE_POST.match(page.form, part.start(), part.end())
    start = lead.end() if lead else part.start()
    counted = _NAMED.fullmatch(page.form, start, part.end())
    if counted:
        number = chinese_value(counted["count"]) if counted["count"] and not counted["to"] else None
        places = divided(page.form, *counted.span("name"))
        return [] if "或" in counted["name"] else [(place, number) for place in places]
    rank = _RANK_BEHIND.search(page.form, start, part.end()) if sure else None
    stop = rank.start() if rank else part.end()
    name = page.form[start:stop]
    known = (sure and len(name) <= _LONGEST_NAME and not _NO_NAME.search(name)) or (bare and is_title(name))
    if not known or is_general(name) or _OF_A_HEAD.match(name) or _IN_NO_POST.intersection(name):
        return []
    return [(place, None) for place in divided(page.form, start, stop)]
