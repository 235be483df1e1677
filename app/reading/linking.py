"""Names inside one organization that belong together: abbreviations, short titles, titles that the document has lost."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache

from app.language.script import aligned
from app.reading.drafts import Holder, Place
from app.reading.rules import compact
from app.reading.segments import Page

_SHORTEST_SUFFIX = 4
_IN_CHARGE = re.compile(r"^(?:公司|集团|单位|学校|医院|本?[局院校厂所])?(?:分管|协管)的?")
"""Before a title, that it is one of those who hold it: 分管|副局长."""
_DECLARED = re.compile(
    r"\((?:以下|下文)?(?:统一)?(?:简称|下称|又称)[:为]?[“\"「『]?(?P<short>[^()“”\"「」『』,。]{2,14})[”\"」』]?\)"
)
_LETTERS = re.compile(r"(?P<title>.{4,}?) ?\((?P<letters>[A-Z][A-Za-z&]{1,5})\)")
_FULL_NAME = re.compile(r"[^,。;:、()《》\s]{4,}\Z")
_LONGEST_NAME = 40
_REMEMBERED = 20_000


def title_key(page: Page, place: Place) -> str:
    """A name as it is compared: folded, without spaces."""
    return compact(page.form[slice(*place)])


@lru_cache(_REMEMBERED)
def name_key(name: str) -> str:
    """The same of a name as printed: CHIEF EXECUTIVE over its section is the Chief Executive of others' lines."""
    return compact(aligned(name))


def abbreviates(short: str, full: str) -> bool:
    """客服部 for 客户服务部: the same first and last character, and every character in order."""
    if not 2 < len(short) < len(full) or short[0] != full[0] or short[-1] != full[-1]:
        return False
    rest = iter(full)
    return all(character in rest for character in short)


@dataclass(frozen=True, slots=True)
class Link:
    """The described titles that a short name may mean, and why; one title: it is taken for that one."""

    titles: tuple[str, ...]
    reason: str


def _spells_out(title: str, name: str) -> bool:
    """Whether a title with letters in brackets behind it is the name, or the letters are: Chief Executive Officer (CEO)."""
    match = _LETTERS.fullmatch(title) if title[-1:] == ")" else None
    return match is not None and name_key(name) in (name_key(match["title"]), name_key(match["letters"]))


def linked(name: str, within: str | None, described: dict[str, str | None]) -> Link | None:
    """What a bare title means (班长 for 客服中心班长 of 客服中心, 经理 for 行政经理 in 行政部's own sections); None: itself.

    `within` is the unit of the section that names it, `described` the described titles with their units. A title of that very
    unit is certain; else the only title of any unit that is the unit's name or stem with the short one behind it.
    """
    if name in described:
        return None
    if name.isascii() and (spelt := next((title for title in described if _spells_out(title, name)), None)):
        return Link((spelt,), "certain, the letters in brackets stand for it")
    if name.isascii() and name.endswith("s"):
        key = name_key(name)[:-1]
        one = next((title for title in described if name_key(title) == key), None)
        if one is not None:
            return Link((one,), "certain, several who hold that post")
    in_charge = _IN_CHARGE.sub("", name)
    if in_charge != name and in_charge in described:
        return Link((in_charge,), f"likely, a {in_charge} is meant to whom it is assigned")
    own = (
        [title for title in full_titles(within, name) if title in described and described[title] in (None, within)]
        if within
        else []
    )
    if len(own) == 1:
        return Link((own[0],), f"certain, the only {name} of {within}, in whose section it stands")
    full = [title for title, unit in described.items() if unit and within in (None, unit) and title in full_titles(unit, name)]
    if len(full) == 1:
        return Link((full[0],), f"likely, the only {name} that is described")
    if full and within is None:
        return Link(tuple(full), f"each is a {name}")
    beside = [title for title, unit in described.items() if within and unit == within and title.endswith(name)]
    return Link(tuple(beside), f"each is a {name} of {within}") if len(beside) > 1 and not full else None


def full_titles(unit: str, name: str) -> tuple[str, str]:
    """What the post of a unit may be called in full: 行政部经理, 行政经理."""
    stem = unit.removesuffix("门") if unit.endswith("部门") else unit
    return unit + name, stem[:-1] + name


def suffix_of(short: str, names: Iterable[str]) -> str | None:
    """The one longer name that ends with the short one and is more than a word longer: 调配中心 for 静脉用药调配中心."""
    longer = [name for name in names if name.endswith(short) and len(name) >= len(short) + 2]
    return longer[0] if len(longer) == 1 and len(short) >= _SHORTEST_SUFFIX else None


def declared(page: Page, parts: Iterable[Place]) -> dict[str, str]:
    """The short names that a text declares, each with its full one: 某某县应急管理局(以下简称县应急局)."""
    found: dict[str, str] = {}
    for start, end in parts:
        for match in _DECLARED.finditer(page.form, start, end):
            full = _FULL_NAME.search(page.form, max(start, match.start() - _LONGEST_NAME), match.start())
            if full:
                found.setdefault(match["short"], full[0])
    return found


def lost_titles(page: Page, posts: list[Holder]) -> Iterator[tuple[Holder, Place, list[Place]]]:
    """For each section without a title: the one that two other lines leave for it, and those lines' places.

    From above it is the one subordinate of its named superior that no section describes (of several, the one that somebody
    reports to, where the section has subordinates); from below, the superior that its subordinates' own sections name.
    A title found this way helps the next section.
    """
    described = {title_key(page, post.name): post for post in posts if post.name}
    lost = [post for post in posts if not post.name]
    found = True
    while found and lost:
        found = False
        for post in lost:
            title = _from_above(page, post, posts, described) or _from_below(page, post, described)
            if title is not None:
                found = True
                lost.remove(post)
                described[title_key(page, title[0])] = post
                yield post, *title
                break


def _from_above(page: Page, post: Holder, posts: list[Holder], described: dict[str, Holder]) -> tuple[Place, list[Place]] | None:
    own = post.superiors[0] if post.superiors else None
    boss = described.get(title_key(page, own.name)) if own else None
    if own is None or boss is None:
        return None
    places = [own.quote]
    left = [line for line in boss.subordinates if title_key(page, line.name) not in described]
    if len(left) > 1 and post.subordinates:
        over = {title_key(page, other.superiors[0].name): other.superiors[0] for other in posts if other.superiors}
        left = [line for line in left if title_key(page, line.name) in over]
        places += [over[title_key(page, line.name)].quote for line in left]
    return (left[0].name, [left[0].quote, *places]) if len(left) == 1 else None


def _from_below(page: Page, post: Holder, described: dict[str, Holder]) -> tuple[Place, list[Place]] | None:
    own = {title_key(page, line.name) for line in post.superiors}
    found: dict[str, tuple[Place, list[Place]]] = {}
    for line in post.subordinates:
        below = described.get(title_key(page, line.name))
        for over in below.superiors[:1] if below else ():
            found.setdefault(title_key(page, over.name), (over.name, [over.quote, line.quote]))
    known = [title for key, title in found.items() if key not in described and key not in own]
    return known[0] if len(known) == len(found) == 1 else None
