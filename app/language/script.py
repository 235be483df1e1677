"""Chinese script, width and case: one spelling for comparing, and conversion between the two scripts for printing.

`fold` makes what is searched and compared; `aligned` makes what the reading grammar looks at: as long as the text it is
made from, so that every offset holds in both. Neither is ever shown; what is shown comes from OpenCC's phrase tables.
"""

from __future__ import annotations

import re
import unicodedata
from functools import cache
from typing import Literal, Protocol, cast

from opencc import OpenCC

Script = Literal["as-written", "simplified", "traditional"]

_IDEOGRAPHS = (range(0x3400, 0x4DC0), range(0x4E00, 0xA000))
_WIDE_DIGITS = range(0xFF10, 0xFF1A)
_ROMAN = range(0x2160, 0x2170)
_SPACES = "\t\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u205f\u3000"
_CHINESE = re.compile(r"[\u3400-\u9fff]")
_LONG, _FEW = 200, 40  # in a text so long it is quicker to replace so few kinds of characters each by itself
_LINE_ENDS = "\x0b\x0c\x85\u2028\u2029"


class _Converter(Protocol):
    def convert(self, text: str) -> str: ...


@cache
def _converter(table: str) -> _Converter:
    return cast("_Converter", OpenCC(table))  # it ships no types


def simplified(text: str) -> str:
    """The text in simplified characters, phrase by phrase (OpenCC t2s)."""
    return text if text.isascii() else _converter("t2s").convert(text)


def traditional(text: str) -> str:
    """The text in traditional characters, phrase by phrase (OpenCC s2t)."""
    return text if text.isascii() else _converter("s2t").convert(text)


def in_script(text: str, script: Script) -> str:
    """The text in the script asked for; `as-written` leaves it alone."""
    if script == "simplified":
        return simplified(text)
    return traditional(text) if script == "traditional" else text


@cache
def _simple_characters() -> dict[int, str]:
    """Each traditional ideograph that has a simplified form of its own."""
    characters = [chr(code) for block in _IDEOGRAPHS for code in block]
    converted = _converter("t2s").convert("\n".join(characters)).split("\n")
    return {ord(a): b for a, b in zip(characters, converted, strict=True) if a != b and len(b) == 1}


@cache
def _traditional_character() -> re.Pattern[str]:
    return re.compile(f"[{''.join(map(chr, _simple_characters()))}]")


@cache
def _alignment() -> dict[int, str]:
    """Character by character: simplified, half width, lower case, plain spaces and line ends."""
    table = dict(_simple_characters())
    for code in [*range(0x41, 0x2000), *range(0x2000, 0x3400), *range(0xF900, 0xFB00), *range(0xFE10, 0xFFF0)]:
        character = chr(code)
        folded = unicodedata.normalize("NFKC", character).lower()
        if folded != character and len(folded) == 1 and (not folded.isdigit() or code in _WIDE_DIGITS):
            table[code] = table.get(ord(folded), folded)
    table.update({code: chr(code + 16) for code in _ROMAN})
    table.update({ord(space): " " for space in _SPACES})
    table.update({ord(end): "\n" for end in _LINE_ENDS})
    table.update({ord(colon): ":" for colon in "∶︰"})
    table.update({ord("’"): "'", ord("‘"): "'", ord("\u2010"): "-", ord("\u2011"): "-", ord("\u2212"): "-"})
    table[ord("．")] = "."
    return table


@cache
def _aligned_characters() -> re.Pattern[str]:
    return re.compile(f"[{''.join(re.escape(chr(code)) for code in _alignment())}]")


def aligned(text: str) -> str:
    """The text folded character by character: simplified, half width, lower case; `len` does not change."""
    folded = text.translate(_alignment()) if len(text) < _LONG or text.isascii() else _translated(text)
    return folded.replace("\r", " ") if "\n" in folded else folded.replace("\r", "\n")


def _translated(text: str) -> str:
    """What translate does, an eighth as long for a text in which only some punctuation is to be replaced."""
    table = _alignment()
    found = set(_aligned_characters().findall(text))
    if len(found) > _FEW or not found.isdisjoint(table[ord(character)] for character in found):
        return text.translate(table)
    for character in found:
        text = text.replace(character, table[ord(character)])
    return text


def is_latin(text: str) -> bool:
    """Whether no ideograph stands in the text: the rules of English count for it, curly quotes and accents or not."""
    return text.isascii() or not ("\u3400" <= text[0] <= "\u9fff" or _CHINESE.search(text))


def fold(text: str) -> str:
    """One spelling for searching and comparing: NFKC, lower case, simplified characters."""
    if text.isascii():
        return text.lower()
    lowered = unicodedata.normalize("NFKC", text).lower()
    # Looking every character up costs ten times as much as seeing that there is none to replace.
    return lowered.translate(_simple_characters()) if _traditional_character().search(lowered) else lowered
