"""The real documents: the scores on the open keys, the organizations of each, and what the essays yield."""

from __future__ import annotations

from functools import cache
from pathlib import Path

import pytest

from app.reading import ReadDocument, read_document
from benchmarks.keys import Count, documents, scored
from tests.reading.evidence import without_proof

pytestmark = pytest.mark.corpus

ORGANIZATIONS = {"000": 1, "001": 5, "002": 10, "003": 1, "004": 9}
LEAST = {
    "organizations apart": 1.0,
    "organization count": 1.0,
    "positions": 0.95,
    "reports to": 0.95,
    "direct reports": 0.95,
    "duties": 0.90,
    "duty owners": 0.85,
    "collaborators": 0.90,
    "authorities": 0.95,
    "indicators": 0.95,
    "qualifications": 0.95,
    "headcounts": 1.0,
}


@cache
def read(corpus: Path, number: str) -> ReadDocument:
    (path,) = (corpus / "seeds").glob(f"{number}_*")
    return read_document(path.read_bytes(), path.name)


@pytest.mark.parametrize("number", ORGANIZATIONS)
def test_no_organization_is_lost_or_mixed_with_another(corpus: Path, number: str) -> None:
    assert len(read(corpus, number).reading.organizations) == ORGANIZATIONS[number]


@pytest.mark.parametrize("number", ORGANIZATIONS)
def test_every_quote_holds_what_it_proves(corpus: Path, number: str) -> None:
    assert without_proof(read(corpus, number)) == []


def test_the_essays_yield_nothing_but_entries_in_ignored(corpus: Path) -> None:
    document = read(corpus, "004")
    essays = [ignored for ignored in document.reading.ignored if ignored.reason == "essay"]
    spans = [holder.evidence for o in document.reading.organizations for holder in (*o.departments, *o.positions)]

    assert len(essays) == 3
    assert not [span for span in spans if span and any(e.start <= span.start < e.end for e in essays)]


def test_a_lost_title_that_other_lines_determine_is_given_with_a_finding(corpus: Path) -> None:
    reading = read(corpus, "001").reading

    assert [finding.kind for finding in reading.findings].count("missing-title") == 2
    assert all(position.title for organization in reading.organizations for position in organization.positions)


def test_the_open_keys_are_met(corpus: Path, tmp_path: Path) -> None:
    pooled: dict[str, Count] = {}
    for key, path in documents(corpus).items():
        for facet, count in scored(corpus, key, path, tmp_path).items():
            pooled[facet] = pooled.get(facet, Count()) + count
    reached = {facet: count.f1 for facet, count in pooled.items() if count.f1 is not None}

    assert {facet: reached[facet] for facet, least in LEAST.items() if reached[facet] < least} == {}
