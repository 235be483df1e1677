"""The structure rules on published tables of posts: the faults that a plain count of their rows finds, and no others."""

from __future__ import annotations

import json
from collections import Counter
from pathlib import Path
from typing import TypedDict

import pytest

from app.database import Store
from app.findings.checking import check
from app.importing import import_document

_MOST_ROWS, _SOUND = 140, 3


class _Counted(TypedDict):
    body: str
    date: str
    rows: int
    distinct_references: int
    roots: int
    unresolved: list[str]
    self_reports: int


def _faults(counted: _Counted) -> Counter[str]:
    """The rule's name → how often it is to fire; of a doubled reference every row but the first counts."""
    return +Counter(
        {
            "unresolved-manager": len(counted["unresolved"]),
            "self-report": counted["self_reports"],
            "doubled-reference": counted["rows"] - counted["distinct_references"],
            "no-manager": max(counted["roots"] - 1, 0),
        }
    )


@pytest.mark.corpus
def test_every_fault_of_published_tables_is_found_with_its_rows_and_nothing_else(store: Store, corpus: Path) -> None:
    folder = corpus / "data" / "organograms"
    every: list[_Counted] = json.loads((folder / "key.json").read_text(encoding="utf-8"))
    small = [counted for counted in every if 0 < counted["rows"] <= _MOST_ROWS]
    chosen = [counted for counted in small if _faults(counted)]
    bodies = {counted["body"]: counted for counted in [*[one for one in small if not _faults(one)][:_SOUND], *chosen]}
    wanted: dict[str, Counter[str]] = {}
    for counted in bodies.values():
        file = folder / f"{counted['body']}-{counted['date']}-senior.csv"
        import_document(store, file.read_bytes(), file.name)
        wanted[file.name] = _faults(counted)
    found = {name: Counter[str]() for name in wanted}
    for one in check(store).findings:
        if one.rule in ("unresolved-manager", "self-report", "doubled-reference", "no-manager"):
            assert all(quote.place for quote in one.evidence)
            found[one.evidence[0].document][one.rule] += len(one.evidence) - 1 if one.rule == "doubled-reference" else 1
    assert sum(map(bool, wanted.values())) > _SOUND
    assert found == wanted
