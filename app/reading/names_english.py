"""Names inside an English sentence: where one ends, which ones are listed, titles in lower case ("the managing director").

What a name looks like is app.reading.names'; here is only where it stands. Slices keep the document's spelling.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from app.language.script import is_latin
from app.language.words import verb_forms
from app.reading.drafts import Place
from app.reading.names import NUMBERS, begins_duty, is_title, is_unit
from app.reading.rules import words
from app.reading.segments import Page

_SMALL = frozenset(("of", "and", "for", "the", "to", "in", "&", "-", "–", "/", "on", "at"))
_TOKEN = re.compile(r"(?:, | ?[–-] | )?(?P<word>[^\W_](?:[\w'’/&.-]*[\w])?|&)")
_UNITS = frozenset(("department", "division", "office", "bureau", "section", "directorate"))
"""What a unit is called in small letters, too."""
_LOWER_UNIT = re.compile(
    rf"(?!(?:whole|entire|relevant|respective|other|same|local|head|main|own|requesting|user|appropriate|responsible|concerned)\b)"
    rf"(?:[a-z][a-z&/'-]+ ){{1,4}}?(?:{'|'.join(sorted(_UNITS))})\b"
)
_SEVERAL = re.compile(r"[A-Z][a-z'-]+ (?:[a-z'-]+ ){0,2}?(?P<last>[a-z-]+)s(?= [a-z]|,)")
"""Several at the head of a sentence, which has one capital: "Church wardens keep …"."""
_AUXILIARIES = frozenset(("is", "are", "has", "have", "will", "shall", "must", "should"))
_LONGEST = 90
_LONGEST_NAME = 7  # words
_ARTICLE = re.compile(
    r"(?:both |either |all |each |every )?(?:(?:the|our|an?|his|her|its|their|your|this|that) )?"
    r"(?:(?:other|respective|relevant|local|new(?! [a-z]+s\b)|named|designated|appropriate|immediate|direct|own) )?"
)
_GROUP = re.compile(
    r"(?:(?:an? |the )?(?:small |large )?(?:team|group|crew|staff|pool) (?:of|comprising) (?:up to |about |around )?)"
)
_COUNT = re.compile(rf"(?P<count>\d{{1,3}}|{'|'.join(NUMBERS)})(?: \(\d+\))?(?: x| ×)? (?:full-time |part-time )?")
_QUALIFIED = re.compile(r" \([A-Z][a-z]+(?: [A-Za-z][a-z]*)*\)(?= [a-z]|$)")
_COUNTED = re.compile(r" \(\d{1,3}(?:\.\d)? ?(?:x|ftes?|posts?|positions?|staff|persons?|people)?\)")
_OF_ONE = re.compile(
    r"(?:he or she|s?he/s?he|he|she|this (?:officer|person|role|post|position)|the (?:incumbent|post ?holder)) "
    r"(?:shall|will|must|should|may|is|has)(?= )"
)
_JOINT = re.compile(r"[,;]? (?:and|or|as well as|&) (?:also )?|, |; ")
_INNER_JOINT = re.compile(r",? (?:and|or|as well as|&) |, ")
_BEFORE_HEAD, _BEHIND_HEAD = r"(?m)^[^\w\n]*(?:[\w.]{1,4}[.)] )?(?:(?:position|job|role|post)(?: title)?: )?", r"[^\w\n]*$"
"""Marks and labels beside a title that heads a line of its own."""
_LOWER = re.compile(
    r"(?:[a-z][a-z'-]+ ){0,4}?(?P<last>[a-z-]+)(?: of (?:the )?(?:[a-z]+(?: and [a-z]+)?|[A-Z][\w-]*(?: [A-Z][\w-]*){0,4}))?"
    r"(?=[,.;:\n)]| (?:and|for|who|on|in|at|with|to|is|are|has|have|will|shall|must|may|reports?|through|via|under"
    r"|(?:led|headed|managed|supervised) by)\b|$)"
)


@dataclass(frozen=True, slots=True)
class Mention:
    """A name in a sentence and how many of them it speaks of."""

    place: Place
    count: int | None = None


def name_at(page: Page, start: int, end: int) -> int:
    """Where the longest name of a post or unit that begins at `start` ends; `start` where none does."""
    best = position = start
    before = ""
    whole, end = end, min(end, start + _LONGEST)
    while match := _TOKEN.match(page.text, position, end):
        word = match["word"]
        if best > start and ((word == "the" and before in ("and", "or")) or (word == "The" and match[0][:1] == " ")):
            break  # the Head of Care and the Clerk; Department of Law The Director
        last, before, position = before, word, match.end()
        if word[:1].isupper() or word[:1].isdigit():
            stop = position - 2 if word.endswith(("'s", "’s")) else position
            form, shown = page.form[start:stop], page.text[start:stop]
            best = stop if is_title(form, shown) or is_unit(form, shown) else best
        elif last[:1].isupper() and word in _UNITS:
            best = position  # the Human Resources|department
            break
        elif word.lower() not in _SMALL or (match[0].startswith(",") and word.lower() in ("the", "in", "on", "at", "for", "to")):
            break
    comma = page.form.rfind(", ", start, best) if end < whole and page.form[best : best + 1] == " " else -1
    if comma > start and is_title(page.form[start:comma]):
        return comma  # a list goes on: …, Sales|Manager
    last = page.form.rfind(", ", start, best) + 2
    return max(best, name_at(page, last, whole)) if last > start + 1 else best  # …, Chief Operating Officer, Head| of Care


def spelt_out(page: Page, acronym: Place) -> Place | None:
    """The name of a post or unit that letters in brackets have been introduced for: "Director of Graduate Programs (DGP)"."""
    letters = page.text[slice(*acronym)]
    if not letters.isupper() or not letters.isalpha():
        return None
    end = page.text.rfind(f" ({letters})", 0, acronym[0])
    for begin in range(end - 2 * len(letters), max(0, end - _LONGEST), -1) if end > 0 else ():
        initial = page.text[begin] == letters[0] and not page.text[begin - 1 : begin].isalnum()
        if initial and (is_title(*(both := (page.form[begin:end], page.text[begin:end]))) or is_unit(*both)):
            return begin, end
    return None


def is_proper_name(form: str, shown: str, *, may_be_duty: bool = True) -> bool:
    """Whether a short line is written like a name: each word a capital, but for the small ones.

    `may_be_duty`: where it stands it may as well be a duty, as one that begins with a verb is then.
    """
    parts = [part for part in re.findall(r"[\w'’&/.-]+", shown) if part.lower() not in _SMALL]
    listed = may_be_duty and begins_duty(form) and not shown.isupper() and len(parts) > 1
    return 0 < len(parts) <= _LONGEST_NAME and all(part[:1].isupper() for part in parts) and not listed


def mentions(page: Page, start: int, end: int) -> tuple[list[Mention], int]:
    """The names listed from `start` on ("the Head of Care and two Nurses"), and where the list ends."""
    found: list[Mention] = []
    position = stop = start
    while position < end:
        begin, count = _before_name(page, position, end)
        if page.form.startswith(("who ", "which ", "whose "), begin):
            break
        after = name_at(page, begin, end)
        if after == begin:
            after = _lower_title(page, begin, end)
        if after == begin or (found and _verb_follows(page, after, end)):
            break
        bracket = _QUALIFIED.match(page.text, after, end)
        after = bracket.end() if bracket else after
        found += [
            Mention(singular(page, place) if count and count > 1 else place, count) for place in _divided(page, begin, after)
        ]
        counted = _COUNTED.match(page.form, after, end)
        stop = counted.end() if counted else after
        joint = _JOINT.match(page.form, stop, end)
        if joint is None:
            break
        position = joint.end()
    return found, stop


def speaks_of_one(text: str) -> bool:
    """Whether a sentence goes on about the one whose title stands above it: "He/she shall …"."""
    return bool(_OF_ONE.match(text))


def subject_post(page: Page, start: int, end: int) -> Place | None:
    """The post that a sentence begins with and says something of: "The Store Manager coordinates …"."""
    names, stop = mentions(page, start, end) if page.form.startswith("the ", start) else ([], start)
    one = names[0].place if len(names) == 1 else (start, start)
    return one if is_title(page.form[slice(*one)], page.text[slice(*one)]) and _verb_follows(page, stop, end) else None


def _verb_follows(page: Page, start: int, end: int) -> bool:
    """Whether a name begins the next clause: "…, and the Clerk keeps the ledger"."""
    return page.form[start : start + 1] == " " and begins_verb(page.form[start + 1 : min(end, start + _LONGEST)])


def begins_verb(text: str) -> bool:
    """Whether a finite verb in the third person stands first: "is", "plans"."""
    word = text.partition(" ")[0].strip(".,;:")
    return word in _AUXILIARIES or word in third_persons()


@cache
def third_persons() -> frozenset[str]:
    """The third person of the verbs that begin duties: plans, is, carries."""
    verbs = [word for word in words("names.tsv", "verb") if word.isascii()]
    return frozenset(form for verb in verbs for form in verb_forms(verb) if form.endswith("s"))


def told_apart(page: Page, place: Place) -> list[Place]:
    """An English list of names that are no titles by their words, each of which heads a line of its own: Thrower, Glazer.

    Else the name as it is: "Manager, People Operations", "Visits Officer, Shop and Museum".
    """
    start, end = place
    if page.form.find(",", start, end) < 0 or not is_latin(page.form[start:end]):
        return [place]
    joints = [match.span() for match in _INNER_JOINT.finditer(page.form, start, end)]
    edges = [start, *(edge for joint in joints for edge in joint), end]
    parts = list(zip(edges[::2], edges[1::2], strict=True))
    headed = (re.search(rf"{_BEFORE_HEAD}{re.escape(page.form[a:b])}{_BEHIND_HEAD}", page.form) for a, b in parts if a < b)
    return parts if all(headed) else [place]


def _before_name(page: Page, start: int, end: int) -> tuple[int, int | None]:
    """Past articles, "a team of" and a number of posts."""
    for pattern in (_GROUP, _ARTICLE):
        match = pattern.match(page.form, start, end)
        start = match.end() if match else start
    counted = _COUNT.match(page.form, start, end)
    if counted is None:
        return start, None
    return counted.end(), int(counted["count"]) if counted["count"].isdigit() else NUMBERS[counted["count"]]


def _lower_title(page: Page, start: int, end: int) -> int:
    first = start == 0 or page.form[start - 1] == "\n" or page.form.endswith(". ", 0, start)
    several = _SEVERAL.match(page.text, start, end) if first else None
    if several and several["last"] in words("names.tsv", "title_word") and not begins_duty(page.form[start : several.end()]):
        return several.end()
    unit = _LOWER_UNIT.match(page.text, start, end)
    if unit and _verb_follows(page, unit.end(), end):
        return unit.end()
    match = _LOWER.match(page.text, start, end)
    known = words("names.tsv", "title_word")
    if match is None or not (match["last"] in known or match["last"].removesuffix("s") in known):
        return start
    head, of, _ = match[0].partition(" of ")
    kind = head.rpartition(" ")[2]
    return start if of and not (kind in known or kind.removesuffix("s") in known) else match.end()  # induction of lecturers


def is_unit_in_small(shown: str) -> bool:
    """Whether the name of a unit is written in small letters: "the purchasing department"."""
    return _LOWER_UNIT.fullmatch(shown) is not None


def names_several_at_head(shown: str) -> bool:
    """Whether several are named at the head of a sentence, with one capital: "Church wardens"."""
    match = _SEVERAL.match(f"{shown} is")
    return match is not None and match.end() == len(shown) and match["last"] in words("names.tsv", "title_word")


def singular(page: Page, place: Place) -> Place:
    """Of "Senior Designers" the slice "Senior Designer"; a "Director of Defenders" is one."""
    head, _, last = page.form[slice(*place)].rpartition(" ")
    plural = " of " not in f" {head} " and last.endswith("s") and not last.endswith("ies") and is_title(last[:-1])
    return (place[0], place[1] - 1) if plural else place


def _divided(page: Page, start: int, end: int) -> Iterator[Place]:
    """Two names joined by "and" (units by "and the"), or one that holds the word: Head of Design and Research."""
    joints = [(joint, _before_name(page, joint.end(), end)[0]) for joint in _INNER_JOINT.finditer(page.form, start, end)]
    joints.sort(key=lambda one: one[1] == one[0].end())  # the Adviser, Admissions |and the Clerk
    for joint, begin in joints:
        parts = [(page.form[a:b], page.text[a:b]) for a, b in ((start, joint.start()), (begin, end))]
        article = begin > joint.end()
        if begin < end and (all(is_title(*part) for part in parts) or (article and all(is_unit(*part) for part in parts))):
            yield from _divided(page, start, joint.start())
            yield from _divided(page, begin, end)
            return
    yield start, end
