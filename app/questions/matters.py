"""Processes that a question tells by their matter: 退款要走哪几步, what do we do when a batch gets released.

It compares words as requests for holders do, by the lexicon's concepts and so in either language; it knows no form of question.
"""

from __future__ import annotations

from app.database import Store
from app.language import lexicon
from app.questions.kept import kept
from app.questions.names import namesakes
from app.questions.namesakes import Name
from app.questions.request import GENERAL_DEEDS, Term, read_request
from app.questions.spelling import without_process

_STEM = 4
"""Letters that two English words of one stem share at least."""


def processes_about(store: Store, text: str, organization: str | None) -> list[Name]:
    """The processes of which the text says most: all words of the name, or all but one of three and more."""
    wanted = _terms(text)
    found: list[tuple[int, Name]] = []
    for name, terms in kept(store, ("matters",), lambda: _matters(store)):
        said = sum(any(_same(term, other) for other in wanted) for term in terms)
        if organization in (None, name.organization) and said >= max(len(terms) - 1, min(len(terms), 2)):
            found.append((said, name))
    most = max((said for said, _ in found), default=0)
    return [name for said, name in found if said == most]


def _matters(store: Store) -> list[tuple[Name, list[Term]]]:
    processes = namesakes(store).of_kind("Process")
    return [(name, terms) for name in processes if (terms := _terms(without_process(name.folded)))]


def _terms(text: str) -> list[Term]:
    """What the text speaks of, without deeds that are said of anything."""
    request = read_request(text)
    every = [*request.actions, *(term for terms in request.objects for term in terms)]
    return [term for term in every if not term.concepts or not term.concepts <= GENERAL_DEEDS]


def _same(one: Term, other: Term) -> bool:
    """Whether the other says what the one does, or a kind of it: a suitcase is luggage."""
    kinds = other.concepts.union(*(lexicon.concepts()[name].broader for name in other.concepts))
    if one.word == other.word or one.concepts & kinds:
        return True
    words = sorted((one.word, other.word), key=len)
    shared = max(_STEM, len(words[0]) - 1)  # release, releasing
    return words[0].isascii() and len(words[0]) >= _STEM and words[1].startswith(words[0][:shared])
