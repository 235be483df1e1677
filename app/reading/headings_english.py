"""What only English headings have: words before those of a facet ("Key Responsibilities"), sentences that say what follows.

Which heading a text is, app.reading.headings says.
"""

from __future__ import annotations

import re
from functools import cache

from app.reading.rules import alternatives, compact, labels, words

_DIVIDER = r"(?: *[:\-–—|] *| of (?:the |an? )?| for (?:the |an? )?)"
_OF_A_POST = re.compile(r"(?:job|position|role|post) (?:description|profile|specification)")
_BODIES = ("organization_word", "organization_maybe", "unit_word")
_MARKS = " :-–—|,"
_LONGEST_NAME = 6  # words
_INCLUDING = re.compile(
    r"(?P<label>[a-z][a-z &/,-]{5,50}?) (?:may |will |shall )?(?:includes?|including)\b[^.:;\n]{0,60}[.:]"
    r"(?: other duties[^.]{0,40}\.)?$"
)


def including_label(form: str) -> str | None:
    """The label of an English line that says what follows: "Essential duties and responsibilities include the following."."""
    match = _INCLUDING.match(form)
    key = compact(match["label"]) if match else ""
    return key if key in labels() else None


@cache
def _before_facet() -> re.Pattern[str]:
    return re.compile(rf" (?:{alternatives('headings.tsv', 'facet_modifier')})$")


def without_modifiers(name: str) -> str:
    """A name without the words that belong to those of the facet behind it: Buyer|, Key [Responsibilities]."""
    while shorter := _before_facet().search(name):
        name = name[: shorter.start()].rstrip(" :-–—|")
    return name


def name_beside_form(form: str, shown: str, start: int, end: int) -> tuple[int, int] | None:
    """The slice of a post's name beside the title of its sheet, form[start:end], whose words no table has: "Tillmaster – Job
    Description". It has capitals; organizations and general words are none."""
    if not _OF_A_POST.match(form, start) or form[end - 1] == "s":
        return None
    behind = end < len(form)
    place = (end, len(form)) if behind and start == 0 else (0, start) if end == len(form) else (0, 0)
    name = form[slice(*place)].strip(_MARKS)
    begin = form.find(name, place[0]) if name else 0
    written = shown[begin : begin + len(name)]
    parts = name.replace("/", " ").split()
    if not 1 <= len(parts) <= _LONGEST_NAME or any(part in words("headings.tsv", "common_en") for part in parts):
        return None
    proper = all(word[:1].isupper() or word in ("of", "and", "&", "-", "–", "to", "for") for word in written.split())
    body = any(part in words("names.tsv", role) for part in parts for role in _BODIES)
    return (begin, begin + len(name)) if proper and written[:1].isupper() and not body else None


@cache
def facet_patterns() -> tuple[re.Pattern[str], ...]:
    """A facet's words before a name ("Duties of the Buyer") and behind one, and a question for it ("What the Buyer does")."""
    facets = alternatives("headings.tsv", "duties", "duties_en")
    modifiers = alternatives("headings.tsv", "facet_modifier")
    after = rf"(?:the )?(?:(?:(?:{modifiers}) )?(?:{facets}){_DIVIDER}|(?:role|remit|work) of (?:the |an? )?)(?P<name>.+)"
    before = rf"(?P<name>.+?)(?:'s)?(?: *[:\-–—|] *| )(?:{facets})(?: +[\-–—|] +.{{2,40}})?"
    asked = r"what (?:does |do )?(?:the |our |an? )(?P<name>.+?) (?:does|do)\??"
    asked_of = rf"what (?:is|are) {after}\?"
    return re.compile(after), re.compile(before), re.compile(asked), re.compile(asked_of)
