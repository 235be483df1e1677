from __future__ import annotations

from app.findings.records import ReadingNote
from app.findings.rules.repeated_section import RULE
from tests.findings.organizations import Case, found, misjudged, organization, post

_TWICE = organization(
    post("Purser"),
    post("Cook"),
    notes=[
        ReadingNote("repeated-section", "Cook has two sections that say the same: read as one", ("document#10-20",), ("Cook",))
    ],
)
FIRES = {"a section that stands twice": Case(_TWICE, [["Cook"]])}
SILENT = {
    "a note of another kind": organization(
        post("Cook"), notes=[ReadingNote("repaired-text", "damaged text is read as x", ("document#90-91",))]
    )
}


def test_it_fires_where_it_must_and_nowhere_else() -> None:
    assert misjudged(RULE, FIRES, SILENT) == {}


def test_it_is_told_in_either_language() -> None:
    (result,) = found(RULE, _TWICE)
    assert result.message.zh == "“Cook”的说明出现两次，内容相同，按一份读取"
    assert result.message.en == "Cook has two sections that say the same; they are read as one"
