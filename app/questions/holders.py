"""Who has a duty: candidates found by retrieval, judged by their own words (support.py), ranked, with quotes."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from functools import cached_property, partial
from typing import Literal, NamedTuple, cast

from app.database import Store
from app.questions.amounts import allowing
from app.questions.answer import HeldDuty, Holder
from app.questions.as_asked import said_as_asked
from app.questions.likeness import meant
from app.questions.names import organization_names
from app.questions.quotes import quotes
from app.questions.request import Request
from app.questions.retrieval.fusing import Candidates, candidates, nearest
from app.questions.retrieval.index import Row
from app.questions.shapes import references
from app.questions.support import COVERING, UNSAID, Support, support
from app.questions.translated import translated
from graph_model.graph import Graph, GraphEdge, GraphNode
from graph_model.vocabulary import Involvement

_ORDER: dict[Involvement, int] = {"lead": 0, "perform": 0, "plan": 0, "approve": 1, "assist": 2, "supervise": 2, "participate": 2}
"""Those that do the work stand before those that approve it, and these before those that share in it."""
_KIND_ORDER = {"Position": 0, "Department": 1, "Organization": 2}
DutyLine = tuple[GraphNode, GraphEdge, GraphNode]
"""Holder, relationship, duty."""
_MOST_JUDGED = 1000
"""Of more duties that speak of a matter those that say most of it are judged."""
_MOST_LISTED = 200
_NEAREST = 3
_MOST_NEAR = 50
"""Of the duties that come nearest these are looked through for the question's own words."""
_MOST_COMPARED = 10
"""Of the duties that come nearest these are compared clause by clause."""
_LONG = 300
"""Characters. What a statement of this length says of a matter is one thing among many."""
_BY_RIGHT = frozenset({"approve", "sign_off", "conclude", "decide", "issue", "pay"})
"""Deeds that a stated right allows its holder as a duty does."""


class Department(NamedTuple):
    """A department by its name and its organization's id."""

    organization: str
    name: str


class _Held:
    """A duty that supports the answer, by its holder's id; its row is taken out of the index when it is looked at."""

    def __init__(self, holder: str, stated: str, support: Support, row: Callable[[], Row]) -> None:
        self.holder, self.support, self._row = holder, support, row
        self.rank = (_ORDER[support.involvement], -support.certainty, stated)

    @cached_property
    def row(self) -> Row:
        return self._row()


def _held(row: Row, support: Support) -> _Held:
    return _Held(row.holder.id, row.stated.id, support, lambda: row)


@dataclass(frozen=True, slots=True)
class Found:
    """Holders, best first; the graph of them; and the duties that come nearest where none supports the answer.

    `number` counts all of them, `more` tells that more duties speak of the matter than were judged, `mentioned` that
    the matter stands anywhere, and `by_meaning` that the one holder's duty says it in other words.
    """

    holders: list[Holder]
    graph: Graph
    nearest: list[str] = field(default_factory=list[str])
    number: int = 0
    more: bool = False
    mentioned: bool = True
    by_meaning: bool = False


def find_holders(store: Store, request: Request, organization: str | None, departments: Iterable[Department] = ()) -> Found:
    """Those whose quoted duty supports the request, the best 200 of them.

    `organization` is an id that narrows the search, `departments` allow only them and the holders that belong to them.
    """
    allowed = {(one.organization, one.name) for one in departments}
    found = candidates(store, request, organization)
    if held := _supporting(request, found, allowed):
        return _found(store, held, more=len(found.speaking) > _MOST_JUDGED)
    if request.looser:
        return find_holders(store, request.looser, organization, departments)
    told = translated(request)
    if told and (held := _supporting(told, candidates(store, told, organization), allowed)):
        return _found(store, held)
    near = [found.index.row(place) for place in nearest(store, request, organization, found)[:_MOST_NEAR]]
    near = [row for row in near if not allowed or allowed & _units(row.holder)]
    allows = allowing(request)
    near = [row for row in near if allows(row.stated.label) is not False]
    work = [(row, said_as_asked(request, row.stated.label)) for row in near if row.line.kind != "HAS_AUTHORITY"]
    if said := [_held(row, support) for row, support in work if support is not None]:
        groups = _grouped(sorted(said, key=lambda one: one.rank))
        return Found(_holders(store, groups), _graph(said), number=len(groups))
    near = near[:_MOST_COMPARED]
    if likest := meant(request, [row for row in near if row.line.kind != "HAS_AUTHORITY"]):
        held = [_held(*likest)]
        return Found(_holders(store, [held]), _graph(held), number=1, by_meaning=True)
    beside = dict.fromkeys(f"{row.holder.label}: {row.stated.label}" for row in near[: 2 * _NEAREST])
    return Found([], Graph(), list(beside)[:_NEAREST], mentioned=found.mentioned)


def _found(store: Store, held: list[_Held], *, more: bool = False) -> Found:
    groups = _grouped(sorted(held, key=lambda one: one.rank))
    listed = _first(groups)
    graph = _graph([one for group in listed for one in group])
    return Found(_holders(store, listed), graph, number=len(groups), more=more)


def _supporting(request: Request, found: Candidates, allowed: set[tuple[str, str]]) -> list[_Held]:
    """The candidates' duties that support the request; what hardly covers the matter counts only where nothing else does."""
    by_right = request.amount is not None or bool({name for action in request.actions for name in action.concepts} & _BY_RIGHT)
    allows = allowing(request)
    held, bounded = list[_Held](), list[_Held]()
    for place in found.speaking[:_MOST_JUDGED]:
        record = found.index.record(place)
        right = record["line"][3] == "HAS_AUTHORITY"
        supported = support(request, record["stated"][2]) if by_right or not right else None
        allowed_amount = allows(record["stated"][2]) if supported is not None else None
        if supported is not None and allowed_amount is not False:  # a right is no work that is done
            as_held = Support(supported.certainty, "approve") if right else supported
            row = partial(found.index.row_of, record, place)
            one = _Held(record["line"][1], record["stated"][0], as_held, row)
            (bounded if allowed_amount else held).append(one)
    held = bounded or held
    if allowed:
        held = [one for one in held if allowed & _units(one.row.holder)]
    if any(one.support.certainty >= UNSAID for one in held):
        held = [one for one in held if one.support.certainty >= COVERING]
    return held


def _units(holder: GraphNode) -> set[tuple[str, str]]:
    """The department that a holder is, or is in."""
    organization = str(holder.properties.get("organization"))
    names = (
        [holder.label] if holder.kind == "Department" else [str(name)] if (name := holder.properties.get("department")) else []
    )
    return {(organization, name) for name in names}


def holders_with(store: Store, lines: Iterable[DutyLine]) -> list[Holder]:
    """Holders with all these duties (holder, line, duty), in the order given, as the graph has them."""
    rows = list(lines)
    quoted = quotes(store, [r for _, _, duty in rows for r in references(duty)])
    held = [
        _held(Row(holder, line, duty, tuple(quoted[r] for r in references(duty) if r in quoted)), Support(1.0, _stated(line)))
        for holder, line, duty in rows
    ]
    return _holders(store, _grouped(held))


def _stated(line: GraphEdge) -> Involvement:
    """The involvement as it was read; a duty that is merely stated is performed."""
    return cast("Involvement", line.properties.get("involvement") or "perform")


def _grouped(held: list[_Held]) -> list[list[_Held]]:
    """What each holder holds, in the order given."""
    by_holder: dict[str, list[_Held]] = {}
    for item in held:
        by_holder.setdefault(item.holder, []).append(item)
    return list(by_holder.values())


def _holders(store: Store, groups: list[list[_Held]]) -> list[Holder]:
    names = organization_names(store)
    return [_holder(group, names) for group in groups]


def _first(groups: list[list[_Held]]) -> list[list[_Held]]:
    """The groups that are listed, best first. Only where the surest of their duties are alike more of them is looked at."""
    surest = sorted(group[0].rank[:2] for group in groups)[:_MOST_LISTED]
    return sorted((group for group in groups if group[0].rank[:2] <= surest[-1]), key=_group_rank)[:_MOST_LISTED]


def _group_rank(group: list[_Held]) -> tuple[int, float, int, bool, str, str]:
    best = group[0]
    told_at_length = len(best.row.stated.label) > _LONG
    order, certainty, _ = best.rank
    return (order, certainty, _KIND_ORDER.get(best.row.holder.kind, 3), told_at_length, best.row.holder.label, best.row.holder.id)


def _holder(group: list[_Held], organization_names: dict[str, str]) -> Holder:
    node = group[0].row.holder
    duties = [
        HeldDuty(
            id=item.row.stated.id,
            text=item.row.stated.label,
            involvement=item.support.involvement,
            evidence=list(item.row.quotes),
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
    nodes = {node.id: node for item in held for node in (item.row.holder, item.row.stated)}
    return Graph(tuple(nodes.values()), tuple({item.row.line.id: item.row.line for item in held}.values()))
