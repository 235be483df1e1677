"""Job pages scraped from a site: menus, a cookie notice, share links, related jobs and advertising lines around the sheets."""

from __future__ import annotations

import random
from collections.abc import Iterator

from tests.generalize.house import House
from tests.generalize.model import EVERYTHING, Department, Facet, Position, World
from tests.generalize.style import Style

_MENU = (
    "Skip to main content",
    "Home | About us | Careers | News | Contact",
    "We use cookies to improve your experience. Accept all cookies",
    "Search jobs",
    "Sign in   Register",
)
_BETWEEN = (
    "Share this page: Facebook | Twitter | LinkedIn",
    "Advertisement",
    "Print this page",
    "Back to top",
    "Save job   Email to a friend",
    "Sponsored: Sharpen your interview skills with our free online course",
    "Was this page helpful? Yes / No",
)
_FOOT = (
    "Related pages",
    "Working here",
    "Privacy policy | Terms of use | Accessibility",
    "Follow us on social media",
    "© 2024 All rights reserved.",
)


def _write(world: World, chance: random.Random) -> str:
    house = House("en", chance, world)
    mark = chance.choice(("• ", "* ", "- ", ""))
    lines = [*_MENU[: chance.randint(2, len(_MENU))], ""]
    for organization in world.organizations:
        lines += [f"Home > Working at {organization.name} > Roles", organization.name, ""]
        for holder in organization.sheets:
            lines += _sheet(house, holder, mark)
            lines += ["", *chance.sample(_BETWEEN, chance.randint(0, 2)), ""]
    return "\n".join([*lines, *_FOOT]) + "\n"


def _sheet(house: House, holder: Department | Position, mark: str) -> Iterator[str]:
    yield holder.name
    yield ""
    if isinstance(holder, Position):
        yield f"Location: {house.chance.choice(('Main site', 'Head office', 'Hybrid'))}"
        yield f"Contract type: {house.chance.choice(('Permanent', 'Fixed term'))}"
    fields = house.fields(holder)
    for field in fields:
        if field.value and field.kind != "purpose":
            yield f"{field.label}: {field.value}"
    for field in fields:
        if field.kind == "purpose" or field.items:
            yield ""
            yield field.label
            yield ""
            yield from [f"{field.value}."] if field.kind == "purpose" else []
            yield from (mark + text for text in house.stopped([item.text for item in field.items]))


STYLE = Style("en_web_page", _write, EVERYTHING - {Facet.GROUPS})
