from __future__ import annotations

from app.findings.rules.manager_clash import RULE
from tests.findings.organizations import found, line, named, organization, post, subjects


def test_a_position_that_names_one_manager_and_is_claimed_by_another_is_an_error_with_both_quotes() -> None:
    facts = organization(
        post("渡轮售票员"),
        post("票务主管"),
        post("码头主管"),
        lines=[
            line("渡轮售票员", "票务主管", "subordinate", status="conflicting"),
            line("渡轮售票员", "码头主管", "superior", status="conflicting"),
        ],
    )
    (result,) = found(RULE, facts)
    assert [subject.name for subject in result.subjects] == ["渡轮售票员", "票务主管", "码头主管"]
    assert result.evidence == ("document#below 渡轮售票员 票务主管", "document#above 渡轮售票员 码头主管")
    assert result.severity is None


def test_a_claim_by_somebody_further_up_the_same_chain_is_only_a_warning() -> None:
    facts = organization(
        post("Deck hand"),
        post("Mate"),
        post("Captain"),
        lines=[
            line("Deck hand", "Mate", "subordinate", status="conflicting"),
            line("Deck hand", "Captain", "superior", status="conflicting"),
            line("Mate", "Captain"),
        ],
    )
    assert [result.severity for result in found(RULE, facts)] == ["warning"]


def test_two_managers_who_may_be_one_under_two_names_do_not_clash() -> None:
    facts = organization(
        post("售票员"),
        named("票务部主管"),
        post("票务管理部主管"),
        lines=[
            line("售票员", "票务部主管", "subordinate", status="conflicting"),
            line("售票员", "票务管理部主管", "superior", status="conflicting"),
        ],
    )
    assert subjects(found(RULE, facts)) == []


def test_agreed_and_one_sided_lines_are_no_clash() -> None:
    facts = organization(
        post("Deck hand"), post("Mate"), post("Cook"), lines=[line("Deck hand", "Mate"), line("Cook", "Mate", "subordinate")]
    )
    assert subjects(found(RULE, facts)) == []
