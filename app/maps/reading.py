"""From the store to a map: parts and lines of organizations as plain rows, some organizations at a time.

What an older map holds of organizations that nothing was written about since is taken from there.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from hashlib import blake2b

from app.collecting import collecting_paused
from app.database import Result, Store, Value
from app.maps.keeping import Map
from app.questions.kept import kept, version_of
from app.questions.since import last_change, touched_since
from graph_model.graph import GraphNode
from visualizations.atlas import Atlas, Link, Part, atlas

_MOST = 200_000
"""A store with more parts is shown without its statements: they would take minutes, and nobody reads as many on a map."""
_AT_ONCE = 25
"""Organizations asked for in one statement: each stays far below a query's time limit, and progress can be told."""
_STATEMENTS = ("Duty", "Authority", "Indicator", "Qualification")

Tell = Callable[[int, int], None]
"""Takes how many organizations of how many are read."""


def read_map(store: Store, organization: str | None, state: str, before: Map | None, tell: Tell) -> Map:
    """The map of the organization of that id, or of all. `state` is the store's, read before; `before` an older map."""
    change, described = last_change(store), _described(store)
    nodes = [node for node in _organizations(store) if organization in (None, node.id)]
    parts = [Part(node.id, "Organization", node.label, node.id, None, _first(node.properties.get("evidence"))) for node in nodes]
    ids = [node.id for node in nodes]
    numbers = {str(row["kind"]): row["number"] for row in store.read("node_counts").rows} if organization is None else {}
    counts = {kind: number for kind, number in numbers.items() if isinstance(number, int)}
    everything = sum(counts.values()) <= _MOST
    links: list[Link] = []
    if before is not None and before.statements == everything:
        same = _unchanged(store, before, ids)
        if everything and len(same) == len(ids) == len(before.atlas.children.get(-1, ())):
            return before._replace(state=state, change=change, described=described)
        parts += [part for part in before.atlas.parts if part.organization in same and part.kind != "Organization"]
        links += [link for link in before.atlas.links if _organization(before.atlas, link) in same]
        ids = [one for one in ids if one not in same]
    for start in range(0, len(ids), _AT_ONCE):
        tell(start, len(ids))
        some = {"organizations": ids[start : start + _AT_ONCE]}
        parts += _parts(store.read("map_parts", some))
        if everything:
            parts += _parts(store.read("map_statements", some))
        links += _links(store.read("map_lines", some))
    tell(len(ids), len(ids))
    left_out = 0 if everything else sum(counts.get(kind, 0) for kind in _STATEMENTS)
    with collecting_paused():
        return Map(atlas(parts, links, left_out), state, change, described, everything)


def _unchanged(store: Store, before: Map, wanted: Sequence[str]) -> set[str]:
    """Those of the wanted organizations that stand on the older map as they are."""
    touched = touched_since(store, before.change, before.described)
    if touched is None:
        return set()
    known = {part.id for part in before.atlas.parts if part.kind == "Organization"}
    return {one for one in wanted if one in known and one not in touched}


def _organization(made: Atlas, link: Link) -> str:
    return made.parts[made.places[link.source]].organization


def _described(store: Store) -> dict[str, list[str]]:
    """Organization → the documents that speak of it."""
    found: dict[str, list[str]] = {}
    for row in store.read("documents").rows:
        organizations = row["organizations"]
        for one in organizations if isinstance(organizations, list) else ():
            found.setdefault(str(one), []).append(str(row["id"]))
    return found


def state_of(store: Store) -> str:
    """What a kept map must agree with: the store's version, or its last change, and which organizations there are."""

    def read() -> str:
        version = version_of(store)
        digest = blake2b(version if isinstance(version, bytes) else str(version).encode(), digest_size=16)
        for node in _organizations(store):
            digest.update(node.id.encode())
        return digest.hexdigest()

    return kept(store, (__name__, "state"), read)


def _organizations(store: Store) -> Sequence[GraphNode]:
    return [node for row in store.read("organizations").rows if isinstance(node := row["node"], GraphNode)]


def _parts(result: Result) -> Iterator[Part]:
    for identity, kind, label, organization, above, place in _lists(result, "parts"):
        yield Part(str(identity), str(kind), str(label), str(organization), _text(above) or str(organization), _text(place))


def _links(result: Result) -> Iterator[Link]:
    for identity, kind, source, target, line, status in _lists(result, "lines"):
        yield Link(str(identity), str(kind), str(source), str(target), _text(line), _text(status))


def _lists(result: Result, column: str) -> Iterator[list[Value]]:
    """The lists in a column of lists: the engine takes as long for a row of a thousand of them as for a few single rows."""
    for row in result.rows:
        lists = row[column]
        yield from (one for one in lists if isinstance(one, list)) if isinstance(lists, list) else ()


def _text(value: Value) -> str | None:
    return value if isinstance(value, str) else None


def _first(value: object) -> str | None:
    return str(value[0]) if isinstance(value, list) and value else None  # pyright: ignore[reportUnknownArgumentType]
