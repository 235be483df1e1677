"""unresolved-manager: a table gives a manager by a reference or a name that no row of it defines, or by a name of several."""

from __future__ import annotations

from collections.abc import Iterator

from app.findings.facts import Facts
from app.findings.notes import notes_of
from app.findings.records import Holder
from app.findings.rule import Bands, Found, Rule, Subject, Wording
from app.findings.subjects import evidence_of, is_no_post, of_holder, subjects_of
from app.language.script import aligned

_POST_AND_MANAGER = 2


def check(facts: Facts, _bands: Bands) -> Iterator[Found]:
    """One result a manager who is not there, with those who report to it.

    A reference that leads nowhere is an error; a title without a row (总经理 over a list of the staff) may stand in another list,
    and a board or a bare rank in none.
    """
    for post in facts.positions.values():
        lines = [line for line in facts.below.get(post.id, ()) if post.reference is not None or line.stated_by == "table"]
        if post.described or not lines:
            continue
        below = subjects_of(facts, [line.source for line in lines])
        if post.reference is None:
            if not is_no_post(aligned(post.name)):
                bearers = sum(one.described and one.name == post.name for one in facts.positions.values())
                yield _by_title(post, below, bearers, evidence_of(*(line.evidence for line in lines)))
            continue
        name = post.reference
        yield Found(
            subjects=(of_holder(post), *below),
            message=Wording(
                f"{', '.join(one.name for one in below)} report{'s' if len(below) == 1 else ''} to {name}, which no row defines",
                f"{'、'.join(one.name for one in below)}的上级“{name}”在表中不存在",
            ),
            evidence=evidence_of(*(line.evidence for line in lines)),
        )
    yield from _persons(facts)


def _persons(facts: Facts) -> Iterator[Found]:
    """Persons whom rows of persons name as managers, and who stand in no row: no line could be drawn."""
    for note, subjects in notes_of(facts, "unresolved-manager"):
        if len(note.names) == _POST_AND_MANAGER:
            post, manager = note.names
            yield Found(
                subjects=subjects,
                message=Wording(
                    f"A row of {post} names {manager} as its manager, and no row is about {manager}",
                    f"“{post}”某行的上级“{manager}”在表中没有自己的一行",
                ),
                evidence=note.evidence,
                about=manager,
            )


def _by_title(post: Holder, below: tuple[Subject, ...], bearers: int, evidence: tuple[str, ...]) -> Found:
    """A title of no row, or of several (`bearers`), of which it does not tell one."""
    said = ", ".join(one.name for one in below)
    return Found(
        subjects=(of_holder(post), *below),
        message=Wording(
            f"{said} report{'s' if len(below) == 1 else ''} to {post.name}, "
            + (f"and {bearers} rows bear that title" if bearers else "for whom the table has no row"),
            f"{'、'.join(one.name for one in below)}的上级“{post.name}”在表中"
            + (f"有{bearers}行同名，未说明是哪一行" if bearers else "没有自己的一行"),
        ),
        evidence=evidence,
        severity="warning",
    )


RULE = Rule(
    name="unresolved-manager",
    title=Wording("The manager is not in the table", "上级在表中不存在"),
    meaning=Wording(
        "A row of a table names a manager, by reference or by name, that no row defines, or by a name that several bear.",
        "表格某行填写的上级（编号或名称）在表中找不到，或有几行同名。",
    ),
    suggestion=Wording("Add the manager's row, or correct the reference.", "补上该上级所在行，或更正编号。"),
    severity="error",
    source="Orgvue, structural errors (manager outside the model)",
    check=check,
)
