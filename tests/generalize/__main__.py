"""`python -m tests.generalize`: measures all styles over many seeds, or shows one rendering and what was missed of it."""

from __future__ import annotations

import argparse
import os
import sys
from concurrent.futures import ProcessPoolExecutor
from pathlib import Path

from benchmarks.table import with_section
from tests.generalize.measure import measure, measure_damage
from tests.generalize.run import trip
from tests.generalize.scoring import lines
from tests.generalize.style import NAMES, SET_ASIDE, style
from tests.generalize.table import damage_section, printed, reached, styles_section

RESULTS = Path(__file__).parents[2] / "benchmarks" / "RESULTS.md"
REACHED = Path(__file__).with_name("reached.toml")


def main(arguments: list[str] | None = None) -> int:
    """Exit status 0 whatever the figures are: they are told, not judged (tests/generalize/test_styles.py judges)."""
    parser = argparse.ArgumentParser(prog="python -m tests.generalize", description=__doc__)
    parser.add_argument("--style", action="append", choices=NAMES, help="this style alone (may be given several times)")
    parser.add_argument("--open", action="store_true", help="all open styles, without those set aside")
    parser.add_argument("--seeds", type=int, default=500, help="how many seeds a style (500)")
    parser.add_argument("--first", type=int, default=0, help="the first seed (0)")
    parser.add_argument("--seed", type=int, help="this seed alone")
    parser.add_argument("--show", action="store_true", help="print the rendering and the misses of --style and --seed")
    parser.add_argument("--misses", type=int, default=0, help="print so many misses a style, with their seeds")
    parser.add_argument("--keep", action="store_true", help="write the table into benchmarks/RESULTS.md")
    parser.add_argument("--damage", action="store_true", help="measure damaged renderings instead")
    parser.add_argument("--reached", action="store_true", help="write what is reached into reached.toml, which the tests hold")
    chosen = parser.parse_args(arguments)
    names: list[str] = chosen.style or [name for name in NAMES if not (chosen.open and name in SET_ASIDE)]
    seeds = [chosen.seed] if chosen.seed is not None else list(range(chosen.first, chosen.first + chosen.seeds))
    if chosen.show:
        return _show(names, seeds)
    print(f"seeds {seeds[0]} to {seeds[-1]}, {len(names)} styles", file=sys.stderr)
    with ProcessPoolExecutor(min(os.cpu_count() or 1, len(names))) as pool:
        found = measure_damage(pool, seeds, chosen.misses) if chosen.damage else measure(pool, names, seeds, chosen.misses)
    for name in found:
        if name not in SET_ASIDE:
            print("".join(f"{name} {miss}\n" for miss in found[name].misses), end="")
    table = printed(found)
    print(table)
    if chosen.keep:
        section = (damage_section if chosen.damage else styles_section)(found, len(seeds))
        RESULTS.write_text(with_section(RESULTS.read_text(encoding="utf-8"), section), encoding="utf-8")
    if chosen.reached:
        REACHED.write_text(reached(found), encoding="utf-8")
    return 0


def _show(names: list[str], seeds: list[int]) -> int:
    for name in names:
        for seed in seeds:
            made = trip(style(name), seed)
            print(f"=== {name}, seed {seed}\n{made.text}\n--- missed and extra")
            print("\n".join(lines(made.comparison)))
    return 0


if __name__ == "__main__":
    sys.exit(main())
