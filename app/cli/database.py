"""`orgatlas database`: where the data is, which engine and version, how many of what."""

from __future__ import annotations

import argparse

from app.cli.options import add_database, add_json, settings_of
from app.cli.printing import print_json, print_lines, table
from app.database import open_store

EXAMPLE = "orgatlas database status"


def configure(parser: argparse.ArgumentParser) -> None:
    """The command's options."""
    parser.add_argument("what", choices=("status",), help="status: where the data is, and how much")
    for add in (add_json, add_database):
        add(parser)


def run(options: argparse.Namespace) -> int:
    """Prints the state of the store."""
    with open_store(settings_of(options)) as store:
        info = store.info()
    if options.json:
        print_json(
            {
                "engine": info.engine,
                "uri": info.uri,
                "home": info.home,
                "nodes": dict(info.nodes),
                "relationships": dict(info.relationships),
            }
        )
        return 0
    print_lines([f"engine  {info.engine}", f"uri     {info.uri}", *([f"home    {info.home}"] if info.home else [])])
    print_lines(table(["kind", "number"], [[k, str(n)] for k, n in [*info.nodes.items(), *info.relationships.items()]]))
    return 0
