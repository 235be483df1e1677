"""Posts that an English statute's sentence sets up: "The Bureau shall have one Director, in charge of its work; and two Clerks."

It reads one sentence, with what semicolons divide, and gives the units, the posts, how many there are and what they are charged
with; whose posts they become is app.reading.prose_english's to say. Chinese ones are setting_up's.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from app.reading.drafts import Place
from app.reading.names import is_title, is_unit
from app.reading.names_english import is_proper_name, mentions, name_at
from app.reading.posts_listed_english import charge_in, counts_a_post, listed_posts, post_at
from app.reading.rules import alternatives, words
from app.reading.segments import Page
from app.reading.setting_up import Placed

_HOLDS = re.compile(
    r"(?:the )?(?P<title>[a-z][^,;.:()]{2,60}?) (?:shall|will|must) (?:have|hold) [^,;.:]{0,40}?\b(?:rank|position)"
    r" (?:of|between|from)\b"
)
_EACH = re.compile(
    r"(?:each(?: (?:of (?:them|these)|(?P<kind>[a-z]+)))?"
    r"|(?:both|the (?:two|three|four|five)) (?:departments|divisions|offices|sections|units))"
)
"""The units that the sentence before has founded."""
_VERB = re.compile(
    r",? (?:(?:shall|will|must|should|may) )?(?:also )?(?:each )?(?:be )?"
    r"(?:have|has|(?:(?:is|are) to )?appoints?|recruits?(?= [a-z])|compris(?:es?|ing)(?: of)?|consists? of"
    r"|include|(?:is |are )?(?:staffed|equipped|provided|headed|led|commanded) (?:by|with))(?:, [^,;.:]{3,60},)?"
    r"(?: the following)?:?(?: |(?<=ed with)(?=[a-z]{4}))"
)
_THERE = re.compile(r"there (?:is|are|shall be|will be|may be) ")
_IF_SEVERAL = re.compile(
    r"(?:if|where|when) there are (?:two|three|more|several)\b[^.;:,]{3,90}, "
    r"(?:(?:[a-z]+ ){0,3}?(?=there (?:may|shall|will) be )|(?=an? position of ))"
)
"""What goes on about a unit's posts: "If there are two or more Clerks, |there may be a Chief Clerk"."""
_THESE = re.compile(
    r"(?:the following|these|its) (?:departments|divisions|offices|sections|units|teams|bureaus|cent(?:er|re)s)\b"
    r"(?:[^.;:]{0,90}:| include| comprise| are) "
)
_APPOINTED = re.compile(r" (?:(?:shall|will|must|may) be (?:appointed|set up|established|installed)|(?:is|are) in place)\b")
_CHOOSES = re.compile(r"the [a-z ]{3,40}? (?:(?:shall|will|must|may) )?(?:appoints?|designates?|elects?|selects?) (?=an? |one )")
_FROM_MEMBERS = re.compile(r" from (?:among )?(?:the|its|their) members\b")
"""How a post in a body is filled by its own members."""
_ASSISTED = re.compile(
    r" (?:(?:shall|will|must) be|is|are) (?:(?P<charge>assisted (?:in|with) [^,;.]{3,90}?)|assisted) by (?=\w)"
)
_FOUNDS = re.compile(
    r",? (?:(?:shall|will|must|should|may) ?)?(?:also |hereby |specially )?(?:establish(?:es)?|organizes?|(?:has |have )?sets? up"
    r"|has|have|(?:is |are )?equipped with|includes?|comprises?|consists? of|(?:is|are|be) (?:composed|made up) of"
    r"|(?:is|are|be) (?:divided|organi[sz]ed) into):? (?=[a-z])"
)
_ONE = re.compile(r"an? |the |one ")
_UNIT = re.compile(
    r"(?:[a-z-]+ ){1,5}?(?:office|department|division|section|secretariat|unit|cent(?:er|re)|committee)"
    r"(?=,|$| (?:with|to|in|under|within|which|that|and|for|at|headed|led|consisting|composed|comprising|established)\b)"
)
_UNDER = re.compile(r" (?:under|within|in) (?:(?:the|this) [A-Za-z]+|[A-Z][A-Za-z]+)(?=[ ,])")
_CLASSED = re.compile(r" of (?:the )?(?:category|class|type|grade)[- ](?:[a-z]|\d|one|two|three|four|five|i+)(?: \w+)?$")
"""Which of several alike a body is: "the Branch of the category-two department"."""
_LIST_END = re.compile(
    r"[.;:\n]|,? (?:to|which|that|where|whose|responsible|under|within|with|as|when|if|in|consisting|each|headed|led)\b"
)
_ELEMENT = re.compile(r"(?:, | *)(?:and |as well as )?(?:an? |the |one )?(?P<name>[^,]+)")
_JOINT = re.compile(r",? (?:and|as well as) (?:an? |the |one )?")
_SMALL = frozenset(("of", "and", "for", "the", "by", "on", "at", "&"))
_WITH = re.compile(
    r",? (?:each (?:of (?:which|them) )?(?:(?:is|are|shall be|will be) )?|(?:and|which|that) (?:(?:is|are|shall be|will be) )?)?"
    r"(?:with|headed by|led by|staffed (?:by|with)|consisting of|composed of|comprising|has|shall have):? "
)
_LEAD = re.compile(
    r"(?:for|to|under|in|on|with|as|at|by|upon|after|before|during|when|where|if|within|based|pursuant|according|subject)\b"
    r"[^.;:]{3,200}?, (?=(?:the|this|each) )"
)
_LISTED = re.compile(r"[^.;:]* to (?:[a-z]+ ){1,4}the following (?:matters|affairs|tasks|duties|items|business)\b")
_STAFF_OF = re.compile(r"(?:the )?(?:[a-z]+ )?(?:staff|personnel) of (?:the )?")
_STAFF = re.compile(r" (?:staff|personnel)(?: organi[sz]ation)?$")
_WITHIN = re.compile(r",? (?:established|set up) (?:under|within|in) [^,;.]{3,40},?$")
_ARTICLE = re.compile(r"(?:the|this|our|each|an?) ")
_OWNER = re.compile(r"[^,;.]{2,60}'s? (?=[a-z])")
_FURTHEST = 140
"""Characters within which the verb of such a sentence stands."""


def goes_on(page: Page, start: int, end: int) -> bool:
    """Whether a sentence goes on with the list of posts before it: "Two Deputies, to assist the Director."."""
    title = post_at(page, start, end, bare=False)
    return title is not None and (page.form[title[0][1]] in ",;" or page.form.startswith(" are ", title[0][0] - len(" are ")))


class SetUp(NamedTuple):
    """The units that get the posts, none where the sentence names nobody ("There shall be …"), and the posts.

    `before`: it is the unit that the sentence before has told of; `each`: the several units.
    """

    units: list[Place]
    posts: list[Placed]
    before: bool = False
    each: bool = False


def set_up(page: Page, start: int, end: int) -> SetUp | None:
    """What form[start:end] sets up; None where it names no post right after such a verb."""
    several = _IF_SEVERAL.match(page.form, start, end)
    start = several.end() if several else start
    appointed = _APPOINTED.search(page.form, start, end) if counts_a_post(page, start, end) else None
    if appointed:
        return _appointed(page, start, appointed, end, before=several is not None)
    start = start if several else _past_lead(page, start, end)
    if assisted := _ASSISTED.search(page.form, start, end):
        posts = list(listed_posts(page, assisted.end(), end))
        charge = assisted.span("charge") if assisted["charge"] else None
        return SetUp([], [post._replace(charge=post.charge or charge) for post in posts]) if posts else None
    chooses = _CHOOSES.match(page.form, start, end) if _FROM_MEMBERS.search(page.form, start, end) else None
    if chooses and (posts := list(listed_posts(page, chooses.end(), end))):
        return SetUp([], posts, before=True)
    holds = _HOLDS.match(page.form, start, end) if page.form.find("shall ", start, end) >= 0 else None
    if holds and (ranked := _holder_of_rank(page, *holds.span("title"))):
        return SetUp([], [Placed(ranked, None, None)], before=True)
    there = _THERE.match(page.form, start, end)
    verb = there or _VERB.search(page.form, start, min(end, start + _FURTHEST))
    if verb is None or post_at(page, verb.end(), end, bare=True) is None or _unit_after(page, verb.end(), end):
        return None
    these = None if there else _EACH.fullmatch(page.form, start, verb.start())
    each = these is not None and (not these["kind"] or these["kind"] in _bodies())
    units = [] if there or each else _units(page, start, verb.start())
    if not (units or there or each):
        return None
    posts = list(listed_posts(page, verb.end(), end))
    return (
        SetUp(units, posts, before=several is not None, each=each)
        if posts and posts[0].place[0] - verb.end() <= _FURTHEST
        else None
    )


def _appointed(page: Page, start: int, verb: re.Match[str], end: int, *, before: bool) -> SetUp | None:
    """Posts that stand before the verb: "A Deputy Director of grade 10 shall be appointed to assist the Director."."""
    posts = list(listed_posts(page, start, verb.start()))
    charge = charge_in(page, verb.end(), end)
    return SetUp([], [post._replace(charge=post.charge or charge) for post in posts], before=before) if posts else None


def _holder_of_rank(page: Page, start: int, end: int) -> Place | None:
    """The post that holds a rank, without whose it is: "The Chief Secretary of the Council shall hold a position of grade 12"."""
    whose = page.form.find(" of the ", start, end)
    place = start, whose if whose >= 0 else end
    return place if is_title(page.form[slice(*place)], page.text[slice(*place)]) else None


class Founded(NamedTuple):
    """The units that a sentence founds or names, what the one is charged with, and the posts that each of them gets.

    `founders`: whose they are; none where the sentence says nobody ("There shall be …").
    `listed`: their work is the list below the paragraph.
    """

    units: list[Place]
    charge: Place | None
    posts: list[Placed]
    founders: list[Place]
    listed: bool = False


def founded(page: Page, start: int, end: int) -> Founded | None:
    """The unit that form[start:end] founds in the organization with its work or its posts, or several that it only names."""
    start = _past_lead(page, start, end)
    there = _THERE.match(page.form, start, end) or _THESE.match(page.form, start, end)
    verb = there or _FOUNDS.search(page.form, start, min(end, start + _FURTHEST))
    founders = _units(page, start, verb.start()) if verb and not there else []
    if verb is None or not (there or founders):
        return None
    units, stop = _units_after(page, verb.end(), end)
    if not units or page.form[slice(*units[0])] in page.form[: page.form.find("\n")]:  # the statute's own body
        return None
    if _LISTED.match(page.form, stop, end):
        return Founded(units, None, [], founders, listed=True)
    under = _UNDER.match(page.text, stop, end)
    stop = under.end() if under else stop
    given = _WITH.match(page.form, stop, end)
    posts = list(listed_posts(page, given.end(), end)) if given and post_at(page, given.end(), end, bare=True) else []
    charge = charge_in(page, stop, end) if len(units) == 1 and not any(post.charge for post in posts) else None
    if len(posts) > 1 and [post for post in posts if post.charge] == posts[-1:] and not _of_a_head(page, posts[-1]):
        charge = posts[-1].charge if len(units) == 1 else None
        posts[-1] = posts[-1]._replace(charge=None)
    elif len(posts) > 1 and (last := posts[-1].charge) and page.form.endswith((" is to ", " are to ", " be to "), 0, last[0]):
        posts[-1] = posts[-1]._replace(charge=None)  # "…; and Drivers, whose duties are to …": of them all
    named = len(units) > 1 or page.form[stop : stop + 1] in (".", ";", "") or page.form.startswith(" whose organ", stop)
    return Founded(units, charge, posts, founders) if posts or charge or named else None


def _units_after(page: Page, start: int, end: int) -> tuple[list[Place], int]:
    """The units that a list names, or the one that stands there, and where they end."""
    stop = _LIST_END.search(page.form, start, end)
    last = stop.start() if stop else end
    units = [one for element in _elements(page, start, last) for one in _halves(page, element)]
    named = [one for one in units if _is_proper(page, one)]
    kinds = len(named) > 1 and len(named) == len(units) and all(_are_kinds(page, one) for one in named)
    if kinds and any(page.form.count(" ", *one) > 1 for one in named):
        return named, last
    sure = sum(_is_body(page, one) for one in named)
    if 2 * sure > len(named) > len(units) - len(named) and all(one in named or _is_kind(page, one) for one in units):
        return named, last
    unit = _unit_after(page, start, end)
    return ([unit], unit[1]) if unit else ([], start)


def _elements(page: Page, start: int, end: int) -> Iterator[Place]:
    """What commas divide, without articles."""
    for element in _ELEMENT.finditer(page.form, start, end):
        yield element.span("name")


def _halves(page: Page, place: Place) -> list[Place]:
    """Two units that "and" joins, or one: "Department of Coordination and Planning"."""
    for joint in _JOINT.finditer(page.form, *place):
        halves = [(place[0], joint.start()), (joint.end(), place[1])]
        if all(_is_body(page, one) for one in halves) or all(_are_kinds(page, one) for one in halves):
            return halves
    return [place]


def _are_kinds(page: Page, place: Place) -> bool:
    """Whether units of one kind have a name in full: "Rail Appeal Courts"."""
    form = page.form[slice(*place)]
    return page.text[slice(*place)].istitle() and " " in form and form.rpartition(" ")[2] in _kinds()


def _is_kind(page: Page, place: Place) -> bool:
    """Whether the list ends with units that it does not name: "…, research institutes and laboratories"."""
    shown = page.text[slice(*place)]
    return shown.islower() and shown.rpartition(" ")[2] in _kinds()


@cache
def _kinds() -> frozenset[str]:
    return frozenset(f"{word[:-1]}ies" if word.endswith("y") else f"{word}s" for word in _bodies() if " " not in word)


def _is_proper(page: Page, place: Place) -> bool:
    return all(word[:1].isupper() for word in page.text[slice(*place)].split() if word not in _SMALL)


def _of_a_head(page: Page, post: Placed) -> bool:
    """Whether a post's charge is a head's or a deputy's, not the work of the unit that it stands in."""
    return post.charge is not None and _leads().match(page.form, *post.charge) is not None


@cache
def _leads() -> re.Pattern[str]:
    return re.compile(
        rf"(?:{alternatives('headings.tsv', 'leads_en')}) (?:all|its|the (?:work|affairs|overall|director|chief|head))\b"
    )


def _past_lead(page: Page, start: int, end: int) -> int:
    """Where a sentence goes on after a clause that says when or what for: "For the upkeep of beacons, …"."""
    lead = _LEAD.match(page.form, start, end)
    return lead.end() if lead else start


def _unit_after(page: Page, start: int, end: int) -> Place | None:
    article = _ONE.match(page.form, start, end)
    start = article.end() if article else start
    lower = _UNIT.match(page.text, start, end)
    if lower:
        return lower.span()
    unit = start, name_at(page, start, end)
    return unit if unit[0] < unit[1] and _is_body(page, unit) else None


def _units(page: Page, start: int, end: int) -> list[Place]:
    for pattern in (_STAFF, _WITHIN):
        behind = pattern.search(page.form, start, end)
        end = behind.start() if behind else end
    for pattern in (_STAFF_OF, _OWNER, _ARTICLE):
        match = pattern.match(page.form, start, end)
        start = match.end() if match else start
    names, stop = mentions(page, start, end)
    if len(names) > 1 and stop == end and all(_is_body(page, one.place) for one in names):
        return [one.place for one in names]
    whole = _is_body(page, (start, end)) or _is_titles_own(page, start, end)
    return [(start, end)] if start < end and whole else []


def _is_titles_own(page: Page, start: int, end: int) -> bool:
    """Whether the statute's title is about the body that is named here in small letters: "a parish committee"."""
    name = page.form[start:end]
    return " " in name and name.rpartition(" ")[2] in _bodies() and name in page.form[: page.form.find("\n")]


def _is_body(page: Page, place: Place) -> bool:
    """Whether a name is a unit's or a body's by its head, "Office of the President" too, or by its capitals: NTM."""
    form, shown = page.form[slice(*place)], page.text[slice(*place)]
    if " " not in shown and (shown[:2].isupper() or form in _bodies()):
        return True
    if classed := _CLASSED.search(form):
        form, shown = form[: classed.start()], shown[: classed.start()]
        return form in _bodies()
    if not is_proper_name(form, shown, may_be_duty=False):
        return False
    head = form.partition(" of ")[0].rpartition(" ")[2]
    return head in _bodies() or (is_unit(form, shown) and not is_title(form, shown))


@cache
def _bodies() -> frozenset[str]:
    return words("names.tsv", "unit_word") | words("headings.tsv", "body_en")
