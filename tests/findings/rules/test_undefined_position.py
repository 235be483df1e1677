from __future__ import annotations

from app.findings.rules.undefined_position import RULE
from tests.findings.organizations import Case, found, line, misjudged, named, organization, post

_WHOLE = organization(*map(post, "ABC"), named("Purser"), lines=[line("A", "Purser", "subordinate"), line("B", "C")])
_EXCERPT = organization(post("A"), named("Purser"), lines=[line("A", "Purser", "subordinate")])
FIRES = {"in a whole description": Case(_WHOLE, [["Purser"]]), "in an excerpt": Case(_EXCERPT, [["Purser"]])}
SILENT = {
    "it may be a described one": organization(
        post("票务管理部主管"), post("B"), post("C"), named("票务部主管"), lines=[line("B", "票务部主管", "subordinate")]
    ),
    "a table's reference": organization(
        post("Clerk", reference="7"), named("—", reference="131"), lines=[line("Clerk", "—", "table")]
    ),
    "a board": organization(*map(post, "ABC"), named("董事会"), lines=[line("A", "董事会", "subordinate")]),
    "a bare rank": organization(*map(post, "ABC"), named("主管"), lines=[line("A", "主管", "subordinate")]),
}


def test_it_fires_where_it_must_and_nowhere_else() -> None:
    assert misjudged(RULE, FIRES, SILENT) == {}


def test_it_is_a_note_in_an_excerpt() -> None:
    assert [result.severity for facts in (_WHOLE, _EXCERPT) for result in found(RULE, facts)] == [None, "note"]
