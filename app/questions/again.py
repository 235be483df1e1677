"""What is asked once more, otherwise, where a question was not understood: a sentence, a clause, or its words mended.

It is told how a question is read (`Read`); what it finds must name something and ask for no holder of a duty.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace
from functools import cache

from rapidfuzz.distance import OSA

from app.language import lexicon
from app.questions.marking import Marked
from app.questions.patterns import MARK, NAME_MARK, rows
from app.questions.signs import places_of
from app.questions.understood import NotUnderstood, SeveralMeant, Understanding

Read = Callable[[str], Understanding | NotUnderstood | SeveralMeant]
"""What a folded question asks."""
_SENTENCES = re.compile(r"(?<=[\w')])[.!?;。](?:\s+|(?=[\u3400-\u9fff]))|\s+[-–—]+\s+")
_CLAUSES = re.compile(r"\s*[,:]\s*|\s+[-–—]+\s+")
_TELLING = ("asking", "pronoun", "not", "gone", "advised", "judged", "untold", "untold_too", "untold_else")
"""Signs of a clause that is not only told beside."""
_WORD = re.compile(r"(?<![a-z'])[a-z]{6,}(?![a-z'])")
_PLAIN = re.compile(r"(?<![a-z\\])([a-z]{4,})(?:\(\?:([a-z|]+)\)|(\?))?(?![a-z\\\[(*+])")


def by_sentence(folded: str, read: Read) -> Understanding | None:
    """What the last of several sentences asks that names somebody by itself: I am new here. Who leads the Sales team?"""
    every = [part.strip() for part in _SENTENCES.split(folded) if part.strip()]
    for sentence in reversed(every if len(every) > 1 else []):
        refers = any(True for _ in places_of("pronoun", sentence))  # whom it stands for, another sentence says
        if not refers and (found := _of_structure(read(sentence))):
            return found
    return None


def by_clause(near: Marked, read: Read) -> Understanding | None:
    """What the one clause asks that names somebody, where the others only tell why it is asked: 司机的上级是谁,我要填表."""
    clauses = [clause.strip() for clause in _CLAUSES.split(near.text) if clause.strip()]
    named = [clause for clause in clauses if NAME_MARK.search(clause)]
    if len(clauses) < 2 or len(named) != 1:
        return None
    if any(True for clause in clauses if clause != named[0] for sign in _TELLING for _ in places_of(sign, clause)):
        return None
    return _of_structure(read(_with_names(near, named[0])))


def _with_names(near: Marked, text: str) -> str:
    """The text with its names as they are written."""
    for place, written in enumerate(near.written):
        text = text.replace(chr(MARK + place), written)
    return text


def by_respelling(near: Marked, read: Read) -> Understanding | None:
    """What is asked with the English words mended that questions are put with: tell me evrything about the clerk.

    A word is mistyped where nobody knows it and just one that questions are put with is one slip of the keys away.
    """
    text = near.text
    read_as: list[tuple[str, str]] = []
    for word in dict.fromkeys(_WORD.findall(text)):
        if word not in _vocabulary() and not lexicon.concepts_of(word):
            meant = [one for one in _vocabulary() if one[0] == word[0] and OSA.distance(word, one, score_cutoff=1) <= 1]
            read_as += [(word, meant[0])] if len(meant) == 1 else []
    for written, word in read_as:
        text = text.replace(written, word)
    found = _of_structure(read(_with_names(near, text))) if read_as else None
    return replace(found, read_as=(*found.read_as, *read_as)) if found else None


def _of_structure(found: Understanding | NotUnderstood | SeveralMeant) -> Understanding | None:
    """What was found, where it names something and asks for no holder of a duty."""
    return found if isinstance(found, Understanding) and found.request is None and found.names else None


@cache
def _vocabulary() -> frozenset[str]:
    """The English words of the signs and of the examples that questions are known by."""
    found: set[str] = set()
    for _, _, english in rows("signs.tsv"):
        for stem, ends, optional in _PLAIN.findall(english):
            found.update((stem + end for end in ends.split("|")) if ends else (stem, stem[:-1]) if optional else (stem,))
    for file in ("evidence.tsv", "patterns.tsv"):
        for row in rows(file):
            found.update(_WORD.findall(row[-1].lower()))
    return frozenset(found)
