"""Names that may mean one thing: a name that nothing describes, and a described one that it shortens or turns round.

It compares names inside one organization and merges nothing: what it gives is for a person to decide. The forms that count
are a shortened unit (客服部 for 客户服务部, also before a rank), a unit with 部门 for 部, a title without its unit (班长 for
呼叫中心班长) or without the unit's last word (仓储经理 for 仓储部经理), another spelling (variants.tsv), an English name in
another order, without its word for a unit, or with initials for words (HR for Human Resources).
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from functools import cache, lru_cache

from app.findings.records import Holder
from app.importing.naming import key
from app.language.script import fold
from app.language.tables import table_rows
from app.reading.linking import abbreviates
from app.reading.names import unit_of_title
from app.reading.rules import words

_WORD = re.compile(r"[a-z0-9]+")
_SMALL = frozenset(("of", "and", "the", "for"))


def may_be_one(name: str, other: str) -> bool:
    """Whether two different names of one kind may mean one thing."""
    one, two = key(name), key(other)
    if one == two or not one or not two:
        return False
    if usual_spelling(one) == usual_spelling(two):
        return True
    if one.isascii() and two.isascii():
        return _english(fold(name), fold(other))
    return _chinese(one, two) or _chinese(two, one)


def aliases(holders: Iterable[Holder]) -> dict[str, list[str]]:
    """Id of each undescribed holder → ids of the described ones of its kind that it may mean, where there are any."""
    every = list(holders)
    near: defaultdict[tuple[str, str], list[Holder]] = defaultdict(list)
    titles: defaultdict[str, list[str]] = defaultdict(list)
    for holder in every:
        if holder.described and holder.kind != "Unit":
            near[_kind(holder), _mark(holder.name)].append(holder)
            if title := _without_unit(holder):
                titles[title].append(holder.id)
    found: dict[str, list[str]] = {}
    for holder in every:
        if holder.reference is not None or (holder.described and holder.kind != "Unit"):
            continue
        others = near.get((_kind(holder), _mark(holder.name)), ())
        meant = [other.id for other in others if may_be_one(holder.name, other.name)]
        meant += titles.get(key(holder.name), []) if holder.kind == "Position" else []
        if meant:
            found[holder.id] = meant
    return found


def _without_unit(post: Holder) -> str:
    """A title without the name of its own department before it; empty where that does not stand there."""
    department, title = key(post.department or ""), key(post.name)
    return title.removeprefix(department) if department and title.startswith(department) and title != department else ""


def _kind(holder: Holder) -> str:
    return "Position" if holder.kind == "Position" else "Department"


@lru_cache(65536)
def _mark(name: str) -> str:
    """What two names that may be one have in common, to compare few: the first character of a Chinese name."""
    folded = usual_spelling(key(name))
    return "" if folded.isascii() else folded[:1]


@cache
def _variants() -> list[tuple[str, str]]:
    return [(variant, usual) for variant, usual, _ in table_rows("variants.tsv", 3, "app.findings")]


@cache
def _trades() -> frozenset[str]:
    return frozenset(title for titles, _ in table_rows("trades.tsv", 2, "app.findings") for title in titles.split())


def usual_spelling(name: str) -> str:
    """The name with the usual spelling of words that are written in several ways."""
    for variant, usual in _variants():
        name = name.replace(variant, usual)
    return name


def _chinese(short: str, full: str) -> bool:
    """Whether the first may be short for the second; both are units, or titles of one rank."""
    short_unit, full_unit = unit_of_title(short), unit_of_title(full)
    if short_unit and full_unit:
        return short[short_unit:] == full[full_unit:] and _same_unit(short[:short_unit], full[:full_unit])
    if full_unit and not short_unit:  # 仓储经理 for 仓储部经理, but 客户经理 is a trade of its own
        return short == full[: full_unit - 1] + full[full_unit:] and short not in _trades()
    return not short_unit and not full_unit and short[-1:] in "部门心处科室组" and _same_unit(short, full)


def _same_unit(short: str, full: str) -> bool:
    short, full = short.removesuffix("门"), full.removesuffix("门")
    return short == full or abbreviates(short, full)


def _english(one: str, two: str) -> bool:
    first, second = list(_words(one)), list(_words(two))
    if not first or not second:
        return False
    if sorted(first) == sorted(second):
        return True
    short, full = sorted((first, second), key=len)
    return any(_with_initials(short, full))


def _words(name: str) -> Iterator[str]:
    units = words("names.tsv", "unit_word")
    return (word for word in _WORD.findall(name) if word not in _SMALL and word not in units)


def _with_initials(short: list[str], full: list[str]) -> Iterator[bool]:
    """For each word of the short name: whether it is the initials of a run of words of the full one, all else being equal."""
    for place, word in enumerate(short):
        run = full[place : place + len(word)]
        if len(word) >= 2 and len(run) == len(word) and "".join(part[0] for part in run) == word:
            yield short[:place] == full[:place] and short[place + 1 :] == full[place + len(word) :]
