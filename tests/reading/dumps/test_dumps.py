"""Inserts, JSON and mermaid charts state what a table of the same columns does; every quote is a slice of the dump."""

from __future__ import annotations

import random

import pytest

from app.reading import read_document
from app.reading.model import PositionRead
from tests.reading.evidence import without_proof

_SQL = """-- staff of the depot
CREATE TABLE departments (id INT PRIMARY KEY, name VARCHAR(50));
INSERT INTO departments VALUES (1,'Transport'),(2,'Workshop');
INSERT INTO positions (id, title, dept_id, reports_to, headcount) VALUES
 (10, 'Depot Manager', 1, NULL, 1),
 (11, 'Traffic Planner', 1, 10, 2),
 (12, 'Driver''s Mate', 2, 10, 1);
"""
_JSON = """{"positions": [
 {"title": "Depot Manager", "department": "Transport", "reports_to": null, "duties": ["Plan the rota", "Approve overtime"]},
 {"title": "Traffic Planner", "department": "Transport", "reports_to": "Depot Manager", "duties": ["Book slots for lorries"]}
]}"""
_TREE = """{"title": "Depot Manager", "children": [
 {"title": "Traffic Planner"}, {"title": "Master Mechanic", "children": [{"title": "Fitter"}]}]}"""
_CHART = """# Who reports to whom

```mermaid
graph TD
  A[Depot Manager] --> B[Traffic Planner]
  A --> C["Master Mechanic"]
  B -.-> C
```
"""
_STEPS = """```mermaid
graph LR
  A[Receive order] --> B[Pick goods]
  B --> C[Ship]
```
"""


def _positions(text: str, name: str) -> dict[str, PositionRead]:
    document = read_document(text.encode(), name)
    by_number = name.endswith(".sql")  # a line by id quotes its row, which does not hold the manager's title
    assert by_number or without_proof(document) == []
    return {post.title or "": post for organization in document.reading.organizations for post in organization.positions}


def _lines(posts: dict[str, PositionRead]) -> dict[str, list[str]]:
    return {title: [f"{line.name} {line.kind}" for line in post.reports_to] for title, post in posts.items()}


def test_inserts_state_posts_with_their_departments_and_managers() -> None:
    posts = _positions(_SQL, "staff.sql")

    assert _lines(posts) == {
        "Depot Manager": [],
        "Traffic Planner": ["Depot Manager solid"],
        "Driver's Mate": ["Depot Manager solid"],
    }
    assert [(post.department, post.headcount) for post in posts.values()] == [("Transport", 1), ("Transport", 2), ("Workshop", 1)]


def test_a_json_list_states_posts_and_each_of_their_duties() -> None:
    posts = _positions(_JSON, "posts.json")

    assert _lines(posts) == {"Depot Manager": [], "Traffic Planner": ["Depot Manager solid"]}
    assert [duty.text for duty in posts["Depot Manager"].duties] == ["Plan the rota", "Approve overtime"]


def test_objects_inside_an_object_report_to_it() -> None:
    assert _lines(_positions(_TREE, "tree.json")) == {
        "Depot Manager": [],
        "Traffic Planner": ["Depot Manager solid"],
        "Master Mechanic": ["Depot Manager solid"],
        "Fitter": ["Master Mechanic solid"],
    }


def test_arrows_of_a_chart_are_lines_and_dashed_ones_dotted() -> None:
    assert _lines(_positions(_CHART, "chart.md")) == {
        "Depot Manager": [],
        "Traffic Planner": ["Depot Manager solid"],
        "Master Mechanic": ["Depot Manager solid", "Traffic Planner dotted"],
    }


def test_a_chart_of_steps_states_no_posts() -> None:
    assert _positions(_STEPS, "steps.md") == {}


@pytest.mark.parametrize("text", [_SQL, _JSON, _CHART])
def test_a_dump_cut_anywhere_is_read_without_error(text: str) -> None:
    seed = random.randrange(10**6)
    print(f"seed {seed}")
    for cut in random.Random(seed).sample(range(1, len(text)), 12):
        read_document(text[:cut].encode(), "cut.txt")
