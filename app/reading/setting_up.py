"""Posts that a sentence of a statute sets up, without what they do: 本會置主任委員一人、委員七人; 本處置秘書、科長、專員.

It reads one sentence; posts that are set up with their charge, and whose posts they become, are app.reading.prose's.
"""

from __future__ import annotations

import re
from typing import NamedTuple

from app.reading.drafts import Place
from app.reading.names import divided, is_general, is_title, is_unit
from app.reading.numbering import chinese_value
from app.reading.rules import words
from app.reading.segments import Page

_NUMBER = r"\d{1,3}|[一二两三四五六七八九十]{1,3}"
_VERB = re.compile(r"(?:(?<=[^,。;:])|,)(?:得|应|各|均|分别|另)*(?:设置?(?![计备施立])|置)(?=[^,。;置设]{2})")
_PURPOSE = re.compile(r"为[^。;]{2,80},?$")
_BRACKET = re.compile(r"\([^()]*\)$")
_OWN = re.compile(r"本[\u4e00-\u9fff]{1,3}")
_DIVIDER = re.compile(r"[,、](?:及|以及)?|[及与]")
_POST = re.compile(
    rf"(?:其中(?P<of>{_NUMBER})[名人][为任])?(?P<name>[^\d,、一二两三四五六七八九十若]{{2,10}})"
    rf"(?:(?P<count>{_NUMBER})[名人](?P<to>至[^,、]{{1,3}}[名人])?|若干[名人]|$)"
)


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
    places = divided(page.form, start, end)
    return places if places and all(_is_unit(page.form[slice(*place)]) for place in places) else []


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
