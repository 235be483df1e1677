"""Whether letters on a keyboard stand for Chinese characters: 客服经理 is found by kefu, kfjl and kfjingli.

Each character has all of its readings, so no choice between them can be wrong. It ranks nothing.
"""

from __future__ import annotations

import re
from functools import cache

_SYLLABLE = (
    "(?:[bpmfdtnlgkhjqxrzcsyw]|[zcs]h)?"
    "(?:a(?:i|o|ng?)?|e(?:i|r|ng?)?|o(?:u|ng)?|i(?:ao?|ang?|e|u|ong|ng?)?|u(?:ai?|ang?|i|o|e|n)?|v(?:e|an|n)?)"
)
_SOUNDS = re.compile(rf"(?:{_SYLLABLE})+|(?=[^aeo]*[aeo]?[^aeo]*$)[^iuv]{{1,12}}")


def may_be_sounds(letters: str) -> bool:
    """Whether the letters can be Chinese characters by their whole readings, or by their first letters.

    No reading begins with i, u or v, and few with another vowel. Most English words cannot, which is to be known before the
    tables of readings are loaded.
    """
    return _SOUNDS.fullmatch(letters) is not None


def spoken_at(text: str, typed: str) -> tuple[int, int] | None:
    """Where the first run of characters stands that the letters spell, as [start, end) in `text`; None where none does.

    `typed` is in lower case. A character is spelt by a whole reading or by its first letter; the last one may be begun.
    """
    for start in range(len(text)):
        length = _spelt(text, start, typed)
        if length:
            return start, start + length
    return None


def _spelt(text: str, start: int, typed: str) -> int:
    """How many characters from `start` the letters spell, or 0."""
    ways = {0}  # how many letters may be used up
    for place in range(start, len(text)):
        readings = readings_of(text[place])
        further: set[int] = set()
        for used in ways:
            rest = typed[used:]
            for reading in readings:
                if reading.startswith(rest):
                    return place - start + 1
                further |= {used + len(part) for part in (reading, reading[0]) if rest.startswith(part)}
        ways = further
        if not ways:
            return 0
    return 0


@cache
def readings_of(character: str) -> tuple[str, ...]:
    """All readings of a Chinese character in pinyin without tones; a letter or digit is its own, other marks have none."""
    if not "\u3400" <= character <= "\u9fff":
        return (character.lower(),) if character.isalnum() else ()
    from pypinyin import Style, pinyin  # noqa: PLC0415 - its tables take a third of a second, and few searches need them

    return tuple({reading for reading in pinyin(character, style=Style.NORMAL, heteronym=True)[0] if reading.isascii()})
