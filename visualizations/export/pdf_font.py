"""The pictures' fonts inside a PDF: CID-keyed subsets (ISO 32000-2, 9.7) with the map back from codes to characters, by
which readers search and copy.

In a CFF face a glyph's number is its code. In a TrueType face each pair of a glyph and what it stands for has a code of its
own, because one form of an Arabic letter, with other dots beside it, is several letters.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import cast

import pydyf

from visualizations.export.font import ASCENT, DESCENT, EM, FACES, Face, Glyph, subset

_TAG = "ATLAS"
"""What marks a subset's name; the standard asks for six letters, the first says which subset of several."""
_MOST = 100
"""Entries of one block of the map (Adobe Technical Note 5014)."""
_CAP_HEIGHT, _STEM = 733, 80


@dataclass(slots=True)
class _Shown:
    """What a document's pages have shown of a face: each code's glyph, how far that moves the pen, and what it means."""

    face: Face
    numbers: dict[int, int] = field(default_factory=dict[int, int])
    advances: dict[int, int] = field(default_factory=dict[int, int])
    meanings: dict[int, str] = field(default_factory=dict[int, str])
    codes: dict[tuple[int, str], int] = field(default_factory=dict[tuple[int, str], int])

    def code(self, glyph: Glyph) -> int:
        """The glyph's code, from 1."""
        if not self.face.truetype:
            return self.numbers.setdefault(glyph.number, glyph.number)
        code = self.codes.setdefault((glyph.number, glyph.text), len(self.codes) + 1)
        self.numbers[code] = glyph.number
        return code


class Fonts:
    """The faces whose glyphs a document's pages have shown so far; operators call them F and the face's number."""

    def __init__(self) -> None:
        self._faces: dict[int, _Shown] = {}

    def shown(self, glyph: Glyph) -> tuple[str, int]:
        """Takes note of a glyph that is shown; gives its code as hexadecimal digits, and how far readers will move the pen."""
        face = self._faces.setdefault(glyph.face, _Shown(FACES[glyph.face]))
        code = face.code(glyph)
        return f"{code:04X}", face.advances.setdefault(code, glyph.advance)

    def tells(self, glyph: Glyph) -> bool:
        """Whether a glyph's code tells the characters that it stands for, and not others told before."""
        face = self._faces.setdefault(glyph.face, _Shown(FACES[glyph.face]))
        return face.meanings.setdefault(face.code(glyph), glyph.text) == glyph.text

    def add_to(self, document: pydyf.PDF) -> pydyf.Dictionary:
        """Puts what was shown into the document; gives the fonts by their names."""
        return pydyf.Dictionary({f"F{number}": _font(document, face) for number, face in sorted(self._faces.items())})


def _font(document: pydyf.PDF, shown: _Shown) -> bytes:
    """Puts what was shown of a face into the document; gives the reference to it."""
    face = shown.face
    name = f"/A{_TAG}+{face.name}"
    content = subset(face, shown.numbers.values())
    kind = {"Length1": len(content)} if face.truetype else {"Subtype": "/CIDFontType0C"}
    file = added(document, pydyf.Stream([content], kind, compress=True))
    meaning = pydyf.Stream(["\n".join(_meaning(shown.meanings))], compress=True)
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
            "FontFile2" if face.truetype else "FontFile3": file,
        }
    )
    widths = " ".join(f"{code} [{advance}]" for code, advance in sorted(shown.advances.items()))
    outline_font = pydyf.Dictionary(
        {
            "Type": "/Font",
            "Subtype": "/CIDFontType2" if face.truetype else "/CIDFontType0",
            "BaseFont": name,
            "CIDSystemInfo": pydyf.Dictionary({"Registry": "(Adobe)", "Ordering": "(Identity)", "Supplement": 0}),
            "FontDescriptor": added(document, descriptor),
            "DW": EM,
            "W": f"[{widths}]",
        }
    )
    if face.truetype:
        numbers = b"".join(shown.numbers.get(code, 0).to_bytes(2, "big") for code in range(len(shown.codes) + 1))
        outline_font["CIDToGIDMap"] = added(document, pydyf.Stream([numbers], compress=True))
    font = pydyf.Dictionary(
        {
            "Type": "/Font",
            "Subtype": "/Type0",
            "BaseFont": name if face.truetype else f"{name}-Identity-H",
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


def _meaning(meanings: Mapping[int, str]) -> Iterator[str]:
    """The map from codes to characters, a CMap file."""
    yield "/CIDInit /ProcSet findresource begin 12 dict begin begincmap"
    yield "/CIDSystemInfo <</Registry (Adobe) /Ordering (UCS) /Supplement 0>> def"
    yield "/CMapName /Adobe-Identity-UCS def /CMapType 2 def"
    yield "1 begincodespacerange <0000> <FFFF> endcodespacerange"
    entries = [f"<{number:04X}> <{utf16(text)}>" for number, text in sorted(meanings.items())]
    for first in range(0, len(entries), _MOST):
        block = entries[first : first + _MOST]
        yield f"{len(block)} beginbfchar"
        yield from block
        yield "endbfchar"
    yield "endcmap CMapName currentdict /CMap defineresource pop end end"
