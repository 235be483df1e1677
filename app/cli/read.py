"""`orgatlas read`: what documents state, before anything is stored; no database."""

from __future__ import annotations

import argparse
import json
from collections import Counter
from pathlib import Path

from pydantic import JsonValue

from app.cli.failures import report
from app.cli.files import file_bytes, write_file
from app.cli.marked_page import marked_page
from app.cli.options import add_json, add_script
from app.cli.outline import outline
from app.cli.printing import converted, print_json, print_lines
from app.errors import Defect, InputError, UsageError
from app.language.script import in_script
from app.reading import read_document
from app.reading.model import ReadDocument
from app.settings import Settings

EXAMPLE = "orgatlas read departments.txt --json --script simplified"


def configure(parser: argparse.ArgumentParser) -> None:
    """The command's options."""
    parser.add_argument("files", metavar="FILE", nargs="+", help="documents; with --json several print one object a line")
    parser.add_argument("--html", metavar="PAGE", help="write the document with its spans marked, as a web page")
    parser.add_argument("--output", metavar="DIR", help="write DIR/STEM.json for each FILE instead of printing")
    for add in (add_json, add_script):
        add(parser)


def run(options: argparse.Namespace) -> int:
    """Reads each file; one that cannot be used is told, and the others are done."""
    if options.html and len(options.files) > 1:
        raise UsageError("--html shows one document, and several files are given", hint="read them one by one")
    folder = _folder(options.output, options.files) if options.output else None
    largest = Settings.from_environment().largest_document
    status = 0
    for path in options.files:
        try:
            read = read_document(file_bytes(path, largest), Path(path).name)
        except (InputError, Defect) as failure:
            status = max(status, report(failure, as_json=options.json))
            continue
        reading = _placed(read.reading.model_dump(mode="json"), read)
        if options.html:
            write_file(Path(options.html), marked_page(read).encode("utf-8", "replace"))
        if folder is not None:
            text = json.dumps(converted(reading, options.script), ensure_ascii=False, indent=1)
            write_file(folder / f"{Path(path).stem}.json", (text + "\n").encode("utf-8", "replace"))
        elif options.json:
            print_json(reading, options.script)
        elif not options.html:
            print_lines(in_script(line, options.script) for line in outline(read))
    return status


def _folder(name: str, files: list[str]) -> Path:
    """The folder to write to; UsageError where two files would become one, or it cannot be made."""
    stems = Counter(Path(file).stem for file in files)
    doubled = next((stem for stem, number in stems.items() if number > 1), None)
    if doubled is not None:
        both = [file for file in files if Path(file).stem == doubled]
        raise UsageError(f"Several files would become {doubled}.json: {', '.join(both)}", hint="read them into separate folders")
    folder = Path(name)
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise UsageError(f"The folder cannot be made: {error.strerror}", where=name) from error
    return folder


def _placed(value: JsonValue, read: ReadDocument) -> JsonValue:
    """The reading with a `place` in each span, where the file has pages, slides or cells."""
    if not read.places.entries:
        return value
    if isinstance(value, list):
        return [_placed(inner, read) for inner in value]
    if not isinstance(value, dict):
        return value
    start, end = value.get("start"), value.get("end")
    if isinstance(start, int) and isinstance(end, int):
        return {**value, "place": read.places.of(read.text, start, end)}
    return {key: _placed(inner, read) for key, inner in value.items()}
