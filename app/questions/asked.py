"""A catalogued question as it was asked: the rows, the names and values that it was asked with, and what tellers read there."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass

from app.database import Result
from app.questions import reporting
from app.questions.answer import Language
from app.questions.names import Candidate
from app.questions.wording import say
from graph_model.graph import GraphEdge, GraphNode

_MARKS = "。；;.，, "
_MOST_CHARACTERS = 90


@dataclass(frozen=True, slots=True)
class Asked:
    """The rows for one set of names; `several` tells that there are more sets of these names."""

    names: Mapping[str, Candidate]
    values: Mapping[str, object]
    result: Result
    several: bool = False

    @property
    def lines(self) -> list[reporting.Line]:
        """The reporting lines of the rows."""
        return reporting.lines_of(self.result)

    def called(self, language: Language, parameter: str) -> str:
        """A parameter's name, with its organization where several nodes bear it; empty where it was not given."""
        candidate = self.names.get(parameter)
        if candidate is None:
            return ""
        if not self.several or not candidate.where:
            return candidate.label
        return say(language, "name_within", name=candidate.label, organization=candidate.where)

    def calling(self, language: Language) -> dict[str, str]:
        """Every parameter's name, for filling sentences in."""
        every = ("position", "other", "department", "unit", "process", "person", "organization")
        names = {parameter: self.called(language, parameter) for parameter in every}
        given = [name for name in names.values() if name]
        told = {key: say(language, key, names=", ".join(given)) if given else "" for key in ("of", "whose")}
        return {**names, **told}


Teller = Callable[[Language, Asked], str]
"""Says of the rows what they answer."""


def parts_of(asked: Asked) -> Iterable[tuple[GraphNode, GraphEdge, GraphNode]]:
    """The rows of an overview: what it is of, the relationship, and what is at its other end."""
    for row in asked.result.rows:
        link, part = row.get("link"), row.get("part")
        if isinstance(link, GraphEdge) and isinstance(part, GraphNode):
            subject = next((row[c] for c in ("position", "department", "unit") if isinstance(row.get(c), GraphNode)), None)
            if isinstance(subject, GraphNode):
                yield subject, link, part


def nodes_in(asked: Asked, column: str) -> list[GraphNode]:
    """The nodes of a column, lists included, in order."""
    found: list[GraphNode] = []
    for row in asked.result.rows:
        cell = row.get(column)
        cells = cell if isinstance(cell, list) else [cell]
        found += [one for one in cells if isinstance(one, GraphNode)]
    return found


def short(node: GraphNode) -> str:
    """A node's label as it stands in a sentence: without its closing mark, cut where it is long."""
    text = node.label.strip().rstrip(_MARKS)
    return text if len(text) <= _MOST_CHARACTERS else text[: _MOST_CHARACTERS - 1] + "…"
