"""Asking, the catalogue, and search, over HTTP."""

from __future__ import annotations

import pytest
from fastapi.testclient import TestClient

from app.questions.catalogue import catalogued
from tests.routes.harbour import ORGANIZATION, TEXT


def test_a_question_about_a_line_is_answered_by_both_sides(client: TestClient) -> None:
    answer = client.post("/api/ask", json={"question": "Who does the Ticket clerk report to?"}).json()
    (reporting,) = answer["reporting"]
    assert {(manager["name"], manager["status"]) for manager in reporting["managers"]} == {
        ("Purser", "conflicting"),
        ("Harbour master", "conflicting"),
    }
    for manager in reporting["managers"]:
        for quote in manager["evidence"]:
            assert TEXT[quote["start"] : quote["end"]] == quote["quote"]


@pytest.mark.parametrize("question", ["Which roles handle complaints?", "哪些岗位处理投诉?"])
def test_a_question_about_a_duty_is_answered_with_the_duty(client: TestClient, question: str) -> None:
    holders = client.post("/api/ask", json={"question": question, "organization": ORGANIZATION}).json()["holders"]
    assert [holder["name"] for holder in holders] == ["Ticket clerk"]


@pytest.mark.parametrize("body", [{}, {"question": ""}, {"question": "x" * 10_001}, {"question": 5}, [], "?"])
def test_a_question_of_the_wrong_form_names_its_field(client: TestClient, body: object) -> None:
    answer = client.post("/api/ask", json=body)
    assert answer.status_code == 422
    assert answer.json()["errors"][0]["detail"]


def test_every_catalogued_question_is_listed_with_typed_parameters(client: TestClient) -> None:
    items = client.get("/api/queries").json()["items"]
    assert {item["name"] for item in items} == set(catalogued())
    for item in items:
        assert set(item["titles"]) == {"zh", "en"}
        assert all(parameter["type"] for parameter in item["parameters"])


def test_a_catalogued_question_is_asked_by_its_address(client: TestClient) -> None:
    answer = client.get("/api/queries/direct_reports", params={"position": "Harbour master", "lines": "solid"}).json()
    assert [row["subordinate"]["label"] for row in answer["rows"]] == ["Deck hand", "Ticket clerk"]
    assert answer["columns"] == ["subordinate", "line", "manager"]
    assert answer["graph"]["edges"]
    assert answer["evidence"]


@pytest.mark.parametrize(
    ("address", "status"),
    [
        ("nothing", 404),
        ("direct_reports", 400),
        ("direct_reports?position=Nobody", 404),
        ("direct_reports?position=Purser&colour=red", 400),
        ("direct_reports?position=Purser&lines=wavy", 400),
        ("direct_reports?position=Purser&position=Deck hand", 400),
        ("chain_up?position=Purser&depth=many", 400),
        ("chain_up?position=Purser&depth=51", 400),
    ],
)
def test_a_catalogued_question_that_cannot_be_asked_is_told(client: TestClient, address: str, status: int) -> None:
    answer = client.get(f"/api/queries/{address}")
    assert answer.status_code == status
    assert answer.headers["Content-Type"] == "application/problem+json"


def test_search_finds_names_and_duties_and_shows_where(client: TestClient) -> None:
    items = client.get("/api/search", params={"q": "Clerk"}).json()["items"]
    assert [(item["node"]["label"], item["highlights"]) for item in items] == [("Ticket clerk", [[7, 12]])]
    (duty,) = client.get("/api/search", params={"q": "乘客投訴"}).json()["items"]
    assert duty["node"]["kind"] == "Duty"
    assert duty["highlights"] == [[2, 6]]


def labels(client: TestClient, words: str, **params: str) -> list[str]:
    return [item["node"]["label"] for item in client.get("/api/search", params={"q": words, **params}).json()["items"]]


def test_search_finds_each_word_where_not_all_stand_together_and_what_is_one_slip_away(client: TestClient) -> None:
    assert labels(client, "master harbour") == ["Harbour master"]
    assert labels(client, "Harbor mastr") == ["Harbour master"]
    assert labels(client, "ferries.txt") == ["ferries.txt"]
    assert labels(client, "clerk", kind="Department") == []


@pytest.mark.parametrize("words", ["", "   "])
def test_a_search_for_nothing_is_refused(client: TestClient, words: str) -> None:
    assert client.get("/api/search", params={"q": words}).status_code in (400, 422)


@pytest.mark.parametrize("question", ["谁" * 10_000, "who reports to " * 600, "投诉" * 4999])
def test_an_endless_question_is_refused_plainly(client: TestClient, question: str) -> None:
    answer = client.post("/api/ask", json={"question": question})
    assert answer.status_code == 400
    assert answer.headers["Content-Type"] == "application/problem+json"


def test_questions_are_offered_while_one_is_typed(client: TestClient) -> None:
    items = client.get("/api/ask/suggestions", params={"q": "who reports to the Har"}).json()["items"]
    assert items
    for question in items:
        assert client.post("/api/ask", json={"question": question}).json()["understood_as"], question
    assert client.get("/api/ask/suggestions", params={"q": ""}).json() == {"items": []}
    assert client.get("/api/ask/suggestions", params={"q": "x" * 300}).status_code == 422
