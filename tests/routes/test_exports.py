from __future__ import annotations

import json
from io import BytesIO

import networkx as nx
import pytest
from fastapi.testclient import TestClient

from tests.routes.harbour import HOSTILE, ORGANIZATION, TEXT
from tests.visualizations.export.paper import texts
from visualizations.export import EXPORTS


@pytest.mark.parametrize("export", EXPORTS, ids=lambda export: export.format)
def test_an_organization_is_exported_in_every_format(client: TestClient, export: object) -> None:
    assert isinstance(export, type(EXPORTS[0]))
    answer = client.get(f"/api/exports/{export.format}", params={"organization": ORGANIZATION})
    assert answer.status_code == 200
    assert answer.headers["Content-Type"] == export.media_type
    assert f"{export.extension}" in answer.headers["Content-Disposition"]
    text = "".join(texts(answer.content)) if export.media_type == "application/pdf" else answer.text
    assert "Deck hand" in text or export.format == "png"


def test_the_formats_are_listed_as_other_lists_are(client: TestClient) -> None:
    listed = client.get("/api/exports").json()
    assert [one["format"] for one in listed["items"]] == [export.format for export in EXPORTS]
    assert listed["next"] is None


def test_graphml_holds_the_structure_with_its_quotes(client: TestClient) -> None:
    answer = client.get("/api/exports/graphml", params={"organization": ORGANIZATION})
    graph = nx.read_graphml(BytesIO(answer.content))
    assert (graph.number_of_nodes(), graph.number_of_edges()) == (7, 6)
    quotes = [json.loads(fields["quotes"]) for _, fields in graph.nodes(data=True) if "quotes" in fields]
    assert quotes
    assert all(TEXT[quote["start"] : quote["end"]] == quote["quote"] for each in quotes for quote in each)


def test_the_standalone_page_is_shut_off_from_this_server_and_from_all_others(client: TestClient) -> None:
    answer = client.get("/api/exports/html", params={"organization": ORGANIZATION, "language": "zh"})
    policy = answer.headers["Content-Security-Policy"]
    assert "sandbox allow-scripts" in policy
    assert "allow-same-origin" not in policy
    assert "default-src 'none'" in policy
    assert HOSTILE not in answer.text
    assert "双方一致" in answer.text


def test_a_subtree_is_exported_alone(client: TestClient) -> None:
    params = {"organization": ORGANIZATION, "root": "Harbour master", "depth": 1}
    nodes = client.get("/api/exports/json", params=params).json()["nodes"]
    assert ORGANIZATION not in {node["label"] for node in nodes}
    assert "Harbour master" in {node["label"] for node in nodes}


def test_a_catalogued_answer_is_exported_with_its_lines(client: TestClient) -> None:
    params = {"query": "chain_down", "position": "Harbour master", "depth": 1}
    graph = client.get("/api/exports/json", params=params).json()
    assert {edge["kind"] for edge in graph["edges"]} == {"REPORTS_TO"}
    assert {edge["line"] for edge in graph["edges"]} == {"solid", "dotted"}
    assert all(edge["quotes"] for edge in graph["edges"])


def test_an_answer_in_words_is_exported(client: TestClient) -> None:
    nodes = client.get("/api/exports/json", params={"question": "Who does the Ticket clerk report to?"}).json()["nodes"]
    assert {"Ticket clerk", "Harbour master", "Purser"} <= {node["label"] for node in nodes}


@pytest.mark.parametrize(
    ("path", "params", "status"),
    [
        ("docx", {"organization": ORGANIZATION}, 404),
        ("html", {}, 400),
        ("html", {"organization": "Nowhere"}, 404),
        ("pdf", {"organization": ORGANIZATION, "root": "Nobody"}, 404),
        ("png", {"question": "Who feeds the penguins?"}, 400),
        ("svg", {"query": "chain_down", "position": "Deck hand"}, 400),
    ],
)
def test_what_cannot_be_exported_is_told(client: TestClient, path: str, params: dict[str, str], status: int) -> None:
    answer = client.get(f"/api/exports/{path}", params=params)
    assert answer.status_code == status
    assert answer.json()["hint"]
