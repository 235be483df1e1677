"""Organizations, parts, documents and the model, over HTTP."""

from __future__ import annotations

import pytest
from fastapi.testclient import TestClient

from app.routes.paging import page_of
from graph_model import NODE_TYPES, RELATIONSHIP_TYPES
from tests.routes.harbour import DOCUMENT, HOSTILE, ORGANIZATION, TEXT, identity


def test_an_organization_comes_with_its_counts_documents_and_findings(client: TestClient) -> None:
    answer = client.get("/api/organizations").json()
    assert answer["next"] is None
    (item,) = answer["items"]
    assert item["node"]["label"] == ORGANIZATION
    assert item["counts"] == {
        "departments": 1, "positions": 5, "undescribed": 1, "lines": 4, "disputed": 4, "duties": 2, "units": 1,
    }  # fmt: skip
    assert item["documents"] == [{"id": DOCUMENT, "name": "ferries.txt"}]
    counts = client.get("/api/findings").json()["counts"]
    again = client.get("/api/organizations").json()["items"][0]
    assert again == {**item, "findings": counts}
    assert min(counts["error"], counts["note"]) > 0
    assert client.get(f"/api/organizations/{ORGANIZATION}").json() == again


@pytest.mark.parametrize(("path", "count"), [("departments", 1), ("positions", 5), ("duties", 2), ("units", 1)])
def test_lists_hold_every_part_once(client: TestClient, path: str, count: int) -> None:
    items = client.get(f"/api/{path}").json()["items"]
    assert len({item["id"] for item in items}) == len(items) == count
    assert "search" not in items[0]


def test_a_list_is_read_to_its_end_by_its_cursors(client: TestClient) -> None:
    seen: list[str] = []
    cursor = ""
    while cursor is not None:
        answer = client.get("/api/positions", params={"limit": 2, "cursor": cursor}).json()
        assert len(answer["items"]) <= 2
        seen += [item["id"] for item in answer["items"]]
        cursor = answer["next"]
    assert len(seen) == len(set(seen)) == 5


def test_a_list_is_narrowed_by_words_and_by_organization(client: TestClient) -> None:
    params = {"q": "CLERK", "organization": ORGANIZATION}
    assert [item["label"] for item in client.get("/api/positions", params=params).json()["items"]] == ["Ticket clerk"]
    assert client.get("/api/positions", params={"q": "nobody"}).json() == {"items": [], "next": None}
    assert client.get("/api/positions", params={"organization": "Elsewhere"}).status_code == 404


@pytest.mark.parametrize("name", ["Ticket clerk", identity("Position", "Ticket clerk")])
def test_one_position_comes_with_everything_about_it_and_each_with_its_sentence(client: TestClient, name: str) -> None:
    answer = client.get(f"/api/positions/{name}").json()
    assert answer["node"]["title"] == "Ticket clerk"
    found = {(link["edge"]["kind"], link["outgoing"], link["node"]["label"]) for link in answer["links"]}
    assert ("REPORTS_TO", True, "Purser") in found
    assert ("REPORTS_TO", True, "Harbour master") in found
    assert ("COLLABORATES_WITH", True, "Coast guard") in found
    assert sum(kind == "HAS_DUTY" for kind, _, _ in found) == 2
    for link in answer["links"]:
        for reference in link["edge"]["evidence"]:
            quote = answer["quotes"][reference]
            assert TEXT[quote["start"] : quote["end"]] == quote["quote"]


@pytest.mark.parametrize("kind", ["Position", "Department", "Unit", "Organization"])
def test_a_node_of_any_kind_comes_by_its_id_with_what_is_around_it(client: TestClient, kind: str) -> None:
    names = {"Position": "Ticket clerk", "Department": "Deck", "Unit": "Coast guard"}
    node = identity(kind, names.get(kind, ORGANIZATION))
    answer = client.get(f"/api/nodes/{node}").json()
    assert (answer["node"]["id"], answer["node"]["kind"]) == (node, kind)
    assert answer["total"] == len(answer["links"]) > 0
    assert all({link["edge"]["source"], link["edge"]["target"]} == {node, link["node"]["id"]} for link in answer["links"])
    assert all(reference in answer["quotes"] for link in answer["links"] for reference in link["edge"]["evidence"])
    assert len(client.get(f"/api/nodes/{node}", params={"limit": 1}).json()["links"]) == 1


@pytest.mark.parametrize("name", ["Ticket clerk", "position-00000000000000000000", "change-00000000000000000000", "x"])
def test_what_is_no_id_of_a_node_is_not_found(client: TestClient, name: str) -> None:
    assert client.get(f"/api/nodes/{name}").status_code == 404


def test_a_part_without_any_relationship_is_still_a_part(client: TestClient) -> None:
    answer = client.get("/api/departments/Deck").json()
    assert {link["edge"]["kind"] for link in answer["links"]} == {"PART_OF", "BELONGS_TO"}


def test_a_hostile_title_is_text_like_any_other(client: TestClient) -> None:
    found = client.get("/api/positions", params={"q": HOSTILE.lower()}).json()["items"]
    assert [item["title"] for item in found] == [HOSTILE]


@pytest.mark.parametrize(("direction", "managers"), [("up", {"Harbour master", "Purser"}), ("down", set[str]())])
def test_the_chain_of_a_position(client: TestClient, direction: str, managers: set[str]) -> None:
    answer = client.get("/api/positions/Ticket clerk/chain", params={"direction": direction}).json()
    assert {row["manager"]["label"] for row in answer["rows"]} == managers


def test_solid_lines_alone_leave_the_dotted_ones_out(client: TestClient) -> None:
    def below(lines: str) -> set[str]:
        rows = client.get("/api/positions/Harbour master/chain", params={"direction": "down", "lines": lines}).json()["rows"]
        return {row["subordinate"]["label"] for row in rows}

    assert below("all") - below("solid") == {HOSTILE}


def test_a_slice_of_a_document_counts_code_points(client: TestClient) -> None:
    start = TEXT.index("处理乘客投诉")
    answer = client.get(f"/api/documents/{DOCUMENT}/text", params={"start": start, "end": start + 6}).json()
    assert answer == {
        "document": "ferries.txt",
        "start": start,
        "end": start + 6,
        "characters": len(TEXT),
        "text": "处理乘客投诉",
    }
    assert client.get("/api/documents/ferries.txt/text").json()["text"] == TEXT


def test_a_slice_that_ends_before_it_begins_is_refused(client: TestClient) -> None:
    assert client.get(f"/api/documents/{DOCUMENT}/text", params={"start": 5, "end": 4}).status_code == 400
    assert client.get(f"/api/documents/{DOCUMENT}/text", params={"start": -1}).status_code == 422


def test_documents_are_listed_without_their_text(client: TestClient) -> None:
    (item,) = client.get("/api/documents").json()["items"]
    assert item["characters"] == len(TEXT)
    assert "text" not in item
    assert client.get("/api/documents/ferries.txt").json() == item


def test_the_model_tells_every_type_in_both_languages(client: TestClient) -> None:
    model = client.get("/api/model").json()
    assert [node["kind"] for node in model["nodes"]] == [node.__name__ for node in NODE_TYPES]
    assert [link["kind"] for link in model["relationships"]] == [link.kind_name for link in RELATIONSHIP_TYPES]
    for each in (*model["nodes"], *model["relationships"]):
        assert set(each["caption"]) == {"zh", "en"}
        assert each["colour"].startswith("#")
        assert all(field["type"] for field in each["fields"])


def test_the_server_lives_and_is_ready(client: TestClient) -> None:
    assert client.get("/healthz").json() == {"status": "ok"}
    client.get("/api/organizations")
    assert client.get("/readyz").json() == {"status": "ready"}


@pytest.mark.parametrize("path", ["positions", "departments", "duties"])
def test_a_list_that_ends_at_the_limit_has_no_next_page(client: TestClient, path: str) -> None:
    number = len(client.get(f"/api/{path}").json()["items"])
    assert client.get(f"/api/{path}", params={"limit": number}).json()["next"] is None
    if number > 1:
        page = client.get(f"/api/{path}", params={"limit": number - 1}).json()
        rest = client.get(f"/api/{path}", params={"cursor": page["next"]}).json()
        assert (len(rest["items"]), rest["next"]) == (1, None)


@pytest.mark.parametrize("path", ["organizations", "documents"])
def test_every_list_has_pages(client: TestClient, path: str) -> None:
    assert client.get(f"/api/{path}", params={"limit": 0}).status_code == 422
    whole = client.get(f"/api/{path}").json()
    assert client.get(f"/api/{path}", params={"limit": 1}).json() == whole  # the one is the last
    assert client.get(f"/api/{path}", params={"cursor": "eno"}).status_code == 400


def test_a_list_in_memory_is_read_to_its_end_by_its_cursors() -> None:
    items, following = page_of(["b", "a", "c"], str, 2, "")
    assert items == ["b", "a"]
    assert following is not None
    assert page_of(["b", "a", "c"], str, 2, "a") == (["c"], None)
