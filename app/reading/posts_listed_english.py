"""The posts that a list in an English statute's sentence names: "three to five Engineers of grade 8; and a Clerk, to keep …".

It finds titles, numbers and charges; what the sentence does with them is app.reading.setting_up_english's to say.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from app.reading.counts_english import NUMBER, number_of
from app.reading.drafts import Place
from app.reading.names import is_title
from app.reading.names_english import singular
from app.reading.rules import alternatives
from app.reading.segments import Page
from app.reading.setting_up import Placed

_TO = rf"(?: to | or | and |[-–]){NUMBER}"
_MANNER = (
    r"(?:(?:[a-z]+ly[- ])?(?:appointed|paid|unpaid|full-time|part-time|adjunct|honorary)[, ] ?"
    r"|(?:members?|persons?|people|officials?) as (?:an? |the )?|positions? of (?:an? |the )?)?"
)
_POST = re.compile(
    rf"(?:(?:between )?(?P<count>{NUMBER})(?P<to>{_TO})?(?: (?:are )?|(?<=\))(?=[a-z]))|an? |(?<= by )the ){_MANNER}"
    r"(?P<title>[a-z])"
)
_HAS = r"(?:(?:may|shall|will|must) (?:also )?)?(?:have|employ|appoint) "
_STAFFED = rf"(?:(?:(?:may|shall|will|must) be |(?:is |are )?)(?:staffed|equipped) with |with |{_HAS})"
_NEXT = re.compile(rf"(?:[;,:.] *(?:and |as well as )?(?:with )?| and {_STAFFED}?)(?=[a-z0-9])")
_GRADED = re.compile(r",? (?:all )?with (?:an? )?[a-z]+ rank\b")
"""What shows that a plural without a number is a post of the list: "and Officers with an elementary rank"."""

_RANK = r"(?:ranks?|grades?|levels?|appointment)\b"
_STOP = re.compile(
    r"[,;:.()\n]|(?<=[a-z]) (?:who|whose|which|that|to|at|with|within|shall|will|may|is|are|be|ranked|ranking|equivalent|having"
    r"|holding|specialized"
    r"|under|from|by|appointed|bearing|as|in|for a|if|when|concurrently|assisting|acting|taking|managing|responsible|together)\b"
    rf"| of (?:an? |the )?(?:(?!with |at )[\w-]+ ){{0,5}}?{_RANK}| of (?:senior|junior|elementary|special|selected)\b"
    rf"| and (?=(?:{NUMBER}|an?|among) )"
)
_MEMBERS = re.compile(r"(?:[a-z]+ ){0,2}(?:members?|officials?)|(?:[a-z]+ ){1,2}staff")
_NOT_FIRST = (
    "at ",
    "of ",
    "in ",
    "with ",
    "for ",
    "from ",
    "both ",
    "all ",
    "other ",
    "various ",
    "additional ",
    "necessary ",
    "remaining ",
)
_RANKED = re.compile(r"(?: (?:with|at|of|having|bearing)\b[^,;]*\b(?:rank|grade|level)[^,;]*)?")
_AMONG = re.compile(
    r"\b(?:among (?:which|whom|them)|of (?:which|whom)|which|whom|among|including)\b,?"
    rf"(?:(?: {NUMBER}(?: \w+){{0,4}})? (?:is|are|may|shall|will|can|has|have)\b(?:[^,;(]|\([^()]*\))*|[^;]*)"
)
_GOES_ON = re.compile(rf",? and {_HAS.rstrip()}$")
_OTHERS = re.compile(rf",? and {_HAS}(?=an? |several |[a-z-]+ to )")
"""Where a charge is over, because the sentence goes on with others: "to assist the chair |and employ several staff"."""
_CHOSEN = re.compile(
    r"\b(?:another |the other )?one(?: \(1\))?(?: of (?:whom|them))? (?:shall|will|must) (?:be|act as|serve as) (?:the |an? )?"
    r"(?:(?:distinguished|special|senior|junior|elementary) appointment )?(?P<title>[a-z])"
)
"""One of the members who is something: "…, one of whom shall be the chairperson"."""
_BRACKET = re.compile(r" \((?P<word>[a-z][a-z ]*)\)")
"""What tells two ranks of one title apart: "officers (class of chiefs)"."""
_PLURAL = re.compile(r"(?<!ie)(?<!s)s\Z")
_END = re.compile(r"[.;:\n]")
_BETWEEN = re.compile(r",? and |, ")
_PAIR = re.compile(r"(?:[A-Z][a-z]+ ?)+s and (?:[A-Z][a-z]+ ?)+s")
_SECOND = re.compile(r" and (?:[A-Z][a-z]+ ?)*[A-Z][a-z]+s(?= with)")
_LONGEST = 60
"""Characters of one title; where two are longer together, the first stands alone."""


def counts_a_post(page: Page, start: int, end: int) -> bool:
    """Whether a number or an article stands there, as before a post."""
    return _POST.match(page.form, start, end) is not None


def listed_posts(page: Page, start: int, end: int) -> Iterator[Placed]:
    """The titles of a list, whatever stands between them; of those that only say how some are chosen, none.

    Without a number they stand at its head, behind a semicolon, or right behind another: "judges, clerks and bailiffs".
    """
    hidden = [match.span() for match in _AMONG.finditer(page.form, start, end)]
    places = [start, *(joint.end() for joint in _NEXT.finditer(page.form, start, end) if joint.end() > start)]
    found: list[tuple[int, int, Place, int | None]] = []
    bare_after, bare_rest = start, False
    for begin in places:
        bare = begin == bare_after or page.form[begin - 2 : begin] == "; " or page.form[begin - 6 : begin] == "; and "
        title = None if any(first <= begin < last for first, last in hidden) else post_at(page, begin, end, bare=bare)
        if title is None and not bare and (graded := post_at(page, begin, end, bare=True)):
            title = graded if _GRADED.match(page.form, graded[0][1], end) else None
        if title is None and begin == bare_after and not bare_rest and _names_alone(page, begin, end):
            bare_rest = True
        if title is None and bare_rest and (place := _title(page, begin, end)):
            title = place, None
        if title is None:
            continue
        place, count = title
        found.append((begin, place[1], _as_one(page, place) if count != 1 else place, count))
        ranked = _RANKED.match(page.form, place[1], end)
        joint = _NEXT.match(page.form, ranked.end() if ranked else place[1], end)
        bare_after = joint.end() if joint else -1
    found += [
        (one.start(), place[1], place, 1)
        for one in _CHOSEN.finditer(page.form, start, end)
        if (place := _title(page, one.start("title"), end))
    ]
    found.sort()
    for (_, after, place, count), following in zip(found, [*found[1:], None][: len(found)], strict=True):
        yield Placed(place, count, charge_in(page, after, following[0] if following else end))


def _names_alone(page: Page, start: int, end: int) -> bool:
    """Whether the rest of a list is titles with capitals and nothing else: "an Engineer, Signal Officer, and Driver"."""
    stop = _END.search(page.form, start, end)
    names = _BETWEEN.split(page.text[start : stop.start() if stop else end])
    return len(names) > 1 and all(name[:1].isupper() and is_title(name.lower(), name) for name in names)


def post_at(page: Page, start: int, end: int, *, bare: bool) -> tuple[Place, int | None] | None:
    """The title that stands there and its number; a plural without number or article only where `bare`."""
    match = _POST.match(page.form, start, end)
    if match is not None:
        place = _title(page, match.start("title"), end)
        return (place, None if match["to"] else number_of(match["count"])) if place else None
    place = _title(page, start, end) if bare else None
    joint = page.form.find("s and ", *place) + 1 if place else 0
    place = _title(page, start, joint) if joint else place
    return (place, None) if place and (_one_of(page, place) != place or "s-in-" in page.form[slice(*place)]) else None


def _as_one(page: Page, place: Place) -> Place:
    """A title of several, in the singular or with the bracket that tells it from another of its words."""
    title, bracket = page.form[slice(*place)], _BRACKET.match(page.form, place[1])
    if bracket is None:
        return _one_of(page, place)
    others = {one["word"] for one in re.finditer(rf"\b{re.escape(title)}{_BRACKET.pattern}", page.form)}
    return (place[0], bracket.end()) if len(others) > 1 else _one_of(page, place)


def _one_of(page: Page, place: Place) -> Place:
    """The singular of a title, also of one that only its rank shows to be one: "Process Servers with an elementary rank"."""
    one = singular(page, place)
    pair = _SECOND.match(page.text, place[1])
    graded = _GRADED.match(page.form, pair.end() if pair else place[1])
    plural = one == place and _PLURAL.search(page.form, *place) and graded
    return (place[0], place[1] - 1) if plural else one


def _title(page: Page, start: int, end: int) -> Place | None:
    stop = _STOP.search(page.form, start, end)
    last = stop.start() if stop else end
    place = start, start + len(page.form[start:last].rstrip())
    form, shown = page.form[slice(*place)], page.text[slice(*place)]
    if "-in-" in form and " and " in form:
        place = start, start + form.find(" and ")
        form, shown = form[: place[1] - start], shown[: place[1] - start]
    if len(form) > _LONGEST and (joint := form.find("s and ") + 1):
        place = start, start + joint
        form, shown = form[:joint], shown[:joint]
    known = is_title(form, shown if shown[:1].isupper() else "") or _MEMBERS.fullmatch(form)
    known = known or ("s-in-" in form and is_title(form.partition("s-in-")[0]))
    graded = shown[:1].isupper() and form.endswith("s") and _GRADED.match(page.form, place[1], end) is not None
    if graded and _PAIR.fullmatch(shown):
        return start, start + form.find(" and ")
    known = known or (graded and shown.istitle())
    return place if known and " or a" not in form and not form.startswith(_NOT_FIRST) else None


@cache
def _charge() -> re.Pattern[str]:
    verbs = alternatives("headings.tsv", "post_charge_en")
    job = r"(?:job )?(?:functions?|dut(?:y|ies)|responsibilit(?:y|ies)|tasks?)"
    lead = r"(?:,? (?:who|which|and)(?: (?:shall|will|is|are))?(?: be)?|,? to(?: be)?|,)"
    return re.compile(
        rf"(?:{lead} (?=(?:{verbs}) )|, whose {job} (?:is|are|(?:shall|will) be) to )(?P<charge>[a-z])|(?P<bare> (?:{verbs}) )"
    )


def charge_in(page: Page, start: int, end: int) -> Place | None:
    """What a post is charged with, up to the next post or the semicolon."""
    semicolon = page.form.find(";", start, end)
    match = _charge().search(page.form, start, semicolon if semicolon >= 0 else end)
    if match is None:
        return None
    others = _OTHERS.search(page.form, match.end(), match.endpos)
    text = page.form[start : others.start() if others else match.endpos].rstrip()
    text = _GOES_ON.sub("", text)
    for word in ("and", "or", ","):
        text = text.removesuffix(word).rstrip()
    begin = match.start("charge") if match["charge"] else match.start("bare") + 1
    return (begin, start + len(text)) if start + len(text) > begin else None
