"""A question as it is read: folded, without what cannot be seen, and with what people write short or in dialect in full."""

from __future__ import annotations

import re
from functools import cache

from app.language.script import fold
from app.questions.patterns import rows

_UNSEEN = re.compile(r"[§\x00-\x1f\x7f\u200b-\u200f\u2028-\u202e\u2060-\u2064\ufeff\ue000-\uf8ff]")
_CONTRACTED = re.compile(r"\b(who|what|where|how)(?:'s|s'|’s|s)(?= )")
_LATIN = re.compile(r"[a-z>+]")
_WOULD = re.compile(r"\b(who|what)['’]d(?= )")


def folded(question: str) -> str:
    """The question folded, without marks that cannot be seen."""
    return fold(_UNSEEN.sub(" ", question).strip())


def in_full(text: str) -> str:
    """The folded question with its contractions and abbreviations in full."""
    text = _CONTRACTED.sub(r"\1 is", _WOULD.sub(r"\1 would", text))
    for short, words in (*(_shorthand(latin=True) if _LATIN.search(text) else ()), *_shorthand(latin=False)):
        text = short.sub(words, text)
    return text


@cache
def _shorthand(*, latin: bool) -> tuple[tuple[re.Pattern[str], str], ...]:
    """The rows that are written in Latin letters, or the others."""
    return tuple((re.compile(short), words) for short, words in rows("shorthand.tsv") if short.isascii() is latin)
