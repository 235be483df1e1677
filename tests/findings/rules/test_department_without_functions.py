from __future__ import annotations

from tests.findings.organizations import Case, organization, post, unit

_HOLDERS = unit("Deck"), unit("Shop"), post("Clerk", department="Shop")
FIRES = {"where the others state theirs": Case(organization(*_HOLDERS, duties={"Deck": ["Moors."]}), [["Shop"]])}
SILENT = {
    "no department states any": organization(*_HOLDERS),
    "every department does": organization(*_HOLDERS, duties={"Deck": ["Moors."], "Shop": ["Sells."]}),
}
