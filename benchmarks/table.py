"""The table that a run prints and keeps: one line a ratio, with its goal, and what machine it was measured on."""

from __future__ import annotations

import platform
import sys
from dataclasses import dataclass
from datetime import UTC, datetime
from os import cpu_count
from pathlib import Path
from typing import Literal


@dataclass(frozen=True)
class Line:
    """One measured figure. `unit` follows it (×, MB/s, s); `goal` is None where it is only told."""

    what: str
    figure: float
    unit: str
    detail: str
    goal: tuple[Literal["at most", "at least"], float] | None = None

    @property
    def met(self) -> bool:
        if self.goal is None:
            return True
        side, bound = self.goal
        return self.figure <= bound if side == "at most" else self.figure >= bound

    def cells(self) -> tuple[str, str, str, str]:
        wanted = "–" if self.goal is None else f"{'≤' if self.goal[0] == 'at most' else '≥'} {self.goal[1]:g} {self.unit}"
        verdict = "" if self.goal is None else ("met" if self.met else "**missed**")
        return self.what, f"{self.figure:.3g} {self.unit}", f"{wanted} {verdict}".strip(), self.detail


def markdown(lines: list[Line], engine: str) -> str:
    """The whole page of benchmarks/RESULTS.md."""
    head = ("what", "measured", "goal", "medians (middle half)")
    table = [head, ("---",) * 4, *(line.cells() for line in lines)]
    return "\n".join(
        [
            "# Last measured",
            "",
            f"{datetime.now(UTC):%Y-%m-%d}, {machine()}, {engine}. Made by `make bench`;",
            "ways of doing one thing were timed in turns.",
            "",
            *(f"| {' | '.join(cells)} |" for cells in table),
            "",
        ]
    )


def with_section(page: str, section: str) -> str:
    """The page with a section made anew, at its end where it had none of that heading."""
    heading = section.splitlines()[0]
    before, _, rest = page.partition(f"{heading}\n")
    after = rest[rest.index("\n## ") + 1 :] if "\n## " in rest else ""
    return f"{before.rstrip()}\n\n{section}" + (f"\n{after}" if after else "")


def machine() -> str:
    """What the figures depend on, without any name of the machine."""
    memory = _memory()
    return ", ".join(
        part
        for part in (
            f"{cpu_count()} × {_processor()}",
            f"{memory:.0f} GiB" if memory else "",
            platform.system(),
            f"Python {sys.version_info.major}.{sys.version_info.minor}.{sys.version_info.micro}",
        )
        if part
    )


def _processor() -> str:
    facts = Path("/proc/cpuinfo")
    if facts.is_file():
        for line in facts.read_text(encoding="utf-8").splitlines():
            name, _, value = line.partition(":")
            if name.strip() == "model name":
                return value.strip()
    return platform.machine()


def _memory() -> float:
    """GiB, or 0 where it cannot be told."""
    facts = Path("/proc/meminfo")
    if not facts.is_file():
        return 0
    return next(
        (int(line.split()[1]) / 2**20 for line in facts.read_text(encoding="utf-8").splitlines() if line.startswith("MemTotal")),
        0,
    )
