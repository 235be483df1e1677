"""Which sheets are one organization, and which describe none.

Chapters of a collection are apart. Elsewhere separate sheets are one organization only when their form is the same and
one names a superior, subordinate or unit that another describes or names too, when a department's sheet names the posts
of the sheets right after it, or when one title covers all of them; the reason is given as a finding.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from itertools import pairwise

from app.reading.drafts import ENTRY, Holder, Place, Sheet
from app.reading.numbering import chinese_value
from app.reading.rules import compact, labels
from app.reading.segments import Page

_ALIKE_FORM = 0.75
_FEWEST_LABELS = 2
_LISTS = ("authorities", "indicators", "qualifications")
_COUNTED_HEADING = re.compile(r"[# *]*([a-z]+|[\u3400-\u9fff]{2,4}) ?([\d一二三四五六七八九十]{1,3}) ?[:.、-]")


@dataclass(slots=True)
class Group:
    """The sheets of one organization, and why they are one (empty for a single sheet)."""

    sheets: list[Sheet]
    reason: str = ""
    cover: Holder | None = None
    name: Place | None = None
    names: set[str] = field(default_factory=set[str])


class _Joined:
    def __init__(self, size: int) -> None:
        self._parent = list(range(size))

    def find(self, index: int) -> int:
        while self._parent[index] != index:
            self._parent[index] = self._parent[self._parent[index]]
            index = self._parent[index]
        return index

    def join(self, a: int, b: int) -> None:
        a, b = self.find(a), self.find(b)
        self._parent[max(a, b)] = min(a, b)


def groups(page: Page, sheets: list[Sheet], *, covered: bool) -> list[Group]:
    """The organizations of a document in order. `covered`: a title at its head stands over all of its sheets."""
    described = [sheet for index, sheet in enumerate(sheets) if _describes(sheet) or (covered and index == 0)]
    joined = _Joined(len(described))
    reasons: dict[int, str] = {}
    chapters: dict[tuple[int, str], int] = {}
    owners: dict[str, int] = {}
    owner = ""
    for index, sheet in enumerate(described):
        named = sheet.organization or sheet.cover
        own = _key(page, named) if named else ""
        owner = own or owner
        if own:
            joined.join(owners.setdefault(own, index), index)
        if sheet.chapter or covered:
            joined.join(chapters.setdefault((sheet.chapter, owner), index), index)
    if not covered:
        loose = [index for index, sheet in enumerate(described) if not sheet.chapter]
        if all(described[index].organization for index in loose):
            loose = []  # each says itself whose it is, and those of one name are joined
        _join_linked(page, described, loose, joined, reasons)
    found: dict[int, Group] = {}
    for index, sheet in enumerate(described):
        found.setdefault(joined.find(index), Group([])).sheets.append(sheet)
    for index, reason in reasons.items():
        found[joined.find(index)].reason = reason
    return list(found.values())


def _describes(sheet: Sheet) -> bool:
    return any(holder.stated for holder in sheet.holders)


def _join_linked(page: Page, sheets: list[Sheet], loose: list[int], joined: _Joined, reasons: dict[int, str]) -> None:
    if len(loose) > 1 and _are_sections(page, [sheets[index] for index in loose]):
        for index in loose[1:]:
            joined.join(loose[0], index)
        reasons[loose[0]] = "all of them are plain sections of one text"
        return
    for before, after in pairwise(loose):
        if reason := _continues(page, sheets[before], sheets[after]):
            joined.join(before, after)
            reasons[before] = reason
    for name, indexes in _by_name(page, sheets, loose).items():
        forms: list[int] = []
        for index in indexes:
            like = next((first for first in forms if _same_form(sheets[first], sheets[index])), None)
            if like is None:
                forms.append(index)
            elif joined.find(like) != joined.find(index):
                joined.join(like, index)
                reasons[like] = f"their form is the same and they share {name}"
    for before, after in pairwise(loose):
        posts = {key for holder in sheets[before].holders if holder.kind == "department" for key in _keys(page, holder.named)}
        title = {_key(page, holder.name) for holder in sheets[after].holders if holder.name}
        if posts & title:
            joined.join(before, after)
            reasons[before] = f"the sheet of the unit names {min(posts & title)}, which the next sheet describes"


def _are_sections(page: Page, sheets: list[Sheet]) -> bool:
    """Whether sheets are sections of one text: none has a label, or plain headings begin all of them, no title twice."""
    if not any(sheet.labels for sheet in sheets):
        return True
    titles = [_key(page, holder.name) for sheet in sheets for holder in sheet.holders if holder.name]
    plain = all(not sheet.form and sheet.shape.split(" ")[0] in ("", "position", "department", "weak") for sheet in sheets)
    by_field = any(holder.by_field for sheet in sheets for holder in sheet.holders)
    return plain and not by_field and len(set(titles)) == len(titles)


def _by_name(page: Page, sheets: list[Sheet], loose: list[int]) -> dict[str, list[int]]:
    """Each name that some sheet names as a superior, a subordinate or a unit, with the sheets that describe or name it."""
    named: set[str] = set()
    found: dict[str, list[int]] = {}
    for index in loose:
        described, others = _names(page, sheets[index])
        named |= others
        for name in sorted(described | others):
            found.setdefault(name, []).append(index)
    return {name: indexes for name, indexes in found.items() if name in named}


def _key(page: Page, place: Place) -> str:
    """A name as it is compared: without spaces, and without what stands in brackets behind it."""
    name = compact(page.form[slice(*place)])
    return name.partition("(")[0] or name


def _keys(page: Page, named: list[tuple[Place, int | None]]) -> list[str]:
    return [_key(page, place) for place, _ in named]


def _names(page: Page, sheet: Sheet) -> tuple[set[str], set[str]]:
    """The names of whom a sheet describes, and those of whom it names as superior, subordinate or unit."""
    described: set[str] = set()
    named: set[str] = set()
    for holder in sheet.holders:
        if holder.name:
            described.add(_key(page, holder.name))
        named |= {_key(page, place) for place in (holder.department, holder.wide, holder.parent) if place}
        named |= {_key(page, line.name) for line in (*holder.superiors, *holder.subordinates)}
        named |= set(_keys(page, holder.named))
        if holder.within and holder.within.name:
            named.add(_key(page, holder.within.name))
    return described, named


def _continues(page: Page, before: Sheet, after: Sheet) -> str:
    """Why a sheet goes on with the one before it whoever it names; empty where nothing says so."""
    if after.shape.endswith(ENTRY):
        return "its posts are entries of one list"
    if before.shape == after.shape == "position " and not (before.labels or after.labels or before.form or after.form):
        return "they are plain sections that follow each other"
    if before.shape.startswith("department ") and after.shape.startswith("position ") and not (_fields(before) or _fields(after)):
        units = [_key(page, holder.name) for holder in before.holders if holder.kind == "department" and holder.name]
        title = next((_key(page, holder.name) for holder in after.holders if holder.name), "")
        if unit := next((unit for unit in units if title.startswith(unit)), ""):
            return f"{title} is a post of {unit}, which the section before describes"
    one, two = _counted(page, before), _counted(page, after)
    if one and two and one[0] == two[0] and two[1] == one[1] + 1:
        return f"their headings are counted: {one[0]}{one[1]}, {two[0]}{two[1]}"
    return ""


def _fields(sheet: Sheet) -> bool:
    """Whether a sheet has labels other than those of lists: 权限, 任职要求."""
    return any(labels().get(label) not in _LISTS for label in sheet.labels)


def _counted(page: Page, sheet: Sheet) -> tuple[str, int] | None:
    """The word and the number before a sheet's name: 岗位3:, "Role 3 -"."""
    begin = page.form.rfind("\n", 0, sheet.start) + 1
    match = _COUNTED_HEADING.match(page.form, begin)
    return (match[1], chinese_value(match[2])) if match else None


def _same_form(one: Sheet, other: Sheet) -> bool:
    """Two sheets have one form when what both of them label is labelled in the same words, or neither has labels.

    A house fills its one form in everywhere; fields that a post has no use for are missing, but none is worded anew.
    """
    if not one.labels or not other.labels:
        return not one.labels and not other.labels
    a, b = _wording(one), _wording(other)
    both = a.keys() & b.keys()
    alike = sum(1 for kind in both if a[kind] & b[kind])
    return alike >= min(_FEWEST_LABELS, len(a), len(b)) and alike >= _ALIKE_FORM * len(both)


def _wording(sheet: Sheet) -> dict[str, set[str]]:
    """The words of a sheet's labels, by what they label."""
    found: dict[str, set[str]] = {}
    for label in sheet.labels:
        found.setdefault(labels().get(label, label), set()).add(label)
    return found
