"""Whether a duty says a question's own words, whatever else they may stand for: "send invoices" answers who sends invoices.

It looks at one duty at a time, and only where no duty says what the words mean (support.py).
"""

from __future__ import annotations

import re
from functools import lru_cache

from app.language.involvement import classify, clauses
from app.language.lexicon import english_words
from app.language.script import fold
from app.language.words import question_words
from app.language.work import stem
from app.questions.request import Request
from app.questions.support import Support

_AS_ASKED = 0.9
_CHINESE = re.compile(r"[\u3400-\u9fff]+")
_FEWEST_CHARACTERS, _FEWEST_WORDS = 3, 2
"""So much must be asked for: two characters may stand over the joint of two other words, and one word tells no deed."""


def said_as_asked(request: Request, text: str) -> Support | None:
    """The support of a duty in which the words of the request stand side by side; None where they do not."""
    asked = fold(request.text).strip()
    chinese = _CHINESE.fullmatch(asked) is not None
    words = [] if chinese else _words(asked)
    if len(asked) < _FEWEST_CHARACTERS if chinese else len(words) < _FEWEST_WORDS or not asked.isascii():
        return None
    for clause in clauses(text):
        if asked in clause if chinese else f" {' '.join(words)} " in f" {' '.join(_words(clause))} ":
            reading = classify(clause) or classify(text)
            return Support(_AS_ASKED, reading.involvement) if reading else None
    return None


@lru_cache(maxsize=1000)
def _words(text: str) -> list[str]:
    """The stems of an English text's words, without articles and the like."""
    return [stem(word) for word in english_words(text) if word not in question_words("article")]
