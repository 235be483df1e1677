"""The reasons of a comparison in words, in Chinese or English. The words stand in data/reasons.tsv; it judges nothing."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import cache
from typing import Literal

from app.language import lexicon
from app.language.comparing import Comparison, involvements
from app.language.script import fold
from app.language.tables import table_rows
from app.language.work import stem

Language = Literal["zh", "en"]
_MOST_WORDS = 5
_CHINESE = re.compile(r"[\u3400-\u9fff]")


@cache
def _wordings() -> dict[str, dict[Language, str]]:
    return {name: {"zh": chinese, "en": english} for name, chinese, english, _ in table_rows("reasons.tsv", 4)}


def wording(name: str, language: Language, **values: str) -> str:
    """One row of the table in that language, with its values."""
    return _wordings()[name][language].format(**values)


def term_in_words(term: str, language: Language) -> str:
    """A shared term as a person would say it: the concept's first word in that language, or the written word itself."""
    concept = lexicon.concepts().get(term)
    words = (concept.chinese if language == "zh" else concept.english) if concept else ()
    return words[0] if words else term


def in_words(terms: Iterable[str], language: Language, text: str) -> list[str]:
    """Shared terms as a person would say them, each once: as the text has them, or concepts in the other language.

    English stems become their words again, pairs of Chinese characters the run that they cover.
    """
    folded = fold(text)
    known = lexicon.concepts()
    own = language == ("zh" if _CHINESE.search(folded) else "en")
    stems = {stem(word): word for word in reversed(lexicon.english_words(folded))}
    pairs = [term for term in terms if term not in known and term not in stems]
    covered = {place + step for term in pairs for place in _places(folded, term) for step in range(len(term))}
    runs = "".join(character if place in covered else " " for place, character in enumerate(folded)).split()
    said: list[str] = []
    for term in terms:
        if term in known or term in stems:
            written = _written(term, language, folded) if own and term in known else None
            said.append(written or (term_in_words(term, language) if term in known else stems[term]))
        else:
            said.append(next((run for run in runs if term in run), term))
    return list(dict.fromkeys(said))


def _written(concept: str, language: Language, text: str) -> str | None:
    """The longest word of the concept that stands in the text."""
    known = lexicon.concepts()[concept]
    padded = f" {' '.join(lexicon.english_words(text))} "
    words = known.chinese if language == "zh" else known.english
    found = [word for word in words if (word in text if language == "zh" else f" {word} " in padded)]
    return max(found, key=len, default=None)


def _places(text: str, part: str) -> Iterator[int]:
    place = text.find(part)
    while place >= 0:
        yield place
        place = text.find(part, place + 1)


def why(comparison: Comparison, language: Language | None = None, *, organizations: bool = False) -> str:
    """The verdict and its reasons as one line; in Chinese where one of the duties is, unless a language is asked for."""
    spoken: Language = language or ("zh" if comparison.first.chinese or comparison.second.chinese else "en")
    reasons: list[str] = []
    if comparison.guard:
        reasons.append(wording(comparison.guard, spoken))
    meeting = comparison.meeting
    if meeting is not None:
        for name, terms in (("object", meeting.shared), ("action", meeting.shared_acts)):
            if terms:
                words = in_words(terms, spoken, meeting.first.text)[:_MOST_WORDS]
                reasons.append(wording(name, spoken, words=("、" if spoken == "zh" else ", ").join(words)))
        if not meeting.acts:
            reasons.append(wording("other_actions", spoken))
        if meeting.paper == 1:
            reasons.append(wording("paper", spoken))
    first, second = (wording(name, spoken) for name in involvements(comparison))
    reasons.append(wording("involvement", spoken, first=first, second=second))
    if organizations:
        reasons.append(wording("organizations", spoken))
    head = wording(comparison.verdict, spoken)
    return f"{head}：{'；'.join(reasons)}。" if spoken == "zh" else f"{head}: {'; '.join(reasons)}."
