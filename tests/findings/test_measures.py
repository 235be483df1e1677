"""Measures and the rules with bands, on organizations whose numbers are known."""

from __future__ import annotations

import random

import networkx as nx
import pytest

from app.findings.families import family_of, words_of_families
from app.findings.measures import (
    band_names,
    band_of,
    brokers,
    layers,
    load_scores,
    measured,
    parts_without,
    reciprocity,
    spans,
)
from tests.findings.organizations import line, named, organization, post, unit


def test_span_counts_solid_reports_once_and_not_oneself() -> None:
    facts = organization(
        post("A"),
        post("B"),
        post("C"),
        lines=[line("B", "A"), line("B", "A", kind="dotted"), line("C", "A", kind="dotted"), line("A", "A")],
    )
    assert spans(facts) == {"A": 1}


def test_layers_count_the_longest_way_up_and_a_circle_as_one() -> None:
    facts = organization(
        *map(post, "ABCDE"), lines=[line("B", "A"), line("C", "B"), line("C", "A"), line("D", "E"), line("E", "D")]
    )
    assert layers(facts) == {"A": 1, "B": 2, "C": 3, "D": 1, "E": 1}


@pytest.mark.parametrize(
    ("number", "band"), [(1, "1"), (2, "2–3"), (3, "2–3"), (7, "4–7"), (12, "8–12"), (16, "13–16"), (17, "17+")]
)
def test_spans_fall_into_the_bands_of_the_trade(number: int, band: str) -> None:
    assert band_of(number) == band
    assert band in band_names()


@pytest.mark.parametrize(
    ("title", "family"),
    [("Head of Guards", "leading"), ("Security Guard, nights", "routine"), ("客服专员", "routine"), ("客服主管", "leading"),
     ("Safeguard", None), ("總工程師", "professional"), ("Secretary", None)],
)  # fmt: skip
def test_a_title_s_own_end_tells_its_family(title: str, family: str | None) -> None:
    assert family_of(title, words_of_families()) == family


def test_load_is_compared_inside_a_department_of_some_size_only() -> None:
    duties = {f"Hand {n}": ["Moors."] * 3 for n in range(5)} | {"Mate": ["Steers."] * 20, "Cook": ["Cooks."] * 50}
    crew = [post(name, department="Deck") for name in duties if name != "Cook"]
    facts = organization(unit("Deck"), unit("Galley"), *crew, post("Cook", department="Galley"), duties=duties)
    assert set(load_scores(facts, 5)) == {one.id for one in crew}


def test_those_who_tie_two_groups_stand_between_most_others() -> None:
    left, right = [f"L{n}" for n in range(4)], [f"R{n}" for n in range(4)]
    holders = [post(name) for name in (*left, *right, "Bridge")]
    inside = [line(a, side[0]) for side in (left, right) for a in side[1:]]
    bridge = [line("L0", "Bridge"), line("R0", "Bridge")]
    assert {name for name, _ in brokers(organization(*holders, lines=inside + bridge))} == {"Bridge", "L0", "R0"}


def test_parts_without_a_cut_vertex_are_those_that_taking_it_out_leaves() -> None:
    seed = 20261122
    chance = random.Random(seed)
    for _ in range(60):
        graph: nx.Graph[str] = nx.Graph()
        graph.add_edges_from((str(node), str(chance.randrange(node))) for node in range(1, chance.randint(2, 30)))
        nodes = list(graph)
        graph.add_edges_from((a, b) for a, b in (chance.sample(nodes, 2) for _ in range(chance.randint(0, 4))))
        expected: dict[str, list[int]] = {}
        for cut in nx.articulation_points(graph):
            rest = graph.copy()
            rest.remove_node(cut)
            expected[cut] = sorted(map(len, nx.connected_components(rest)), reverse=True)
        assert parts_without(graph) == expected, f"seed {seed}"


def test_reciprocity_counts_each_pair_once() -> None:
    facts = organization(unit("A"), unit("B"), unit("C"), works_with=[("A", "B"), ("B", "A"), ("A", "C")])
    assert reciprocity(facts) == (1, 2)


def test_the_measures_of_an_organization_stand_together() -> None:
    facts = organization(
        unit("Deck"), post("Mate", department="Deck"), post("Hand", department="Deck"), named("Owner"),
        lines=[line("Hand", "Mate"), line("Mate", "Owner", "subordinate"), line("Hand", "Owner", kind="dotted")],
        duties={"Mate": ["Steers.", "Moors."], "Deck": ["Keeps the ship."]},
    )  # fmt: skip
    values = measured(facts)
    assert {name: values[name] for name in ("positions", "described", "managers", "layers", "duties", "dotted_lines")} == {
        "positions": 3, "described": 2, "managers": 2, "layers": 3, "duties": 3, "dotted_lines": 1,
    }  # fmt: skip
    assert values["by_department"] == [
        {"id": "Deck", "name": "Deck", "positions": 2, "functions": 1, "duties": 2, "load_mean": 2, "span_mean": 1}
    ]
