"""Office Open XML packages (ECMA-376): an archive whose parts refer to each other by relationships.

Macros and whatever else no relationship leads to are never looked at; references out of the package are not followed.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from posixpath import dirname, join, normpath
from xml.etree.ElementTree import Element

from app.reading.formats.archive import Archive

_RELATIONSHIP = "{http://schemas.openxmlformats.org/package/2006/relationships}Relationship"
_MACROS = "vbaProject.bin"
_NAMESPACE = re.compile(r"\{[^}]*\}")


def local_name(element: Element) -> str:
    """An element's name without its namespace: both editions of the standard, with namespaces of their own, are read alike."""
    return _NAMESPACE.sub("", element.tag)


def elements_at(root: Element | None, *path: str) -> list[Element]:
    """The elements that a path of local names leads to; none below None."""
    found = [root] if root is not None else []
    for name in path:
        found = [child for element in found for child in element if local_name(child) == name]
    return found


class Package(Archive):
    """Every method raises InputError where the file is damaged, protected or too large."""

    def main(self) -> str:
        """The path of the part that holds the document."""
        found = self.related("", "/officeDocument")
        if found not in self.paths:
            raise self.damaged()
        return found

    def has_macros(self) -> bool:
        """Whether programs lie in the package."""
        return any(path.endswith(_MACROS) for path in self.paths)

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
