"""The candidates for a request: by words (BM25), by the database's full text, by sentence vectors, fused by reciprocal rank.

Every row that can support an answer is among those found by words; the other two widen them and put what is nearest first.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass

import numpy as np

from app.database import Store
from app.questions.fulltext import request_query
from app.questions.request import Request
from app.questions.retrieval import meaning
from app.questions.retrieval.index import Index, Rows
from app.questions.retrieval.shelf import current
from app.questions.retrieval.terms import any_deed, matters, wanted

_EACH = 60
"""How many of each ranking are fused."""
_BESIDE = 200
"""How many rows that say the thing and another deed are judged where any deed may do."""
_DAMPING = 60
"""The usual constant of reciprocal rank fusion."""


@dataclass(frozen=True, slots=True)
class Candidates:
    """`speaking`: every row that has all that is asked for, best first; `near`: what has most of it.

    `mentioned` tells whether the thing that is asked about stands anywhere, whatever is done with it.
    """

    index: Index
    speaking: list[int]
    near: list[int]
    mentioned: bool


def candidates(store: Store, request: Request, organization: str | None) -> Candidates:
    """The rows that may support an answer to the request; `organization` is an id that narrows them."""
    index = current(store)
    within = index.of_organization(organization)
    scores = index.weighed(matters(request))
    if within is not None:
        scores = np.where(within, scores, 0)

    def standing(*, acts: bool) -> Rows:
        found = np.zeros(len(index), dtype=np.bool_)
        for groups in wanted(request, acts=acts):
            found[index.matching(groups)] = True
        return np.flatnonzero(found if within is None else found & within)

    def ordered(rows: Rows) -> Rows:
        return rows[np.argsort(-scores[rows], kind="stable")]

    speaking, about = ordered(standing(acts=True)), standing(acts=False)
    mentioned = len(speaking) > 0 or len(about) > 0
    if any_deed(request):
        speaking = np.concatenate([speaking, ordered(np.setdiff1d(about, speaking, assume_unique=True))[:_BESIDE]])
    return Candidates(index, speaking.tolist(), _best(scores), mentioned)


def nearest(store: Store, request: Request, organization: str | None, found: Candidates) -> list[int]:
    """What comes nearest to a request that nothing supports, best first."""
    index = found.index
    rankings = [found.near]
    query = request_query(request, broad=True)
    if store.connected and query:
        rows = store.read("duties_speaking", {"topic": query, "organization": organization, "limit": _EACH}).rows
        rankings.append(_in_order(index, [str(row["id"]) for row in rows]))
    meanings = meaning.known(store)
    if meanings is not None:
        rankings.append(meanings.likest(index, request.text, _EACH, index.of_organization(organization)).tolist())
    return fused(rankings)


def fused(rankings: Iterable[list[int]]) -> list[int]:
    """Several rankings as one: each place counts 1 ÷ (60 + its rank) in each."""
    scores: dict[int, float] = defaultdict(float)
    for ranking in rankings:
        for rank, place in enumerate(ranking, 1):
            scores[place] += 1 / (_DAMPING + rank)
    return sorted(scores, key=lambda place: (-scores[place], place))


def _best(scores: np.ndarray[tuple[int], np.dtype[np.float32]]) -> list[int]:
    """The rows of the highest scores, best first, those with none left out."""
    speaking = np.flatnonzero(scores > 0)
    best = speaking[np.argsort(-scores[speaking], kind="stable")]
    return best[:_EACH].tolist()


def _in_order(index: Index, ids: list[str]) -> list[int]:
    rows: Rows = index.place_of(ids)
    by_id: dict[str, list[int]] = defaultdict(list)
    for place in rows.tolist():
        by_id[index.row(place).stated.id].append(place)
    return [place for identity in ids for place in by_id[identity]]
