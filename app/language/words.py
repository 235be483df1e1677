"""English word forms and the words of questions that carry no matter of their own. It knows no concept; see lexicon.py."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import cache, lru_cache

from app.language.tables import words_by_role

_DOUBLING = re.compile(r"[^aeiou][aeiou][bdglmnprt]$")
_NOUN_ENDS = {"s": ("",), "es": ("", "e"), "ies": ("y",)}
_VERB_ENDS = {**_NOUN_ENDS, "ing": ("", "e"), "ed": ("", "e"), "ied": ("y",)}


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


def phrase_bases(form: str) -> tuple[str, ...]:
    """The verbs of which this is a form, each with its object's noun: "chasing bills" is chase bill, and chase bills."""
    first, *rest = form.split(" ")
    if not rest:
        return _verb_bases(first)
    *middle, last = rest
    inner = " ".join(["", *middle, ""])
    return tuple(f"{verb}{inner}{noun}" for verb in _verb_bases(first) for noun in noun_bases(last))


@lru_cache(maxsize=4096)
def noun_bases(form: str) -> tuple[str, ...]:
    """The nouns of which this is a form."""
    return tuple(dict.fromkeys(one for one in _stripped(form, _NOUN_ENDS) if form in noun_forms(one)))


@lru_cache(maxsize=4096)
def _verb_bases(form: str) -> tuple[str, ...]:
    return tuple(dict.fromkeys(one for one in _stripped(form, _VERB_ENDS) if form in verb_forms(one)))


def _stripped(form: str, ends: Mapping[str, tuple[str, ...]]) -> Iterator[str]:
    yield form
    for end, instead in ends.items():
        if form.endswith(end) and len(form) > len(end):
            stem = form[: -len(end)]
            yield from (stem + one for one in instead)
            if stem[-1] == stem[-2:-1]:
                yield stem[:-1]  # mopping: mop


@cache
def question_words(role: str) -> frozenset[str]:
    """The words of one role of data/question_words.tsv, with spaces inside where they are several."""
    return frozenset(word.replace("_", " ") for word in words_by_role("question_words.tsv")[role])


@cache
def any_of(role: str) -> str:
    """A regular expression for one word of that role, the longest first."""
    return "|".join(re.escape(word) for word in sorted(question_words(role), key=lambda w: (-len(w), w)))
