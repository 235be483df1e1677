"""Departments and posts of a table added to an organization that may know some of them already."""

from __future__ import annotations

from collections.abc import Iterable

from app.reading.headcounts import headcount_twice
from app.reading.model import DepartmentRead, OrganizationRead, PositionRead, ReadFinding, Statement
from app.reading.tables.entries import Table
from app.reading.tables.managers import key_of
from app.reading.tables.statements import statements_of

_TWINS = 2
_KNOWN = 0.5


def add_holders(
    told: OrganizationRead, departments: Iterable[DepartmentRead], positions: Iterable[PositionRead]
) -> list[ReadFinding]:
    """What a table states of a holder that is described already fills what is missing there; the others are added.

    Gives the posts of which both say a number, and not the same.
    """
    findings: list[ReadFinding] = []
    units = {key_of(one.name): one for one in told.departments}
    for unit in departments:
        if (twin := units.get(key_of(unit.name))) is None:
            told.departments.append(unit)
            continue
        twin.headcount = unit.headcount if twin.headcount is None else twin.headcount
        twin.duties = _together(twin.duties, unit.duties)
    described, named = _by_title(told.positions, described=True), _by_title(told.positions, described=False)
    defined: set[int] = set()
    for post in positions:
        title = key_of(post.title or "")
        twins = [one for one in described.get(title, ()) if _is_twin(one, post)]
        only_named = [one for one in named.get(title, ()) if _is_twin(one, post)]
        if len(twins) == 1:
            if None not in (twins[0].headcount, post.headcount) and twins[0].headcount != post.headcount:
                findings.append(headcount_twice(twins[0], post.headcount or 0, post.evidence))
            _fill(twins[0], post)
        elif post.described or not only_named:
            defined |= {id(one) for one in only_named}
            told.positions.append(post)
    told.positions = [one for one in told.positions if id(one) not in defined]
    return findings


def is_about(table: Table, others: Iterable[Table]) -> bool:
    """Whether a table of references and duties is about the posts of other tables, and no numbered list."""
    known = {key_of(entry.text("post")) for other in others for entry in other.entries}
    own = [key_of(entry.text("post")) for entry in table.entries]
    return sum(one in known for one in own) > _KNOWN * len(own)


def add_duties(positions: Iterable[PositionRead], table: Table) -> None:
    """The duties that rows of another table state of a post, by its reference."""
    by_reference = {key_of(one.reference): one for one in positions if one.described and one.reference}
    for entry in table.entries:
        if post := by_reference.get(key_of(entry.text("post"))):
            post.duties = _together(post.duties, statements_of(entry.cells.get("duties", ()), duty=True))


def join_twins(organization: OrganizationRead, places: Iterable[tuple[int, int]]) -> None:
    """Posts of one title in two tables are one, also where one of these gives no unit: a chart beside a list of the same posts.

    `places` are the slices of the tables in the text. Two posts of one title in one table stay two.
    """
    tables = list(places)
    described = _by_title(organization.positions, described=True)
    doubled: set[int] = set()
    for posts in described.values():
        bare, placed = [one for one in posts if not one.department], [one for one in posts if one.department]
        if len(posts) == _TWINS and len(bare) != 1 and not (posts[0].reference and posts[1].reference):
            bare, placed = posts[1:], posts[:1]
        if (
            len(bare) == len(placed) == 1
            and _is_twin(bare[0], placed[0])
            and _table(bare[0], tables) != _table(placed[0], tables)
        ):
            _fill(placed[0], bare[0])
            doubled.add(id(bare[0]))
    organization.positions = [one for one in organization.positions if id(one) not in doubled]


def _table(post: PositionRead, tables: list[tuple[int, int]]) -> int:
    start = post.evidence.start if post.evidence else -1
    return next((number for number, (first, end) in enumerate(tables) if first <= start < end), -1)


def _by_title(positions: Iterable[PositionRead], *, described: bool) -> dict[str, list[PositionRead]]:
    found: dict[str, list[PositionRead]] = {}
    for one in positions:
        if one.described == described and one.title:
            found.setdefault(key_of(one.title), []).append(one)
    return found


def _fill(twin: PositionRead, post: PositionRead) -> None:
    names = {key_of(line.name) for line in twin.reports_to}
    twin.reports_to += [line for line in post.reports_to if key_of(line.name) not in names]
    twin.duties = _together(twin.duties, post.duties)
    twin.department = twin.department or post.department
    twin.reference = twin.reference or post.reference
    twin.headcount = post.headcount if twin.headcount is None else twin.headcount


def _together(own: list[Statement], more: list[Statement]) -> list[Statement]:
    known = {key_of(statement.text) for statement in own}
    return [*own, *(statement for statement in more if key_of(statement.text) not in known)]


def _is_twin(one: PositionRead, other: PositionRead) -> bool:
    """Whether two posts of one title are one."""
    same_unit = one.department is None or other.department is None or key_of(one.department) == key_of(other.department)
    return same_unit and not one.apart and not other.apart
