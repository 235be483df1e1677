from __future__ import annotations

import random
from itertools import pairwise

import pytest

from tests.visualizations.drawing import position, random_organization, reports
from visualizations.layout import Tree, hierarchy, stacked, tidy_tree
from visualizations.layout.tree import LEVEL, STACK
from visualizations.picture import Box


def overlapping(boxes: dict[str, Box]) -> list[tuple[str, str]]:
    """Pairs of boxes with a common point; a sweep over x keeps it fast for thousands."""
    found: list[tuple[str, str]] = []
    active: list[tuple[str, Box]] = []
    for node, box in sorted(boxes.items(), key=lambda item: item[1].x - item[1].width / 2):
        left = box.x - box.width / 2
        active = [(other, it) for other, it in active if it.x + it.width / 2 > left]
        found += [(other, node) for other, it in active if abs(it.y - box.y) < (it.height + box.height) / 2]
        active.append((node, box))
    return found


@pytest.mark.parametrize("seed", random.sample(range(10**6), 20))
def test_no_boxes_of_a_random_organization_overlap_and_parents_stand_above(seed: int) -> None:
    print(f"seed {seed}")
    nodes, edges = random_organization(random.Random(seed), 120)
    tree = hierarchy(nodes, edges)
    boxes = tidy_tree(tree)
    assert boxes.keys() == tree.parents.keys()
    assert overlapping(boxes) == []
    assert all(boxes[node].y > boxes[parent].y for node, parent in tree.parents.items() if parent)


def test_two_or_more_leaves_are_stacked_under_their_manager() -> None:
    names = ["head", "a", "b", "c"]
    tree = hierarchy([position(name) for name in names], [reports(name, "head") for name in names[1:]])
    boxes = tidy_tree(tree)
    assert [boxes[name].y for name in names] == [0, LEVEL, LEVEL + STACK, LEVEL + 2 * STACK]
    assert len({boxes[name].x for name in names[1:]}) == 1
    assert stacked(tree) == {"a", "b", "c"}


def test_an_only_child_stands_right_under_its_parent() -> None:
    boxes = tidy_tree(hierarchy([position("head"), position("clerk")], [reports("clerk", "head")]))
    assert boxes["clerk"].x == boxes["head"].x
    assert boxes["clerk"].y == boxes["head"].y + LEVEL


def test_a_parent_stands_over_the_middle_of_its_childrens_boxes() -> None:
    names = ["boss", "head", "a", "b", "c"]
    lines = [("head", "boss"), ("a", "head"), ("b", "head"), ("c", "head")]
    boxes = tidy_tree(hierarchy([position(name) for name in names], [reports(*line) for line in lines]))
    assert boxes["boss"].x == boxes["head"].x


def test_a_forest_stands_side_by_side() -> None:
    nodes = [position(name) for name in ("a", "a1", "b", "b1")]
    boxes = tidy_tree(hierarchy(nodes, [reports("a1", "a"), reports("b1", "b")]))
    assert boxes["a"].y == boxes["b"].y == 0
    assert overlapping(boxes) == []


@pytest.mark.parametrize("seed", random.sample(range(10**6), 10))
def test_a_new_leaf_leaves_everybody_on_his_level_and_in_his_order(seed: int) -> None:
    print(f"seed {seed}")
    source = random.Random(seed)
    parents = {f"p{i}": None if i == 0 else f"p{source.randrange(i)}" for i in range(80)}
    before, after = tidy_tree(_tree(parents)), tidy_tree(_tree({**parents, "new": f"p{source.randrange(40)}"}))
    unmoved = [node for node in before if not node.startswith("new") and before[node].y == after[node].y]
    assert len(unmoved) >= len(before) - 12  # only the new leaf's own siblings may be restacked
    inner = sorted((box.y, box.x, node) for node, box in before.items() if node in set(parents.values()))
    for (y, _, left), (next_y, _, right) in pairwise(inner):
        if y == next_y and parents[left] == parents[right]:
            assert after[left].x < after[right].x


def test_a_chain_of_ten_thousand_is_drawn() -> None:
    boxes = tidy_tree(_tree({f"p{i}": f"p{i - 1}" if i else None for i in range(10_000)}))
    assert len({box.x for box in boxes.values()}) == 1
    assert boxes["p9999"].y == 9_999 * LEVEL


def test_nothing_is_drawn_of_nothing() -> None:
    assert tidy_tree(hierarchy([], [])) == {}


def _tree(parents: dict[str, str | None]) -> Tree:
    children: dict[str, list[str]] = {}
    for node, parent in parents.items():
        if parent is not None:
            children.setdefault(parent, []).append(node)
    return Tree([node for node, parent in parents.items() if parent is None], children, parents)
