from __future__ import annotations

from app.findings.records import ReadingNote
from app.findings.rules.numbering_gap import RULE
from tests.findings.organizations import Case, found, misjudged, organization, post

_GAP = organization(
    post("Purser"),
    post("Cook"),
    notes=[ReadingNote("numbering-gap", "the numbers of Cook break: 3 → 5", ("document#10-20",), ("Cook",))],
)
FIRES = {"a number left out": Case(_GAP, [["Cook"]])}
SILENT = {
    "a note of another kind": organization(
        post("Cook"), notes=[ReadingNote("repaired-text", "damaged text is read as x", ("document#90-91",))]
    )
}


def test_it_fires_where_it_must_and_nowhere_else() -> None:
    assert misjudged(RULE, FIRES, SILENT) == {}


def test_it_tells_the_numbers_in_either_language() -> None:
    (result,) = found(RULE, _GAP)
    assert result.message.zh == "“Cook”的编号不连续：3 → 5"
    assert result.message.en == "The numbering of Cook breaks: 3 → 5"
