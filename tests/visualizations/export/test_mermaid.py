from __future__ import annotations

import re

from tests.visualizations.export.pictures import empty, hostile
from visualizations.export.mermaid import write_mermaid

_NODE = re.compile(r'  n\d+(?:\[|\[\[|\(\[)"[^"\n<>{}`|&]+"(?:\]|\]\]|\]\))')
_LINE = re.compile(r'  n\d+ (?:---|-->|-\.->)(?:\|"[^"|]+"\|)? n\d+')


def test_every_node_and_line_is_of_the_one_form_whatever_the_names_hold() -> None:
    picture = hostile()
    first, *rest = write_mermaid(picture).decode().splitlines()

    assert first == "flowchart TD"
    nodes = [line for line in rest if _NODE.fullmatch(line)]
    assert len(nodes) == len(picture.graph.nodes)
    assert all(_LINE.fullmatch(line) for line in rest if line not in nodes)


def test_dotted_and_doubtful_lines_are_told_apart() -> None:
    written = write_mermaid(hostile()).decode()
    assert "-.->" in written
    assert '-->|"仅一方说明"|' in written


def test_a_picture_of_nothing_is_an_empty_chart() -> None:
    assert write_mermaid(empty()) == b"flowchart TD\n"
