"""English word forms and the words of questions that carry no matter of their own. It knows no concept; see lexicon.py."""

from __future__ import annotations

import re
from functools import cache

from app.language.tables import words_by_role

_DOUBLING = re.compile(r"[^aeiou][aeiou][bdglmnprt]$")


def verb_forms(verb: str) -> set[str]:
    """The inflected forms of a regular English verb; only the first word of several bends ("follow up")."""
    first, _, rest = verb.partition(" ")
    tail = f" {rest}" if rest else ""
    stem = first.removesuffix("e")
    made = {first, first + "s", first + "es", stem + "ing", stem + "ed"}
    if first.endswith("y") and first[-2:-1] not in "aeiou":
        made |= {first[:-1] + "ies", first[:-1] + "ied"}
    if _DOUBLING.search(first):
        made |= {first + first[-1] + "ing", first + first[-1] + "ed"}
    return {form + tail for form in made}


def noun_forms(noun: str) -> set[str]:
    """Singular and regular plural of an English noun; only the last word of several bends ("customer file")."""
    if noun.endswith(("ss", "x", "z", "ch", "sh")):
        return {noun, noun + "es"}
    if noun.endswith("y") and noun[-2:-1] not in "aeiou":
        return {noun, noun[:-1] + "ies"}
    return {noun} if noun.endswith("s") else {noun, noun + "s"}


@cache
def question_words(role: str) -> frozenset[str]:
    """The words of one role of data/question_words.tsv, with spaces inside where they are several."""
    return frozenset(word.replace("_", " ") for word in words_by_role("question_words.tsv")[role])


@cache
def any_of(role: str) -> str:
    """A regular expression for one word of that role, the longest first."""
    return "|".join(re.escape(word) for word in sorted(question_words(role), key=lambda w: (-len(w), w)))
