from __future__ import annotations

import json
import re
import unicodedata
from collections.abc import Callable, Mapping
from io import BytesIO
from xml.etree import ElementTree as ET

import networkx as nx
import pytest

from tests.visualizations.export.paper import texts
from tests.visualizations.export.pictures import HOSTILE, hostile
from visualizations.export import EXPORTS, Export

_MOST = 18
"""Characters that a box surely shows of a long name."""


def _svg(content: bytes) -> str:
    return "\n".join(ET.fromstring(content).itertext())


def _mermaid(content: bytes) -> str:
    return re.sub(r"#(\d+);", lambda code: chr(int(code[1])), content.decode("utf-8"))


def _html(content: bytes) -> str:
    dataset = re.search(r"\bnodes = new vis\.DataSet\((\[.*\])\);", content.decode("utf-8"))
    assert dataset
    return "\n".join(node["label"] for node in json.loads(dataset[1]))


def _graphml(content: bytes) -> str:
    return "\n".join(fields["label"] for _, fields in nx.read_graphml(BytesIO(content)).nodes(data=True))


def _json(content: bytes) -> str:
    return "\n".join(node["label"] for node in json.loads(content)["nodes"])


def _pdf(content: bytes) -> str:
    return "\n".join(texts(content))


_TEXT: Mapping[str, Callable[[bytes], str]] = {
    "html": _html,
    "svg": _svg,
    "pdf": _pdf,
    "pack": _pdf,
    "mermaid": _mermaid,
    "graphml": _graphml,
    "json": _json,
}
"""What a reader sees of a file, or can copy out of it; a new format needs an entry here. PNG has no text: see test_png."""


def _plain(text: str) -> str:
    """Without what each format may show otherwise: breaks, marks of direction, and characters that nothing can show."""
    kept = [each for each in text if not each.isspace() and unicodedata.category(each) not in ("Cf", "Cc", "Cs", "Cn", "Mn")]
    return "".join(kept).replace("\ufffd", "").replace("-", "").replace("\u2010", "")


@pytest.mark.parametrize("export", [each for each in EXPORTS if each.format != "png"], ids=lambda export: export.format)
def test_whatever_a_name_holds_is_shown_as_text(export: Export) -> None:
    shown = _plain(_TEXT[export.format](export.write(hostile())))
    for name in HOSTILE:
        assert _plain(name)[:_MOST] in shown


@pytest.mark.parametrize("export", EXPORTS, ids=lambda export: export.format)
def test_the_same_picture_gives_the_same_bytes(export: Export) -> None:
    assert export.write(hostile()) == export.write(hostile())


def test_formats_differ_in_name_and_extension() -> None:
    assert len({export.format for export in EXPORTS}) == len({export.extension for export in EXPORTS}) == len(EXPORTS)
