"""Reporting lines that an English sentence states, and of whom: "Two Designers report to the Head of Studio."

How they are worded is data (lines_en.tsv). What is no line ("report these problems to", "submits reports to", mentors,
deputies) is kept out by what stands before and after the words.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from weakref import WeakKeyDictionary

from app.language.involvement import states_action
from app.language.tables import table_rows
from app.reading.drafts import Place
from app.reading.names import begins_duty, is_title
from app.reading.names_english import Mention, begins_verb, mentions, singular, third_persons
from app.reading.rules import compact
from app.reading.segments import Page
from app.reading.statements import english_sentences

_ADVERBS = (
    r"(?:(?:also|both|all|each|then|now|currently|jointly|normally|formally|directly|and|will|shall|must|should|may|would|generally|usually)"
    r"(?= |$))"
)
_TAIL = re.compile(rf"(?:^| )(?:{_ADVERBS} ?)+$")
_LEAD_IN = re.compile(r"(?:^|[, ])(?:who|which|that|and|but|or|while|whereas|whilst)$|[,(–—-]$")
_HARD = re.compile(r"[;:\n·|]|[.!?] ")
_SOFT = re.compile(
    r", (?:and |but |while |whereas |who |which |with )?|(?: and| but| while| whereas) (?=the |an? |our |each |two |three )"
)
_BECOMES = re.compile(
    r" (?:becomes|will become|has become|stays on as|takes over as|joins (?:us )?as"
    r"|(?:is|was|has been) (?:appointed|promoted)(?: to| as)?) (?:the |our |an? )?(?:new )?"
)
"""What stands between a person and the post that is theirs: "Ann Lee becomes Dispatch Manager, reporting to …"."""
_ALSO = re.compile(r"^(?:also|then|now|currently|normally) ")
_RELATIVE = re.compile(r",? (?:who|which) ")
_CARRIED = re.compile(r",? (?:and|but|who|while|who also|and also)\b|,")
_MARKS = " ,(–—-•*·|"
_FIRST = ("reporting", "under", "supervised", "managed", "led", "headed")
_PRONOUN_END = re.compile(r"\b(?:you|he|she|they)$")
_WITH = re.compile(r"[ ,;]+(?:with|and|plus|also)(?: also)?(?: an?| the)?$")
_HE = re.compile(r"(?:he or she|s?he/s?he|he|she|they|you(?: will|['’]ll)?) ")
_YOU = re.compile(r"(?:you|the post ?holder|this (?:role|post|position))(?![a-z])")
"""Whom an advertisement addresses: the one whose section it is."""
_THE = re.compile(r"^ *(?:the|our|an?) ")
_ARE = re.compile(r" (?:are|is)(?: the following| (?:\w+ )?(?:other )?(?:positions|posts|roles|staff|employees)(?: also)?)?:? ")
_WORD = re.compile(r",? [a-z]")
_OPENING = re.compile(r"[ ,(–—•*-]*(?:(?:and|but|while|whereas) )?")
_LIST_END = re.compile(r"[.,;:)\n]| (?:and|who|in|at|to|for|within|across|through|by|with|directly)\b| *$")
_BOARD = re.compile(r"(?:board|council|committee|trustees|cabinet|partners|executive)\b")


@dataclass(frozen=True, slots=True)
class Stated:
    """`subject` reports to `superior`; None stands for the one whose section the sentence is in.

    `quote` is the slice that shows it, `words` its verb and what follows, `count` how many hold the subject's post.
    """

    subject: Place | None
    superior: Place | None
    kind: str
    quote: Place
    words: Place
    count: int | None = None


_WHO_IS = re.compile(r",? +who (?:is|are|serves? as|acts? as) [^.;]*")
"""What a sentence adds about the superior: "…, who serves as shift commander"."""


@cache
def _pattern() -> re.Pattern[str]:
    rows = list(table_rows("lines_en.tsv", 3, "app.reading"))
    roles = {
        role: "|".join(f"(?:{pattern})" for name, pattern, _ in rows if name == role)
        for role in ("begin", "dotted", "up", "down")
    }
    begin = roles.pop("begin")
    return re.compile(
        rf"\b(?={begin})(?:" + "|".join(f"(?P<{role}>{pattern})" for role, pattern in roles.items()) + r")(?=[ :])[ :]*"
    )


@cache
def _before() -> re.Pattern[str]:
    """What stands before such words: no letter. Python's search skips to one of a set as it does not to the edge of a word."""
    begin = next(pattern for role, pattern, _ in table_rows("lines_en.tsv", 3, "app.reading") if role == "begin")
    rests: dict[str, list[str]] = {}
    for word in begin.split("|"):
        rests.setdefault(word[0], []).append(word[1:])
    by_first = "|".join(f"{first}(?:{'|'.join(rest)})" for first, rest in rests.items())  # seldom are many of them tried
    return re.compile(rf"[^a-z0-9_](?={by_first})")


@cache
def _self() -> re.Pattern[str]:
    words = next(pattern for role, pattern, _ in table_rows("lines_en.tsv", 3, "app.reading") if role == "self")
    return re.compile(rf"\b(?:{words})\b")


_AND_THEN = re.compile(r",? and (?:also )?(?=(?P<word>[a-z]+) )")
_AHEAD = 4
_READ: WeakKeyDictionary[Page, dict[Place, tuple[Stated, ...]]] = WeakKeyDictionary()
"""What was read of a page already: the same sentence is asked for its superiors, its subordinates, and whether it says more."""


def may_state_lines(page: Page, start: int, end: int) -> bool:
    """Whether words that state a line in English begin in form[start:end]."""
    return page.has_english and page.has(_pattern(), start, end, _before())


def stated_lines(page: Page, start: int, end: int) -> tuple[Stated, ...]:
    """The lines stated in form[start:end], in order."""
    if not may_state_lines(page, start, end):
        return ()
    read = _READ.setdefault(page, {})
    if (start, end) not in read:
        read[start, end] = tuple(_stated_lines(page, start, end))
    return read[start, end]


def title_before(page: Page, start: int, stated: tuple[Stated, ...]) -> Place | None:
    """The superior who stands first in a value, before a second line: "Treasurer, with a dotted line to the Master"."""
    if any(one.kind != "dotted" for one in stated):
        return None
    lead = _WITH.sub("", page.form[start : stated[0].words[0]].rstrip(_MARKS + ";")).rstrip(_MARKS + ";")
    place = start, start + len(lead)
    return place if lead and is_title(lead, page.text[slice(*place)]) else None


def whole_sentences(page: Page, start: int, end: int) -> Iterator[Place]:
    """The sentences of a paragraph; names that semicolons divide go on with the list before them."""
    places = list(english_sentences(page.form, start, end))
    begin: int | None = None
    for (first, last), after in zip(places, [*places[1:], None], strict=True):
        begin = first if begin is None else begin
        if after is None or page.form[last - 1] != ";" or not _only_names(page, *after):
            yield begin, last
            begin = None


def _only_names(page: Page, start: int, end: int) -> bool:
    if not (page.text[start].isupper() or page.form.startswith(("the ", "a ", "an "), start)):
        return False  # "support new employees" is no list of names
    names, stop = mentions(page, start, end)
    return bool(names) and not page.form[stop:end].strip(" .;")


def _stated_lines(page: Page, start: int, end: int) -> Iterator[Stated]:
    floor = start
    subjects: list[Mention] = []
    above: list[Mention] = []
    for match in _pattern().finditer(page.form, start, end):
        role = match.lastgroup or ""
        names, stop = mentions(page, match.end(), end)
        names = [name for name in names if _may_hold(page, name.place, below=role == "down")]
        if not names:
            yield from _to_you(page, match, floor, end)
        if not names or _leads_to_nobody(page, match, names[0], (start, stop, end)):
            continue
        known = _subjects(page, floor, match.start())
        if known is None:
            continue
        if not known:
            alone = not page.form[floor : match.start()].strip(_MARKS) or _CARRIED.match(page.form, floor)
            subjects = above if _RELATIVE.match(page.form, floor) else subjects if alone else []
        else:
            subjects = known
        quote = (known[0].place[0] if known else match.start(), stop)
        floor = stop
        if role == "down":
            head = subjects[0].place if subjects else None
            yield from (Stated(name.place, head, "solid", quote, (match.start(), stop), name.count) for name in names)
            above = names
            continue
        kind = "dotted" if role == "dotted" else "solid"
        if match[0].startswith(("report ", "are ")) and known:
            subjects = [Mention(singular(page, one.place), one.count) for one in known]
        if not subjects and (who := _inverted(page, match, names, stop, end)):
            subjects, names = who, [name for name in names if name not in who] or names[:1]
            quote = quote[0], max(stop, who[-1].place[1])
        below: list[Mention | None] = list(subjects) or [None]
        for one in below:
            for name in names:
                yield Stated(
                    one.place if one else None, name.place, kind, quote, (match.start(), stop), one.count if one else None
                )
        above = names


def _leads_to_nobody(page: Page, match: re.Match[str], name: Mention, within: tuple[int, int, int]) -> bool:
    """Whether the words before a name are no verb of it, or of each unit, or the name goes on as no list of posts does."""
    start, stop, end = within
    down = match.lastgroup == "down"
    if down and not _is_verb(page, match, name):
        return True
    if page.form.endswith("each ", start, match.start()) and match[0].startswith(_FIRST):
        return True  # six departments, each headed by a Director
    return (down or match[0] == "report to ") and not _ends_list(page, stop, end)


def _to_you(page: Page, match: re.Match[str], floor: int, end: int) -> list[Stated]:
    """Who reports to the one whose section it is: "The Cook and the Porter will report to you"."""
    you = _YOU.match(page.form, match.end(), end) if match.lastgroup == "up" else None
    known = _subjects(page, floor, match.start()) if you else None
    words = match.start(), you.end() if you else end
    return [Stated(one.place, None, "solid", (one.place[0], words[1]), words, one.count) for one in known or ()]


def _is_verb(page: Page, match: re.Match[str], name: Mention) -> bool:
    """Whether a word is the verb that leads to subordinates, not part of a title: Head Chef, managing director."""
    before = page.form[max(0, match.start() - 2) : match.start()]
    inside = page.text[match.start()].isupper() and before[-1:] == " " and page.text[match.end()].isupper()
    inside = inside and before[:1] not in ".!?;:"
    return not inside and (page.text[name.place[0]].isupper() or name.place[0] > match.end())


def _may_hold(page: Page, place: Place, *, below: bool = False) -> bool:
    """Whether a name is that of a post, or of a body that posts report to; no body stands `below` a post."""
    text, shown = page.form[slice(*place)], page.text[slice(*place)]
    return is_title(text, shown) or is_title(text) or (not below and bool(_BOARD.search(text)))


def _ends_list(page: Page, stop: int, end: int) -> bool:
    """Whether a list of subordinates ends there: "manages Director expectations" names nobody."""
    return stop >= end or bool(_LIST_END.match(page.form, stop, end))


def _inverted(page: Page, match: re.Match[str], names: list[Mention], stop: int, end: int) -> list[Mention]:
    """Who reports, where that stands behind: "Reporting to the Director, the Manager plans …", "Reporting to her are …"."""
    if not match[0].startswith(_FIRST):
        return []
    if be := _ARE.match(page.form, stop, end):
        return mentions(page, be.end(), end)[0]
    if page.form[stop : stop + 2] == ", ":
        names, stop = mentions(page, stop + 2, end)
    elif len(names) < 2:
        return []
    return names[-1:] if names and _WORD.match(page.form, stop) else []


def _subjects(page: Page, floor: int, stop: int) -> list[Mention] | None:
    """Who stands before the verb; an empty list where nobody or "this role" does. None: what stands there is no subject."""
    begin = max([floor, *(match.end() for match in _HARD.finditer(page.form, floor, stop))])
    end = _without_lead_in(page.form, begin, stop)
    said = page.form[begin:end].strip(_MARKS)
    if not said or _self().fullmatch(said) or _PRONOUN_END.search(page.form, begin, end):
        return []
    if said.partition(" ")[0] in page.people:
        return []
    led_in = page.form[end:stop].strip(_MARKS) != ""
    starts = [begin, *(match.end() for pattern in (_SOFT, _BECOMES) for match in pattern.finditer(page.form, begin, end))]
    for start in starts:
        start = _OPENING.match(page.form, start, end).end()  # pyright: ignore[reportOptionalMemberAccess]  # noqa: PLW2901  it may match nothing
        if _self().fullmatch(page.form[start:end].strip(_MARKS)):
            return []
        names, after = mentions(page, start, end)
        rest = _ALSO.sub("", page.form[after:end].strip(_MARKS))
        if names and (not rest or (led_in and (states_action(rest) or begins_verb(rest)))):
            return names
    return [] if led_in and states_action(page.form[begin:end]) else None


def _without_lead_in(form: str, begin: int, stop: int) -> int:
    """Where the text ends without the adverbs and conjunctions before the verb: "The Clerk, who also"."""
    text = form[begin:stop].rstrip(_MARKS)
    while tail := _TAIL.search(text) or _LEAD_IN.search(text):
        text = text[: tail.start()].rstrip(_MARKS)
    return begin + len(text)


def is_same(page: Page, name: Place, holder: Place | None) -> bool:
    """Whether a sentence's name is the holder's: equal, or its end ("the Manager" in the section of the Depot Manager), but
    nobody is the office that is called after him ("the Registrar", Office of the Registrar)."""
    if holder is None:
        return False
    form, whole = page.form[slice(*name)], page.form[slice(*holder)]
    one, other = compact(form), compact(whole)
    if one == other or other.startswith((f"{one},", f"{one}of")):
        return True
    return other.endswith(one) and " " not in form and not whole.endswith((f" of {form}", f" of the {form}"))


def says_only_lines(page: Page, start: int, end: int) -> bool:
    """Whether a sentence names a superior, or begins with "he" and names subordinates, and what is left states no action.

    Words in small letters that only name subordinates ("manages the Porter" between duties) are no duty either.
    """
    stated = stated_lines(page, start, end)
    if not stated:
        return False
    above = any(one.superior or page.form.startswith("report", one.words[0]) for one in stated) or _HE.match(
        page.form, start, end
    )
    if not above and not page.text[start].islower():
        return False
    rest, position = "", start
    said = {one.words for one in stated} | {one.subject for one in stated if one.subject}
    said |= {one.superior for one in stated if one.superior and one.superior[1] <= one.words[0]}
    for first, last in sorted(said):
        rest += page.form[position : max(position, first)] + " "
        position = max(position, last)
    rest += page.form[position:end]
    left = _THE.sub("", _self().sub("", _WHO_IS.sub("", rest) if " who " in rest else rest))
    if above and _AND_THEN.search(rest) and deed_behind(page, min(one.words[0] for one in stated), end):
        return False
    return not states_action(left) if above else not left.strip(_MARKS)


def deed_behind(page: Page, start: int, end: int) -> int:
    """Where the deed begins behind the lines that stand at `start`: "reports to the Manager and |keeps the files"; 0: none."""
    ahead = [one for one in stated_lines(page, start, end) if one.superior and one.words[0] - start <= _AHEAD]
    joint = _AND_THEN.match(page.form, max(one.superior[1] for one in ahead if one.superior), end) if ahead else None
    if joint is None or not page.text[joint.end()].islower():
        return 0
    plain = page.form.startswith(("report ", "are "), ahead[0].words[0])
    does = begins_duty(page.form, joint.end()) if plain else joint["word"] in third_persons()
    return joint.end() if does else 0
