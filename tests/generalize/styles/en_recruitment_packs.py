"""Packs for candidates: each post told to the reader as "you will", in bullets between invitations to apply."""

from __future__ import annotations

import random
from collections.abc import Iterator, Sequence

from tests.generalize.house import House, listed
from tests.generalize.model import Facet, Organization, Position, World
from tests.generalize.style import Style

_HEADINGS: dict[str, tuple[str, ...]] = {
    "pack": ("Candidate pack", "Recruitment pack", "Candidate information pack"),
    "role": ("About the role", "The role", "The opportunity"),
    "duties": ("What you will do", "What you'll be doing", "Your responsibilities", "In this role you will:"),
    "indicators": ("What success looks like", "How your success will be measured", "Measures of success"),
    "qualifications": ("About you", "What you will bring", "Who we are looking for", "What you'll need"),
    "apply": ("How to apply", "Next steps", "Applying"),
}
_JOINS = ("You will join the {unit}.", "The post sits in the {unit}.", "You will be part of the {unit}.")
_REPORTS = ("You will report to {names}.", "You'll report directly to {names}.", "Reporting to {names}, you will work full time.")
_LEADS = ("You will line manage {names}.", "You will lead {names}.", "You will be responsible for managing {names}.")
_DOTTED = ("You will also have a dotted line to {names}.", "There is a dotted line to {names}.")
_ABOUT = (
    "We have been part of the community for over thirty years, and we would love to hear from you.",
    "This is an exciting time to join us as we grow.",
)


def _write(world: World, chance: random.Random) -> str:
    house = House("en", chance, world)
    headings = {kind: chance.choice(words) for kind, words in _HEADINGS.items()}
    wording = tuple(map(chance.choice, (_JOINS, _REPORTS, _DOTTED, _LEADS)))
    mark, about = chance.choice(("• ", "- ", "– ", "* ")), chance.choice(_ABOUT)
    lines: list[str] = []
    for organization in world.organizations:
        for position in organization.positions:
            lines += [*_pack(house, organization, position, headings, (mark, about, *wording)), ""]
    return "\n".join(lines)


def _pack(
    house: House, organization: Organization, position: Position, headings: dict[str, str], forms: Sequence[str]
) -> Iterator[str]:
    mark, about, *wording = forms
    yield from (organization.name, headings["pack"], "", position.name, "")
    yield from ("About us", f"Thank you for your interest in working at {organization.name.rstrip('.')}. {about}", "")
    unit = (position.department,) if position.department else ()
    said = [
        form.format(unit=position.department, names=listed(names) if names else "")
        for form, names in zip(wording, (unit, position.superiors, position.dotted, position.subordinates), strict=True)
        if names
    ]
    if said:
        yield from (headings["role"], " ".join(said), "")
    for kind, texts in (
        ("duties", [duty.text for duty in position.duties]),
        ("indicators", position.indicators),
        ("qualifications", position.qualifications),
    ):
        if texts:
            yield headings[kind]
            yield from (mark + text for text in house.stopped(texts))
            yield ""
    yield headings["apply"]
    yield "Please send your CV and a covering letter by noon on Friday 12 June. Interviews will be held in the following week."


STYLE = Style(
    "en_recruitment_packs",
    _write,
    frozenset(
        (
            Facet.NAME,
            Facet.MEMBERSHIP,
            Facet.SUPERIORS,
            Facet.DOTTED,
            Facet.SUBORDINATES,
            Facet.INDICATORS,
            Facet.QUALIFICATIONS,
        )
    ),
    least=2,
)
