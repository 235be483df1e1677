"""Posts and units that an organization's sections only name, and what is counted of them.

How names are shown and proved stands here as well, for all that is assembled of one organization.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from app.language.cleaning import Cleaned
from app.language.script import aligned, is_latin
from app.reading.drafts import Holder, Place
from app.reading.headcounts import headcount_twice
from app.reading.linking import Link, abbreviates, full_titles, linked, name_key, suffix_of, title_key
from app.reading.model import DepartmentRead, PositionRead, ReadFinding, Span
from app.reading.names import is_title, is_unit, leads_as_a_unit, names_a_unit, unit_of_title
from app.reading.organizations import Group
from app.reading.segments import Page
from app.reading.statements import shown

_SHORTEST_POST, _SEVERAL = 2, 2


@dataclass(slots=True)
class Mentions:
    """The names of one organization; `findings` collects what had to be decided, `unit_names` are those of its own sections,
    `short_names` those that the text declares, with the full ones.
    """

    page: Page
    cleaned: Cleaned
    group: Group
    findings: list[ReadFinding] = field(default_factory=list[ReadFinding])
    unit_names: set[str] = field(default_factory=set[str])
    short_names: dict[str, str] = field(default_factory=dict[str, str])

    def text(self, place: Place) -> str:
        return shown(self.page, *place)

    def span(self, place: Place) -> Span:
        start, end = self.cleaned.span(*place)
        return Span(start=start, end=end)

    def is_organization(self, unit: str) -> bool:
        """Whether a unit in a title is the organization itself: 某中心 of 东海某中心."""
        return self.group.name is not None and self.text(self.group.name).endswith(unit)

    def named_departments(
        self, known: list[DepartmentRead], posts: list[Holder], units: list[Holder], body: list[Holder], organization: str | None
    ) -> list[DepartmentRead]:
        """Departments that are only named: where a post belongs, as a unit's parent, or as what the body or a unit has."""
        names = {department.name: None for department in known}
        described, keys = tuple(names), {name_key(name) for name in names}
        found: list[DepartmentRead] = []
        places = [post.department or self.unit_place(post) for post in posts] + [unit.parent for unit in units]
        places += [post.wide for post in posts]
        places += [line.name for unit in units for line in unit.superiors[:1] if is_unit(self.page.form[slice(*line.name)])]
        for place in places:
            if (
                place is None
                or name_key(text := self.text(place)) in keys
                or text == organization
                or is_title(self.page.form[slice(*place)])
            ):
                continue
            # Operations is not People Operations where both are only named; 客服部 is 集团客服部
            longer = described if is_latin(text) else names
            full = next((name for name in names if abbreviates(text, name)), None) or suffix_of(text, longer)
            full = None if full and self._has_own_head(text, full, posts) else full
            if full:
                message = f"{text} is taken for {full}: likely, the only unit whose name it shortens"
                self.findings.append(ReadFinding(kind="alias", message=message, evidence=[self.span(place)], names=[text, full]))
                continue
            names[text] = None
            keys.add(name_key(text))
            found.append(DepartmentRead(name=text, evidence=self.span(place)))
        for whole, place in self._parts(units, body):
            own = organization and not whole and self.is_organization(self.text(place).partition("（")[0].partition("(")[0])
            if not own and (key := name_key(self.text(place))) not in keys:
                keys.add(key)
                above = self.text(whole) if whole else organization
                found.append(DepartmentRead(name=self.text(place), parent=above, evidence=self.span(place)))
        self._stand_in_wide_units([*known, *found], posts, organization)
        return found

    def _parts(self, units: list[Holder], body: list[Holder]) -> Iterator[tuple[Place | None, Place]]:
        """The units that a sentence gives to another, by its name, or to the body itself (None)."""
        yield from ((unit.name, place) for unit in units for place in unit.parts)
        yield from ((None, place) for whole in (*self.group.sheets, *body) for place in whole.parts)

    def _has_own_head(self, short: str, full: str, posts: list[Holder]) -> bool:
        """Whether posts are called after both names (行政科科长 beside 行政审批科科长): then they are two units."""
        titles = [self.text(post.name) for post in posts if post.name]
        return all(any(title.startswith(name) and title != name for title in titles) for name in (short, full))

    def _stand_in_wide_units(self, units: list[DepartmentRead], posts: list[Holder], organization: str | None) -> None:
        """The units of sheets that name a wider one beside them stand in it, where nothing else says where they stand."""
        by_name = {name_key(unit.name): unit for unit in units}
        for post in posts:
            if post.wide and post.department and post.wide != post.department:
                unit, above = by_name.get(name_key(self.text(post.department))), self.text(post.wide)
                if unit and unit.parent in (None, organization) and name_key(above) != name_key(unit.name):
                    unit.parent = above

    def unit_place(self, post: Holder) -> Place | None:
        if post.name is None or post.within:
            return None
        length = unit_of_title(self.page.form[slice(*post.name)])
        place = (post.name[0], post.name[0] + length)
        return place if length and not self.is_organization(self.text(place)) else None

    def units_below(self, departments: list[DepartmentRead], positions: list[PositionRead]) -> list[DepartmentRead]:
        """Units among posts' subordinates, with the post as superior where their own sections name none; and above posts."""
        known = {name_key(department.name): department for department in departments}
        found: list[DepartmentRead] = []
        for position, named in ((p, named) for p in positions for named in p.direct_reports if names_a_unit(named.name)):
            unit = known.get(name_key(named.name))
            if unit is None:
                unit = known[name_key(named.name)] = DepartmentRead(name=named.name, evidence=named.evidence)
                found.append(unit)
            unit.superior = unit.superior or position.title
        posts = {name_key(position.title or "") for position in positions}
        for named in (named for p in positions for named in p.reports_to if leads_as_a_unit(named.name)):
            if (key := name_key(named.name)) not in known and key not in posts:
                known[key] = DepartmentRead(name=named.name, evidence=named.evidence)
                found.append(known[key])
        return found

    def count_posts(self, positions: list[PositionRead], units: list[Holder], body: list[Holder]) -> None:
        """Where the list of posts of a unit, or of the body itself, says how many there are of one, and whose it is."""
        counts: dict[tuple[str | None, str], int] = {}
        lists = [(unit.name, place, count) for unit in units for place, count in unit.named]
        lists += [(None, place, count) for whole in (*self.group.sheets, *body) for place, count in whole.named]
        said: dict[tuple[str | None, str], Place] = {}
        homes: dict[str, set[str | None]] = {}
        for unit, place, count in lists:
            key, within = _post_key(self.text(place)), self.text(unit) if unit else None
            for one in {key, key.removesuffix("s")} if count and count > 1 else {key}:  # 3 Stock Clerks
                homes.setdefault(one, set()).add(within)
                if count:
                    counts[within, one] = counts[None, one] = count
                    said[within, one] = said[None, one] = place
            if count and within:
                counts |= {(None, name_key(full)): count for full in full_titles(within, key)}
        for position in positions:
            key = _post_key(position.title or "")
            home = homes.get(key, set())
            if position.department is None and len(home) == 1:
                (position.department,) = home
            counted = counts.get((position.department, key)) or (counts.get((None, key)) if len(home) < _SEVERAL else None)
            if position.headcount is None:
                position.headcount = counts.get((position.department, key)) or counts.get((None, key))
            elif (
                counted
                and counted != position.headcount
                and (where := said.get((position.department, key), said.get((None, key))))
            ):
                self.findings.append(headcount_twice(position, counted, self.span(where)))

    def mentioned(
        self, positions: list[PositionRead], posts: list[Holder], units: list[Holder], body: list[Holder]
    ) -> list[PositionRead]:
        """Posts that are only named as somebody's superior or subordinate, or in a unit's list of posts."""
        described = {position.title: position.department for position in positions if position.title}
        own = self.text(self.group.name) if self.group.name else ""
        keys = {_post_key(one) for title in described for one in (title, title.removeprefix(own)) if one}
        found: list[PositionRead] = []
        told: set[tuple[str, tuple[str, ...]]] = set()
        named: list[tuple[str, str | None, str | None, Span, int | None]]
        below = {id(position): [one for one in position.direct_reports if not names_a_unit(one.name)] for position in positions}
        above = {id(position): [one for one in position.reports_to if not leads_as_a_unit(one.name)] for position in positions}
        lines = [(p.department, one) for p in positions for one in (*above[id(p)], *below[id(p)])]
        lists = [
            (holder, place, None if place in holder.planned else count)
            for holder in (*units, *body)
            for place, count in holder.named
        ]
        places: list[tuple[Place, Place | None, int | None]] = [
            (place, None, count) for sheet in self.group.sheets for place, count in sheet.named
        ]
        places += [(place, unit.name if unit in units else None, count) for unit, place, count in lists]
        places += [
            (line.name, None, None) for unit in units for line in unit.superiors if is_title(self.page.form[slice(*line.name)])
        ]
        over = [(p.department, one) for p in positions for one in (*p.supervised_by, *p.supervises)]
        lines += [(unit, one) for unit, one in over if is_title(aligned(one.name), one.name)]
        named = [(line.name, None, unit, line.evidence, None) for unit, line in lines]
        for place, unit, count in places:
            department = self.text(unit) if unit else None
            named.append((self.text(place), department, department, self.span(place), count))
        where: dict[str, list[str | None]] = {}
        alone: dict[str, PositionRead] = {}
        for position in positions:
            where.setdefault(_post_key(position.title or ""), []).append(position.department)
        listed = self._listed(posts, units, body)
        for name, department, within, evidence, count in named:
            key = _post_key(name)
            same = where.setdefault(key, [])
            own = department is not None or (count is not None and (key, None) in listed)
            another = own and department not in same and all((key, other) in listed for other in same)
            if key in keys and not another:  # another: each of the units that list it has its own
                if department and (first := alone.get(key)) and first.department in (None, department):
                    first.department, first.headcount = department, first.headcount or count
                continue
            link = linked(name, within, described)
            if link is None or len(link.titles) != 1:
                keys.add(key)
                same.append(department)
                found.append(PositionRead(title=name, department=department, described=False, headcount=count, evidence=evidence))
                alone.setdefault(key, found[-1])
            if link is not None and (key, link.titles) not in told:
                told.add((key, link.titles))
                self._tell_link(name, link, evidence)
        return [*found, *self._of_each(positions, units)]

    def _listed(self, posts: list[Holder], units: list[Holder], body: list[Holder]) -> set[tuple[str, str | None]]:
        """The posts that a list or sentence gives to a unit, or with their number to the body itself (None)."""
        lists = [(unit, place, count) for unit in units for place, count in unit.named]
        lists += [(None, place, count) for whole in (*self.group.sheets, *body) for place, count in whole.named]
        lists += [(post.within, post.name, post.headcount) for post in posts if post.told and post.name]
        found: set[tuple[str, str | None]] = set()
        for unit, place, count in lists:
            own = unit.name if unit and unit not in body else None
            if own or count:
                found.add((_post_key(self.text(place)), self.text(own) if own else None))
        return found

    def _of_each(self, positions: list[PositionRead], units: list[Holder]) -> Iterator[PositionRead]:
        """The posts that one sentence gives to every unit of an ending: 各部设部长一人."""
        known = {(name_key(p.title or ""), p.department) for p in positions}
        names = [unit.name for unit in units if unit.name]
        own = {title_key(self.page, name) for name in names}
        names += [place for _, place in self._parts(units, []) if title_key(self.page, place) not in own]
        of_all = [(one, names) for sheet in self.group.sheets for one in sheet.each]
        for (ending, place, count), among in (*of_all, *((one, unit.parts) for unit in units for one in unit.each)):
            for name in among:
                if not title_key(self.page, name).endswith(ending):
                    continue
                title, department = self.text(place), self.text(name)
                if not {(name_key(title), department), (name_key(department + title), department)} & known:
                    span = self.span(place)
                    yield PositionRead(title=title, department=department, described=False, headcount=count, evidence=span)

    def _tell_link(self, name: str, link: Link, evidence: Span) -> None:
        one = len(link.titles) == 1
        verb = f"is taken for {link.titles[0]}" if one else f"may be {' or '.join(link.titles)}"
        names = [name, *link.titles]
        kind = "alias" if one else "possible-alias"
        self.findings.append(ReadFinding(kind=kind, message=f"{name} {verb}: {link.reason}", evidence=[evidence], names=names))


def _post_key(title: str) -> str:
    """A title as lists of posts are compared with sections: 出纳岗 is 出纳."""
    key = name_key(title)
    return key.removesuffix("岗位").removesuffix("岗") if len(key) > _SHORTEST_POST else key
