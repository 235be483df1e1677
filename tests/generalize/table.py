"""The figures as tables: for the terminal, and as a section of benchmarks/RESULTS.md that leaves the other sections alone."""

from __future__ import annotations

import math
from collections.abc import Iterable, Mapping

from tests.generalize.damage import BASES
from tests.generalize.measure import Measured
from tests.generalize.scoring import FACETS, Score
from tests.generalize.style import SET_ASIDE

GOAL = 0.98


def printed(found: Mapping[str, Measured]) -> str:
    """F1 per facet, one column a style; the set-aside styles as numbers like the others."""
    head = f"{'facet':26}" + "".join(f" {_short(name):>12}" for name in found)
    rows = (f"{facet:26}" + "".join(f" {_figure(each.scores.get(facet)):>12}" for each in found.values()) for facet in FACETS)
    return "\n".join((head, *rows))


def _short(name: str) -> str:
    return name[:12]


def _figure(score: Score | None) -> str:
    return "–" if score is None or not (score.hits or score.missed or score.extra) else f"{score.f1:.3f}"


def styles_section(found: Mapping[str, Measured], seeds: int) -> str:
    """All styles, the open ones and those set aside."""
    lines = ["## Invented organizations, read back", "", f"Made by `make generalize`: F1 per facet over {seeds} seeds a style."]
    lines += ["Styles that were set aside before the reader was tuned stand apart.", ""]
    lines += _markdown("open styles", [name for name in found if name not in SET_ASIDE], found)
    lines += ["", *_markdown("styles set aside", [name for name in found if name in SET_ASIDE], found)]
    return "\n".join(lines) + "\n"


def damage_section(found: Mapping[str, Measured], seeds: int) -> str:
    """All kinds of damage, the whole renderings first."""
    bases = ", ".join(sorted(name for names in BASES.values() for name in names))
    lines = [
        "## Damaged documents",
        "",
        f"Made by `make generalize`: F1 per facet over {seeds} seeds of {bases}, whole and damaged.",
        "",
    ]
    return "\n".join([*lines, *_markdown("damage", list(found), found)]) + "\n"


def _markdown(title: str, names: Iterable[str], found: Mapping[str, Measured]) -> list[str]:
    names = list(names)
    rows = [f"| {title} | {' | '.join(names)} | all |", "| --- |" + " --- |" * (len(names) + 1)]
    for facet in FACETS:
        every = Score()
        for name in names:
            every.add(found[name].scores.get(facet, Score()))
        figures = [_figure(found[name].scores.get(facet)) for name in names]
        rows.append(f"| {facet} | {' | '.join(figures)} | {_figure(every)} |")
    return rows


def reached(found: Mapping[str, Measured]) -> str:
    """reached.toml anew: what is below the goal of each style, less a little, because a line gained here may cost one there."""
    lines = ["# F1 that is reached over the seeds of the tests where it is below 0.98, less 0.02; made, not written."]
    for name, measured in found.items():
        below = {facet: score.f1 for facet, score in measured.scores.items() if score.f1 < GOAL}
        if below:
            lines += [
                "",
                f"[{name}]",
                *(f'"{facet}" = {max(0.0, math.floor(f1 * 100 - 2) / 100)}' for facet, f1 in below.items()),
            ]
    return "\n".join(lines) + "\n"
