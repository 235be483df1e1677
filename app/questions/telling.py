"""The answers to catalogued questions: words, reporting lines, holders, graph and evidence, for one node or several of one name.

What each says in words stands in told_lines.py, told_parts.py and told_numbers.py; holders that are sought for a duty are
told in asking.py.
"""

from __future__ import annotations

from collections.abc import Iterable

from app.database import Store
from app.questions import reporting
from app.questions.answer import Answer, Picture, Unanswered
from app.questions.asked import Asked, parts_of
from app.questions.catalogue import evidence_of
from app.questions.holders import DutyLine, holders_with
from app.questions.quotes import quotes
from app.questions.shapes import graph_json
from app.questions.told_lines import TOLD_LINES
from app.questions.told_numbers import TOLD_NUMBERS
from app.questions.told_parts import TOLD_PARTS
from app.questions.vacancy import TOLD_VACANCY
from app.questions.wording import in_a_row
from graph_model.graph import Graph, GraphEdge, GraphNode

_TELLERS = {**TOLD_LINES, **TOLD_PARTS, **TOLD_NUMBERS, **TOLD_VACANCY}
"""How each catalogued question is told; a question that is not listed can only be asked by its name."""


def tell(store: Store, answer: Answer, query: str, asked: list[Asked]) -> None:
    """Fills the answer to that catalogued query in."""
    results = [one.result for one in asked]
    if query == "direct_reports":  # what else is said of those that report belongs to the answer
        below = [line[0].id for one in asked for line in one.lines]
        results = [*results, reporting.all_lines(store, below)] if below else results
        answer.reporting = reporting.reporting(store, reporting.lines_of(results[-1]) if below else [])
    else:
        answer.reporting = reporting.reporting(store, [line for one in asked for line in _lines(one)])
    answer.holders = holders_with(store, [duty for one in asked for duty in _duties(one)])
    answer.graph = Picture.model_validate(graph_json(_joined(result.graph() for result in results)))
    said = dict.fromkeys(reference for result in results for reference in evidence_of(result))
    answer.evidence = list(quotes(store, said).values())
    answer.answer = in_a_row(answer.language, [_TELLERS[query](answer.language, one) for one in asked])
    of_a_name = any(one.names for one in asked)  # without a name, nothing found is an answer: all agree
    if of_a_name and not any(result.rows for result in results):
        answer.unanswered = Unanswered(reason=answer.answer.rstrip("。."))


def _lines(asked: Asked) -> list[reporting.Line]:
    """The reporting lines of the rows, of an overview too."""
    return asked.lines or [
        (subject, link, part) if link.source == subject.id else (part, link, subject)
        for subject, link, part in parts_of(asked)
        if link.kind == "REPORTS_TO"
    ]


def _duties(asked: Asked) -> list[DutyLine]:
    """The duties in the rows, with their holders."""
    found = [(subject, link, part) for subject, link, part in parts_of(asked) if link.kind == "HAS_DUTY"]
    for row in asked.result.rows:
        holder, line, duty = row.get("holder"), row.get("line"), row.get("duty")
        if isinstance(holder, GraphNode) and isinstance(line, GraphEdge) and isinstance(duty, GraphNode):
            found.append((holder, line, duty))
    return found


def _joined(graphs: Iterable[Graph]) -> Graph:
    parts = list(graphs)
    nodes = {node.id: node for graph in parts for node in graph.nodes}
    return Graph(tuple(nodes.values()), tuple({edge.id: edge for graph in parts for edge in graph.edges}.values()))
