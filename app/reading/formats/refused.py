"""Files that are known and not read: told apart by their content, so that the error says what helps.

Left to plain text they would be called binary, or worse, be read as their own markup.
"""

from __future__ import annotations

from typing import NamedTuple

from app.errors import UnreadableInput
from app.reading.formats.format import Format, FormatText

_COMPOUND = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_PICTURES = (b"\x89PNG\r\n", b"\xff\xd8\xff", b"GIF8", b"II*\0", b"MM\0*")
_ZIP = b"PK\x03\x04"


class _Refusal(NamedTuple):
    """`begins` at the first byte, `holds` anywhere: a stream's name, a member's name or its media type."""

    begins: bytes
    holds: bytes
    what: str
    hint: str


_AS_TEXT = "save it as .docx or .xlsx, as a web page or as plain text, and give that"

_AS_SLIDES = "save it as .pptx and give that"
_AS_PDF = "put it into a PDF; with the extra orgatlas[ocr] its text is recognized"

_ANEW = "open it in the program that wrote it, save it anew as .docx, .xlsx or .odt and give that"
_ARCHIVE = "The file is a ZIP archive, or a document that is damaged or of a kind that is not read"

_REFUSALS = (
    _Refusal(_COMPOUND, "EncryptedPackage".encode("utf-16-le"), "The file is protected by a password", _AS_TEXT),
    _Refusal(_COMPOUND, "PowerPoint Document".encode("utf-16-le"), "The file is a presentation of before 2007", _AS_SLIDES),
    _Refusal(_COMPOUND, b"", "The file is an Office file of before 2007 that is damaged or of another kind", _AS_TEXT),
    *(_Refusal(begins, b"", "The file is a picture", _AS_PDF) for begins in _PICTURES),
    _Refusal(b"<?xml", b'progid="Excel.Sheet"', "The file is a workbook in the XML of Excel 2003", _ANEW),
    _Refusal(b"<?xml", b'progid="Word.Document"', "The file is a Word document in one XML file", _ANEW),
    _Refusal(b"<?xml", b"<office:document ", "The file is an OpenDocument file in one XML file", _ANEW),
    _Refusal(_ZIP, b"Index/Document.iwa", "The file is of Apple's Pages, Numbers or Keynote", _ANEW),
    _Refusal(_ZIP, b"OFD.xml", "The file is an OFD document", "convert it to a PDF, and give that"),
    _Refusal(_ZIP, b"application/epub+zip", "The file is an electronic book", _AS_TEXT),
    _Refusal(_ZIP, b"", _ARCHIVE, "give the documents in it, or save it anew"),
)


def _refusal(data: bytes) -> _Refusal | None:
    return next((refusal for refusal in _REFUSALS if data.startswith(refusal.begins) and refusal.holds in data), None)


def _recognizes(data: bytes, _name: str) -> bool:
    return _refusal(data) is not None


def _read(data: bytes, name: str) -> FormatText:
    refusal = _refusal(data) or _REFUSALS[-1]
    raise UnreadableInput(refusal.what, where=name, hint=refusal.hint)


REFUSED = Format("refused", _recognizes, _read)
