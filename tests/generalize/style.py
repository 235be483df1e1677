"""House styles by name, and which of them were set aside before the reader was tuned on the others.

The names were listed first and one third of them drawn once, by a fixed seed; those stand in styles_set_aside/. Whoever tunes
the reader looks at styles/ only, and the figures of the two are given apart.
"""

from __future__ import annotations

import random
from collections.abc import Callable
from dataclasses import dataclass
from importlib import import_module

from tests.generalize.model import EVERYTHING, Facet, Language, World

_FIRST = (
    "zh_numbered_chapters", "zh_sheet_lines", "zh_field_table", "zh_two_columns", "zh_bracket_blocks", "zh_running_paragraphs",
    "zh_bullets", "zh_government", "zh_iso_sheets", "zh_traditional", "zh_paged", "zh_web_page", "zh_markdown", "zh_prose",
    "zh_under_direction", "en_position_form", "en_council_post", "en_prose", "en_markdown", "en_table", "en_quality_manual",
    "en_web_page", "en_plain_text", "en_paged",
)  # fmt: skip
_LATER = ("zh_collection", "zh_management_system", "en_roster")
"""Styles that were added when the reader had been tuned on the first ones; a third of them is drawn in the same way."""

OF_TODAY = (
    "zh_two_languages", "zh_one_table", "zh_clauses", "en_class_specification", "en_terms_of_reference", "en_bylaws",
    "en_weighted_functions", "en_handbook_pages", "en_record_export",
    "zh_work_standard", "zh_public_account", "zh_system_export",
    "zh_volume_with_contents", "zh_posts_and_establishment", "zh_division_notice", "zh_workspace_export",
    "en_health_service_form", "en_directive_paragraphs", "en_recruitment_packs", "en_who_does_what", "zh_mixed", "en_mixed",
)  # fmt: skip
"""Written before the tuning of their day and measured once before it; that figure stands in benchmarks/RESULTS.md."""
OF_ROUNDS = (
    "zh_standard_table", "zh_post_handbook", "zh_posts_in_columns", "en_role_profile", "en_service_orders",
    "zh_hong_kong", "zh_task_division", "zh_duty_letter", "en_careers_page", "en_authority_table",
    "zh_questions", "zh_responsibility_list", "en_wiki_markup", "en_functional_statements",
)  # fmt: skip
"""The same, in three rounds of two days. The mixed styles are made of the older ones: their figures go on meaning the same."""


def _drawn(names: tuple[str, ...]) -> list[str]:
    return random.Random(20261122).sample(sorted(names), len(names) // 3)


NAMES = _FIRST + _LATER + OF_TODAY + OF_ROUNDS
ONLY_MEASURED = frozenset(("zh_volume_with_contents", "en_health_service_form", "en_recruitment_packs", "en_mixed"))
"""Styles that `make generalize` measures and the tests leave out, for their time."""
SET_ASIDE = frozenset((*_drawn(_FIRST), *_drawn(_LATER)))


@dataclass(frozen=True)
class Style:
    """A way of writing a world down. `write` gets a world that holds only what the style `expresses`, and writes all of it."""

    name: str
    write: Callable[[World, random.Random], str]
    expresses: frozenset[Facet] = EVERYTHING
    suffix: str = ".txt"
    adapt: Callable[[World, random.Random], World] | None = None
    """What the style's wording makes of statements: "在院长领导下，" before the first duty is part of that duty."""
    least: int = 1
    """How many organizations a document of this style describes at the least: 1 to 3."""

    @property
    def language(self) -> Language:
        return "zh" if self.name.startswith("zh") else "en"


def style(name: str) -> Style:
    """The style of the name; KeyError for an unknown one."""
    if name not in NAMES:
        raise KeyError(name)
    folder = "styles_set_aside" if name in SET_ASIDE else "styles"
    found = import_module(f"tests.generalize.{folder}.{name}").STYLE
    assert isinstance(found, Style)
    return found
