from __future__ import annotations

import random
from itertools import pairwise

import pytest

from visualizations.layout import Shape, block_map
from visualizations.picture import Box


def world(source: random.Random, departments: int) -> tuple[list[int], list[Shape], list[str]]:
    """Parents, shapes and names of an organization: departments in departments, cells with rows in them."""
    parents, shapes, names = [-1], list[Shape](["block"]), ["o"]

    def add(parent: int, shape: Shape, name: str) -> int:
        parents.append(parent)
        shapes.append(shape)
        names.append(name)
        return len(parents) - 1

    blocks = [0]
    for department in range(departments):
        blocks.append(add(source.choice(blocks[:8]), "block", f"d{department}"))
        for post in range(source.randint(0, 12)):
            cell = add(blocks[-1], "cell", f"d{department}p{post}")
            for duty in range(source.choice([0, 3, 7, 30])):
                add(cell, "row", f"d{department}p{post}t{duty}")
    return parents, shapes, names


def edges(box: Box) -> tuple[float, float, float, float]:
    return box.x - box.width / 2, box.y - box.height / 2, box.x + box.width / 2, box.y + box.height / 2


@pytest.mark.parametrize("seed", random.sample(range(10**6), 5))
def test_everything_stands_inside_its_parent_and_apart_from_its_siblings(seed: int) -> None:
    print(f"seed {seed}")
    parents, shapes, _ = world(random.Random(seed), 40)
    boxes = block_map(parents, shapes)
    children: dict[int, list[int]] = {}
    for node, parent in enumerate(parents):
        children.setdefault(parent, []).append(node)
    for parent, members in children.items():
        for node in members:
            left, top, right, bottom = edges(boxes[node])
            if parent >= 0:
                outer = edges(boxes[parent])
                assert outer[0] <= left
                assert outer[1] < top
                assert right <= outer[2]
                assert bottom <= outer[3]
        for number, one in enumerate(members):
            a = edges(boxes[one])
            for other in members[number + 1 :]:
                b = edges(boxes[other])
                assert a[0] >= b[2] or b[0] >= a[2] or a[1] >= b[3] or b[1] >= a[3]


def test_rows_and_cells_keep_their_order_downwards() -> None:
    boxes = block_map([-1, 0, 0, 0], ["cell", "row", "row", "row"])
    assert all(above.y < below.y for above, below in pairwise(boxes[1:]))


@pytest.mark.parametrize("seed", random.sample(range(10**6), 5))
def test_one_more_statement_moves_little(seed: int) -> None:
    """Every box is looked at relative to the box that it stands in, because a reader finds a post in its department."""
    print(f"seed {seed}")
    parents, shapes, names = world(random.Random(seed), 40)

    def offsets(grown: list[int], shapes_then: list[Shape], names_then: list[str]) -> dict[str, tuple[float, float]]:
        boxes = block_map(grown, shapes_then)
        return {
            name: (round(box.x - boxes[parent].x + boxes[parent].width / 2 - box.width / 2, 3), box.y - edges(boxes[parent])[1])
            for name, box, parent in zip(names_then, boxes, grown, strict=True)
            if parent >= 0
        }

    before = offsets(parents, shapes, names)
    assert before == offsets(parents, shapes, names), "the same each time"
    cell = random.Random(seed).choice([place for place, shape in enumerate(shapes) if shape == "cell"])
    after = offsets([*parents, cell], [*shapes, "row"], [*names, "new"])
    moved = [name for name, place in before.items() if after[name] != place]
    assert len(moved) < len(before) * 0.1


def test_a_container_is_about_as_wide_as_a_screen_and_mostly_full() -> None:
    shapes: list[Shape] = ["cell"] * 2001
    shapes[0] = "block"
    boxes = block_map([-1, *[0] * 2000], shapes)
    whole, cells = boxes[0], boxes[1:]
    assert 1 < whole.width / whole.height < 2.5
    assert sum(cell.width * cell.height for cell in cells) > 0.6 * whole.width * whole.height


def test_nothing_gives_nothing() -> None:
    assert block_map([], []) == []
