"""Quotes and findings as lines of plain text, for the commands that print them."""

from __future__ import annotations

import sys
from collections.abc import Iterable

from app.findings.finding import FindingRead
from app.language.script import Script, in_script
from graph_model import Quote

_COLOURS = {"error": "31", "warning": "33", "note": "36"}
_QUOTES = 6
"""Quotes of one finding in the text; JSON has all."""


def quoted(quotes: Iterable[Quote]) -> Iterable[str]:
    """Quotes as the document has them, each with where it stands."""
    for quote in quotes:
        text = " ".join(quote.quote.split())
        place = f", {quote.place}" if quote.place else ""
        yield f"    “{text}”  {quote.document} {quote.start}–{quote.end}{place}"


def finding_lines(finding: FindingRead, script: Script) -> Iterable[str]:
    """A finding with its first quotes, and what a person said of it."""
    yield f"  {_coloured(finding.severity)}  {in_script(finding.message, script)}  [{finding.id}]"
    yield from quoted(finding.evidence[:_QUOTES])
    if len(finding.evidence) > _QUOTES:
        yield f"    … and {len(finding.evidence) - _QUOTES} more"
    if finding.judgement:
        yield f"    {finding.judgement.verdict}: {finding.judgement.reason}"


def _coloured(severity: str) -> str:
    return f"\x1b[{_COLOURS[severity]}m{severity}\x1b[0m" if sys.stdout.isatty() else severity
