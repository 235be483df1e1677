"""How wide a text is in the pictures' fonts, and how it is broken into the rows of a box."""

from __future__ import annotations

from visualizations.export.font import advance
from visualizations.export.setting import clusters, glyphs_of

FONT_SIZE, LINE_HEIGHT = 13.0, 17.0


def text_width(text: str, size: float = FONT_SIZE) -> float:
    """In pixels."""
    return size * advance(glyphs_of(text))


def wrapped(text: str, width: float, size: float = FONT_SIZE, most: int = 2) -> list[str]:
    """The text in at most that many rows of that width in pixels, the last one cut with an ellipsis where it is too long.

    Rows break at spaces where there are any, else anywhere, as Chinese may, but never within a sign of several characters.
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
    """How many characters fit, one sign at least."""
    used, end = 0.0, 0
    for sign in clusters(text):
        used += text_width(sign, size)
        if used > width and end:
            return end
        end += len(sign)
    return end
