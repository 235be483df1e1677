"""How a name may be written otherwise: shortened, by its initials, heard, with a slip of the keys. It knows no stored name."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import cast

from app.language import lexicon
from app.language.words import question_words

_CHINESE = re.compile(r"[\u3400-\u9fff]")
_CHINESE_ONLY = re.compile(r"[\u3400-\u9fff]+")
_WORDS = re.compile(r"[a-z0-9]+")
_FIRM_ENDS = re.compile(r"(?:股份|集团|有限|责任|公司)+$")
_PROCESS_ENDS = re.compile(r"(?:流程|程序| ?(?:process|procedure|workflow))$")
_LAST_OF_OFFICES, _LAST_OF_PROCESSES = frozenset("处室厅"), frozenset("程序sew")
_OFFICE_ENDS = re.compile(r"办(?:事处|公室|公厅)$")
_AMERICAN = re.compile(r"(?<=arb)or|(?<=lab)or|(?<=fav)or|(?<=col)or|(?<=ighb)or|(?<=cent)er$|(?<=theat)er$")
_SHORT = 3
"""Letters of a word that is no plural: gas."""
_DECISIVE = frozenset("0123456789一二三四五六七八九十甲乙丙丁东西南北中上下正副总左右内外大小新老")
"""Characters that tell names apart: where they differ, it is another name and no slip."""


def brands(folded: str) -> Iterator[str]:
    """How people call a Chinese firm: its name without what all firms are called by, and beginnings that are no known word."""
    brand = _FIRM_ENDS.sub("", folded)
    if brand == folded or not _CHINESE_ONLY.fullmatch(brand):
        return
    shortest = 2 if not lexicon.concepts_of(brand[:2]) else len(brand)
    yield from (brand[:length] for length in range(shortest, len(brand) + 1) if length > 1)


def office(folded: str) -> str:
    """How people call a Chinese office (街道办 for 街道办事处); empty where it is none."""
    short = _OFFICE_ENDS.sub("办", folded) if folded[-1:] in _LAST_OF_OFFICES else folded
    return short if short != folded and len(short) > 2 and _CHINESE_ONLY.fullmatch(short) else ""


def without_process(folded: str) -> str:
    """The name of a process without the word that says that it is one."""
    return _PROCESS_ENDS.sub("", folded) if folded[-1:] in _LAST_OF_PROCESSES else folded


def plain(folded: str) -> str:
    """The name without spaces and marks."""
    return folded if folded.isalnum() else "".join(filter(str.isalnum, folded)) or folded


def whole_words(text: str, start: int, end: int) -> tuple[int, int]:
    """The stretch with the rest of the English words that it begins and ends in."""
    while 0 < start < len(text) and inside_a_word(text[start - 1], text[start]):
        start -= 1
    while 0 < end < len(text) and inside_a_word(text[end - 1], text[end]):
        end += 1
    return start, end


def another_title(text: str, start: int, end: int) -> bool:
    """Whether a word before or behind the name at text[start:end] makes it another one: deputy …, …助理."""
    before = text[:start].rstrip().rpartition(" ")[2] if start and text[start - 1] == " " else ""
    return before in question_words("other_before") or text.startswith(tuple(question_words("other_behind")), end)


def inside_a_word(before: str, after: str) -> bool:
    """Whether two characters stand inside one English word or number."""
    return before.isascii() and after.isascii() and before.isalnum() and after.isalnum()


def abbreviates(short: str, long: str) -> bool:
    """Whether the short one is the long one with characters left out, the first and the last kept."""
    if len(short) >= len(long) or short[0] != long[0] or short[-1] != long[-1] or 2 * len(short) < len(long):
        return False
    rest = iter(long)
    return all(character in rest for character in short)


def content(folded: str) -> list[str]:
    """The English words of a name, shortened ones in full and many as one, without those that only join."""
    words = [_british(_singular(_short().get(word, word))) for word in cast("list[str]", _WORDS.findall(folded))]
    return [word for word in words if word not in question_words("name_filler_en")]


def _british(word: str) -> str:
    """The word, where it is spelt in two ways by country, always in one of them: harbor, center."""
    return _AMERICAN.sub(lambda match: "our" if match[0] == "or" else "re", word)


def _singular(word: str) -> str:
    return word[:-1] if len(word) > _SHORT and word.endswith("s") and not word.endswith("ss") else word


@cache
def _short() -> dict[str, str]:
    """English words by how people shorten them: mgr, asst."""
    return dict(pair.split("=") for pair in question_words("short_en"))


def initials(folded: str) -> set[str]:
    """The first letters of a name's English words."""
    words = _WORDS.findall(folded)
    return {"".join(word[0] for word in chosen) for chosen in (words, content(folded)) if len(chosen) > 1}


def slips_of(written: str) -> int:
    """How many slips of the keys a name of that length may have."""
    return 0 if len(written) < (4 if _CHINESE.search(written) else 5) else 2 if len(written) > 8 else 1


def decisive(one: str, other: str) -> bool:
    """Whether the two differ in a character that tells names apart."""
    return bool(_DECISIVE & (set(one) ^ set(other)))
