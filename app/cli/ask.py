"""`orgatlas ask`: an answer in words, with its evidence."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterable, Sequence

from app.cli.options import add_database, add_json, settings_of
from app.cli.printing import print_json, print_lines
from app.cli.quoting import finding_lines, quoted
from app.database import Store, closed_store, open_store
from app.errors import EngineNeeded, OrgatlasError
from app.findings.answering import CheckedAnswer, answered
from app.findings.finding import FindingRead
from app.language.script import Script, in_script
from app.problems import problem
from app.questions import Answer
from app.settings import Settings
from graph_model import Quote

_MOST_QUOTES = 12
"""Quotes of an answer that has neither holders nor lines; JSON has all."""
_STOPS = ".。"
EXAMPLE = "orgatlas ask 'which roles handle complaints?' --organization 'Harbour Lane Services'"


def configure(parser: argparse.ArgumentParser) -> None:
    """The command's options."""
    parser.add_argument(
        "question", metavar="QUESTION", help="in Chinese or English; - reads one a line and prints one JSON object a line"
    )
    parser.add_argument("--organization", metavar="NAME", help="only in this organization (its name or id)")
    for add in (add_json, add_database):
        add(parser)


def run(options: argparse.Namespace) -> int:
    """Answers; the status is that of the worst question where there are several."""
    settings = settings_of(options)
    if options.question == "-":
        with open_store(settings) as store:
            return max((_answer_line(store, line.rstrip("\r\n"), options, settings) for line in sys.stdin), default=0)
    try:
        answer = answered(closed_store(settings), options.question, options.organization, settings=settings)
    except EngineNeeded:
        with open_store(settings) as store:
            answer = answered(store, options.question, options.organization, settings=settings)
    if options.json:
        print_json(answer.model_dump(mode="json"), options.script)
    else:
        print_lines(answer_text(answer, options.script))
    return 0


def _answer_line(store: Store, question: str, options: argparse.Namespace, settings: Settings) -> int:
    """One question of many: its answer, or what is wrong with it, as one line of JSON."""
    try:
        answer = answered(store, question, options.organization, settings=settings)
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
        if answer.unanswered.reason.rstrip(_STOPS) != answer.answer.rstrip(_STOPS):
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
    findings = answer.findings if isinstance(answer, CheckedAnswer) else ()
    for finding in findings:
        yield ""
        yield from finding_lines(finding, script)
    if others := _beside(answer, findings):
        yield ""
        yield from quoted(others[:_MOST_QUOTES])
        if len(others) > _MOST_QUOTES:
            yield f"    … and {len(others) - _MOST_QUOTES} more"


def _beside(answer: Answer, findings: Sequence[FindingRead]) -> list[Quote]:
    """The quotes that prove the words alone: those of no holder, line or finding."""
    shown = {_place(quote) for holder in answer.holders for duty in holder.duties for quote in duty.evidence}
    shown |= {_place(quote) for entry in answer.reporting for manager in entry.managers for quote in manager.evidence}
    shown |= {_place(quote) for finding in findings for quote in finding.evidence}
    return [quote for quote in answer.evidence if _place(quote) not in shown]


def _place(quote: Quote) -> tuple[str, int, int]:
    return quote.document, quote.start, quote.end
