"""Who has a duty: candidates found by retrieval, judged by their own words (support.py), ranked, with quotes."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Literal, cast

from app.database import Store
from app.questions.answer import HeldDuty, Holder
from app.questions.names import organization_names
from app.questions.quotes import quotes
from app.questions.request import Request
from app.questions.retrieval.fusing import candidates, nearest
from app.questions.retrieval.index import Row
from app.questions.shapes import references
from app.questions.support import Support, support
from graph_model import Quote
from graph_model.graph import Graph, GraphEdge, GraphNode
from graph_model.vocabulary import Involvement

_ORDER: dict[Involvement, int] = {"lead": 0, "perform": 0, "plan": 0, "approve": 1, "assist": 2, "supervise": 2, "participate": 2}
"""Those that do the work stand before those that approve it, and these before those that share in it."""
_KIND_ORDER = {"Position": 0, "Department": 1, "Organization": 2}
DutyLine = tuple[GraphNode, GraphEdge, GraphNode]
"""Holder, relationship, duty."""
_MOST_JUDGED = 1500
"""Of more duties that speak of a matter those that say most of it are judged."""
_NEAREST = 3
_BY_RIGHT = frozenset({"approve", "sign_off", "conclude", "decide", "issue", "pay"})
"""Deeds that a stated right allows its holder as a duty does."""


@dataclass(frozen=True, slots=True)
class _Held:
    """A duty that supports the answer, as the graph has it."""

    holder: GraphNode
    line: GraphEdge
    duty: GraphNode
    support: Support
    quotes: tuple[Quote, ...]

    @property
    def rank(self) -> tuple[int, float, str]:
        return (_ORDER[self.support.involvement], -self.support.certainty, self.duty.id)


@dataclass(frozen=True, slots=True)
class Found:
    """Holders, best first; the graph of them; and the duties that come nearest where none supports the answer.

    `more` tells that more duties speak of the matter than were judged.
    """

    holders: list[Holder]
    graph: Graph
    nearest: list[str] = field(default_factory=list[str])
    more: bool = False

    def of(self, departments: Iterable[tuple[str, str, str]]) -> Found:
        """Only the departments (id, name, organization's name) and the holders that belong to them."""
        ids = {identity for identity, _, _ in departments}
        places = {(name, organization) for _, name, organization in departments}
        kept = [h for h in self.holders if h.id in ids or (h.department, h.organization) in places]
        duties = {duty.id for holder in kept for duty in holder.duties}
        chosen = {holder.id for holder in kept}
        edges = tuple(e for e in self.graph.edges if e.source in chosen and e.target in duties)
        nodes = tuple(n for n in self.graph.nodes if n.id in chosen or n.id in duties)
        return Found(kept, Graph(nodes, edges), self.nearest, self.more)


def find_holders(store: Store, request: Request, organization: str | None) -> Found:
    """Everybody whose quoted duty supports the request; `organization` is an id that narrows the search."""
    found = candidates(store, request, organization)
    by_right = bool({name for action in request.actions for name in action.concepts} & _BY_RIGHT)
    held: list[_Held] = []
    for row in found.rows(found.speaking[:_MOST_JUDGED]):
        if row.line.kind == "HAS_DUTY" or by_right:
            held += _judged(request, row)
    if held:
        return Found(_holders(store, held), _graph(held), more=len(found.speaking) > _MOST_JUDGED)
    beside = dict.fromkeys(
        f"{row.holder.label}: {row.stated.label}" for row in found.rows(nearest(store, request, organization, found))
    )
    return Found([], Graph(), list(beside)[:_NEAREST])


def _judged(request: Request, row: Row) -> list[_Held]:
    supported = support(request, row.stated.label)
    if supported is None:
        return []
    if row.line.kind == "HAS_AUTHORITY":
        supported = Support(supported.certainty, "approve")  # a right, not work that is done
    return [_Held(row.holder, row.line, row.stated, supported, row.quotes)]


def holders_with(store: Store, lines: Iterable[DutyLine]) -> list[Holder]:
    """Holders with all these duties (holder, line, duty), in the order given, as the graph has them."""
    rows = list(lines)
    quoted = quotes(store, [r for _, _, duty in rows for r in references(duty)])
    held = [
        _Held(holder, line, duty, Support(1.0, _stated(line)), tuple(quoted[r] for r in references(duty) if r in quoted))
        for holder, line, duty in rows
    ]
    return _holders(store, held, ranked=False)


def _stated(line: GraphEdge) -> Involvement:
    """The involvement as it was read; a duty that is merely stated is performed."""
    return cast("Involvement", line.properties.get("involvement") or "perform")


def _holders(store: Store, held: list[_Held], *, ranked: bool = True) -> list[Holder]:
    by_holder: dict[str, list[_Held]] = {}
    for item in sorted(held, key=lambda h: h.rank) if ranked else held:
        by_holder.setdefault(item.holder.id, []).append(item)
    groups = sorted(by_holder.values(), key=_group_rank) if ranked else list(by_holder.values())
    names = organization_names(store)
    return [_holder(group, names) for group in groups]


def _group_rank(group: list[_Held]) -> tuple[int, float, int, str, str]:
    best = group[0]
    order, certainty, _ = best.rank
    return (order, certainty, _KIND_ORDER.get(best.holder.kind, 3), best.holder.label, best.holder.id)


def _holder(group: list[_Held], organization_names: dict[str, str]) -> Holder:
    node = group[0].holder
    duties = [
        HeldDuty(
            id=item.duty.id,
            text=item.duty.label,
            involvement=item.support.involvement,
            evidence=list(item.quotes),
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
