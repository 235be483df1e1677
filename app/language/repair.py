"""Text that has lost a byte of its GBK encoding, made whole again where the rest tells what it was.

In GBK two bytes make a character. Where a page lost the first byte X of a pair X‑A3 before a pair BF‑Y, the bytes A3 BF
read as a question mark and every later pair is shifted by one, until a second byte in the ASCII range ends the run. The
run is encoded again, X A3 BF is put before it, and X is the byte whose character stands most often beside its neighbours.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from functools import cache
from itertools import pairwise
from typing import NamedTuple

from app.language.cleaning import Edit
from app.language.script import aligned

_RUN = re.compile("(?:[?？]{2}|？)(?P<run>[^\x00-\x7f，。；：、\n]{1,24}[@-~])")
_SAMPLE = 400_000
_LEADS = range(0x81, 0xFF)


def repaired(text: str, known: str) -> Iterator[Edit]:
    """An edit for each damaged run that reads as common text once it is whole. `known`: words of the field."""
    if "?" not in text and "？" not in text:
        return
    pairs: _Pairs | None = None
    for match in _RUN.finditer(text):
        try:
            shifted = match["run"].encode("gb18030")
        except UnicodeEncodeError:
            continue
        if pairs is None:
            pairs = _Pairs(_counted(aligned(text[:_SAMPLE])), _known_pairs(known))
        whole = _whole(shifted, aligned(text[max(0, match.start() - 1) : match.start()]), pairs)
        if whole:
            yield Edit(match.start(), match.end(), whole, "lost bytes")


class _Pairs(NamedTuple):
    """How often characters and pairs of them stand in the document and in the words of the field."""

    document: Counter[str]
    field: Counter[str]

    def of(self, text: str) -> int:
        return self.document[text] + self.field[text]


def _counted(form: str) -> Counter[str]:
    found = Counter(map("".join, pairwise(form)))
    found.update(form)
    return found


@cache
def _known_pairs(known: str) -> Counter[str]:
    return _counted(known)


def _whole(shifted: bytes, before: str, pairs: _Pairs) -> str | None:
    """The run with the lost byte that fits best; None when nothing fits."""
    best: tuple[int, str] = (0, "")
    for lead in _LEADS:
        try:
            candidate = (bytes((lead, 0xA3, 0xBF)) + shifted).decode("gbk")
        except UnicodeDecodeError:
            continue
        form = before + aligned(candidate)
        score = 2 * sum(pairs.of(form[i : i + 2]) for i in range(min(2, len(form) - 1))) + (candidate[0] == "。")
        best = max(best, (score, candidate))
    tail = aligned(best[1])[1:]
    common = sum(1 for character in tail if pairs.of(character))
    return best[1] if best[0] and common >= 0.8 * len(tail) else None
