from __future__ import annotations

import random

import pytest

from tests.visualizations.drawing import belongs, department, organization, part_of, position, random_organization, reports
from visualizations.layout import hierarchy


def test_a_position_stands_below_its_solid_manager_and_not_below_its_dotted_one() -> None:
    nodes = [position("adviser"), position("head"), position("clerk")]
    tree = hierarchy(nodes, [reports("clerk", "adviser", "dotted"), reports("clerk", "head")])
    assert tree.parents == {"adviser": None, "head": None, "clerk": "head"}


def test_an_agreed_manager_places_a_position_before_a_disputed_one() -> None:
    nodes = [position("claimant"), position("head"), position("clerk")]
    tree = hierarchy(nodes, [reports("clerk", "claimant", status="conflicting"), reports("clerk", "head")])
    assert tree.parents["clerk"] == "head"


def test_a_department_stands_between_a_manager_and_the_members_who_report_to_him() -> None:
    nodes = [organization(), position("director"), department("care"), position("care head"), position("agent")]
    edges = [
        part_of("care", "o"),
        belongs("care head", "care"),
        belongs("agent", "care"),
        reports("care head", "director"),
        reports("agent", "care head"),
    ]
    tree = hierarchy(nodes, edges)
    assert list(tree.below(tree.roots)) == [("o", 0), ("director", 1), ("care", 2), ("care head", 3), ("agent", 4)]


def test_departments_without_positions_hang_on_their_organization_and_on_each_other() -> None:
    nodes = [organization(), department("sales"), department("east"), department("west")]
    tree = hierarchy(nodes, [part_of("sales", "o"), part_of("east", "sales"), part_of("west", "sales")])
    assert tree.children == {"o": ["sales"], "sales": ["east", "west"]}


def test_among_disputed_managers_a_described_one_of_the_same_department_places_a_position() -> None:
    nodes = [department("care"), position("ghost", described=False), position("stranger"), position("head"), position("agent")]
    claims = [reports("agent", manager, status="conflicting") for manager in ("ghost", "stranger", "head")]
    tree = hierarchy(nodes, [*claims, belongs("agent", "care"), belongs("head", "care")])
    assert tree.parents["agent"] == "head"


def test_a_disputed_member_does_not_take_the_department_along() -> None:
    nodes = [organization(), position("director"), position("claimant"), department("care"), position("head"), position("agent")]
    edges = [
        belongs("agent", "care"),
        belongs("head", "care"),
        reports("agent", "claimant", status="conflicting"),
        reports("head", "director"),
    ]
    assert hierarchy(nodes, edges).parents["care"] == "director"


def test_a_department_stands_above_all_of_its_members_although_one_between_them_is_of_none() -> None:
    nodes = [organization(), position("general"), department("shop"), position("head"), position("stranger"), position("clerk")]
    edges = [
        belongs("head", "shop"),
        belongs("clerk", "shop"),
        reports("head", "general", status="one-sided"),
        reports("stranger", "head"),
        reports("clerk", "stranger"),
    ]
    tree = hierarchy(nodes, edges)
    assert [node for node, _ in tree.below(tree.roots)] == ["o", "general", "shop", "head", "stranger", "clerk"]


def test_siblings_stand_in_the_order_of_the_document() -> None:
    nodes = [
        organization(),
        position("last", evidence=["doc#90-99"]),
        position("first", evidence=["doc#5-9"]),
        position("second", evidence=["doc#40-44"]),
    ]
    assert hierarchy(nodes, []).children["o"] == ["first", "second", "last"]


def test_three_that_report_to_each_other_in_a_circle_are_all_drawn() -> None:
    nodes = [position("a"), position("b"), position("c")]
    tree = hierarchy(nodes, [reports("a", "b"), reports("b", "c"), reports("c", "a"), reports("a", "a")])
    assert sorted(node for node, _ in tree.below(tree.roots)) == ["a", "b", "c"]
    assert len(tree.roots) == 1


@pytest.mark.parametrize("seed", random.sample(range(10**6), 20))
def test_every_node_of_a_random_organization_stands_in_the_tree_once(seed: int) -> None:
    print(f"seed {seed}")
    nodes, edges = random_organization(random.Random(seed), 60)
    tree = hierarchy(nodes, edges)
    walked = [node for node, _ in tree.below(tree.roots)]
    assert sorted(walked) == sorted(node.id for node in nodes)
