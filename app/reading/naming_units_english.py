"""Units that an English sentence of a company's paper only names: "The Trust is organised into two directorates: Nursing and
Estates", "The company has a Finance Department and a Sales Department".

Behind a number and a kind any names with capitals count, if they are as many as it says; without one each must be a unit's
name in full. Whose they become is app.reading.founding_english's to say; statutes are app.reading.setting_up_english's.
"""

from __future__ import annotations

import re
from functools import cache

from app.reading.counts_english import NUMBER, number_of
from app.reading.drafts import Place
from app.reading.names import is_title, is_unit
from app.reading.rules import words
from app.reading.segments import Page

_KINDS = r"(?:departments|directorates|divisions|teams|sections|units|branches|bureaus|faculties)"
_SURE = r"(?:departments|directorates|divisions|teams)"
_SUCH = r"(?:(?:main|core|separate|distinct|operational|functional|clinical|internal|specialist|operating|support) ){0,2}"
_VERB = (
    r"(?:(?:currently|now) )?(?:has|have|comprises?|consists? of|includes|operates|runs|(?:is|are) (?:organi[sz]ed|divided|split|"
    r"structured|arranged|grouped) in(?:to)?|(?:is|are) (?:made up|composed) of)(?: the following)?:? "
)
_SUBJECT = r"(?:(?:the |our |this )?(?P<whose>[a-z][a-z&' -]{1,60}?)) "
_LEAD = (
    rf"(?:(?=[^:]*\b{_SURE}\b)(?:(?:(?:with)?in (?:the |our )?[a-z ]{{3,40}},? )?there are "
    r"|reporting (?:directly )?to (?:the |our )?[a-z ]{3,40} are |our )"
    rf"|{_SUBJECT}{_VERB})"
)
_PLACE = r"(?: (?:at|in|within) [a-z][a-z &'-]{2,40})?"
_COUNTED = re.compile(
    rf"{_LEAD}(?P<count>{NUMBER}) {_SUCH}(?P<kind>{_KINDS}){_PLACE}(?: ?[:–—] ?|, (?:namely,? )?| \(| are )"
    r"(?P<list>[^.;:()\n]+)\)?(?=[.\n]|$)"
)
_LISTED = re.compile(rf"{_SUBJECT}{_VERB}(?P<list>(?:an? |the |its own )?[a-z][^.;:()\n]+)(?=[.\n]|$)")
_ELEMENT = re.compile(r"(?:and |as well as )?(?:an? |the )?(?P<name>[^,]+?)(?= *,| *$)")
_AND = re.compile(r" (?:and|as well as) (?:an? |the )?")
_SMALL = frozenset(("of", "and", "for", "the", "&"))
_LONGEST = 6  # words


def named_units(page: Page, start: int, end: int) -> tuple[Place | None, list[Place]] | None:
    """Whose they are, where it says so, and the units that the sentence form[start:end] names; None where it names none."""
    form = page.form
    if not any(kind in form[start:end] for kind in _kinds()):
        return None
    if counted := _COUNTED.match(form, start, end):
        count, units = number_of(counted["count"]), _elements(page, *counted.span("list"))
        units = units if len(units) == count else _with_last_halved(page, units)
        if len(units) != count or not all(_is_name(page, one) for one in units):
            return None
        return counted.span("whose") if counted["whose"] else None, units
    listed = _LISTED.match(form, start, end)
    units = [half for one in _elements(page, *listed.span("list")) for half in _halves(page, one)] if listed else []
    if listed is None or len(units) < 2 or not all(_is_name(page, one) and _is_unit(page, one) for one in units):
        return None
    return listed.span("whose"), units


@cache
def _kinds() -> tuple[str, ...]:
    return ("department", "directorate", "division", "team", "section", "unit", "branch", "bureau", "facult")


def _elements(page: Page, start: int, end: int) -> list[Place]:
    found: list[Place] = []
    while start < end and (match := _ELEMENT.match(page.form, start, end)):
        found.append(match.span("name"))
        start = match.end()
        start += len(page.form[start:end]) - len(page.form[start:end].lstrip(" ,"))
    return found


def _with_last_halved(page: Page, units: list[Place]) -> list[Place]:
    """The list with the last two divided, where just one "and" stands in it: "Finance, Sales and Operations"."""
    joints = list(_AND.finditer(page.form, *units[-1])) if units else []
    if len(joints) != 1:
        return units
    return [*units[:-1], (units[-1][0], joints[0].start()), (joints[0].end(), units[-1][1])]


def _halves(page: Page, place: Place) -> list[Place]:
    """Two units in full, or one: "Department of Design and Research"."""
    for joint in _AND.finditer(page.form, *place):
        halves = [(place[0], joint.start()), (joint.end(), place[1])]
        if all(_is_unit(page, one) for one in halves):
            return halves
    return [place]


def _is_unit(page: Page, place: Place) -> bool:
    form, shown = page.form[slice(*place)], page.text[slice(*place)]
    return is_unit(form, shown) and not is_title(form, shown)


def _is_name(page: Page, place: Place) -> bool:
    form, shown = page.form[slice(*place)], page.text[slice(*place)]
    parts = shown.split()
    proper = 0 < len(parts) <= _LONGEST and parts[0][:1].isupper() and all(p[:1].isupper() or p in _SMALL for p in parts)
    return proper and not is_title(form, shown)


def means_the_body(text: str) -> bool:
    """Whether a word that a sentence begins with means the whole organization: "we", "the company"."""
    return text in ("we", "organisation", "organization", "business") or text in words("headings.tsv", "body_en")
