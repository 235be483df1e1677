"""The generator's promises: its size, its repeatability, and documents that state what the organization is."""

from __future__ import annotations

import random

import pytest

from app.reading import read_document
from app.reading.model import OrganizationRead
from benchmarks.generator import STYLES, Company, Language, company, document, rows

SEED = random.randrange(1_000_000)
STYLES_AND_LANGUAGES = [(style, language) for style, (languages, _) in STYLES.items() for language in languages]


@pytest.mark.parametrize("language", ["zh", "en"])
@pytest.mark.parametrize("positions", [2, 9, 250, 3000])
def test_an_organization_has_the_size_that_was_asked_for(positions: int, language: Language) -> None:
    made = company(positions, language, SEED)

    assert len({post.title for post in made.posts}) == positions, f"seed {SEED}"


def test_one_seed_gives_one_organization() -> None:
    assert company(80, "en", SEED) == company(80, "en", SEED)
    assert company(80, "en", SEED) != company(80, "en", SEED + 1)


def test_an_organization_of_one_is_refused() -> None:
    with pytest.raises(ValueError, match="at least one more"):
        company(1)


def test_the_table_states_every_duty_of_every_post() -> None:
    made = company(40, seed=SEED)

    assert {(row.title, row.duty) for row in rows(made)} == {(post.title, duty) for post in made.posts for duty in post.duties}


@pytest.mark.parametrize(("style", "language"), STYLES_AND_LANGUAGES)
def test_every_style_is_read_as_the_organization_it_was_made_from(style: str, language: Language) -> None:
    made = company(60, language, SEED)
    data = document(made, style).encode()

    reading = read_document(data, "made.txt").reading

    where = f"seed {SEED}, {style}, {language}"
    assert [read.name for read in reading.organizations] == [made.name], where
    assert stated(reading.organizations[0]) == truth(made), where


def truth(made: Company) -> dict[str, tuple[str | None, list[str], list[str], int]]:
    """Title to department, superiors, subordinates and number of duties, as the generator means it."""
    return {
        post.title: (post.department, [post.superior] if post.superior else [], list(post.subordinates), len(post.duties))
        for post in made.posts
    }


def stated(read: OrganizationRead) -> dict[str | None, tuple[str | None, list[str], list[str], int]]:
    return {
        position.title: (
            position.department,
            [superior.name for superior in position.reports_to],
            [report.name for report in position.direct_reports],
            len(position.duties),
        )
        for position in read.positions
        if position.described
    }
