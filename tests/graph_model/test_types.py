"""Every declared type is whole: captions in both languages, a readable colour, ends that exist, known fields."""

from __future__ import annotations

import itertools
import re

import pytest
from pydantic import ValidationError

from graph_model import NODE_BY_LABEL, NODE_TYPES, RELATIONSHIP_TYPES, NodeType, RelationshipType
from graph_model.nodes import Position
from graph_model.relationships import ReportsTo

_DESIGNED_NODES = {
    "Organization",
    "Department",
    "Position",
    "Duty",
    "Topic",
    "Unit",
    "Authority",
    "Indicator",
    "Qualification",
    "Process",
    "Step",
    "Document",
    "Finding",
    "Judgement",
    "Change",
    "ChangePart",
    "Person",
}
_DESIGNED_LINES = {
    "PART_OF",
    "BELONGS_TO",
    "REPORTS_TO",
    "HAS_DUTY",
    "ABOUT",
    "COLLABORATES_WITH",
    "HAS_AUTHORITY",
    "MEASURED_BY",
    "REQUIRES",
    "HAS_STEP",
    "DONE_BY",
    "HOLDS",
}


def _luminance(colour: str) -> float:
    """Relative luminance (WCAG 2.2) of #rrggbb."""
    channels = [int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5)]
    linear = [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in channels]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def test_every_designed_type_is_declared_once() -> None:
    assert {node.__name__ for node in NODE_TYPES} == _DESIGNED_NODES
    assert {line.kind_name for line in RELATIONSHIP_TYPES} == _DESIGNED_LINES
    assert len(NODE_TYPES) == len(_DESIGNED_NODES)
    assert len(RELATIONSHIP_TYPES) == len(_DESIGNED_LINES)


@pytest.mark.parametrize("declared", [*NODE_TYPES, *RELATIONSHIP_TYPES], ids=lambda t: t.__name__)
def test_a_type_can_be_read_and_drawn(declared: type[NodeType | RelationshipType]) -> None:
    assert declared.caption.en
    assert re.search(r"[一-鿿]", declared.caption.zh)
    assert (1.05 / (_luminance(declared.colour) + 0.05)) >= 4.5, "too pale to be read on white"
    assert declared.icon
    assert declared.identified_by
    assert declared.__doc__


@pytest.mark.parametrize("node", NODE_TYPES, ids=lambda t: t.__name__)
def test_what_is_indexed_or_written_on_a_node_is_one_of_its_fields(node: type[NodeType]) -> None:
    assert {node.label_field, *node.full_text, *node.indexed} <= set(node.model_fields)


@pytest.mark.parametrize("line", RELATIONSHIP_TYPES, ids=lambda t: t.__name__)
def test_a_relationship_joins_declared_nodes(line: type[RelationshipType]) -> None:
    assert set(itertools.chain(*line.joins)) <= set(NODE_BY_LABEL)


def test_a_field_that_nobody_declared_is_refused() -> None:
    with pytest.raises(ValidationError, match="salary"):
        Position.model_validate({"id": "p", "organization": "o", "title": "店长", "search": "店长", "salary": 1})


def test_a_reporting_line_of_an_unknown_kind_is_refused() -> None:
    line = {"id": "r", "source": "a", "target": "b", "kind": "wavy", "stated_by": "both", "status": "agreed"}
    with pytest.raises(ValidationError, match="wavy"):
        ReportsTo.model_validate(line)
