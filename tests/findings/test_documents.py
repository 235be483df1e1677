"""Small documents with planted faults, and beside them what only looks like one: the findings of each, all of them and no other.

A document's table says severity, rule and whom the finding is about; duties are left out. Planted were contradictory lines,
circles, several managers, posts and units that nothing describes, other names, numbers that do not add up or leave one out,
work done twice or handed over, functions that nobody carries, somebody who does everything. Not to be told: deputies, helpers,
shifts and sites that do the same each for itself, one's own staff, whatever else is assigned, a board, a group of posts.
"""

from __future__ import annotations

from collections import Counter
from pathlib import Path

import pytest

from app.database import Store
from app.findings.checking import check
from app.importing import import_document

_DOCUMENTS = Path(__file__).with_name("documents")


@pytest.mark.parametrize("name", ["cold_store", "ferries", "health_centre"])
def test_a_document_has_exactly_the_findings_that_were_planted(store: Store, name: str) -> None:
    file = _DOCUMENTS / f"{name}.txt"
    import_document(store, file.read_bytes(), file.name)
    found = Counter(
        (one.severity, one.rule, *sorted(subject.name for subject in one.subjects if subject.kind != "Duty"))
        for one in check(store).findings
    )
    lines = file.with_suffix(".tsv").read_text(encoding="utf-8").splitlines()
    assert found == Counter(
        (severity, rule, *sorted(about.split("|"))) for severity, rule, about in (x.split("\t") for x in lines)
    )
