"""Planting the bundled examples: once, through the same path as a user's files."""

import pytest

import seeds
from app.database import Store
from app.errors import UnknownName
from app.importing import plant
from tests.importing.stores import graph, titles


def test_all_examples_are_planted_once(store: Store) -> None:
    reports = plant(store)
    assert [report.document for report in reports] == titles(store, "Document")
    assert {report.document.partition("/")[0] for report in reports} == set(seeds.examples())
    before = graph(store)
    assert plant(store) == []
    assert graph(store) == before


def test_a_chosen_example_is_planted_alone(store: Store) -> None:
    plant(store, ["online_shop"])
    assert titles(store, "Organization") == ["青禾网店运营组"]


def test_two_documents_of_one_example_make_one_organization(store: Store) -> None:
    plant(store, ["service_company"])
    assert titles(store, "Organization") == ["Harbour Lane Services"]
    lines = {item.text("status") for item in graph(store).values() if item.kind == "REPORTS_TO"}
    assert "agreed" in lines


def test_both_contradictions_of_the_operations_centre_show_on_all_their_lines(store: Store) -> None:
    plant(store, ["operations_centre"])
    state = graph(store)
    disputed = {
        (state[item.text("source")].text("title"), state[item.text("target")].text("title"))
        for item in state.values()
        if item.kind == "REPORTS_TO" and item.text("status") == "conflicting"
    }
    assert disputed == {
        ("现场支持员", "客户关怀部经理"),
        ("现场支持员", "系统保障部主管"),
        ("回访专员", "客户关怀部主管"),
        ("回访专员", "客户关怀部经理"),
    }


def test_an_unknown_example_is_refused_with_the_names_that_there_are(store: Store) -> None:
    with pytest.raises(UnknownName, match="no example nowhere") as caught:
        plant(store, ["online_shop", "nowhere"])
    assert "online_shop" in str(caught.value.hint)
    assert graph(store) == {}
