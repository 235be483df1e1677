from __future__ import annotations

from app.findings.records import ReadingNote
from app.findings.rules.doubled_reference import RULE
from tests.findings.organizations import Case, found, misjudged, organization, post

_TWICE = organization(
    post("Purser", reference="191"),
    post("Cook", reference="7"),
    notes=[ReadingNote("doubled-reference", "191 stands twice", ("document#50-60", "document#70-80"), ("191",))],
)
FIRES = {"two rows of one reference": Case(_TWICE, [["Purser"]])}
SILENT = {"each row has its own": organization(post("Purser", reference="191"), post("Cook", reference="7"))}


def test_it_fires_where_it_must_and_nowhere_else() -> None:
    assert misjudged(RULE, FIRES, SILENT) == {}


def test_it_tells_how_many_rows_there_are() -> None:
    (result,) = found(RULE, _TWICE)
    assert result.message.en == "2 rows bear the reference 191"
