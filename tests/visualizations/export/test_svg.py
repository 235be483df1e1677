from __future__ import annotations

from xml.etree import ElementTree as ET

import pytest

from graph_model.graph import Graph
from tests.visualizations.drawing import belongs, department, organization, position, reports
from tests.visualizations.export.pictures import HOSTILE, empty, hostile
from visualizations.export.svg import text_width, wrapped, write_svg
from visualizations.picture import Picture

_SVG = "{http://www.w3.org/2000/svg}"


def _drawn(picture: Picture) -> ET.Element:
    return ET.fromstring(write_svg(picture))


def test_every_node_is_a_box_with_its_name_and_its_proof() -> None:
    picture = hostile()
    boxes = [group for group in _drawn(picture).iter(f"{_SVG}g") if group.find(f"{_SVG}rect") is not None]

    assert len(boxes) == len(picture.graph.nodes)
    titles = [str(box.findtext(f"{_SVG}title")) for box in boxes]
    assert sum(HOSTILE[0] in title for title in titles) == 1
    assert all(box.findtext(f"{_SVG}text") for box in boxes)


def test_markup_in_names_stays_text() -> None:
    tags = {element.tag.removeprefix(_SVG) for element in _drawn(hostile()).iter()}
    assert tags == {"svg", "title", "rect", "text", "g", "path"}


def test_boxes_and_legend_stand_inside_the_drawing() -> None:
    drawing = _drawn(hostile())
    width, height = float(drawing.attrib["width"]), float(drawing.attrib["height"])
    for rect in drawing.findall(f".//{_SVG}g/{_SVG}g/{_SVG}rect"):
        x, y, w, h = (float(rect.attrib[name]) for name in ("x", "y", "width", "height"))
        assert x >= 0
        assert x + w <= width
        assert y + h <= height


def test_lines_differ_by_what_their_sides_say() -> None:
    drawing = _drawn(hostile())
    lines = [path for group in drawing.iter(f"{_SVG}g") for path in group.findall(f"{_SVG}path") if "stroke-width" in path.attrib]
    strokes = {(line.attrib["stroke"], line.attrib.get("stroke-dasharray")) for line in lines}
    assert len(strokes) == 4


def test_a_line_past_a_department_runs_along_the_tree() -> None:
    nodes = (organization(), position("head"), department("unit"), position("member"))
    edges = (reports("member", "head"), belongs("member", "unit"))
    (line,) = [path for path in _drawn(Picture("t", Graph(nodes, edges))).iter(f"{_SVG}path") if _is_line(path)]
    assert line.attrib["d"].count("M") == 2
    assert "C" not in line.attrib["d"]


def _is_line(path: ET.Element) -> bool:
    return path.attrib.get("stroke-width") == "2" and not path.attrib["d"].endswith("h36")


def test_a_picture_of_nothing_can_be_drawn() -> None:
    assert _drawn(empty()).findtext(f"{_SVG}title") == "nobody"


@pytest.mark.parametrize(
    "text", ["客户关怀部经理", "Head of Customer Care and Complaints Handling", "无" * 300, "x" * 300, "a b " * 90, ""]
)
def test_names_fit_their_boxes(text: str) -> None:
    rows = wrapped(text, 152.0)
    assert len(rows) <= 2
    assert all(text_width(row) <= 152.0 for row in rows)
    assert "".join(rows).replace(" ", "").rstrip("…") in text.replace(" ", "")
