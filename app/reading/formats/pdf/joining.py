"""Lines that a program broke because they were full, joined to the paragraphs that they were.

Nothing says so in a PDF. A line was full where the next line's first word would not have fitted any more.
"""

from __future__ import annotations

import re
from functools import cache
from itertools import pairwise

from app.reading.formats.pdf.page import Line
from app.reading.rules import compact, labels, words

_BEGINS = re.compile(
    r"[•●○■□◆▪➢✓*–-]\s|[(（]?[0-9]{1,3}(?:\.[0-9]{1,3})*[)）.、．](?![0-9])|[0-9]{1,2}(?:\.[0-9]{1,2})+\s|"
    r"[(（]?[一二三四五六七八九十百]{1,4}[)）、.．]|[①-⑳⑴-⒇]|[(（]?[a-zA-Z][)）.、]\s|第[一二三四五六七八九十百0-9]{1,4}[章节条篇部]|"
    r"#{1,6} |[【［〖]"
)
_RUNNING = re.compile(r"[;；。:：][ 　]*([(（]?[0-9]{1,3}[)）.、．])")
"""A list that goes on inside a line: its marks do not begin lines."""
_DIGITS = re.compile("[0-9]+")
_SMALL = "(（abcdefghijABCDEFGHIJ①②③④⑤⑥⑦⑧⑨⑩"
_LABEL = re.compile(r"(?:[^\s：:，。；,;]{1,12}|[A-Z][A-Za-z/&' ]{1,40})[:：](?!//)")
_ENDS = "。.；;！!？?"
_WIDE = "\u2e80"
_SENTENCE_END = re.compile(r"[a-z]{4}[.!?]$")
"""Of an English sentence, and of no abbreviation."""
_SHORT = 8
_NO_LINE_BEGINS = "，。；：、！？）】》”’,.;:!?)"
_NO_LINE_ENDS = "（【《“‘(「『"
_LOOSE = 1.6
"""Line heights from line to line beyond which a paragraph ends."""


def is_mark(text: str) -> bool:
    """Whether a text is nothing but the mark of a list's item."""
    return _BEGINS.fullmatch(text.strip() + " ") is not None or _BEGINS.fullmatch(text.strip()) is not None


def continues(line: Line, following: Line, *, across: bool = False) -> bool:
    """Whether the next line goes on with the paragraph; `across` where it stands in another column or on another page."""
    one, other = line.text, following.text.lstrip()
    if not one.strip() or not other:
        return False
    if (mark := _BEGINS.match(other)) and not any(_is_under(mark[0], running) for running in _RUNNING.findall(one)):
        return False
    if (label := _LABEL.match(other)) and (one.rstrip()[-1] in _ENDS or _LABEL.match(one) or label[0].isascii()):
        return False
    if _begins_deed(one) and one.rstrip()[-1].isalnum() and _begins_deed(other):
        return False
    if _stands_alone(one.rstrip(), other.rstrip(), following):
        return False
    height = min(line.height, following.height)
    if max(line.height, following.height) > height * 1.25:
        return False
    if not across and line.bottom - following.top > (_LOOSE - 1) * height + 2:
        return False
    indented = following.left - following.begins > (line.left - line.begins) + height * 0.8
    if indented and not _BEGINS.match(one.lstrip()):
        return False
    return line.right + _first_word(other, following) > line.ends - height * 0.5


def _begins_deed(text: str) -> bool:
    """Whether a line begins with an English duty's verb in capitals: within a sentence the verb would stand in small letters."""
    word = text.split(None, 1)[0]
    return word.istitle() and word.lower() in _deeds()


def _stands_alone(one: str, other: str, following: Line) -> bool:
    """Whether a short line is a heading or a remark of its own: behind a sentence's end, or an English label in full."""
    if other[-1] in _ENDS or following.right > following.ends - _SHORT * following.height:
        return False
    if one[-1] in _ENDS:
        return other[0].isupper() and _SENTENCE_END.search(one) is not None
    return other[:1].isupper() and other.isascii() and " " in other and compact(other.lower()) in labels()


@cache
def _deeds() -> frozenset[str]:
    return frozenset(word for word in words("names.tsv", "verb") if word.isascii())


def _is_under(mark: str, running: str) -> bool:
    """Whether a list's mark may stand inside a line that has the other one: it goes on with its list, or begins one below it."""
    return _DIGITS.sub("", mark.strip()) == _DIGITS.sub("", running) or _depth(mark) > _depth(running)


def _depth(mark: str) -> int:
    """How deep a list's mark usually stands: 1. above (1) and 1), those above a) and ①."""
    return (
        2 if mark[0].isdigit() and mark[-1] in ".、．" else 3 if any(map(str.isdecimal, mark)) else 4 if mark[0] in _SMALL else 1
    )


def _first_word(text: str, line: Line) -> float:
    """How wide the first word of a line is that could have stood on the line before, with the space between."""
    share = (line.right - line.left) / max(sum(2 if sign >= _WIDE else 1 for sign in text), 1)
    if text[0] >= _WIDE:
        count = 2 if text[0] in _NO_LINE_ENDS else 1
        while count < min(len(text), 4) and text[count] in _NO_LINE_BEGINS:
            count += 1
        return share * 2 * count
    word = re.match(r"[^\s\u2e80-\uffff]+", text)
    return share * (len(word[0]) + 1 if word else 1)


def between(one: str, other: str) -> str:
    """What stands between two lines of a paragraph: nothing in Chinese, a space in other scripts."""
    before, after = one[-1:], other[:1]
    if one != one.rstrip():
        return ""
    return "" if before >= _WIDE or after >= _WIDE or before in "-\u00ad" else " "


def joined(lines: list[Line]) -> str:
    """The lines of one cell as its paragraphs, divided by line ends."""
    text = lines[0].text.lstrip()
    for line, following in pairwise(lines):
        goes_on = continues(line, following)
        text = text + between(text, following.text) if goes_on else text.rstrip() + "\n"
        text += following.text.lstrip()
    return text.rstrip()
