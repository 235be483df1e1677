"""The example organizations in each format: files made from their plain text, and readings compared without their places."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from typing import NamedTuple

from pydantic import JsonValue

from app.reading.model import ReadDocument
from app.reading.printed import json_text
from seeds import documents, examples

_NUMBERED = re.compile(r"(\d+)\. (.*)")


class Block(NamedTuple):
    """A line as an author sets it: `style` is "heading 2", "item", "bullet" or "text"; `number` only where counting gives it."""

    style: str
    text: str
    number: int = 0


EXAMPLES = [(name, data.decode("utf-8")) for example in examples() for name, data in documents(example).items()]
"""Name and text of every example document."""


def blocks(text: str) -> Iterator[Block]:
    """A plain text as an author would set it with headings and counted lists."""
    for line in text.splitlines():
        if heading := re.fullmatch(r"(#+) (.*)", line):
            yield Block(f"heading {len(heading[1])}", heading[2])
        elif item := _NUMBERED.fullmatch(line):
            yield Block("item", item[2], int(item[1]))
        elif line.startswith("- "):
            yield Block("bullet", line[2:])
        else:
            yield Block("text", line)


def stated(read: ReadDocument) -> JsonValue:
    """What a document states, without where it says so."""
    whole = json.loads(json_text(read.reading))
    return _without_evidence({name: whole[name] for name in ("organizations", "findings")})


def _without_evidence(value: JsonValue) -> JsonValue:
    if isinstance(value, dict):
        return {key: _without_evidence(inner) for key, inner in value.items() if key != "evidence"}
    return [_without_evidence(inner) for inner in value] if isinstance(value, list) else value
