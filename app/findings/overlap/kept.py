"""What is known of an organization's statements from the last time, beside the store: features, vectors, and judged pairs.

Keyed by the hash of each text and of the words and weights that judged it, so that only what is new is computed again. It can be
deleted at any time; a file that cannot be read or written is done without.
"""

from __future__ import annotations

import zipfile
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from hashlib import blake2b
from importlib import resources
from pathlib import Path

import numpy as np
import numpy.typing as npt

from app.findings.overlap.candidates import Features, Ids, Weights
from app.language.script import fold

_JUDGING = ("lexicon.tsv", "work_words.tsv", "comparison_weights.tsv", "involvement_zh.tsv", "involvement_en.tsv")
Hashes = npt.NDArray[np.uint64]


@dataclass(frozen=True, slots=True)
class Kept:
    """Row i of everything is the statement of hashes[i]; `pairs` are rows, `verdicts` places in pairs.VERDICTS."""

    hashes: Hashes
    table: Features
    vectors: npt.NDArray[np.float16]
    pairs: Ids
    verdicts: npt.NDArray[np.uint8]
    scores: Weights


def hashes(texts: Sequence[str]) -> Hashes:
    """64 bits for each text, folded: the same words in the other script are the same statement."""
    digests = b"".join(blake2b(fold(text).encode(), digest_size=8).digest() for text in texts)
    return np.frombuffer(digests, dtype=np.uint64)


def load(file: Path) -> Kept | None:
    """What the file keeps, None where there is nothing that still holds."""
    try:
        with np.load(file, allow_pickle=False) as stored:
            if str(stored["judge"]) != _judge():
                return None
            table = Features(stored["starts"], stored["terms"], stored["weights"], stored["sizes"])
            return Kept(stored["hashes"], table, stored["vectors"], stored["pairs"], stored["verdicts"], stored["scores"])
    except (OSError, KeyError, ValueError, zipfile.BadZipFile):
        return None


def save(file: Path, kept: Kept) -> None:
    """Keeps it; where the folder cannot be written, the next time computes all again."""
    draft = file.with_suffix(".part")
    try:
        file.parent.mkdir(parents=True, exist_ok=True)
        with draft.open("wb") as stream:
            np.savez(
                stream,
                judge=np.array(_judge()),
                hashes=kept.hashes,
                starts=kept.table.starts,
                terms=kept.table.terms,
                weights=kept.table.weights,
                sizes=kept.table.sizes,
                vectors=kept.vectors,
                pairs=kept.pairs,
                verdicts=kept.verdicts,
                scores=kept.scores,
            )
        draft.replace(file)
    except OSError:
        draft.unlink(missing_ok=True)


@cache
def _judge() -> str:
    """The hash of everything that a verdict rests on beside the texts."""
    digest = blake2b(digest_size=16)
    for name in _JUDGING:
        digest.update((resources.files("app.language") / "data" / name).read_bytes())
    for module in ("comparing.py", "work.py", "involvement_chinese.py", "involvement_english.py"):
        digest.update((resources.files("app.language") / module).read_bytes())
    return digest.hexdigest()
