"""The real application over a real database."""

from __future__ import annotations

from collections.abc import Generator

import pytest
from fastapi.testclient import TestClient

from app.database import Store
from app.main import create_app
from tests.engines.engines import Engine, wipe
from tests.routes.harbour import store_harbour

ADDRESS = "http://127.0.0.1:8000"


@pytest.fixture(scope="module")
def client(engine: Engine, shared_store: Store) -> Generator[TestClient]:
    """A client of an application whose store holds the one organization of tests.routes.harbour."""
    wipe(shared_store)
    store_harbour(shared_store)
    with TestClient(create_app(engine.settings), base_url=ADDRESS, raise_server_exceptions=False) as opened:
        yield opened
