"""`orgatlas import`: reads documents and stores what they state, each all of it or nothing; folders with all in them."""

from __future__ import annotations

import argparse
import sys
from collections import Counter, deque
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import ExitStack
from dataclasses import dataclass, field
from functools import cache, partial
from time import monotonic
from typing import NamedTuple

from pydantic import JsonValue

from app.cli.failures import report
from app.cli.files import documents_in, file_bytes
from app.cli.options import add_database, add_json, settings_of
from app.cli.printing import bar, clear_progress, print_json, print_lines, progress
from app.database import Store, open_store
from app.errors import DatabaseError, Defect, InputError, NothingToImport, OrgatlasError, UsageError
from app.importing import ImportReport, Progress, Recent, import_reading, undo
from app.importing.organizations import refuse_empty
from app.reading import ReadDocument, read_document
from graph_model import NODE_BY_LABEL

EXAMPLE = "orgatlas import departments.txt --dry-run"
_MOST_IN_FULL = 10
"""Documents whose reports are printed line by line; of more, each gets one line."""


class _File(NamedTuple):
    """A file, the document's name, and whether it was found in a folder."""

    path: str
    name: str
    in_folder: bool


def configure(parser: argparse.ArgumentParser) -> None:
    """The command's options."""
    parser.add_argument(
        "files", metavar="FILE", nargs="*", help="documents, and folders of them; each document is stored whole or not at all"
    )
    parser.add_argument(
        "--as", dest="name", metavar="NAME", help="the document's name in the store (its file's name unless given)"
    )
    parser.add_argument("--organization", metavar="NAME", help="the name of the organization that the document leaves nameless")
    parser.add_argument("--dry-run", action="store_true", help="only tell what would be created, changed and retired")
    parser.add_argument("--undo", action="store_true", help="take the store's last change back")
    for add in (add_json, add_database):
        add(parser)


@dataclass(slots=True)
class _Results:
    """What came of a run, document by document. `left_out` are files of folders in which no organization stands."""

    reports: list[ImportReport] = field(default_factory=list[ImportReport])
    failures: list[OrgatlasError] = field(default_factory=list[OrgatlasError])
    left_out: list[OrgatlasError] = field(default_factory=list[OrgatlasError])
    rows: int = 0


def run(options: argparse.Namespace) -> int:
    """Imports each file; one that cannot be used is told, and the others are done."""
    if options.undo and (options.files or options.dry_run):
        raise UsageError(f"The option --undo takes no {'file' if options.files else '--dry-run'}", hint="orgatlas import --undo")
    if not options.undo and not options.files:
        raise UsageError("There is no file to import", hint=EXAMPLE)
    work = _Run(options)
    work.find(options.files)
    if options.name and len(work.files) > 1:
        raise UsageError("The option --as names one document, and several files are given", hint="import them one by one")
    begun = monotonic()
    with ExitStack() as stack:
        work.opened = cache(lambda: stack.enter_context(open_store(settings_of(options))))  # a bad input needs no database
        if options.undo:
            work.results.reports.append(undo(work.opened(), progress=progress))
        work.import_all()
    clear_progress()
    _print(work.results, options, monotonic() - begun)
    return max((report(failure, as_json=options.json) for failure in work.results.failures), default=0)


@dataclass(slots=True)
class _Run:
    """One run of the command over its files, in order."""

    options: argparse.Namespace
    files: list[_File] = field(default_factory=list["_File"])
    results: _Results = field(default_factory=_Results)
    recent: Recent = field(default_factory=Recent)
    opened: Callable[[], Store] = field(init=False)

    def find(self, paths: list[str]) -> None:
        """The files named and those in the folders named; a folder that cannot be used is a failure."""
        for path in paths:
            try:
                self.files += (_File(*found, in_folder=found.path != path) for found in documents_in(path))
            except InputError as failure:
                self.results.failures.append(failure)

    def import_all(self) -> None:
        """Each file; where the database fails, the files after it are not tried, and what is stored already is told."""
        for number, (file, reading) in enumerate(self._readings()):
            tell = partial(self._tell, number) if len(self.files) > 1 else progress
            try:
                self.results.reports.append(self._import(file, reading, tell))
            except NothingToImport as failure:
                (self.results.left_out if file.in_folder else self.results.failures).append(failure)
            except (InputError, Defect) as failure:
                self.results.failures.append(failure)
            except DatabaseError as failure:
                self.results.failures.append(failure)
                clear_progress()
                if left := len(self.files) - number - 1:
                    sys.stderr.write(f"{left} of {len(self.files)} files were not tried, because the database failed\n")
                return

    def _tell(self, number: int, done: int, total: int, phase: str) -> None:
        far = f" {done}/{total}" if total > 1 else ""
        bar(number, len(self.files), f"{self.files[number].name}: {phase}{far}")

    def _readings(self) -> Iterator[tuple[_File, Future[ReadDocument]]]:
        """Each file with its reading; the next one is read while the database is busy with one."""
        with ThreadPoolExecutor(1) as reader:
            coming: deque[tuple[_File, Future[ReadDocument]]] = deque()
            for file in self.files:
                coming.append((file, reader.submit(self._read, file)))
                if len(coming) > 1:
                    yield coming.popleft()
            yield from coming

    def _read(self, file: _File) -> ReadDocument:
        data = file_bytes(file.path, settings_of(self.options).largest_document)
        return read_document(data, self.options.name or file.name)

    def _import(self, file: _File, reading: Future[ReadDocument], tell: Progress) -> ImportReport:
        tell(0, 1, "reading")
        read = reading.result()
        refuse_empty(read.reading)
        wishes = {"organization": self.options.organization, "dry_run": self.options.dry_run}
        name = self.options.name or file.name
        done = import_reading(self.opened(), read, name, **wishes, progress=tell, recent=self.recent)
        self.results.rows += sum(1 for line in read.text.splitlines() if line.strip())
        return done


def _print(results: _Results, options: argparse.Namespace, seconds: float) -> None:
    if options.json:
        imports: list[JsonValue] = [one.model_dump(mode="json") for one in results.reports]
        left_out: list[JsonValue] = [{"document": one.where, "reason": one.what} for one in results.left_out]
        if imports or left_out:
            print_json({"imports": imports, **({"left_out": left_out} if left_out else {})}, options.script)
        return
    done = "taken back" if options.undo else "would store" if options.dry_run else "stored"
    several = len(results.reports) + len(results.failures) + len(results.left_out) > 1
    texts = (_line(one, done) if len(results.reports) > _MOST_IN_FULL else _text(one, done) for one in results.reports)
    print_lines(line for text in texts for line in text)
    print_lines(f"{one.where}: left out. {one.what}" for one in results.left_out)
    if several and results.reports:
        print_lines([_summary(results, done, seconds)])


def _line(one: ImportReport, done: str) -> Iterable[str]:
    wrote = one.created or one.changed or one.retired
    notes = f", {len(one.findings)} notes" if one.findings else ""
    yield f"{one.document}: {done}, {one.summary}{notes}" if wrote else f"{one.document}: nothing has changed"


def _summary(results: _Results, done: str, seconds: float) -> str:
    """Documents, nodes, relationships, time, and lines of text (rows of tables) a second."""
    touched = Counter[str]()
    for one in results.reports:
        for kinds in (one.created, one.changed, one.retired):
            for kind, number in kinds.items():
                touched["nodes" if kind in NODE_BY_LABEL else "relationships"] += number
    counts = ", ".join(f"{touched[what]:,} {what}" for what in ("nodes", "relationships"))
    failed = f", {len(results.failures)} refused" if results.failures else ""
    left_out = f", {len(results.left_out)} left out" if results.left_out else ""
    rate = f"{results.rows:,} rows in {seconds:.1f} s, {results.rows / max(seconds, 0.001):,.0f} rows a second"
    return f"{len(results.reports)} documents {done}{left_out}{failed}: {counts}; {rate}"


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
