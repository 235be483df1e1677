"""The lists of a Word document of 1997 to 2003 ([MS-DOC] 2.9.131 and on): how each is numbered, counted as Word counts."""

from __future__ import annotations

import struct
from collections.abc import Iterator

from app.reading.formats.counting import Counter, Level
from app.reading.formats.doc.streams import LISTS, OVERRIDES, Streams

_STYLES = {
    0: "decimal", 1: "upperRoman", 2: "lowerRoman", 3: "upperLetter", 4: "lowerLetter", 10: "ideographDigital",
    11: "japaneseCounting", 18: "decimalEnclosedCircle", 22: "decimalZero", 23: "bullet", 28: "decimalEnclosedCircleChinese",
    33: "taiwaneseCounting", 35: "taiwaneseCountingThousand", 37: "chineseCounting", 39: "chineseCountingThousand", 255: "none",
}  # fmt: skip
_LEVELS = 9
_MOST = 4096


class Lists:
    """Counts the paragraphs of all lists."""

    def __init__(self, streams: Streams) -> None:
        levels = dict(_definitions(streams))
        counters = {identity: Counter(found) for identity, found in levels.items()}
        self._counters: list[Counter | None] = []
        self._restarts: dict[int, list[tuple[int, int]]] = {}
        for number, (identity, starts, own) in enumerate(_overrides(streams)):
            shared = counters.get(identity)
            self._counters.append(Counter({**shared.levels, **own}) if shared and own else shared)
            self._restarts[number] = starts

    def mark(self, override: int, level: int) -> str:
        """The mark of the next paragraph of that list, counted from 1, at that level."""
        if not 0 < override <= len(self._counters):
            return ""
        counter = self._counters[override - 1]
        if counter is None:
            return ""
        for at, start in self._restarts.pop(override - 1, ()):
            counter.restart(at, start)
        return counter.next(level)


def _definitions(streams: Streams) -> Iterator[tuple[int, dict[int, Level]]]:
    """The levels of each list by its identity; they lie behind the lists."""
    at, size = streams.place(LISTS)
    if size <= 0:
        return
    (count,) = struct.unpack_from("<h", streams.table, at)
    lists = [struct.unpack_from("<i22xB", streams.table, at + 2 + 28 * number) for number in range(max(min(count, _MOST), 0))]
    at += 2 + 28 * len(lists)
    for identity, flags in lists:
        levels: dict[int, Level] = {}
        for number in range(1 if flags & 1 else _LEVELS):
            levels[number], at = _level(streams.table, at)
        yield identity, levels


def _level(table: bytes, at: int) -> tuple[Level, int]:
    """A level, and where the next one begins."""
    start, kind = struct.unpack_from("<iB", table, at)
    follows, letters, paragraphs = table[at + 15], table[at + 24], table[at + 25]
    at += 28 + letters + paragraphs
    (length,) = struct.unpack_from("<H", table, at)
    text = table[at + 2 : at + 2 + 2 * length].decode("utf-16-le", "replace")
    pattern = "".join(f"%{ord(sign) + 1}" if ord(sign) < _LEVELS else sign for sign in text)
    gap = "" if follows == 2 or pattern[-1:] in tuple("、）") else " "
    return Level(_STYLES.get(kind, "decimal"), pattern, start, gap), at + 2 + 2 * length


def _overrides(streams: Streams) -> Iterator[tuple[int, list[tuple[int, int]], dict[int, Level]]]:
    """For each number that paragraphs refer to: its list, where it starts anew, and its own levels."""
    at, size = streams.place(OVERRIDES)
    if size <= 0:
        return
    (count,) = struct.unpack_from("<I", streams.table, at)
    heads = [struct.unpack_from("<i8xB", streams.table, at + 4 + 16 * number) for number in range(min(count, _MOST))]
    at += 4 + 16 * len(heads)
    for identity, changed in heads:
        starts: list[tuple[int, int]] = []
        levels: dict[int, Level] = {}
        at += 4
        for _ in range(changed):
            start, flags = struct.unpack_from("<iI", streams.table, at)
            at += 8
            if flags & 0x20:
                levels[flags & 0xF], at = _level(streams.table, at)
            elif flags & 0x10:
                starts.append((flags & 0xF, start))
        yield identity, starts, levels
