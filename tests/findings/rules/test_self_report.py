from __future__ import annotations

from tests.findings.organizations import Case, line, organization, post

FIRES = {
    "a row that gives its own reference": Case(
        organization(post("A"), post("B"), lines=[line("A", "A", "table"), line("B", "A")]), [["A"]]
    )
}
SILENT = {"a line to somebody else": organization(post("A"), post("B"), lines=[line("B", "A")])}
