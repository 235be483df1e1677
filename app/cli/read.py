"""`orgatlas read`: what documents state, before anything is stored; no database."""

from __future__ import annotations

import argparse
import sys
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import cast

from app.cli.failures import report
from app.cli.files import file_bytes, write_file
from app.cli.marked_page import marked_page
from app.cli.options import add_json
from app.cli.outline import outline
from app.cli.printing import print_lines
from app.errors import Defect, InputError, UsageError
from app.language.script import Script, in_script
from app.reading import read_document
from app.reading.model import ReadDocument, Span
from app.reading.printed import Fields, fields_of, json_pieces
from app.settings import Settings

EXAMPLE = "orgatlas read departments.txt --json --script simplified"


def configure(parser: argparse.ArgumentParser) -> None:
    """The command's options."""
    parser.add_argument("files", metavar="FILE", nargs="+", help="documents; with --json several print one object a line")
    parser.add_argument("--html", metavar="PAGE", help="write the document with its spans marked, as a web page")
    parser.add_argument("--output", metavar="DIR", help="write DIR/STEM.json for each FILE instead of printing")
    add_json(parser)


def run(options: argparse.Namespace) -> int:
    """Reads each file; one that cannot be used is told, and the others are done."""
    if options.html and len(options.files) > 1:
        raise UsageError("The option --html shows one document, and several files are given", hint="read them one by one")
    folder = _folder(options.output, options.files) if options.output else None
    largest = Settings.from_environment().largest_document
    status = 0
    for path in options.files:
        try:
            read = read_document(file_bytes(path, largest), Path(path).name)
        except (InputError, Defect) as failure:
            status = max(status, report(failure, as_json=options.json))
            continue
        if options.html:
            write_file(Path(options.html), marked_page(read).encode("utf-8", "replace"))
        if folder is not None:
            text = "".join(_json(read, options.script, indent=1))
            write_file(folder / f"{Path(path).stem}.json", text.encode("utf-8", "replace"))
        elif options.json:
            sys.stdout.writelines(_json(read, options.script))
            sys.stdout.flush()
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
        hint = "name a folder that is there, or one that can be made: a file of that name is none"
        raise UsageError(f"The folder cannot be made: {error.strerror}", where=name, hint=hint) from error
    return folder


def _json(read: ReadDocument, script: Script, *, indent: int | None = None) -> Iterator[str]:
    """The reading's JSON in the script asked for, with a `place` in each span where the file has pages, slides or cells."""

    def printed(part: object) -> Fields:
        found = fields_of(part)
        if isinstance(part, Span) and read.places.entries:
            return {**found, "place": read.places.of(read.text, part.start, part.end)}
        return found if script == "as-written" else {name: _converted(value, script) for name, value in found.items()}

    yield from json_pieces(read.reading, printed, indent=indent)
    yield "\n"


def _converted(value: object, script: Script) -> object:
    """Texts and lists of texts; the parts inside a part come by themselves."""
    if isinstance(value, list):
        return [_converted(inner, script) for inner in cast("list[object]", value)]
    return in_script(value, script) if isinstance(value, str) else value
