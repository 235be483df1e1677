"""Which way each character of a line runs: the implicit levels of the Unicode Bidirectional Algorithm (UAX #9, P2 to I2).

Signs that embed or override a direction are passed over on purpose: with them a name could show other letters than it has.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby
from typing import TypeVar
from unicodedata import bidirectional

_EXPLICIT = {"LRE", "RLE", "LRO", "RLO", "PDF", "LRI", "RLI", "FSI", "PDI"}
_LEFTWARDS = {"R", "AL"}
_STRONG = {"L"} | _LEFTWARDS
_NUMBERS = {"EN", "AN"}
_BRACKETS = {"(": ")", "[": "]", "{": "}", "（": "）", "【": "】", "《": "》", "「": "」"}
_Run = TypeVar("_Run")


def is_leftwards(text: str) -> bool:
    """Whether any of it runs from right to left; most lines do not and need no levels."""
    return any(bidirectional(each) in _LEFTWARDS for each in text)


def is_explicit(character: str) -> bool:
    """Whether it is a sign that embeds, overrides or isolates a direction."""
    return bidirectional(character) in _EXPLICIT


def levels(text: str) -> list[int]:
    """The level of each character: even ones run to the right, odd ones to the left. The text holds no explicit signs."""
    kinds = [bidirectional(each) or "L" for each in text]
    base = next((int(kind in _LEFTWARDS) for kind in kinds if kind in _STRONG), 0)
    around = "R" if base else "L"
    kinds = _resolved(_bracketed(text, _weak(kinds, around), around), around)
    return [_level(kind, base) for kind in kinds]


def reordered(runs: Sequence[tuple[int, _Run]]) -> list[_Run]:
    """Runs, each behind its level, in the order in which they stand from left to right (L2)."""
    order = list(runs)
    for level in range(max((level for level, _ in runs), default=0), 0, -1):
        order = list(_turned(order, level))
    return [run for _, run in order]


def _turned(order: Sequence[tuple[int, _Run]], level: int) -> Iterator[tuple[int, _Run]]:
    """The runs, those of that level and above turned around where they stand together."""
    for leftwards, part in groupby(order, lambda run: run[0] >= level):
        yield from [*part][:: -1 if leftwards else 1]


def _level(kind: str, base: int) -> int:
    if base:
        return 1 if kind == "R" else 2
    return {"L": 0, "R": 1}.get(kind, 2)


def _weak(kinds: list[str], around: str) -> list[str]:
    """W1 to W7: marks, numbers and the signs beside numbers."""
    found: list[str] = []
    strong = around
    for kind in kinds:
        before = found[-1] if found else around
        now = before if kind in ("NSM", "BN") else kind
        if now in _STRONG:
            strong = now
        found.append("AN" if now == "EN" and strong == "AL" else now)
    found = ["R" if kind == "AL" else kind for kind in found]
    for place, kind in enumerate(found[1:-1], 1):
        before, after = found[place - 1], found[place + 1]
        if before == after and ((before == "EN" and kind in ("ES", "CS")) or (before == "AN" and kind == "CS")):
            found[place] = before
    found = list(_beside_numbers(found))
    strong = around
    for place, kind in enumerate(found):
        if kind in ("L", "R"):
            strong = kind
        elif kind == "EN" and strong == "L":
            found[place] = "L"
    return found


def _beside_numbers(kinds: list[str]) -> Iterator[str]:
    """W5 and W6: currency and per cent signs go with the number beside them; separators elsewhere are neutral."""
    place = 0
    for kind, part in groupby(kinds):
        length = sum(1 for _ in part)
        end = place + length
        if kind == "ET":
            near = "EN" in (kinds[place - 1] if place else "", kinds[end] if end < len(kinds) else "")
            yield from ["EN" if near else "ON"] * length
        else:
            yield from ["ON" if kind in ("ES", "CS") else kind] * length
        place = end


def _bracketed(text: str, kinds: list[str], around: str) -> list[str]:
    """N0: brackets run as the line does, unless all they hold, and what stands before them, runs the other way."""
    found = list(kinds)
    for opening, closing in _pairs(text, kinds):
        held = {_side(kind) for kind in found[opening + 1 : closing]} & {"L", "R"}
        before = next((side for kind in reversed(found[:opening]) if (side := _side(kind)) in ("L", "R")), around)
        if held:
            found[opening] = found[closing] = around if around in held else before
    return found


def _pairs(text: str, kinds: list[str]) -> list[tuple[int, int]]:
    """The places of brackets that belong together, by their beginnings."""
    found: list[tuple[int, int]] = []
    opened: list[tuple[str, int]] = []
    for place, sign in enumerate(text):
        if kinds[place] == "ON" and sign in _BRACKETS:
            opened.append((_BRACKETS[sign], place))
        elif (back := next((back for back in range(len(opened) - 1, -1, -1) if opened[back][0] == sign), None)) is not None:
            found.append((opened[back][1], place))
            del opened[back:]
    return sorted(found)


def _resolved(kinds: list[str], around: str) -> list[str]:
    """N1 and N2: what is neutral goes with both neighbours where they agree, else with the line."""
    found: list[str] = []
    place = 0
    for neutral, part in groupby(kinds, lambda kind: kind not in ("L", "R", *_NUMBERS)):
        held = list(part)
        place += len(held)
        if neutral:
            before, after = _side(found[-1] if found else around), _side(kinds[place] if place < len(kinds) else around)
            held = [before if before == after else around] * len(held)
        found += held
    return found


def _side(kind: str) -> str:
    return "R" if kind in _NUMBERS else kind
