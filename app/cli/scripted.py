"""What files are made of, a picture or a report, with its names and statements in the Chinese script asked for."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import fields, is_dataclass, replace
from typing import TypeVar, cast

from pydantic import BaseModel

from app.language.script import Script, in_script

_AS_WRITTEN = frozenset({"id", "evidence", "quotes", "told", "subtitle", "question"})
"""Fields that hold quotes, documents' names or a reader's own words."""

T = TypeVar("T")


def scripted(value: T, script: Script) -> T:
    """The value with every text in it in that script, but quotes and names of documents as they are."""
    return value if script == "as-written" else cast("T", _in(value, script))


def _in(value: object, script: Script) -> object:
    kind = type(value)
    if isinstance(value, str):
        return in_script(value, script)
    if isinstance(value, BaseModel):
        return value.model_copy(update=_fields(value, list(type(value).model_fields), script))
    if is_dataclass(value) and not isinstance(value, type):
        return replace(value, **_fields(value, [field.name for field in fields(value)], script))
    if isinstance(value, Mapping):
        pairs = cast("Mapping[str, object]", value)
        return {key: part if key in _AS_WRITTEN else _in(part, script) for key, part in pairs.items()}
    if isinstance(value, list):
        return [_in(part, script) for part in cast("list[object]", value)]
    if isinstance(value, tuple):
        make = cast("Callable[..., object]", getattr(kind, "_make", tuple))  # a point is no plain tuple
        return make([_in(part, script) for part in cast("tuple[object, ...]", value)])
    return value


def _fields(value: object, names: list[str], script: Script) -> dict[str, object]:
    return {name: _in(getattr(value, name), script) for name in names if name not in _AS_WRITTEN}
