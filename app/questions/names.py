"""From what a user wrote to what is meant: by id, name, alias, beginning, ending, pinyin, or a name one slip away.

Nothing is picked silently: several candidates are an AmbiguousName that lists each with its organization. The names of the
store are kept in memory until it changes (namesakes.py); organizations and duties are asked for.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass

from rapidfuzz import fuzz, process

from app.database import Store
from app.errors import AmbiguousName, UnknownName
from app.language.script import fold
from app.questions.kept import kept
from app.questions.namesakes import ALIAS, EXACT, Name, Namesakes
from app.questions.retrieval.shelf import present
from graph_model import NODE_BY_LABEL
from graph_model.graph import GraphNode

_MANY = 12
_KEPT_KINDS = frozenset({"Position", "Department", "Unit", "Process", "Person"})
_BY_ID = {
    "Position": "positions_named",
    "Department": "departments_named",
    "Unit": "units_named",
    "Duty": "duties_named",
    "Process": "processes_named",
}
_LIKE_ENOUGH = 55.0
"""Of 100 by RapidFuzz's ratio: what is less like it is no help to show."""
_WHAT_IS_STORED = ("`orgatlas query organization_overview` shows what is stored", "/api/organizations lists what is stored")
"""Where to look on the command line, and over HTTP."""
_NOTHING_IS_STORED = ("orgatlas import FILE", "send a document to /api/imports first")


@dataclass(frozen=True, slots=True)
class Candidate:
    """What may be meant; `organization` is the id of its own, `place` that one's name. `how` is 0 for an id or a name."""

    id: str
    label: str
    kind: str
    department: str | None = None
    organization: str | None = None
    place: str = ""
    how: int = EXACT

    @property
    def where(self) -> str:
        """Department and organization."""
        return ", ".join(part for part in (self.department, self.place) if part)

    @property
    def described(self) -> str:
        return f"{self.label} ({self.where}) [{self.id}]" if self.where else f"{self.label} [{self.id}]"


def resolve(store: Store, kind: str, name: str, organization: str | None = None) -> str:
    """The id of the node of that kind; `organization` is an id that narrows the search.

    UnknownName with the nearest names where there is none, AmbiguousName where there are several.
    """
    found = candidates(store, kind, name, organization)
    if len(found) == 1:
        return found[0].id
    if not found:
        caption = NODE_BY_LABEL[kind].caption.en.lower()
        near = nearest(store, kind, name, organization)
        stored = _WHAT_IS_STORED if organization_names(store) else _NOTHING_IS_STORED
        hint, web_hint = ("the nearest: " + ", ".join(near), None) if near else stored
        raise UnknownName(f"There is no {caption} {name!r}", hint=hint, web_hint=web_hint)
    raise ambiguous(kind, name, found)


def ambiguous(kind: str, name: str, found: list[Candidate]) -> AmbiguousName:
    """What to raise where a name means several: it lists them."""
    caption = NODE_BY_LABEL[kind].caption.en.lower()
    listed = tuple(candidate.described for candidate in found[:_MANY])
    same = len({candidate.label for candidate in found}) == 1
    return AmbiguousName(
        f"{len(found)} {caption}s are called {name!r}" if same else f"The name {name!r} may mean {len(found)} {caption}s",
        candidates=listed,
        hint="give one of these ids, or an organization: " + "; ".join(listed),
    )


def candidates(store: Store, kind: str, name: str, organization: str | None = None, *, loose: bool = True) -> list[Candidate]:
    """What the words may mean, of the best way in which anything matches; without `loose` by id and name alone.

    甲公司的店长, 客户关怀部的回访专员 and "the clerk of Finance" are sought in that organization or department.
    """
    if not name.strip():
        return []
    if kind in _KEPT_KINDS:
        names = namesakes(store)
        found = names.meant(kind, name, organization, loose=False)
        found = found or (names.within(kind, name, organization) if loose else [])
        return [candidate_of(one, how) for one, how in found or names.meant(kind, name, organization, loose=loose)]
    if kind == "Organization":
        return [candidate_of(one, how) for one, how in organizations(store).meant(kind, name, None, loose=loose)]
    rows = store.read(_BY_ID[kind], {"name": fold(name.strip()), "organization": organization}).rows
    nodes = [node for row in rows if isinstance(node := row["node"], GraphNode)]
    exact = [node for node in nodes if name.strip() == node.id or fold(node.label) == fold(name.strip())]
    return [
        Candidate(node.id, node.label, kind, organization=str(node.properties.get("organization"))) for node in exact or nodes
    ]


def candidate_of(name: Name, how: int = EXACT) -> Candidate:
    """The name as what may be meant."""
    return Candidate(name.id, name.label, name.kind, name.department, name.organization, name.place, how)


def held_by(store: Store, people: Iterable[Candidate], fits: Callable[[str], bool] | None = None) -> list[Candidate]:
    """The positions that these people hold, each named with its holder; only those whose title `fits` where that is given."""
    found: list[Candidate] = []
    for person in people:
        for row in store.read("post_holders", {"person": person.id}).rows:
            if isinstance(post := row["position"], GraphNode) and (fits is None or fits(post.label)):
                label, department = f"{post.label} ({person.label})", post.properties.get("department")
                place = str(department) if department else None
                found.append(Candidate(post.id, label, "Position", place, person.organization, person.place))
    return found


def headed_by(store: Store, departments: Iterable[Candidate]) -> list[Candidate]:
    """The positions that head these departments."""
    found: dict[str, Candidate] = {}
    for department in departments:
        for row in store.read("department_head", {"department": department.id}).rows:
            if isinstance(head := row["manager"], GraphNode):
                place = department.label, department.organization, department.place
                found[head.id] = Candidate(head.id, head.label, "Position", *place, ALIAS)
    return list(found.values())


def managed_by(store: Store, positions: Iterable[Candidate]) -> list[Candidate]:
    """The positions that these report to in a solid line, as ways of naming them."""
    found: dict[str, Candidate] = {}
    for position in positions:
        for row in store.read("managers", {"position": position.id, "lines": "solid"}).rows:
            if isinstance(manager := row["manager"], GraphNode):
                department = manager.properties.get("department")
                place = str(department) if department else None, position.organization, position.place
                found[manager.id] = Candidate(manager.id, manager.label, "Position", *place, ALIAS)
    return list(found.values())


def node_of(store: Store, kind: str, identity: str) -> GraphNode:
    """The node of that id with all its fields; UnknownName where there is none."""
    for row in store.read(_BY_ID[kind], {"name": identity, "limit": 1}).rows:
        if isinstance(node := row["node"], GraphNode):
            return node
    raise UnknownName(f"There is no {NODE_BY_LABEL[kind].caption.en.lower()} {identity!r}")


def nearest(store: Store, kind: str, name: str, organization: str | None = None) -> list[str]:
    """Up to three names of that kind that look like the one written."""
    everything = namesakes(store) if kind in _KEPT_KINDS else organizations(store)
    known = everything.of_kind(kind, organization if kind in _KEPT_KINDS else None)
    labels = {one.folded: one.label for one in known}
    wanted = fold(name)
    alike = process.extract(wanted, list(labels), scorer=fuzz.ratio, limit=3, score_cutoff=_LIKE_ENOUGH)
    alike = alike or process.extract(wanted, list(labels), scorer=fuzz.partial_ratio, limit=3, score_cutoff=_LIKE_ENOUGH)
    return [labels[folded] for folded, *_ in alike]


def organizations(store: Store) -> Namesakes:
    """The names of the organizations, read once until something is written."""

    def read() -> Namesakes:
        index = present(store)
        if index is not None:
            return Namesakes(Name(id=one, kind="Organization", label=name) for one, name in index.organization_names())
        return Namesakes(
            Name(id=node.id, kind="Organization", label=node.label)
            for row in store.read("organizations").rows
            if isinstance(node := row["node"], GraphNode)
        )

    return kept(store, ("organizations",), read)


def organization_names(store: Store) -> dict[str, str]:
    """The name of each organization, by id."""
    return {one.id: one.label for one in organizations(store).of_kind("Organization")}


def namesakes(store: Store) -> Namesakes:
    """The names of positions, departments, units, processes and people, read once until something is written."""

    def read() -> Namesakes:
        places, index = organization_names(store), present(store)
        found = store.read("names").rows if index is None else index.names()
        return Namesakes([*organizations(store).of_kind("Organization"), *(_name(row, places) for row in found)])

    return kept(store, ("names",), read)


def _name(row: Mapping[str, object], places: Mapping[str, str]) -> Name:
    organization, department = str(row["organization"]), row["department"]
    return Name(
        id=str(row["id"]),
        kind=str(row["kind"]),
        label=str(row["name"]),
        department=str(department) if department else None,
        organization=organization,
        place=places.get(organization, ""),
    )
