"""The example organizations, planted once for the tests of this folder on each engine."""

from __future__ import annotations

from collections.abc import Generator

import pytest

from app.database import Store
from app.importing import plant
from tests.engines.engines import wipe


@pytest.fixture(scope="module")
def planted(shared_store: Store) -> Generator[Store]:
    """A store that holds the example organizations and nothing else."""
    wipe(shared_store)
    plant(shared_store)
    yield shared_store
    wipe(shared_store)
