from __future__ import annotations

from typing import Any

import pytest
from fastapi.testclient import TestClient

from tests.routes.harbour import HOSTILE, ORGANIZATION, identity

MASTER, CLERK = identity("Position", "Harbour master"), identity("Position", "Ticket clerk")


def drawn(client: TestClient, **params: str | int) -> dict[str, dict[str, object]]:
    """The drawn nodes by label."""
    return {node["label"]: node for node in asked(client, organization=ORGANIZATION, **params)["nodes"]}


def asked(client: TestClient, **params: str | int) -> dict[str, Any]:
    """The answer; a map that is still being made is asked for again, as a viewer does."""
    answer = client.get("/api/graph", params=params)
    while answer.status_code == 202:
        assert answer.json()["state"] == "running"
        answer = client.get("/api/graph", params=params)
    assert answer.status_code == 200
    return answer.json()


def test_every_position_and_department_has_a_place_in_the_tree(client: TestClient) -> None:
    nodes = drawn(client)
    assert set(nodes) == {ORGANIZATION, "Harbour master", "Deck", "Deck hand", "Ticket clerk", "Purser", HOSTILE}
    places = {(node["x"], node["y"]) for node in nodes.values()}
    assert len(places) == len(nodes)
    assert nodes["Deck hand"]["department_id"] == identity("Department", "Deck")
    assert nodes["Harbour master"]["reports"] == 3


def test_lines_keep_their_kind_their_status_and_both_sides(client: TestClient) -> None:
    edges = client.get("/api/graph", params={"organization": ORGANIZATION}).json()["edges"]
    lines = {(edge["source"], edge["target"]): edge for edge in edges if edge["kind"] == "REPORTS_TO"}
    assert len(lines) == 4
    dotted = lines[identity("Position", HOSTILE), MASTER]
    assert (dotted["line"], dotted["status"], dotted["stated_by"]) == ("dotted", "one-sided", "subordinate")
    assert lines[CLERK, MASTER]["superior_evidence"]
    assert not lines[CLERK, MASTER]["subordinate_evidence"]


def test_a_folded_tree_says_what_it_hides(client: TestClient) -> None:
    answer = client.get("/api/graph", params={"organization": ORGANIZATION, "depth": 0}).json()
    (root,) = answer["nodes"]
    assert (root["open"], root["children"] > 0) == (False, True)
    assert answer["hidden"] == 6
    assert answer["edges"] == []


def test_a_node_that_must_be_seen_is_seen(client: TestClient) -> None:
    assert "Deck hand" in drawn(client, depth=0, show=identity("Position", "Deck hand"))


def test_a_subtree_and_a_limit(client: TestClient) -> None:
    below = drawn(client, root="Harbour master")
    assert ORGANIZATION not in below
    assert below["Harbour master"]["level"] == 0
    above = client.get("/api/graph", params={"organization": ORGANIZATION, "root": "Harbour master"}).json()["above"]
    assert [node["label"] for node in above] == [ORGANIZATION]
    assert len(drawn(client, limit=3)) <= 3


def test_the_map_shows_everything_in_what_it_stands_in(client: TestClient) -> None:
    nodes = drawn(client, view="map")
    assert len(nodes) == 10, "duties and the collaborating unit too"
    assert nodes["Deck hand"]["parent"] == identity("Department", "Deck")
    assert nodes["处理乘客投诉，并记录原因。"]["parent"] == CLERK
    assert nodes["Coast guard"]["parent"] == nodes[ORGANIZATION]["id"]
    edges = asked(client, organization=ORGANIZATION, view="map")["edges"]
    assert {edge["kind"] for edge in edges} == {"REPORTS_TO", "COLLABORATES_WITH"}
    assert {edge["status"] for edge in edges if edge["kind"] == "REPORTS_TO"} == {"one-sided", "conflicting"}


def test_a_map_of_all_organizations_is_bounded_and_says_what_it_hides(client: TestClient) -> None:
    part = asked(client, view="map", limit=4)
    assert (len(part["nodes"]), part["hidden"], part["organization"]) == (4, 6, None)
    inside = asked(client, view="map", root=CLERK)
    assert [node["parent"] for node in inside["nodes"]][1:] == [CLERK, CLERK]
    assert {edge["kind"] for edge in inside["edges"]} == {"REPORTS_TO", "COLLABORATES_WITH"}, "also to what stands elsewhere"
    assert inside["hidden"] == 0


@pytest.mark.parametrize(
    ("filter_", "found"),
    [
        ({"kind": "Department"}, {"Deck"}),
        ({"department": "Deck"}, {"Deck", "Deck hand"}),
        ({"status": "conflicting"}, {"Ticket clerk"}),
        ({"line": "dotted"}, {HOSTILE}),
        ({"involvement": "perform"}, {"Ticket clerk"}),
        ({"involvement": "perform", "line": "dotted"}, set[str]()),
    ],
)
def test_boxes_are_found_by_what_they_are_and_what_is_said_of_them(
    client: TestClient, filter_: dict[str, str], found: set[str]
) -> None:
    answer = client.get("/api/graph/matches", params={"organization": ORGANIZATION, **filter_}).json()
    labels = {node["id"]: label for label, node in drawn(client).items()}
    assert {labels[each] for each in answer["items"]} == found
    assert answer["total"] == len(found)


def test_a_hub_shows_some_of_what_hangs_on_it(client: TestClient) -> None:
    few = drawn(client, most=1, depth=9)
    assert (few["Harbour master"]["shown"], few["Harbour master"]["children"]) == (1, 3)
    again = drawn(client, most=1, depth=9, more=str(few["Harbour master"]["id"]))
    assert again["Harbour master"]["shown"] == 3, "one more is not left out"


@pytest.mark.parametrize(
    ("params", "status"),
    [
        ({}, 400),
        ({"organization": "Nowhere"}, 404),
        ({"organization": ORGANIZATION, "root": "Nobody"}, 404),
        ({"view": "map", "root": "Nobody"}, 404),
        ({"organization": ORGANIZATION, "limit": 0}, 422),
        ({"organization": ORGANIZATION, "limit": 10**9}, 422),
        ({"organization": ORGANIZATION, "depth": -1}, 422),
        ({"organization": ORGANIZATION, "view": "pie"}, 422),
    ],
)
def test_what_cannot_be_drawn_is_told(client: TestClient, params: dict[str, str | int], status: int) -> None:
    answer = client.get("/api/graph", params=params)
    assert answer.status_code == status
    assert answer.headers["Content-Type"] == "application/problem+json"
