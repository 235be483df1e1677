"""A drawing as plain shapes and texts, which svg.py, pdf.py and png.py show alike. It knows neither formats nor organizations.

Lengths are pixels (96 an inch), y grows downwards, colours are "#rrggbb".
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Literal, NamedTuple, TypeAlias

from visualizations.export.lettering import FONT_SIZE

INK, FAINT, PAPER = "#1f2933", "#52606d", "#ffffff"


class Point(NamedTuple):
    x: float
    y: float


@dataclass(frozen=True, slots=True)
class Stroke:
    """How a line is drawn: `dashes` are lengths of dashes and gaps in turn, none for a line without gaps."""

    colour: str
    width: float = 2.0
    dashes: Sequence[int] = ()


@dataclass(frozen=True, slots=True)
class Rectangle:
    """A box with round corners, filled with the colour of paper; `x` and `y` are its upper left corner."""

    x: float
    y: float
    width: float
    height: float
    stroke: Stroke
    radius: float = 6.0


@dataclass(frozen=True, slots=True)
class Path:
    """A line through the points of each strand, which hang together or not."""

    strands: Sequence[Sequence[Point]]
    stroke: Stroke


@dataclass(frozen=True, slots=True)
class Curve:
    """A cubic Bézier curve: its start, its two control points, its end."""

    points: tuple[Point, Point, Point, Point]
    stroke: Stroke


@dataclass(frozen=True, slots=True)
class Text:
    """One line of text; `x` is its start or its middle, `y` its baseline."""

    x: float
    y: float
    text: str
    size: float = FONT_SIZE
    colour: str = INK
    anchor: Literal["start", "middle"] = "start"


@dataclass(frozen=True, slots=True)
class Group:
    """Parts that belong together, and what is told of them where a reader points at them."""

    told: str
    parts: Sequence[Part]


Part: TypeAlias = "Rectangle | Path | Curve | Text | Group"


@dataclass(frozen=True, slots=True)
class Drawing:
    """A sheet of that size with its parts, the later ones over the earlier; `language` is zh or en."""

    title: str
    language: str
    width: float
    height: float
    parts: Sequence[Part]


def flat(parts: Iterable[Part]) -> Iterator[Rectangle | Path | Curve | Text]:
    """The parts without their groups."""
    for part in parts:
        if isinstance(part, Group):
            yield from flat(part.parts)
        else:
            yield part
