"""Which findings a question in words asks for: what overlaps, what nobody carries, who would be missed.

The words stand in data/asked.tsv. It knows no database and loads no rule, so that every other question passes by quickly.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache

from app.language.tables import table_rows
from app.questions.signs import says_nothing_else

_SIGNS, _UNLESS = "signs", "unless"


@dataclass(frozen=True, slots=True)
class Topic:
    """What is asked, in both languages; `rules` are names of rules, or severities; `bands` are by rule's name.

    `form` is how it is asked; where `alone`, nothing else but idle words and names is said; where `together`, it is about all
    that are named at once.
    """

    name: str
    rules: tuple[str, ...]
    bands: Mapping[str, Mapping[str, float]]
    chinese: str
    english: str
    form: re.Pattern[str]
    alone: bool
    together: bool


def may_ask(folded: str) -> bool:
    """Whether a folded question may ask for findings: what `topic_of` then tells, once its names are known."""
    return any(sign in folded for sign in _signs()) and any(True for _ in _fitting(folded))


def topic_of(words: str) -> Topic | None:
    """The topic of a folded question with § for each name; None where it asks for no findings."""
    for topic in _fitting(words):
        if not topic.alone or says_nothing_else(topic.form.sub(" ", words).replace("§", " ")):
            return topic
    return None


def _fitting(words: str) -> Iterator[Topic]:
    unless, *topics = _topics()
    if not unless.form.search(words):
        yield from (topic for topic in topics if topic.form.search(words))


@cache
def _signs() -> tuple[str, ...]:
    """The words without which no form fits: looking for them costs less than making the forms."""
    return next((*row[3].split(), *row[4].split()) for row in _rows() if row[0] == _SIGNS)


@cache
def _topics() -> tuple[Topic, ...]:
    """The topics, what forbids them first."""
    found: list[Topic] = []
    for name, rules, bands, in_chinese, in_english, chinese, english, _ in _rows():
        if name != _SIGNS:
            form = re.compile(f"{in_chinese}|{in_english}")
            how = (name.endswith("!"), name.endswith("&"))
            found.append(Topic(name.rstrip("!&"), tuple(rules.split()), _bands(bands), chinese, english, form, *how))
    return tuple(sorted(found, key=lambda topic: topic.name != _UNLESS))


def _rows() -> Iterator[list[str]]:
    return table_rows("asked.tsv", 8, "app.findings")


def _bands(written: str) -> Mapping[str, Mapping[str, float]]:
    """`rule.band=number`, divided by spaces; `-` is none."""
    found: dict[str, dict[str, float]] = {}
    for rule, band, number in re.findall(r"([\w-]+)\.(\w+)=(\S+)", written):
        found.setdefault(rule, {})[band] = float(number)
    return found
