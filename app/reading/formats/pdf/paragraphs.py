"""The lines of all pages as the text of the document: paragraphs joined, also across columns and pages, tables row by row."""

from __future__ import annotations

from app.reading.formats.format import FormatText, Writer, is_layout, row_text, table_lines
from app.reading.formats.pdf.joining import between, continues
from app.reading.formats.pdf.page import Line, right_edge

_NEAR = 3.0
"""Points within which two edges are one."""
_RAGGED = 2
"""Line heights from the edge within which the ends of full lines lie."""
_SHARE = 0.1
"""The part of all lines that are full at least where text is broken into lines."""
_NARROWEST = 12
"""Line heights that a column of text measures at least; where all lines are shorter none was full."""


def written(pages: list[list[Line]], gaps: dict[int, str], width: float) -> FormatText:
    """The text with its pages, which are so wide, as places; `gaps` say by the page's index what was not read."""
    flowing = [line for lines in pages for line in lines if not line.ruled]
    left, right = min((line.left for line in flowing), default=0), _right(flowing, width)
    columns = {(line.begins, line.ends) for line in flowing if line.in_column}
    paragraphs = _Paragraphs()
    for number in range(max([len(pages), *(index + 1 for index in gaps)])):
        if number in gaps:
            paragraphs.gap(gaps[number])
        lines = pages[number] if number < len(pages) else []
        edges = _column_of(lines, columns) or (left, right)
        for line in lines:
            paragraphs.add(_widened(line, *edges), f"page {number + 1}", first=line is lines[0])
    return paragraphs.written()


def _right(flowing: list[Line], width: float) -> float:
    """Where full lines end. Where few lines end there, none may have been full: the margin is then as wide as the left one."""
    edge = right_edge(flowing)
    full = sum(line.right > edge - _RAGGED * line.height for line in flowing)
    left = min((line.left for line in flowing), default=0)
    return edge if full > max(2, len(flowing) * _SHARE) else max(edge, width - left)


def _column_of(lines: list[Line], columns: set[tuple[float, float]]) -> tuple[float, float] | None:
    """The column of other pages that holds all lines of a page on which it is the only one."""
    flowing = [line for line in lines if not line.ruled]
    left, right = min((line.left for line in flowing), default=0), max((line.right for line in flowing), default=0)
    return next((edges for edges in columns if abs(edges[0] - left) < _NEAR and right < edges[1] + _NEAR), None)


def _widened(line: Line, left: float, right: float) -> Line:
    """A line of text over the page's width with the document's edges, so that a page of short lines has no full ones."""
    if line.ruled or line.in_column:
        return line
    return line._replace(begins=left, ends=right)


def _is_wide(line: Line) -> bool:
    return line.ends - line.begins > _NARROWEST * line.height


class _Paragraphs:
    """Takes the lines one after the other."""

    def __init__(self) -> None:
        self._writer = Writer()
        self._last: Line | None = None
        self._header: tuple[str, ...] = ()
        self._table: list[tuple[list[str], str]] = []

    def gap(self, message: str) -> None:
        """Something that stands here was not read."""
        self._end_table()
        self._writer.gap(message)

    def add(self, line: Line, place: str, *, first: bool) -> None:
        """The next line; `first` on its page."""
        if line.ruled or len(line.row) > 1:
            self._row(line, place, first=first)
            return
        self._end_table()
        self._header = ()
        text = line.text.lstrip()
        if (
            self._last is not None
            and _is_wide(self._last)
            and continues(self._last, line, across=first or line.top > self._last.top)
        ):
            text = between(self._last.text, text) + text
        else:
            self._end()
        self._writer.piece(text, place)
        self._last = line

    def written(self) -> FormatText:
        """All of it."""
        self._end_table()
        self._end()
        return self._writer.written()

    def _row(self, line: Line, place: str, *, first: bool) -> None:
        self._end()
        if line.ruled and not self._header:
            self._header = line.row
        elif line.ruled and first and line.row == self._header:
            return  # said anew because the table goes on here
        if line.ruled:
            self._table.append((list(line.row), place))
            return
        self._end_table()
        if text := row_text(list(line.row)):
            self._writer.line(text, place)

    def _end_table(self) -> None:
        """Writes the ruled table down; what is only layout stands at its beginning, else each row at its own page."""
        rows = [row for row, _ in self._table]
        if is_layout(rows):
            for line in table_lines(rows):
                self._writer.line(line, self._table[0][1])
        else:
            for row, place in self._table:
                if text := row_text(row):
                    self._writer.line(text, place)
        self._table.clear()

    def _end(self) -> None:
        if self._last is not None:
            self._writer.line("")
            self._last = None
