"""The tests' own way of sharing processes: what stands on one engine, on the browser or in one file stays together."""

from __future__ import annotations

import pytest

from tests.shares import group_of


@pytest.mark.parametrize(
    ("test", "group"),
    [
        ("tests/database/test_store.py::test_a_write_is_kept[embedded]", "embedded"),
        ("tests/questions/test_catalogue.py::test_equal_answers[neo4j-5.26-chain_up]", "neo4j-5.26"),
        ("tests/questions/test_catalogue.py::test_equal_answers[chain_up-neo4j-2026]", "neo4j-2026"),
        ("tests/web/test_tree.py::test_boxes", "tests/web/"),
        ("tests/reading/test_titles.py::test_a_title[embedded engineer]", "tests/reading/test_titles.py"),
    ],
)
def test_a_test_stays_with_those_it_shares_something_with(test: str, group: str) -> None:
    assert group_of(test) == group
