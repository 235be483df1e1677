"""`orgatlas ask`: an answer in words, with its evidence."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterable

from app.cli.options import add_database, add_json, add_script, settings_of
from app.cli.printing import print_json, print_lines
from app.database import Store, closed_store, open_store
from app.errors import EngineNeeded, OrgatlasError
from app.language.script import Script, in_script
from app.problems import problem
from app.questions import Answer, ask
from graph_model import Quote

EXAMPLE = "orgatlas ask 'which roles handle complaints?' --organization 'Harbour Lane Services'"


def configure(parser: argparse.ArgumentParser) -> None:
    """The command's options."""
    parser.add_argument(
        "question", metavar="QUESTION", help="in Chinese or English; - reads one a line and prints one JSON object a line"
    )
    parser.add_argument("--organization", metavar="NAME", help="only in this organization (its name or id)")
    for add in (add_json, add_script, add_database):
        add(parser)


def run(options: argparse.Namespace) -> int:
    """Answers; the status is that of the worst question where there are several."""
    settings = settings_of(options)
    if options.question == "-":
        with open_store(settings) as store:
            return max((_answer_line(store, line.rstrip("\r\n"), options) for line in sys.stdin), default=0)
    try:
        answer = ask(closed_store(settings), options.question, options.organization)
    except EngineNeeded:
        with open_store(settings) as store:
            answer = ask(store, options.question, options.organization)
    if options.json:
        print_json(answer.model_dump(mode="json"), options.script)
    else:
        print_lines(answer_text(answer, options.script))
    return 0


def _answer_line(store: Store, question: str, options: argparse.Namespace) -> int:
    """One question of many: its answer, or what is wrong with it, as one line of JSON."""
    try:
        answer = ask(store, question, options.organization)
    except OrgatlasError as error:
        print_json({"question": question, **problem(error)})
        return error.exit_status
    print_json(answer.model_dump(mode="json"), options.script)
    return 0


def answer_text(answer: Answer, script: Script) -> Iterable[str]:
    """The answer as plain text: how it was understood, the answer, and each quote with its place."""

    def shown(text: str) -> str:
        return in_script(text, script)

    if answer.understood_as:
        yield shown(f"({answer.understood_as.sentence})")
    yield shown(answer.answer)
    if answer.unanswered:
        if answer.unanswered.reason != answer.answer:
            yield shown(answer.unanswered.reason)
        yield from (shown(f"  · {near}") for near in answer.unanswered.nearest)
    for holder in answer.holders:
        place = ", ".join(part for part in (holder.department, holder.organization) if part)
        yield ""
        yield (
            shown(f"{holder.name}" + (f" ({place})" if place else ""))
            + f"  {holder.kind}, {holder.involvement}, {holder.certainty:.2f}"
        )
        for duty in holder.duties:
            yield from quoted(duty.evidence)
    for entry in answer.reporting:
        yield ""
        yield shown(entry.position) + (shown(f" ({entry.organization})") if entry.organization else "")
        for manager in entry.managers:
            yield shown(f"  → {manager.name}") + f"  {manager.kind}, {manager.status}, stated by {manager.stated_by}"
            yield from quoted(manager.evidence)


def quoted(quotes: Iterable[Quote]) -> Iterable[str]:
    """Quotes as the document has them, each with where it stands."""
    for quote in quotes:
        text = " ".join(quote.quote.split())
        place = f", {quote.place}" if quote.place else ""
        yield f"    “{text}”  {quote.document} {quote.start}–{quote.end}{place}"
