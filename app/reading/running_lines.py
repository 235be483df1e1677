"""Running heads and feet: the lines that a paged text repeats around its page numbers, and lone page numbers in order.

A repeated line goes only where it touches a page's number or break, its first place apart, since that may be the title.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterator

from app.language.cleaning import Edit

_LONE_NUMBER = re.compile(r"[-–—|\[( ]*(?:page |p\. ?)?(\d{1,4})(?: ?(?:of|/) ?\d{1,4})?[-–—|\]) ]*$", re.IGNORECASE)
_DIGITS = re.compile(r"\d+")
_LONGEST = 100
_FEWEST = 2
_PAGE = 250  # characters that a page has at least
_SENTENCE = 15
_SMALL = re.compile(r"[a-z]{2,} [a-z]")
_OPEN = re.compile(r"[^.;:!?。；：！？)\]）】]\s*$")

Line = tuple[int, int]


def running_lines(text: str, lines: list[Line], interrupts: Callable[[Line, Line], bool]) -> Iterator[Edit]:
    """Edits that take out the page numbers and running lines of a text. `lines` are the places of its lines.

    `interrupts` says whether a page breaks inside a Chinese sentence, from the lines before and after.
    """
    filled = [line for line in lines if text[line[0] : line[1]].strip()]
    numbers = _page_numbers(text, filled)
    if len(numbers) < _FEWEST:
        return
    marks = numbers | _repeated_beside(text, filled, numbers)
    for index in sorted(marks):
        if index - 1 in marks:
            continue
        last = index
        while last + 1 in marks:
            last += 1
        start, end = filled[index][0], filled[last][1]
        before, after = filled[index - 1] if index else None, filled[last + 1] if last + 1 < len(filled) else None
        if before and after and _goes_on(text, before, after):
            yield Edit(before[1], after[0], " ", "page mark")
        elif before and after and interrupts(before, after):
            yield Edit(before[1], after[0], "", "page mark")
        else:
            yield Edit(start, min(end + 1, len(text)), "", "page mark")


def _page_numbers(text: str, filled: list[Line]) -> set[int]:
    """The indexes of lone numbers that count the pages: each one more than the last, a page's length apart."""
    found: list[int] = []
    value, place = 0, -_PAGE
    for index, (start, end) in enumerate(filled):
        match = _LONE_NUMBER.match(text[start:end].strip()) if end - start <= 24 else None
        if match is None:
            continue
        number = int(match[1])
        if (number == value + 1 or (not found and number <= 2)) and start - place >= _PAGE:
            found.append(index)
            value, place = number, start
    return set(found)


def _repeated_beside(text: str, filled: list[Line], numbers: set[int]) -> set[int]:
    """The indexes of lines that are repeated beside page numbers."""
    texts = [_DIGITS.sub("#", text[start:end].strip()) if end - start <= _LONGEST else "" for start, end in filled]
    beside = Counter[str]()
    found: set[int] = set(numbers)
    for index in numbers:
        beside.update({texts[near] for near in (index - 1, index + 1) if 0 <= near < len(texts) and near not in numbers})
    running = {text for text, count in beside.items() if text and count >= max(_FEWEST, len(numbers) // 2)}
    for index in sorted(numbers):
        found |= {near for near in (index - 1, index + 1) if 0 <= near < len(texts) and texts[near] in running}
    return found


def _goes_on(text: str, before: Line, after: Line) -> bool:
    """Whether the page breaks inside an English sentence: no end before it, a small letter after it."""
    head, tail = text[before[0] : before[1]].rstrip(), text[after[0] : after[1]].lstrip()
    return len(head) >= _SENTENCE and bool(_OPEN.search(head)) and bool(_SMALL.match(tail))
