"""Times several ways of doing one thing in turns (A B C, B C A, …), so that a busy machine slows all of them alike.

It measures and compares; what is measured stands in the modules beside it.
"""

from __future__ import annotations

import gc
import statistics
import time
from collections.abc import Callable, Generator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass


@dataclass(frozen=True)
class Timing:
    """Seconds of one way, in the order of measuring."""

    seconds: tuple[float, ...]

    @property
    def median(self) -> float:
        return statistics.median(self.seconds)

    @property
    def quartiles(self) -> tuple[float, float]:
        """The middle half of the values lies between these two."""
        if len(self.seconds) < 3:
            return min(self.seconds), max(self.seconds)
        low, _, high = statistics.quantiles(self.seconds, n=4, method="inclusive")
        return low, high

    def __str__(self) -> str:
        low, high = self.quartiles
        return f"{spoken(self.median)} ({spoken(low)} – {spoken(high)})"


def in_turns(
    ways: Mapping[str, Callable[[], object]], rounds: int, *, warm_up: int = 1, clock: Callable[[], float] = time.perf_counter
) -> dict[str, Timing]:
    """Times each way once a round, after `warm_up` rounds that do not count; every round starts with another way.

    `clock` is time.process_time where only this process works, so that what else runs does not count.
    """
    names = list(ways)
    seconds: dict[str, list[float]] = {name: [] for name in names}
    with _what_is_there_kept():
        for number in range(-warm_up, rounds):
            shift = number % len(names)
            with _collector_at_rest():
                for name in names[shift:] + names[:shift]:
                    taken = _timed(ways[name], clock)
                    if number >= 0:
                        seconds[name].append(taken)
    return {name: Timing(tuple(values)) for name, values in seconds.items()}


def stopwatch(way: Callable[[], object], clock: Callable[[], float] = time.perf_counter) -> float:
    """Seconds that it takes, with the garbage collector's pauses left out of it."""
    with _collector_at_rest():
        return _timed(way, clock)


def _timed(way: Callable[[], object], clock: Callable[[], float]) -> float:
    begin = clock()
    way()
    return clock() - begin


@contextmanager
def _what_is_there_kept() -> Generator[None]:
    """What is in memory by now is not looked through within, so that a collection takes no time in which servers cool down."""
    gc.collect()
    gc.freeze()
    try:
        yield
    finally:
        gc.unfreeze()


@contextmanager
def _collector_at_rest() -> Generator[None]:
    """Collects before, and not within."""
    gc.collect()
    gc.disable()
    try:
        yield
    finally:
        gc.enable()


def spoken(seconds: float) -> str:
    """Seconds for a reader: 12.3 s, 4.56 ms."""
    return f"{seconds:.3g} s" if seconds >= 1 else f"{seconds * 1000:.3g} ms"
