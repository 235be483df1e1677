"""What the house styles share: labels drawn once for a document, a holder's fields in order, numbers and full stops.

How fields are laid out is each style's own business.
"""

from __future__ import annotations

import random
import tomllib
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Literal

from pydantic import TypeAdapter

from tests.generalize.besides import Form
from tests.generalize.model import Department, Duty, Holder, Position, World

Wording = Literal["zh", "zh-tw", "zh-en", "en"]
STATEMENTS = ("duties", "authorities", "indicators", "qualifications")
"""Kinds of fields that are lists of statements; the others are one line."""


@cache
def _labels() -> dict[str, dict[str, list[str]]]:
    text = (Path(__file__).parent / "data" / "labels.toml").read_text(encoding="utf-8")
    return TypeAdapter(dict[str, dict[str, list[str]]]).validate_python(tomllib.loads(text))


@dataclass(frozen=True)
class Field:
    """One field of a sheet: its kind, its label in this document, and either one line (`value`) or statements (`items`)."""

    kind: str
    label: str
    value: str = ""
    items: tuple[Duty, ...] = ()

    @property
    def grouped(self) -> tuple[tuple[str | None, tuple[str, ...]], ...]:
        """The statements under their headings, in order."""
        groups: list[tuple[str | None, list[str]]] = []
        for item in self.items:
            if not groups or groups[-1][0] != item.group:
                groups.append((item.group, []))
            groups[-1][1].append(item.text)
        return tuple((name, tuple(texts)) for name, texts in groups)


@dataclass(frozen=True)
class Place:
    """Where a statement stands in its field: counted below its heading and in all of it, from 1; `group` 0: no heading."""

    group: int
    below: int
    of_all: int


class House:
    """The habits of one document: drawn once, kept to the end."""

    def __init__(self, wording: Wording, chance: random.Random, world: World) -> None:
        self.chance = chance
        self._form = Form(wording, chance, world)
        self._words = _labels()[wording]
        self._drawn: dict[str, str] = {}
        self.english = wording == "en"
        self._comma = chance.choice(("; ", ", ")) if self.english else chance.choice(("、", "、", "；", "，"))
        self._stop = chance.choice((".", ".", "", ";")) if self.english else chance.choice(("。", "；", "；", ""))

    def label(self, kind: str) -> str:
        """The document's word for a field; each is drawn once, and no two kinds share one."""
        if kind not in self._drawn:
            free = [word for word in self._words[kind] if word not in self._drawn.values() or "-" in kind]
            self._drawn[kind] = self.chance.choice(free or self._words[kind])
        return self._drawn[kind]

    def names(self, names: Iterable[str]) -> str:
        """Several names on one line; a title with a comma in it asks for semicolons."""
        listed = list(names)
        comma = "; " if self.english and any("," in name for name in listed) else self._comma
        return comma.join(listed)

    def stopped(self, statements: Sequence[str]) -> list[str]:
        """The statements with the document's marks at their ends."""
        last = "." if self.english else "。"
        if self._stop in (";", "；"):
            return [text + (last if text is statements[-1] else self._stop) for text in statements]
        return [text + self._stop for text in statements]

    def statements(
        self,
        field: Field,
        statement: Callable[[Place, str], str],
        heading: Callable[[int, str], str] = lambda _, name: name,
    ) -> Iterator[str]:
        """The field's headings, each with its number, and below each its statements with the document's marks at their ends."""
        of_all = 0
        for group, (name, texts) in enumerate(field.grouped, 1):
            if name:
                yield heading(group, name)
            for below, text in enumerate(self.stopped(texts), 1):
                of_all += 1
                yield statement(Place(group if name else 0, below, of_all), text)

    def none(self) -> str:
        return self.label("none")

    def fields(self, holder: Holder, *, empty: bool = False) -> list[Field]:
        """All that the holder's section states, in the order of a sheet, but for its name. `empty`: say where there is nobody."""
        own = "department-" if isinstance(holder, Department) else ""
        found: list[Field] = []

        def line(kind: str, value: str, label: str = "") -> None:
            if value:
                found.append(Field(kind, self.label(label or kind), value))

        if isinstance(holder, Department):
            line("parent", holder.parent or "")
        if isinstance(holder, Position):
            if holder.reference:
                found.append(Field("reference", self._form.reference, holder.reference))
            line("department", holder.department or "")
            line("superior", self.names(holder.superiors))
            line("dotted", self.names(holder.dotted))
            line("subordinate", self.names(holder.subordinates) or (self.none() if empty else ""))
        line("headcount", "" if holder.headcount is None else self._people(holder.headcount), f"{own}headcount")
        found += [Field("beside", label, value) for label, value in self._form.lines(holder.name, department=bool(own))]
        line("purpose", holder.purpose or "", f"{own}purpose")
        for kind, items in (
            ("duties", holder.duties),
            ("authorities", tuple(map(Duty, holder.authorities))),
            ("indicators", tuple(map(Duty, holder.indicators))),
            ("qualifications", tuple(map(Duty, holder.qualifications))),
        ):
            if items:
                found.append(Field(kind, self.label(own + kind if kind != "qualifications" else kind), items=items))
        for side in ("internal", "external"):
            line(side, self.names(partner.name for partner in holder.partners if partner.side == side))
        for label, statements in self._form.sections(department=bool(own)):
            found.append(Field("beside", label, items=tuple(map(Duty, statements))))
        return found

    def _people(self, number: int) -> str:
        if self.english:
            return str(number)
        return f"{number}人" if self.chance.random() < 0.7 else str(number)


def chinese(number: int) -> str:
    """1 to 99 in Chinese numerals."""
    tens, ones = divmod(number, 10)
    return ("" if tens == 0 else "十" if tens == 1 else "零一二三四五六七八九"[tens] + "十") + (
        "零一二三四五六七八九"[ones] if ones else ""
    )


def circled(number: int) -> str:
    """① to ⑳."""
    return chr(0x2460 + number - 1)


def letter(number: int) -> str:
    """a, b, c, …"""
    return chr(ord("a") + number - 1)


def run_together(texts: Iterable[str], mark: str) -> str:
    """Statements in one cell, counted by `mark` ("{n}.{text}"), between semicolons."""
    counted = [mark.format(n=n, text=text) for n, text in enumerate(texts, 1)]
    return "；".join(counted) + ("。" if counted else "")


def listed(names: Sequence[str]) -> str:
    """As in a sentence: "the A, the B and the C"; semicolons where a title has a comma in it."""
    comma = "; the " if any("," in name for name in names) else ", the "
    return f"the {names[0]}" if len(names) == 1 else f"the {comma.join(names[:-1])} and the {names[-1]}"
