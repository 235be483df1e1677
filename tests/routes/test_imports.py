from __future__ import annotations

import json
import time
from collections.abc import Sequence
from dataclasses import replace
from typing import cast

import pytest
from fastapi.testclient import TestClient

from app.database import Store
from app.main import create_app
from tests.engines.engines import Engine
from tests.routes.conftest import ADDRESS

SHEET = """灯塔物业服务中心岗位说明书

岗位名称：物业经理
直接下级：保洁主管
岗位职责：
1、负责制定年度服务计划。
2、处理住户投诉并跟踪结果。

岗位名称：保洁主管
直接上级：物业经理
岗位职责：
1、负责安排保洁班次。
"""
ESSAY = "春天来了，河边的柳树绿了。孩子们在草地上放风筝，老人坐在长椅上晒太阳。"


def sent(client: TestClient, files: Sequence[tuple[str, str]], **fields: str) -> dict[str, object]:
    """Sends documents and waits until their job is over."""
    parts = [("files", (name, text.encode(), "text/plain")) for name, text in files]
    answer = client.post("/api/imports", files=parts, data=fields)
    assert answer.status_code == 202
    address = answer.headers["Location"]
    job = answer.json()
    assert address == f"/api/imports/{job['id']}"
    while job["state"] in ("queued", "running"):
        time.sleep(0.02)
        job = client.get(address).json()
    return job


@pytest.fixture
def client(engine: Engine, store: Store) -> TestClient:
    """A client of an application on an empty store."""
    _ = store
    return TestClient(create_app(engine.settings), base_url=ADDRESS, raise_server_exceptions=False)


def test_a_document_is_stored_in_the_background_and_then_answers(client: TestClient) -> None:
    with client:
        job = sent(client, [("center.txt", SHEET)])
        assert (job["state"], job["done"], job["total"], job["problem"]) == ("done", 1, 1, None)
        titles = {item["title"] for item in client.get("/api/positions").json()["items"]}
        assert titles == {"物业经理", "保洁主管"}
        answer = client.post("/api/ask", json={"question": "保洁主管向谁汇报?"}).json()
        assert [manager["name"] for manager in answer["reporting"][0]["managers"]] == ["物业经理"]


def test_the_same_document_again_changes_nothing(client: TestClient) -> None:
    with client:
        sent(client, [("center.txt", SHEET)])
        (report,) = cast("list[dict[str, object]]", sent(client, [("center.txt", SHEET)])["imports"])
        assert (report["change"], report["created"], report["changed"], report["retired"]) == (None, {}, {}, {})


def test_a_dry_run_tells_what_it_would_do_and_does_nothing(client: TestClient) -> None:
    with client:
        (report,) = cast("list[dict[str, object]]", sent(client, [("center.txt", SHEET)], dry_run="true")["imports"])
        assert cast("dict[str, int]", report["created"])["Position"] == 2
        assert client.get("/api/organizations").json()["items"] == []


def test_a_document_without_an_organization_is_refused_and_the_others_are_stored(client: TestClient) -> None:
    with client:
        job = sent(client, [("spring.txt", ESSAY), ("center.txt", SHEET)])
        assert (job["state"], job["done"]) == ("failed", 2)
        problem = cast("dict[str, object]", job["problem"])
        assert problem["type"] == "urn:orgatlas:problem:nothing-to-import"
        assert [error["field"] for error in cast("list[dict[str, str]]", problem["errors"])] == ["spring.txt"]
        assert [item["name"] for item in client.get("/api/documents").json()["items"]] == ["center.txt"]


def test_the_last_import_can_be_taken_back(client: TestClient) -> None:
    with client:
        imports = sent(client, [("center.txt", SHEET)])["imports"]
        (stored,) = cast("list[dict[str, str]]", imports)
        stale = _undone(client, change="change-of-somebody-else")
        assert stale["state"] == "failed"
        assert cast("dict[str, object]", stale["problem"])["status"] == 412
        assert _undone(client, change=stored["change"])["state"] == "done"
        assert client.get("/api/organizations").json()["items"] == []


def _undone(client: TestClient, **parameters: str) -> dict[str, object]:
    address = client.post("/api/imports/undo", params=parameters).headers["Location"]
    while client.get(address).json()["state"] not in ("done", "failed"):
        time.sleep(0.02)
    return client.get(address).json()


def test_progress_is_told_as_events_until_the_end(client: TestClient) -> None:
    with client:
        job = client.post("/api/imports", files=[("files", ("center.txt", SHEET.encode()))]).json()
        with client.stream("GET", f"/api/imports/{job['id']}/events") as stream:
            assert stream.headers["Content-Type"].startswith("text/event-stream")
            states = [json.loads(line.removeprefix("data: ")) for line in stream.iter_lines() if line.startswith("data: ")]
        assert states[-1]["state"] == "done"
        assert [state["done"] for state in states] == sorted(state["done"] for state in states)


def test_the_events_of_no_job_are_told_as_such(client: TestClient) -> None:
    with client:
        answer = client.get("/api/imports/nothing/events")

    assert (answer.status_code, answer.headers["Content-Type"]) == (404, "application/problem+json")


def test_another_name_is_for_one_document(client: TestClient) -> None:
    with client:
        sent(client, [("center.txt", SHEET)], name="服务中心.txt")
        assert [item["name"] for item in client.get("/api/documents").json()["items"]] == ["服务中心.txt"]
        files = [("files", ("a.txt", b"a")), ("files", ("b.txt", b"b"))]
        assert client.post("/api/imports", files=files, data={"name": "c.txt"}).status_code == 400


@pytest.mark.parametrize(("name", "kept"), [("..\\..\\secret\\center.txt", "center.txt"), ("/etc/center.txt", "center.txt")])
def test_a_file_keeps_nothing_of_the_folders_it_came_from(client: TestClient, name: str, kept: str) -> None:
    with client:
        sent(client, [(name, SHEET)])
        assert [item["name"] for item in client.get("/api/documents").json()["items"]] == [kept]


def test_too_much_at_once_is_refused_before_anything_is_read(engine: Engine, store: Store) -> None:
    _ = store
    with TestClient(
        create_app(replace(engine.settings, largest_document=1000)), base_url=ADDRESS, raise_server_exceptions=False
    ) as client:
        large = client.post("/api/imports", files=[("files", ("large.txt", b"x" * 1001))])
        assert large.status_code == 413
        assert "large.txt" in large.json()["detail"]
        assert client.post("/api/imports", files=[("files", ("huge.txt", b"x" * 5000))]).status_code == 413
    with TestClient(create_app(engine.settings), base_url=ADDRESS) as client:
        many = [("files", (f"{number}.txt", b"x")) for number in range(51)]
        assert client.post("/api/imports", files=many).status_code == 413


@pytest.mark.parametrize("form", [{}, {"files": "not a file"}])
def test_a_form_without_a_document_names_the_field(client: TestClient, form: dict[str, str]) -> None:
    with client:
        answer = client.post("/api/imports", data=form)
        assert answer.status_code == 422
        assert answer.json()["errors"][0]["field"].startswith("files")
