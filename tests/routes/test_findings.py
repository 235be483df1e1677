"""Findings over HTTP: filters, pages, wording, and what people say of one."""

from __future__ import annotations

from fastapi.testclient import TestClient

from tests.routes.harbour import ORGANIZATION, identity


def test_findings_come_with_both_quotes_and_can_be_filtered(client: TestClient) -> None:
    answer = client.get("/api/findings", params={"organization": ORGANIZATION, "rule": "manager-clash", "metrics": True}).json()
    (clash,) = answer["findings"]
    assert (clash["severity"], clash["organization"]) == ("error", ORGANIZATION)
    assert {quote["quote"] for quote in clash["evidence"]} == {"Reports to: Purser", "Reports: Deck hand, Ticket clerk"}
    assert answer["counts"] == {"error": 1, "warning": 0, "note": 0}
    assert answer["metrics"][clash["organization_id"]]["positions"] == 5
    about = client.get("/api/findings", params={"subject": identity("Position", "Ticket clerk")}).json()
    assert clash["id"] in {one["id"] for one in about["findings"]}
    assert (
        client.get("/api/findings", params={"severity": "error", "language": "zh"})
        .json()["findings"][0]["message"]
        .startswith("“")
    )


def test_findings_are_read_to_their_end_by_cursors(client: TestClient) -> None:
    every = [one["id"] for one in client.get("/api/findings").json()["findings"]]
    seen: list[str] = []
    cursor: str | None = ""
    while cursor is not None:
        answer = client.get("/api/findings", params={"limit": 2, "cursor": cursor}).json()
        seen += [one["id"] for one in answer["findings"]]
        cursor = answer["next"]
    assert seen == every
    assert len(every) > 2


def test_a_dismissed_finding_is_left_out_until_it_is_asked_for_or_reopened(client: TestClient) -> None:
    (clash,) = client.get("/api/findings", params={"rule": "manager-clash"}).json()["findings"]
    path = f"/api/findings/{clash['id']}"
    said = client.post(f"{path}/judgement", json={"verdict": "dismissed", "reason": "The purser is meant."})
    assert said.json()["reason"] == "The purser is meant."
    assert client.get("/api/findings", params={"rule": "manager-clash"}).json()["findings"] == []
    (kept,) = client.get("/api/findings", params={"rule": "manager-clash", "dismissed": True}).json()["findings"]
    assert kept["judgement"]["verdict"] == "dismissed"
    assert client.post(f"{path}/reopen").status_code == 204
    assert client.get("/api/findings", params={"rule": "manager-clash"}).json()["findings"] == [clash]


def test_what_is_not_there_is_told(client: TestClient) -> None:
    assert client.get("/api/findings", params={"rule": "no-such"}).status_code == 404
    said = {"verdict": "dismissed", "reason": "x"}
    assert client.post("/api/findings/no-such/judgement", json=said).status_code == 404
    assert client.post("/api/findings/no-such/judgement", json={"verdict": "dismissed", "reason": ""}).status_code == 422
