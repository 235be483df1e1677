"""Pictures before the lines of a post (📌 总经理, ✅ 负责…): what only adorns goes, what marks a list's items becomes a bullet.

It looks at how lines begin and end, not at what they say: a picture before two lines in a row, under a line that ends
with a colon or without colons of their own, marks a list.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from app.language.cleaning import Edit

_PICTURE = "[\U0001f000-\U0001faff✅☑❌❗❓⭐⚠⚡☀☎✉✏✂☕⚽⚙⚖⛳✨❤➡⬇⬆⬅ℹ〰⏰⌛⏳☝✍⌚▶◀♻⚪⚫⬛⬜❎❇✳✴✈☘⚒⚓▪▫◾◽]"
_LEADING = re.compile(rf"\n[ \t\u3000]*((?:{_PICTURE}[\ufe0e\ufe0f\u200d\U0001f3fb-\U0001f3ff]*)+)[ \t\u3000]*(?=\S)")
_KEYCAP = re.compile(r"\n[ \t\u3000]*((\d{1,2})\ufe0f?\u20e3|🔟)[ \t\u3000]*(?=\S)")
_COLONS = "：:"
_OWN_BULLET = "▪"  # a bullet that is known as such, until something makes it a picture
REASON = "pictograph"


def pictures(text: str) -> list[Edit]:
    """Edits that take out pictures at the head of lines; those of lists become bullets, keycaps (1️⃣) numbers."""
    shifted = "\n" + text
    edits = [Edit(*_place(m), f"{m[2] or 10}、", REASON) for m in _KEYCAP.finditer(shifted)] if "\u20e3" in text else []
    leading = [m for m in _LEADING.finditer(shifted) if m[1] != _OWN_BULLET]
    lists = set(_of_lists(shifted, leading))
    return edits + [Edit(*_place(m), "• " if m[1] in lists else "", REASON) for m in leading]


def _place(match: re.Match[str]) -> tuple[int, int]:
    """The picture and the space after it, in the text that has no line end before it."""
    return match.start(1) - 1, match.end() - 1


def _of_lists(text: str, leading: list[re.Match[str]]) -> Iterator[str]:
    for one, two in pairwise(leading):
        if one[1] != two[1] or text.find("\n", one.end()) != two.start():
            continue
        begins = text[: one.start()].rstrip()[-1:] in _COLONS
        end = text.find("\n", two.end())
        values = all(any(sign in line for sign in _COLONS) for line in text[one.end() : end if end > 0 else None].split("\n"))
        if begins or not values:
            yield one[1]
