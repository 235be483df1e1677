"""Who has a duty: candidates by the database's full text, judged by their own words (support.py), ranked, with quotes."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Literal, cast

from app.database import Result, Store
from app.questions.answer import HeldDuty, Holder
from app.questions.fulltext import request_query
from app.questions.kept import kept
from app.questions.names import organization_names
from app.questions.quotes import quotes
from app.questions.request import Request
from app.questions.shapes import references
from app.questions.support import Support, speaks_of, support
from graph_model import Quote
from graph_model.graph import Graph, GraphEdge, GraphNode
from graph_model.vocabulary import Involvement

_ORDER: dict[Involvement, int] = {"lead": 0, "perform": 0, "plan": 0, "approve": 1, "assist": 2, "supervise": 2, "participate": 2}
"""Those that do the work stand before those that approve it, and these before those that share in it."""
_KIND_ORDER = {"Position": 0, "Department": 1, "Organization": 2}
DutyLine = tuple[GraphNode, GraphEdge, GraphNode]
"""Holder, relationship, duty."""
_MOST_CANDIDATES = 10_000
_BY_RIGHT = frozenset({"approve", "sign_off", "conclude", "decide", "issue", "pay"})
"""Deeds that a stated right allows its holder as a duty does."""


@dataclass(frozen=True, slots=True)
class _Held:
    """A duty that supports the answer, as the graph has it."""

    holder: GraphNode
    line: GraphEdge
    duty: GraphNode
    support: Support

    @property
    def rank(self) -> tuple[int, float, str]:
        return (_ORDER[self.support.involvement], -self.support.certainty, self.duty.id)


@dataclass(frozen=True, slots=True)
class Found:
    """Holders, best first; the graph of them; and the duties that speak of the matter but do not support the answer."""

    holders: list[Holder]
    graph: Graph
    nearest: list[str] = field(default_factory=list[str])

    def of(self, departments: Iterable[tuple[str, str, str]]) -> Found:
        """Only the departments (id, name, organization's name) and the holders that belong to them."""
        ids = {identity for identity, _, _ in departments}
        places = {(name, organization) for _, name, organization in departments}
        kept = [h for h in self.holders if h.id in ids or (h.department, h.organization) in places]
        duties = {duty.id for holder in kept for duty in holder.duties}
        chosen = {holder.id for holder in kept}
        edges = tuple(e for e in self.graph.edges if e.source in chosen and e.target in duties)
        nodes = tuple(n for n in self.graph.nodes if n.id in chosen or n.id in duties)
        return Found(kept, Graph(nodes, edges), self.nearest)


def find_holders(store: Store, request: Request, organization: str | None) -> Found:
    """Everybody whose quoted duty supports the request; `organization` is an id that narrows the search."""
    query = request_query(request, broad=True)
    if not query:
        return Found([], Graph())
    values = {"topic": query, "organization": organization, "limit": _MOST_CANDIDATES}
    result = store.read("roles_for_duty", values)
    held: list[_Held] = []
    beside: list[str] = []
    for holder, line, duty in (*rows_of(result), *_rights(store, request, organization)):
        supported = support(request, duty.label)
        if supported and line.kind == "HAS_AUTHORITY":
            supported = Support(supported.certainty, "approve")  # a right, not work that is done
        if supported:
            held.append(_Held(holder, line, duty, supported))
        elif len(beside) < 3:
            beside.append(f"{holder.label}: {duty.label}")
    return Found(_holders(store, held), _graph(held), beside)


def _rights(store: Store, request: Request, organization: str | None) -> Iterable[DutyLine]:
    """Stated rights that speak of the matter, where approving, signing or deciding is asked for."""
    asked = {name for action in request.actions for name in action.concepts}
    if not asked & _BY_RIGHT:
        return []
    rows = kept(
        store, ("authorities", organization or ""), lambda: store.read("authorities", {"organization": organization}).rows
    )
    lines = ((row["holder"], row["line"], row["stated"]) for row in rows)
    return [
        (holder, line, right)
        for holder, line, right in lines
        if isinstance(holder, GraphNode) and isinstance(line, GraphEdge) and isinstance(right, GraphNode)
        if speaks_of(request, right.label)
    ]


def holders_with(store: Store, lines: Iterable[DutyLine]) -> list[Holder]:
    """Holders with all these duties (holder, line, duty), in the order given, as the graph has them."""
    held = [_Held(holder, line, duty, Support(1.0, _stated(line))) for holder, line, duty in lines]
    return _holders(store, held, ranked=False)


def rows_of(result: Result) -> Iterable[DutyLine]:
    """The duties of a query's rows."""
    for row in result.rows:
        holder, line, duty = row["holder"], row["line"], row["duty"]
        if isinstance(holder, GraphNode) and isinstance(line, GraphEdge) and isinstance(duty, GraphNode):
            yield holder, line, duty


def _stated(line: GraphEdge) -> Involvement:
    """The involvement as it was read; a duty that is merely stated is performed."""
    return cast("Involvement", line.properties.get("involvement") or "perform")


def _holders(store: Store, held: list[_Held], *, ranked: bool = True) -> list[Holder]:
    by_holder: dict[str, list[_Held]] = {}
    for item in sorted(held, key=lambda h: h.rank) if ranked else held:
        by_holder.setdefault(item.holder.id, []).append(item)
    groups = sorted(by_holder.values(), key=_group_rank) if ranked else list(by_holder.values())
    quoted = quotes(store, [r for group in groups for item in group for r in references(item.duty)])
    names = organization_names(store)
    return [_holder(group, quoted, names) for group in groups]


def _group_rank(group: list[_Held]) -> tuple[int, float, int, str, str]:
    best = group[0]
    order, certainty, _ = best.rank
    return (order, certainty, _KIND_ORDER.get(best.holder.kind, 3), best.holder.label, best.holder.id)


def _holder(group: list[_Held], quoted: dict[str, Quote], organization_names: dict[str, str]) -> Holder:
    node = group[0].holder
    duties = [
        HeldDuty(
            id=item.duty.id,
            text=item.duty.label,
            involvement=item.support.involvement,
            evidence=[quoted[r] for r in references(item.duty) if r in quoted],
        )
        for item in group
    ]
    department = node.properties.get("department")
    return Holder(
        id=node.id,
        kind=cast("Literal['position', 'department', 'organization']", node.kind.lower()),
        name=node.label,
        department=str(department) if department else None,
        organization=organization_names.get(str(node.properties.get("organization") or node.id)),
        document=next((quote.document for duty in duties for quote in duty.evidence), None),
        involvement=group[0].support.involvement,
        certainty=group[0].support.certainty,
        duties=duties,
    )


def _graph(held: list[_Held]) -> Graph:
    nodes = {node.id: node for item in held for node in (item.holder, item.duty)}
    return Graph(tuple(nodes.values()), tuple({item.line.id: item.line for item in held}.values()))
