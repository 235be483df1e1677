"""Chinese names by how they sound, as pinyin is typed: kefujingli or kfjl for 客服经理."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable
from functools import cached_property

from app.language.pinyin import may_be_sounds, readings_of

_CHINESE = re.compile(r"[\u3400-\u9fff]")


class Sounds:
    """Folded names, of which only those are read aloud that begin and end as the letters do: all of them take a second."""

    def __init__(self, names: Iterable[str]) -> None:
        self._names = frozenset(name for name in names if _CHINESE.search(name))
        self._heard: dict[str, frozenset[str]] = {}

    def prepare(self) -> None:
        """Works out what is made on first use otherwise."""
        _ = self._by_letter

    def like(self, written: str) -> list[str]:
        """The names that sound like the Chinese text."""
        return self._spelt("".join(_sounds_of(written)))

    def spelt(self, letters: str) -> list[str]:
        """The names that the letters spell, by all their sounds or by the first letter of each."""
        return self._spelt(letters) if may_be_sounds(letters) else []

    def _spelt(self, letters: str) -> list[str]:
        near = (name for name in self._by_letter.get(letters[:1], ()) if _ends(name, letters))
        return [name for name in near if letters in self._ways(name)]

    def _ways(self, name: str) -> frozenset[str]:
        if name not in self._heard:
            sounds = _sounds_of(name)
            self._heard[name] = frozenset(("".join(sounds), "".join(sound[0] for sound in sounds)))
        return self._heard[name]

    @cached_property
    def _by_letter(self) -> dict[str, list[str]]:
        """The names by what the readings of their first character begin with."""
        found: dict[str, list[str]] = defaultdict(list)
        for name in sorted(self._names):
            for letter in {reading[0] for reading in readings_of(name[0])}:
                found[letter].append(name)
        return found


def _ends(name: str, letters: str) -> bool:
    return any(letters.endswith((reading, reading[0])) for reading in readings_of(name[-1]))


def _sounds_of(text: str) -> list[str]:
    """The syllables of a Chinese text in pinyin."""
    from pypinyin import lazy_pinyin  # noqa: PLC0415 - its tables take a third of a second, and few questions need them

    return [sound for sound in lazy_pinyin(text) if sound.strip()]
