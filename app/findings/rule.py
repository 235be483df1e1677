"""What a rule is, and what it gives: a name, wording in both languages, a severity, a source, and a check over one organization.

A rule is plain data with one function. It asks no database: everything that it may look at stands in Facts. How its results
become findings with quotes stands in checking.py, which rules there are in registry.py.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from typing import Literal, NamedTuple, TypeAlias

from app.findings.facts import Facts
from app.findings.finding import Severity

SEVERITIES: tuple[Severity, ...] = ("error", "warning", "note")
"""The gravest first."""

Language = Literal["zh", "en"]
Bands: TypeAlias = Mapping[str, float]
"""A rule's numbers by name, as the user's file has them."""


class Wording(NamedTuple):
    """One text in the two languages of the product."""

    en: str
    zh: str

    def in_language(self, language: Language) -> str:
        return self.zh if language == "zh" else self.en


class Subject(NamedTuple):
    """A node that a finding is about; `kind` is its label in the graph."""

    kind: str
    name: str
    id: str


@dataclass(frozen=True, slots=True)
class Found:
    """One result of a check.

    `evidence` are references "document-id#start-end", those of both sides first where sides disagree. `severity` and
    `suggestion` stand in place of the rule's own. `about` tells apart several results about the same subjects.
    `weight`: of one rule's results the heaviest are listed first.
    """

    subjects: tuple[Subject, ...]
    message: Wording
    evidence: tuple[str, ...]
    severity: Severity | None = None
    suggestion: Wording | None = None
    about: str = ""
    weight: float = 0.0


Check: TypeAlias = Callable[[Facts, Bands], Iterable[Found]]


@dataclass(frozen=True)
class Rule:
    """`name` is short kebab-case; `meaning` says when it fires; `source` is where the rule comes from; `bands` are defaults."""

    name: str
    title: Wording
    meaning: Wording
    suggestion: Wording
    severity: Severity
    source: str
    check: Check
    bands: Bands = field(default_factory=dict[str, float])


def counted(number: int, thing: str) -> str:
    """The number with the English noun, whose plural is regular: 1 function, 2 functions, 3 duties."""
    if number == 1:
        return f"1 {thing}"
    return f"{number} {thing[:-1]}ies" if thing.endswith("y") else f"{number} {thing}s"


def names(subjects: Iterable[Subject], comma: str = ", ") -> str:
    """Their names, for a message."""
    return comma.join(subject.name for subject in subjects)
