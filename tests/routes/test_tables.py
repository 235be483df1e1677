"""Tables and marks over HTTP: what stands in a row, filters, orders and windows, and what each place of a text says."""

from __future__ import annotations

from typing import Any

from fastapi.testclient import TestClient

from tests.routes.harbour import DOCUMENT, HOSTILE, ORGANIZATION, TEXT, identity


def _table(client: TestClient, name: str, **asked: str | int | bool) -> dict[str, Any]:
    answer = client.get(f"/api/tables/{name}", params={"organization": ORGANIZATION, **asked})
    assert answer.status_code == 200, answer.text
    return answer.json()


def _column(table: dict[str, Any], name: str) -> list[Any]:
    place = [column["name"] for column in table["columns"]].index(name)
    return [row["cells"][place] for row in table["rows"]]


def test_positions_stand_with_department_managers_and_how_sure_their_lines_are(client: TestClient) -> None:
    table = _table(client, "positions")
    titles = _column(table, "title")
    assert (titles[0], HOSTILE in titles) == ("Harbour master", True), "in the order of the document, titles as they are"
    managers = dict(zip(titles, _column(table, "managers"), strict=True))
    assert {(each["label"], each["status"]) for each in managers["Ticket clerk"]} == {
        ("Harbour master", "conflicting"),
        ("Purser", "conflicting"),
    }
    assert "headcount" not in [column["name"] for column in table["columns"]], "nobody states one"
    (lines,) = [column["words"] for column in table["columns"] if column["name"] == "line"]
    assert lines["conflicting"] == 1
    assert sum(lines.values()) == table["all"]


def test_rows_are_filtered_sorted_and_given_by_windows(client: TestClient) -> None:
    clerks = _table(client, "positions", q="CLERK")
    assert (_column(clerks, "title"), clerks["fitting"], clerks["all"]) == (["Ticket clerk"], 1, 5)
    assert _column(_table(client, "positions", column="line", value="conflicting"), "title") == ["Ticket clerk"]
    up, down = (_column(_table(client, "positions", sort="title", descending=order), "title") for order in (False, True))
    assert up == list(reversed(down)) == sorted(up, key=str.lower)
    assert _column(_table(client, "positions", sort="title", offset=1, limit=2), "title") == up[1:3]
    sounds = _column(_table(client, "duties", sort="text"), "text")
    assert sounds[-1].startswith("处理"), "Chinese stands behind Latin letters"
    assert client.get("/api/tables/wishes", params={"organization": ORGANIZATION}).status_code == 422


def test_every_place_of_a_text_tells_what_rests_on_it(client: TestClient) -> None:
    told = client.get(f"/api/documents/{DOCUMENT}/marks").json()
    said = {TEXT[mark["start"] : mark["end"]]: mark for mark in told["marks"]}
    (duty,) = said["Answers complaints of passengers within two days."]["nodes"]
    assert (duty["kind"], duty["holder"]["label"]) == ("Duty", "Ticket clerk")
    ends = [(edge["source"]["label"], edge["target"]["label"], edge["status"]) for edge in said["Reports to: Purser"]["edges"]]
    assert ends == [("Ticket clerk", "Purser", "conflicting")]
    assert told["kinds"]["Position"] == 5
    assert said[HOSTILE]["nodes"][0]["id"] == identity("Position", HOSTILE)
    start = TEXT.index("Works with")
    tail = client.get(f"/api/documents/{DOCUMENT}/marks", params={"start": start, "end": start + 5}).json()["marks"]
    assert [TEXT[mark["start"] : mark["end"]] for mark in tail] == [
        words for words, mark in said.items() if mark["end"] > start and mark["start"] < start + 5
    ]
