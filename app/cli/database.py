"""`orgatlas database`: where the data is, which engine and version, how many of what; and portable copies of it."""

from __future__ import annotations

import argparse
from pathlib import Path

from app.cli.options import add_database, add_json, settings_of
from app.cli.printing import clear_progress, print_json, print_lines, progress, table
from app.database import Store, open_store
from app.errors import UsageError
from app.importing import back_up, restore

EXAMPLE = "orgatlas database backup monday.jsonl"


def configure(parser: argparse.ArgumentParser) -> None:
    """The command's options."""
    parser.add_argument(
        "what",
        choices=("status", "backup", "restore"),
        help="status: where the data is, and how much; backup: a portable copy; restore: a copy into an empty store",
    )
    parser.add_argument("file", nargs="?", type=Path, metavar="FILE", help="the copy's file, for backup and restore")
    for add in (add_json, add_database):
        add(parser)


def run(options: argparse.Namespace) -> int:
    """Prints the state of the store, or how much was copied."""
    if (options.what == "status") != (options.file is None):
        wanted = "takes no file" if options.what == "status" else "needs a file"
        raise UsageError(f"The command database {options.what} {wanted}", hint=f"for example: {EXAMPLE}")
    with open_store(settings_of(options)) as store:
        if options.what == "status":
            _print_status(store, as_json=options.json)
            return 0
        copied = (back_up if options.what == "backup" else restore)(store, options.file, progress)
    clear_progress()
    if options.json:
        print_json({"file": str(options.file), "changes": copied})
    else:
        print_lines([f"{options.file}: {copied} changes {'copied' if options.what == 'backup' else 'restored'}"])
    return 0


def _print_status(store: Store, *, as_json: bool) -> None:
    info = store.info()
    if as_json:
        print_json(
            {
                "engine": info.engine,
                "uri": info.uri,
                "home": info.home,
                "nodes": dict(info.nodes),
                "relationships": dict(info.relationships),
            }
        )
        return
    print_lines([f"engine  {info.engine}", f"uri     {info.uri}", *([f"home    {info.home}"] if info.home else [])])
    print_lines(table(["kind", "number"], [[k, str(n)] for k, n in [*info.nodes.items(), *info.relationships.items()]]))
