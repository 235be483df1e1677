"""The report's words in its language, from data/words.tsv."""

from __future__ import annotations

from functools import cache

from app.findings.rule import Language
from app.language.tables import table_rows


@cache
def _words() -> dict[str, tuple[str, str]]:
    return {name: (english, chinese) for name, english, chinese in table_rows("words.tsv", 3, "app.report")}


class _Count(int):
    """A number whose format is its noun in both forms: {n:position|positions}; without one it is the number alone."""

    def __format__(self, form: str) -> str:
        one, _, several = form.partition("|")
        return f"{int(self)} {one if self == 1 else several}" if several else super().__format__(form)


def say(language: Language, key: str, **values: object) -> str:
    """The words of that key, with the values filled in; KeyError for a key that the table does not have."""
    english, chinese = _words()[key]
    given = {name: _Count(value) if isinstance(value, int) else value for name, value in values.items()}
    return (chinese if language == "zh" else english).format(**given)
