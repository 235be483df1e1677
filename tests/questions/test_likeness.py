"""Whom the meaning of a duty names where its words do not: one holder, and only about the thing that was asked for."""

from __future__ import annotations

import pytest

from app.language import vectors
from app.questions.likeness import meant
from app.questions.request import read_request
from app.questions.retrieval.index import Row
from graph_model.graph import GraphEdge, GraphNode

pytestmark = pytest.mark.skipif(not vectors.available(), reason="the sentence model is not installed")


def _rows(*duties: str) -> list[Row]:
    return [
        Row(
            GraphNode(f"position-{n}", "Position", f"Post {n}", {}),
            GraphEdge(f"line-{n}", f"position-{n}", f"duty-{n}", "HAS_DUTY", {}),
            GraphNode(f"duty-{n}", "Duty", text, {}),
            (),
        )
        for n, text in enumerate(duties)
    ]


def test_a_duty_that_means_it_in_other_words_names_its_holder_less_surely() -> None:
    rows = _rows(
        "Water the plants in the lobby", "Help newly arrived readers to find books on the shelves", "Empty the letter box"
    )
    found = meant(read_request("finds the right book for readers"), rows)
    assert found is not None
    row, supported = found
    assert row.holder.label == "Post 1"
    assert supported.certainty < 0.8


@pytest.mark.parametrize(
    ("asked", "duties"),
    [
        ("检修车间设备", ("负责办公设备的维护和更换", "接待来访")),
        ("审批合同", ("起草合同", "整理书架")),
        ("performs surgery", ("执行医嘱", "整理书架")),
        (
            "cleans the office",
            ("Books travel and meeting rooms.", "Negotiates contracts.", "Pays salaries and reimburses expenses."),
        ),
    ],
)
def test_another_thing_or_another_deed_about_a_paper_is_nobody_s_answer(asked: str, duties: tuple[str, ...]) -> None:
    assert meant(read_request(asked), _rows(*duties)) is None
