"""Small organizations as rules look at them, told in a few words: no database and no document."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from typing import NamedTuple, TypedDict, Unpack

from app.findings.facts import Facts
from app.findings.records import DutyFact, Holder, Line, Partner, ReadingNote
from app.findings.rule import Found, Rule


class _Fields(TypedDict, total=False):
    described: bool
    department: str | None
    superior: str | None
    reference: str | None
    headcount: int | None


def post(title: str, **fields: Unpack[_Fields]) -> Holder:
    """A position; its id is its title."""
    return Holder("Position", title, title, (f"document#{sum(map(ord, title))}-9999999",), **fields)


def named(title: str, **fields: Unpack[_Fields]) -> Holder:
    """A position that others only name."""
    return post(title, **{**fields, "described": False})


def unit(name: str, **fields: Unpack[_Fields]) -> Holder:
    """A department; its id is its name."""
    return Holder("Department", name, name, (f"document#{sum(map(ord, name))}-9999999",), **fields)


def partner_unit(name: str, side: str = "internal") -> Holder:
    """A collaborating unit that is no department; its id is its name."""
    return Holder("Unit", name, name, ("document#1-2",), side=side)


def line(subordinate: str, manager: str, stated_by: str = "both", kind: str = "solid", status: str = "") -> Line:
    """A reporting line; one that both sides state is agreed."""
    below = (f"document#below {subordinate} {manager}",) if stated_by in ("both", "subordinate") else ()
    above = (f"document#above {subordinate} {manager}",) if stated_by in ("both", "superior") else ()
    own = (f"document#table {subordinate} {manager}",) if stated_by == "table" else ()
    chosen = status or ("agreed" if stated_by == "both" else "one-sided")
    return Line(subordinate, manager, kind, stated_by, chosen, below, above, own)


def organization(
    *holders: Holder,
    lines: Iterable[Line] = (),
    works_with: Iterable[tuple[str, str]] = (),
    duties: Mapping[str, Iterable[str]] | None = None,
    notes: Iterable[ReadingNote] = (),
) -> Facts:
    """An organization of these holders; a position belongs to the department that bears its department's name."""
    by_kind = {kind: {h.id: h for h in holders if h.kind == kind} for kind in ("Position", "Department", "Unit")}
    said = [
        DutyFact(f"{holder}: {text}", holder, text, "perform", None, None, (f"document#{holder}: {text}",))
        for holder, texts in (duties or {}).items()
        for text in texts
    ]
    return Facts(
        organization=Holder("Organization", "organization", "Bright Ferries", ("document#0-5",)),
        positions=by_kind["Position"],
        departments=by_kind["Department"],
        units=by_kind["Unit"],
        lines=list(lines),
        partners=[Partner(source, target, "internal", (f"document#{source} with {target}",)) for source, target in works_with],
        place={h.id: h.department for h in by_kind["Position"].values() if h.department in by_kind["Department"]},
        parent={h.id: h.department for h in by_kind["Department"].values() if h.department in by_kind["Department"]},
        counts=Counter(duty.holder for duty in said),
        notes=list(notes),
        fetch_duties=lambda: said,
        fetch_load=lambda: {holder: Counter({"perform": len(list(texts))}) for holder, texts in (duties or {}).items()},
    )


class Case(NamedTuple):
    """An organization in which a rule must fire, and about whom: the names of each result's subjects but for duties, sorted."""

    facts: Facts
    about: list[list[str]]


def found(rule: Rule, facts: Facts, **bands: float) -> list[Found]:
    """What the rule finds, with some of its bands set."""
    return list(rule.check(facts, {**rule.bands, **bands}))


def holders(results: Iterable[Found]) -> list[list[str]]:
    """The names of the subjects of each result but for duties, sorted."""
    return sorted(sorted(subject.name for subject in one.subjects if subject.kind != "Duty") for one in results)


def misjudged(rule: Rule, fires: Mapping[str, Case], silent: Mapping[str, Facts]) -> dict[str, list[list[str]]]:
    """The cases that the rule judges otherwise than they say, each with whom it finds instead."""
    cases = [*fires.items(), *((name, Case(facts, [])) for name, facts in silent.items())]
    told = ((name, case.about, holders(found(rule, case.facts))) for name, case in cases)
    return {name: names for name, about, names in told if names != about}
