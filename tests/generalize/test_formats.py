"""One content in every format: a rendering read from a Word file, a PDF, a sheet … states what its plain text states."""

from __future__ import annotations

import random

import pytest

from app.reading import read_document
from tests.generalize.formats import WRITERS
from tests.generalize.run import trip
from tests.generalize.scoring import FACETS, Score, found
from tests.generalize.style import style

SEED = random.randrange(500)
LINES = ("zh_bracket_blocks", "zh_numbered_chapters", "en_position_form", "en_web_page")
"""Styles that live of lines alone, which every format keeps."""
TABLED = ("docx, tables", "html", "xlsx", "csv")
"""Formats that have cells for what a style divides by tabs."""
LEAST = {"pdf": 0.97}
"""A PDF breaks lines where a page is full; a heading that follows an unfinished sentence cannot be told from its end."""
CASES = [(form, name) for form in WRITERS for name in LINES] + [
    (form, name) for form in TABLED for name in ("zh_field_table", "en_council_post")
]


@pytest.mark.parametrize(("form", "name"), CASES)
def test_a_rendering_states_the_same_in_each_format(form: str, name: str) -> None:
    plain = trip(style(name), SEED)

    other = read_document(WRITERS[form](plain.text), f"rendering.{form.split(',', maxsplit=1)[0]}")

    wanted, got = found(plain.document), found(other)
    agreement = Score()
    for facet in FACETS:
        a, b = wanted.items[facet], got.items[facet]
        agreement.add(Score((a & b).total(), (a - b).total(), (b - a).total()))
    assert agreement.f1 >= LEAST.get(form, 1.0), f"seed {SEED}: {agreement}"
    assert got.organizations == wanted.organizations, f"seed {SEED}"
