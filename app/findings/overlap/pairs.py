"""Judged pairs among many statements: candidates, then each one's verdict and score; only what is new since the last time.

Statements are distinct texts here; whose duties they are is for clusters.py. With orgatlas[vectors] up to MOST_VECTORS
statements are also looked at by their sentence vectors; larger organizations are judged by words alone.
"""

from __future__ import annotations

import multiprocessing
import os
import threading
from collections.abc import Callable, Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from itertools import chain
from pathlib import Path
from typing import TypeVar

import numpy as np
import numpy.typing as npt

from app.collecting import collecting_paused
from app.findings.overlap import kept as store
from app.findings.overlap.candidates import Features, Ids, Weights, candidates, features, near_by_vectors
from app.findings.overlap.kept import Kept
from app.language.comparing import Verdict, compare_works
from app.language.vectors import DIMENSIONS, Vectors, available, vectors
from app.language.work import Work, work

VERDICTS: tuple[Verdict, ...] = ("duplication", "overlap", "hand-off", "fragmentation")
"""The verdicts that are kept; a pair that is only related, or not at all, is dropped."""
_CODES = {verdict: place for place, verdict in enumerate(VERDICTS)}
MOST_VECTORS = 5_000
_WORTH_TWO_PROCESSES = 20_000
_BLOCK = 20_000

Progress = Callable[[int, int, str], None]
_In = TypeVar("_In")
_Out = TypeVar("_Out")


@dataclass(frozen=True, slots=True)
class Judged:
    """Pairs of places in the texts given, the smaller first, each with its verdict (a place in VERDICTS) and score."""

    pairs: Ids
    verdicts: npt.NDArray[np.uint8]
    scores: Weights


def _silent(done: int, total: int, phase: str) -> None:
    """Tells nobody."""


def judge(texts: Sequence[str], kept: Path | None = None, progress: Progress = _silent) -> Judged:
    """Judges the pairs among distinct texts worth it. `kept`: the file that knows the last time; None keeps nothing."""
    with collecting_paused():  # millions of small objects, none of them in circles: a fifth of the time
        return _judge(texts, kept, progress)


def _judge(texts: Sequence[str], kept: Path | None, progress: Progress) -> Judged:
    hashed = store.hashes(texts)
    known = store.load(kept) if kept and texts else None
    places = _places(hashed, known)
    new = places < 0
    if known is not None and not new.any() and len(known.hashes) == len(hashed):
        return _again(known, places)
    fresh: list[int] = np.flatnonzero(new).tolist()
    # Read here: to hand analysed duties from one process to another costs as much as to read them.
    read = _in_parts(_analysed, [texts[i] for i in fresh], progress, "reading duties", shared=False)
    works = dict(zip(fresh, read, strict=True))
    table = _joined(known, places, features([works[i] for i in fresh]))
    near = _vectors(texts, known, places)
    progress(0, 0, "finding candidates")
    wanted = None if new.all() else new
    found = [candidates(table, wanted)]
    if len(near):
        found.append(near_by_vectors(near.astype(np.float32), wanted))
    pairs = np.unique(np.concatenate(found), axis=0)
    judged = _verdicts(texts, works, pairs, near, progress)
    if known is not None:
        judged = _together(_again(known, places), judged)
    if kept:
        store.save(kept, Kept(hashed, table, near, judged.pairs, judged.verdicts, judged.scores))
    return judged


def _places(hashed: store.Hashes, known: Kept | None) -> Ids:
    """For each text its row in what is known, -1 where it is new."""
    if known is None:
        return np.full(len(hashed), -1, dtype=np.int64)
    rows = {int(value): row for row, value in enumerate(known.hashes)}
    return np.array([rows.get(int(value), -1) for value in hashed], dtype=np.int64)


def _again(known: Kept, places: Ids) -> Judged:
    """The known pairs of which both texts are still there, at their places of now."""
    now = np.full(len(known.hashes), -1, dtype=np.int64)
    now[places[places >= 0]] = np.flatnonzero(places >= 0)
    moved = np.sort(now[known.pairs], axis=1) if len(known.pairs) else known.pairs
    still = (moved >= 0).all(axis=1)
    return Judged(moved[still], known.verdicts[still], known.scores[still])


def _together(old: Judged, new: Judged) -> Judged:
    return Judged(
        np.concatenate([old.pairs, new.pairs]),
        np.concatenate([old.verdicts, new.verdicts]),
        np.concatenate([old.scores, new.scores]),
    )


def _joined(known: Kept | None, places: Ids, new: Features) -> Features:
    """The features of all texts in order: the known ones', and those of the new."""
    if known is None:
        return new
    lengths = np.zeros(len(places), dtype=np.int64)
    fresh = np.flatnonzero(places < 0)
    lengths[places >= 0] = np.diff(known.table.starts)[places[places >= 0]]
    lengths[fresh] = np.diff(new.starts)
    starts = np.concatenate([[0], np.cumsum(lengths)])
    rows = {place: order for order, place in enumerate(fresh.tolist())}
    parts = [(new, rows[i]) if row < 0 else (known.table, row) for i, row in enumerate(places.tolist())]
    slices = [(table, slice(int(table.starts[row]), int(table.starts[row + 1]))) for table, row in parts]
    return Features(
        starts,
        np.concatenate([table.terms[part] for table, part in slices]),
        np.concatenate([table.weights[part] for table, part in slices]),
        np.array([table.sizes[row] for table, row in parts], dtype=np.float32),
    )


def _vectors(texts: Sequence[str], known: Kept | None, places: Ids) -> npt.NDArray[np.float16]:
    """Each text's vector, the known ones as they are; none where there is no model or there are too many."""
    if not available() or len(texts) > MOST_VECTORS:
        return np.zeros((0, DIMENSIONS), dtype=np.float16)
    rows = np.zeros((len(texts), DIMENSIONS), dtype=np.float16)
    fresh = np.ones(len(texts), dtype=np.bool_)
    if known is not None and len(known.vectors):
        fresh = places < 0
        rows[~fresh] = known.vectors[places[~fresh]]
    rows[fresh] = vectors([text for text, wanted in zip(texts, fresh.tolist(), strict=True) if wanted]).astype(np.float16)
    return rows


def _verdicts(
    texts: Sequence[str], works: dict[int, Work], pairs: Ids, near: npt.NDArray[np.float16], progress: Progress
) -> Judged:
    """Judges the pairs; those that are none of VERDICTS are dropped."""
    for place in np.unique(pairs).tolist():
        if place not in works:
            works[place] = work(texts[place])
    cosines: Vectors | None = None
    if len(near):
        cosines = np.einsum("ij,ij->i", near[pairs[:, 0]].astype(np.float32), near[pairs[:, 1]].astype(np.float32))

    def judged(block: Sequence[int]) -> list[tuple[int, float]]:
        found: list[tuple[int, float]] = []
        rows: list[list[int]] = pairs[block[0] : block[-1] + 1].tolist()
        for row, (first, second) in zip(block, rows, strict=True):
            cosine = float(cosines[row]) if cosines is not None else None
            comparison = compare_works(works[first], works[second], cosine=cosine)
            found.append((_CODES.get(comparison.verdict, -1), comparison.score))
        return found

    answers = _in_parts(judged, range(len(pairs)), progress, "comparing duties", shared=True)
    codes = np.array([code for code, _ in answers], dtype=np.int64)
    scores = np.array([score for _, score in answers], dtype=np.float32)
    chosen = codes >= 0
    return Judged(pairs[chosen], codes[chosen].astype(np.uint8), scores[chosen])


def _analysed(texts: Sequence[str]) -> list[Work]:
    return [work(text) for text in texts]


_task: Callable[[Sequence[object]], list[object]] | None = None
"""What a forked process is to do: it inherits the task with all that the task refers to, and is sent only the items."""


def _run_task(items: Sequence[object]) -> list[object]:
    return _task(items) if _task else []


def _in_parts(
    task: Callable[[Sequence[_In]], list[_Out]], items: Sequence[_In], progress: Progress, phase: str, *, shared: bool
) -> list[_Out]:
    """The task over all items, block by block; if it may be `shared`, in two processes where that is worth it and safe (no
    other thread runs)."""
    blocks = [items[start : start + _BLOCK] for start in range(0, len(items), _BLOCK)]
    found: list[list[_Out]] = []
    forked = shared and len(items) >= _WORTH_TWO_PROCESSES and "fork" in multiprocessing.get_all_start_methods()
    if forked and threading.active_count() == 1 and (os.cpu_count() or 1) > 1:
        global _task  # noqa: PLW0603 - a forked process can inherit it, and be sent it in no other way
        _task = task  # pyright: ignore[reportAssignmentType]
        try:
            with ProcessPoolExecutor(2, multiprocessing.get_context("fork")) as pool:
                for number, answers in enumerate(pool.map(_run_task, blocks), 1):
                    found.append(answers)  # pyright: ignore[reportArgumentType]
                    progress(min(number * _BLOCK, len(items)), len(items), phase)
        finally:
            _task = None
    else:
        for number, block in enumerate(blocks, 1):
            found.append(task(block))
            progress(min(number * _BLOCK, len(items)), len(items), phase)
    return list(chain.from_iterable(found))
