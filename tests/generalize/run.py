"""One round trip: invent a world, write it down in a style, read it, and compare. A style and a seed say all."""

from __future__ import annotations

import random
from dataclasses import dataclass

from app.reading import ReadDocument, read_document
from tests.generalize.damage import Damage
from tests.generalize.invent import invent
from tests.generalize.model import limited
from tests.generalize.scoring import Comparison, compare, stated
from tests.generalize.style import Style


@dataclass(frozen=True)
class Trip:
    """The text as read, what was read of it, and how far that agrees with what was written."""

    text: str
    document: ReadDocument
    comparison: Comparison


def trip(style: Style, seed: int, damage: Damage | None = None) -> Trip:
    """The round trip of one seed; the same seed gives the same organizations in all styles of a language."""
    chance = random.Random(f"{style.name} {seed}")
    world = limited(invent(style.language, seed, style.least), style.expresses)
    if style.adapt:
        world = style.adapt(world, chance)
    if damage and damage.prepare:
        world = damage.prepare(world)
    text = style.write(world, chance)
    data = damage.harm(text, chance) if damage else text.encode()
    document = read_document(data, f"{style.name}_{seed}{style.suffix}")
    return Trip(document.text, document, compare(stated(world, style.expresses), document, style.expresses))
