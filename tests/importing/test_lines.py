"""Reporting lines as both sides state them: a table of situations, each with what every line must become."""

import pytest

from app.importing.lines import judged
from app.importing.state import Item

Claim = tuple[str, str, str, str]
"""Subordinate, manager, solid | dotted, and who says it: below, above, both, or neither."""


def _line(claim: Claim) -> Item:
    source, target, kind, said = claim
    below = ["document-1#1-2"] if said in {"below", "both"} else []
    above = ["document-1#3-4"] if said in {"above", "both"} else []
    fields = {"id": f"{source}>{target}:{kind}", "source": source, "target": target, "kind": kind, "stated_by": said}
    return Item("REPORTS_TO", {**fields, "subordinate_evidence": below, "superior_evidence": above})


SITUATIONS: list[tuple[str, list[Claim], dict[str, tuple[str, str]]]] = [
    ("both sides say it", [("S", "A", "solid", "both")], {"S>A:solid": ("both", "agreed")}),
    ("only the subordinate says it", [("S", "A", "solid", "below")], {"S>A:solid": ("subordinate", "one-sided")}),
    ("only the manager says it", [("S", "A", "solid", "above")], {"S>A:solid": ("superior", "one-sided")}),
    (
        "it names one manager and another claims it",
        [("S", "A", "solid", "below"), ("S", "B", "solid", "above")],
        {"S>A:solid": ("subordinate", "conflicting"), "S>B:solid": ("superior", "conflicting")},
    ),
    (
        "one manager agrees, another claims it as well",
        [("S", "A", "solid", "both"), ("S", "B", "solid", "above")],
        {"S>A:solid": ("both", "agreed"), "S>B:solid": ("superior", "one-sided")},
    ),
    (
        "a matrix of three, one of which agrees",
        [("S", "A", "solid", "both"), ("S", "B", "solid", "below"), ("S", "C", "solid", "below")],
        {
            "S>A:solid": ("both", "agreed"),
            "S>B:solid": ("subordinate", "one-sided"),
            "S>C:solid": ("subordinate", "one-sided"),
        },
    ),
    (
        "two managers claim it and it names none",
        [("S", "A", "solid", "above"), ("S", "B", "solid", "above")],
        {"S>A:solid": ("superior", "one-sided"), "S>B:solid": ("superior", "one-sided")},
    ),
    (
        "a dotted line clashes with nothing",
        [("S", "A", "solid", "below"), ("S", "B", "dotted", "above")],
        {"S>A:solid": ("subordinate", "one-sided"), "S>B:dotted": ("superior", "one-sided")},
    ),
    ("a table says it", [("S", "A", "solid", "table")], {"S>A:solid": ("table", "one-sided")}),
    ("a person says it", [("S", "A", "solid", "person")], {"S>A:solid": ("person", "one-sided")}),
]


@pytest.mark.parametrize(("claims", "wanted"), [pytest.param(c, w, id=name) for name, c, w in SITUATIONS])
def test_a_line_is_judged_by_what_both_sides_state(claims: list[Claim], wanted: dict[str, tuple[str, str]]) -> None:
    lines = judged(map(_line, claims))
    assert {line.id: (line.fields["stated_by"], line.fields["status"]) for line in lines} == wanted


def test_other_subordinates_do_not_matter() -> None:
    lines = judged(map(_line, [("S", "A", "solid", "below"), ("T", "B", "solid", "above")]))
    assert {line.text("status") for line in lines} == {"one-sided"}
