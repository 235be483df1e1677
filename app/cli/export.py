"""`orgatlas export`: a file that others can open, in the formats of visualizations.export."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from app.cli.files import write_file
from app.cli.options import add_database, settings_of
from app.cli.printing import print_lines
from app.cli.scripted import scripted
from app.database import Store, open_store
from app.errors import UsageError
from app.pictures import answer_picture, export_format, organization_picture
from app.questions.names import organization_names
from visualizations.export import EXPORTS
from visualizations.picture import Picture

EXAMPLE = "orgatlas export html harbour_lane.html --organization 'Harbour Lane Services'"


def configure(parser: argparse.ArgumentParser) -> None:
    """The command's options."""
    parser.add_argument("format", metavar="FORMAT", nargs="?", help="the format; none lists them")
    parser.add_argument("file", metavar="FILE", nargs="?", help="where to write; standard output unless given")
    parser.add_argument("--organization", metavar="NAME", help="which one (its name or id); needed where several are stored")
    parser.add_argument("--root", metavar="NAME", help="only what stands below this position or department")
    parser.add_argument("--depth", metavar="N", type=int, help="only so many levels below it (default all)")
    parser.add_argument("--question", metavar="TEXT", help="draw the answer to this question instead")
    parser.add_argument("--language", choices=("zh", "en"), default="en", help="the language of captions (default en)")
    parser.add_argument("--json", action="store_true", help=argparse.SUPPRESS)
    add_database(parser)


def run(options: argparse.Namespace) -> int:
    """Lists the formats, or writes one."""
    if options.format is None:
        print_lines(
            f"{export.format:<10}*{export.extension:<11}{export.purpose.in_language(options.language)}" for export in EXPORTS
        )
        return 0
    export = export_format(options.format)
    if options.depth is not None and options.depth < 1:
        raise UsageError(
            f"The option --depth is {options.depth}, and at least 1 is wanted", hint="leave --depth out for all levels"
        )
    with open_store(settings_of(options)) as store:
        picture = _picture(store, options)
    content = export.write(scripted(picture, options.script))
    if options.file is None:
        sys.stdout.buffer.write(content)
    else:
        write_file(Path(options.file), content)
    return 0


def _picture(store: Store, options: argparse.Namespace) -> Picture:
    if options.question:
        return answer_picture(store, options.question, options.organization, options.language)
    organization = options.organization or only_organization(store)
    return organization_picture(store, organization, root=options.root, depth=options.depth, language=options.language)


def only_organization(store: Store) -> str:
    """The id of the one organization that is stored."""
    found = organization_names(store)
    if len(found) == 1:
        return next(iter(found))
    if not found:
        raise UsageError("There is no organization", hint="orgatlas import FILE")
    raise UsageError("Say which organization", hint="--organization, one of: " + ", ".join(list(found.values())[:20]))
