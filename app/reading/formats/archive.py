"""ZIP archives that hold a document as XML parts (Office Open XML, OpenDocument), opened without trust.

Sizes are bounded before anything is unpacked, document types and with them entities are refused, and nothing that a part
refers to outside of the archive is opened. What the parts mean is each format's to say.
"""

from __future__ import annotations

import io
import re
import struct
import zipfile
import zlib
from xml.etree.ElementTree import Element, ParseError, XMLParser

from app.errors import InputTooLarge, UnreadableInput

_LARGEST = 100 * 1024 * 1024
"""Bytes of XML that are unpacked of one file, all parts together."""
_DAMAGE = (
    zipfile.BadZipFile, zlib.error, struct.error, EOFError, OSError, ValueError, NotImplementedError, ParseError
)  # fmt: skip
_ENCODING = re.compile(rb"""<\?xml[^>]*?encoding\s*=\s*["']([^"']*)""")
_ENCODINGS = (b"utf-8", b"utf-16", b"us-ascii")


class Archive:
    """The parts of one file by their paths. Every method raises InputError where the file is damaged, protected or too large."""

    def __init__(self, data: bytes, name: str) -> None:
        self._name = name
        self._left = _LARGEST
        try:
            self._archive = zipfile.ZipFile(io.BytesIO(data))
            self.paths = frozenset(self._archive.namelist())
        except _DAMAGE as problem:
            raise self.damaged() from problem

    def part(self, path: str) -> Element | None:
        """A part's XML; None if the archive has none at that path."""
        if path not in self.paths:
            return None
        try:
            information = self._archive.getinfo(path)
            if information.flag_bits & 1:
                raise self.protected()
            if information.compress_type not in (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED):
                raise self.damaged()
            self._left -= information.file_size
            if self._left < 0:
                what = f"The file unpacks to more than the {_LARGEST // 1024 // 1024} MB that are read at once"
                raise InputTooLarge(what, where=self._name, hint="divide it into several files")
            return _parsed(self._archive.read(path))
        except _DAMAGE as problem:
            raise self.damaged() from problem

    def damaged(self) -> UnreadableInput:
        """The error for a file that is not whole."""
        what = "The file is damaged or cut short: it is no whole Office document"
        return UnreadableInput(what, where=self._name, hint="open it in the program that wrote it, save it anew and try again")

    def protected(self) -> UnreadableInput:
        """The error for a file that only a password opens."""
        return UnreadableInput(
            "The file is protected by a password", where=self._name, hint="save it without a password and try again"
        )


def whole_number(said: str | None, otherwise: int) -> int:
    """An attribute as a number from 0, of up to eight digits; `otherwise` where it is none."""
    return int(said) if said and said.isascii() and said.isdigit() and len(said) < 9 else otherwise


def _parsed(xml: bytes) -> Element:
    """The tree of a part. Such parts are UTF-8 or UTF-16 and have no document type: entities are refused unread."""
    plain = xml[:200].replace(b"\x00", b"")
    declared = _ENCODING.search(plain)
    if declared and declared[1].lower() not in _ENCODINGS:
        raise ValueError("an encoding that such a part may not have")
    if b"<!DOCTYPE" in (xml.replace(b"\x00", b"") if b"\x00" in xml[:4] else xml):
        raise ValueError("a document type")
    parser = XMLParser()  # noqa: S314  what makes XML dangerous has been refused
    parser.feed(xml)
    return parser.close()
