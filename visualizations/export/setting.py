"""A line of text as glyphs from left to right, in whichever faces have its characters, joined and ordered as scripts want.

What no face has is written as its number (U+1F9FF), never as an empty box.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator
from functools import lru_cache
from itertools import groupby

from visualizations.export.directions import is_explicit, is_leftwards, levels, reordered
from visualizations.export.font import EMOJI, FACES, Glyph, has, plain_glyph, set_glyphs

_JOINER = "\u200d"
_KEPT_TOGETHER = 20_000
"""Lines that are remembered: a chart asks for the width of each before it is drawn."""


@lru_cache(_KEPT_TOGETHER)
def glyphs_of(text: str) -> tuple[Glyph, ...]:
    """The line's glyphs in the order in which they stand."""
    plain = [plain_glyph(character) for character in text]
    if all(plain):  # the common case: one face, one direction, a glyph a character
        return tuple(glyph for glyph in plain if glyph)
    return tuple(_set(text))


def invisible(character: str) -> bool:
    """Whether there is nothing to see of it by itself: marks of direction, joiners, variants."""
    return unicodedata.category(character) == "Cf" or "\ufe00" <= character <= "\ufe0f"


def clusters(text: str) -> Iterator[str]:
    """What a reader takes for one sign each: a letter with its marks, an emoji of several parts, a flag."""
    cluster = ""
    for character in text:
        if cluster and not _goes_on(cluster, character):
            yield cluster
            cluster = ""
        cluster += character
    if cluster:
        yield cluster


def _goes_on(cluster: str, character: str) -> bool:
    """Whether the character belongs to the cluster before it (the main rules of UAX #29)."""
    if unicodedata.category(character).startswith("M") or invisible(character) or "\U0001f3fb" <= character <= "\U0001f3ff":
        return True
    if cluster.endswith(_JOINER):
        return ord(character) >= 0x2190  # signs and emoji; letters only change their form at a joiner
    return len(cluster) == 1 and all("\U0001f1e6" <= each <= "\U0001f1ff" for each in (cluster, character))


def _set(text: str) -> Iterator[Glyph]:
    """Runs of one face and one direction, each set by itself, in the order in which they stand."""
    seen = "".join(character for character in text if not is_explicit(character))
    level = levels(seen) if is_leftwards(seen) else [0] * len(seen)
    signs: list[tuple[int, int | None, str]] = []
    place = 0
    for cluster in clusters(seen):
        signs.append((level[place], _face_for(cluster), cluster))
        place += len(cluster)
    runs: list[tuple[int, list[Glyph]]] = []
    for (at, face), run in groupby(signs, lambda sign: sign[:2]):
        words = "".join(sign[2] for sign in run)
        runs.append((at, _run(face, words, leftwards=at % 2 == 1)))
    for run in reordered(runs):
        yield from run


def _run(face: int | None, text: str, *, leftwards: bool) -> list[Glyph]:
    """A run's glyphs; those of the first face as in a line of nothing else."""
    if face is None:
        return _numbered(text)
    plain = [plain_glyph(character) for character in text] if face == 0 and not leftwards else [None]
    return [glyph for glyph in plain if glyph] if all(plain) else set_glyphs(face, text, leftwards=leftwards)


def _face_for(cluster: str) -> int | None:
    """The first face that has all of it; a variation selector for emoji asks the emoji's first. None where no face has."""
    wanted = [each for each in cluster if not invisible(each)]
    order = range(len(FACES)) if "\ufe0f" not in cluster else (EMOJI, *range(EMOJI))
    return next((face for face in order if all(has(face, each) for each in wanted)), None)


def _numbered(text: str) -> list[Glyph]:
    """The numbers of characters that no face has."""
    written = "".join(f"‹U+{ord(character):04X}›" for character in text if not invisible(character))
    return [glyph for character in written if (glyph := plain_glyph(character))]
