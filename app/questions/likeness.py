"""Whether a duty means what a request asks for although it says it in other words: by vectors of sentences and of single words.

Asked only where no duty says it in the words of the lexicon. One holder is named at most: the one whose duty most probably
answers, if that is probable enough. An optional part (`orgatlas[vectors]`).
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from functools import cache, lru_cache
from typing import TypeAlias

import numpy as np
import numpy.typing as npt

from app.language import lexicon, vectors
from app.language.everyday import everyday
from app.language.involvement import classify, clauses
from app.language.script import fold
from app.language.tables import table_rows, words_by_role
from app.language.words import question_words
from app.language.wordwise import said_alike
from app.language.work import concepts_of, work
from app.questions.request import GENERAL_DEEDS, Request, Term, people
from app.questions.retrieval.index import Row
from app.questions.support import Support, action_said, thing_said, without_others

PROBABLE = 0.6
"""How probable an answer must be."""
LEAST_THING, LEAST_KNOWN = 0.4, 0.3
"""How alike the likest thing must at least be said, and in the same language each thing that the lexicon knows (办公设备 is
not 车间设备)."""
SURE = 0.97
"""How probable it must be where the duty's own deed is known to be another one (cleans the office, books rooms)."""
LEAST_DECISIVE = 0.6
"""The same for deeds that different hands do with a paper or a thing: there another deed about the same one is no answer."""
_LEAST_DEED = 0.3
"""A deed that is said less alike is not said."""
Evidence: TypeAlias = "npt.NDArray[np.float64]"
"""A row for each duty, its columns those of data/meaning_weights.tsv."""
_CHINESE = re.compile(r"[\u3400-\u9fff]")
_SHARE = 0.8
"""Of the likeness, as certainty: below what is said in words."""
_MOST_LEAD = 0.5
_OF_ONE_KIND = 0.5
"""How far a deed is said by another one of its kind (data/deed_families.tsv)."""
_DECISIVE = frozenset(
    {
        "approve",
        "sign_off",
        "conclude",
        "decide",
        "review",
        "draft",
        "revise",
        "compile",
        "issue",
        "negotiate",
        "recruit",
        "dismiss",
        "buy",
        "sell",
        "drive",
    }
)


def meant(request: Request, rows: Sequence[Row]) -> tuple[Row, Support] | None:
    """The one of the rows that means it; None where none surely does, or where there are no vectors."""
    if not rows or not vectors.available():
        return None
    clause, evidence = weighed(request, [(row.holder.id, row.stated.label) for row in rows])
    probable = np.where(fitting(request, clause, evidence), probabilities(evidence), 0)
    first = int(np.argmax(probable))
    if probable[first] < PROBABLE:
        return None
    reading = classify(clause[first]) or classify(rows[first].stated.label)
    if reading is None or (request.involvement and request.involvement not in (reading.involvement, *reading.also)):
        return None
    return rows[first], Support(round(_SHARE * float(probable[first]), 3), reading.involvement)


def weighed(request: Request, rows: Sequence[tuple[str, str]]) -> tuple[list[str], Evidence]:
    """For each row (holder, duty) its clause that most probably answers the request, and the evidence that it does.

    The columns are those of data/meaning_weights.tsv.
    """
    parts = [(n, clause) for n, (_, text) in enumerate(rows) for clause in dict.fromkeys([*clauses(text), fold(text)])]
    alike, asked_alike = vectors.compared([_told(request), request.text], [clause for _, clause in parts])
    said = _said(request, [clause for _, clause in parts])
    shown = [float(likeness) + float(np.mean([*things, *deeds])) for likeness, (things, deeds) in zip(alike, said, strict=True)]
    best = [max((place for place, (at, _) in enumerate(parts) if at == n), key=lambda p: shown[p]) for n in range(len(rows))]
    holders = [holder for holder, _ in rows]
    leads = np.c_[_leads([float(alike[p]) for p in best], holders), _leads([shown[p] for p in best], holders)]
    clause = [parts[place][1] for place in best]
    plain = _plain_things(request)
    own = [
        (float(alike[p]), float(np.mean(said[p][0])), max(said[p][0][n] for n in plain), float(np.mean(said[p][1] or [1.0])))
        for p in best
    ]
    ends = {at: place for place, (at, _) in enumerate(parts)}  # a row's last part is the whole of its text
    whole = asked_alike[[ends[n] for n in range(len(rows))]]
    _, likely, _, done = np.array(own).T
    number = np.full(len(rows), len(_things(request)))
    beside = (_least_known(request, clause), likely * done, done < _LEAST_DEED, number, whole)
    return clause, np.c_[np.array(own), leads, *beside]


def fitting(request: Request, clause: Sequence[str], evidence: Evidence) -> npt.NDArray[np.bool_]:
    """Which rows lack nothing that an answer may not lack."""
    said, known = evidence[:, 2], evidence[:, 6]
    other = np.array([_another_deed(request, one) for one in clause]) & (evidence[:, 3] < _LEAST_DEED)
    said = np.where(other & (probabilities(evidence) < SURE), 0, said)
    kept = (said >= LEAST_THING) & ((known >= LEAST_KNOWN) | ~np.array([_told_alike(request, one) for one in clause]))
    return kept & (evidence[:, 3] >= LEAST_DECISIVE) if _decisive(request) else kept


def _another_deed(request: Request, clause: str) -> bool:
    """Whether the request's deeds and the clause's are all known, and of different kinds."""
    asked, done = _deeds(request), {name for deed in work(clause).deeds for name in deed.acts} - GENERAL_DEEDS
    if not done or not asked or not all(deed.concepts for deed in asked):
        return False
    names = frozenset(name for deed in asked for name in deed.concepts)
    return not names & done and not _families(names) & _families(done)


def _plain_things(request: Request) -> list[int]:
    """The places of the things that are nothing but things, of all where each may be a deed: 宇航员|培训 is about astronauts."""
    concepts = lexicon.concepts()
    things = _things(request)
    plain = [n for n, term in enumerate(things) if all(concepts[name].kind == "thing" for name in term.concepts)]
    return plain or list(range(len(things)))


def _least_known(request: Request, clause: Sequence[str]) -> list[float]:
    """How far each clause says the thing that it says least of those that the lexicon knows."""
    idle = people() | concepts_of("general") | concepts_of("quality")
    known = [term for term in _things(request) if term.concepts - idle and term.needed and term.word not in everyday()]
    return [
        min((max(far, thing_said(term, one)) for term, far in zip(known, alike, strict=True)), default=1.0)
        for one, alike in zip(clause, _alike(known, clause), strict=True)
    ]


def _said(request: Request, clauses: Sequence[str]) -> list[tuple[list[float], list[float]]]:
    """How far each thing and each deed that is asked for is said in each clause, in listed words or in words like them."""
    things, deeds = _things(request), _deeds(request)
    asked = _families(name for deed in deeds for name in deed.concepts)
    found: list[tuple[list[float], list[float]]] = []
    own = [without_others(clause) for clause in clauses]
    for clause, alike in zip(own, _alike([*things, *deeds], own), strict=True):
        told = [max(one, thing_said(term, clause)) for term, one in zip(things, alike, strict=False)]
        least = _OF_ONE_KIND if asked & _done(clause) else 0.0
        done = [1.0] * len(deeds) if deeds and action_said(request, clause) else [max(one, least) for one in alike[len(things) :]]
        found.append((told, done))
    return found


def _alike(terms: Sequence[Term], clauses: Sequence[str]) -> list[list[float]]:
    """How far each clause says each term in words like its own; an everyday phrase (修电脑) in words like what it asks for."""
    words = [(place, word) for place, term in enumerate(terms) for word in _words(term)]
    found = [[0.0] * len(terms) for _ in clauses]
    for row, said in zip(found, said_alike([word for _, word in words], clauses), strict=True):
        for (place, _), alike in zip(words, said, strict=True):
            row[place] = max(row[place], alike)
    return found


def _words(term: Term) -> list[str]:
    """The words that stand for the term: its own, or the first of each concept that an everyday phrase asks for."""
    meant = everyday().get(term.word)
    if meant is None or not (meant.deeds and term.concepts):
        return [term.word]
    named = [lexicon.concepts()[name] for name in sorted(term.concepts)]
    words = [concept.chinese if _CHINESE.search(term.word) else concept.english for concept in named]
    return [word[0] for word in words if word]


def _families(deeds: Iterable[str]) -> frozenset[str]:
    """The kinds of deeds that these concepts are among."""
    names = frozenset(deeds)
    return frozenset(family for family, among in words_by_role("deed_families.tsv").items() if names & among)


@lru_cache(maxsize=2000)
def _done(clause: str) -> frozenset[str]:
    """The kinds of deeds that are done in the clause."""
    return _families(name for deed in work(clause).deeds for name in deed.acts)


def _leads(values: list[float], holders: list[str]) -> Evidence:
    """How far each is above the best of another holder, within bounds."""
    others = [
        max((v for v, other in zip(values, holders, strict=True) if other != holder), default=value - _MOST_LEAD)
        for value, holder in zip(values, holders, strict=True)
    ]
    return np.clip(np.array(values) - np.array(others), -_MOST_LEAD, _MOST_LEAD)


def probabilities(evidence: Evidence) -> Evidence:
    """How probably each row of evidence answers, 0 to 1."""
    weights = _weights()
    return 1 / (1 + np.exp(-(weights[0] + evidence @ weights[1:])))


def _told_alike(request: Request, text: str) -> bool:
    """Whether both are in one language."""
    return bool(_CHINESE.search(request.text)) == bool(_CHINESE.search(text))


def _told(request: Request) -> str:
    """The words of the request that carry something."""
    words = [term.word for term in (*_deeds(request), *_things(request))]
    return ("" if _CHINESE.search(request.text) else " ").join(dict.fromkeys(words))


def _things(request: Request) -> list[Term]:
    return list(dict.fromkeys(term for terms in request.objects for term in terms))


def _deeds(request: Request) -> list[Term]:
    """The deeds that are more than doing, and told by a word that says which."""
    vague = question_words("vague")
    return [action for action in request.actions if not action.concepts <= GENERAL_DEEDS and action.word not in vague]


@cache
def _weights() -> Evidence:
    return np.array([float(weight) for _, weight, _ in table_rows("meaning_weights.tsv", 3)])


def _decisive(request: Request) -> bool:
    names = {name for action in request.actions for name in action.concepts}
    return bool(names) and all(name in _DECISIVE or lexicon.concepts()[name].broader & _DECISIVE for name in names)
