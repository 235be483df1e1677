"""Lines that begin with a pattern, as `(?m)^` finds them."""

import random
import re

from app.language.lines import LinesWith

_PATTERN = r" *(?P<number>\d{1,2})\.(?= )"


def test_the_first_line_and_every_later_one_are_found_with_their_places() -> None:
    found = list(LinesWith(_PATTERN).found_in("1. one\nnone 2. here\n  12. three\n\n4.\n5. six"))
    assert [(match["number"], match.start("line")) for match in found] == [("1", 0), ("12", 20), ("5", 36)]


def test_it_finds_what_python_finds_at_the_beginnings_of_lines() -> None:
    seed = random.randrange(10**6)
    print("seed", seed)
    chance, lines = random.Random(seed), LinesWith(_PATTERN)
    for _ in range(200):
        text = "".join(chance.choices("1. \nx", k=30))
        expected = [match.span() for match in re.finditer(f"(?m)^{_PATTERN}", text)]
        assert [match.span("line") for match in lines.found_in(text)] == expected
        assert lines.stand_in(text) is bool(expected)
