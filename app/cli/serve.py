"""`orgatlas serve`: the API and the page, until Ctrl-C."""

from __future__ import annotations

import argparse

import seeds
from app.cli.options import add_database, settings_of
from app.serving import serve

EXAMPLE = "orgatlas serve --seed --open"


def configure(parser: argparse.ArgumentParser) -> None:
    """The command's options."""
    parser.add_argument("--host", default="127.0.0.1", help="the address to serve at (default 127.0.0.1)")
    parser.add_argument("--port", type=int, help="the port; unless given, 8000 or the next free one")
    parser.add_argument(
        "--seed",
        metavar="NAME",
        nargs="*",
        choices=seeds.examples(),
        help="plant example organizations once: these, or all of them",
    )
    parser.add_argument("--open", action="store_true", help="open the page in the browser")
    parser.add_argument("--json", action="store_true", help=argparse.SUPPRESS)
    add_database(parser)


def run(options: argparse.Namespace) -> int:
    """Serves until it is interrupted."""
    chosen = () if options.seed is None else tuple(options.seed) or seeds.examples()
    serve(settings_of(options), host=options.host, port=options.port, seeds=chosen, open_page=options.open)
    return 0
