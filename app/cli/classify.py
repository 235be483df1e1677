"""`orgatlas classify`: how the holder takes part in each statement; JSON lines in, JSON lines out, no database."""

from __future__ import annotations

import argparse
import json
import sys
from dataclasses import asdict
from typing import cast

from pydantic import JsonValue

from app.cli.printing import print_json
from app.errors import UnreadableInput
from app.language.involvement import classify

EXAMPLE = """echo '{"text": "Approves refunds above 500 pounds"}' | orgatlas classify"""
_FIELDS = ("involvement", "also", "rule", "action", "object", "beneficiary")


def configure(parser: argparse.ArgumentParser) -> None:
    """The command's options: none."""
    parser.description = 'How holders take part in duties: lines of {"text": "…"} in, the same lines with the answer out.'


def run(options: argparse.Namespace) -> int:
    """Classifies standard input."""
    for number, line in enumerate(sys.stdin, 1):
        if line.strip():
            print_json(_classified(line, number), options.script)
    return 0


def _classified(line: str, number: int) -> dict[str, JsonValue]:
    try:
        statement = cast("JsonValue", json.loads(line))
    except json.JSONDecodeError as error:
        raise UnreadableInput(f"This line is not JSON: {error.msg}", where=f"standard input:{number}", hint=EXAMPLE) from error
    if not isinstance(statement, dict) or not isinstance(text := statement.get("text"), str):
        raise UnreadableInput('This line has no "text"', where=f"standard input:{number}", hint=EXAMPLE)
    found = classify(text)
    answer: dict[str, JsonValue] = dict.fromkeys(_FIELDS)
    if found:
        answer |= cast("dict[str, JsonValue]", asdict(found)) | {"also": list[JsonValue](found.also)}
    return {**statement, **answer, "text": text}
