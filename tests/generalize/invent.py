"""Random organizations: units within units, chains and matrices of superiors, statements, and gaps as documents have them.

One language and one seed give one world. No contradictions are invented: a superior that names a subordinate is that
subordinate's superior, though either side may leave the line out.
"""

from __future__ import annotations

import random
from dataclasses import dataclass, field

from tests.generalize.model import Department, Duty, Holder, Language, Organization, Partner, Position, World
from tests.generalize.sentences import Sentences
from tests.generalize.words import Industry, UnitPlan, unit_plan, words

_CHAIRS: dict[Language, tuple[str, ...]] = {
    "zh": ("董事长", "理事长"),
    "en": ("Board Chair", "Chair of the Board of Trustees"),
}
_COMMAS: dict[Language, str] = {"zh": "、", "en": ";"}


@dataclass
class _Post:
    """A position before its section is written."""

    title: str
    unit: str | None
    superiors: list[str]
    described: bool = True
    dotted: list[str] = field(default_factory=list[str])


def invent(language: Language, seed: int, least: int = 1) -> World:
    """One to three organizations of one to seven units, at least so many."""
    chance = random.Random(f"{language} {seed}")
    number = max(least, chance.choices((1, 2, 3), (80, 15, 5))[0])
    lists = words(language)
    industries = chance.sample(lists.industry, number)
    places = chance.sample(lists.places, number)
    made = (_Invention(language, chance, each, place).organization() for each, place in zip(industries, places, strict=True))
    return World(language, tuple(made))


class _Invention:
    """One organization in the making."""

    def __init__(self, language: Language, chance: random.Random, industry: Industry, place: str) -> None:
        self._language: Language = language
        self._chance = chance
        self._industry = industry
        self._name = chance.choice(industry.organizations).format(place=place)
        self._sentences = Sentences(language, industry, chance)
        self._posts: list[_Post] = []
        self._code = chance.choice(("", "", "", "GW-", "P", "HR-0", "A2-"))
        self._units = self._chosen_units()

    def organization(self) -> Organization:
        heads = list(self._industry.heads[: self._chance.randint(1, 3)])
        chair = [self._chance.choice(_CHAIRS[self._language])] if self._chance.random() < 0.3 else []
        self._posts = [_Post(title, None, chair if number == 0 else [heads[0]]) for number, title in enumerate(heads)]
        for unit in self._units:
            self._people(unit, heads)
        self._cross_lines()
        return Organization(
            self._name,
            tuple(self._position(post) for post in self._posts if post.unit is None),
            tuple(self._department(unit) for unit in self._units),
        )

    def _chosen_units(self) -> list[UnitPlan]:
        """Units of the industry and of any house, each before the units inside it."""
        comma, common = _COMMAS[self._language], words(self._language).common
        suffix = self._chance.choice(self._industry.suffixes or common.suffixes)
        chief = self._chance.choice(common.chiefs_of(suffix))
        everyday = [line.format(s=suffix, c=chief) for line in self._some(common.units, 0, 2)]
        lines = self._some(self._industry.units, 1, 4) + everyday
        units = [unit_plan(line, comma) for line in lines]
        inner = [unit_plan(line, comma) for line in self._industry.subunits]
        placed: list[UnitPlan] = []
        for unit in units:
            if unit.name in {each.name for each in placed}:
                continue
            placed.append(unit)
            placed += [each for each in inner if each.parent == unit.name and self._chance.random() < 0.6]
        return placed

    def _some(self, lines: list[str], least: int, most: int) -> list[str]:
        return self._chance.sample(lines, self._chance.randint(least, min(most, len(lines))))

    def _people(self, unit: UnitPlan, heads: list[str]) -> None:
        taken = {post.title for post in self._posts}
        upper = next((each.head for each in self._units if each.name == unit.parent), self._chance.choice(heads))
        if unit.head in taken:
            return
        self._posts.append(_Post(unit.head, unit.name, [upper]))
        members = [title for title in unit.members if title not in taken]
        for title in members[: self._chance.randint(1, 3)]:
            self._posts.append(_Post(title, unit.name, [unit.head], described=self._chance.random() < 0.88))

    def _cross_lines(self) -> None:
        """Matrices and dotted lines: a member of one unit below the head of another, too."""
        chiefs = [post for post in self._posts if post.unit and post.superiors[0] in self._industry.heads]
        for post in self._posts:
            others = [each.title for each in chiefs if each.unit != post.unit and each.title not in post.superiors]
            if post.unit is None or post in chiefs or not others:
                continue
            kind = self._chance.random()
            if kind < 0.06:
                post.superiors.append(self._chance.choice(others))
            elif kind < 0.14:
                post.dotted.append(self._chance.choice(others))

    def _position(self, post: _Post) -> Position:
        below = [each.title for each in self._posts if post.title in each.superiors]
        seldom = self._chance.random
        holder = self._holder(post.title, post.unit, self._chance.randint(2, 7))
        return Position(
            **vars(holder),
            department=post.unit,
            superiors=tuple(post.superiors) if seldom() < 0.85 else (),
            dotted=tuple(post.dotted),
            subordinates=tuple(below) if seldom() < 0.75 else (),
            reference=f"{self._code}{self._posts.index(post) + 1:03}" if self._code else None,
        )

    def _department(self, unit: UnitPlan) -> Department:
        posts = tuple(self._position(post) for post in self._posts if post.unit == unit.name and post.described)
        if self._chance.random() < 0.15:
            return Department(unit.name, parent=unit.parent, positions=posts)
        holder = self._holder(unit.name, unit.name, self._chance.randint(2, 5), department=True)
        return Department(**vars(holder), parent=unit.parent, positions=posts)

    def _holder(self, name: str, unit: str | None, duties: int, *, department: bool = False) -> Holder:
        seldom, made = self._chance.random, self._sentences
        partners = [each.name for each in self._units if each.name != unit]
        many = self._chance.randint
        return Holder(
            name,
            duties=self._grouped(made.duties(duties, partners)),
            authorities=tuple(made.authorities(many(1, 3))) if seldom() < 0.35 else (),
            indicators=tuple(made.indicators(many(1, 3))) if seldom() < 0.35 else (),
            qualifications=tuple(made.qualifications(many(1, 4))) if not department and seldom() < 0.5 else (),
            partners=self._partners(partners) if seldom() < 0.4 else (),
            headcount=many(1, 12) if seldom() < 0.3 else None,
            purpose=made.purpose() if seldom() < 0.4 else None,
        )

    def _grouped(self, duties: list[str]) -> tuple[Duty, ...]:
        """Now and then all duties of a holder stand under headings, two or more under each."""
        if len(duties) < 4 or self._chance.random() > 0.25:
            return tuple(Duty(text) for text in duties)
        groups = self._sentences.groups(len(duties) // 2)
        return tuple(Duty(text, groups[min(number // 2, len(groups) - 1)]) for number, text in enumerate(duties))

    def _partners(self, inside: list[str]) -> tuple[Partner, ...]:
        outside = self._industry.externals + words(self._language).common.externals
        internal = self._chance.sample(inside, min(len(inside), self._chance.randint(0, 3)))
        external = self._chance.sample(outside, self._chance.randint(0, 3))
        return (*(Partner(name) for name in internal), *(Partner(name, "external") for name in external))
