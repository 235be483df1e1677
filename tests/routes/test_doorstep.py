"""What a server answers before the whole application is loaded, and before there is a database."""

from __future__ import annotations

from collections.abc import Generator
from concurrent.futures import ThreadPoolExecutor
from threading import Event

import pytest
from fastapi import FastAPI
from fastapi.testclient import TestClient

from app.database import Store, closed_store
from app.errors import DatabaseUnreachable
from app.main import create_app
from app.opening import Opening
from app.questions.retrieval.shelf import current
from app.routes.doorstep import Doorstep
from tests.engines.engines import Engine, wipe
from tests.routes.conftest import ADDRESS
from tests.routes.harbour import store_harbour


@pytest.fixture
def loaded() -> Generator[Event]:
    """Set when the whole application may be loaded; set at the end in any case."""
    event = Event()
    yield event
    event.set()


@pytest.fixture
def client(engine: Engine, shared_store: Store, loaded: Event) -> Generator[TestClient]:
    """A client of a server whose application is not loaded yet, and whose database never comes up."""
    if not engine.settings.embedded:
        pytest.skip("a Neo4j keeps nothing beside the store that can be believed without asking it")
    wipe(shared_store)
    store_harbour(shared_store)
    current(shared_store)

    def no_database() -> Store:
        raise DatabaseUnreachable("No database answers")

    opening = Opening(no_database, beside=closed_store(engine.settings))

    def whole() -> FastAPI:
        loaded.wait(60)
        return create_app(engine.settings, opening=opening)

    with TestClient(Doorstep(engine.settings, opening, whole), base_url=ADDRESS) as opened:
        yield opened
        loaded.set()


def test_a_question_is_answered_before_the_application_is_loaded(client: TestClient, loaded: Event) -> None:
    answer = client.post("/api/ask", json={"question": "谁处理乘客投诉"})
    assert not loaded.is_set()
    assert [holder["name"] for holder in answer.json()["holders"]] == ["Ticket clerk"]
    assert answer.headers["content-security-policy"].startswith("default-src 'none'")
    refused = client.post("/api/ask", json={"question": "谁处理乘客投诉"}, headers={"host": "elsewhere.example"})
    assert refused.status_code == 403


def test_what_needs_more_waits_for_the_application_and_is_answered_by_it(client: TestClient, loaded: Event) -> None:
    asked = (
        lambda: client.get("/healthz"),
        lambda: client.post("/api/ask", json={"question": ""}),
        lambda: client.post("/api/ask", content=b"{"),
        lambda: client.post("/api/ask", json={"question": "谁向Harbour master汇报"}),  # asks the database
    )
    with ThreadPoolExecutor(len(asked)) as threads:
        waiting = [threads.submit(each) for each in asked]
        assert not any(each.done() for each in waiting)
        loaded.set()
        assert [each.result(60).status_code for each in waiting] == [200, 422, 422, 503]
