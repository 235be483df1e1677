"""Who is who in one organization: the ids of the departments and positions that a document describes or names.

It knows what other documents say of the organization, because a name may mean something that only they describe.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from app.importing.naming import Directory, Known, identified, key
from app.importing.organizations import HOLDER_NAMES, Identity
from app.importing.state import Item, apart
from app.language.script import fold
from app.reading.model import DepartmentRead, PositionRead
from graph_model import node_id

UNTITLED = "—"
"""Stands for a title that the document has lost."""
_CONDITIONS = re.compile(
    r"(?:(?:(?:根据|按照|依据|对于|针对|凡|经|在|如|若|当)[^,，。;；]*|[^,，。;；]*(?:[后时前内中]|的[^,，。;；]{0,4}))[,，])+"
)
"""What stands before who acts in a Chinese step: 验收合格后, 审批通过的项目."""


class Registry:
    """`stored` are the organization's stored nodes of all documents, `document` the id of the one at hand."""

    def __init__(self, identity: Identity, document: str, stored: Iterable[Item]) -> None:
        self._identity = identity
        self._document = document
        self._stored = [item for item in stored if item.kind in HOLDER_NAMES]
        self.departments = Directory()
        self.positions = Directory()
        self._know_stored()

    def identify_departments(self, read: list[DepartmentRead]) -> list[str]:
        """The id of each department, in order; from now on they are meant by their names."""
        parents = {key(one.name): self.key(one.parent) for one in reversed(read)}
        named = [(key(one.name), self.key(one.parent)) for one in read]
        new = {(name, parent): self._department_id(name, parent, parents) for name, parent in named}
        ids = identified(named, self._known("Department", "parent"), new)
        for one, name in zip(read, named, strict=True):
            self.departments.add(ids[name], one.name, name[1], described=True)
        return [ids[name] for name in named]

    def identify_positions(self, read: list[PositionRead]) -> list[str]:
        """The id of each position, in order; from now on they are meant by their titles."""
        named = [(key(one.title or ""), self.place(one.department, one.department_parent)) for one in read]
        loose = [name for one, name in zip(read, named, strict=True) if _is_identified_by_name(one)]
        new = {(title, place): self._position_id(title, place) for title, place in loose}
        ids = identified(loose, self._known("Position", "department"), new)
        found: list[str] = []
        referenced: dict[str, str] = {}
        for one, name in zip(read, named, strict=True):
            if one.reference is not None:
                same = referenced.setdefault(one.reference, name[0]) == name[0]
                identity = self._referenced_id(one.reference, None if same else name[0])
            elif one.apart is not None:
                identity = node_id("Position", self._identity.id, name[1], name[0], "apart", one.apart)
            elif one.title is None:
                first = next((statement.text for statement in one.duties), str(one.evidence and one.evidence.start))
                identity = node_id("Position", self._identity.id, name[1], "untitled", key(first))
            else:
                identity = ids[name]
            if one.title is not None or one.reference is not None:
                self.positions.add(identity, one.title or UNTITLED, name[1], one.reference, described=one.described)
            found.append(identity)
        return found

    def department(self, name: str, parent: str | None = None) -> str:
        """The id of a department that is only named (`parent`: of that one's parts); from now on it is known."""
        identity = self.departments.meant(name, within=self.key(parent)) or node_id("Department", self._identity.id, key(name))
        self.departments.add(identity, name, None, described=False)
        return identity

    def position(self, title: str, place: str | None, reference: str | None) -> str:
        """The id of a position that is only named, by somebody of the department `place` (a key); from now on it is known."""
        identity = self.positions.meant(title, within=place, reference=reference)
        if identity is None:
            identity = self._referenced_id(reference) if reference is not None else self._position_id(key(title), None)
        self.positions.add(identity, title, None, reference, described=False)
        return identity

    def place(self, department: str | None, parent: str | None = None) -> str | None:
        """The key of a position's department, with its parent's where several departments bear its name."""
        own, above = self.key(department), self.key(parent)
        return own if own is None or above is None else f"{above}/{own}"

    def doer(self, statement: str) -> str | None:
        """The id of the position or department that the statement begins with, or goes on with behind a condition:
        who does a step of a process (验收合格后，由质量部出具报告)."""
        text = fold(statement)
        return self._beginning(text) or self._beginning(_CONDITIONS.sub("", text, count=1))

    def _beginning(self, text: str) -> str | None:
        return self.positions.beginning(text) or self.departments.beginning(text)

    def key(self, name: str | None) -> str | None:
        """The key of what something stands in; None where that is the organization itself or is not stated."""
        folded = key(name) if name else None
        return None if folded == key(self._identity.name) else folded

    def _know_stored(self) -> None:
        """What other documents state of this organization can be meant too."""
        for item in self._stored:
            if not apart(item.evidence, self._document)[1]:
                continue
            described = bool(item.fields.get("described"))
            if item.kind == "Department":
                self.departments.add(item.id, item.text("name"), self.key(item.text("parent")), described=described)
            else:
                reference = item.text("reference") or None
                place = self.key(item.text("department"))
                self.positions.add(item.id, item.text("title"), place, reference, described=described)

    def _known(self, kind: str, within: str) -> list[Known]:
        return [
            Known(
                item.id,
                key(item.text(HOLDER_NAMES[kind])),
                self.key(item.text(within)),
                mine=bool(apart(item.evidence, self._document)[0]),
                fixed="reference" in item.fields or item.text(HOLDER_NAMES[kind]) == UNTITLED,
            )
            for item in self._stored
            if item.kind == kind
        ]

    def _department_id(self, name: str, parent: str | None, parents: dict[str, str | None]) -> str:
        """From the path of names, as far as it is stated."""
        path = [name]
        while parent is not None and parent not in path:
            path.append(parent)
            parent = parents.get(parent)
        return node_id("Department", self._identity.id, *reversed(path))

    def _position_id(self, title: str, department: str | None) -> str:
        return node_id("Position", self._identity.id, department, title)

    def _referenced_id(self, reference: str, title: str | None = None) -> str:
        """`title` (a key) tells a second post apart that bears the reference of another by mistake."""
        return node_id("Position", self._identity.id, "reference", reference, *([] if title is None else [title]))


def _is_identified_by_name(one: PositionRead) -> bool:
    return one.title is not None and one.reference is None and one.apart is None
