"""How far a text says single words, in its own words or in the other language's: by sentence vectors of words.

A vector of one word is as good as a dictionary's entry (遛狗: dog; storm: bad weather), where a whole sentence's is vague. It
needs the optional model and knows no concept: whoever has listed words for a matter asks the lexicon first.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache

from app.language import lexicon, vectors
from app.language.words import question_words
from app.language.work import chinese_words, words_of

_RUN = re.compile(r"[\u3400-\u9fff]+")
_LONG_RUN = 3
"""Characters. A longer run that no list knows is several words: its pairs are looked at too."""


def said_alike(words: Sequence[str], texts: Sequence[str]) -> list[list[float]]:
    """For each text and each word how like it the likest word of the text is, 0 to 1; both are folded.

    PartMissing without the model.
    """
    places: dict[str, int] = {}
    for part in (part for text in texts for part in _parts(text)):
        places.setdefault(part, len(places))
    if not words or not places:
        return [[0.0] * len(words) for _ in texts]
    alike = vectors.words_compared(words, list(places))
    columns = [[places[part] for part in _parts(text)] for text in texts]
    return [[max(0.0, *row) for row in alike[:, own].tolist()] if own else [0.0] * len(words) for own in columns]


@lru_cache(maxsize=5000)
def _parts(text: str) -> tuple[str, ...]:
    """The words of the text that carry something, and pairs of English ones (bad weather)."""
    return tuple(dict.fromkeys([*_chinese(text), *_english(text)]))


def _chinese(text: str) -> Iterator[str]:
    known, empty = chinese_words(), words_of("empty_zh")
    for run in _RUN.findall(text):
        place = unknown = 0
        while place <= len(run):
            word = known.at(run, place)
            if word is None and place < len(run):
                place += 1
                continue
            between = run[unknown:place]
            if between:
                yield between
            if len(between) > _LONG_RUN:
                yield from (between[n : n + 2] for n in range(len(between) - 1))
            if word is None:
                break
            if word not in empty:
                yield word
            place += len(word)
            unknown = place


def _english(text: str) -> Iterator[str]:
    idle = question_words("function_en") | question_words("light_en")
    words = lexicon.english_words(text)
    place = 0
    while place < len(words):
        step = max(1, lexicon.longest_phrase(words, place, lexicon.by_common_word()))
        if (phrase := " ".join(words[place : place + step])) not in idle:
            yield phrase
        place += step
    telling = [word for word in words if word not in idle]
    yield from (" ".join(telling[n : n + 2]) for n in range(len(telling) - 1))
