"""One parameter of a query: its type, whether it may be absent, its example; parsed from a header line, checked at use.

The line after `// parameter NAME: ` is TYPE, required | optional | default JSON[, example JSON] — description. It looks up
no names: where the type is a node kind, the value that reaches the query is that node's id.
"""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import cast

from app.errors import UsageError
from graph_model import NODE_BY_LABEL

_INTEGER = re.compile(r"integer(?: (?P<low>-?\d+)\.\.(?P<high>-?\d+))?")
_CHOICE = re.compile(r"[\w-]+(?: \| [\w-]+)+")
_HEAD = re.compile(r"(?P<type>[^,]+), (?P<presence>required|optional|default )")
_EXAMPLE = re.compile(r", example ")
_DESCRIPTION = re.compile(r" — (?P<text>\S.*)")


class ParameterSyntaxError(Exception):
    """The header line is not of the form; the message says why."""


def _is_texts(value: object) -> bool:
    return isinstance(value, list) and all(isinstance(item, str) for item in cast("list[object]", value))


def _is_maps(value: object) -> bool:
    return isinstance(value, list) and all(isinstance(item, Mapping) for item in cast("list[object]", value))


_PLAIN: Mapping[str, tuple[Callable[[object], bool], str]] = {
    "text": (lambda value: isinstance(value, str), "a text"),
    "fulltext": (lambda value: isinstance(value, str), "a search text"),
    "boolean": (lambda value: isinstance(value, bool), "true or false"),
    "rows": (_is_maps, "a list of maps"),
    "map": (lambda value: isinstance(value, Mapping), "a map"),
    "ids": (_is_texts, "a list of ids"),
}


@dataclass(frozen=True, slots=True)
class Parameter:
    """`type` is a node kind, text, fulltext, integer, choice, boolean, rows, map or ids.

    `low` and `high` bound an integer (both included); `choices` are the words of a choice. `default` is None where the
    parameter is required or optional.
    """

    name: str
    type: str
    required: bool = True
    default: object = None
    example: object = None
    has_example: bool = False
    description: str = ""
    choices: tuple[str, ...] = ()
    low: int | None = None
    high: int | None = None

    @property
    def is_node(self) -> bool:
        """Whether users may give an id or a name of a node of this type."""
        return self.type in NODE_BY_LABEL

    @property
    def expected(self) -> str:
        """What a value must be, in words."""
        if self.choices:
            return "one of " + ", ".join(self.choices)
        if self.type == "integer":
            return "a whole number" + ("" if self.low is None else f" from {self.low} to {self.high}")
        return _PLAIN[self.type][1] if self.type in _PLAIN else f"the name or the id of a {self.type}"

    def accepts(self, value: object) -> bool:
        if self.choices:
            return value in self.choices
        if self.type == "integer":
            return (
                isinstance(value, int)
                and not isinstance(value, bool)
                and (self.low is None or self.high is None or self.low <= value <= self.high)
            )
        return _PLAIN[self.type][0](value) if self.type in _PLAIN else isinstance(value, str)

    def bound(self, given: Mapping[str, object], query: str) -> object:
        """The value that the query gets; UsageError where it is missing or of another type."""
        value = given.get(self.name)
        if value is None:
            if self.required:
                raise UsageError(f"The query {query} needs a value for {self.name}", hint=f"{self.name} is {self.expected}")
            return self.default
        if not self.accepts(value):
            told = json.dumps(value, ensure_ascii=False, default=str)
            raise UsageError(
                f"The parameter {self.name} of {query} must be {self.expected}, not {told}",
                hint=f"leave {self.name} out for {self.default}" if self.default is not None else None,
            )
        return value

    @classmethod
    def parse(cls, name: str, rest: str) -> Parameter:
        """Reads what stands after `parameter NAME: `; ParameterSyntaxError where it is not of the form."""
        head = _HEAD.match(rest)
        if head is None:
            raise ParameterSyntaxError("a type, then required, optional or default, is wanted")
        choices, low, high, kind = _type(head["type"])
        at, default, example = head.end(), None, None
        if head["presence"] == "default ":
            default, at = _json(rest, at)
        marker = _EXAMPLE.match(rest, at)
        if marker:
            example, at = _json(rest, marker.end())
        description = _DESCRIPTION.fullmatch(rest, at)
        if description is None and rest[at:]:
            raise ParameterSyntaxError(f"not understood: {rest[at:]!r}")
        parameter = cls(
            name,
            kind,
            required=head["presence"] == "required",
            default=default,
            example=example,
            has_example=marker is not None,
            description=description["text"] if description else "",
            choices=choices,
            low=low,
            high=high,
        )
        for what, value in (("default", default), ("example", example)):
            if value is not None and not parameter.accepts(value):
                raise ParameterSyntaxError(f"its {what} is not {parameter.expected}")
        return parameter


def _type(text: str) -> tuple[tuple[str, ...], int | None, int | None, str]:
    """Choices, least, greatest and the type's name."""
    if text in _PLAIN or text in NODE_BY_LABEL:
        return (), None, None, text
    if bounds := _INTEGER.fullmatch(text):
        if bounds["low"] is None:
            return (), None, None, "integer"
        return (), int(bounds["low"]), int(bounds["high"]), "integer"
    if _CHOICE.fullmatch(text):
        return tuple(text.split(" | ")), None, None, "choice"
    raise ParameterSyntaxError(f"there is no type {text}")


def _json(text: str, at: int) -> tuple[object, int]:
    try:
        value, end = cast("tuple[object, int]", json.JSONDecoder().raw_decode(text, at))
    except json.JSONDecodeError as error:
        raise ParameterSyntaxError(f"a JSON value is wanted at {text[at : at + 20]!r}") from error
    return value, end
