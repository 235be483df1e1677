from __future__ import annotations

from collections.abc import Mapping

import pytest
from fastapi import FastAPI, Request
from fastapi.testclient import TestClient

from app.routes.failures import add_failure_handlers
from app.routes.protection import Protection


@pytest.fixture
def client() -> TestClient:
    application = FastAPI()

    @application.get("/fine")
    def fine() -> dict[str, str]:
        return {"it": "works"}

    @application.post("/change")
    async def change(request: Request) -> int:
        return len(await request.body())

    @application.get("/broken")
    def broken() -> None:
        raise ZeroDivisionError("a secret of ours")

    _ = fine, change, broken
    add_failure_handlers(application)
    application.add_middleware(Protection, hosts=("orgatlas.example",), largest=1000)
    return TestClient(application, base_url="http://127.0.0.1:8000", raise_server_exceptions=False)


@pytest.mark.parametrize("host", ["evil.example", "127.0.0.1.evil.example", "", "169.254.1.1:8000"])
def test_a_foreign_host_name_is_refused_so_that_dns_cannot_be_rebound(client: TestClient, host: str) -> None:
    answer = client.get("/fine", headers={"Host": host})
    assert answer.status_code == 403
    assert answer.headers["Content-Type"] == "application/problem+json"


@pytest.mark.parametrize("host", ["127.0.0.1:9", "localhost", "LOCALHOST:8000", "[::1]:8000", "orgatlas.example"])
def test_own_names_are_answered_whatever_the_port(client: TestClient, host: str) -> None:
    assert client.get("/fine", headers={"Host": host}).status_code == 200


@pytest.mark.parametrize(
    "headers",
    [
        {"Origin": "http://evil.example"},
        {"Origin": "null"},
        {"Origin": "http://127.0.0.1:9999"},
        {"Sec-Fetch-Site": "cross-site"},
        {"Sec-Fetch-Site": "same-site"},
    ],
)
def test_a_page_of_another_site_can_change_nothing(client: TestClient, headers: Mapping[str, str]) -> None:
    answer = client.post("/change", content=b"x", headers=dict(headers))
    assert answer.status_code == 403
    assert "another site" in answer.json()["detail"]


@pytest.mark.parametrize("headers", [{}, {"Origin": "http://127.0.0.1:8000", "Sec-Fetch-Site": "same-origin"}])
def test_the_own_page_and_programs_without_a_page_may_change(client: TestClient, headers: Mapping[str, str]) -> None:
    assert client.post("/change", content=b"12345", headers=dict(headers)).json() == 5


def test_a_request_that_says_that_it_is_too_large_is_refused_unread(client: TestClient) -> None:
    answer = client.post("/change", content=b"x" * 1001)
    assert answer.status_code == 413
    assert answer.json()["type"] == "urn:orgatlas:problem:input-too-large"


def test_a_request_that_turns_out_too_large_is_refused(client: TestClient) -> None:
    answer = client.post("/change", content=(b"x" * 100 for _ in range(20)))
    assert answer.status_code == 413


def test_a_failure_that_nobody_foresaw_keeps_its_secrets_and_its_shape(client: TestClient) -> None:
    answer = client.get("/broken")
    assert answer.status_code == 500
    assert answer.headers["Content-Type"] == "application/problem+json"
    assert "secret" not in answer.text
    assert answer.headers["X-Content-Type-Options"] == "nosniff"


@pytest.mark.parametrize("path", ["/fine", "/broken", "/nowhere"])
def test_every_answer_forbids_foreign_scripts_frames_and_guessing(client: TestClient, path: str) -> None:
    headers = client.get(path).headers
    policy = headers["Content-Security-Policy"]
    assert "default-src 'none'" in policy
    assert "unsafe" not in policy
    assert headers["X-Content-Type-Options"] == "nosniff"
    assert headers["X-Frame-Options"] == "DENY"
