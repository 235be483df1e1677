"""A reading as JSON, piece by piece: the text of a large one is never held as a whole."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from dataclasses import fields
from functools import cache

from app.reading.model import Reading

Fields = dict[str, object]


def fields_of(part: object) -> Fields:
    """The fields of one part of a reading, in order; the parts inside it stay as they are."""
    return {name: getattr(part, name) for name in _names(type(part))}


def json_pieces(
    reading: Reading, fields_of: Callable[[object], Fields] = fields_of, *, indent: int | None = None
) -> Iterator[str]:
    """The JSON that contracts describe; `fields_of` says what is printed of a part."""
    return json.JSONEncoder(ensure_ascii=False, indent=indent, default=fields_of).iterencode(reading)


def json_text(reading: Reading) -> str:
    """The whole of it, for small readings."""
    return "".join(json_pieces(reading))


@cache
def _names(kind: type) -> tuple[str, ...]:
    return tuple(field.name for field in fields(kind))
