from __future__ import annotations

import random

import pytest

from tests.visualizations.drawing import belongs, department, organization, part_of, position, random_organization
from tests.visualizations.layout.test_tree import overlapping
from visualizations.layout import grouped_map, hierarchy


@pytest.mark.parametrize("seed", random.sample(range(10**6), 10))
def test_no_boxes_of_a_random_map_overlap(seed: int) -> None:
    print(f"seed {seed}")
    nodes, edges = random_organization(random.Random(seed), 200)
    heads = {node.id for node in nodes if node.kind != "Position"}
    boxes = grouped_map(hierarchy(nodes, edges), heads)
    assert boxes.keys() == {node.id for node in nodes}
    assert overlapping(boxes) == []


def test_members_stand_below_their_department() -> None:
    nodes = [organization(), department("care"), *(position(f"agent {i}") for i in range(9))]
    edges = [part_of("care", "o"), *(belongs(f"agent {i}", "care") for i in range(9))]
    boxes = grouped_map(hierarchy(nodes, edges), {"o", "care"})
    assert all(boxes[f"agent {i}"].y > boxes["care"].y for i in range(9))


def test_the_same_organization_gives_the_same_map() -> None:
    nodes, edges = random_organization(random.Random(7), 50)
    tree = hierarchy(nodes, edges)
    assert grouped_map(tree, {"o"}) == grouped_map(tree, {"o"})
