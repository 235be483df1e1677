"""Two lists of statements: for each of the left one the likest of the right one, in either language.

Sentence vectors and the lexicon's terms are added up where vectors are there; the terms alone decide where they are not.
A likeness counts by how it stands out on both sides, so that a statement that is a little like everything is nobody's best.
"""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Sequence
from typing import NamedTuple, TypeAlias

import numpy as np
import numpy.typing as npt

from app.language.vectors import available, centred, vectors
from app.language.work import work

_TERMS_BESIDE_VECTORS = 0.1
_VECTOR_SHARPNESS, _TERM_SHARPNESS = 0.03, 0.05
"""How much likeness makes one candidate e times as probable as another: with vectors, and with terms alone."""
_LEAST_CENTRED = 50
"""Fewer statements have no common direction worth taking away."""

_Table: TypeAlias = "npt.NDArray[np.floating]"


class Match(NamedTuple):
    """A statement of the right list, by its place (from 0); `score` 0 to 1 says how clearly the two choose each other."""

    place: int
    score: float
    cosine: float | None


def match(left: Sequence[str], right: Sequence[str], top: int = 5, *, with_vectors: bool | None = None) -> list[list[Match]]:
    """For each statement of `left` the `top` likest of `right`, best first. `with_vectors`: None takes them where they are.

    Memory and time grow with len(left) × len(right).
    """
    if not left or not right:
        return [[] for _ in left]
    use_vectors = available() if with_vectors is None else with_vectors
    likeness = _terms_alike(left, right)
    cosines: _Table | None = None
    if use_vectors:
        rows, columns = vectors(left), vectors(right)
        cosines = rows @ columns.T
        if min(len(left), len(right)) >= _LEAST_CENTRED:
            rows, columns = centred(rows), centred(columns)
        likeness = rows @ columns.T + _TERMS_BESIDE_VECTORS * likeness
    chosen = _mutual(likeness, _VECTOR_SHARPNESS if use_vectors else _TERM_SHARPNESS)
    top = min(top, len(right))
    found: list[list[Match]] = []
    for row, scores in enumerate(chosen):
        best = np.argsort(-scores, kind="stable")[:top]
        found.append(
            [Match(int(p), round(float(scores[p]), 4), float(cosines[row, p]) if cosines is not None else None) for p in best]
        )
    return found


def _mutual(likeness: _Table, sharpness: float) -> _Table:
    """The geometric mean of two shares: of the row's likeness that goes to the column, and of the column's to the row."""
    weights = np.exp((likeness - likeness.max()) / sharpness)
    rows = weights / np.maximum(weights.sum(axis=1, keepdims=True), 1e-30)
    columns = weights / np.maximum(weights.sum(axis=0, keepdims=True), 1e-30)
    return np.sqrt(rows * columns, dtype=np.float32)


def _terms_alike(left: Sequence[str], right: Sequence[str]) -> _Table:
    """Cosines of the statements' terms, each weighed by how rare it is in both lists."""
    bags = [_terms(text) for text in (*left, *right)]
    spread = Counter(term for bag in bags for term in bag)
    places = {term: place for place, term in enumerate(spread)}
    rarity = np.array([math.log(1 + len(bags) / spread[term]) for term in places], dtype=np.float32)
    first, second = _rows(bags[: len(left)], places, rarity), _rows(bags[len(left) :], places, rarity)
    return first @ second.T


def _rows(bags: list[dict[str, float]], places: dict[str, int], rarity: _Table) -> _Table:
    table = np.zeros((len(bags), len(places)), dtype=np.float32)
    for row, bag in enumerate(bags):
        for term, weight in bag.items():
            table[row, places[term]] = weight * rarity[places[term]]
    lengths = np.sqrt((table * table).sum(axis=1, keepdims=True))
    return table / np.maximum(lengths, 1e-9)


def _terms(text: str) -> dict[str, float]:
    """The statement's matter and actions as one bag."""
    bag: dict[str, float] = {}
    for deed in work(text).deeds:
        bag.update(deed.matter)
        bag.update(dict.fromkeys(deed.acts, 0.5))
    return bag
