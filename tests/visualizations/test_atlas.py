from __future__ import annotations

from collections.abc import Sequence

import pytest

from visualizations.atlas import Atlas, Link, Part, atlas


def part(identity: str, kind: str, above: str | None, stated: int = 0) -> Part:
    return Part(identity, kind, identity, "o", above, f"document-1#{stated}-{stated + 1}")


def harbour() -> Atlas:
    """An organization with a large department of posts, a small one, and a duty."""
    posts = [part(f"hand {number}", "Position", "deck", number) for number in range(10)]
    parts = [
        part("duty", "Duty", "clerk"),
        *reversed(posts),
        part("office", "Department", "o"),
        part("clerk", "Position", "office"),
        part("deck", "Department", "o"),
        Part("o", "Organization", "Harbour", "o", None),
    ]
    links = [Link("1", "REPORTS_TO", "hand 1", "hand 0", "solid", "agreed"), Link("2", "REPORTS_TO", "hand 1", "nobody")]
    return atlas(parts, links)


def labels(made: Atlas, places: Sequence[int]) -> list[str]:
    return [made.parts[place].id for place in places]


def test_parts_stand_behind_what_holds_them_as_the_documents_have_them() -> None:
    made = harbour()
    assert [one.id for one in made.parts] == ["o", "deck", *(f"hand {n}" for n in range(10)), "office", "clerk", "duty"]
    assert all(parent < place for place, parent in enumerate(made.parents))
    assert len(made.links) == 1, "a line to what is not on the map is none"


def test_a_window_opens_the_largest_first_and_counts_the_rest() -> None:
    made = harbour()
    window = made.window(limit=8)
    assert labels(made, window.places) == ["o", "deck", *(f"hand {n}" for n in range(5)), "office"]
    assert window.hidden == 7
    assert made.window().hidden == 0
    asked = made.window(limit=2, show=["duty", "nowhere"])
    assert labels(made, asked.places) == ["o", "deck", "office", "clerk", "duty"]


def test_a_window_on_a_part_shows_what_stands_in_it() -> None:
    made = harbour()
    window = made.window("office")
    assert labels(made, window.places) == ["office", "clerk", "duty"]
    assert (window.hidden, window.links) == (0, [])
    with pytest.raises(KeyError):
        made.window("nowhere")


def test_departments_that_stand_in_each_other_and_lost_holders_stand_in_their_organization() -> None:
    made = atlas(
        [
            Part("o", "Organization", "Harbour", "o", None),
            part("a", "Department", "b"),
            part("b", "Department", "a"),
            part("below", "Department", "a"),
            part("lost", "Position", "gone"),
        ],
        [],
    )
    above = {one.id: made.parts[parent].id for one, parent in zip(made.parts, made.parents, strict=True) if parent >= 0}
    assert above == {"a": "o", "b": "o", "below": "a", "lost": "o"}
