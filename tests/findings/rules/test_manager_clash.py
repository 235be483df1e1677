from __future__ import annotations

from app.findings.rules.manager_clash import RULE
from tests.findings.organizations import Case, found, line, misjudged, named, organization, post

_CLAIMED = organization(
    post("渡轮售票员"),
    post("票务主管"),
    post("码头主管"),
    lines=[
        line("渡轮售票员", "票务主管", "subordinate", status="conflicting"),
        line("渡轮售票员", "码头主管", "superior", status="conflicting"),
    ],
)
_FURTHER_UP = organization(
    post("Deck hand"),
    post("Mate"),
    post("Captain"),
    lines=[
        line("Deck hand", "Mate", "subordinate", status="conflicting"),
        line("Deck hand", "Captain", "superior", status="conflicting"),
        line("Mate", "Captain"),
    ],
)
_BESIDE_AGREED = organization(
    *map(post, ("Deck hand", "Mate", "Shop keeper")),
    lines=[line("Deck hand", "Mate"), line("Deck hand", "Shop keeper", "superior")],
)
FIRES = {
    "another claims it though the manager that it names lists it": Case(_BESIDE_AGREED, [["Deck hand", "Mate", "Shop keeper"]]),
    "one names a manager and another claims it": Case(_CLAIMED, [["渡轮售票员", "码头主管", "票务主管"]]),
    "the claim comes from further up": Case(_FURTHER_UP, [["Captain", "Deck hand", "Mate"]]),
}
SILENT = {
    "the two managers may be one under two names": organization(
        post("售票员"),
        named("票务部主管"),
        post("票务管理部主管"),
        lines=[
            line("售票员", "票务部主管", "subordinate", status="conflicting"),
            line("售票员", "票务管理部主管", "superior", status="conflicting"),
        ],
    ),
    "somebody further up lists also those of a manager who lists them": organization(
        *map(post, ("Deck hand", "Mate", "Captain")),
        lines=[line("Deck hand", "Mate"), line("Deck hand", "Captain", "superior"), line("Mate", "Captain")],
    ),
    "agreed and one-sided lines": organization(
        post("Deck hand"), post("Mate"), post("Cook"), lines=[line("Deck hand", "Mate"), line("Cook", "Mate", "subordinate")]
    ),
}


def test_it_fires_where_it_must_and_nowhere_else() -> None:
    assert misjudged(RULE, FIRES, SILENT) == {}


def test_it_is_an_error_with_the_quotes_of_both_sides() -> None:
    (result,) = found(RULE, _CLAIMED)
    assert [subject.name for subject in result.subjects] == ["渡轮售票员", "票务主管", "码头主管"]
    assert result.evidence == ("document#below 渡轮售票员 票务主管", "document#above 渡轮售票员 码头主管")
    assert result.severity is None


def test_a_claim_by_somebody_further_up_the_same_chain_is_only_a_warning() -> None:
    assert [result.severity for result in found(RULE, _FURTHER_UP)] == ["warning"]
