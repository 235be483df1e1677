"""Options that several commands share, and what they mean."""

from __future__ import annotations

import argparse
from dataclasses import replace

from app.settings import Settings

SCRIPTS = ("as-written", "simplified", "traditional")


def add_json(parser: argparse.ArgumentParser) -> None:
    """--json."""
    parser.add_argument("--json", action="store_true", help="print JSON instead of text")


def add_script(parser: argparse.ArgumentParser) -> None:
    """--script."""
    parser.add_argument(
        "--script",
        choices=SCRIPTS,
        default="as-written",
        help="the characters that Chinese names and statements are printed or written in; quotes never change",
    )


def add_database(parser: argparse.ArgumentParser) -> None:
    """--database."""
    parser.add_argument(
        "--database",
        metavar="URI",
        help="embedded, or a bolt, neo4j or neo4j+s URI (also ORGATLAS_DATABASE; user and password only as"
        " ORGATLAS_DATABASE_USER and ORGATLAS_DATABASE_PASSWORD)",
    )


def settings_of(options: argparse.Namespace) -> Settings:
    """The environment's settings, with what the command line says instead."""
    settings = Settings.from_environment()
    return replace(settings, database=options.database) if options.database else settings
