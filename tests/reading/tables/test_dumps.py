"""Org data in code: SQL, JSON, YAML and Mermaid give what their rows state, and other code gives nothing."""

from __future__ import annotations

import pytest

from app.reading import read_document
from app.reading.model import OrganizationRead
from app.reading.printed import json_text

_SQL = """-- taken on Monday
CREATE TABLE staff (emp_id INT PRIMARY KEY, full_name VARCHAR(50), job_title VARCHAR(50),
  dept_id INT, manager_id INT, pwd CHAR(60));
INSERT INTO units (dept_id, dept_name, parent_id) VALUES (1, 'Board Office', NULL), (2, 'Kitchen Unit', 1);
INSERT INTO `staff` VALUES (10, 'Ann O''Neil', 'Owner', 1, NULL, 'a94a8fe5ccb19ba61c4c0873d391e987982fbbd3');
INSERT INTO `staff` VALUES (11, 'Bo Ray', 'Head Chef', 2, 10, 'secret'),
  (12, 'Cy Fox', 'Cook', 2, 11, 'secret');
"""
_JSON = """{"company": "Tall Ship Ltd",
 "departments": [{"id": 1, "name": "Board Office"}, {"id": 2, "name": "Sail Unit", "parent_id": 1}],
 "employees": [
  {"employeeId": "e1", "fullName": "Ann", "jobTitle": "Captain", "department": {"id": 1, "name": "Board Office"},
   "manager": null},
  {"employeeId": "e2", "fullName": "Bob", "jobTitle": "Mate", "department": {"id": 2, "name": "Sail Unit"},
   "manager": {"employeeId": "e1", "fullName": "Ann"}, "birthDate": "1981-01-01"}]}"""
_TREE = """{"title": "总经理", "name": "甲一", "children": [
  {"title": "销售经理", "name": "乙二", "children": [{"title": "销售员", "name": "丙三"}]},
  {"title": "财务经理", "name": "丁四"}]}"""
_CHART = """# Who is who

```mermaid
graph TD
    MD[Managing Director] --> FD[Finance Director]
    MD --> OD["Operations Director<br/>Ada Hale"]
    FD --> AC[Accountant]
    OD -.-> AC
```
"""
_YAML = """team: Brew
members:
  - name: Ann
    role: Head Brewer
    reports_to: null
  - name: Bob
    role: Brewer
    reports_to: Ann
"""


def only(text: str, name: str = "dump.txt") -> OrganizationRead:
    document = read_document(text.encode(), name)
    (organization,) = document.reading.organizations
    for post in organization.positions:
        for line in post.reports_to:
            assert document.text[line.evidence.start : line.evidence.end].strip()
    return organization


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (_SQL, {"Owner": [], "Head Chef": ["Owner"], "Cook": ["Head Chef"]}),
        (_JSON, {"Captain": [], "Mate": ["Captain"]}),
        (_TREE, {"总经理": [], "销售经理": ["总经理"], "销售员": ["销售经理"], "财务经理": ["总经理"]}),
        (
            _CHART,
            {
                "Managing Director": [],
                "Finance Director": ["Managing Director"],
                "Operations Director": ["Managing Director"],
                "Accountant": ["Finance Director", "Operations Director (dotted)"],
            },
        ),
        (_YAML, {"Head Brewer": [], "Brewer": ["Head Brewer"]}),
    ],
    ids=["sql", "json", "json tree", "mermaid", "yaml"],
)
def test_code_gives_posts_and_lines(text: str, wanted: dict[str, list[str]]) -> None:
    found = {
        post.title: [line.name + (" (dotted)" if line.kind == "dotted" else "") for line in post.reports_to]
        for post in only(text).positions
    }
    assert found == wanted


def test_numbers_of_departments_become_their_names_and_people_their_posts() -> None:
    for text, units in ((_SQL, ["Board Office", "Kitchen Unit"]), (_JSON, ["Board Office", "Sail Unit"])):
        organization = only(text)
        assert [(unit.name, unit.parent) for unit in organization.departments] == [(units[0], None), (units[1], units[0])]
        assert [post.department for post in organization.positions[:2]] == units
    assert [(person.name, person.reference) for person in only(_SQL).people] == [
        ("Ann O'Neil", "10"),
        ("Bo Ray", "11"),
        ("Cy Fox", "12"),
    ]
    assert only(_JSON).name == "Tall Ship Ltd"


def test_a_unit_in_json_holds_the_posts_in_its_lists() -> None:
    text = '{"departments": [{"name": "仓储部", "positions": [{"title": "仓储主管", "reports_to": "总经理"},'
    text += '{"title": "仓管员", "reports_to": "仓储主管"}]}]}'
    organization = only(text)
    assert [(post.title, post.department) for post in organization.positions if post.described] == [
        ("仓储主管", "仓储部"),
        ("仓管员", "仓储部"),
    ]
    assert organization.people == []


def test_secrets_in_code_are_in_no_stored_text() -> None:
    for text in (_SQL, _JSON):
        document = read_document(text.encode(), "dump.txt")
        told = document.text + json_text(document.reading)
        assert not any(secret in told for secret in ("a94a8fe5", "secret", "1981-01-01"))
        assert len(document.text) == len(text)


@pytest.mark.parametrize(
    "text",
    [
        'Our prices: {"price": 3, "size": [1, 2]}.',
        "INSERT INTO log (a, b) VALUES (1, 2);",
        '[{"id": 1, "name": "A',
        "graph TD\n  a --> \n",
        "- name: x\n- name: y\n",
        '{"a": ' * 80 + "1" + "}" * 80,
    ],
)
def test_other_or_broken_code_gives_nothing(text: str) -> None:
    assert read_document(text.encode(), "dump.txt").reading.organizations == []


def test_labels_in_bullets_are_a_form_and_no_list_of_rows() -> None:
    organization = only(
        "- Position: Clerk\n- Reports to: Manager\n- Department: Post Room\n- Duties:\n  - Sort letters\n", "form.md"
    )
    described = [post for post in organization.positions if post.described]
    assert [(post.title, post.department, [duty.text for duty in post.duties]) for post in described] == [
        ("Clerk", "Post Room", ["Sort letters"])
    ]


def test_a_table_of_departments_is_known_by_its_name() -> None:
    text = (
        "CREATE TABLE departments (id INT, name TEXT);\nINSERT INTO departments VALUES (1,'Transport'),(2,'Workshop');\n"
        "INSERT INTO positions (id, title, dept_id, reports_to, headcount) VALUES "
        "(10,'Depot Manager',1,NULL,1),(11,'Fitter',2,10,2);\n"
    )
    posts = only(text, "depot.sql").positions
    assert [(post.title, post.department, post.headcount) for post in posts] == [
        ("Depot Manager", "Transport", 1),
        ("Fitter", "Workshop", 2),
    ]
    assert [line.name for line in posts[1].reports_to] == ["Depot Manager"]


def test_each_statement_of_a_json_list_is_one_with_its_own_quote() -> None:
    text = '[{"title": "Depot Manager", "department": "Depot", "manager": null, "duties": ["Plan the rota", "Approve overtime"]}]'
    (post,) = only(text, "posts.json").positions
    assert [duty.text for duty in post.duties] == ["Plan the rota", "Approve overtime"]
    assert [text[duty.evidence.start : duty.evidence.end] for duty in post.duties] == ["Plan the rota", "Approve overtime"]


def test_the_quote_of_a_line_in_a_chart_holds_both_names_and_a_chart_of_steps_states_no_posts() -> None:
    document = read_document(_CHART.encode(), "chart.md")
    for post in document.reading.organizations[0].positions:
        for line in post.reports_to:
            quote = document.text[line.evidence.start : line.evidence.end]
            assert line.name in quote
            assert (post.title or "") in quote
    steps = "graph LR\n  A[Receive order] --> B[Pick goods]\n  B --> C[Ship]\n"
    assert read_document(steps.encode(), "steps.md").reading.organizations == []


def test_posts_in_the_front_matter_of_markdown_are_read_and_its_own_title_is_none() -> None:
    text = (
        "---\ntitle: People of the yard\npositions:\n  - title: Yard Manager\n    reports_to: Owner\n"
        "    duties:\n      - Plans the shifts\n  - title: Yard Clerk\n    reports_to: Yard Manager\n"
        "    duties:\n      - Files the waybills\n---\n"
    )

    (organization,) = read_document(text.encode(), "yard.md").reading.organizations
    assert [one.title for one in organization.positions if one.described] == ["Yard Manager", "Yard Clerk"]
