"""`python -m benchmarks.overlap`: duties compared among very many, against what one would pick instead, quality beside speed.

The statements are invented: words of the lexicon in the frames of real duties. scikit-learn is no dependency of the project;
where it is not installed (`pip install scikit-learn`), its lines are left out.
"""

from __future__ import annotations

import argparse
import random
import resource
import sys
import tempfile
import time
from collections.abc import Callable, Sequence
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
from benchmarks.vocabulary import CHINESE
from tooling.fit_comparison import own_pairs

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
_SHARED = frozenset({"same", "overlapping", "handoff"})


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
    """Prints a table."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.overlap", description=__doc__)
    parser.add_argument("--duties", type=int, default=100_000, help="how many duties the large run has (100,000)")
    parser.add_argument("--seed", type=int, default=random.randrange(1_000_000), help="of the statements; printed")
    chosen = parser.parse_args()
    print(f"seed {chosen.seed}", file=sys.stderr)
    print("| what | measured |\n| --- | --- |")
    every = statements(chosen.duties, chosen.seed)
    small = _timed(lambda: judge(every[: chosen.duties // 10]))
    with tempfile.TemporaryDirectory(prefix="orgatlas-bench-") as folder:
        kept = Path(folder) / "duties.npz"
        large = _timed(lambda: judge(every, kept, _told))
        changed = [*every[:-10], *statements(10, chosen.seed + 1)]
        again = _timed(lambda: judge(changed, kept))
    _row(f"{chosen.duties // 10} duties, candidates and verdicts", _spoken(small))
    _row(f"{chosen.duties} duties, candidates and verdicts (goal ≤ 60 s)", _spoken(large))
    _row(
        "ten times the duties cost (goal ≤ 15 ×)",
        f"{large[0] / small[0]:.1f} × the time, {large[1] / small[1]:.1f} × the processor",
    )
    _row("the same again with ten duties changed", _spoken(again))
    _row("memory at the most, this process (goal ≤ 2 GB)", f"{resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1e6:.2f} GB")
    few = every[: chosen.duties // 10]
    for name, way in _others().items():
        taken = _timed(lambda way=way: way(few))
        _row(
            f"{name} on all pairs of {len(few)} duties",
            f"{_spoken(taken)}; {taken[1] / small[1]:.1f} × ours",
        )
    _quality()


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


def _quality() -> None:
    """The area under the ROC curve of each way on the pairs that were not used for the weights."""
    unseen = own_pairs()[1::2]
    shared = [pair.label in _SHARED for pair in unseen]
    sides = [pair.first for pair in unseen], [pair.second for pair in unseen]
    scores: dict[str, Sequence[float]] = {"ours, by words": _scores(None)}
    if available():
        cosines = (vectors(sides[0]) * vectors(sides[1])).sum(axis=1)
        scores["ours, with sentence vectors"] = _scores([float(value) for value in cosines])
        scores["sentence vectors alone"] = cosines.tolist()
    scores["RapidFuzz token_set_ratio"] = [float(fuzz.token_set_ratio(a, b)) for a, b in zip(*sides, strict=True)]
    if find_spec("sklearn"):
        rows = _tfidf_rows([*sides[0], *sides[1]])
        scores["scikit-learn TF-IDF cosine"] = [
            float((rows[i] @ rows[i + len(unseen)].T).toarray()[0, 0]) for i in range(len(unseen))
        ]
    for name, found in scores.items():
        _row(f"area under the curve, {len(unseen)} unseen pairs: {name}", f"{_area(found, shared):.3f}")


def _scores(cosines: Sequence[float] | None) -> list[float]:
    found: list[float] = []
    for place, pair in enumerate(own_pairs()[1::2]):
        holders = pair.first_holder, pair.second_holder
        cosine = cosines[place] if cosines else None
        found.append(compare(pair.first, pair.second, cosine=cosine, level=level_of(*holders), holders=holders).score)
    return found


def _area(scores: Sequence[float], shared: Sequence[bool]) -> float:
    yes = [s for s, true in zip(scores, shared, strict=True) if true]
    no = [s for s, true in zip(scores, shared, strict=True) if not true]
    return sum((a > b) + 0.5 * (a == b) for a in yes for b in no) / (len(yes) * len(no))


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


def _row(what: str, measured: str) -> None:
    print(f"| {what} | {measured} |", flush=True)


def _told(done: int, total: int, phase: str) -> None:
    print(f"{phase} {done}/{total}", file=sys.stderr)


if __name__ == "__main__":
    main()
