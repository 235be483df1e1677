"""A wiki's page on roles and responsibilities in its own markup: == headings ==, bold labels, stars for depth, [[links]]."""

from __future__ import annotations

import random
from collections.abc import Iterable, Iterator, Sequence

from tests.generalize.house import House
from tests.generalize.model import Department, Duty, Facet, Holder, Organization, Position, World
from tests.generalize.style import Style

_TITLES = ("Roles and responsibilities", "Who is responsible for what", "Team roles and responsibilities")
_INTRO = "This page says who is responsible for what at '''{name}'''. See the [[Talk:Roles|talk page]] before you change it."
_LABELS = {
    "superior": ("Reports to", "Line manager", "Responsible to"),
    "dotted": ("Dotted line to", "Also reports to (dotted line)"),
    "subordinate": ("Manages", "Direct reports", "Line manages"),
    "headcount": ("Headcount", "Number of posts"),
    "duties": ("Responsibilities", "Key responsibilities", "Main duties"),
    "authorities": ("Authority", "Can decide", "Decision rights"),
    "indicators": ("Measures of success", "KPIs", "Performance measures"),
    "partners": ("Works with", "Works closely with", "Key contacts"),
}
_BOLD = ("'''{label}:''' ", "'''{label}''': ", "{label}: ")
_PARENT = ("''Part of {unit}.''", "This team is part of {unit}.", "Parent team: {unit}")
_LINKS = ("[[{name}]]", "[[{name}]]", "{name}", "[[Role:{name}|{name}]]")
_ENDS = ("[[Category:Organisation]]", "[[Category:Governance]]", "== See also ==\n* [[Onboarding]]\n* [[Holiday policy]]")


class _Wiki:
    """The habits of one page."""

    def __init__(self, world: World, chance: random.Random) -> None:
        self.house = House("en", chance, world)
        self._labels = {kind: chance.choice(each) for kind, each in _LABELS.items()}
        self._bold, self._link, self.parent = map(chance.choice, (_BOLD, _LINKS, _PARENT))
        self.title, self.end = chance.choice(_TITLES), chance.choice(_ENDS)
        self.contents = chance.random() < 0.4
        self.note = chance.random() < 0.3

    def linked(self, name: str) -> str:
        return self._link.format(name=name)

    def line(self, kind: str, names: Iterable[str]) -> Iterator[str]:
        value = self.house.names(map(self.linked, names))
        if value:
            yield f"* {self._bold.format(label=self._labels[kind])}{value}"

    def count(self, number: int | None) -> Iterator[str]:
        if number:
            yield f"* {self._bold.format(label=self._labels['headcount'])}{number}"

    def several(self, kind: str, duties: Sequence[Duty]) -> Iterator[str]:
        if duties:
            yield f"* {self._bold.format(label=self._labels[kind]).rstrip()}"
        for group in dict.fromkeys(duty.group for duty in duties):
            if group:
                yield f"** ''{group}''"
            stars = "***" if group else "**"
            yield from (f"{stars} {text}" for text in self.house.stopped([each.text for each in duties if each.group == group]))


def _write(world: World, chance: random.Random) -> str:
    wiki = _Wiki(world, chance)
    lines: list[str] = []
    for organization in world.organizations:
        lines += [f"= {wiki.title}: {organization.name} ="]
        lines += ["__TOC__"] if wiki.contents else []
        lines += [_INTRO.format(name=organization.name)]
        lines += ["<!-- please keep the roles in order -->"] if wiki.note else []
        lines += ["", *_sections(wiki, organization), wiki.end, ""]
    return "\n".join(lines)


def _sections(wiki: _Wiki, organization: Organization) -> Iterator[str]:
    for post in organization.heads:
        yield from _post(wiki, post, "==")
    for unit in organization.departments:
        yield from _unit(wiki, unit)
        for post in unit.positions:
            yield from _post(wiki, post, "===")


def _unit(wiki: _Wiki, unit: Department) -> Iterator[str]:
    yield f"== {unit.name} =="
    if unit.parent:
        yield wiki.parent.format(unit=wiki.linked(unit.parent))
    yield from wiki.count(unit.headcount)
    yield from _lists(wiki, unit)
    yield ""


def _post(wiki: _Wiki, post: Position, marks: str) -> Iterator[str]:
    yield f"{marks} {post.name} {marks}"
    yield from wiki.line("superior", post.superiors)
    yield from wiki.line("dotted", post.dotted)
    yield from wiki.line("subordinate", post.subordinates)
    yield from wiki.count(post.headcount)
    yield from _lists(wiki, post)
    yield ""


def _lists(wiki: _Wiki, holder: Holder) -> Iterator[str]:
    yield from wiki.several("duties", holder.duties)
    yield from wiki.several("authorities", [Duty(text) for text in holder.authorities])
    yield from wiki.several("indicators", [Duty(text) for text in holder.indicators])
    yield from wiki.line("partners", [partner.name for partner in holder.partners])


STYLE = Style(
    "en_wiki_markup",
    _write,
    frozenset(
        (
            Facet.NAME, Facet.DEPARTMENTS, Facet.PARENTS, Facet.MEMBERSHIP, Facet.SUPERIORS, Facet.DOTTED, Facet.SUBORDINATES,
            Facet.GROUPS, Facet.AUTHORITIES, Facet.INDICATORS, Facet.COLLABORATORS, Facet.HEADCOUNTS,
        )
    ),
)  # fmt: skip
