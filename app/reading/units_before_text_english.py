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
_NAME = r"(?P<name>[a-z][a-z ,&'/.-]{1,56}?(?: ?\([a-z]{2,8}\))?)"
_JOINED = re.compile(rf"{_NAME} ?(?P<mark>[:–—-]) ?")
_BRACKET = re.compile(r" ?\([^()]*\)$")


@cache
def _said_of_unit() -> re.Pattern[str]:
    """What speaks of the unit before it; behind a colon "the department" may be the one whose section is open."""
    units = alternatives("names.tsv", "unit_word")
    return re.compile(rf"(?:this|(?<!: )(?<!:)the) (?:{units}) ")


def unit_before_text(form: str, shown: str, *, among_names: bool) -> tuple[int, int] | None:
    """Where a unit's name ends and what is said of it begins, in a line; `among_names`: such lines stand above it."""
    if not any(sign in form[:_WITHIN] for sign in ":-–—"):
        return None
    for joint in (match for at in _signs(form) if (match := _JOINED.fullmatch(form, 0, at))):
        name, written = form[: joint.end("name")], shown[: joint.end("name")]
        begin = joint.end()
        if not is_proper_name(name, written) and not is_unit(name, written.title()):
            continue
        if _said_of_unit().match(form, begin):
            return joint.end("name"), begin
        tight = joint["mark"] != ":" and form[begin - 1] != " " and shown[begin : begin + 1].isupper()
        if tight and is_unit(name, written.title()) and form[begin:].partition(" ")[0] in third_persons():
            return joint.end("name"), begin
        if joint["mark"] == ":" and among_names and is_function(_BRACKET.sub("", name)):
            return joint.end("name"), begin
    return None


def _signs(form: str) -> list[int]:
    """Where a text may begin behind a mark: right behind it, or behind the space after it."""
    found = (match.start() + 1 for match in re.finditer(r"[:–—-]", form[:_WITHIN]))
    return [at + (form[at : at + 1] == " ") for at in found]
