"""`orgatlas import`: reads documents and stores what they state, each all of it or nothing."""

from __future__ import annotations

import argparse
from collections.abc import Callable, Iterable
from contextlib import ExitStack
from functools import cache
from pathlib import Path

from pydantic import JsonValue

from app.cli.failures import report
from app.cli.files import file_bytes
from app.cli.options import add_database, add_json, add_script, settings_of
from app.cli.printing import clear_progress, print_json, print_lines, progress
from app.database import Store, open_store
from app.errors import Defect, InputError, OrgatlasError, UsageError
from app.importing import ImportReport, import_reading, undo
from app.importing.organizations import refuse_empty
from app.reading import read_document

EXAMPLE = "orgatlas import departments.txt --dry-run"


def configure(parser: argparse.ArgumentParser) -> None:
    """The command's options."""
    parser.add_argument("files", metavar="FILE", nargs="*", help="documents; each is stored whole or not at all")
    parser.add_argument(
        "--as", dest="name", metavar="NAME", help="the document's name in the store (its file's name unless given)"
    )
    parser.add_argument("--organization", metavar="NAME", help="the name of the organization that the document leaves nameless")
    parser.add_argument("--dry-run", action="store_true", help="only tell what would be created, changed and retired")
    parser.add_argument("--undo", action="store_true", help="take the store's last change back")
    for add in (add_json, add_script, add_database):
        add(parser)


def run(options: argparse.Namespace) -> int:
    """Imports each file; one that cannot be used is told, and the others are done."""
    if options.undo and (options.files or options.dry_run):
        raise UsageError(f"--undo takes no {'file' if options.files else '--dry-run'}", hint="orgatlas import --undo")
    if not options.undo and not options.files:
        raise UsageError("There is no file to import", hint=EXAMPLE)
    if options.name and len(options.files) > 1:
        raise UsageError("--as names one document, and several files are given", hint="import them one by one")
    reports: list[ImportReport] = []
    failures: list[OrgatlasError] = []
    with ExitStack() as stack:
        opened = cache(lambda: stack.enter_context(open_store(settings_of(options))))  # a bad input needs no database
        if options.undo:
            reports.append(undo(opened(), progress=progress))
        for path in options.files:
            try:
                reports.append(_import(opened, path, options))
            except (InputError, Defect) as failure:
                failures.append(failure)
    clear_progress()
    _print(reports, options)
    return max((report(failure, as_json=options.json) for failure in failures), default=0)


def _import(opened: Callable[[], Store], path: str, options: argparse.Namespace) -> ImportReport:
    name = options.name or Path(path).name
    data = file_bytes(path, settings_of(options).largest_document)
    progress(0, 1, f"reading {name}")
    read = read_document(data, name)
    refuse_empty(read.reading)
    return import_reading(opened(), read, name, organization=options.organization, dry_run=options.dry_run, progress=progress)


def _print(reports: list[ImportReport], options: argparse.Namespace) -> None:
    if options.json and reports:
        imports: list[JsonValue] = [one.model_dump(mode="json") for one in reports]
        print_json({"imports": imports}, options.script)
    elif not options.json:
        done = "taken back" if options.undo else "would store" if options.dry_run else "stored"
        print_lines(line for one in reports for line in _text(one, done))


def _text(one: ImportReport, done: str) -> Iterable[str]:
    wrote = one.created or one.changed or one.retired
    yield f"{one.document}: {done if wrote else 'nothing has changed'}"
    for word, kinds in (
        ("created", one.created),
        ("changed", one.changed),
        ("retired", one.retired),
        ("unchanged", one.unchanged),
    ):
        if kinds:
            yield f"  {word:<10}" + ", ".join(f"{number} {kind}" for kind, number in kinds.items())
    yield from (f"  note: {finding.message}" for finding in one.findings)
