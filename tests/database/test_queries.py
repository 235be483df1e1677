import re

import pytest

from app.database import queries
from app.errors import Defect, UnknownName, UsageError

_GOOD = """// name: near
// title en: What is near
// title zh: 附近有什么
// purpose: A first line,
//   and a second.
// parameter position: Position, required, example "客服主管" — the post
// parameter lines: solid | all, default "solid", example "all" — which lines count
// parameter depth: integer 1..50, default 10, example 3 — layers, at most
// parameter organization: Organization, optional
// column subordinate: Position
// column line: REPORTS_TO
MATCH (n)
RETURN n
"""


def test_a_header_says_everything_about_a_query() -> None:
    query = queries.parse(_GOOD, "read", "near")
    assert query.titles == {"en": "What is near", "zh": "附近有什么"}
    assert query.purpose == "A first line, and a second."
    assert [(c.name, c.type) for c in query.columns] == [("subordinate", "Position"), ("line", "REPORTS_TO")]
    position, lines, depth, organization = query.parameters
    assert (position.type, position.required, position.is_node, position.description) == ("Position", True, True, "the post")
    assert (lines.choices, lines.default) == (("solid", "all"), "solid")
    assert (depth.type, depth.low, depth.high, depth.default, depth.example) == ("integer", 1, 50, 10, 3)
    assert (organization.required, organization.default, organization.has_example) == (False, None, False)
    assert query.text == "MATCH (n)\nRETURN n"
    assert query.examples() == {"position": "客服主管", "lines": "all", "depth": 3}


@pytest.mark.parametrize(
    ("line", "changed", "at", "says"),
    [
        ("// name: near", "// name: far", 1, "not the file's"),
        ("// name: near", "// nam: near", 1, "no known form"),
        ("// title zh: 附近有什么", "// title en: Again", 3, "says title en twice"),
        ("// title zh: 附近有什么\n", "", 1, "a title in en and in zh"),
        ("// purpose: A first line,\n//   and a second.\n", "", 1, "no purpose"),
        ('Position, required, example "客服主管"', "Postion, required", 6, "no type Postion"),
        ('Position, required, example "客服主管"', "Position", 6, "required, optional or default"),
        ('default "solid"', 'default "dotted"', 7, "default is not one of solid, all"),
        ("default 10", "default ten", 8, "JSON value"),
        ("example 3", "example 99", 8, "example is not a whole number from 1 to 50"),
        ("// parameter organization", "// parameter depth", 9, "declares parameter depth twice"),
        ("// column line: REPORTS_TO", "// column line: REPORT_TO", 11, "no type REPORT_TO"),
        ("// column line:", "// column subordinate:", 11, "declares column subordinate twice"),
        ("MATCH (n)\nRETURN n\n", "", 1, "no statement"),
        ("// name: near\n", "//   name: near\n", 1, "begins with a continued line"),
    ],
)
def test_a_wrong_header_is_refused_with_file_and_line(line: str, changed: str, at: int, says: str) -> None:
    assert line in _GOOD
    with pytest.raises(Defect, match=re.escape(says)) as raised:
        queries.parse(_GOOD.replace(line, changed), "read", "near")
    assert raised.value.where == f"cypher/read/near.cypher:{at}"


def test_a_required_text_without_an_example_is_refused() -> None:
    with pytest.raises(Defect, match="words has no example"):
        queries.parse(_GOOD.replace("// column line", "// parameter words: text, required\n// column line"), "read", "near")


def test_every_statement_of_the_package_has_a_right_header() -> None:
    catalogue = queries.catalogue()
    assert {query.folder for query in catalogue.values()} == set(queries.FOLDERS)
    assert all(name == query.name for name, query in catalogue.items())


def test_absent_values_become_defaults_and_nulls() -> None:
    query = queries.parse(_GOOD, "read", "near")
    bound = query.bind({"position": "position-1", "depth": 2})
    assert bound == {"position": "position-1", "lines": "solid", "depth": 2, "organization": None}


@pytest.mark.parametrize(
    ("given", "says"),
    [
        ({}, "needs a value for position"),
        ({"position": 7}, " must be the name or the id of a Position, not 7"),
        ({"position": "p", "depth": 51}, " must be a whole number from 1 to 50, not 51"),
        ({"position": "p", "depth": True}, " must be a whole number"),
        ({"position": "p", "lines": "dotted"}, ' must be one of solid, all, not "dotted"'),
        ({"position": "p", "colour": "red"}, "no parameter colour"),
    ],
)
def test_a_wrong_value_is_refused_before_any_database_sees_it(given: dict[str, object], says: str) -> None:
    with pytest.raises(UsageError, match=re.escape(says)):
        queries.parse(_GOOD, "read", "near").bind(given)


def test_a_name_that_is_no_query_is_told() -> None:
    with pytest.raises(UnknownName, match="no_such_query"):
        queries.named("no_such_query")
