from __future__ import annotations

import os
import shutil
import subprocess
from io import BytesIO
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest
from PIL import Image

from tests.visualizations.export.pictures import empty, hostile
from visualizations.export.svg import write_svg
from visualizations.picture import Picture

_SVG = "{http://www.w3.org/2000/svg}"


def _drawn(picture: Picture) -> ET.Element:
    return ET.fromstring(write_svg(picture))


def test_markup_in_names_stays_text() -> None:
    tags = {element.tag.removeprefix(_SVG) for element in _drawn(hostile()).iter()}
    assert tags == {"svg", "title", "defs", "rect", "text", "g", "path", "use"}


def test_boxes_and_lines_tell_their_proofs() -> None:
    drawing = _drawn(hostile())
    told = [group.findtext(f"{_SVG}title") for group in drawing.iterfind(f"{_SVG}g") if not group.get("transform")]
    assert len(told) == len(hostile().graph.nodes) + sum(edge.kind == "REPORTS_TO" for edge in hostile().graph.edges)
    assert all(told)


def test_letters_are_outlines_and_the_words_are_text_that_is_not_painted() -> None:
    drawing = _drawn(hostile())
    outlines = {f"#{path.get('id')}" for path in drawing.iterfind(f"{_SVG}defs/{_SVG}path")}
    used = {use.get("{http://www.w3.org/1999/xlink}href") for use in drawing.iter(f"{_SVG}use")}
    assert used == outlines
    assert {text.get("fill") for text in drawing.iter(f"{_SVG}text")} == {"none"}
    assert "font-face" not in write_svg(hostile()).decode()


def test_a_picture_of_nothing_can_be_drawn() -> None:
    assert _drawn(empty()).findtext(f"{_SVG}title") == "nobody"


def test_rsvg_draws_the_same_with_the_fonts_of_the_machine_and_without_any(tmp_path: Path) -> None:
    program = shutil.which("rsvg-convert")
    if program is None:
        pytest.skip("no rsvg-convert found (Debian: apt-get install librsvg2-bin)")
    (tmp_path / "hostile.svg").write_bytes(write_svg(hostile()))
    bare = tmp_path / "fonts.conf"
    bare.write_text(f"<fontconfig><cachedir>{tmp_path}</cachedir></fontconfig>")
    drawn: list[bytes] = []
    for own in ({}, {"FONTCONFIG_FILE": str(bare)}):
        asked = [program, tmp_path / "hostile.svg"]
        drawn.append(subprocess.run(asked, check=True, timeout=60, capture_output=True, env={**os.environ, **own}).stdout)
    assert drawn[0] == drawn[1]
    with Image.open(BytesIO(drawn[0])) as image:
        assert min(image.convert("L").tobytes()) < 100
