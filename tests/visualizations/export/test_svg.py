from __future__ import annotations

import re
import shutil
import subprocess
from base64 import b64decode
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest

from tests.visualizations.export.pictures import empty, hostile
from visualizations.export.svg import write_svg
from visualizations.picture import Picture

_SVG = "{http://www.w3.org/2000/svg}"


def _drawn(picture: Picture) -> ET.Element:
    return ET.fromstring(write_svg(picture))


def test_markup_in_names_stays_text() -> None:
    tags = {element.tag.removeprefix(_SVG) for element in _drawn(hostile()).iter()}
    assert tags == {"svg", "title", "style", "rect", "text", "g", "path"}


def test_boxes_and_lines_tell_their_proofs() -> None:
    drawing = _drawn(hostile())
    told = [group.findtext(f"{_SVG}title") for group in drawing.iter(f"{_SVG}g")]
    assert len(told) == len(hostile().graph.nodes) + sum(edge.kind == "REPORTS_TO" for edge in hostile().graph.edges)
    assert all(told)


def test_the_font_comes_with_the_file_and_holds_little_more_than_what_is_shown() -> None:
    style = str(_drawn(hostile()).findtext(f"{_SVG}style"))
    font = re.search(r"data:font/otf;base64,([^)]*)\)", style)
    assert font
    assert b64decode(font[1])[:4] == b"OTTO"
    assert len(b64decode(font[1])) < 60_000


def test_a_picture_of_nothing_can_be_drawn() -> None:
    assert _drawn(empty()).findtext(f"{_SVG}title") == "nobody"


def test_rsvg_opens_it(tmp_path: Path) -> None:
    program = shutil.which("rsvg-convert")
    if program is None:
        pytest.skip("no rsvg-convert found (Debian: apt-get install librsvg2-bin)")
    (tmp_path / "hostile.svg").write_bytes(write_svg(hostile()))
    subprocess.run([program, "--output", tmp_path / "hostile.png", tmp_path / "hostile.svg"], check=True, timeout=60)
    assert (tmp_path / "hostile.png").read_bytes().startswith(b"\x89PNG")
