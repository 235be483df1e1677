"""What reading noted in the documents, as rules give it: which holders a note is about, and a rule for each kind of note."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable, Iterator

from app.findings.facts import Facts
from app.findings.records import Holder, ReadingNote
from app.findings.rule import Bands, Check, Found, Subject, Wording
from app.findings.subjects import of_holder
from app.importing.naming import key
from graph_model import Reference

Message = Callable[[ReadingNote, tuple[Subject, ...]], Wording]


def notes_of(facts: Facts, *kinds: str) -> Iterator[tuple[ReadingNote, tuple[Subject, ...]]]:
    """The notes of these kinds, each with its subjects: the holders that it names, else the one in whose section it stands."""
    notes = [note for note in facts.notes if note.rule in kinds]
    if not notes:
        return
    by_name: dict[str, list[Holder]] = {}
    for holder in (*facts.positions.values(), *facts.departments.values(), *facts.units.values()):
        by_name.setdefault(holder.reference or key(holder.name), []).append(holder)
    sections = _sections(facts)
    for note in notes:
        # Several rows may bear one reference; of several holders with one name a note means the first, a position.
        meant = [holder for name in note.names for holder in by_name.get(name) or by_name.get(key(name), [])[:1]]
        found = tuple(map(of_holder, dict.fromkeys(meant)))
        yield note, found or (of_holder(_section(facts, sections, note)),)


def from_notes(kind: str, message: Message, *, told_apart: bool = True) -> Check:
    """A check that gives one result for each note of a kind; `told_apart` by its message, else one a subject."""

    def check(facts: Facts, _bands: Bands) -> Iterator[Found]:
        for note, subjects in notes_of(facts, kind):
            yield Found(subjects, message(note, subjects), note.evidence, about=note.message if told_apart else "")

    return check


_Sections = dict[str, list[tuple[int, Holder]]]


def _sections(facts: Facts) -> _Sections:
    """Document's id → where the sections of described holders begin, in order."""
    found: _Sections = {}
    for holder in (*facts.departments.values(), *facts.positions.values()):
        if holder.described:
            for place in map(Reference.parse, holder.evidence):
                found.setdefault(place.document, []).append((place.start, holder))
    for starts in found.values():
        starts.sort(key=lambda start: start[0])
    return found


def _section(facts: Facts, sections: _Sections, note: ReadingNote) -> Holder:
    """The holder whose section begins last before the note's place; the organization where there is none."""
    if note.evidence:
        place = Reference.parse(note.evidence[0])
        starts = sections.get(place.document, [])
        index = bisect_right(starts, place.start, key=lambda start: start[0])
        if index:
            return starts[index - 1][1]
    return facts.organization
