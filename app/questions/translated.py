"""A request with what a dictionary says for its words: 酵母 for yeast, "letter of credit" for 信用证, 油漆 for who paints.

Asked only where no duty says it in the words of the lexicon.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from app.language import dictionary, lexicon
from app.language.words import noun_bases, phrase_bases
from app.questions.cut_short import short_verbs
from app.questions.request import GENERAL_DEEDS, Request, Term

_LONGEST_PHRASE, _MOST_TERMS, _LONGEST_WORD = 3, 12, 24


def translated(request: Request) -> Request | None:
    """The request with other words for its own; None where the dictionary has none of them."""
    terms = [*request.actions, *(term for terms in request.objects for term in terms)]
    if not dictionary.available() or len(terms) > _MOST_TERMS or any(len(term.word) > _LONGEST_WORD for term in terms):
        return None  # a question of a page is no question for a dictionary
    request = _as_written(request)
    objects = tuple(tuple(_told(terms)) for terms in request.objects)
    actions = tuple(_deed(action) for action in request.actions)
    if objects == request.objects and actions == request.actions:
        return None
    deeds = tuple(
        Term(verb, lexicon.concepts_of(verb))
        for terms in objects
        for term in terms[:1]
        if not term.concepts and (verb := short_verbs().get(term.word))
    )
    if deeds:  # 发|公告
        objects = tuple(terms[1:] if terms[0].word in short_verbs() and len(terms) > 1 else terms for terms in objects)
    return replace(request, objects=objects, actions=actions or deeds)


def _as_written(request: Request) -> Request:
    """The request without a verb that was read into the first character of a longer word: 发射, not 发放|射."""
    verb = short_verbs().get(request.text[:1])
    if verb is None or len(dictionary.parts(request.text)[0]) == 1 or [action.word for action in request.actions] != [verb]:
        return request
    return replace(request, actions=(), objects=((Term(request.text),),))


def _deed(action: Term) -> Term:
    """A deed in other words; one that is said of anything has none."""
    if action.concepts <= GENERAL_DEEDS:
        return action
    said = dict.fromkeys(word for base in _bases(action.word) for word in dictionary.otherwise(base, deeds=True))
    return replace(action, otherwise=tuple(said))


def _bases(word: str) -> tuple[str, ...]:
    return tuple(dict.fromkeys([word, *phrase_bases(word), *noun_bases(word)])) if word.isascii() else (word,)


def _told(terms: Sequence[Term]) -> Iterator[Term]:
    place = 0
    while place < len(terms):
        term, taken = terms[place], 1
        if term.word.isascii():
            taken, term = _phrase(terms[place:])
            yield term
        elif term.concepts:
            yield replace(term, otherwise=_things(dictionary.otherwise(term.word)))
        else:
            yield from _parted(term)
        place += taken


def _phrase(terms: Sequence[Term]) -> tuple[int, Term]:
    """The longest run of English words that the dictionary has."""
    for length in range(min(len(terms), _LONGEST_PHRASE), 0, -1):
        word = " ".join(term.word for term in terms[:length])
        said = dict.fromkeys(other for base in _bases(word) for other in dictionary.otherwise(base))
        if said:
            known = terms[0].concepts if length == 1 else lexicon.concepts_of(word)
            return length, Term(word, known, terms[0].needed, tuple(said))
    return 1, terms[0]


def _parted(term: Term) -> Iterator[Term]:
    """The words of a Chinese text that nobody knows as a whole: 股东|会, each with what means the same."""
    for part in dictionary.parts(term.word):
        known = lexicon.concepts_of(part) if part != term.word else frozenset[str]()
        yield Term(part, known, term.needed, _things(dictionary.otherwise(part)) if known else dictionary.otherwise(part))


def _things(words: Iterable[str]) -> tuple[str, ...]:
    """The words without those that are deeds, too: who deals with 工资 (wages, pay) does not pay suppliers."""
    return tuple(word for word in words if not lexicon.is_verb(word))
