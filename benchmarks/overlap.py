"""`python -m benchmarks.overlap`: duties compared among very many, against what one would pick instead, quality beside speed.

The statements are invented: words of the lexicon in the frames of real duties. scikit-learn is locked in
requirements/benchmarks.txt, which `make bench` installs; where it is not installed, its lines are left out. The structure
rules are measured beside (benchmarks/structure.py).
"""

from __future__ import annotations

import argparse
import os
import random
import resource
import sys
import tempfile
import time
from collections.abc import Callable, Sequence
from datetime import UTC, datetime
from importlib import import_module
from importlib.util import find_spec
from itertools import pairwise
from pathlib import Path
from typing import Any, TypeAlias

import numpy as np
from rapidfuzz import fuzz, process

from app.findings.overlap.pairs import judge
from app.language import lexicon
from app.language.comparing import compare, level_of
from app.language.vectors import available, vectors
from benchmarks import structure
from benchmarks.pairs import Scored, area, interval
from benchmarks.table import machine, with_section
from benchmarks.vocabulary import CHINESE
from tooling.fit_comparison import LATER_PAIRS, Pair, own_pairs

_FRAMES = (
    "负责{place}{one}的{act}，并{also}{two}",
    "{act}{place}{one}，定期{also}{two}并上报",
    "组织{place}{one}和{two}的{act}",
    "协助完成{place}{one}的{act}及{two}的{also}",
    "根据规定{act}{one}，配合{place}{two}的{also}",
)
_NEAREST = 12
_Sparse: TypeAlias = Any
"""A sparse matrix of scipy, which is not installed where these types are checked."""
_SHARED = frozenset({"same", "overlapping", "handoff", "level"})
_BEST = "ours"
_LATER = "pairs written later (a few words of the lexicon were added for them)"
HEADING = "## Overlap of duties"
RESULTS = Path(__file__).with_name("RESULTS.md")


def statements(number: int, seed: int) -> list[str]:
    """That many different invented duties."""
    rng = random.Random(seed)
    things = [word for c in lexicon.concepts().values() if c.kind == "thing" for word in c.chinese if len(word) > 1]
    acts = [word for c in lexicon.concepts().values() if c.kind == "act" for word in c.chinese if len(word) == 2]
    found: dict[str, None] = {}
    while len(found) < number:
        place = rng.choice(CHINESE.first) + rng.choice(CHINESE.second)
        one, two, act, also = rng.choice(things), rng.choice(things), rng.choice(acts), rng.choice(acts)
        found[rng.choice(_FRAMES).format(place=place, one=one, two=two, act=act, also=also)] = None
    return list(found)


def main() -> None:
    """Prints a table, and with --keep writes it as a section of benchmarks/RESULTS.md."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.overlap", description=__doc__)
    parser.add_argument("--duties", type=int, default=100_000, help="how many duties the large run has (100,000)")
    parser.add_argument("--positions", type=int, default=10_000, help="how many positions the structure rules see (10,000)")
    parser.add_argument("--seed", type=int, default=random.randrange(1_000_000), help="of the statements; printed")
    parser.add_argument("--keep", action="store_true", help="write the table into benchmarks/RESULTS.md")
    chosen = parser.parse_args()
    rows = [*_speed(chosen.duties, chosen.seed), _structure(chosen.positions, chosen.seed), *_quality()]
    busy = os.getloadavg()[0] if hasattr(os, "getloadavg") else 0.0
    section = "\n".join(
        [
            HEADING,
            "",
            f"{datetime.now(UTC):%Y-%m-%d}, {machine()}. Made by",
            f"`python -m benchmarks.overlap --keep --seed {chosen.seed}` (part of `make bench`), at its end with",
            f"{busy:.1f} processes running or waiting: where these are more than two, only the seconds of processors say",
            "something. Pairs are compared in two processes.",
            "",
            "| what | measured |",
            "| --- | --- |",
            *(f"| {what} | {measured} |" for what, measured in rows),
            "",
        ]
    )
    print(section)
    if chosen.keep:
        RESULTS.write_text(with_section(RESULTS.read_text(encoding="utf-8"), section), encoding="utf-8")


def _speed(duties: int, seed: int) -> list[tuple[str, str]]:
    """The duties and a tenth of them, again with few changed, and the tenth by what one would pick instead."""
    every = statements(duties, seed)
    few = every[: duties // 10]
    small = _timed(lambda: judge(few))
    with tempfile.TemporaryDirectory(prefix="orgatlas-bench-") as folder:
        kept = Path(folder) / "duties.npz"
        large = _timed(lambda: judge(every, kept, _told))
        changed = [*every[:-10], *statements(10, seed + 1)]
        again = _timed(lambda: judge(changed, kept))
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1e6
    ratio = f"{large[0] / small[0]:.1f} × the time, {large[1] / small[1]:.1f} × the seconds of processors"
    rows = [
        (f"{len(few):,} duties, candidates and verdicts", _spoken(small)),
        (f"{duties:,} duties (goal ≤ 60 s)", _spoken(large)),
        ("ten times the duties cost (goal ≤ 15 ×)", ratio),
        ("the same again with ten duties changed: the rest is kept beside the store", _spoken(again)),
        ("memory of the process at the most (goal ≤ 2 GB)", f"{peak:.2f} GB"),
    ]
    for name, way in _others().items():
        taken = _timed(lambda way=way: way(few))
        rows.append((f"{name}, all pairs of {len(few):,}", f"{_spoken(taken)}; {taken[1] / small[1]:.1f} × ours"))
    return rows


def _structure(positions: int, seed: int) -> tuple[str, str]:
    clock, processor, number = structure.measured(positions, seed)
    what = f"the structure rules on {positions:,} positions, loading included, embedded engine (goal ≤ 3 s)"
    return what, f"{clock:.1f} s, {processor:.1f} s of this process's processor; {number} findings"


def _others() -> dict[str, Callable[[Sequence[str]], object]]:
    """What one would pick instead, each looking at all pairs."""
    ways: dict[str, Callable[[Sequence[str]], object]] = {"RapidFuzz token_set_ratio": _rapidfuzz}
    if find_spec("sklearn"):
        ways["scikit-learn TF-IDF cosine"] = _tfidf
    return ways


def _rapidfuzz(texts: Sequence[str]) -> object:
    return [
        np.argpartition(-row, _NEAREST)[:_NEAREST]
        for row in process.cdist(texts, texts, scorer=fuzz.token_set_ratio, dtype=np.uint8)
    ]


def _tfidf_rows(texts: Sequence[str]) -> _Sparse:
    vectorizer: Any = import_module("sklearn.feature_extraction.text").TfidfVectorizer(analyzer="char", ngram_range=(1, 2))
    return vectorizer.fit_transform(texts)


def _tfidf(texts: Sequence[str]) -> object:
    rows = _tfidf_rows(texts)
    likeness: Any = import_module("sklearn.metrics.pairwise").cosine_similarity
    found: list[object] = []
    for start, end in pairwise([*range(0, len(texts), 1000), len(texts)]):
        found.append(np.argpartition(-likeness(rows[start:end], rows), _NEAREST, axis=1)[:, :_NEAREST])
    return found


def _quality() -> list[tuple[str, str]]:
    """The area under the ROC curve of each way, on pairs that were never used for the weights."""
    sets = {"every second own pair": own_pairs()[1::2], _LATER: own_pairs(LATER_PAIRS)}
    sets |= {
        f"of these, {name}": [pair for pair in sets[_LATER] if _languages(pair) == both]
        for name, both in (("Chinese", (False, False)), ("English", (True, True)), ("across", (False, True)))
    }
    rows: list[tuple[str, str]] = []
    for name, pairs in sets.items():
        shared = [pair.label in _SHARED for pair in pairs]
        scored = {way: [Scored(*one) for one in zip(shared, found, strict=True)] for way, found in _ways(pairs).items()}
        areas = [f"{way} {area(found) or 0:.3f}" for way, found in scored.items()]
        low, high = interval(area, scored[_BEST])
        rows.append((f"area under the ROC curve, {len(pairs)}: {name}", f"{'; '.join(areas)} (ours {low:.2f}–{high:.2f})"))
    return rows


def _languages(pair: Pair) -> tuple[bool, bool]:
    first, second = sorted((pair.first.isascii(), pair.second.isascii()))
    return first, second


def _ways(pairs: Sequence[Pair]) -> dict[str, Sequence[float]]:
    """What each way says of each pair, the higher the more alike."""
    sides = [pair.first for pair in pairs], [pair.second for pair in pairs]
    scores: dict[str, Sequence[float]] = {}
    cosines: list[float] | None = None
    if available():
        cosines = [float(value) for value in (vectors(sides[0]) * vectors(sides[1])).sum(axis=1)]
    scores[_BEST] = _scores(pairs, cosines)
    if cosines:
        scores |= {"ours by words alone": _scores(pairs, None), "sentence vectors alone": cosines}
    scores["RapidFuzz"] = [float(fuzz.token_set_ratio(a, b)) for a, b in zip(*sides, strict=True)]
    if find_spec("sklearn"):
        rows = _tfidf_rows([*sides[0], *sides[1]])
        scores["TF-IDF"] = [float((rows[i] @ rows[i + len(pairs)].T).toarray()[0, 0]) for i in range(len(pairs))]
    return scores


def _scores(pairs: Sequence[Pair], cosines: Sequence[float] | None) -> list[float]:
    found: list[float] = []
    for place, pair in enumerate(pairs):
        holders = pair.first_holder, pair.second_holder
        cosine = cosines[place] if cosines else None
        found.append(compare(pair.first, pair.second, cosine=cosine, level=level_of(*holders), holders=holders).score)
    return found


def _timed(way: Callable[[], object]) -> tuple[float, float]:
    """Seconds of the clock, and of all processors."""
    start, before = time.perf_counter(), _processor()
    way()
    return time.perf_counter() - start, _processor() - before


def _processor() -> float:
    spent = [resource.getrusage(who) for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)]
    return sum(each.ru_utime + each.ru_stime for each in spent)


def _spoken(taken: tuple[float, float]) -> str:
    return f"{taken[0]:.1f} s, {taken[1]:.1f} s of processors"


def _told(done: int, total: int, phase: str) -> None:
    print(f"{phase} {done}/{total}", file=sys.stderr)


if __name__ == "__main__":
    main()
