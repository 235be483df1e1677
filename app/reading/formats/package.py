"""Office Open XML packages (ECMA-376): the parts of a ZIP container as XML, opened without trust.

Sizes are bounded before anything is unpacked, document types and with them entities are refused, macros and whatever
else lies in the package are never looked at, and nothing that a part refers to outside of it is opened.
"""

from __future__ import annotations

import io
import struct
import zipfile
import zlib
from collections.abc import Iterator
from posixpath import dirname, join, normpath
from xml.etree.ElementTree import Element, ParseError, TreeBuilder, XMLParser

from app.errors import InputTooLarge, UnreadableInput

_LARGEST = 100 * 1024 * 1024
"""Bytes of XML that are unpacked of one file, all parts together."""
_RELATIONSHIP = "{http://schemas.openxmlformats.org/package/2006/relationships}Relationship"
_DAMAGE = (
    zipfile.BadZipFile, zlib.error, struct.error, EOFError, OSError, ValueError, NotImplementedError, ParseError
)  # fmt: skip


class _Builder(TreeBuilder):
    """Builds the tree of a part; a document type, which no such part may have, ends it before an entity is read."""

    def doctype(self, _name: str, _public: str | None, _system: str | None) -> None:
        """Called where a document type begins."""
        raise ValueError("a document type")


class Package:
    """The parts of one file by their paths. Every method raises InputError where the file is damaged, protected or too large."""

    def __init__(self, data: bytes, name: str) -> None:
        self._name = name
        self._left = _LARGEST
        try:
            self._archive = zipfile.ZipFile(io.BytesIO(data))
            self._paths = frozenset(self._archive.namelist())
        except _DAMAGE as problem:
            raise self._damaged() from problem

    def main(self) -> str:
        """The path of the part that holds the document."""
        found = self.related("", "/officeDocument")
        if found not in self._paths:
            raise self._damaged()
        return found

    def related(self, source: str, kind: str) -> str:
        """The path of the first part that a part refers to by a relationship whose type ends so; empty if there is none."""
        return next((self._target(source, entry) for entry in self._entries(source) if entry.get("Type", "").endswith(kind)), "")

    def relationships(self, source: str) -> dict[str, str]:
        """The paths of the parts that a part refers to, by the identity of each relationship."""
        return {entry.get("Id", ""): self._target(source, entry) for entry in self._entries(source)}

    def _entries(self, source: str) -> Iterator[Element]:
        folder, _, file = source.rpartition("/")
        root = self.part(join(folder, "_rels", f"{file}.rels"))
        if root is not None:
            yield from (entry for entry in root.iter(_RELATIONSHIP) if entry.get("TargetMode") != "External")

    @staticmethod
    def _target(source: str, entry: Element) -> str:
        target = entry.get("Target", "")
        return normpath(target.lstrip("/") if target.startswith("/") else join(dirname(source), target))

    def part(self, path: str) -> Element | None:
        """A part's XML; None if the package has none at that path."""
        if path not in self._paths:
            return None
        try:
            information = self._archive.getinfo(path)
            if information.flag_bits & 1:
                raise UnreadableInput(
                    "the file is protected by a password", where=self._name, hint="save it without a password and try again"
                )
            if information.compress_type not in (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED):
                raise self._damaged()
            self._left -= information.file_size
            if self._left < 0:
                what = f"it unpacks to more than the {_LARGEST // 1024 // 1024} MB that are read at once"
                raise InputTooLarge(what, where=self._name, hint="divide it into several files")
            parser = XMLParser(target=_Builder())  # noqa: S314  the builder refuses what makes XML dangerous
            parser.feed(self._archive.read(path))
            return parser.close()
        except _DAMAGE as problem:
            raise self._damaged() from problem

    def _damaged(self) -> UnreadableInput:
        what = "the file is damaged or cut short: it is no whole Office document"
        return UnreadableInput(what, where=self._name, hint="open it in the program that wrote it, save it anew and try again")
