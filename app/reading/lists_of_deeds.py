"""A numbered list right under a unit's name: its duties where deeds begin in it, not its posts and parts."""

from __future__ import annotations

from collections.abc import Sequence

from app.language.involvement import states_action
from app.reading.names import begins_duty, is_title, is_unit
from app.reading.segments import Page, Segment

_FEWEST = 2


def lists_deeds(page: Page, segments: Sequence[Segment], first: int) -> bool:
    """Whether items of one style are counted on from the first, of which one begins with a deed and none is a name."""
    number = segments[first].number
    if number is None or number.value[-1:] != (1,):
        return False
    texts: list[str] = []
    for segment in segments[first:]:
        if segment.number is None or segment.label or segment.number.style != number.style:
            break
        if segment.number.value[-1:] != (len(texts) + 1,):
            break
        texts.append(page.of(segment))
    named = any(is_title(text) or is_unit(text) for text in texts)
    return len(texts) >= _FEWEST and not named and any(begins_duty(text) or states_action(text) for text in texts)
