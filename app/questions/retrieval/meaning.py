"""What duties mean, as sentence vectors beside the store: the likest of a question in either language.

An optional part (`orgatlas[vectors]`). Vectors are kept by the hash of each text, with a quarter of their length: on the
main axes of the lexicon's own words, which finds as well and is four times as quick. A server works them out in the background.
"""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from typing import TypeAlias, cast

import numpy as np
import numpy.typing as npt

from app.database import Store
from app.language import lexicon, vectors
from app.questions.retrieval.index import Index
from app.questions.retrieval.mapped import read_mapped, write_mapped
from app.questions.retrieval.shelf import current, folder

_AXES = 128
_BATCH = 256
_AT_ONCE = 32
_SAVED_EVERY = 5000
_FILE = "duties.vectors"
Floats: TypeAlias = "npt.NDArray[np.float32]"


@dataclass(frozen=True, slots=True)
class Meanings:
    """Vectors of length 1 by the hash of their text, ascending; `axes` and `middle` bring another vector among them."""

    hashes: npt.NDArray[np.uint64]
    rows: Floats
    axes: Floats
    middle: Floats

    def missing(self, index: Index) -> npt.NDArray[np.int64]:
        """Rows of the index, one a text, whose text has no vector yet."""
        hashes, first = np.unique(index.hashes, return_index=True)
        return np.sort(first[~np.isin(hashes, self.hashes)])

    def likest(self, index: Index, text: str, most: int, within: npt.NDArray[np.bool_] | None) -> npt.NDArray[np.int64]:
        """The rows of the index whose texts are most like this one, best first."""
        if not len(self.hashes) or not len(index):
            return np.empty(0, dtype=np.int64)
        scores = self.rows @ self._placed(vectors.vectors([text]))[0]
        places = np.minimum(np.searchsorted(self.hashes, index.hashes), len(self.hashes) - 1)
        likeness = np.where(self.hashes[places] == index.hashes, scores[places], -1.0)
        if within is not None:
            likeness = np.where(within, likeness, -1.0)
        best = np.argpartition(-likeness, min(most, len(likeness) - 1))[:most]
        return cast("npt.NDArray[np.int64]", best[np.argsort(-likeness[best], kind="stable")])

    def _placed(self, rows: Floats) -> Floats:
        placed = (rows - self.middle) @ self.axes
        return cast("Floats", placed / np.maximum(np.linalg.norm(placed, axis=1, keepdims=True), 1e-9))

    def with_texts(self, hashes: npt.NDArray[np.uint64], texts: list[str], rest: Callable[[], None]) -> Meanings:
        """These and the vectors of further texts; `rest` is called between a few and the next few."""
        every = np.concatenate([self.hashes, hashes])
        found = [self.rows]
        for place in range(0, len(texts), _AT_ONCE):
            rest()
            found.append(self._placed(vectors.vectors(texts[place : place + _AT_ONCE])))
        rows = np.concatenate(found)
        order = np.argsort(every)
        return Meanings(every[order], rows[order], self.axes, self.middle)


def known(store: Store) -> Meanings | None:
    """The vectors beside the store; None where there are none, or no model to compare a question with."""
    if not vectors.available():
        return None
    found = read_mapped(folder(store) / _FILE)
    return Meanings(**found[1]) if found is not None else None


def learn(store: Store, rest: Callable[[], None] = lambda: None) -> int:
    """Works out the vectors that the store's duties lack, and keeps them beside it; returns how many.

    Two to four minutes for 100,000. `rest` is called ten times a second and may wait while others need the processor.
    """
    if not vectors.available():
        return 0
    index = current(store)
    if not len(index):
        return 0
    meanings = known(store) or _nothing()
    missing = meanings.missing(index)
    for start in range(0, len(missing), _SAVED_EVERY):
        chunk = missing[start : start + _SAVED_EVERY]
        for place in range(0, len(chunk), _BATCH):
            batch = chunk[place : place + _BATCH]
            meanings = meanings.with_texts(index.hashes[batch], [index.text(int(row)) for row in batch], rest)
        arrays = {"hashes": meanings.hashes, "rows": meanings.rows, "axes": meanings.axes, "middle": meanings.middle}
        with suppress(OSError):
            write_mapped(folder(store) / _FILE, {}, arrays)
    return len(missing)


def _nothing() -> Meanings:
    """No vectors yet, and the main axes of the lexicon's words."""
    words = [word for c in lexicon.concepts().values() if any(c.common) for word in (*c.chinese[:2], *c.english[:1])]
    rows = vectors.vectors(words)
    middle = rows.mean(axis=0)
    axes = np.linalg.svd(rows - middle, full_matrices=False)[2][:_AXES].T
    empty = np.empty((0, _AXES), dtype=np.float32)
    return Meanings(np.empty(0, dtype=np.uint64), empty, axes.astype(np.float32), middle.astype(np.float32))
