"""Text that has lost a byte of its GBK encoding, made whole again where the rest tells what it was.

In GBK two bytes make a character. Where a page lost the first byte X of a pair X‑A3 before a pair BF‑Y, the bytes A3 BF
read as a question mark and every later pair is shifted by one, until a second byte in the ASCII range ends the run. The
run is encoded again, X A3 BF is put before it, and X is the byte whose character stands most often beside its neighbours.

Two kinds of page make it worse. One drops the shifted pairs that are no characters (GBK's private area): two characters
that the text uses are put back in their place. One writes the pinyin of a shifted pair into the middle of the next
character (當?shù)恼{ for 當的調): the pinyin goes, and the byte that it took is found in the same way.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from functools import cache
from itertools import pairwise, product
from math import log1p
from typing import NamedTuple

from app.language.cleaning import TONES, Edit
from app.language.script import aligned

_SHIFTED_RUN = rf"(?P<run>[^\x00-\x7f，。；：、\n]{{1,24}}[@-~])(?:\((?=[a-zü]*[{TONES}])[a-zü{TONES}]{{1,6}}\))?"
"""A run, and the pinyin of its last character, which no ideograph stands before."""
_RUN = re.compile(rf"(?:[?？]{{2}}|？){_SHIFTED_RUN}")
_ANNOTATED = re.compile(rf"(?<=[\u3400-\u9fff])[?？\ufffd]\(?(?=[a-zü]*[{TONES}])[a-zü{TONES}]{{1,6}}\){_SHIFTED_RUN}")
_SAMPLE = 400_000
_LEADS = range(0x81, 0xFF)
_SHIFTED = b"\xa3\xbf"
_PRIVATE = (
    ((*range(0xAA, 0xB0), *range(0xF8, 0xFF)), range(0xA1, 0xFF)),
    (range(0xA1, 0xA8), range(0x40, 0xA1)),
)
"""First and second bytes of GBK's private area."""


def repaired(text: str, known: str) -> Iterator[Edit]:
    """An edit for each damaged run that reads as common text once it is whole. `known`: words of the field."""
    if "?" not in text and "？" not in text and "\ufffd" not in text:
        return
    pairs: _Pairs | None = None
    for pattern, lost in ((_RUN, _SHIFTED), (_ANNOTATED, b"")):
        for match in pattern.finditer(text):
            try:
                shifted = match["run"].encode("gb18030")
            except UnicodeEncodeError:
                continue
            if pairs is None:
                pairs = _Pairs(_counted(aligned(_RUN.sub("", text[:_SAMPLE]))), _known_pairs(known))
            before = aligned(text[max(0, match.start() - 1) : match.start()])
            whole = _whole(lost + shifted, before, pairs) or (_with_lost_pair(match["run"], before, pairs) if lost else None)
            if whole:
                yield Edit(match.start(), match.end(), whole, "lost bytes")


class _Pairs(NamedTuple):
    """How often characters and pairs of them stand in the document and in the words of the field."""

    document: Counter[str]
    field: Counter[str]

    def of(self, text: str) -> int:
        return self.document[text] + self.field[text]

    def likeness(self, form: str) -> float:
        """How much a text reads like the document and the field, for comparing texts of one length."""
        return sum(log1p(self.of(part)) for part in (*form, *map("".join, pairwise(form))))


def _counted(form: str) -> Counter[str]:
    found = Counter(map("".join, pairwise(form)))
    found.update(form)
    return found


@cache
def _known_pairs(known: str) -> Counter[str]:
    return _counted(known)


def _whole(rest: bytes, before: str, pairs: _Pairs) -> str | None:
    """The bytes with the lost first one that fits best; None when nothing fits."""
    best: tuple[int, str] = (0, "")
    for lead in _LEADS:
        try:
            candidate = (bytes((lead,)) + rest).decode("gbk")
        except UnicodeDecodeError:
            continue
        form = before + aligned(candidate)
        score = 2 * sum(pairs.of(form[i : i + 2]) for i in range(min(2, len(form) - 1))) + (candidate[0] == "。")
        best = max(best, (score, candidate))
    if (
        best[0]
        and rest.startswith(_SHIFTED)
        and before >= "\u3400"
        and best[1][0] != "。"
        and not pairs.of(before + aligned(best[1])[0])
    ):
        return None  # nothing says so but the character behind: 上海客户 is no 上保客户
    tail = aligned(best[1])[1:]
    common = sum(1 for character in tail if pairs.of(character))
    return best[1] if best[0] and common >= 0.8 * len(tail) else None


def _with_lost_pair(run: str, before: str, pairs: _Pairs) -> str | None:
    """The run with one pair of the private area that the page dropped, and the lost first byte; None when nothing fits.

    The dropped pair held the second byte of one character and the first byte of the next: both must stand elsewhere.
    """
    if 2 * sum(1 for character in aligned(run) if not pairs.of(character)) < len(run) - 1:
        return None  # it reads too well to be shifted
    shifted = run.encode("gb18030")
    best: tuple[float, str] = (0.0, "")
    for place in range(0, len(shifted) - 1, 2):
        head, tail = _SHIFTED[1:] + shifted[:place], shifted[place:]
        for firsts, seconds in _PRIVATE:
            left = _known((head + bytes((byte,)) for byte in firsts), pairs)
            right = _known((bytes((byte,)) + tail for byte in seconds), pairs)
            for one, other in product(left, right):
                best = max(best, (pairs.likeness(before + aligned(one + other)), one + other))
    if not best[1]:
        return None
    begins = _known((bytes((lead,)) + _SHIFTED[:1] for lead in _LEADS), pairs)
    fits = max(begins, key=lambda first: pairs.likeness(before + aligned(first + best[1][:1])), default="")
    return fits + best[1] if fits else None


def _known(candidates: Iterator[bytes], pairs: _Pairs) -> list[str]:
    """Those of the candidates that are ideographs which the document or the field uses."""
    found: list[str] = []
    for candidate in candidates:
        try:
            text = candidate.decode("gbk")
        except UnicodeDecodeError:
            continue
        if all(pairs.of(character) and "\u3400" <= character <= "\u9fff" for character in aligned(text)):
            found.append(text)
    return found
