"""Documents put together of several: a consultant's collection, each organization in the house style of its own papers."""

from __future__ import annotations

import random
from collections.abc import Iterator
from dataclasses import replace

from tests.generalize.model import EVERYTHING, Facet, Language, Organization, World, limited
from tests.generalize.style import NAMES, OF_ROUNDS, Style, style

_NAMED = frozenset((Facet.NAME, Facet.MEMBERSHIP))
"""What a paper must say of its own, so that it can stand beside strangers."""
_BETWEEN: dict[Language, tuple[str, ...]] = {
    "zh": ("", "附件{n}", "材料{n}", "案例{n}：{name}", "=" * 30),
    "en": ("", "Appendix {n}", "Example {n}", "Case study {n}: {name}", "=" * 40),
}


def mixed(language: Language) -> Style:
    """The style kind that writes each organization in another style of the language, in plain text."""
    return Style(f"{language}_mixed", _write, EVERYTHING - {Facet.PURPOSES}, adapt=_adapt, least=2)


def _parts(world: World) -> Iterator[tuple[Organization, Style]]:
    """The organizations and their styles; names alone draw them, so that adapting and writing agree."""
    chance = random.Random(" ".join(each.name for each in world.organizations))
    fit = [
        each
        for each in map(
            style, (name for name in NAMES if name.startswith(world.language) and "mixed" not in name and name not in OF_ROUNDS)
        )
        if each.expresses >= _NAMED and each.suffix == ".txt" and each.adapt is None
    ]
    return zip(world.organizations, chance.sample(fit, len(world.organizations)), strict=True)


def _adapt(world: World, _: random.Random) -> World:
    """Each organization without what its own style cannot say."""
    parts = (limited(replace(world, organizations=(each,)), chosen.expresses) for each, chosen in _parts(world))
    return replace(world, organizations=tuple(part.organizations[0] for part in parts))


def _write(world: World, chance: random.Random) -> str:
    between = chance.choice(_BETWEEN[world.language])
    texts: list[str] = []
    for n, (organization, chosen) in enumerate(_parts(world), 1):
        text = chosen.write(replace(world, organizations=(organization,)), chance)
        texts += [between.format(n=n, name=organization.name), text.rstrip("\n"), ""]
    return "\n".join(texts)
