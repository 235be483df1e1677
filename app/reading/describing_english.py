"""English sentences among duties that state none: what a post is paid, who chairs a committee, what a list is meant for.

They are known by how they begin, and kept where they go on with words of a charge. The words are data (describing_en.tsv).
"""

from __future__ import annotations

import re
from functools import cache

from app.language.tables import table_rows

_BEGINNINGS = ("the ", "this ", "these ", "a", "most ", "many ", "some ", "your ", "such ", "each ", "incumbent", "employee")


@cache
def _pattern(role: str) -> re.Pattern[str]:
    rows = table_rows("describing_en.tsv", 3, "app.reading")
    return re.compile("|".join(pattern for name, pattern, _ in rows if name == role))


def only_describes(form: str, start: int, end: int) -> bool:
    """Whether a sentence, form[start:end], describes its subject and states no duty: "This position is paid hourly."."""
    if not form.startswith(_BEGINNINGS, start, end):
        return False
    match = _pattern("describes").match(form, start, end)
    return match is not None and _pattern("deed").search(form, match.end(), end) is None
