"""What a house's forms say besides the organization: fields and closing sections that a reading must leave alone."""

from __future__ import annotations

import random
import tomllib
from functools import cache
from pathlib import Path

from pydantic import BaseModel

from tests.generalize.model import World


class Besides(BaseModel):
    """Lines "label | value | value" of a wording; in `sections` the values are statements."""

    position: list[str]
    department: list[str]
    sections: list[str]
    reference: list[str]


@cache
def _besides() -> dict[str, Besides]:
    text = (Path(__file__).parent / "data" / "besides.toml").read_text(encoding="utf-8")
    return {wording: Besides.model_validate(table) for wording, table in tomllib.loads(text).items()}


class Form:
    """The fields of one document's forms that say nothing of the organization; half of the houses have none."""

    def __init__(self, wording: str, chance: random.Random, world: World) -> None:
        lists, self._chance = _besides()[wording], chance
        self._titles = [position.name for organization in world.organizations for position in organization.positions]
        many = chance.choice((0, 0, 1, 2, 3))
        self._position = chance.sample(lists.position, many)
        self._department = chance.sample(lists.department, min(many, 1))
        self._sections = chance.sample(lists.sections, chance.choice((0, 0, 0, 1)))
        self.reference = chance.choice(lists.reference)

    def lines(self, own: str, *, department: bool) -> list[tuple[str, str]]:
        """Labels and values of a holder's sheet; `own` is its name, which no value repeats."""
        chosen = [line for line in (self._department if department else self._position) if self._chance.random() < 0.7]
        return [(label, self._filled(values, own)) for label, *values in map(_parts, chosen)]

    def sections(self, *, department: bool) -> list[tuple[str, list[str]]]:
        """Closing sections of a position's sheet: label and statements."""
        return [] if department else [(label, values) for label, *values in map(_parts, self._sections)]

    def _filled(self, values: list[str], own: str) -> str:
        others = [title for title in self._titles if title != own] or [own]
        two = self._chance.sample(others, min(2, len(others)))
        comma = "; " if any("," in title for title in two) else "、" if not own.isascii() else ", "
        value = self._chance.choice(values)
        return value.format(title=self._chance.choice(others), titles=comma.join(two), n=self._chance.randint(2, 9))


def _parts(line: str) -> list[str]:
    return [part.strip() for part in line.split("|")]
