"""Standing orders of a service in uniform: an enclosure a post, numbered paragraphs with underlined leads, lettered duties."""

from __future__ import annotations

import random
from collections.abc import Iterator, Sequence

from tests.generalize.house import House, letter, listed
from tests.generalize.model import Department, Facet, Position, World
from tests.generalize.style import Style

_HEADS = ("TERMS OF REFERENCE FOR THE {title}", "TERMS OF REFERENCE – {title}", "DUTIES OF THE {title}", "{title}")
_WORDS = {
    "purpose": ("Role.", "Purpose.", "General."),
    "superior": ("Responsible To.", "Accountability.", "Chain of Command."),
    "subordinate": ("Responsible For.", "Command.", "Subordinates."),
    "duties": ("Duties.", "Principal Duties.", "Specific Responsibilities."),
    "authorities": ("Authority.", "Delegated Authority.", "Powers."),
}
_SUPERIOR = (
    "The {title} is responsible to {names}.",
    "The {title} is accountable to {names}.",
    "The {title} is directly responsible to {names}.",
)
_SUBORDINATE = (
    "The {title} has direct charge of {names}.",
    "The {title} commands {names}.",
    "The {title} is in charge of {names}.",
)
_DUTIES = ("The {title} is to:", "The {title} is responsible for the following:", "The {title} shall:")
_AUTHORITIES = ("The {title} is authorised to:", "The {title} may:", "The {title} is empowered to:")
_INTRODUCTION = (
    "These orders set out the terms of reference of all key personnel.",
    "They are to be read by all personnel on joining and reviewed annually.",
)


def _write(world: World, chance: random.Random) -> str:
    house = House("en", chance, world)
    head, superior, subordinate, duties, authorities = map(
        chance.choice, (_HEADS, _SUPERIOR, _SUBORDINATE, _DUTIES, _AUTHORITIES)
    )
    words = {kind: chance.choice(each) for kind, each in _WORDS.items()}
    leads = {"superior": superior, "subordinate": subordinate, "duties": duties, "authorities": authorities}
    lines: list[str] = []
    for organization in world.organizations:
        lines += [f"{organization.name.upper()} – STANDING ORDERS", "", *_INTRODUCTION, ""]
        for number, holder in enumerate(organization.sheets, 1):
            lines += [f"Annex {chr(64 + number)}" if number <= 26 else f"Annex A{chr(38 + number)}"]
            lines += [head.format(title=holder.name.upper()), "", *_orders(house, holder, words, leads)]
    return "\n".join(lines)


def _orders(house: House, holder: Department | Position, words: dict[str, str], leads: dict[str, str]) -> Iterator[str]:
    for number, (kind, sentence, texts) in enumerate(_paragraphs(holder, leads), 1):
        yield f"{number}. {words[kind]} {sentence}"
        yield from (f"    {letter(n)}. {text}" for n, text in enumerate(house.stopped(texts), 1))
        yield ""


def _paragraphs(holder: Department | Position, leads: dict[str, str]) -> Iterator[tuple[str, str, Sequence[str]]]:
    """Kind, sentence and lettered statements of each paragraph."""
    if holder.purpose:
        yield "purpose", f"{holder.purpose}.", ()
    if isinstance(holder, Position):
        for kind, names in (("superior", holder.superiors), ("subordinate", holder.subordinates)):
            if names:
                yield kind, leads[kind].format(title=holder.name, names=listed(names)), ()
    for kind, texts in (("duties", [duty.text for duty in holder.duties]), ("authorities", holder.authorities)):
        if texts:
            yield kind, leads[kind].format(title=holder.name), texts


STYLE = Style(
    "en_service_orders",
    _write,
    frozenset((Facet.NAME, Facet.DEPARTMENTS, Facet.SUPERIORS, Facet.SUBORDINATES, Facet.PURPOSES, Facet.AUTHORITIES)),
)
