"""How wide a text is in the pictures' font, and how it is broken into the rows of a box."""

from __future__ import annotations

import unicodedata
from functools import cache

from visualizations.export.font import EM, glyph

FONT_SIZE, LINE_HEIGHT = 13.0, 17.0


@cache
def advance(character: str) -> float:
    """How far a character moves the pen, as a part of the font's size; marks of direction and their like do not."""
    return 0.0 if invisible(character) else glyph(character).advance / EM


def invisible(character: str) -> bool:
    """Whether there is nothing to see of it: marks of direction, joiners, variants."""
    return unicodedata.category(character) == "Cf" or "\ufe00" <= character <= "\ufe0f"


def text_width(text: str, size: float = FONT_SIZE) -> float:
    """In pixels."""
    return size * sum(map(advance, text))


def wrapped(text: str, width: float, size: float = FONT_SIZE, most: int = 2) -> list[str]:
    """The text in at most that many rows of that width in pixels, the last one cut with an ellipsis where it is too long.

    Rows break at spaces where there are any, else anywhere, as Chinese may.
    """
    rows: list[str] = []
    rest = " ".join(text.split())
    while rest:
        if text_width(rest, size) <= width:
            return [*rows, rest]
        last = len(rows) == most - 1
        end = _fitting(rest, width - (size if last else 0.0), size)
        if last:
            return [*rows, rest[:end].rstrip() + "…"]
        space = rest.rfind(" ", 1, end + 1)
        end = space if space > 0 else end
        rows.append(rest[:end].rstrip())
        rest = rest[end:].lstrip()
    return rows


def _fitting(text: str, width: float, size: float) -> int:
    """How many characters fit, one at least."""
    used = 0.0
    for index, character in enumerate(text):
        used += size * advance(character)
        if used > width:
            return max(index, 1)
    return len(text)
