"""From what a user wrote to the id of what is meant: an id, a name (script, width, case and marks apart), or its beginning.

Nothing is picked silently: several candidates are an AmbiguousName that lists each with its organization.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from difflib import get_close_matches

from app.database import Store
from app.errors import AmbiguousName, UnknownName
from app.language.script import fold
from graph_model import NODE_BY_LABEL
from graph_model.graph import GraphNode

_BY_NAME = {
    "Position": "positions_named",
    "Department": "departments_named",
    "Unit": "units_named",
    "Duty": "duties_named",
    "Process": "processes_named",
}
_LISTED = {"Position": "positions", "Department": "departments", "Unit": "units", "Duty": "duties"}
_MANY = 12


@dataclass(frozen=True, slots=True)
class Candidate:
    """A node that may be meant, with the name of its organization (its own, where it is one)."""

    node: GraphNode
    organization: str

    @property
    def described(self) -> str:
        department = self.node.properties.get("department")
        place = ", ".join(str(part) for part in (department, self.organization) if part)
        return f"{self.node.label} ({place}) [{self.node.id}]" if place else f"{self.node.label} [{self.node.id}]"


def resolve(store: Store, kind: str, name: str, organization: str | None = None) -> str:
    """The id of the node of that kind; `organization` is an id that narrows the search.

    UnknownName with the nearest names where there is none, AmbiguousName where there are several.
    """
    found = candidates(store, kind, name, organization)
    if len(found) == 1:
        return found[0].node.id
    caption = NODE_BY_LABEL[kind].caption.en.lower()
    if not found:
        raise UnknownName(f"There is no {caption} {name!r}", hint=_nearest_hint(store, kind, name, organization))
    listed = tuple(candidate.described for candidate in found[:_MANY])
    raise AmbiguousName(
        f"{len(found)} {caption}s are called {name!r}" if _same_name(found) else f"{name!r} may mean {len(found)} {caption}s",
        candidates=listed,
        hint="give one of these ids, or an organization: " + "; ".join(listed),
    )


def candidates(store: Store, kind: str, name: str, organization: str | None = None) -> list[Candidate]:
    """What the words may mean, of the best way in which anything matches: id, name, beginning."""
    wanted = fold(name.strip())
    if not wanted:
        return []
    known = _known(store, kind, wanted, organization)
    fits = [(how, candidate) for candidate in known if (how := _fit(candidate.node, wanted)) is not None]
    best = min((how for how, _ in fits), default=None)
    return [candidate for how, candidate in fits if how == best]


def _fit(node: GraphNode, wanted: str) -> int | None:
    """How a node answers to what was written: 0 by id, 1 by name, 2 by its beginning, None not at all."""
    label = fold(node.label)
    if node.id == wanted:
        return 0
    if _plain(label) == _plain(wanted):
        return 1
    return 2 if label.startswith(wanted) else None


def nearest(store: Store, kind: str, name: str, organization: str | None = None) -> list[str]:
    """Up to three names of that kind that look like the one written."""
    if kind == "Organization":
        labels = [c.node.label for c in organizations(store)]
    else:
        rows = store.read(_LISTED[kind], {"organization": organization, "limit": 1000}).rows
        labels = [node.label for row in rows if isinstance(node := row["node"], GraphNode)]
    by_fold = {fold(label): label for label in labels}
    return [by_fold[key] for key in get_close_matches(fold(name), list(by_fold), n=3, cutoff=0.4)]


def organizations(store: Store) -> list[Candidate]:
    """Every organization that is stored."""
    rows = store.read("organizations").rows
    return [Candidate(node, "") for row in rows if isinstance(node := row["node"], GraphNode)]


def _known(store: Store, kind: str, wanted: str, organization: str | None) -> Sequence[Candidate]:
    """Nodes that come into question, those that contain the name."""
    if kind == "Organization":
        return organizations(store)
    rows = store.read(_BY_NAME[kind], {"name": wanted, "organization": organization}).rows
    return [Candidate(node, str(row.get("organization") or "")) for row in rows if isinstance(node := row["node"], GraphNode)]


def _plain(folded: str) -> str:
    return "".join(character for character in folded if character.isalnum())


def _same_name(found: list[Candidate]) -> bool:
    return len({candidate.node.label for candidate in found}) == 1


def _nearest_hint(store: Store, kind: str, name: str, organization: str | None) -> str:
    near = nearest(store, kind, name, organization)
    if near:
        return "the nearest: " + ", ".join(near)
    return "`orgatlas query organization_overview` shows what is stored"
