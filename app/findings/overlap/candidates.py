"""Which statements of many are worth comparing: those that share rare terms, without looking at all pairs.

Each statement has features: its terms, and pairs of them (an action with its matter). Statements that share a feature are
neighbours; where very many share one, each only meets those next to it in the order of their features (the sorted-neighbourhood
method of Hernández and Stolfo, 1995). So the work grows with the statements, not with their square.
"""

from __future__ import annotations

import zlib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import chain

import numpy as np
import numpy.typing as npt

from app.language.vectors import Vectors, centred
from app.language.work import Work

NEAREST = 12
"""How many neighbours of a statement are kept."""
_WINDOW = 16
"""How many others a statement meets through one feature at most, on each side."""
_LEAST_SHARED, _LEAST_ALIKE = 0.4, 0.12
"""Share of the smaller statement's matter, and of both, that two must have in common to be worth a closer look."""
_LEAST_COSINE = 0.55
_MOST_FEATURES = 18
_CHUNK = 20_000_000
"""Meetings that are summed at a time."""
_VECTOR_BLOCK = 512
_STEPS = 4096
"""How finely what two statements share is told apart when their nearest are chosen."""

Ids = npt.NDArray[np.int64]
Weights = npt.NDArray[np.float32]
Flags = npt.NDArray[np.bool_]


@dataclass(frozen=True, slots=True)
class Features:
    """For each statement a slice of `terms` (hashes) with their weights: its matter, then the pairs that only find neighbours.

    Statement i has terms[starts[i]:starts[i + 1]]; `sizes` is what its matter weighs in all. A pair weighs 0 in the matter.
    """

    starts: Ids
    terms: npt.NDArray[np.uint32]
    weights: Weights
    sizes: Weights

    def __len__(self) -> int:
        return len(self.starts) - 1


def features(works: Sequence[Work]) -> Features:
    """The features of analysed statements."""
    rows = [_features(work) for work in works]
    starts = np.zeros(len(rows) + 1, dtype=np.int64)
    np.cumsum([len(row) for row in rows], out=starts[1:])
    terms = np.fromiter(chain.from_iterable(rows), dtype=np.uint32, count=int(starts[-1]))
    weights = np.fromiter(chain.from_iterable(row.values() for row in rows), dtype=np.float32, count=int(starts[-1]))
    sizes = np.array([sum(row.values()) for row in rows], dtype=np.float32)
    return Features(starts, terms, weights, sizes)


def _features(work: Work) -> dict[int, float]:
    found: dict[int, float] = {}
    for deed in work.deeds:
        matter = sorted(deed.matter, key=lambda term: (-deed.matter[term], term))
        for term in matter:
            found[_hash(term)] = deed.matter[term]
        for place, term in enumerate(matter[:4]):
            for other in chain(matter[place + 1 : 4], sorted(deed.acts)):
                found.setdefault(_hash(f"{min(term, other)} {max(term, other)}"), 0.0)
    return dict(list(found.items())[:_MOST_FEATURES])


def _hash(term: str) -> int:
    return zlib.crc32(term.encode())


def candidates(table: Features, changed: Flags | None = None) -> Ids:
    """Pairs (two places, the smaller first) that share enough of their matter; only those with a `changed` one if given."""
    found = list(_nearest(table, changed))
    if not found:
        return np.zeros((0, 2), dtype=np.int64)
    keys = np.unique(np.concatenate(found))
    pairs = np.column_stack([keys // len(table), keys % len(table)])
    return pairs[_worth_a_look(table, pairs)]


def near_by_vectors(rows: Vectors, changed: Flags | None = None) -> Ids:
    """Pairs of places whose sentence vectors are among each other's nearest. All pairs are looked at, block by block."""
    if len(rows) < 2:
        return np.zeros((0, 2), dtype=np.int64)
    plain = centred(rows)
    chosen = np.arange(len(rows)) if changed is None else np.flatnonzero(changed)
    found: list[Ids] = []
    for start in range(0, len(chosen), _VECTOR_BLOCK):
        block = chosen[start : start + _VECTOR_BLOCK]
        likeness = plain[block] @ plain.T
        likeness[np.arange(len(block)), block] = -1
        most = min(NEAREST, len(rows) - 1)
        near = np.argpartition(-likeness, most - 1, axis=1)[:, :most]
        enough = np.take_along_axis(likeness, near, axis=1) >= _LEAST_COSINE
        left = np.repeat(block, enough.sum(axis=1))
        found.append(np.sort(np.column_stack([left, near[enough]]), axis=1))
    return np.unique(np.concatenate(found), axis=0)


def _nearest(table: Features, changed: Flags | None) -> Iterator[Ids]:
    """For each statement those with whom it shares most, as keys (smaller place × number of statements + larger place)."""
    count = len(table)
    terms, owners, rarity = _postings(table)
    steps = [step for step in range(1, _WINDOW + 1) if step < len(terms)]
    parts = 1 + len(terms) * len(steps) // _CHUNK
    sums: list[tuple[Ids, Weights]] = []
    for part in range(parts):
        keys: list[Ids] = []
        gains: list[Weights] = []
        for step in steps:
            first, second = owners[:-step], owners[step:]
            low = np.minimum(first, second)
            wanted = (terms[step:] == terms[:-step]) & (first != second)
            if parts > 1:
                wanted &= low % parts == part
            if changed is not None:
                wanted &= changed[first] | changed[second]
            keys.append(low[wanted] * count + np.maximum(first, second)[wanted])
            gains.append(rarity[step:][wanted])
        if keys:
            sums.append(_summed(np.concatenate(keys), np.concatenate(gains)))
    if sums:
        every, gained = np.concatenate([k for k, _ in sums]), np.concatenate([g for _, g in sums])
        step = (gained * (_STEPS / max(float(gained.max(initial=0.0)), 1e-6))).astype(np.int64)
        for side in (every // count, every % count):
            # One key sorts in a fifth of the time of two.
            order = np.argsort(side * (_STEPS + 1) + (_STEPS - step), kind="stable")
            ordered = side[order]
            places = np.arange(len(order))
            begins = np.concatenate([[True], ordered[1:] != ordered[:-1]])
            yield every[order[places - np.maximum.accumulate(np.where(begins, places, 0)) < NEAREST]]


def _postings(table: Features) -> tuple[npt.NDArray[np.uint32], Ids, Weights]:
    """Features that several statements have, sorted, whose they are, and how rare; those of like statements side by side."""
    owner = np.repeat(np.arange(len(table)), np.diff(table.starts))
    _, place, spread = np.unique(table.terms, return_inverse=True, return_counts=True)
    rarity = np.log(1 + len(table) / spread).astype(np.float32)[place]
    several = np.flatnonzero(spread[place] > 1)
    # The statement's rarest feature brings like statements next to each other in the long lists.
    rarest = np.zeros(len(table), dtype=np.uint32)
    order = np.lexsort((rarity, owner))
    rarest[owner[order]] = table.terms[order]
    order = several[np.lexsort((owner[several], rarest[owner[several]], table.terms[several]))]
    return table.terms[order], owner[order], rarity[order]


def _summed(keys: Ids, gains: Weights) -> tuple[Ids, Weights]:
    """The keys once each, with the sums of what they gained."""
    if not len(keys):
        return keys, gains
    order = np.argsort(keys)
    keys, gains = keys[order], gains[order]
    starts = np.flatnonzero(np.concatenate([[True], keys[1:] != keys[:-1]]))
    return keys[starts], np.add.reduceat(gains, starts)


def _worth_a_look(table: Features, pairs: Ids) -> Flags:
    shared = _shared(table, pairs)
    one, other = table.sizes[pairs[:, 0]], table.sizes[pairs[:, 1]]
    return (shared >= _LEAST_SHARED * np.minimum(one, other)) & (shared >= _LEAST_ALIKE * (one + other - shared))


def _shared(table: Features, pairs: Ids) -> Weights:
    """What the matter that stands in both weighs, for each pair."""
    weighing = table.weights > 0  # pairs of terms only find neighbours
    owner = np.repeat(np.arange(len(table)), np.diff(table.starts))[weighing]
    terms, weights = table.terms[weighing], table.weights[weighing]
    lengths = np.bincount(owner, minlength=len(table))
    starts = np.cumsum(lengths) - lengths
    own = (owner.astype(np.uint64) << np.uint64(32)) | terms
    order = np.argsort(own)
    keys, weights_there = own[order], weights[order]
    shared = np.zeros(len(pairs), dtype=np.float32)
    for start in range(0, len(pairs), 200_000):
        block = pairs[start : start + 200_000]
        counts = lengths[block[:, 0]]
        row = np.repeat(np.arange(len(block)), counts)
        offset = np.arange(len(row)) - np.repeat(np.cumsum(counts) - counts, counts)
        place = np.repeat(starts[block[:, 0]], counts) + offset
        wanted = (np.repeat(block[:, 1], counts).astype(np.uint64) << np.uint64(32)) | terms[place]
        at = np.minimum(np.searchsorted(keys, wanted), len(keys) - 1)
        found = np.where(keys[at] == wanted, np.minimum(weights_there[at], weights[place]), 0)
        shared[start : start + len(block)] = np.bincount(row, weights=found, minlength=len(block))
    return shared
