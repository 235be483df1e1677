from __future__ import annotations

from io import BytesIO

from PIL import Image

from graph_model.graph import Graph
from tests.visualizations.drawing import position
from tests.visualizations.export.pictures import empty, hostile
from visualizations.export.chart import chart
from visualizations.export.drawing import Group, Rectangle
from visualizations.export.png import LONGEST, MOST, fitting, write_png
from visualizations.picture import Picture


def _image(picture: Picture) -> Image.Image:
    with Image.open(BytesIO(write_png(picture))) as image:
        return image.convert("RGB")


def _shades(image: Image.Image) -> bytes:
    """From black, 0, to white, 255."""
    return image.convert("L").tobytes()


def test_every_box_stands_where_the_drawing_has_it_with_ink_in_it() -> None:
    image, drawing = _image(hostile()), chart(hostile())
    assert image.width == round(drawing.width * 2)
    for part in drawing.parts:
        if isinstance(part, Group) and isinstance(box := part.parts[0], Rectangle):
            left, top, right, bottom = box.x + 5, box.y + 5, box.x + box.width - 5, box.y + box.height - 5
            shades = _shades(image.crop((2 * left, 2 * top, 2 * right, 2 * bottom)))
            assert min(shades) < 100
            assert max(shades) == 255


def test_a_picture_of_nothing_has_its_title() -> None:
    assert min(_shades(_image(empty()))) < 100


def test_a_chart_too_large_for_a_picture_is_drawn_smaller_and_says_so() -> None:
    assert fitting(400, 300) == 2
    assert fitting(100_000, 1000) * 100_000 <= LONGEST
    assert fitting(15_000, 15_000) ** 2 * 15_000**2 <= MOST * 1.001

    chain = [position(f"{number}") for number in range(2000)]
    small, large = (_image(Picture("t", Graph(tuple(chain[:size])))) for size in (2, 2000))
    assert max(large.size) <= LONGEST
    head = (0, 0, small.width // 2, 90)
    assert large.crop(head).tobytes() != small.crop(head).tobytes()
