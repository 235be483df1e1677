"""Whether a duty means what a request asks for although it says it in other words: by sentence vectors, and by what it shares.

Asked only where no duty says it in the words of the lexicon. One holder is named at most: the one whose duty most probably
answers, if that is probable enough. An optional part (`orgatlas[vectors]`).
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

import numpy as np
import numpy.typing as npt

from app.language import lexicon, vectors
from app.language.everyday import everyday
from app.language.involvement import classify, clauses
from app.language.script import fold
from app.language.tables import table_rows
from app.questions.request import GENERAL_DEEDS, Request
from app.questions.retrieval.index import Row
from app.questions.support import Support, action_said, things_said

PROBABLE = 0.65
"""How probable an answer must be: of 184 own questions that no word answered 40 were, 38 of them rightly, each set of questions
weighed by what the other sets had taught; of 46 whose answer is nobody none was."""
ALIKE, ALIKE_WITHOUT_THING = 0.6, 0.75
"""How alike a clause must be that does something else than was asked for; that leaves out a thing which the question
names in the same language: 办公设备 is not 车间设备. What says the thing in that language and does something else never answers:
translating is not drafting."""
_CHINESE = re.compile(r"[\u3400-\u9fff]")
_SHARE = 0.8
"""Of the likeness, as certainty: below what is said in words."""
_MOST_LEAD = 0.3
_DECISIVE = frozenset(
    {"approve", "sign_off", "conclude", "decide", "review", "draft", "revise", "keep", "compile", "issue", "negotiate"}
)
"""What is done with a paper by different hands: there another deed about the same paper is no answer."""


def meant(request: Request, rows: Sequence[Row]) -> tuple[Row, Support] | None:
    """The one of the rows that means it; None where none surely does, or where there are no vectors."""
    if not rows or not vectors.available():
        return None
    clause, evidence = weighed(request, [(row.holder.id, row.stated.label) for row in rows])
    likeness, said = evidence[:, 0], evidence[:, -1] > 0
    amiss = np.array([_amiss(request, row.stated.label, bool(deed)) for row, deed in zip(rows, said, strict=True)])
    probable = np.where(likeness < amiss, 0, probabilities(evidence))
    first = int(np.argmax(probable))
    if probable[first] < PROBABLE:
        return None
    reading = classify(clause[first]) or classify(rows[first].stated.label)
    if reading is None or (request.involvement and request.involvement not in (reading.involvement, *reading.also)):
        return None
    return rows[first], Support(round(_SHARE * float(likeness[first]), 3), reading.involvement)


def weighed(request: Request, rows: Sequence[tuple[str, str]]) -> tuple[list[str], npt.NDArray[np.float64]]:
    """For each row (holder, duty) its clause that is most like the request, and the evidence that it answers.

    The columns are those of data/meaning_weights.tsv.
    """
    parts = [(n, clause) for n, (_, text) in enumerate(rows) for clause in dict.fromkeys([*clauses(text), fold(text)])]
    alike = vectors.compared([request.text], [clause for _, clause in parts])[0]
    best = [
        max((float(one), clause) for one, (at, clause) in zip(alike, parts, strict=True) if at == n) for n in range(len(rows))
    ]
    evidence: list[list[float]] = []
    for (holder, text), (likeness, clause) in zip(rows, best, strict=True):
        others = [one for (other, _), (one, _) in zip(rows, best, strict=True) if other != holder]
        lead = likeness - max(others, default=likeness - _MOST_LEAD)
        said, unsaid = things_said(request, text)
        deed = _asked(request) and action_said(request, clause)
        evidence.append(
            [
                likeness,
                max(-_MOST_LEAD, min(_MOST_LEAD, lead)),
                float(bool(said)),
                float(bool(said) and not unsaid),
                float(deed),
            ]
        )
    return [clause for _, clause in best], np.array(evidence)


def probabilities(evidence: npt.NDArray[np.float64]) -> npt.NDArray[np.float64]:
    """How probably each row of evidence answers, 0 to 1."""
    weights = _weights()
    return 1 / (1 + np.exp(-(weights[0] + evidence @ weights[1:])))


@cache
def _weights() -> npt.NDArray[np.float64]:
    return np.array([float(weight) for _, weight, _ in table_rows("meaning_weights.tsv", 3)])


def _amiss(request: Request, text: str, deed: bool) -> float:
    """How alike a duty must be for what it lacks of the request."""
    said, unsaid = things_said(request, text)
    told_alike = bool(_CHINESE.search(request.text)) == bool(_CHINESE.search(text))
    left_out = [term for term in unsaid if term.concepts and term.word not in everyday()]
    if _asked(request) and not deed and (_decisive(request) or (told_alike and said and not unsaid)):
        return 1.0
    if told_alike and left_out:
        return ALIKE_WITHOUT_THING
    return ALIKE if (_asked(request) and not deed) or not said else 0.0


def _asked(request: Request) -> bool:
    """Whether a deed is asked for that is more than doing."""
    return any(not action.concepts <= GENERAL_DEEDS for action in request.actions)


def _decisive(request: Request) -> bool:
    names = {name for action in request.actions for name in action.concepts}
    return bool(names & _DECISIVE or {above for name in names for above in lexicon.concepts()[name].broader} & _DECISIVE)
