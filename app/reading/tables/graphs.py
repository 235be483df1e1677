"""JSON or YAML that holds a graph: nodes, which are posts and units, and edges between them, as posts and units with their lines.

Edges name their ends by the nodes' identifiers, and say what they are in words that columns have, too (reports to, dotted line).
"""

from __future__ import annotations

from app.language.script import aligned
from app.reading.names import is_unit
from app.reading.rules import words
from app.reading.tables.columns import STATEMENTS, kind_of
from app.reading.tables.grid import Cell
from app.reading.tables.objects import Object, Value

_NODES = ("nodes", "vertices", "节点")
_EDGES = ("edges", "links", "relations", "relationships", "连线", "边", "关系")
_FROM, _TO = ("from", "source", "start", "起点"), ("to", "target", "end", "终点")
_SAYS = ("kind", "type", "label", "relation", "relationship", "name", "rel", "类型", "关系")
_NAMES = ("label", "name", "title", "text", "名称")
_COLUMNS = {"manager": "reports to", "dotted": "dotted line to", "department": "department", "parent": "parent department"}


def as_lists(value: Value) -> Value:
    """A graph as lists of posts and of units; any other value as it is."""
    if not isinstance(value, Object):
        return value
    nodes, edges = _listed(value, _NODES), _listed(value, _EDGES)
    named = {identity.text: node for node in nodes if (identity := _said(node, ("id", "key")))}
    if len(named) < len(nodes) or not nodes or not edges:
        return value
    found = {identity: _as_row(node) for identity, node in named.items()}
    for edge in edges:
        _take(edge, named, found)
    kept = Object()
    for key, other in value.items():
        if key.lower() in (*_NODES, *_EDGES):
            continue
        if isinstance(other, Object) and kind_of(key) in STATEMENTS:
            for identity, statements in other.items():
                if identity in found:
                    found[identity].put(key, statements, other.keys[identity])
        else:
            kept.put(key, other, value.keys[key])
    at = next(iter(named.values())).keys["id" if "id" in next(iter(named.values())).keys else "key"]
    for key, wanted in (("departments", True), ("positions", False)):
        items: list[Value] = [row for identity, row in found.items() if _is_unit(named[identity]) is wanted]
        kept.put(key, items, at)
    return kept


def _as_row(node: Object) -> Object:
    """A node with the words that tables of posts and of units have, without its type."""
    row = Object()
    unit, name = _is_unit(node), next((key for key in node.values if key.lower() in _NAMES), None)
    for key, value in node.items():
        if key == name:
            row.put("department" if unit else "title", value, node.keys[key])
        elif key.lower() not in _SAYS:
            row.put(key, value, node.keys[key])
    return row


def _take(edge: Object, named: dict[str, Object], found: dict[str, Object]) -> None:
    """What an edge says of the node that it leads from; a line that is said of the superior, of the other end."""
    one, other, says = _said(edge, _FROM), _said(edge, _TO), _said(edge, _SAYS)
    if one is None or other is None or says is None or one.text not in found or other.text not in found:
        return
    word = aligned(says.text).replace("_", " ").replace("-", " ").strip()
    if word in words("tables.tsv", "edge_leads") | words("tables.tsv", "edge_has"):
        one, other = other, one
    led, inside = (word in words("tables.tsv", role) for role in ("edge_leads", "edge_in"))
    kind = "manager" if led else "department" if inside or word in words("tables.tsv", "edge_has") else kind_of(says.text)
    if kind in ("department", "parent"):
        kind = "parent" if _is_unit(named[one.text]) else "department"
    column, name = _COLUMNS.get(kind or ""), _said(named[other.text], _NAMES)
    if column is None or name is None:
        return
    shown = name.text if kind in ("department", "parent") else other.text
    other = Cell(shown, name.start, name.end)  # a quote shows the name, not the identifier
    before = found[one.text].values.get(column)
    found[one.text].put(column, [*before, other] if isinstance(before, list) else [other], says)


def _is_unit(node: Object) -> bool:
    """Whether a node says that it is a unit; where it says nothing, whether its name is one's."""
    said = _said(node, ("type", "kind", "类型"))
    name = _said(node, _NAMES)
    if said is not None and (kind := kind_of(said.text)):
        return kind == "department"
    return name is not None and is_unit(aligned(name.text), name.text)


def _said(one: Object, keys: tuple[str, ...]) -> Cell | None:
    return next((value for key, value in one.items() if key.lower() in keys and isinstance(value, Cell) and value.text), None)


def _listed(one: Object, keys: tuple[str, ...]) -> list[Object]:
    lists = [value for key, value in one.items() if key.lower() in keys and isinstance(value, list)]
    return [item for items in lists[:1] for item in items if isinstance(item, Object)]
