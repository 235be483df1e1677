"""`orgatlas report`: the report on one organization as a file to hand on."""

from __future__ import annotations

import argparse
from pathlib import Path

from app.cli.export import only_organization
from app.cli.files import write_file
from app.cli.options import add_database, settings_of
from app.cli.scripted import scripted
from app.database import open_store
from app.findings.configuration import configuration_of
from app.findings.registry import RULES
from app.questions.names import resolve
from app.report import format_of, report_on

EXAMPLE = "orgatlas report harbour_lane.html --organization 'Harbour Lane Services'"


def configure(parser: argparse.ArgumentParser) -> None:
    """The command's options."""
    parser.add_argument("file", metavar="FILE", type=Path, help="where to write; its ending says how: .html, .docx or .xlsx")
    parser.add_argument("--organization", metavar="NAME", help="which one (its name or id); needed where several are stored")
    parser.add_argument("--language", choices=("zh", "en"), default="en", help="the language of the report (default en)")
    parser.add_argument("--config", metavar="FILE", type=Path, help="rules and bands (orgatlas.toml here or beside the data)")
    parser.add_argument("--json", action="store_true", help=argparse.SUPPRESS)
    add_database(parser)


def run(options: argparse.Namespace) -> int:
    """Writes the file as a whole or not at all."""
    written_as = format_of(options.file.suffix.lower().removeprefix("."))
    settings = settings_of(options)
    configuration = configuration_of(settings, RULES, options.config)
    with open_store(settings) as store:
        organization = resolve(store, "Organization", options.organization) if options.organization else only_organization(store)
        report = report_on(store, organization, configuration, language=options.language)
    write_file(options.file, written_as.write(scripted(report, options.script)))
    return 0
