"""The words that organizations are invented from (data/zh.toml, data/en.toml), checked when they are loaded."""

from __future__ import annotations

import tomllib
from functools import cache
from pathlib import Path

from pydantic import BaseModel, ConfigDict

from tests.generalize.model import Language

_DATA = Path(__file__).parent / "data"
CLASSES = ("plans", "matters", "records", "goods", "people")
"""What a duty may be about; each class has verbs of its own."""


class _Table(BaseModel):
    model_config = ConfigDict(extra="forbid")


class Things(_Table):
    """What an industry's duties are about, by class."""

    plans: list[str]
    matters: list[str]
    records: list[str]
    goods: list[str]
    people: list[str]
    externals: list[str]
    units: list[str]

    def of(self, kind: str) -> list[str]:
        return {"plans": self.plans, "matters": self.matters, "records": self.records, "goods": self.goods}.get(kind, self.people)


class Common(Things):
    """What every house has; `chiefs` by kind of unit in Chinese, for all kinds in English."""

    chiefs: dict[str, list[str]] | list[str]
    suffixes: list[str] = []

    def chiefs_of(self, suffix: str) -> list[str]:
        return self.chiefs if isinstance(self.chiefs, list) else self.chiefs.get(suffix, ["主任"])


class Industry(Things):
    organizations: list[str]
    heads: list[str]
    subunits: list[str]
    indicators: list[str]
    fields: list[str]
    suffixes: list[str] = []


class Deeds(_Table):
    """Verbs by class, and the parts that sentences are put together from."""

    plans: list[str]
    matters: list[str]
    records: list[str]
    goods: list[str]
    people: list[str]
    lead: list[str] = []
    nouns: dict[str, list[str]] = {}
    basis: list[str]
    when: list[str]
    goal: list[str]
    follow: list[str]
    closing: list[str]
    with_unit: list[str]
    groups: list[str]

    def of(self, kind: str) -> list[str]:
        return {"plans": self.plans, "matters": self.matters, "records": self.records, "goods": self.goods}.get(kind, self.people)


class Other(_Table):
    """Patterns of authorities, indicators, qualifications and purposes."""

    authorities: list[str]
    indicator_values: list[str]
    indicator_extra: list[str]
    degrees: list[str]
    qualifications: list[str]
    purposes: list[str]


class Words(_Table):
    places: list[str]
    common: Common
    industry: list[Industry]
    duties: Deeds
    other: Other


@cache
def words(language: Language) -> Words:
    return Words.model_validate(tomllib.loads((_DATA / f"{language}.toml").read_text(encoding="utf-8")))


class UnitPlan(BaseModel):
    """A unit as the lists have it: its name, its parent among the other units, the title of its head, its members."""

    name: str
    parent: str | None
    head: str
    members: list[str]


def unit_plan(line: str, comma: str) -> UnitPlan:
    """`name < parent | head | members` taken apart."""
    name, head, members = (part.strip() for part in line.split("|"))
    name, _, parent = (part.strip() for part in name.partition("<"))
    return UnitPlan(name=name, parent=parent or None, head=head, members=[each.strip() for each in members.split(comma)])
