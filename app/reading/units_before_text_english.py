"""Units whose names stand in one line before what they do, where the words behind show that they are units.

"Accounts: This section pays the bills", "ICT unit-Provides the network", and "Human Resources (HR): Recruits …" among such lines.
"""

from __future__ import annotations

import re
from functools import cache

from app.reading.belonging import is_function
from app.reading.names import is_unit
from app.reading.names_english import is_proper_name, third_persons
from app.reading.rules import alternatives

_WITHIN = 64  # characters
_NAME = re.compile(r"[a-z][a-z ,&'/.-]{1,56}(?: ?\([a-z]{2,8}\))?")
_SIGN = re.compile(r"[:–—-] ?")
_TIGHT = ("-", "–", "—")
_BRACKET = re.compile(r" ?\([^()]*\)$")


@cache
def _said_of_unit() -> re.Pattern[str]:
    """What speaks of the unit before it; behind a colon "the department" may be the one whose section is open."""
    units = alternatives("names.tsv", "unit_word")
    return re.compile(rf"(?:this|(?<!: )(?<!:)the) (?:{units}) ")


def unit_before_text(form: str, shown: str, *, among_names: bool) -> tuple[int, int] | None:
    """Where a unit's name ends and what is said of it begins, in a line; `among_names`: such lines stand above it."""
    for sign in _SIGN.finditer(form, 0, _WITHIN):
        begin = sign.end()
        said_of = form.startswith(("this ", "the "), begin) and _said_of_unit().match(form, begin)
        tight = sign[0] in _TIGHT and shown[begin : begin + 1].isupper() and form[begin:].partition(" ")[0] in third_persons()
        among = among_names and sign[0][0] == ":"
        if not (said_of or tight or among):
            continue
        match = _NAME.fullmatch(form, 0, len(form[: sign.start()].rstrip(" :–—-")))
        name = match[0] if match else ""
        written = shown[: len(name)]
        unit = bool(name) and is_unit(name, written.title())
        if (said_of and name and (unit or is_proper_name(name, written))) or (tight and unit):
            return len(name), begin
        if among and name and is_function(_BRACKET.sub("", name)):
            return len(name), begin
    return None
