"""What a report is made of: sections of plain blocks in reading order, all texts in the report's language. Writers draw them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TypeAlias

from app.findings.finding import FindingRead
from visualizations.export.drawing import Drawing

_LONGEST_QUOTE = 400


@dataclass(frozen=True, slots=True)
class Text:
    """A paragraph; a quiet one is a remark."""

    text: str
    quiet: bool = False


@dataclass(frozen=True, slots=True)
class Tiles:
    """A few numbers that are seen first: label, value, remark."""

    items: Sequence[tuple[str, str, str]]


@dataclass(frozen=True, slots=True)
class Bars:
    """Numbers by label, drawn as bars."""

    title: str
    items: Sequence[tuple[str, float]]


@dataclass(frozen=True, slots=True)
class Table:
    """Rows under their columns; numbers are numbers. `matrix`: the cells after the first column are marks."""

    title: str
    columns: Sequence[str]
    rows: Sequence[Sequence[str | float]]
    matrix: bool = False


@dataclass(frozen=True, slots=True)
class Card:
    """A finding with the words for its severity and rule."""

    finding: FindingRead
    severity: str
    rule: str

    def quotes(self) -> list[tuple[str, str]]:
        """Each quote in one line, cut where it is very long, and where it stands."""
        return [(_line(quote.quote), f"{quote.document} {quote.start}–{quote.end}") for quote in self.finding.evidence]


def _line(quote: str) -> str:
    text = " ".join(quote.split())
    return text if len(text) <= _LONGEST_QUOTE else f"{text[:_LONGEST_QUOTE].rstrip()}…"


@dataclass(frozen=True, slots=True)
class Chart:
    """A drawn part of the organization."""

    title: str
    drawing: Drawing


Block: TypeAlias = Text | Tiles | Bars | Table | Card | Chart


@dataclass(frozen=True, slots=True)
class Section:
    title: str
    blocks: Sequence[Block]


@dataclass(frozen=True, slots=True)
class Report:
    """`subtitle` names the documents, `date` is the day on which it was made (ISO 8601)."""

    title: str
    organization: str
    subtitle: str
    date: str
    language: str
    sections: Sequence[Section]
