from __future__ import annotations

import random
from itertools import pairwise

import pytest

from graph_model.graph import Graph
from tests.visualizations.drawing import belongs, department, organization, position, random_organization, reports
from tests.visualizations.export.pictures import HOSTILE, empty, hostile
from visualizations.export.chart import chart
from visualizations.export.drawing import Curve, Group, Path, Point, Rectangle, Text, flat
from visualizations.picture import Picture


def test_every_node_is_a_box_with_its_name_and_its_proof() -> None:
    picture = hostile()
    boxes = [part for part in chart(picture).parts if isinstance(part, Group) and isinstance(part.parts[0], Rectangle)]

    assert len(boxes) == len(picture.graph.nodes)
    assert sum(HOSTILE[0] in box.told for box in boxes) == 1
    assert all(any(isinstance(part, Text) for part in box.parts) for box in boxes)


def test_boxes_and_texts_stand_inside_the_drawing() -> None:
    drawing = chart(hostile())
    for part in flat(drawing.parts):
        if isinstance(part, Rectangle):
            assert part.x >= 0
            assert part.x + part.width <= drawing.width
            assert part.y + part.height <= drawing.height
        elif isinstance(part, Text):
            assert 0 <= part.x <= drawing.width
            assert 0 <= part.y <= drawing.height


def test_lines_differ_by_what_their_sides_say() -> None:
    lines = [part for part in flat(chart(hostile()).parts) if isinstance(part, Path) and part.stroke.width == 2]
    assert len({(line.stroke.colour, tuple(line.stroke.dashes)) for line in lines}) == 4


def test_a_line_past_a_department_runs_along_the_tree() -> None:
    nodes = (organization(), position("head"), department("unit"), position("member"))
    edges = (reports("member", "head"), belongs("member", "unit"))
    drawn = [part.parts[0] for part in chart(Picture("t", Graph(nodes, edges))).parts if isinstance(part, Group)]
    (line,) = [part for part in drawn if isinstance(part, Path)]
    assert len(line.strands) == 2
    assert not any(isinstance(part, Curve) for part in drawn)


def test_a_picture_of_nothing_is_its_title_and_the_legend() -> None:
    texts = [part.text for part in flat(chart(empty()).parts) if isinstance(part, Text)]
    assert texts[0] == "nobody"
    assert len(texts) == 5


@pytest.mark.parametrize("seed", random.sample(range(10**6), 5))
def test_no_line_of_the_tree_runs_through_a_box(seed: int) -> None:
    print(f"seed {seed}")
    nodes, edges = random_organization(random.Random(seed), 150)
    parts = list(flat(chart(Picture("t", Graph(tuple(nodes), tuple(edges)))).parts))
    boxes = [part for part in parts if isinstance(part, Rectangle)]
    for path in parts:
        for strand in path.strands if isinstance(path, Path) else ():
            for start, end in pairwise(strand):
                assert not any(_through(box, start, end) for box in boxes)


def _through(box: Rectangle, start: Point, end: Point) -> bool:
    """Whether an upright or level line has a point inside the box, not only on its border."""
    left, right, top, bottom = box.x + 1, box.x + box.width - 1, box.y + 1, box.y + box.height - 1
    return (
        max(start.x, end.x) > left and min(start.x, end.x) < right and max(start.y, end.y) > top and min(start.y, end.y) < bottom
    )
