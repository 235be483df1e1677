"""The numbered lists that are open: which list an item goes on with, and how deep it stands below its heading."""

from __future__ import annotations

from dataclasses import dataclass

from app.reading.numbering import Number

_FAMILIES = {"comma": "arabic", "point": "arabic", "bare": "arabic", "half": "arabic"}
PARTS = ("部分", "篇", "编")
_LARGEST_GAP = 3
_NESTED = 24


@dataclass(slots=True)
class _Open:
    style: str
    value: tuple[int, ...]
    heading: bool
    loose: bool = False


class Lists:
    """A stack of open lists; a label or a bare name puts a bar on it, below which the numbers of headings stand.

    `of_units`: the list has been announced as one of units, each with its duties.
    """

    def __init__(self) -> None:
        self._open: list[_Open | None] = []
        self.of_units = False

    @property
    def nested(self) -> bool:
        """Whether a list of headings is open."""
        return any(entry is not None and entry.heading for entry in self._open)

    def has(self, style: str) -> bool:
        """Whether a list of headings of that style is open."""
        return any(entry is not None and entry.heading and entry.style == style for entry in self._open)

    def clear(self) -> None:
        self._open.clear()
        self.of_units = False

    def bar(self) -> None:
        """Close the lists of items; what follows stands under the heading that has just been read."""
        while self._open and self._open[-1] is not None and not self._open[-1].heading:
            self._open.pop()
        if self._open and self._open[-1] is not None:
            self._open.append(None)
        del self._open[:-_NESTED]

    def expects(self, number: Number, *, heading: bool) -> bool:
        """Whether the number is the next of an open list of headings, or of the items since the last bar."""
        index = self._find(number, heading=heading)
        if index is None and heading:
            index = self._unknown_heading(number)
        found = self._open[index] if index is not None else None
        if found is None or not number.value:
            return found is not None
        return number.value[-1] == found.value[-1] + 1

    def stands_outside(self, number: Number, style: str) -> bool:
        """Whether the number is the next of the nobody's list at the bottom, below the open headings of that style."""
        return bool(self._open) and self._unknown_heading(number) == 0 and self.expects(number, heading=True) and self.has(style)

    def is_loose(self, number: Number) -> bool:
        """Whether the number goes on with a list of items that is nobody's."""
        index = self._find(number, heading=False)
        entry = self._open[index] if index is not None else None
        return entry is not None and entry.loose

    def enter(self, number: Number, *, heading: bool, loose: bool = False) -> int:
        """Put an item into its list and close the lists inside it; gives its depth since the last bar. `loose`: nobody's."""
        if number.style == "hash":
            self._close_levels(number)
        index = self._find(number, heading=heading)
        if index is None and heading:
            index = self._unknown_heading(number)
        if index is None:
            if heading and number.text.endswith(PARTS):
                self._open.clear()  # a part stands over lists of any other style
            self._open.append(_Open(number.style, number.value, heading, loose))
        else:
            del self._open[index:]
            self._open.append(_Open(number.style, number.value, heading, loose))
        del self._open[:-_NESTED]
        return self.depth()

    def _unknown_heading(self, number: Number) -> int | None:
        """The item at the bottom that was a heading like this one, though its words did not say so."""
        first = self._open[0] if self._open else None
        return 0 if first is not None and first.loose and _goes_on(number, first, strictly=True) else None

    def _close_levels(self, number: Number) -> None:
        """A heading of Markdown ends the sections of its own level and below."""
        for index, entry in enumerate(self._open):
            if entry is not None and entry.style == "hash" and entry.value >= number.value:
                del self._open[index:]
                return

    def level(self) -> int:
        """The level of the innermost open heading of Markdown; 0 without any."""
        hashes = (entry.value[0] for entry in reversed(self._open) if entry is not None and entry.style == "hash")
        return next(hashes, 0)

    def headings(self) -> list[_Open | None]:
        """The open lists of headings, and what is nobody's at the bottom and may be one, for `reopen`."""
        return [entry for entry in self._open if entry is not None and (entry.heading or entry.loose)]

    def reopen(self, headings: list[_Open | None]) -> None:
        """Put lists of headings below the open lists again."""
        if headings and headings[0] not in self._open:
            self._open[:0] = [*headings, None]

    def depth(self) -> int:
        """How many lists are open since the last bar, less one."""
        count = 0
        for entry in reversed(self._open):
            if entry is None or entry.heading:
                break
            count += 1
        return max(0, count - 1)

    def _find(self, number: Number, *, heading: bool) -> int | None:
        """The innermost list of that role that the number goes on with; for items only those since the last bar."""
        for index in range(len(self._open) - 1, -1, -1):
            entry = self._open[index]
            if not heading and (entry is None or entry.heading):
                return None
            if entry is None or entry.heading != heading:
                continue
            alike = not heading and entry.style == number.style != "dotted"  # as nearly all are
            if alike or _goes_on(number, entry, strictly=heading):
                return index
        return None


def _goes_on(number: Number, entry: _Open, *, strictly: bool) -> bool:
    same = number.style == entry.style
    if not same and _FAMILIES.get(number.style, number.style) != _FAMILIES.get(entry.style, entry.style):
        return "star" in (number.style, entry.style) and not number.value and not entry.value
    if number.style == "dotted":
        return len(number.value) == len(entry.value)
    if not number.value or not entry.value:
        return True
    step = number.value[0] - entry.value[0]
    if strictly:
        return 1 <= step <= (_LARGEST_GAP if same else 1)
    return same or step == 1
