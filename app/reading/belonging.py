"""English sentences that say of what a unit is part: "The Blood Bank is part of Laboratory Services", "We sit within Finance".

Here stand their wordings, and a unit's purpose without them; sentences elsewhere are app.reading.prose_english's to read.
"""

from __future__ import annotations

import re

from app.reading.drafts import Holder, Place
from app.reading.lines_english import whole_sentences
from app.reading.names import is_unit
from app.reading.rules import words
from app.reading.segments import Page

PART_OF = re.compile(
    r" (?:(?:is|are) (?:an? )?(?:(?:part|unit|team|section|sub-?unit|branch|element|component) of|within|under)"
    r"|belongs to|sits? (?:within|under|in)|forms part of) (?:the )?"
)
_PART = re.compile(r"part of (?:the )?")
PROPER = re.compile(
    r"(?:(?:[Tt]he|[Oo]ur) )?(?P<name>[A-Z][\w&'-]*(?: (?:(?:of|and|&|for|the) )?[A-Z][\w&'-]*){0,6})(?= |[.,;]|$)"
)
_AND = re.compile(r" (?:and|&) |, ")
_JOINS = re.compile(
    r"(?:you(?:['’]ll| will)|(?:the|this) (?:post|role|position|post ?holder)(?: will)?) (?:also )?"
    r"(?:joins?|sits? (?:within|in|under)"
    r"|(?:be|is) (?:based (?:with)?in|located (?:with)?in|part of|a (?:key )?member of|in|within)) "
)
_OF_UNIT = re.compile(
    r"(?:(?:we are|it is) )?part of (?:the )?[a-z]"
    r"|(?:what )?(?:the|this|our) (?:team|department|unit|division|section|group|office)"
    r" (?:is|sits?|looks? after|takes? care of|owns?|handles?|runs?|does) "
)
_WE = re.compile(r"(?:we|it|this|the|our|team|department|unit|division|section|group|office| )+")


def is_function(form: str) -> bool:
    """Whether words name what departments are for and nothing else: "Human Resources", "Legal and Compliance"."""
    return all(part in words("cooperation.tsv", "function") for part in _AND.split(form))


def headed_function(page: Page, name: Place) -> Place | None:
    """The unit that the name of a function means where it heads a line of its own or the text calls it a department."""
    form = page.form[slice(*name)]
    if not is_function(form):
        return None
    named = page.form.find(f"{form} department")
    if named >= 0:
        return named, named + len(form) + len(" department")
    return name if f"\n{form}\n" in f"\n{page.form[: name[0]]}\n" else None


def speaks_of_unit(text: str) -> bool:
    """Whether a sentence goes on about the unit whose name stands above it: "This team sits within …", "Part of Finance."."""
    return _OF_UNIT.match(text.replace(":", " ")) is not None


def without_belonging(page: Page, holder: Holder, start: int, end: int) -> Place:
    """What form[start:end] says of a holder's purpose, without sentences at its ends that say where the unit or post stands.

    What these say is written down of the holder. Empty where nothing else is said.
    """
    places = list(whole_sentences(page, start, end))
    while places and takes_parent(page, holder, *places[-1]):
        places.pop()
    while places and takes_parent(page, holder, *places[0]):
        del places[0]
    return (places[0][0], places[-1][1]) if places else (start, start)


def takes_parent(page: Page, holder: Holder, start: int, end: int) -> bool:
    """Whether form[start:end] only says of what the holder is part, which is written down."""
    if holder.kind != "department":
        return _takes_unit(page, holder, start, end)
    part = _PART.match(page.form, start, end) or PART_OF.search(page.form, start, end)
    parent = PROPER.match(page.text, part.end(), end) if part else None
    if part is None or parent is None or page.form[parent.end() : end].strip(" ."):
        return False
    subject = _bare(page.form[start : part.start()])
    if subject and _WE.fullmatch(subject) is None and (holder.name is None or subject != _bare(page.form[slice(*holder.name)])):
        return False
    holder.parent = holder.parent or parent.span("name")
    return True


def _takes_unit(page: Page, holder: Holder, start: int, end: int) -> bool:
    """The unit that a post's own text places it in: "You will join the Claims Department."."""
    joins = _JOINS.match(page.form, start, end)
    unit = PROPER.match(page.text, joins.end(), end) if joins else None
    if unit is None or page.form[unit.end() : end].strip(" .") or not is_unit(page.form[slice(*unit.span("name"))], unit["name"]):
        return False
    holder.department = holder.department or unit.span("name")
    return True


def _bare(name: str) -> str:
    return name.removeprefix("the ").removeprefix("our ").removesuffix(" team")
