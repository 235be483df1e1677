"""The report's words in its language, from data/words.tsv."""

from __future__ import annotations

from functools import cache

from app.findings.rule import Language
from app.language.tables import table_rows


@cache
def _words() -> dict[str, tuple[str, str]]:
    return {name: (english, chinese) for name, english, chinese in table_rows("words.tsv", 3, "app.report")}


def say(language: Language, key: str, **values: object) -> str:
    """The words of that key, with the values filled in; KeyError for a key that the table does not have."""
    english, chinese = _words()[key]
    return (chinese if language == "zh" else english).format(**values)
