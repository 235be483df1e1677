from __future__ import annotations

from collections.abc import Generator

import pytest
from fastapi import FastAPI
from fastapi.responses import StreamingResponse
from fastapi.testclient import TestClient

from app.routes.tagging import Tagging


@pytest.fixture
def client() -> TestClient:
    application = FastAPI()
    application.state.value = "first"

    @application.get("/api/value")
    def value() -> dict[str, str]:
        return {"value": application.state.value}

    @application.post("/api/value")
    def change() -> dict[str, str]:
        application.state.value = "second"
        return {}

    @application.get("/api/stream")
    def stream() -> StreamingResponse:
        def pieces() -> Generator[str]:
            yield "one "
            yield "two"

        return StreamingResponse(pieces(), media_type="text/plain")

    _ = value, change, stream
    application.add_middleware(Tagging)
    return TestClient(application)


def test_a_read_that_the_client_has_already_comes_without_its_body(client: TestClient) -> None:
    tag = client.get("/api/value").headers["ETag"]
    assert tag.startswith('"')
    again = client.get("/api/value", headers={"If-None-Match": f'"other", {tag}'})
    assert again.status_code == 304
    assert again.content == b""
    assert again.headers["ETag"] == tag


def test_a_changed_answer_comes_whole_with_another_tag(client: TestClient) -> None:
    tag = client.get("/api/value").headers["ETag"]
    client.post("/api/value")
    again = client.get("/api/value", headers={"If-None-Match": tag})
    assert again.status_code == 200
    assert again.json() == {"value": "second"}
    assert again.headers["ETag"] != tag


def test_writes_failures_and_streams_have_no_tag(client: TestClient) -> None:
    assert "ETag" not in client.post("/api/value").headers
    assert "ETag" not in client.get("/api/nowhere").headers
    stream = client.get("/api/stream")
    assert stream.text == "one two"
    assert "ETag" not in stream.headers
