"""Which organizations a document describes: their ids, and a name for those that the document leaves nameless."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, replace
from itertools import chain
from pathlib import PurePosixPath

from app.errors import ImportConflict, NothingToImport
from app.importing.naming import key
from app.importing.state import ORGANIZATION, Item, State
from app.reading.model import NOTHING_STATED, OrganizationRead, Reading
from graph_model import node_id

HOLDER_NAMES = {"Department": "name", "Position": "title"}
"""The kinds of holders that a document describes, and the field with their name."""


@dataclass(frozen=True, slots=True)
class Identity:
    """An organization's id and name; `named` is False where neither the document nor the user names it."""

    id: str
    name: str
    named: bool


def organization_id(name: str, as_of: str | None) -> str:
    """The id of an organization with a name; a dated description is one of its own."""
    return node_id(ORGANIZATION, key(name), as_of)


def refuse_empty(reading: Reading) -> None:
    """NothingToImport where no organization stands in the document, with the reason that reading found."""
    if not reading.organizations:
        reasons = ", ".join(dict.fromkeys(ignored.reason for ignored in reading.ignored))
        why = f"; what it holds was read as: {reasons}" if reasons else ""
        if NOTHING_STATED in reasons:
            why = f": {NOTHING_STATED}"
        raise NothingToImport(
            "No organization stands in the document" + why,
            where=reading.document.name,
            hint="`orgatlas read FILE --json` shows what was understood",
            web_hint="send a document that says who reports to whom, or who does what",
        )


def with_name(reading: Reading, name: str | None) -> list[OrganizationRead]:
    """The organizations, the nameless one bearing the name that the user gives; ImportConflict where that cannot be."""
    nameless = [read for read in reading.organizations if read.name is None]
    if name is None:
        return reading.organizations
    if len(nameless) != 1:
        raise ImportConflict(
            f"The name {name} is for the organization without one, and the document describes {len(nameless)} of these",
            where=reading.document.name,
            hint="leave --organization out",
            web_hint="leave `organization` out",
        )
    return [replace(read, name=name) if read is nameless[0] else read for read in reading.organizations]


def identities(
    read: list[OrganizationRead], document: str, file_name: str, stored: State, former: Iterable[str]
) -> list[Identity]:
    """An identity for each organization, in order.

    A nameless one is the document's with its first department or position. Where nothing bears that id, it keeps the id and
    the name of the one that the document's stored version (`former`: its organizations) described with most holders in common.
    """
    found = _computed(read, document, file_name)
    free = {identity for identity in former if identity in stored} - {one.id for one in found}
    for at, one in enumerate(found):
        if one.id not in stored and read[at].name is None and (kept := _kept(read[at], stored, free)):
            free.discard(kept.id)
            found[at] = kept
    return found


def _computed(read: list[OrganizationRead], document: str, file_name: str) -> list[Identity]:
    """Identities from what the document says alone."""
    found: list[Identity] = []
    firsts: Counter[str] = Counter()
    for one in read:
        if one.name is not None:
            found.append(Identity(organization_id(one.name, one.as_of), one.name, named=True))
            continue
        first = next(chain((d.name for d in one.departments), (p.title for p in one.positions if p.title)), "—")
        firsts[key(first)] += 1
        number = firsts[key(first)]
        identity = node_id(ORGANIZATION, document, key(first), None if number == 1 else str(number))
        counted = first if number == 1 else f"{first} {number}"
        found.append(Identity(identity, f"{counted} · {PurePosixPath(file_name).stem}", named=False))
    return found


def holder_keys(read: OrganizationRead) -> set[str]:
    """The names of its departments and positions, as they are compared."""
    names = [department.name for department in read.departments] + [position.title or "" for position in read.positions]
    return {key(name) for name in names if name}


def stored_holder_keys(items: Iterable[Item]) -> set[str]:
    """The same of stored items."""
    return {key(item.text(HOLDER_NAMES[item.kind])) for item in items if item.kind in HOLDER_NAMES}


def _kept(read: OrganizationRead, stored: State, free: set[str]) -> Identity | None:
    wanted = holder_keys(read)
    common = {
        identity: len(wanted & stored_holder_keys(item for item in stored.values() if item.text("organization") == identity))
        for identity in sorted(free)
    }
    best = max(common, key=lambda identity: common[identity], default=None)
    if best is None or not common[best]:
        return None
    return Identity(best, stored[best].text("name"), named=bool(stored[best].fields.get("named")))
