"""`orgatlas compare`: whether two duties are the same work; JSON lines in, JSON lines out, no database."""

from __future__ import annotations

import argparse
import json
import sys
from itertools import islice
from typing import NamedTuple, cast

from pydantic import JsonValue

from app.cli.printing import print_json
from app.errors import UnreadableInput
from app.language.comparing import compare, level_of
from app.language.reasons import why
from app.language.vectors import available, vectors

EXAMPLE = """echo '{"a": {"text": "Approve refunds"}, "b": {"text": "Authorises refunds to customers"}}' | orgatlas compare"""
_BLOCK = 500
"""Lines that are answered together: sentence vectors are quicker by the hundred."""


class _Side(NamedTuple):
    text: str
    holder: str
    organization: str


class _Pair(NamedTuple):
    line: dict[str, JsonValue]
    first: _Side
    second: _Side


def configure(parser: argparse.ArgumentParser) -> None:
    """The command's options."""
    parser.description = (
        'Whether two duties are the same work: lines of {"a": {"text": "…", "holder": "…"}, "b": {…}} in, the same lines with'
        " verdict, score and why out. holder and organization may be left out."
    )
    parser.add_argument("--language", choices=("zh", "en"), help="the language of the reasons; the duties' own unless given")


def run(options: argparse.Namespace) -> int:
    """Compares the pairs of standard input."""
    lines = ((number, line) for number, line in enumerate(sys.stdin, 1) if line.strip())
    while block := [_pair(line, number) for number, line in islice(lines, 1 if sys.stdin.isatty() else _BLOCK)]:
        for pair, cosine in zip(block, _cosines(block), strict=True):
            names = pair.first.holder, pair.second.holder
            level = level_of(*names)
            found = compare(pair.first.text, pair.second.text, cosine=cosine, level=level, holders=names)
            apart = bool(pair.first.organization and pair.second.organization) and pair.first[2] != pair.second[2]
            told = why(found, options.language, organizations=apart)
            print_json({**pair.line, "verdict": found.verdict, "score": found.score, "why": told}, options.script)
    return 0


def _cosines(pairs: list[_Pair]) -> list[float | None]:
    if not available():
        return [None] * len(pairs)
    rows = vectors([pair.first.text for pair in pairs]) * vectors([pair.second.text for pair in pairs])
    return [float(value) for value in rows.sum(axis=1)]


def _pair(line: str, number: int) -> _Pair:
    where = f"standard input:{number}"
    try:
        found = cast("JsonValue", json.loads(line))
    except json.JSONDecodeError as error:
        raise UnreadableInput(f"This line is not JSON: {error.msg}", where=where, hint=EXAMPLE) from error
    if not isinstance(found, dict):
        raise UnreadableInput("This line is no JSON object", where=where, hint=EXAMPLE)
    return _Pair(found, _side(found, "a", where), _side(found, "b", where))


def _side(pair: dict[str, JsonValue], name: str, where: str) -> _Side:
    side = pair.get(name)
    if not isinstance(side, dict) or not isinstance(text := side.get("text"), str):
        raise UnreadableInput(f'The side "{name}" has no "text"', where=where, hint=EXAMPLE)
    return _Side(text, str(side.get("holder") or ""), str(side.get("organization") or ""))
