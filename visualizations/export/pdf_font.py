"""The pictures' font inside a PDF: a CID-keyed subset (ISO 32000-2, 9.7) in which a glyph's number is its code.

With it goes the map back from codes to characters, by which readers search and copy.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator, Mapping
from typing import cast

import pydyf

from visualizations.export.font import ASCENT, DESCENT, EM, NAME, glyph, subset

_TAG = "ATLAS"
"""What marks a subset's name; the standard asks for six letters, the first says which subset of several."""
_MOST = 100
"""Entries of one block of the map (Adobe Technical Note 5014)."""
_CAP_HEIGHT, _STEM = 733, 80


def add_font(document: pydyf.PDF, characters: Collection[str]) -> bytes:
    """Puts these characters of the font into the document; gives the reference to it."""
    shown = {glyph(character).number: character for character in sorted(characters) if glyph(character).number}
    name = f"/A{_TAG}+{NAME}"
    outlines = pydyf.Stream([subset(characters).outlines], {"Subtype": "/CIDFontType0C"}, compress=True)
    meaning = pydyf.Stream(["\n".join(_meaning(shown))], compress=True)
    descriptor = pydyf.Dictionary(
        {
            "Type": "/FontDescriptor",
            "FontName": name,
            "Flags": 4,
            "FontBBox": pydyf.Array([0, DESCENT, EM, ASCENT]),
            "ItalicAngle": 0,
            "Ascent": ASCENT,
            "Descent": DESCENT,
            "CapHeight": _CAP_HEIGHT,
            "StemV": _STEM,
            "FontFile3": added(document, outlines),
        }
    )
    widths = " ".join(f"{number} [{glyph(character).advance}]" for number, character in sorted(shown.items()))
    outline_font = pydyf.Dictionary(
        {
            "Type": "/Font",
            "Subtype": "/CIDFontType0",
            "BaseFont": name,
            "CIDSystemInfo": pydyf.Dictionary({"Registry": "(Adobe)", "Ordering": "(Identity)", "Supplement": 0}),
            "FontDescriptor": added(document, descriptor),
            "DW": EM,
            "W": f"[{widths}]",
        }
    )
    font = pydyf.Dictionary(
        {
            "Type": "/Font",
            "Subtype": "/Type0",
            "BaseFont": f"{name}-Identity-H",
            "Encoding": "/Identity-H",
            "DescendantFonts": pydyf.Array([added(document, outline_font)]),
            "ToUnicode": added(document, meaning),
        }
    )
    return added(document, font)


def added(document: pydyf.PDF, part: pydyf.Object) -> bytes:
    """Puts a part into the document; gives the reference to it."""
    cast("Callable[[pydyf.Object], None]", document.add_object)(part)  # pydyf ships no types
    return part.reference


def utf16(text: str) -> str:
    """As hexadecimal digits, big end first, without a mark."""
    return text.encode("utf-16-be").hex().upper()


def _meaning(shown: Mapping[int, str]) -> Iterator[str]:
    """The map from codes to characters, a CMap file."""
    yield "/CIDInit /ProcSet findresource begin 12 dict begin begincmap"
    yield "/CIDSystemInfo <</Registry (Adobe) /Ordering (UCS) /Supplement 0>> def"
    yield "/CMapName /Adobe-Identity-UCS def /CMapType 2 def"
    yield "1 begincodespacerange <0000> <FFFF> endcodespacerange"
    entries = [f"<{number:04X}> <{utf16(character)}>" for number, character in sorted(shown.items())]
    for first in range(0, len(entries), _MOST):
        block = entries[first : first + _MOST]
        yield f"{len(block)} beginbfchar"
        yield from block
        yield "endbfchar"
    yield "endcmap CMapName currentdict /CMap defineresource pop end end"
