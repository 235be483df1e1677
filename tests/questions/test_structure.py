from __future__ import annotations

from pathlib import Path

import pytest

from app.database import Store
from app.importing import import_document
from app.questions.names import organization_names
from app.questions.searching import found
from app.questions.structure import structure
from visualizations.views import Plan, tree_view


def test_an_unknown_organization_has_no_structure(store: Store) -> None:
    assert structure(store, "organization-none").nodes == ()


@pytest.mark.corpus
def test_real_organizations_side_by_side_have_trees_without_overlaps_and_are_found_by_name(store: Store, corpus: Path) -> None:
    """Posts in tables and a regulation in one store; all of them are what `python -m benchmarks` and people look at."""
    tables = sorted((corpus / "data" / "organograms").glob("civil_nuclear_police_authority-*.csv"))
    regulation = min(
        (corpus / "data" / "regulations" / "zh").glob("*.txt"), key=lambda file: (file.stat().st_size < 4000, file.name)
    )
    for file in (*tables, regulation):
        import_document(store, file.read_bytes(), file.name)
    houses = organization_names(store)
    assert len(houses) >= 2
    for identity in houses:
        graph = structure(store, identity)
        view = tree_view(Plan.of(graph), depth=100, limit=20_000)
        assert {each.node.id for each in view.nodes} == {node.id for node in graph.nodes}
        places = {each.node.id: each.box for each in view.nodes}
        assert len({(box.x, box.y) for box in places.values()}) == len(places)
        assert all(places[each.parent].y < each.box.y for each in view.nodes if each.parent in places)
        named = next(node for node in graph.nodes if node.kind == "Position")
        assert named.id in {hit.id for hit in found(store, named.label, near=identity, limit=200)}
