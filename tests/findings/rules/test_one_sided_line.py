from __future__ import annotations

from app.findings.rules.one_sided_line import RULE
from tests.findings.organizations import Case, found, line, misjudged, named, organization, post

_LEFT_OUT = organization(
    *map(post, ("Deck hand", "Mate", "Cook")), lines=[line("Deck hand", "Mate", "subordinate"), line("Cook", "Mate")]
)
_LISTS_NOBODY = organization(
    *map(post, ("Deck hand", "Mate", "Captain")), lines=[line("Deck hand", "Mate", "subordinate"), line("Mate", "Captain")]
)
_LISTS_A_LONGER_TITLE = organization(
    *map(post, ("Deck hand", "Mate", "Captain")),
    named("Senior deck hand, Stoker"),
    lines=[
        line("Deck hand", "Mate", "subordinate"),
        line("Senior deck hand, Stoker", "Mate", "superior"),
        line("Mate", "Captain"),
    ],
)
FIRES = {
    "a list read as one name holds only a longer title": Case(_LISTS_A_LONGER_TITLE, [["Deck hand", "Mate"]]),
    "the superior lists others": Case(_LEFT_OUT, [["Deck hand", "Mate"]]),
    "the superior lists nobody where others list theirs": Case(_LISTS_NOBODY, [["Deck hand", "Mate"]]),
    "the subordinate names nobody where others do": Case(
        organization(*map(post, ("甲", "乙", "丙")), lines=[line("甲", "乙", "superior"), line("乙", "丙")]), [["乙", "甲"]]
    ),
}
SILENT = {
    "no section ever lists its reports": organization(
        post("Deck hand"), post("Mate"), lines=[line("Deck hand", "Mate", "subordinate")]
    ),
    "the superior lists the position under a shorter title": organization(
        post("渡轮组组长", department="渡轮组"),
        post("码头经理"),
        named("组长"),
        lines=[line("渡轮组组长", "码头经理", "subordinate"), line("组长", "码头经理", "superior")],
    ),
    "the superior lists the position in a list read as one name": organization(
        *map(post, ("Deck hand", "Mate", "Captain")),
        named("Deck Hand, Stoker"),
        lines=[
            line("Deck hand", "Mate", "subordinate"),
            line("Deck Hand, Stoker", "Mate", "superior"),
            line("Mate", "Captain"),
        ],
    ),
    "the other side has no section": organization(
        post("Deck hand"),
        named("Mate"),
        post("Cook"),
        lines=[line("Deck hand", "Mate", "subordinate"), line("Cook", "Deck hand")],
    ),
}


def test_it_fires_where_it_must_and_nowhere_else() -> None:
    assert misjudged(RULE, FIRES, SILENT) == {}


def test_it_is_a_warning_where_the_silent_side_lists_others_else_a_note() -> None:
    assert [result.severity for facts in (_LEFT_OUT, _LISTS_NOBODY) for result in found(RULE, facts)] == ["warning", "note"]
