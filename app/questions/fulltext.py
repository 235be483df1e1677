"""Lucene query text for a topic: its words with their synonyms in both languages; nothing of a user's text stays syntax.

It finds candidates; whether a duty supports an answer is decided by the duty's own words (support.py).
"""

from __future__ import annotations

import re
from functools import lru_cache

from app.language import lexicon
from app.language.script import fold
from app.questions.request import Request, Term, read_request

_MOST_PHRASES = 900
"""Lucene takes 1,024 clauses in all; of a list that is longer the first are sought."""
_ANALYSED = re.compile(r"[\w\u3400-\u9fff]+")


@lru_cache(maxsize=200)  # a page asks for one topic again and again
def topic_query(topic: str) -> str:
    """The query for a topic in the user's words; where they name no matter, the words themselves."""
    request = read_request(topic)
    return request_query(request) or _phrase(fold(topic)) or '""'


def request_query(request: Request, *, broad: bool = False) -> str:
    """Any of the objects, each with all its terms; `broad` also takes what covers a term. Empty where nothing can be sought."""
    alternatives: list[str] = []
    phrases = 0
    for terms in request.objects:
        groups = [group for term in terms if term.needed and (group := _group(term, terms, broad))]
        phrases += sum(group.count('"') // 2 for group in groups)
        if groups and phrases <= _MOST_PHRASES:
            alternatives.append("(" + " AND ".join(groups) + ")")
    return " OR ".join(alternatives)


def _group(term: Term, beside: tuple[Term, ...], broad: bool) -> str:
    """The term's words, one of which must stand; empty where another term implies it or nothing of it can be sought."""
    implied = any(term.concepts and term.concepts <= lexicon.concepts()[name].implies for t in beside for name in t.concepts)
    if implied:
        return ""
    names = set(term.concepts)
    for name in term.concepts:
        names |= lexicon.narrower(name)
        names |= lexicon.implying(name)
        if broad:
            names |= lexicon.concepts()[name].covering
    words = [term.word, *(word for name in sorted(names) for word in lexicon.concepts()[name].words)]
    phrases = dict.fromkeys(phrase for word in words if (phrase := _phrase(word)))
    return "(" + " OR ".join(phrases) + ")" if phrases else ""


def _phrase(text: str) -> str:
    """The words in quotes, without any character that has a meaning of its own; empty where the index knows no such word.

    Chinese is indexed by pairs of characters, so that one character alone finds nothing.
    """
    words = [word for word in _ANALYSED.findall(text) if len(word) > 1 or word.isascii()]
    return f'"{" ".join(words)}"' if words else ""
