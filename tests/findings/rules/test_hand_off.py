from __future__ import annotations

from app.findings.rules.hand_off import RULE
from tests.findings.organizations import Case, line, misjudged, organization, post

_RULES = {"Buyer": ["Draft tender rules"], "Director": ["Approve tender rules"]}
_MINUTES = {"文书": ["起草会议纪要"], "船务主管": ["审核会议纪要"]}
FIRES = {
    "one drafts what another approves": Case(organization(*map(post, _RULES), duties=_RULES), [["Buyer", "Director"]]),
    "from a report to its manager": Case(
        organization(*map(post, _MINUTES), lines=[line("文书", "船务主管")], duties=_MINUTES), [["文书", "船务主管"]]
    ),
    "in Chinese": Case(organization(*map(post, _MINUTES), duties=_MINUTES), [["文书", "船务主管"]]),
}
SILENT = {
    "both draft": organization(*map(post, _RULES), duties={key: ["Draft tender rules"] for key in _RULES}),
    "another thing is approved": organization(
        *map(post, _RULES), duties={"Buyer": ["Draft tender rules"], "Director": ["Approve holiday plans"]}
    ),
}


def test_it_fires_where_it_must_and_nowhere_else() -> None:
    assert misjudged(RULE, FIRES, SILENT) == {}
