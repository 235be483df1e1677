"""The command line: one program, a thin skin over what the HTTP interface does too. One module a command.

A command's module is loaded when it is called, so that reading a document waits for no database driver and no web framework.
"""

from __future__ import annotations

import argparse
import errno
import io
import os
import sys
from collections.abc import Sequence
from importlib import import_module
from importlib.metadata import version
from itertools import pairwise
from pathlib import Path
from typing import NamedTuple, NoReturn, Protocol, cast

from app.cli import failures
from app.cli.options import add_script
from app.collecting import collecting_paused
from app.errors import OrgatlasError, UsageError

INTERRUPTED = 130
_DASHES = 2


class Command(NamedTuple):
    """A command as the list of commands shows it; `module` stands in this package."""

    name: str
    module: str
    summary: str


class CommandModule(Protocol):
    """What a command's module has."""

    EXAMPLE: str

    def configure(self, parser: argparse.ArgumentParser) -> None: ...

    def run(self, options: argparse.Namespace) -> int: ...


COMMANDS = (
    Command("serve", "serve", "the API and the page"),
    Command("read", "read", "what documents state; stores nothing, needs no database"),
    Command("import", "importing", "read documents and store what they state"),
    Command("ask", "ask", "an answer in words, with its evidence"),
    Command("query", "query", "a catalogued question by name; without a name, lists them"),
    Command("lint", "lint", "what is wrong with an organization, each with its quotes"),
    Command("mcp", "mcp", "the questions and the catalogue as tools for assistants (Model Context Protocol)"),
    Command("report", "report", "the report on one organization: .html, .docx or .xlsx"),
    Command("classify", "classify", "how holders take part in duties: JSON lines in, JSON lines out"),
    Command("compare", "comparing", "whether two duties are the same work: JSON lines in, JSON lines out"),
    Command("match", "matching", "for each statement of one list the likest of another, across languages"),
    Command("export", "export", "a file that others can open; without a format, lists them"),
    Command("database", "database", "where the data is, which engine, how many of what"),
)


class Parser(argparse.ArgumentParser):
    """Wrong usage is told as every other error is."""

    def error(self, message: str) -> NoReturn:
        raise UsageError(message[:1].upper() + message[1:], hint=f"{self.prog} --help")


def main(arguments: Sequence[str] | None = None) -> int:
    """Runs the program; returns its exit status."""
    given = list(sys.argv[1:] if arguments is None else arguments)
    _open_closed_streams()
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(encoding="utf-8")
    as_json = _wants_json(given)
    try:
        _refuse_damaged(given)
        status = _run(given)
        sys.stdout.flush()  # a full disk is to be told here, not when Python ends
        return status
    except OrgatlasError as error:
        return failures.report(error, as_json=as_json)
    except KeyboardInterrupt:
        return INTERRUPTED
    except BrokenPipeError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())  # whoever read our output has gone
        return 0
    except OSError as error:
        if error.errno != errno.ENOSPC:
            return failures.report_unforeseen(error, as_json=as_json)
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return failures.report(
            UsageError("No room is left where the result is written", hint="make room, or write elsewhere"), as_json=False
        )
    except Exception as error:  # noqa: BLE001 — the last place where a fault of ours can be told decently
        return failures.report_unforeseen(error, as_json=as_json)


def _wants_json(given: Sequence[str]) -> bool:
    """Whether JSON is asked for, by --json, or what shortens it, or --format json; options may be what is wrong."""
    return "--format=json" in given or any(
        (len(word) > _DASHES and "--json".startswith(word)) or (word, after) == ("--format", "json")
        for word, after in pairwise([*given, ""])
    )


def _open_closed_streams() -> None:
    """Python has no stream where its caller closed one; what is written there goes nowhere, as the caller wished."""
    for name in ("stdout", "stderr"):
        if getattr(sys, name) is None:
            setattr(sys, name, Path(os.devnull).open("w", encoding="utf-8"))  # noqa: SIM115 - open as long as the process


def _refuse_damaged(given: list[str]) -> None:
    """Bytes that are no text in the terminal's encoding; a file of such a name is still a file."""
    for argument in given:
        try:
            argument.encode()
        except UnicodeEncodeError as error:
            if not Path(argument).exists():
                raise UsageError(f"The argument {argument!a} is not text in UTF-8", hint="set the terminal to UTF-8") from error


def _run(given: list[str]) -> int:
    if not given or given[0] in ("-h", "--help"):
        sys.stdout.write(_overview())
        return 0
    if given[0] in ("-V", "--version"):
        sys.stdout.write(f"orgatlas {version('orgatlas')}\n")
        return 0
    command = next((c for c in COMMANDS if c.name == given[0]), None)
    if command is None:
        raise UsageError(f"There is no command {given[0]!r}", hint="one of: " + ", ".join(c.name for c in COMMANDS))
    with collecting_paused():  # loading makes no garbage, and searching for it takes a tenth of the time
        module = cast("CommandModule", import_module(f"app.cli.{command.module}"))
    parser = Parser(
        prog=f"orgatlas {command.name}",
        description=command.summary[:1].upper() + command.summary[1:] + ".",
        epilog=f"example: {module.EXAMPLE}",
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    module.configure(parser)
    add_script(parser)
    try:
        options = parser.parse_args(given[1:])
    except SystemExit as asked:  # --help
        return int(asked.code or 0)
    return module.run(options)


def _overview() -> str:
    lines = [f"  {c.name:<10}{c.summary}" for c in COMMANDS]
    return "\n".join(
        [
            "usage: orgatlas COMMAND …",
            "",
            "Organization documents as a graph: who reports to whom, who does what, each with the sentence that says so.",
            "",
            *lines,
            "",
            "`orgatlas COMMAND --help` tells more, with an example.",
            "",
        ]
    )
