"""Fits the weights by which app.language.comparing weighs two duties, from labelled pairs, and writes them as its data file.

`python -m tooling.fit_comparison [FILE.jsonl …]` uses every odd line of tests/language/data/duty_pairs.tsv, and pairs of your
own: lines of {"a": {"text"}, "b": {"text"}, "label": "same|overlapping|handoff|related|unrelated"}. The even lines stay unseen.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

import numpy as np
import numpy.typing as npt

from app.language.comparing import best_meeting, features_of
from app.language.vectors import vectors
from app.language.work import work

_ROOT = Path(__file__).resolve().parent.parent
PAIRS = _ROOT / "tests" / "language" / "data" / "duty_pairs.tsv"
LATER_PAIRS = PAIRS.with_name("duty_pairs_later.tsv")
_WEIGHTS = _ROOT / "app" / "language" / "data" / "comparison_weights.tsv"
_RIDGE = 2.0
"""Pulls the weights of standardized features towards 0: the pairs are few."""
_STEPS = 50
_WORK = ("value", "matter", "paper")
_SAME = ("value", "alike", "one_oversees", "one_helps")
_DOUBLED = frozenset({"same", "overlapping", "handoff"})


class Pair(NamedTuple):
    """Two duties, their holders, and what a person says of them."""

    label: str
    first_holder: str
    first: str
    second_holder: str
    second: str


def own_pairs(file: Path = PAIRS) -> list[Pair]:
    """The pairs of duty_pairs.tsv, or of another such file, in order."""
    lines = file.read_text(encoding="utf-8").splitlines()
    return [Pair(*line.split("\t")) for line in lines if line and not line.startswith("#")]


def _given(paths: list[str]) -> Iterator[Pair]:
    for path in paths:
        for line in Path(path).read_text(encoding="utf-8").splitlines():
            row = json.loads(line)
            yield Pair(row["label"], "", row["a"]["text"], "", row["b"]["text"])


def _rows(pairs: list[Pair]) -> list[tuple[Pair, dict[str, float]]]:
    """The features of each pair that no guard takes out (one's own affairs, catch-alls)."""
    rows: list[tuple[Pair, dict[str, float]]] = []
    sides = vectors([p.first for p in pairs]), vectors([p.second for p in pairs])
    cosines = (sides[0] * sides[1]).sum(axis=1)
    for pair, cosine in zip(pairs, cosines, strict=True):
        a, b = work(pair.first), work(pair.second)
        meeting = best_meeting(a, b)
        if meeting and not (a.catch_all or b.catch_all or (a.own and b.own)):
            rows.append((pair, features_of(a, b, meeting, float(cosine))))
    return rows


def _fitted(table: npt.NDArray[np.float64], wanted: npt.NDArray[np.float64]) -> list[float]:
    """Weights and constant of a ridge logistic regression on standardized features (Newton's steps), in the features' units."""
    mean, spread = table.mean(axis=0), table.std(axis=0)
    rows = np.column_stack([(table - mean) / np.where(spread > 0, spread, 1), np.ones(len(table))])
    penalty = np.diag([*[_RIDGE] * table.shape[1], 0.0])
    weights = np.zeros(rows.shape[1])
    for _ in range(_STEPS):
        chance = 1 / (1 + np.exp(-rows @ weights))
        slope = rows.T @ (chance - wanted) + penalty @ weights
        curve = (rows.T * (chance * (1 - chance))) @ rows + penalty
        weights = weights - np.linalg.solve(curve, slope)
    plain = weights[:-1] / np.where(spread > 0, spread, 1)
    return [*plain.tolist(), float(weights[-1] - plain @ mean)]


def main() -> None:
    """Fits the four models and writes their weights."""
    rows = _rows([*own_pairs()[::2], *_given(sys.argv[1:])])
    work_rows = [(f, float(p.label in _DOUBLED)) for p, f in rows]
    same_rows = [(f, float(p.label == "same")) for p, f in rows if p.label in ("same", "overlapping")]
    lines = ["# Weights of app/language/comparing.py: model, feature, weight. Made by tooling/fit_comparison.py."]
    for model, names, chosen in (("work", _WORK, work_rows), ("same", _SAME, same_rows)):
        for kind, features in (("vectors", (*names, "cosine")), ("words", names)):
            table = np.array([[f[name] for name in features] for f, _ in chosen])
            found = _fitted(table, np.array([label for _, label in chosen]))
            lines += [
                f"{model}_{kind}\t{name}\t{weight:.3f}" for name, weight in zip((*features, "constant"), found, strict=True)
            ]
    _WEIGHTS.write_text("\n".join(lines) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
