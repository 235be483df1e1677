"""Persons beside their posts on English staff pages: "Ada Hale" over, under or before "Head of Services".

Two words with capitals prove nothing by themselves (Senior Leadership). They are a person where the text after them goes on
about the first of them: "Ada runs the day centre", "Email Ada".
"""

from __future__ import annotations

import re

from app.reading.drafts import Place
from app.reading.names import is_title
from app.reading.segments import Page

_NAME = re.compile(
    r"(?:(?:Dr|Mr|Ms|Mrs|Miss|Prof|Professor|Rev|Sir|Dame)\.? )?(?P<first>[A-Z][\w'’-]+)"
    r"(?: [A-Z]\.?)?(?: (?:van|de|von|der|bin|al|la|le))*(?: [A-Z][\w'’-]+){1,2}"
)
_DIVIDER = re.compile(r", | ?[–—|:] ?| - ")
_ADDRESSED = re.compile(r"(?:e-?mail|contact|call|phone|message|meet) (?P<first>[\w'’-]+)")
_LONGEST = 90
_NEAR = 1200
"""Characters after a name within which the text calls its person by the first name."""


def may_name_person(page: Page, start: int, end: int) -> bool:
    """Whether form[start:end] is written as a person's name: cheap, to be asked of every short line."""
    return page.text[start : start + 1].isupper() and _NAME.fullmatch(page.text, start, end) is not None


def person_in(page: Page, start: int, end: int) -> bool:
    """Whether form[start:end] is the name of a person whom the text after it tells of; the page then knows the first name."""
    name = _NAME.fullmatch(page.text, start, end)
    if name is None:
        return False
    told = re.compile(
        rf"(?:^|[.!?\n] *|\n(?:Email|E-mail|Contact|Call|Phone|Message|Meet) ){re.escape(name['first'])}"
        rf"(?: (?:{re.escape(page.text[name.end('first') : end].strip())} )?(?:also )?[a-z]+(?:s|ed|d)\b|['’]s |[ ]*\n)"
    )
    if told.search(page.text, end, end + _NEAR) is None:
        return False
    page.people.add(page.form[slice(*name.span("first"))])
    return True


def post_and_person(page: Page, start: int, end: int) -> tuple[Place, Place] | None:
    """The slices of the title and of the person in a line that is both: "Ada Hale, Head of Services"."""
    if end - start > _LONGEST:
        return None
    for divider in _DIVIDER.finditer(page.form, start, end):
        one, other = (start, divider.start()), (divider.end(), end)
        for title, person in ((other, one), (one, other)):
            named = may_name_person(page, *person) and is_title(page.form[slice(*title)], page.text[slice(*title)])
            if named and person_in(page, *person):
                return title, person
    return None


def addresses_person(page: Page, text: str) -> bool:
    """Whether a line only says how to reach a person that the page has told of: Email Ada."""
    found = _ADDRESSED.fullmatch(text) if page.people else None
    return found is not None and found["first"] in page.people
