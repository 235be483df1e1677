"""The font of every picture, Noto Sans CJK from a package, so that a machine without Chinese fonts draws the same.

Its simplified Chinese face holds both scripts, Latin, Greek, Cyrillic and the signs of documents. Only what a picture
shows of it goes into a file. HarfBuzz reads and cuts it; here is all that the rest may know of HarfBuzz.
"""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache
from typing import Any, NamedTuple, cast

import noto_cjk_sans_otc
import uharfbuzz

_FACE = 2
"""The simplified Chinese one of the collection's ten."""
_LAYOUT = ("BASE", "GDEF", "GPOS", "GSUB", "VORG", "vhea", "vmtx")
"""Tables of vertical and refined setting, which pictures do without."""

EM = 1000
"""Units of the font to its size; advances are in them."""
ASCENT, DESCENT = 880, -120
NAME = "NotoSansCJKsc-Regular"


class Glyph(NamedTuple):
    """A character's picture in the font and how far it moves the pen; number 0 is the box of an unknown character."""

    number: int
    advance: int


class Subset(NamedTuple):
    """The part of the font that a file needs: a whole OpenType file, and its outlines alone, as PDF takes them."""

    opentype: bytes
    outlines: bytes


@cache
def _face() -> Any:  # noqa: ANN401 - uharfbuzz is compiled and ships no types
    blob = cast("Any", uharfbuzz).Blob.from_file_path(str(noto_cjk_sans_otc.FONT_PATH))
    return cast("Any", uharfbuzz).Face(blob, _FACE)


@cache
def _metrics() -> Any:  # noqa: ANN401 - as above
    return cast("Any", uharfbuzz).Font(_face())


@cache
def glyph(character: str) -> Glyph:
    """The glyph of one character, of any character."""
    number: int = _metrics().get_nominal_glyph(ord(character)) or 0
    return Glyph(number, int(_metrics().get_glyph_h_advance(number)))


def subset(characters: Iterable[str]) -> Subset:
    """The font with these characters alone; glyphs keep their numbers as CIDs. The same characters give the same bytes."""
    library = cast("Any", uharfbuzz)
    wanted = library.SubsetInput()
    wanted.sets(library.SubsetInputSets.UNICODE).update(map(ord, characters))
    wanted.sets(library.SubsetInputSets.DROP_TABLE_TAG).update(int.from_bytes(table.encode(), "big") for table in _LAYOUT)
    wanted.flags = library.SubsetFlags.NO_HINTING | library.SubsetFlags.NOTDEF_OUTLINE
    cut = library.subset(_face(), wanted)
    return Subset(bytes(cut.blob.data), bytes(cut.reference_table("CFF ").data))
