"""Catalogued queries as users ask them: values as texts, names in either script, a clear word where something is wrong."""

from __future__ import annotations

import pytest

from app.database import Store
from app.errors import AmbiguousName, UnknownName, UsageError
from app.questions import run_query, write_query
from app.questions.catalogue import catalogued
from app.questions.names import resolve
from graph_model import NODE_BY_LABEL


@pytest.mark.parametrize("name", sorted(catalogued()))
def test_the_example_of_a_header_has_an_answer_with_proof(planted: Store, name: str) -> None:
    answer = run_query(planted, name, catalogued()[name].examples())
    assert answer.rows
    assert answer.columns == [column.name for column in catalogued()[name].columns]
    assert answer.graph.nodes
    assert write_query(planted, name, catalogued()[name].examples()) == answer.model_dump_json().encode()
    assert answer.evidence or name == "organization_overview"
    for quote in answer.evidence:
        assert len(quote.quote) == quote.end - quote.start


def test_every_kind_of_node_that_a_query_asks_for_can_be_named(planted: Store) -> None:
    for query in catalogued().values():
        for parameter in query.parameters:
            if parameter.is_node:
                assert parameter.type in NODE_BY_LABEL
                with pytest.raises(UnknownName):
                    resolve(planted, parameter.type, "nobody of that name")


def test_values_may_be_texts_as_an_address_has_them(planted: Store) -> None:
    answer = run_query(planted, "chain_up", {"position": "投诉处理专员", "depth": "1", "lines": "solid"})
    assert answer.parameters["depth"] == 1
    assert [row["layer"] for row in answer.rows] == [1]


def test_a_name_may_be_in_the_other_script_or_begin_a_name(planted: Store) -> None:
    by_name = run_query(planted, "managers", {"position": "投诉处理专员"})
    assert run_query(planted, "managers", {"position": "投訴處理專員"}) == by_name
    assert run_query(planted, "managers", {"position": "投诉处理"}) == by_name
    assert run_query(planted, "managers", {"position": str(by_name.parameters["position"])}) == by_name


def test_a_name_that_may_mean_several_is_asked_back_with_what_it_may_mean(planted: Store) -> None:
    with pytest.raises(AmbiguousName) as asked:
        run_query(planted, "managers", {"position": "渠道"})
    assert asked.value.candidates
    assert all("澄湾运营中心" in candidate for candidate in asked.value.candidates)


def test_an_unknown_name_is_told_with_the_nearest(planted: Store) -> None:
    with pytest.raises(UnknownName) as told:
        run_query(planted, "managers", {"position": "投诉登记处理员"})
    assert "投诉处理专员" in str(told.value.hint)


def test_a_topic_finds_duties_of_both_languages_and_scripts(planted: Store) -> None:
    simplified, traditional, english = (
        run_query(planted, "roles_for_duty", {"topic": topic}).rows for topic in ("投诉", "投訴", "complaints")
    )
    assert simplified == traditional == english
    holders = [row["holder"] for row in english]
    assert {"投诉处理专员", "Complaints Officer"} <= {str(holder["label"]) for holder in holders if isinstance(holder, dict)}


@pytest.mark.parametrize(
    ("name", "given"),
    [
        ("managers", {}),
        ("managers", {"position": "店长", "colour": "red"}),
        ("chain_up", {"position": "店长", "depth": "deep"}),
        ("chain_up", {"position": "店长", "depth": "51"}),
        ("managers", {"position": "店长", "lines": "curly"}),
        ("no_such_query", {}),
    ],
)
def test_a_wrong_request_is_told_as_such(planted: Store, name: str, given: dict[str, object]) -> None:
    with pytest.raises(UsageError):
        run_query(planted, name, given)


@pytest.mark.parametrize("topic", ['") OR *:*', "~", "投诉~", "AND", "\\", "/.*/", "[a TO z]", "🙂", "x" * 5000])
def test_a_hostile_topic_is_only_a_topic(planted: Store, topic: str) -> None:
    assert len(run_query(planted, "roles_for_duty", {"topic": topic}).rows) < 100


def test_an_id_that_is_nobodys_is_refused_like_a_name(planted: Store) -> None:
    with pytest.raises(UnknownName):
        run_query(planted, "managers", {"position": "position-" + "0" * 20})
