"""`orgatlas match`: for each statement of one list the likest of another, across languages; no database."""

from __future__ import annotations

import argparse

from pydantic import JsonValue

from app.cli.files import file_bytes
from app.cli.options import add_json
from app.cli.printing import print_json, print_lines
from app.errors import UnreadableInput, UsageError
from app.language.comparing import compare
from app.language.matching import Match, match
from app.language.reasons import why
from app.language.script import in_script
from app.reading.decoding import decode
from app.settings import Settings

EXAMPLE = "orgatlas match our_duties.txt model_duties.txt --top 3"


def configure(parser: argparse.ArgumentParser) -> None:
    """The command's options."""
    parser.description = (
        "For each statement of LEFT (one a line) the likest of RIGHT, in Chinese or English: two versions, two companies, a list"
        " against a library. With orgatlas[vectors] installed it also sees likeness beyond words."
    )
    parser.add_argument("left", metavar="LEFT", help="a text file, one statement a line")
    parser.add_argument("right", metavar="RIGHT", help="a text file, one statement a line")
    parser.add_argument("--top", type=int, default=5, metavar="N", help="how many for each statement (default 5)")
    add_json(parser)


def run(options: argparse.Namespace) -> int:
    """Prints one line of JSON, or a few lines of text, for each statement of LEFT."""
    if options.top < 1:
        raise UsageError(f"The option --top is {options.top}, and at least 1 is wanted", hint=EXAMPLE)
    left, right = _statements(options.left), _statements(options.right)
    for (number, text), matches in zip(left, match([t for _, t in left], [t for _, t in right], options.top), strict=True):
        found = [_told(text, right[m.place], m) for m in matches]
        if options.json:
            print_json({"text": text, "line": number, "matches": list[JsonValue](found)}, options.script)
        else:
            lines = [f"{number}  {text}", *(f"    {m['score']:.2f}  {m['line']}  {m['text']}  [{m['verdict']}]" for m in found)]
            print_lines(in_script(line, options.script) for line in lines)
    return 0


def _told(text: str, other: tuple[int, str], found: Match) -> dict[str, JsonValue]:
    number, likest = other
    judged = compare(text, likest, cosine=found.cosine)
    return {"text": likest, "line": number, "score": found.score, "verdict": judged.verdict, "why": why(judged)}


def _statements(path: str) -> list[tuple[int, str]]:
    """The file's lines that are not empty, with their numbers from 1."""
    text = decode(file_bytes(path, Settings.from_environment().largest_document), path).removeprefix("\ufeff")
    found = [(number, line.strip()) for number, line in enumerate(text.splitlines(), 1) if line.strip()]
    if not found:
        raise UnreadableInput("No statement stands in this file", where=path, hint="one statement a line")
    return found
