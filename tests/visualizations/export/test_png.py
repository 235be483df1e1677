from __future__ import annotations

from io import BytesIO

import pytest
from PIL import Image

from tests.visualizations.export.pictures import empty, hostile
from visualizations.export.chart import chart
from visualizations.export.drawing import Drawing, Group, Rectangle, Text
from visualizations.export.png import LONGEST, MOST, sized, write_png
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


@pytest.mark.parametrize(("width", "height"), [(100_000, 900), (30_000, 20_000), (900, 1_000_000)])
def test_a_chart_too_large_for_a_picture_is_drawn_smaller_and_says_so(width: float, height: float) -> None:
    drawing, scale = sized(Drawing("t", "en", width, height, []))
    assert max(drawing.width, drawing.height) * scale <= LONGEST + 1
    assert drawing.width * drawing.height * scale**2 <= MOST * 1.001
    (note,) = [part for part in drawing.parts if isinstance(part, Text)]
    assert "%" in note.text
    assert note.size * scale > 12
    assert height < note.y < drawing.height


def test_a_chart_that_fits_is_twice_as_sharp_and_says_nothing() -> None:
    drawing = Drawing("t", "en", 400, 300, [])
    assert sized(drawing) == (drawing, 2)
