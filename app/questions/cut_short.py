"""Words of questions that say more than they show: verbs and nouns cut to one character, a verb and its thing as one phrase.

Less, too: where the work is done need not be asked for.
"""

from __future__ import annotations

import re
from functools import cache

from app.language import lexicon
from app.language.words import any_of, question_words

_AT_PLACE = re.compile(
    rf"(?<=\w) (?:at|in|on|for|around) (?:the |our |this |your )?(?:{any_of('place_en')})$"
    rf"|在(?:{any_of('place_zh')})[里内上]?(?=[^的])"
)


@cache
def short_verbs() -> dict[str, str]:
    """The verb that duties use, by the character that people say."""
    return dict(pair.split("=") for pair in question_words("short_zh"))


@cache
def short_nouns() -> dict[str, str]:
    """The noun that duties use, by the character that ends a word of a question."""
    return dict(pair.split("=") for pair in question_words("short_noun_zh"))


def in_full(word: str) -> tuple[str, ...]:
    """The word parted before its last character where that is cut short, and that in full: 鱼价, 鱼|价格; else nothing."""
    noun = short_nouns().get(word[-1:], "")
    return (word[:-1], noun) if noun and len(word) > 1 else ()


def verb_and_thing(phrase: str) -> tuple[str, ...]:
    """A known English phrase that is only a deed, parted where its verb alone is that deed: who pays | wages pays no bills."""
    verb, _, rest = phrase.partition(" ")
    known = lexicon.concepts_of(phrase)
    if not rest or not _are(known, "act") or not known & lexicon.concepts_of(verb):
        return (phrase,)
    return (verb, rest) if any(_are({name}, "thing") for name in lexicon.concepts_of(rest)) else (phrase,)


def _are(names: frozenset[str] | set[str], kind: str) -> bool:
    return bool(names) and all(lexicon.concepts()[name].kind == kind for name in names)


def without_place(text: str) -> str:
    """The request without where or for whom it is done, of which few duties speak ("takes money at the desk"); else empty."""
    rest = _AT_PLACE.sub("", text)
    return rest if rest != text and len(rest) > 1 else ""
