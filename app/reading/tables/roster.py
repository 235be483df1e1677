"""From the rows of a document's tables to what they state: departments, posts, lines between posts, and who holds them.

Persons are kept apart from posts: rows of persons with one title in one department are one post, and a line between two
persons is one between their posts. A row that identifies a post is a post by itself.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace
from itertools import pairwise

from app.language.script import aligned
from app.reading.model import DepartmentRead, Named, OrganizationRead, PersonRead, PositionRead, ReadFinding
from app.reading.names import is_organization, is_title, is_unit
from app.reading.rules import ending, words
from app.reading.tables.cells import number_in, said, span, titles_in
from app.reading.tables.entries import Entry, Table
from app.reading.tables.grid import Cell
from app.reading.tables.holders import add_duties
from app.reading.tables.managers import Directory, key_of, phone_in, values_of
from app.reading.tables.organizations import tell_owners
from app.reading.tables.private import is_certain
from app.reading.tables.statements import add_statements, statements_of
from app.reading.tables.titles import Titles

_CODE = re.compile(r"[A-Z]{2,5}")
_DOTTED = re.compile(r" *[(（](?:业务|职能|虚线|兼管|dotted(?: line)?|matrix|functional)[)）]$", re.IGNORECASE)
"""Behind a manager: not the one of the solid line."""
_DATE_ALONE = re.compile(r"[\d年月日 ./:-]+")
_LONGEST_QUOTE = 300


def _says_title(table: Table, text: str) -> bool:
    """Whether a cell names a manager by the title; a few capitals in a table of posts (CEO, FD) are a row's reference there."""
    coded = not {"post", "staff", "reference"}.isdisjoint(table.kinds) or aligned(text) not in words("names.tsv", "title_word")
    code = table.subject == "post" and coded and _CODE.fullmatch(text) is not None
    return not code and is_title(aligned(text), text)


@dataclass(slots=True)
class Roster:
    """The tables of one document, read together: a manager in one may be a row of another. `findings` are their faults.

    `duties`: tables whose rows give posts of the others their duties, by reference.
    """

    tables: Sequence[Table]
    titles: Titles
    duties: Sequence[Table] = ()
    findings: list[ReadFinding] = field(default_factory=list[ReadFinding])
    _directory: Directory = field(default_factory=Directory)
    _units: Directory = field(default_factory=Directory)
    _lines: dict[Entry, list[tuple[Named, Entry | None]]] = field(default_factory=dict[Entry, "list[tuple[Named, Entry | None]]"])

    def organizations(self) -> list[OrganizationRead]:
        """Each organization that the tables name, or one of all of them where lines lead from one to another."""
        self._directory.apart = tell_owners(self.tables, self.titles)
        for table in self.tables:
            for entry in table.entries if table.subject == "department" else ():
                self._units.add(entry)
        for table in self.tables:
            self._place(table)
        for table in self.tables:
            for entry in table.entries if table.subject != "department" else ():
                self._directory.add(entry)
        for table in self.tables:
            if table.subject != "department":
                self._draw(table)
        groups: dict[str, list[tuple[Table, Entry]]] = defaultdict(list)
        for table in self.tables:
            for entry in table.entries:
                groups[entry.owner].append((table, entry))
        crossing = any(
            other is not None and other.owner != entry.owner for entry, lines in self._lines.items() for _, other in lines
        )
        if len(groups) > 1 and (crossing or "" in groups):
            names = [name for name in groups if name]
            groups = {names[0] if len(names) == 1 else "": [one for group in groups.values() for one in group]}
        return [self._organization(name or None, rows) for name, rows in groups.items() if rows]

    # --- departments ----------------------------------------------------------------------------------------------

    def _place(self, table: Table) -> None:
        """Paths of departments: a unit that is given by its identifier gets its name and what it is part of."""
        for entry in table.entries:
            steps: list[Cell] = entry.path if table.subject != "department" else entry.cells.get("parent", [])[:1]
            seen: set[str] = set()
            while steps and (unit := self._unit(steps[0], entry.owner)) is not None and key_of(steps[0].text) not in seen:
                seen |= {key_of(steps[0].text), key_of(unit.text("department", "level"))}
                own, above = unit.cell("department", "level"), unit.cell("parent")
                named = Cell(own.text, steps[0].start, steps[0].end) if own else steps[0]
                steps = [*([above] if above and said(above) else []), named, *steps[1:]]
                if not above or not said(above):
                    break
            filled = [step for step in steps if said(step) and not step.text.isdigit()]  # a number that no table of units names
            entry.path = [step for above, step in pairwise([None, *filled]) if step and not _are_equal(above, step)]

    def _unit(self, step: Cell, owner: str) -> Entry | None:
        key = key_of(step.text)
        found = self._units.spaces["id"].get(key) or self._unit_names().get(key) or []
        return next((one for one in found if one.owner == owner), None if self._directory.apart or not found else found[0])

    def _unit_names(self) -> dict[str, list[Entry]]:
        if not self._units.spaces["title"]:
            for table in self.tables:
                for entry in table.entries if table.subject == "department" else ():
                    self._units.spaces["title"].setdefault(key_of(entry.text("department", "level")), []).append(entry)
        return self._units.spaces["title"]

    # --- lines ----------------------------------------------------------------------------------------------------

    def _draw(self, table: Table) -> None:
        for kind, line in (("manager", "solid"), ("dotted", "dotted")):
            values = [cell.text for entry in table.entries for cell in entry.cells.get(kind, ())]
            order = self._directory.order(values)
            named = [value for text in values for value in re.split(r" *[;；、\n] *", text) if said(Cell(value, 0, 0))]
            titles = sum(_says_title(table, value) for value in named) > 0.5 * len(named)
            for entry in table.entries:
                for cell in self._asked(entry, kind, order):
                    self._draw_one(table, entry, cell, (line, order, titles))

    def _asked(self, entry: Entry, kind: str, order: tuple[str, ...]) -> Iterable[Cell]:
        """Who the row's cells of that kind name; of several columns about one manager, the first that means a row."""
        cells = entry.cells.get(kind, [])
        named = [values_of(cell, self._directory, entry, order) for cell in cells]
        known = [values for values in named if any(self._directory.meant(one.text, entry, order) for one in values)]
        return (known or [values for values in named if values] or [[]])[0]

    def _draw_one(self, table: Table, entry: Entry, cell: Cell, how: tuple[str, tuple[str, ...], bool]) -> None:
        line, order, titles = how
        bare = _DOTTED.sub("", cell.text)
        kind = "dotted" if line == "dotted" or bare != cell.text else "solid"
        cell = Cell(bare, cell.start, cell.end)
        manager = self._directory.meant(cell.text, entry, order)
        if phone_in(cell.text) in self._directory.spaces["phone"] or is_certain(cell.text.lstrip("+")):
            table.private.append(cell)
            if manager is None:
                self._find("unresolved-manager", "nobody in the table has the number by which a row names a manager", [entry.row])
                return
        quote = entry.row if entry.row.end - entry.row.start <= _LONGEST_QUOTE else cell
        if manager is None:
            by_title = titles or _says_title(table, cell.text)
            by_title = by_title or bool(ending("names.tsv", "board", aligned(cell.text)))
            by_reference = table.subject == "post" and not by_title
            if by_reference or by_title:
                named = Named(name=cell.text, reference=cell.text if by_reference else None, kind=kind, evidence=span(quote))
                self._lines.setdefault(entry, []).append((named, None))
            if not by_title and not (by_reference and not self._directory.spaces["id"]):
                told = [] if by_reference or by_title else [self._titled(entry), cell.text]
                self._find("unresolved-manager", f"nobody in the table is {cell.text}, whom a row names as manager", [cell], told)
            return
        if manager is entry:
            self._find("self-report", f"{self._called(entry)} reports to itself", [entry.row])
            if table.subject == "person":
                return
        title, reference = manager.text("title"), said(manager.cell("post"))
        if title or reference:
            named = replace(self._named(manager, quote), kind=kind)
            self._lines.setdefault(entry, []).append((named, manager))

    def _named(self, entry: Entry, quote: Cell) -> Named:
        reference = said(entry.cell("post"))
        return Named(
            name=entry.text("title") or reference or "",
            reference=reference,
            department=said(entry.path[-1]) if entry.path else None,
            department_parent=said(entry.path[-2]) if len(entry.path) > 1 else None,
            evidence=span(quote),
        )

    @staticmethod
    def _titled(entry: Entry) -> str:
        return entry.text("title") or entry.text("post") or entry.person

    @staticmethod
    def _called(entry: Entry) -> str:
        return entry.text("post") or entry.person or entry.text("title") or entry.text("staff")

    def _find(self, kind: str, message: str, where: Iterable[Cell], names: Iterable[str] = ()) -> None:
        found = ReadFinding(kind=kind, message=message, evidence=[span(cell) for cell in where], names=list(names))
        self.findings.append(found)

    # --- an organization ------------------------------------------------------------------------------------------

    def _organization(self, name: str | None, rows: list[tuple[Table, Entry]]) -> OrganizationRead:
        name = name or self.titles.organization or self._root(rows)
        posts = [(table, entry) for table, entry in rows if table.subject != "department"]
        for _, entry in rows:
            if name and entry.path and key_of(entry.path[0].text) == key_of(name):
                entry.path = entry.path[1:]
        departments = self._departments(rows)
        owners = Counter(key_of(one.name) for one in departments)
        several = {unit for unit, number in owners.items() if number > 1}
        positions, people = self._positions(posts, several)
        parent = next((found for _, entry in posts if (found := said(entry.cell("parent")))), None)
        self._find_doubled(posts)
        return OrganizationRead(
            name=name,
            as_of=self.titles.as_of,
            parent=parent if name and key_of(parent or "") != key_of(name) else None,
            departments=departments,
            positions=positions,
            people=people,
            evidence=span(rows[0][1].row),
        )

    def _root(self, rows: list[tuple[Table, Entry]]) -> str | None:
        """The organization with which every path of departments begins, by its name or as several units are part of it."""
        paths = [entry.path for _, entry in rows if entry.path]
        first = {key_of(path[0].text) for path in paths}
        if len(first) > 1 and (top := self._top(rows)):
            return top
        parts = {key_of(path[1].text) for path in paths if len(path) > 1}
        if len(first) != 1 or not parts:
            return None
        root = paths[0][0]
        whole = (len(parts) > 1 or any(len(path) == 1 for path in paths)) and not is_unit(aligned(root.text), root.text)
        return said(root) if whole or self.titles.is_organization(root.text) else None

    def _top(self, rows: list[tuple[Table, Entry]]) -> str | None:
        """The organization in whose name only the first row stands, that of its head."""
        first = rows[0][1]
        if len(first.path) != 1 or "manager" in first.cells or not is_organization(aligned(first.path[0].text)):
            return None
        others = {key_of(step.text) for _, entry in rows[1:] for step in entry.path}
        return None if key_of(first.path[0].text) in others else said(first.path[0])

    def _departments(self, rows: list[tuple[Table, Entry]]) -> list[DepartmentRead]:
        found: dict[tuple[str, str], DepartmentRead] = {}
        for table, entry in rows:
            steps = [
                *entry.path,
                *([own] if table.subject == "department" and (own := entry.cell("department", "level")) else []),
            ]
            for place, step in enumerate(steps):
                above = said(steps[place - 1]) if place else None
                name = said(step) or ""
                key = key_of(name), key_of(above or "")
                if key[0] and key not in found:
                    found[key] = DepartmentRead(name=name, parent=above, evidence=span(step))
            if table.subject == "department" and steps:
                one = found[key_of(steps[-1].text), key_of(steps[-2].text) if len(steps) > 1 else ""]
                one.headcount = number_in(entry.text("headcount")) or one.headcount
                one.purpose = said(entry.cell("purpose")) or one.purpose
                if not one.duties:  # the first of its rows
                    one.evidence = span(entry.row) if entry.row.end - entry.row.start <= _LONGEST_QUOTE else one.evidence
                one.duties = [*one.duties, *statements_of(entry.cells.get("duties", ()), duty=True)]
        return list(found.values())

    def _positions(self, posts: list[tuple[Table, Entry]], several: set[str]) -> tuple[list[PositionRead], list[PersonRead]]:
        positions: list[PositionRead] = []
        people: list[PersonRead] = []
        known: dict[tuple[str, ...], PositionRead] = {}
        apart = self._apart(posts)
        rows: dict[tuple[str, ...], Entry] = {}
        for table, entry in posts:
            reference, title = said(entry.cell("post")), said(entry.cell("title"))
            if title and _DATE_ALONE.fullmatch(title) and not reference and not entry.person:
                continue
            if title or (table.subject == "post" and (reference or entry.text("headcount"))):
                key = (reference or "", key_of(title or ""), *(key_of(step.text) for step in entry.path))
                post = known.get(key) if table.subject == "person" else None
                if reference and (twin := rows.get(key)) is not None and twin.cells_said() == entry.cells_said():
                    continue  # pasted twice
                rows.setdefault(key, entry)
                if post is None:
                    post = known[key] = self._position(entry, several, apart.get(entry))
                    positions.append(post)
                else:
                    post.headcount = None if entry.text("headcount") else post.headcount  # of one person, or the same of all
                add_statements(post, entry.cells)
                self._add_lines(post, entry, several)
            if named := entry.people:
                holds = [_told(self._named(entry, entry.row), several)] if title or reference else []
                holds += [
                    Named(name=also, evidence=span(cell)) for cell in entry.cells.get("also", ()) for also in titles_in(cell)
                ]
                where = span(entry.cell("name", "family", "given") or entry.row)
                if people and (people[-1].name, people[-1].evidence) == (named[0], where):
                    people[-1].holds += holds  # another post of the same row's
                    continue
                people += [PersonRead(name=one, reference=_number_of(entry), holds=holds, evidence=where) for one in named]
        self._add_reports(positions, posts)
        for table in self.duties:
            add_duties(positions, table)
        return [*positions, *_only_named(positions)], people

    def _position(self, entry: Entry, several: set[str], apart: str | None) -> PositionRead:
        unit = said(entry.path[-1]) if entry.path else None
        quote = entry.row if entry.row.end - entry.row.start <= _LONGEST_QUOTE else entry.cell("title", "post") or entry.row
        return PositionRead(
            title=said(entry.cell("title")),
            department=unit,
            department_parent=said(entry.path[-2]) if len(entry.path) > 1 and key_of(unit or "") in several else None,
            reference=said(entry.cell("post")),
            apart=apart,
            tabular=True,
            headcount=number_in(entry.text("headcount")),
            purpose=said(entry.cell("purpose")),
            evidence=span(quote),
        )

    def _add_lines(self, post: PositionRead, entry: Entry, several: set[str]) -> None:
        for line, manager in self._lines.get(entry, ()):
            own = manager is not None and manager is not entry and not line.reference
            if own and _same(line, post):
                continue  # two persons in one post
            if manager is not None:  # by now the organization is no longer part of its path
                line = replace(self._named(manager, entry.row), kind=line.kind, evidence=line.evidence)  # noqa: PLW2901
            told = _told(line, several)
            if all(
                (told.name, told.reference, told.department, told.kind) != (o.name, o.reference, o.department, o.kind)
                for o in post.reports_to
            ):
                post.reports_to.append(told)

    @staticmethod
    def _add_reports(positions: list[PositionRead], posts: list[tuple[Table, Entry]]) -> None:
        by_row = {(post.title, post.evidence.start): post for post in positions if post.evidence}
        for _, entry in posts:
            post = by_row.get((said(entry.cell("title")), entry.row.start))
            for cell in entry.cells.get("subordinate", ()):
                if post is not None:
                    post.direct_reports += [Named(name=name, evidence=span(cell)) for name in titles_in(cell)]

    @staticmethod
    def _apart(posts: list[tuple[Table, Entry]]) -> dict[Entry, str]:
        """For rows of posts without an identifier of which several bear one title in one department: what tells them apart."""
        alike: dict[tuple[str, ...], list[Entry]] = defaultdict(list)
        for table, entry in posts:
            if table.subject == "post" and not entry.text("post"):
                alike[str(table.start), key_of(entry.text("title")), *(key_of(step.text) for step in entry.path)].append(entry)
        found: dict[Entry, str] = {}
        for entries in alike.values():
            counted: Counter[str] = Counter()
            for entry in entries if len(entries) > 1 else ():
                mark = " · ".join(text for kind in ("manager", "grade") if (text := entry.text(kind)))
                counted[mark] += 1
                found[entry] = mark if counted[mark] == 1 else f"{mark} · {counted[mark]}"
        return found

    def _find_doubled(self, posts: list[tuple[Table, Entry]]) -> None:
        for kind, what in (("post", "post"), ("staff", "person")):
            rows: dict[tuple[int, str], list[Entry]] = defaultdict(list)
            for table, entry in posts:  # what identifies a row of one table is named by those of others
                if text := said(entry.cell(kind)):
                    rows[table.start, text].append(entry)
            for (_, text), entries in rows.items():
                people = {key_of(entry.person) for entry in entries}
                if (
                    len(entries) > 1
                    and not (len(people) > 1 and kind == "post" and "" not in people)
                    and not (kind == "staff" and len(people) == 1)
                ):
                    message = f"the reference {text} stands for a {what} in {len(entries)} rows"
                    self._find("doubled-reference", message, [entry.row for entry in entries], [text])


def _only_named(positions: list[PositionRead]) -> list[PositionRead]:
    """The posts that rows name as managers or reports and that no row describes."""
    described = {post.reference for post in positions} | {key_of(post.title or "") for post in positions}
    found: dict[str, PositionRead] = {}
    for post in positions:
        for line in (*post.reports_to, *post.direct_reports):
            if (line.reference or key_of(line.name)) not in described:
                title = None if line.name == line.reference else line.name
                named = PositionRead(title=title, reference=line.reference, described=False)
                found.setdefault(line.reference or key_of(line.name), named)
    return list(found.values())


def _number_of(entry: Entry) -> str | None:
    """The person's number, unless a phone or an identity number serves as one."""
    reference = said(entry.cell("staff"))
    return None if reference is None or is_certain(reference) else reference


def _are_equal(above: Cell | None, step: Cell) -> bool:
    """Whether two columns of a path say one unit: a department that is not divided stands in both."""
    return above is not None and key_of(above.text) == key_of(step.text)


def _told(line: Named, several: set[str]) -> Named:
    """The department's parent only where its name alone does not tell."""
    return line if key_of(line.department or "") in several else replace(line, department_parent=None)


def _same(line: Named, post: PositionRead) -> bool:
    return key_of(line.name) == key_of(post.title or "") and key_of(line.department or "") == key_of(post.department or "")
