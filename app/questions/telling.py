"""The answers to catalogued questions in words: what each says of its rows, for one node or for several of one name.

Holders of a duty that is asked for are told in asking.py.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable
from dataclasses import dataclass

from app.database import Result, Store
from app.questions import reporting
from app.questions.answer import Answer, Language, Picture, Unanswered
from app.questions.catalogue import evidence_of
from app.questions.holders import DutyLine, holders_with
from app.questions.names import Candidate
from app.questions.shapes import graph_json
from app.questions.wording import in_a_row, listed, say, say_of
from graph_model import NODE_BY_LABEL
from graph_model.graph import Graph, GraphEdge, GraphNode

_MARKS = "。；;.，, "
_SECTIONS = {
    ("BELONGS_TO", True): "part_department",
    ("REPORTS_TO", True): "part_managers",
    ("REPORTS_TO", False): "part_reports",
    ("BELONGS_TO", False): "part_positions",
    ("HAS_DUTY", True): "part_duties",
    ("COLLABORATES_WITH", True): "part_partners",
    ("COLLABORATES_WITH", False): "part_partners",
}
"""What an overview names, in this order, by relationship and whether it leads away from the node."""


@dataclass(frozen=True, slots=True)
class Asked:
    """The rows for one node (None where the question names none); `column` is what the node is called in the rows."""

    candidate: Candidate | None
    column: str
    result: Result

    @property
    def lines(self) -> list[reporting.Line]:
        """The reporting lines of the rows."""
        return reporting.lines_of(self.result)


def tell(store: Store, answer: Answer, query: str, asked: list[Asked]) -> None:
    """Fills the answer to that catalogued query in: words, reporting lines, holders, graph and evidence."""
    results = [one.result for one in asked]
    if query == "direct_reports":  # what else is said of those that report belongs to the answer
        below = [line[0].id for one in asked for line in one.lines]
        results = [*results, reporting.all_lines(store, below)] if below else results
        answer.reporting = reporting.reporting(store, reporting.lines_of(results[-1]) if below else [])
    else:
        answer.reporting = reporting.reporting(store, [line for one in asked for line in _lines(one)])
    answer.holders = holders_with(store, [duty for one in asked for duty in _duties(one)])
    answer.graph = Picture.model_validate(graph_json(_joined(result.graph() for result in results)))
    answer.evidence = list({str(q): q for result in results for q in evidence_of(store, result)}.values())
    several = len(asked) > 1
    of_a_name = any(one.candidate for one in asked)  # without a name, nothing found is an answer: all agree
    said = [_TELLERS[query](answer.language, one, _called(one.candidate, answer.language, several=several)) for one in asked]
    answer.answer = in_a_row(answer.language, said)
    if of_a_name and not any(result.rows for result in results):
        answer.unanswered = Unanswered(reason=answer.answer.rstrip("。."))


def _called(candidate: Candidate | None, language: Language, *, several: bool) -> str:
    """The node's name, with its organization where several bear it."""
    if candidate is None:
        return ""
    if not several or not candidate.organization:
        return candidate.node.label
    return say(language, "name_within", name=candidate.node.label, organization=candidate.organization)


def _reports(language: Language, asked: Asked, name: str) -> str:
    if not asked.lines:
        return say(language, "reports_none", position=name)
    return say_of(language, "reports_found", reporting.names_of(language, asked.lines, managers=False), position=name)


def _managers(language: Language, asked: Asked, name: str) -> str:
    if not asked.lines:
        return say(language, "managers_none", position=name)
    managers = reporting.names_of(language, asked.lines, managers=True)
    return say(language, "managers_found", position=name, names=listed(language, managers))


def _chain(language: Language, asked: Asked, name: str) -> str:
    lines = asked.lines
    if not lines:
        return say(language, "chain_none", position=name)
    layers = max(layer for row in asked.result.rows if isinstance(layer := row["layer"], int))
    return say(language, "chain_found", position=name, number=len(lines), layers=layers)


def _chain_up(language: Language, asked: Asked, name: str) -> str:
    way = dict.fromkeys(node.label for below, _, above in asked.lines for node in (below, above))
    return in_a_row(language, [_chain(language, asked, name), " → ".join(way)] if way else [_chain(language, asked, name)])


def _disagreements(language: Language, asked: Asked, _: str) -> str:
    lines = asked.lines
    pairs = [reporting.described(language, say(language, "pair", a=b.label, b=a.label), line) for b, line, a in lines]
    key = "disagreements_found" if lines else "disagreements_none"
    return say(language, key, number=len(lines), names=listed(language, pairs))


def _overview(language: Language, asked: Asked, name: str) -> str:
    named: dict[str, list[str]] = {}
    counted: Counter[str] = Counter()
    for subject, link, part in _parts(asked):
        key = _SECTIONS.get((link.kind, link.source == subject.id))
        if key:
            named.setdefault(key, []).append(part.label.rstrip(_MARKS))
        elif link.kind != "PART_OF":
            counted[part.kind] += 1
    said = [say(language, key, names=listed(language, named[key])) for key in dict.fromkeys(_SECTIONS.values()) if key in named]
    for kind, number in counted.items():
        said.append(say(language, "part_other", caption=NODE_BY_LABEL[kind].caption.in_language(language).lower(), number=number))
    if not said:
        return say(language, "overview_none", name=name)
    return say(language, "overview_found", name=name, parts=("；" if language == "zh" else "; ").join(said))


def _partners(language: Language, asked: Asked, name: str) -> str:
    partners = [partner.label for row in asked.result.rows if isinstance(partner := row["partner"], GraphNode)]
    if not partners:
        return say(language, "partners_none", name=name)
    return say(language, "partners_found", name=name, names=listed(language, partners))


def _organizations(language: Language, asked: Asked, _: str) -> str:
    counts = ("departments", "positions", "duties")
    texts = [
        say(language, "organization_line", name=node.label, **{count: row[count] for count in counts})
        for row in asked.result.rows
        if isinstance(node := row["organization"], GraphNode)
    ]
    key = "organizations_found" if texts else "organizations_none"
    return say(language, key, number=len(texts), names=listed(language, texts))


_TELLERS: dict[str, Callable[[Language, Asked, str], str]] = {
    "direct_reports": _reports,
    "managers": _managers,
    "chain_up": _chain_up,
    "chain_down": _chain,
    "manager_disagreements": _disagreements,
    "department_overview": _overview,
    "position_overview": _overview,
    "unit_overview": _overview,
    "collaborating_units": _partners,
    "organization_overview": _organizations,
}
"""How each catalogued question is told of one node."""


def _lines(asked: Asked) -> list[reporting.Line]:
    """The reporting lines of the rows, of an overview too."""
    return asked.lines or [
        (subject, link, part) if link.source == subject.id else (part, link, subject)
        for subject, link, part in _parts(asked)
        if link.kind == "REPORTS_TO"
    ]


def _duties(asked: Asked) -> list[DutyLine]:
    """The duties in an overview's rows."""
    return [(subject, link, part) for subject, link, part in _parts(asked) if link.kind == "HAS_DUTY"]


def _parts(asked: Asked) -> Iterable[tuple[GraphNode, GraphEdge, GraphNode]]:
    """The rows of an overview: what it is of, the relationship, and what is at its other end."""
    for row in asked.result.rows:
        subject, link, part = row.get(asked.column), row.get("link"), row.get("part")
        if isinstance(subject, GraphNode) and isinstance(link, GraphEdge) and isinstance(part, GraphNode):
            yield subject, link, part


def _joined(graphs: Iterable[Graph]) -> Graph:
    parts = list(graphs)
    nodes = {node.id: node for graph in parts for node in graph.nodes}
    return Graph(tuple(nodes.values()), tuple({edge.id: edge for graph in parts for edge in graph.edges}.values()))
