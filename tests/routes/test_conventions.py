"""What holds of every address: the shape of errors, tags, the page, and the description of the API."""

from __future__ import annotations

import re

import pytest
from fastapi.testclient import TestClient

from app.routes import page


@pytest.mark.parametrize(
    ("method", "path", "status"),
    [
        ("GET", "/api/nothing", 404),
        ("GET", "/nothing", 404),
        ("GET", "/assets/nothing.js", 404),
        ("GET", "/../../etc/passwd", 404),
        ("DELETE", "/api/organizations", 405),
        ("GET", "/api/ask", 405),
        ("GET", "/api/organizations/nobody", 404),
        ("GET", "/api/positions?limit=0", 422),
        ("GET", "/api/positions?limit=100000", 422),
        ("GET", "/api/positions?cursor=!!", 400),
        ("GET", "/api/positions?cursor=%F0%9F%92%A9", 400),
        ("GET", "/api/documents/nothing/text", 404),
        ("GET", "/api/imports/nothing", 404),
    ],
)
def test_every_failure_has_the_one_shape(client: TestClient, method: str, path: str, status: int) -> None:
    answer = client.request(method, path)
    assert answer.status_code == status
    assert answer.headers["Content-Type"] == "application/problem+json"
    told = answer.json()
    assert told["type"].startswith("urn:orgatlas:problem:")
    assert told["title"]
    assert told["detail"]
    assert told["status"] == status
    assert told["instance"] == path.partition("?")[0] or ".." in path
    assert isinstance(told["errors"], list)


def test_a_wrong_field_is_named(client: TestClient) -> None:
    (error,) = client.get("/api/positions?limit=many").json()["errors"]
    assert error["field"] == "limit"
    assert "integer" in error["detail"]


@pytest.mark.parametrize(("body", "place"), [("{bad", "character 1"), ("", "required"), ("5", "dictionary")])
def test_a_body_that_is_no_question_is_told_with_the_place(client: TestClient, body: str, place: str) -> None:
    answer = client.post("/api/ask", content=body, headers={"Content-Type": "application/json"})
    assert answer.status_code == 422
    (error,) = answer.json()["errors"]
    assert error["field"] == "body"
    assert place in error["detail"]


@pytest.mark.parametrize(
    "path", ["/api/organizations?findings=false", "/api/positions", "/api/model", "/api/documents", "/api/queries"]
)
def test_a_read_is_tagged_and_not_sent_twice(client: TestClient, path: str) -> None:
    # Findings are counted beside the first listing, which therefore may differ from the second.
    tag = client.get(path).headers["ETag"]
    assert client.get(path, headers={"If-None-Match": tag}).status_code == 304


def test_the_api_describes_itself_in_openapi_3_1(client: TestClient) -> None:
    described = client.get("/openapi.json").json()
    assert described["openapi"].startswith("3.1")
    assert "/api/graph" in described["paths"]
    for methods in described["paths"].values():
        for operation in methods.values():
            assert operation["description"]
            for status, response in operation["responses"].items():
                if status in ("422", "default"):
                    assert list(response["content"]) == ["application/problem+json"]


def test_the_description_for_people_needs_no_other_site(client: TestClient) -> None:
    answer = client.get("/docs")
    assert answer.status_code == 200
    assert "/api/organizations" in answer.text
    assert "<script" not in answer.text
    assert not re.search(r"""(?:src|href)=["']?(?:https?:)?//""", answer.text)


def test_the_page_or_a_word_on_how_to_build_it(client: TestClient) -> None:
    answer = client.get("/")
    built = (page.built_page() / "index.html").is_file()
    assert answer.status_code == (200 if built else 503)
    assert "html" in answer.headers["Content-Type"]
    assert built or "make setup" in answer.text


def test_a_problem_is_told_in_the_language_that_is_asked_for(client: TestClient) -> None:
    path = "/api/positions/nobody-here"
    assert (
        client.get(path, headers={"Accept-Language": "fr, zh-CN;q=0.9, en;q=0.8"}).json()["detail"]
        == "没有名为'nobody-here'的岗位"
    )
    assert client.get(path, params={"language": "zh"}).json()["title"] == "没有这样的内容"
    fields = client.get("/api/positions", params={"limit": 0, "language": "zh"}).json()
    assert (fields["detail"], fields["errors"]) == ("limit: 不得小于 1", [{"field": "limit", "detail": "不得小于 1"}])
    missing = client.get("/api/queries/chain_up", params={"language": "zh"}).json()
    assert (missing["detail"], missing["hint"]) == ("查询 chain_up 缺少 position 的值", "position 是 Position 的名称或编号")
    assert client.get(path).json()["title"] == "There is no such thing"


@pytest.mark.parametrize("path", ["/api/documents", "/api/model", "/healthz", "/openapi.json", "/api/nothing"])
def test_a_head_is_what_a_get_would_be_without_its_body(client: TestClient, path: str) -> None:
    whole, head = client.get(path), client.head(path)
    assert (head.status_code, head.content) == (whole.status_code, b"")
    assert {name: head.headers.get(name) for name in ("ETag", "Content-Type")} == {
        name: whole.headers.get(name) for name in ("ETag", "Content-Type")
    }


def test_a_head_changes_nothing_that_takes_no_get(client: TestClient) -> None:
    assert client.head("/api/imports/undo").status_code == client.get("/api/imports/undo").status_code
