"""Labels that a running text says in a sentence: 其主要权限包括…; 考核指标为…; what follows is the label's value.

The words are data (spoken_labels.tsv). It finds places only; labels of forms are app.reading.segments'.
"""

from __future__ import annotations

import re
from functools import cache
from typing import NamedTuple

from app.reading.rules import alternatives, words

_TABLE = "spoken_labels.tsv"
_KINDS = ("duties", "authorities", "indicators", "qualifications")


class Spoken(NamedTuple):
    """A label's kind and words, and where its value begins."""

    kind: str
    words: str
    value: int


@cache
def _pattern() -> re.Pattern[str]:
    kinds = "|".join(f"(?P<{kind}>{alternatives(_TABLE, kind)})" for kind in _KINDS)
    lead, adjective, copula, other = (alternatives(_TABLE, role) for role in ("lead", "adjective", "copula", "not_after"))
    label = rf"(?:{lead})?(?:{adjective})*(?:{kinds})(?:{copula})(?!{other})"
    firsts = "".join(sorted({word[0] for role in ("lead", "adjective", *_KINDS) for word in words(_TABLE, role)}))
    return re.compile(rf"[\n。;] *(?=[{firsts}])(?P<label>{label}):? *(?=[^\n: ])")


def spoken_labels(form: str) -> dict[int, Spoken]:
    """The labels of a text, by where they begin."""
    found: dict[int, Spoken] = {}
    if form.isascii():
        return found
    for match in _pattern().finditer(form):
        kind = next(kind for kind in _KINDS if match[kind])
        found[match.start("label")] = Spoken(kind, match["label"], match.end())
    return found
