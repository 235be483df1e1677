"""Subjects of findings from the ids that rules work with, and the evidence of several things together."""

from __future__ import annotations

from collections.abc import Iterable

from app.findings.facts import Facts
from app.findings.records import DutyFact, Holder
from app.findings.rule import Subject
from app.reading.names import is_general
from app.reading.rules import ending


def of_holder(holder: Holder) -> Subject:
    """A position, department, unit or organization as a subject."""
    return Subject(holder.kind, holder.name, holder.id)


def of_duty(duty: DutyFact) -> Subject:
    """A duty as a subject."""
    return Subject("Duty", duty.text, duty.id)


def subject(facts: Facts, identity: str) -> Subject:
    """The holder of that id; one that the organization does not have (of another one) is named by its id."""
    holder = facts.holder(identity)
    return of_holder(holder) if holder else Subject("Position", identity, identity)


def subjects_of(facts: Facts, identities: Iterable[str]) -> tuple[Subject, ...]:
    """The holders of these ids, each once, by name."""
    return tuple(sorted({subject(facts, identity) for identity in identities}, key=lambda one: (one.name, one.id)))


def evidence_of(*evidence: Iterable[str]) -> tuple[str, ...]:
    """All references in order, each once."""
    return tuple(dict.fromkeys(reference for references in evidence for reference in references))


def is_no_post(name: str) -> bool:
    """Whether a name (aligned) is a bare rank, or a board, which no section and no row describes."""
    return is_general(name) or bool(ending("names.tsv", "board", name))
