from __future__ import annotations

from app.database import Store
from app.questions.structure import structure


def test_an_unknown_organization_has_no_structure(store: Store) -> None:
    assert structure(store, "organization-none").nodes == ()
