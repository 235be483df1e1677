"""Names of units and posts inside duties: what 渠道拓展部 is called tells nothing of the work that is handed to it."""

from __future__ import annotations

from collections.abc import Iterable

from app.language.script import fold
from app.language.tables import WordSet
from app.language.work import words_of

_SHORTEST = 3
"""Characters of a Chinese name; a shorter one (财务) may be a matter as well."""


def telling_names(names: Iterable[str]) -> WordSet:
    """Those names, folded, that say by their ends that they are a unit's or a post's."""
    ends = {english: tuple(words_of(role)) for english, role in ((False, "name_ends_zh"), (True, "name_ends_en"))}
    folded = {name for name in map(fold, names) if len(name) >= _SHORTEST and name.endswith(ends[name.isascii()])}
    return WordSet(name for name in folded if not name.isascii() or " " in name)


def without_names(text: str, names: WordSet) -> str:
    """The folded text without these names."""
    parts: list[str] = []
    place = done = 0
    while place < len(text):
        name = names.at(text, place)
        if name is None or not _stands_alone(text, place, place + len(name)):
            place += 1
            continue
        parts.append(text[done:place])
        place = done = place + len(name)
    return "".join((*parts, text[done:])) if done else text


def _stands_alone(text: str, start: int, end: int) -> bool:
    """Whether no English word goes on over either end."""
    inside = (text[max(0, at - 1) : at + 1] for at in (start, end) if 0 < at < len(text))
    return not any(around.isascii() and around.isalnum() for around in inside)
