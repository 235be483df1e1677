"""Printing: JSON in the script asked for, plain text, and progress on a terminal."""

from __future__ import annotations

import json
import sys
from collections.abc import Iterable, Mapping

from pydantic import JsonValue

from app.language.script import Script, in_script

_BAR = 24
_NEVER_CONVERTED = frozenset({"quote", "document", "id", "source", "target", "question", "sha256"})


def print_json(value: JsonValue, script: Script = "as-written") -> None:
    """One JSON value on one line; names and statements in the script asked for, quotes and documents' names as they are."""
    sys.stdout.write(json.dumps(converted(value, script), ensure_ascii=False) + "\n")
    sys.stdout.flush()


def print_lines(lines: Iterable[str]) -> None:
    """Lines of plain text."""
    sys.stdout.writelines(line + "\n" for line in lines)


def converted(value: JsonValue, script: Script) -> JsonValue:
    """The value with every text that the product words in the script asked for."""
    if script == "as-written":
        return value
    if isinstance(value, str):
        return in_script(value, script)
    if isinstance(value, list):
        return [converted(item, script) for item in value]
    if isinstance(value, Mapping):
        return {key: item if _kept(key, item) else converted(item, script) for key, item in value.items()}
    return value


def table(columns: list[str], rows: list[list[str]]) -> list[str]:
    """Rows under their columns, each column as wide as it needs; a Chinese character is two places wide."""
    cells = [columns, *rows]
    widths = [max(_width(row[place]) for row in cells) for place in range(len(columns))]
    return ["  ".join(cell + " " * (w - _width(cell)) for cell, w in zip(row, widths, strict=True)).rstrip() for row in cells]


def progress(done: int, total: int, phase: str) -> None:
    """How far something has come, on stderr, where that is a terminal."""
    if sys.stderr.isatty():
        end = "\n" if total and done >= total and phase == "done" else ""
        sys.stderr.write(f"\r\x1b[K{phase} {done}/{total}{end}" if total > 1 else f"\r\x1b[K{phase} …{end}")
        sys.stderr.flush()


def bar(done: int, total: int, says: str) -> None:
    """How many of many are done, as a bar on stderr, where that is a terminal."""
    if sys.stderr.isatty():
        filled = _BAR * done // total
        sys.stderr.write(f"\r\x1b[K[{'#' * filled}{'.' * (_BAR - filled)}] {done}/{total} {says}")
        sys.stderr.flush()


def clear_progress() -> None:
    """Takes the progress line off the terminal."""
    if sys.stderr.isatty():
        sys.stderr.write("\r\x1b[K")
        sys.stderr.flush()


def _kept(key: str, item: JsonValue) -> bool:
    return isinstance(item, str) and key in _NEVER_CONVERTED


def _width(text: str) -> int:
    return sum(2 if ord(character) >= 0x2E80 else 1 for character in text)
