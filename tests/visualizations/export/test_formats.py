from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from io import BytesIO
from xml.etree import ElementTree as ET

import networkx as nx
import pytest

from tests.visualizations.export.pictures import hostile
from visualizations.export import EXPORTS, Export

_READERS: Mapping[str, Callable[[bytes], object]] = {
    "html": lambda content: content.decode("utf-8"),
    "graphml": lambda content: nx.read_graphml(BytesIO(content)),
    "json": json.loads,
    "svg": ET.fromstring,
    "mermaid": lambda content: content.decode("utf-8"),
}
"""A reader for each format: a new format needs one here."""


@pytest.mark.parametrize("export", EXPORTS, ids=[export.format for export in EXPORTS])
def test_every_format_can_be_opened_and_gives_the_same_bytes_each_time(export: Export) -> None:
    content = export.write(hostile())
    assert _READERS[export.format](content)
    assert export.write(hostile()) == content


def test_formats_differ_in_name_and_extension() -> None:
    assert len({export.format for export in EXPORTS}) == len({export.extension for export in EXPORTS}) == len(EXPORTS)
