from __future__ import annotations

from app.findings.rules.several_managers import RULE
from tests.findings.organizations import Case, found, line, misjudged, organization, post

_TWO = organization(
    *map(post, ("Purser", "Cook", "Captain", "Owner")),
    lines=[
        line("Purser", "Captain", "subordinate"),
        line("Purser", "Owner", "subordinate"),
        line("Cook", "Captain"),
        line("Cook", "Owner", "subordinate", kind="dotted"),
    ],
)
_ONE_CHAIN = organization(*map(post, "ABC"), lines=[line("C", "B"), line("C", "A", "superior"), line("B", "A")])
FIRES = {
    "two solid managers, and a dotted one beside a solid one": Case(
        _TWO, [["Captain", "Cook", "Owner"], ["Captain", "Owner", "Purser"]]
    ),
    "managers on one chain": Case(_ONE_CHAIN, [["A", "B", "C"]]),
}
SILENT = {
    "one manager, and a contradiction": organization(
        *map(post, ("Purser", "Cook", "Captain", "Owner")),
        lines=[
            line("Cook", "Captain"),
            line("Purser", "Captain", "subordinate", status="conflicting"),
            line("Purser", "Owner", "superior", status="conflicting"),
        ],
    )
}


def test_it_fires_where_it_must_and_nowhere_else() -> None:
    assert misjudged(RULE, FIRES, SILENT) == {}


def test_two_solid_managers_are_a_warning_and_a_dotted_one_beside_a_solid_one_is_a_note() -> None:
    severities = {result.subjects[0].name: result.severity for result in found(RULE, _TWO)}
    assert severities == {"Purser": None, "Cook": "note"}


def test_managers_on_one_chain_are_a_note() -> None:
    assert [result.severity for result in found(RULE, _ONE_CHAIN)] == ["note"]
