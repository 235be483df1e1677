"""The fonts of every picture, from packages, so that a machine without any of them draws the same.

Noto Sans CJK (its simplified Chinese face holds both scripts, Latin, Greek, Cyrillic and the signs of documents) comes
first; what it lacks is in Noto Sans for other scripts, Arabic, Hebrew or Thai among them, and in Noto Emoji, in one
colour. HarfBuzz reads, sets and cuts them; here is all that the rest may know of HarfBuzz.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from functools import cache
from importlib.resources import files
from itertools import groupby
from typing import Any, NamedTuple, cast

import noto_cjk_sans_otc
import uharfbuzz

_CJK = 2
"""The simplified Chinese face of the collection's ten."""
_DROPPED = (
    *("BASE", "GDEF", "GPOS", "GSUB", "VORG", "vhea", "vmtx"),
    *("HVAR", "MVAR", "STAT", "avar", "fvar", "gvar", "name", "post"),
)
"""Tables that drawn glyphs do without: refined and vertical setting, other weights, names."""

_MIRRORED = str.maketrans("()[]{}<>«»（）【】《》「」", ")(][}{><»«）（】【》《」「")
"""Signs that are seen as their counterpart in text from right to left."""

EM = 1000
"""Units to a font's size, of all faces alike."""
ASCENT, DESCENT = 880, -120


class Face(NamedTuple):
    """A face: its PostScript name, its number in FACES, and whether its outlines are TrueType's (else CFF's)."""

    name: str
    number: int
    truetype: bool


class Glyph(NamedTuple):
    """A glyph in its place: the face's and its own number, its offset from the pen, how far it moves the pen (all in units
    of EM, y upwards), and the characters that it stands for: none where a glyph beside it does, as of the dots of a letter."""

    face: int
    number: int
    x: int
    y: int
    advance: int
    text: str


def _other_faces() -> list[str]:
    """Files of the further faces; letters before signs before emoji, so that a face of a script is asked first."""
    found = [each.name for each in files("manimgx_fonts").iterdir() if each.name.endswith(".ttf") and "Italic" not in each.name]
    return sorted(found, key=lambda name: ("Emoji" in name, "Symbols" in name, name))


_FILES = _other_faces()
FACES: tuple[Face, ...] = (
    Face("NotoSansCJKsc-Regular", 0, truetype=False),
    *(Face(name.partition("[")[0] + "-Regular", number, truetype=True) for number, name in enumerate(_FILES, 1)),
)
EMOJI = len(FACES) - 1
"""The face of emoji, which an emoji's variation selector asks for."""


@cache
def _font(face: int) -> Any:  # noqa: ANN401 - uharfbuzz is compiled and ships no types
    library = cast("Any", uharfbuzz)
    if face == 0:
        opened = library.Face(library.Blob.from_file_path(str(noto_cjk_sans_otc.FONT_PATH)), _CJK)
    else:
        opened = library.Face(library.Blob(files("manimgx_fonts").joinpath(_FILES[face - 1]).read_bytes()))
    font = library.Font(opened)
    font.scale = (EM, EM)
    return font


@cache
def plain_glyph(character: str) -> Glyph | None:
    """The glyph of a character that the first face has."""
    number: int = _font(0).get_nominal_glyph(ord(character)) or 0
    return Glyph(0, number, 0, 0, int(_font(0).get_glyph_h_advance(number)), character) if number else None


@cache
def has(face: int, character: str) -> bool:
    """Whether the face has a glyph of its own for it."""
    return bool(_font(face).get_nominal_glyph(ord(character)))


def set_glyphs(face: int, text: str, *, leftwards: bool) -> list[Glyph]:
    """The glyphs of a text of one face and direction, joined and placed as its script wants, from left to right."""
    library = cast("Any", uharfbuzz)
    buffer = library.Buffer()
    buffer.add_str(text)
    buffer.guess_segment_properties()
    buffer.direction = "rtl" if leftwards else "ltr"
    buffer.cluster_level = library.BufferClusterLevel.MONOTONE_CHARACTERS
    buffer.flags = library.BufferFlags.REMOVE_DEFAULT_IGNORABLES
    library.shape(_font(face), buffer)
    if not buffer.glyph_infos:
        return []
    starts = sorted({int(info.cluster) for info in buffer.glyph_infos})
    shown = text.translate(_MIRRORED) if leftwards else text
    texts = {start: shown[start:end] for start, end in zip(starts, [*starts[1:], len(text)], strict=True)}
    pairs = zip(buffer.glyph_infos, buffer.glyph_positions, strict=True)
    found: list[Glyph] = []
    for cluster, held in groupby(pairs, lambda pair: int(pair[0].cluster)):
        glyphs = [Glyph(face, int(i.codepoint), int(at.x_offset), int(at.y_offset), int(at.x_advance), "") for i, at in held]
        widest = max(range(len(glyphs)), key=lambda place: glyphs[place].advance)
        glyphs[widest] = glyphs[widest]._replace(text=texts[cluster])
        found += glyphs
    return found


@cache
def outline(face: int, number: int) -> str:
    """A glyph's outline as the data of an SVG path of M, L, C and Z, in units of EM, y upwards; empty where nothing is seen."""
    way: list[str] = []
    draw = cast("Any", uharfbuzz).DrawFuncs()

    def drawer(command: str) -> Callable[..., None]:
        def add(*given: object) -> None:  # places, and at last the library's own
            way.append(command + " ".join(f"{at:g}" for at in given[:-1]))

        return add

    draw.set_move_to_func(drawer("M"))
    draw.set_line_to_func(drawer("L"))
    draw.set_cubic_to_func(drawer("C"))
    draw.set_close_path_func(drawer("Z"))
    _font(face).draw_glyph(number, draw)
    return "".join(way)


def subset(face: Face, numbers: Iterable[int]) -> bytes:
    """The face with these glyphs alone, which keep their numbers: a TrueType file, or CFF outlines alone, whose numbers are
    CIDs. The same glyphs give the same bytes."""
    library = cast("Any", uharfbuzz)
    wanted = library.SubsetInput()
    wanted.sets(library.SubsetInputSets.GLYPH_INDEX).update(numbers)
    wanted.sets(library.SubsetInputSets.DROP_TABLE_TAG).update(int.from_bytes(table.encode(), "big") for table in _DROPPED)
    wanted.flags = library.SubsetFlags.NO_HINTING | library.SubsetFlags.NOTDEF_OUTLINE
    if face.truetype:
        wanted.flags |= library.SubsetFlags.RETAIN_GIDS
    cut = library.subset(_font(face.number).face, wanted)
    return bytes(cut.blob.data) if face.truetype else bytes(cut.reference_table("CFF ").data)


def advance(glyphs: Sequence[Glyph]) -> float:
    """How far they move the pen, as a part of the font's size."""
    return sum(glyph.advance for glyph in glyphs) / EM
