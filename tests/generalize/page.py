"""What pages do to a text: lines broken at a width; heads, feet and page marks between them, in the middle of sentences too."""

from __future__ import annotations

import random
import textwrap
from collections.abc import Callable, Iterable, Iterator


def wrapped(line: str, width: int, hanging: str = "") -> list[str]:
    """An English line broken between words, its later parts indented."""
    return textwrap.wrap(line, width, subsequent_indent=hanging, break_on_hyphens=False) or [""]


def paged(
    lines: Iterable[str],
    chance: random.Random,
    mark: Callable[[int], list[str]],
    *,
    split: Callable[[str], tuple[str, str] | None],
) -> Iterator[str]:
    """Marks after every 18 to 30 lines. `split` says where a page may end inside a line, None where it may not."""
    page, left = 1, chance.randint(18, 30)
    for line in lines:
        left -= 1
        if left > 0:
            yield line
            continue
        halves = split(line) if chance.random() < 0.6 else None
        if halves:
            yield halves[0]
            yield from mark(page)
            yield halves[1]
        else:
            yield line
            yield from mark(page)
        page, left = page + 1, chance.randint(18, 30)
    yield from mark(page)
