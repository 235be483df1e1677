"""From the drafts of one organization to its part of the Reading: names, lines, statements, each with its evidence."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from app.language.involvement import involvement_of
from app.language.script import is_latin
from app.reading.charges_english import stands_for_body
from app.reading.collaborators import in_sentence
from app.reading.dates import as_of
from app.reading.describing_english import only_describes
from app.reading.doubts import numbering_breaks, other_names, untitled_posts
from app.reading.drafts import Holder, Line, Place
from app.reading.lines import (
    lines_in_sentence,
    lines_of_others,
    may_say_lines,
    only_says_lines,
    own_unit_in_sentence,
    subordinates_in_sentence,
)
from app.reading.linking import declared, lost_titles, title_key
from app.reading.meaning import facet_by_meaning, invites
from app.reading.mentions import Mentions
from app.reading.merging import merged, merged_departments, settled
from app.reading.model import (
    Collaborator,
    DepartmentRead,
    Named,
    OrganizationRead,
    PersonRead,
    PositionRead,
    ProcessRead,
    ReadFinding,
    Statement,
)
from app.reading.names import is_title, is_unit, leads_as_a_unit, unit_of_title
from app.reading.rules import words
from app.reading.statements import Leaf, leaves
from app.reading.telling import takes_told, tells_something

_LEVELS = tuple("省市区县州旗镇乡")
"""What an authority leaves of its place's name in front of its own: 县水务局."""
_FACETS = ("duties", "authorities", "indicators", "qualifications")


@cache
def _heads() -> frozenset[str]:
    return words("names.tsv", "title")


@dataclass(slots=True)
class Assembly(Mentions):
    """Builds one organization."""

    def organization(self) -> OrganizationRead:
        holders = [settled(holder) for sheet in self.group.sheets for holder in sheet.holders]
        for holder in holders:
            self._take_told(holder)
        self._place_parts(holders)
        self.short_names = declared(self.page, [(sheet.start, sheet.end) for sheet in self.group.sheets])
        cover = self.group.cover
        body = [h for h in holders if h.kind == "department" and h is not cover and self._is_the_body(h)]
        units = [h for h in holders if h.kind == "department" and h is not cover and h not in body]
        units = [h for h in units if h.stated or self._has_posts(h, holders)]
        posts = [h for h in holders if h.kind != "department" and h.stated]
        self.unit_names = {self.text(unit.name) for unit in units if unit.name}
        self._find_lost_titles(posts)
        self._find_own_units(posts)
        name = self.text(self.group.name) if self.group.name else None
        lines = list(self._lines_of_others([*posts, *units]))
        breaks = list(numbering_breaks(self.page, self.cleaned, [*units, *posts]))
        untitled = list(untitled_posts(self.page, self.cleaned, units, posts=bool(posts)))
        departments = [self._department(unit, name) for unit in units]
        positions = merged([self._position(post) for post in posts], self.findings)
        departments = merged_departments(departments)
        self._add_lines_of_others(positions, lines)
        self.count_posts(positions, units, body)
        departments += self.named_departments(departments, posts, units, body, name)
        departments += self.units_below(departments, positions)
        positions += self.mentioned(positions, posts, units, body)
        self.findings += [*breaks, *self._other_names(units), *untitled]
        first = self.group.name or next((h.introduced for h in holders), (0, 0))
        return OrganizationRead(
            name=name,
            as_of=as_of(self.page, [(sheet.start, sheet.end) for sheet in self.group.sheets]),
            duties=[statement for holder in body for statement in self._facets(holder)["duties"]],
            departments=departments,
            positions=positions,
            processes=[
                ProcessRead(
                    name=self.text(p.name), steps=self._statements(leaves(self.page, p.items)), evidence=self.span(p.name)
                )
                for sheet in self.group.sheets
                for p in sheet.processes
                if p.items
            ],
            people=list(self._people(posts)),
            evidence=self.span(first),
        )

    def _people(self, posts: list[Holder]) -> Iterator[PersonRead]:
        """Who holds which posts, where the posts' own headings name the person."""
        held: dict[str, list[Named]] = {}
        for post, person in ((one, person) for one in posts if one.name for person in one.people):
            name = self.text(person) if is_latin(self.page.form[slice(*person)]) else self.text(person).replace(" ", "")
            title, department = self.text(post.name or person), self._department_of(post)
            if not any((one.name, one.department) == (title, department) for one in held.setdefault(name, [])):
                held[name].append(Named(name=title, department=department, evidence=self.span(person)))
        for name, holds in held.items():
            yield PersonRead(name=name, holds=holds, evidence=holds[0].evidence)

    def _take_told(self, holder: Holder) -> None:
        """Statements among a holder's duties that only tell its numbers and parts are no duties."""
        items = holder.items.get("duties", ())
        if not items or not tells_something(self.page, items[0].start, items[-1].end):
            return
        for item in items:
            for leaf in leaves(self.page, [item]) if tells_something(self.page, item.start, item.end) else ():
                if takes_told(self.page, holder, leaf.start, leaf.end):
                    holder.tells.add((leaf.start, leaf.end))

    def _place_parts(self, holders: list[Holder]) -> None:
        """A unit that another one names as its part stands within it, where nothing else says where it stands."""
        units = {title_key(self.page, h.name): h for h in holders if h.kind == "department" and h.name}
        for whole, place in ((holder, place) for holder in holders for place in holder.parts):
            part = units.get(title_key(self.page, place))
            if part and part is not whole and part.parent is None and part.within is None and not self._is_the_body(whole):
                part.within = whole

    def _other_names(self, units: list[Holder]) -> Iterator[ReadFinding]:
        parts = [(sheet.start, sheet.end) for sheet in self.group.sheets]
        names = [title_key(self.page, unit.name) for unit in units if unit.name]
        return other_names(self.page, self.cleaned, parts, names)

    def _is_the_body(self, unit: Holder) -> bool:
        """Whether a unit is the organization itself, called 本所 or "the Agency" in its own regulation."""
        text = self.page.form[slice(*unit.name)] if unit.name else ""
        if self.group.name is None:
            return False
        if is_latin(text):
            return stands_for_body(self.page, unit.name or (0, 0), self.group.name)
        if 2 <= len(text) <= 4 and text.startswith(("本", "我")):
            return True
        own = title_key(self.page, self.group.name)
        bare = text.partition("(")[0]
        if any(full == bare for short, full in self.short_names.items() if short.startswith("本")):
            return True
        if text[:1] in _LEVELS and len(text) > 3 and own.endswith(text):
            return True
        full = self.short_names.get(text, "")
        return own in (text, full) or (not own.endswith(text) and full.endswith(own))

    @staticmethod
    def _has_posts(unit: Holder, holders: list[Holder]) -> bool:
        return any(holder.within is unit for holder in holders)

    # --- holders --------------------------------------------------------------------------------------------------

    def _department(self, unit: Holder, organization: str | None) -> DepartmentRead:
        spoken = [
            line
            for item in unit.items.get("duties", ())
            for line in lines_in_sentence(self.page, item.start, item.end, unit.name)
        ]
        unit.superiors += spoken if not unit.superiors else []
        boss = unit.superiors[0] if unit.superiors else None
        parent = unit.parent
        if (
            boss
            and parent is None
            and is_unit(self.page.form[slice(*boss.name)])
            and not is_title(self.page.form[slice(*boss.name)])
        ):
            parent = boss.name
        partners, facets = self._collaborators(unit, unit.superiors), self._facets(unit)
        unit.items.clear()  # a large document is held as items or as statements, not as both
        return DepartmentRead(
            name=self.text(unit.name) if unit.name else "",
            parent=self.text(parent) if parent else self._outer(unit) or organization,
            superior=self.text(boss.name) if boss and parent is not boss.name else None,
            headcount=unit.headcount,
            purpose=self.text(unit.purpose) if unit.purpose else None,
            collaborators=partners,
            evidence=self.span(unit.introduced),
            duties=facets["duties"],
            authorities=facets["authorities"],
            indicators=facets["indicators"],
            qualifications=facets["qualifications"],
        )

    def _outer(self, unit: Holder) -> str | None:
        return self.text(unit.within.name) if unit.within and unit.within.name and unit.within is not unit else None

    def _position(self, post: Holder) -> PositionRead:
        superiors = list(post.superiors)
        subordinates = list(post.subordinates)
        for place in self._lined(post, "duties", "qualifications"):
            superiors += [line for line in lines_in_sentence(self.page, *place, post.name) if self._is_new(line, superiors)]
            found = subordinates_in_sentence(self.page, *place, post.name)
            subordinates += [line for line in found if self._is_new(line, subordinates)]
        partners, facets = self._collaborators(post, [*superiors, *subordinates]), self._facets(post)
        post.items.clear()
        return PositionRead(
            title=post.title or (self.text(post.name) if post.name else None),
            department=self._department_of(post),
            reference=self.text(post.reference) if post.reference else None,
            reports_to=[self._named(line) for line in superiors],
            direct_reports=[self._named(line) for line in subordinates],
            supervised_by=[self._named(line) for line in post.supervisors],
            supervises=[self._named(line) for line in post.supervised],
            headcount=post.headcount,
            purpose=self.text(post.purpose) if post.purpose else None,
            collaborators=partners,
            evidence=self.span(post.introduced),
            duties=facets["duties"],
            authorities=facets["authorities"],
            indicators=facets["indicators"],
            qualifications=facets["qualifications"],
        )

    def _lines_of_others(self, holders: list[Holder]) -> Iterator[tuple[Place, Line]]:
        """What sections say of two others."""
        for holder in holders:
            for place in self._lined(holder, "duties"):
                yield from lines_of_others(self.page, *place, holder.name)

    def _add_lines_of_others(self, positions: list[PositionRead], lines: list[tuple[Place, Line]]) -> None:
        """Each stands with its subordinate."""
        known = {position.title: position for position in positions}
        for subject, line in lines:
            title = self.text(subject)
            if title not in known:
                known[title] = PositionRead(title=title, described=False, evidence=self.span(subject))
                positions.append(known[title])
            if self.text(line.name) not in [named.name for named in known[title].reports_to]:
                known[title].reports_to.append(self._named(line))

    def _is_new(self, line: Line, known: list[Line]) -> bool:
        key = title_key(self.page, line.name)
        keys = [title_key(self.page, other.name) for other in known]
        return not any(other.endswith(key) or other.startswith(f"{key}(") for other in keys)

    def _department_of(self, post: Holder) -> str | None:
        if post.department:
            return self.text(post.department)
        length = unit_of_title(self.page.form[slice(*post.name)]) if post.name else 0
        own = self.text((post.name[0], post.name[0] + length)) if post.name and length else None
        if own and own in self.unit_names:
            return own
        if post.name and not length and (office := self._office(self.text(post.name))):
            return office
        if post.within and post.within is not self.group.cover and post.within.name and not self._is_the_body(post.within):
            return self.text(post.within.name)
        if post.name:
            unit = self.text((post.name[0], post.name[0] + length))
            if length and not self.is_organization(unit):
                return unit
        return next((self.text(line.name) for line in post.superiors if leads_as_a_unit(self.text(line.name))), None)

    def _office(self, title: str) -> str | None:
        """The unit of the organization that a title begins with, though its name alone shows no unit: 办公室|主任."""
        return next((unit for unit in self.unit_names if title.startswith(unit) and title[len(unit) :] in _heads()), None)

    def _named(self, line: Line) -> Named:
        return Named(
            name=self.text(line.name), kind="dotted" if line.kind == "dotted" else "solid", evidence=self.span(line.quote)
        )

    def _facets(self, holder: Holder) -> dict[str, list[Statement]]:
        found = {facet: self._said(holder, facet) for facet in _FACETS}
        moved = [(leaf, facet) for leaf in found["duties"] if (facet := facet_by_meaning(self.page.form[leaf.start : leaf.end]))]
        for leaf, facet in moved:
            found["duties"].remove(leaf)
            found[facet].append(leaf)
        return {facet: self._statements(found[facet], duty=facet == "duties") for facet in _FACETS}

    def _said(self, holder: Holder, facet: str) -> list[Leaf]:
        """The leaf statements of a facet, without sentences that only say a reporting line."""
        items = holder.items.get(facet)
        if not items:
            return []
        found = leaves(self.page, items)
        if holder.tells:
            found = [leaf for leaf in found if (leaf.start, leaf.end) not in holder.tells]
        if self.page.invites:
            found = [leaf for leaf in found if not invites(self.page, leaf.start, leaf.end)]
        if facet == "duties" and self.page.has_english:
            found = [leaf for leaf in found if not only_describes(self.page.form, leaf.start, leaf.end)]
        if not found or not may_say_lines(self.page, found[0].start, found[-1].end):
            return found
        return [leaf for leaf in found if not only_says_lines(self.page, leaf.start, leaf.end, duty=facet == "duties")]

    def _lined(self, holder: Holder, *facets: str) -> Iterator[Place]:
        """The statements that may say a reporting line, and the purpose; that most holders have none is seen at one look."""
        for items in (holder.items.get(facet) for facet in facets):
            if items and may_say_lines(self.page, items[0].start, items[-1].end):
                yield from ((one.start, one.end) for one in items if may_say_lines(self.page, one.start, one.end))
        if holder.purpose and may_say_lines(self.page, *holder.purpose):
            yield holder.purpose

    def _statements(self, found: list[Leaf], *, duty: bool = False) -> list[Statement]:
        """Each statement once: what is pasted twice is said once."""
        once: dict[str, Leaf] = {}
        for leaf in found:
            once.setdefault(self.text((leaf.start, leaf.end)), leaf)
        return [
            Statement(
                text=text,
                number=leaf.number,
                group=leaf.group,
                involvement=involvement_of(self._folded(leaf, text)) if duty else None,
                evidence=self.span((leaf.start, leaf.end)),
            )
            for text, leaf in once.items()
        ]

    def _folded(self, leaf: Leaf, text: str) -> str:
        """A statement that is spared most of its folding: its matching form, or its text where a line end divides it."""
        form = self.page.form[leaf.start : leaf.end]
        return text if "\n" in form else form

    def _collaborators(self, holder: Holder, lines: list[Line]) -> list[Collaborator]:
        found = {
            self.text(p.name): Collaborator(
                name=self.text(p.name), side="external" if p.side == "external" else "internal", evidence=self.span(p.quote)
            )
            for p in holder.partners
        }
        own = {title_key(self.page, line.name) for line in lines}
        if holder.name:
            own.add(title_key(self.page, holder.name))
        for item in holder.items.get("duties", ()):
            places = in_sentence(self.page, item.start, item.end)
            if not places or only_says_lines(self.page, item.start, item.end, duty=True):
                continue
            for place in places:
                key, text = title_key(self.page, place), self.text(place)
                if text not in found and not any(name.endswith(key) for name in own):
                    quote = (item.start, item.end) if item.end - item.start <= 250 else place
                    found[text] = Collaborator(name=text, evidence=self.span(quote))
        return list(found.values())

    def _find_own_units(self, posts: list[Holder]) -> None:
        """A post that stands only under a title with a unit's name (运营部岗位职责) may say itself which unit it leads."""
        for post in posts:
            named = post.name and unit_of_title(self.page.form[slice(*post.name)])
            if named or post.department or not post.within or post.within.stated:
                continue
            said = (own_unit_in_sentence(self.page, item.start, item.end) for item in post.items.get("duties", ()))
            post.department = next((place for place in said if place), None)

    # --- what follows from names ----------------------------------------------------------------------------------

    def _find_lost_titles(self, posts: list[Holder]) -> None:
        for post, place, evidence in lost_titles(self.page, posts):
            post.title = self.text(place)
            message = f"a section has lost its title; {post.title} follows from two other lines"
            places = [self.span(e) for e in evidence]
            self.findings.append(ReadFinding(kind="missing-title", message=message, evidence=places, names=[post.title]))
        for post in posts:
            if post.name is None and post.title is None:
                message = "a section has lost its title and nothing determines it"
                self.findings.append(ReadFinding(kind="missing-title", message=message, evidence=[self.span(post.introduced)]))
