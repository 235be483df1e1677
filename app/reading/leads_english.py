"""Numbered English paragraphs that begin with the words of a field: "1. Role. To keep …", "3. Command. The Bosun commands …".

What stands behind these words is a sentence and is read as one; only a purpose has no words of its own that say so.
"""

from __future__ import annotations

from app.reading.rules import compact, labels, words
from app.reading.segment import Segment

_LONGEST, _MOST_WORDS = 40, 5
_SENTENCES = ("the ", "to ", "this ", "he ", "she ", "they ", "he/she ")
_KINDS = frozenset(("duties", "authorities", "purpose", "superior", "subordinate", "dotted", "lines", "title", "indicators"))


def takes_lead(text: str, form: str, segment: Segment) -> bool:
    """Let a segment begin behind such words; whether it is labelled by them, as a purpose."""
    begin = segment.start
    segment.start, purpose = _sentence(text, form, begin, segment.end)
    if purpose:
        segment.label = segment.key = "purpose"
        segment.label_start, segment.colon = begin, True
    return purpose


def _sentence(text: str, form: str, start: int, end: int) -> tuple[int, bool]:
    """Where the sentence behind such words begins, and whether it is a purpose; `start` where there are none."""
    stop = form.find(". ", start, min(end, start + _LONGEST))
    if stop < 0 or not text[start].isupper() or form.count(" ", start, stop) >= _MOST_WORDS:
        return start, False
    if not form.startswith(_SENTENCES, stop + 2) or not text[stop + 2].isupper():
        return start, False
    key = compact(form[start:stop])
    purpose = key in words("headings.tsv", "lead_purpose") or labels().get(key) == "purpose"
    known = purpose or key in words("headings.tsv", "lead") or labels().get(key) in _KINDS
    return (stop + 2, purpose and form.startswith("to ", stop + 2)) if known else (start, False)
