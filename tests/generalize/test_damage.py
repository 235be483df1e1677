"""Damaged documents give what the whole ones give, and what was repaired is told with both readings."""

from __future__ import annotations

import pytest

from tests.generalize.damage import BASES, DAMAGES, Damage
from tests.generalize.run import trip
from tests.generalize.scoring import Score
from tests.generalize.style import style

SEEDS = range(2)
FACETS = ("positions", "reports to", "direct reports", "duties", "duty owners", "qualifications", "evidence")
WHOLE = 3
"""The first ones of the list: nothing is damaged, in both languages and in each."""
LEAST = 0.97
"""Of what is read of the whole: a mark in the middle of a sentence may cost one statement in a hundred."""


def figures(damage: Damage) -> dict[str, Score]:
    found = {facet: Score() for facet in FACETS}
    for language in damage.languages:
        for name in BASES[language]:
            for seed in SEEDS:
                scores = trip(style(name), seed, damage).comparison.scores
                for facet in FACETS:
                    found[facet].add(scores[facet])
    return found


@pytest.fixture(scope="module")
def whole() -> dict[tuple[str, ...], dict[str, Score]]:
    return {each.languages: figures(each) for each in DAMAGES[:WHOLE]}


@pytest.mark.parametrize("damage", DAMAGES[WHOLE:], ids=lambda damage: damage.name)
def test_a_damaged_document_gives_what_the_whole_one_gives(
    damage: Damage, whole: dict[tuple[str, ...], dict[str, Score]]
) -> None:
    damaged = figures(damage)

    worse = {
        facet: (score.f1, whole[damage.languages][facet].f1)
        for facet, score in damaged.items()
        if score.f1 < LEAST * whole[damage.languages][facet].f1
    }
    assert worse == {}, f"seeds {list(SEEDS)}"


def test_lost_bytes_are_repaired_and_the_repair_is_told() -> None:
    lost = next(damage for damage in DAMAGES if damage.name == "lost GBK bytes")

    document = trip(style("zh_bracket_blocks"), 0, lost).document

    repairs = [finding for finding in document.reading.findings if finding.kind == "repaired-text"]
    assert repairs
    for finding in repairs:
        span = finding.evidence[0]
        assert document.text[span.start : span.end] in finding.message
