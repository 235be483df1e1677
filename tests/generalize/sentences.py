"""Invented sentences: duties, powers, indicators, qualifications and purposes, put together by grammar from word lists."""

from __future__ import annotations

import random

from tests.generalize.model import Language
from tests.generalize.words import CLASSES, Industry, Words, words


class Sentences:
    """Sentences of one organization; none comes twice, but for the closing duty that many sheets share."""

    def __init__(self, language: Language, industry: Industry, chance: random.Random) -> None:
        self._language = language
        self._words: Words = words(language)
        self._industry = industry
        self._chance = chance
        self._said: set[str] = set()
        self._closing = chance.choice(self._words.duties.closing)

    def _new(self, make: str) -> str:
        """A sentence of this organization that has not been said yet."""
        for _ in range(50):
            sentence = getattr(self, make)()
            if sentence not in self._said:
                self._said.add(sentence)
                return sentence
        raise RuntimeError(f"no new sentence of {make}: the word lists are too short")

    def duties(self, number: int, partners: list[str]) -> list[str]:
        """So many duties; the last one may be the closing duty, one may name a unit of `partners`."""
        made = [self._new("_duty") for _ in range(number)]
        if partners and self._chance.random() < 0.2:
            made[-1] = self._with_unit(self._chance.choice(partners))
        if number > 2 and self._chance.random() < 0.35:
            made[-1] = self._closing
        return made

    def groups(self, number: int) -> list[str]:
        return self._chance.sample(self._words.duties.groups, number)

    def authorities(self, number: int) -> list[str]:
        return self._several("_authority", number)

    def indicators(self, number: int) -> list[str]:
        return self._several("_indicator", number)

    def qualifications(self, number: int) -> list[str]:
        return self._several("_qualification", number)

    def purpose(self) -> str:
        return self._filled(self._chance.choice(self._words.other.purposes))

    def _several(self, make: str, number: int) -> list[str]:
        made: list[str] = []
        while len(made) < number:
            sentence = str(getattr(self, make)())
            if sentence not in made:
                made.append(sentence)
        return made

    def _thing(self, kind: str) -> str:
        """Mostly of the industry, sometimes of any house."""
        own = self._chance.random() < 0.7
        return self._chance.choice((self._industry if own else self._words.common).of(kind))

    def _other(self, kind: str, thing: str) -> str:
        """Another thing of the class."""
        return self._chance.choice([each for each in self._industry.of(kind) if each != thing])

    def _duty(self) -> str:
        return self._chinese_duty() if self._language == "zh" else self._english_duty()

    def _chinese_duty(self) -> str:
        pick, deeds = self._chance.choice, self._words.duties
        kind = pick(CLASSES)
        thing, verb = self._thing(kind), pick(deeds.of(kind))
        form = self._chance.randrange(9)
        if form == 0:
            return f"{pick(deeds.lead)}{thing}的{pick(deeds.nouns[kind])}工作"
        if form == 1:
            return f"{pick(deeds.basis)}，{verb}{thing}"
        if form == 2:
            return f"{verb}{thing}，{pick(deeds.goal)}"
        if form == 3:
            return f"{pick(deeds.when)}{verb}{thing}，并{pick(deeds.follow)}"
        if form == 4:
            return f"对{thing}进行{pick(deeds.nouns[kind])}，{pick(deeds.follow)}"
        if form == 5:
            other = pick(CLASSES)
            return f"{verb}{thing}，{pick(deeds.of(other))}{self._thing(other)}"
        if form == 6:
            return f"负责{verb}{thing}"
        if form == 7:
            return f"{verb}{thing}和{self._other(kind, thing)}"
        return f"{pick(deeds.when)}{verb}{thing}"

    def _english_duty(self) -> str:
        pick, deeds = self._chance.choice, self._words.duties
        kind = pick(CLASSES)
        thing, verb = self._thing(kind), pick(deeds.of(kind))
        form = self._chance.randrange(7)
        if form == 0:
            return f"{verb} {thing} {pick(deeds.basis)}"
        if form == 1:
            return f"{verb} {thing} {pick(deeds.goal)}"
        if form == 2:
            return f"{verb} {thing} {pick(deeds.when)}"
        if form == 3:
            return f"{verb} {thing} and {pick(deeds.follow)}"
        if form == 4:
            second = pick([each for each in deeds.of(kind) if each != verb])
            return f"{verb} and {second[0].lower()}{second[1:]} {thing}"
        if form == 5:
            return f"{verb} {thing} {pick(deeds.basis)} {pick(deeds.goal)}"
        return f"{verb} {thing}"

    def _with_unit(self, unit: str) -> str:
        kind = self._chance.choice(("plans", "matters", "records"))
        deeds = self._words.duties
        verb = self._chance.choice(deeds.of(kind))
        noun = self._chance.choice(deeds.nouns[kind]) if deeds.nouns else ""
        pattern = self._chance.choice(deeds.with_unit)
        return pattern.format(unit=unit, verb=verb[0].lower() + verb[1:], o=self._thing(kind), noun=noun)

    def _filled(self, pattern: str) -> str:
        pick, other = self._chance.choice, self._words.other
        return pattern.format(
            p=self._thing("plans"), m=self._thing("matters"), r=self._thing("records"), g=self._thing("goods"),
            f=self._thing("people"), degree=pick(other.degrees), field=pick(self._industry.fields),
            years=pick(("2", "3", "5", "8")), n=pick(("2", "5", "10")),
        )  # fmt: skip

    def _authority(self) -> str:
        return self._filled(self._chance.choice(self._words.other.authorities))

    def _indicator(self) -> str:
        name = self._chance.choice(self._industry.indicators + self._words.other.indicator_extra)
        shares = ("率", "度", "rate", "satisfaction", "occupancy", "score", "on time", "availability", "in time")
        patterns = self._words.other.indicator_values
        pattern = self._chance.choice(patterns if name.endswith(shares) else [each for each in patterns if "{n}" not in each])
        sentence = pattern.format(i=name, n=self._chance.choice((85, 90, 95, 98)))
        return sentence[0].upper() + sentence[1:]

    def _qualification(self) -> str:
        return self._filled(self._chance.choice(self._words.other.qualifications))
