from __future__ import annotations

import random
from collections.abc import Mapping
from itertools import pairwise

import pytest

from tests.visualizations.drawing import position, random_organization, reports
from tests.visualizations.layout.test_tree import overlapping
from visualizations.layout import hierarchy, sheet, tidy_tree
from visualizations.picture import Box


def _size(boxes: Mapping[str, Box]) -> tuple[float, float]:
    right = max(box.x + box.width / 2 for box in boxes.values())
    bottom = max(box.y + box.height / 2 for box in boxes.values())
    return right, bottom


@pytest.mark.parametrize("seed", random.sample(range(10**6), 10))
def test_no_boxes_of_a_random_organization_overlap_and_parents_stand_above(seed: int) -> None:
    print(f"seed {seed}")
    nodes, edges = random_organization(random.Random(seed), 300)
    tree = hierarchy(nodes, edges)
    boxes = sheet(tree).boxes
    assert boxes.keys() == tree.parents.keys()
    assert overlapping(boxes) == []
    assert all(boxes[node].y > boxes[parent].y for node, parent in tree.parents.items() if parent)
    assert min(box.x - box.width / 2 for box in boxes.values()) >= 0


def test_a_small_tree_is_left_as_it_is_on_the_screen() -> None:
    names = ["head", "a", "b", "c"]
    tree = hierarchy([position(name) for name in names], [reports(name, "head") for name in names[1:]])
    placed, screen = sheet(tree), tidy_tree(tree)
    assert {name: (box.x, box.y - placed.boxes["head"].y) for name, box in placed.boxes.items()} == {
        name: (box.x, box.y) for name, box in screen.items()
    }
    assert placed.turns == {}


def test_a_ribbon_becomes_a_page() -> None:
    managers = [f"m{number}" for number in range(400)]
    nodes = [position("head"), *(position(each) for manager in managers for each in (manager, f"{manager}a", f"{manager}b"))]
    lines = [reports(manager, "head") for manager in managers]
    lines += [reports(f"{manager}{each}", manager) for manager in managers for each in "ab"]
    tree = hierarchy(nodes, lines)
    width, height = _size(tidy_tree(tree))
    assert width > 100 * height

    placed = sheet(tree)
    width, height = _size(placed.boxes)
    assert 1.2 < width / height < 3
    rows = {placed.boxes[manager].y for manager in managers}
    assert len(rows) > 5
    for manager in managers:
        assert (manager in placed.turns) == (placed.boxes[manager].y > min(rows))


def test_nothing_is_placed_of_nothing() -> None:
    assert sheet(hierarchy([], [])).boxes == {}


def test_a_chain_of_ten_thousand_is_placed() -> None:
    names = [f"p{number}" for number in range(10_000)]
    tree = hierarchy([position(name) for name in names], [reports(b, a) for a, b in pairwise(names)])
    assert len({box.x for box in sheet(tree).boxes.values()}) == 1
