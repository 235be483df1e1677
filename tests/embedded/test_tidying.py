"""When the engine's garbage is collected, without a JVM."""

from __future__ import annotations

from app.embedded.tidying import Tidying

_MEGABYTE = 1024**2


class OldGeneration:
    """Stands in for the JVM's: `live` of its `used` megabytes stay when it is collected."""

    def __init__(self, live: int) -> None:
        self.live = self.used = live

    def tidying(self) -> Tidying:
        return Tidying(lambda: self.used * _MEGABYTE, self._collect)

    def _collect(self) -> None:
        self.used = self.live


def test_garbage_is_collected_before_there_is_much_of_it() -> None:
    heap = OldGeneration(100)
    tidying = heap.tidying()
    looks: list[bool] = []
    for _ in range(10):  # an import
        heap.used += 60
        looks.append(tidying.look())
    assert looks == [False, False, False, True] * 2 + [False, False]


def test_one_large_transaction_is_searched_the_less_often_the_more_it_holds() -> None:
    heap = OldGeneration(1000)
    tidying = heap.tidying()
    collected = 0
    for _ in range(20):
        heap.used += 60
        heap.live = heap.used
        collected += tidying.look()
    assert collected == 1


def test_an_engine_at_rest_is_collected_once_and_then_left_alone() -> None:
    heap = OldGeneration(100)
    tidying = heap.tidying()
    heap.used += 50
    looks = [tidying.look() for _ in range(40)]
    assert looks.count(True) == 1
    assert heap.used == 100


def test_little_garbage_is_no_reason() -> None:
    heap = OldGeneration(100)
    tidying = heap.tidying()
    heap.used += 20
    assert not any(tidying.look() for _ in range(40))
