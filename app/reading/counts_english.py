"""Numbers as English statutes write them: "thirty-four", "two hundred and six (206)"."""

from __future__ import annotations

import re

from app.reading.names import NUMBERS

_TEENS = ("thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen")
_TENS = ("twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety")
_VALUES = {
    **NUMBERS,
    **{word: value for value, word in enumerate(_TEENS, 13)},
    **{word: 10 * value for value, word in enumerate(_TENS, 2)},
    "hundred": 100,
}
_WORD = "|".join(_VALUES)
NUMBER = rf"(?:\d{{1,4}}|(?:{_WORD})(?:(?:[ -]|(?<=hundred) and )(?:{_WORD}))*)(?: ?\(\d{{1,4}}\))?"


def number_of(count: str | None) -> int | None:
    """The number that a text says, the figure in brackets before the words."""
    if not count:
        return None
    if digits := re.search(r"\d+", count):
        return int(digits[0])
    value = 0
    for word in re.findall(r"[a-z]+", count):
        value = 100 * max(value, 1) if word == "hundred" else value + _VALUES.get(word, 0)
    return value
