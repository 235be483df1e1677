from __future__ import annotations

from app.findings.rules.overlap import RULE
from tests.findings.organizations import Case, line, misjudged, organization, post

_PART = {"Steward": ["Assist in counting the stock of the warehouse"], "Clerk": ["Count the stock of the warehouse"]}
_LED = {"Head of Stores": ["Lead the counting of stock in the warehouse"], "Clerk": ["Count the stock of the warehouse"]}
FIRES = {
    "one helps with what the other does": Case(organization(*map(post, _PART), duties=_PART), [["Clerk", "Steward"]]),
}
SILENT = {
    "a manager leads what a report does": organization(*map(post, _LED), lines=[line("Clerk", "Head of Stores")], duties=_LED),
    "other work on one thing": organization(post("甲"), post("乙"), duties={"甲": ["采购仓库的货架"], "乙": ["清洁仓库的货架"]}),
}


def test_it_fires_where_it_must_and_nowhere_else() -> None:
    assert misjudged(RULE, FIRES, SILENT) == {}
