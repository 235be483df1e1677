"""The numbers of a Word document's lists, which its text does not hold: counted as Word counts them (ECMA-376-1, 17.9).

It knows lists and levels; which paragraph belongs to which list is app.reading.formats.docx's to say.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field

_LEVELS = 9
_DIGITS = "〇一二三四五六七八九"
_ROMAN = ((1000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc"), (50, "l"), (40, "xl"), (10, "x"),
          (9, "ix"), (5, "v"), (4, "iv"), (1, "i"))  # fmt: skip
_CHINESE = ("chinese", "taiwanese", "japanese", "ideograph")
_PLACEHOLDER = re.compile(r"%([1-9])")


@dataclass(frozen=True, slots=True)
class Level:
    """How one level of a list is numbered; `text` is its pattern, as in "%1.%2."; `gap` is what stands after the number.

    `legal`: all numbers in the pattern are decimal, whatever the style of their own levels.
    """

    style: str = "decimal"
    text: str = ""
    start: int = 1
    gap: str = " "
    legal: bool = False


@dataclass(slots=True)
class Counter:
    """Counts one list. Lists that share their definition share its Counter."""

    levels: dict[int, Level]
    _counts: dict[int, int] = field(default_factory=dict[int, int])

    def restart(self, level: int, start: int) -> None:
        """Lets a level begin again so that its next number is `start`."""
        self._counts[level] = start - 1
        self._end_below(level)

    def next(self, level: int) -> str:
        """The mark before the next paragraph at a level, with what stands between both."""
        known = self.levels.get(level)
        if known is None:
            return ""
        self._counts[level] = self._counts.get(level, known.start - 1) + 1
        self._end_below(level)
        if known.style == "bullet":
            return "- "
        if known.style == "none" and "%" not in known.text.replace(f"%{level + 1}", ""):
            return ""
        mark = _PLACEHOLDER.sub(lambda found: self._number(int(found[1]) - 1, legal=known.legal), known.text)
        return mark + known.gap if mark.strip() else ""

    def _end_below(self, level: int) -> None:
        for deeper in range(level + 1, _LEVELS):
            self._counts.pop(deeper, None)

    def _number(self, level: int, *, legal: bool) -> str:
        known = self.levels.get(level, Level())
        return numeral(self._counts.get(level, known.start), "decimal" if legal else known.style)


def numeral(number: int, style: str) -> str:
    """A number in one of Word's styles (17.18.59); the rare ones as decimal."""
    if style == "none":
        return ""
    if style.startswith(_CHINESE) and 0 < number < 100:
        return _chinese(number)
    if style.startswith("decimalEnclosedCircle") and 1 <= number <= 20:
        return chr(0x2460 + number - 1)
    if style == "decimalZero":
        return f"{number:02}"
    if style in ("lowerLetter", "upperLetter") and number > 0:
        letters = chr(ord("a") + (number - 1) % 26) * ((number - 1) // 26 + 1 if number < 1000 else 1)
        return letters if style == "lowerLetter" else letters.upper()
    if style in ("lowerRoman", "upperRoman") and 0 < number < 4000:
        return _roman(number) if style == "lowerRoman" else _roman(number).upper()
    return str(number)


def _chinese(number: int) -> str:
    tens, ones = divmod(number, 10)
    head = ("" if tens == 1 else _DIGITS[tens]) + "十" if tens else ""
    return head + (_DIGITS[ones] if ones else "")


def _roman(number: int) -> str:
    found = ""
    for value, letters in _ROMAN:
        count, number = divmod(number, value)
        found += letters * count
    return found
