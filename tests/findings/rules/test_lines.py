"""The rules of reporting lines: what must fire and what must not."""

from __future__ import annotations

from app.findings.rules import (
    cycle,
    no_manager,
    one_sided_line,
    self_report,
    several_managers,
    undefined_position,
    unresolved_manager,
)
from tests.findings.organizations import found, line, named, organization, post, subjects


def test_a_line_that_a_superior_who_lists_others_leaves_out_is_a_warning() -> None:
    lines = [line("Deck hand", "Mate", "subordinate"), line("Cook", "Mate")]
    (result,) = found(one_sided_line.RULE, organization(post("Deck hand"), post("Mate"), post("Cook"), lines=lines))
    assert ([s.name for s in result.subjects], result.severity) == (["Deck hand", "Mate"], "warning")


def test_a_line_to_a_superior_who_lists_nobody_is_a_note_where_others_list_theirs() -> None:
    lines = [line("Deck hand", "Mate", "subordinate"), line("Mate", "Captain")]
    (result,) = found(one_sided_line.RULE, organization(post("Deck hand"), post("Mate"), post("Captain"), lines=lines))
    assert result.severity == "note"


def test_where_no_section_ever_lists_its_reports_silence_says_nothing() -> None:
    facts = organization(post("Deck hand"), post("Mate"), lines=[line("Deck hand", "Mate", "subordinate")])
    assert found(one_sided_line.RULE, facts) == []


def test_a_superior_who_lists_the_position_under_a_shorter_title_says_the_line() -> None:
    facts = organization(
        post("渡轮组组长", department="渡轮组"),
        post("码头经理"),
        named("组长"),
        lines=[line("渡轮组组长", "码头经理", "subordinate"), line("组长", "码头经理", "superior")],
    )
    assert found(one_sided_line.RULE, facts) == []


def test_two_solid_managers_are_a_warning_and_a_dotted_one_beside_a_solid_one_is_a_note() -> None:
    facts = organization(
        post("Purser"),
        post("Cook"),
        post("Captain"),
        post("Owner"),
        lines=[
            line("Purser", "Captain", "subordinate"),
            line("Purser", "Owner", "subordinate"),
            line("Cook", "Captain"),
            line("Cook", "Owner", "subordinate", kind="dotted"),
        ],
    )
    results = found(several_managers.RULE, facts)
    assert {result.subjects[0].name: result.severity for result in results} == {"Purser": None, "Cook": "note"}


def test_managers_on_one_chain_are_a_note() -> None:
    facts = organization(*map(post, "ABC"), lines=[line("C", "B"), line("C", "A", "superior"), line("B", "A")])
    (result,) = found(several_managers.RULE, facts)
    assert result.severity == "note"


def test_one_manager_or_a_contradiction_is_not_several_managers() -> None:
    facts = organization(
        post("Purser"),
        post("Cook"),
        post("Captain"),
        post("Owner"),
        lines=[
            line("Cook", "Captain"),
            line("Purser", "Captain", "subordinate", status="conflicting"),
            line("Purser", "Owner", "superior", status="conflicting"),
        ],
    )
    assert found(several_managers.RULE, facts) == []


def test_a_circle_of_solid_lines_is_found_once_with_everybody_in_it() -> None:
    facts = organization(
        post("A"), post("B"), post("C"), post("D"), lines=[line("A", "B"), line("B", "C"), line("C", "A"), line("D", "A")]
    )
    assert subjects(found(cycle.RULE, facts)) == [["A", "B", "C"]]


def test_a_tree_and_a_dotted_line_back_are_no_circle() -> None:
    facts = organization(post("A"), post("B"), lines=[line("A", "B"), line("B", "A", kind="dotted")])
    assert found(cycle.RULE, facts) == []


def test_a_position_that_reports_to_itself_is_an_error_of_its_own_and_no_circle() -> None:
    facts = organization(post("A"), post("B"), lines=[line("A", "A", "table"), line("B", "A")])
    assert subjects(found(self_report.RULE, facts)) == [["A"]]
    assert found(cycle.RULE, facts) == []
    assert found(self_report.RULE, organization(post("A"), post("B"), lines=[line("B", "A")])) == []


def test_a_second_top_is_found_and_the_one_with_most_below_it_is_not() -> None:
    facts = organization(
        *(post(title) for title in ("Head", "B", "C", "D", "Other head", "E")),
        lines=[line("B", "Head"), line("C", "Head"), line("D", "B"), line("E", "Other head")],
    )
    (result,) = found(no_manager.RULE, facts)
    assert [s.name for s in result.subjects] == ["Other head"]
    assert "document#below E Other head" in result.evidence


def test_a_manager_outside_the_documents_is_a_manager() -> None:
    facts = organization(post("B"), named("Head"), lines=[line("B", "Head", "subordinate")])
    assert found(no_manager.RULE, facts) == []


def test_documents_that_hardly_speak_of_managers_leave_nobody_without_one() -> None:
    facts = organization(*(post(title) for title in "ABCDEFGH"), lines=[line("A", "B")])
    assert found(no_manager.RULE, facts) == []
    assert found(no_manager.RULE, organization(post("A"), post("B"))) == []


def test_a_reference_that_no_row_defines_is_found_with_those_who_name_it() -> None:
    facts = organization(
        post("Clerk", reference="7"),
        post("Agent", reference="8"),
        named("—", reference="131"),
        lines=[line("Clerk", "—", "table"), line("Agent", "—", "table")],
    )
    (result,) = found(unresolved_manager.RULE, facts)
    assert "131" in result.message.en
    assert {s.name for s in result.subjects} == {"Clerk", "Agent", "—"}
    assert found(undefined_position.RULE, facts) == []


def test_a_manager_of_the_table_is_resolved() -> None:
    facts = organization(post("Clerk", reference="7"), post("Head", reference="1"), lines=[line("Clerk", "Head", "table")])
    assert found(unresolved_manager.RULE, facts) == []


def test_a_title_that_sections_name_and_none_describes_is_a_warning_in_a_whole_description_and_a_note_in_an_excerpt() -> None:
    whole = organization(
        post("A"), post("B"), post("C"), named("Purser"), lines=[line("A", "Purser", "subordinate"), line("B", "C")]
    )
    excerpt = organization(post("A"), named("Purser"), lines=[line("A", "Purser", "subordinate")])
    assert [(r.subjects[0].name, r.severity) for r in found(undefined_position.RULE, whole)] == [("Purser", None)]
    assert [(r.subjects[0].name, r.severity) for r in found(undefined_position.RULE, excerpt)] == [("Purser", "note")]


def test_a_title_that_may_be_a_described_one_is_not_undefined() -> None:
    facts = organization(
        post("票务管理部主管"), post("B"), post("C"), named("票务部主管"), lines=[line("B", "票务部主管", "subordinate")]
    )
    assert found(undefined_position.RULE, facts) == []
