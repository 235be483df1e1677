"""Two duties of two holders: the same work, part of it, a hand-off, or only one area? A verdict, a score, and what it rests on.

The work is judged as if both holders served one organization. Whether a matter stands in both, whether the actions fit, and
whether one side only has a paper about the matter are measured clause by clause; two small logistic models (their weights are
data/comparison_weights.tsv, made by tooling/fit_comparison.py) weigh these. Sentence vectors join in where the caller has them.
"""

from __future__ import annotations

import math
import re
from collections.abc import Mapping
from collections.abc import Set as AbstractSet
from functools import cache, lru_cache
from typing import Literal, NamedTuple

from app.language import lexicon
from app.language.amounts import bounds_of
from app.language.script import fold
from app.language.tables import table_rows
from app.language.work import NOMINAL_WEIGHT, Deed, Work, concepts_of, stem, words_of, work
from graph_model.vocabulary import Involvement

Verdict = Literal["duplication", "overlap", "level", "hand-off", "fragmentation", "related", "none"]
DOUBLED: frozenset[Verdict] = frozenset({"duplication", "overlap", "level", "hand-off"})
"""Verdicts of pairs whose work meets; the others only stand near each other, or do not."""

_SHARED = 0.5
_SAME_ABOVE = 0.22
_BROADLY_SHARED = 0.5
_HANDED_ABOVE = 0.6
_NEAR_ACT, _ANY_ACT = 0.7, 0.5
_OWN_SCORE, _CATCH_ALL_SCORE, _LEAST_HANDED, _OTHERWISE_SCORE = 0.3, 0.1, 0.55, 0.45
_ALIKE_COSINE = 0.6
_UNLIKE = 0.3
_LONGEST_SERIES_WORD = 9
"""Characters by which texts may differ that differ only in such words: “west” and “northeastern”."""
_MANY_ACTS, _THIN, _THIN_OTHERWISE, _OWN_MATTER, _FRAMED = 3, 0.5, 0.6, 0.4, 0.25
"""Of clauses that share nothing specific: so many common actions make up for it; less likeness, or so much matter of each
clause's own, means other work."""
_OVERSEEING = frozenset({"lead", "supervise", "approve"})
_DOING = frozenset({"perform", "plan"})
_HELPING = frozenset({"assist", "participate"})
_DRAFTING = frozenset({"draft", "planning", "revise", "set_up", "designing"})
_ALSO_THINGS = frozenset({"designing", "planning"})
"""Actions whose words also name what is approved: design drawings, 设计图纸, the plan."""
_APPROVING = frozenset({"approve", "sign_off"})

_WORD = re.compile(r"[a-z]+")

Features = Mapping[str, float]


class Meeting(NamedTuple):
    """The two clauses that are most alike, and how, each 0 to 1.

    `matter`: how much of the smaller matter the other holds; `alike`: how much of both is shared; `acts`: how well the actions
    fit; `paper`: whether one side has a paper about the matter; `value`: all of these in one number.
    """

    first: Deed
    second: Deed
    matter: float
    alike: float
    acts: float
    paper: float
    value: float

    @property
    def common(self) -> AbstractSet[str]:
        """The terms in both."""
        return self.first.matter.keys() & self.second.matter.keys()

    @property
    def shared(self) -> list[str]:
        """The terms in both, the weightiest first."""
        return sorted(self.common, key=lambda t: (-self.first.matter[t], t))

    @property
    def shared_acts(self) -> list[str]:
        """The actions in both."""
        return sorted(self.first.acts & self.second.acts)


class Comparison(NamedTuple):
    """What was found. `score` rises from 0 to 1 with the work that would be done twice; `guard` is what kept it low."""

    verdict: Verdict
    score: float
    first: Work
    second: Work
    meeting: Meeting | None
    guard: Literal["own", "catch-all", "subject", "part"] | None = None


def compare(
    first: str,
    second: str,
    *,
    cosine: float | None = None,
    level: bool = False,
    holders: tuple[str, str] | None = None,
) -> Comparison:
    """Compares two duties. `cosine` is that of their sentence vectors, None without; `level`: a unit and its own position.

    The holders' names, where they are known, tell whether each does the work for its own subject only.
    """
    found = compare_works(work(first), work(second), cosine=cosine, level=level)
    meeting = found.meeting if found.verdict in DOUBLED and not level else None
    if meeting and holders and divided(meeting.first.text, holders[0], meeting.second.text, holders[1]):
        return found._replace(verdict="related", score=min(found.score, _OWN_SCORE), guard="subject")
    return found


def compare_works(a: Work, b: Work, *, cosine: float | None = None, level: bool = False) -> Comparison:
    """The same for duties that are analysed already."""
    meeting = best_meeting(a, b)
    if a.catch_all or b.catch_all:
        both = a.catch_all and b.catch_all
        return Comparison("related" if both else "none", _CATCH_ALL_SCORE, a, b, meeting, "catch-all")
    if meeting is None:
        return Comparison("none", 0.0, a, b, None)
    features = features_of(a, b, meeting, cosine)
    score = 1.0 if a.text == b.text else _probability("work", features)
    if a.text != b.text and (_done_otherwise(a, b, meeting, cosine) or _thin(meeting) or _a_frame(a, b, meeting)):
        score = min(score, _OTHERWISE_SCORE)
    if _handed(meeting):
        return Comparison("hand-off", round(max(score, _LEAST_HANDED), 3), a, b, meeting)
    if a.own and b.own and not level:
        return Comparison("related", round(min(score, _OWN_SCORE), 3), a, b, meeting, "own")
    if score >= _SHARED and _each_its_own(a.text, b.text):
        return Comparison("related", round(min(score, _OWN_SCORE), 3), a, b, meeting, "part")
    verdict = _verdict(features, score, meeting, level=level)
    if verdict == "duplication" and (a.own != b.own or _each_does_more(a, b, meeting)):
        verdict = "overlap"
    return Comparison(verdict, round(score, 3), a, b, meeting)


def _verdict(features: Features, score: float, meeting: Meeting, *, level: bool) -> Verdict:
    if score >= _SHARED:
        same = _probability("same", features) >= _SAME_ABOVE
        return ("level" if level else "duplication") if same else "overlap"
    common = meeting.common
    if meeting.matter >= _BROADLY_SHARED and not (common & lexicon.concepts().keys()) <= concepts_of("general"):
        return "fragmentation"
    return "related" if common or not meeting.first.acts.isdisjoint(meeting.second.acts) or score >= 0.25 else "none"


def features_of(a: Work, b: Work, meeting: Meeting, cosine: float | None) -> dict[str, float]:
    """What the models weigh; "cosine" only where there is one."""
    parts = {a.involvement, b.involvement}
    one_oversees = bool(parts & _OVERSEEING) and bool(parts & _DOING)
    one_helps = (a.involvement in _HELPING) != (b.involvement in _HELPING)
    found = {
        "value": meeting.value,
        "matter": meeting.matter,
        "alike": meeting.alike,
        "acts": meeting.acts,
        "paper": meeting.paper,
        "one_oversees": float(one_oversees),
        "one_helps": float(one_helps),
    }
    return found if cosine is None else {**found, "cosine": cosine}


@cache
def _weights(model: str, *, cosine: bool) -> tuple[float, tuple[tuple[str, float], ...]]:
    """The model's constant, and the weight of each feature that it looks at."""
    chosen = f"{model}_{'vectors' if cosine else 'words'}"
    found = {feature: float(weight) for name, feature, weight in table_rows("comparison_weights.tsv", 3) if name == chosen}
    return found.pop("constant"), tuple(found.items())


def _probability(model: str, features: Features) -> float:
    """What the logistic model says: of the work being shared ("work"), or being the same throughout ("same")."""
    total, weights = _weights(model, cosine="cosine" in features)
    for name, weight in weights:
        total += weight * features[name]
    return 1 / (1 + math.exp(-total))


def best_meeting(a: Work, b: Work) -> Meeting | None:
    """The two clauses of two duties that are most alike; None where one has no words."""
    best: Meeting | None = None
    for x in a.deeds:
        for y in b.deeds:
            if best is None:
                best = _meeting(x, y)
            elif not x.matter.keys().isdisjoint(y.matter):  # those that share nothing are worth 0, and most share nothing
                other = _meeting(x, y)
                best = other if other.value > best.value else best
    return best


def _meeting(x: Deed, y: Deed) -> Meeting:
    small, large = (x.matter, y.matter) if len(x.matter) <= len(y.matter) else (y.matter, x.matter)
    shared = 0.0
    for term, weight in small.items():
        other = large.get(term)
        if other is not None:
            shared += min(weight, other)
    sizes = x.size, y.size
    matter = shared / min(sizes) if shared else 0.0
    alike = shared / (sizes[0] + sizes[1] - shared) if shared else 0.0
    acts = _acts_fit(x.acts, y.acts)
    paper = _paper_apart(x.papers, y.papers)
    return Meeting(x, y, matter, alike, acts, paper, (matter + alike) / 2 * (0.4 + 0.6 * acts) * (1 - 0.4 * paper))


def _paper_apart(x: frozenset[str], y: frozenset[str]) -> float:
    """1 where one side has a paper about the matter and the other does not, or another paper; 0 where both are of one kind."""
    if x == y:
        return 0.0
    return 0.5 if x & y else 1.0


@lru_cache(maxsize=100_000)
def _acts_fit(x: frozenset[str], y: frozenset[str]) -> float:
    """How well the best two actions fit: 1 the same, less where one covers the other or fits any; 0.5 where one is unsaid."""
    if not x or not y:
        return _ANY_ACT
    if not x.isdisjoint(y):
        return 1.0
    return max(_act_fits(a, b) for a in x for b in y)


@lru_cache(maxsize=100_000)
def _act_fits(a: str, b: str) -> float:
    if a == b:
        return 1.0
    known = lexicon.concepts()
    for one, other in ((a, b), (b, a)):
        if one in known and (other in known[one].broader or other in known[one].covering):
            return _NEAR_ACT
    return _ANY_ACT if {a, b} & concepts_of("doing") else 0.0


def _done_otherwise(a: Work, b: Work, meeting: Meeting, cosine: float | None) -> bool:
    """Whether known actions of one language are plainly others (to buy a thing, to repair it), and the vectors see no more."""
    known = lexicon.concepts()
    plain = meeting.acts == 0 and all(deed.acts & known.keys() for deed in (meeting.first, meeting.second))
    return plain and a.chinese == b.chinese and (cosine or 0.0) < _ALIKE_COSINE


def _thin(meeting: Meeting) -> bool:
    """Whether the clauses share only what stands in many duties (a plan, a system, customers), and each or one says more."""
    only = meeting.common
    if not only <= _passed(broad=meeting.acts <= _ANY_ACT):
        return False
    apart = min(sum(w for term, w in deed.matter.items() if term not in only) for deed in (meeting.first, meeting.second))
    if apart >= _OWN_MATTER:
        return True
    return len(meeting.shared_acts) < _MANY_ACTS and meeting.alike <= (_THIN if meeting.acts > _ANY_ACT else _THIN_OTHERWISE)


@cache
def _passed(*, broad: bool) -> frozenset[str]:
    """Concepts that say little where they are shared; with those `broad` ones that only the same action makes one work."""
    narrow = concepts_of("general") | concepts_of("form")
    return narrow | concepts_of("broad") if broad else narrow


def _a_frame(a: Work, b: Work, meeting: Meeting) -> bool:
    """Whether the clauses share no more than one action as a noun (“research, planning and supervision of …”), and the duties
    as wholes little: a frame of words around different matters."""
    passed = _passed(broad=False)
    if sum(meeting.first.matter[term] for term in meeting.common if term not in passed) > NOMINAL_WEIGHT:
        return False
    first, second = ({term: w for deed in side.deeds for term, w in deed.matter.items()} for side in (a, b))
    shared = sum(min(weight, second[term]) for term, weight in first.items() if term in second)
    return shared < _FRAMED * min(sum(first.values()), sum(second.values()))


def _handed(meeting: Meeting) -> bool:
    """Whether one side draws up what the other approves: 起草 beside 审核 of one thing."""
    if meeting.matter < _HANDED_ABOVE:
        return False
    x, y = meeting.first, meeting.second
    return _hands_to(x, y) or _hands_to(y, x)


def _hands_to(drafts: Deed, approves: Deed) -> bool:
    drawn_up = (
        drafts.involvement in ("plan", "perform", "lead") and bool(drafts.acts & _DRAFTING) and not drafts.acts & _APPROVING
    )
    approved = (
        approves.involvement == "approve" and bool(approves.acts & _APPROVING) and not approves.acts & _DRAFTING - _ALSO_THINGS
    )
    return drawn_up and approved


def _each_does_more(a: Work, b: Work, meeting: Meeting) -> bool:
    """Whether each of the duties goes on with work that the other has no part in."""
    return _does_more(a, meeting.first, b) and _does_more(b, meeting.second, a)


def _does_more(work: Work, shared: Deed, other: Work) -> bool:
    """Whether a clause beside the shared one has nothing like it in the other duty: 放射检查 beside a shared 撰写报告."""
    rest = [deed for deed in work.deeds if deed is not shared and deed.matter]
    return any(all(_meeting(deed, theirs).alike < _UNLIKE for theirs in other.deeds) for deed in rest)


def each_its_part(first: str, second: str) -> bool:
    """Whether two folded texts differ only in what numbers a series or says where: 东库 and 西库, block A and block B."""
    close = abs(len(first) - len(second)) <= _LONGEST_SERIES_WORD
    return close and first != second and _without_series(first) == _without_series(second)


def _each_its_own(first: str, second: str) -> bool:
    """Whether the work is divided by amount (refunds up to 500 pounds, and those above) or, without amounts, as parts are."""
    pairs = [(x, y) for x in bounds_of(first) for y in bounds_of(second) if x.kind == y.kind]
    return all(max(x.least, y.least) >= min(x.most, y.most) for x, y in pairs) if pairs else each_its_part(first, second)


@lru_cache(maxsize=50_000)
def _without_series(text: str) -> tuple[str, ...]:
    if text.isascii():
        return tuple(word for word in _WORD.findall(text) if len(word) > 1 and word not in words_of("series_en"))
    return tuple(part for part in text if part not in words_of("series_zh") and not (part.isascii() and part.isalnum()))


def divided(first: str, first_holder: str, second: str, second_holder: str) -> bool:
    """Whether each does the work for the subject that it is named after, and the other is not: passports and visas.

    Names and duties of two languages cannot tell.
    """
    if first.isascii() != second.isascii():
        return False
    ours, theirs = _own_subject(first_holder, first), _own_subject(second_holder, second)
    return bool(ours and theirs) and ours not in second and theirs not in first


@lru_cache(maxsize=50_000)
def _own_subject(holder: str, duty: str) -> str:
    """The longest part of a holder's name, of two characters or one English word, that stands in its duty; empty where none."""
    name = fold(holder)
    if name.isascii():
        empty = words_of("unit") | words_of("empty_en")
        known = [stem(word) for word in lexicon.english_words(name) if word not in empty]
        return max((word for word in known if len(word) > 2 and word in duty), key=len, default="")
    parts = (name[start:end] for start in range(len(name)) for end in range(start + 2, len(name) + 1))
    return max((part for part in parts if part in duty), key=len, default="")


def level_of(first: str, second: str) -> bool:
    """Whether the names say that one is a unit and the other a position of it: 客服部 and 客服部经理, 客服专员."""
    return _unit_of(first, second) or _unit_of(second, first)


def _unit_of(unit: str, position: str) -> bool:
    unit, position = unit.strip().lower(), position.strip().lower()
    suffix = next((s for s in sorted(words_of("unit"), key=len, reverse=True) if unit.endswith(s) and unit != s), None)
    if suffix is None or position.endswith(tuple(words_of("unit"))):
        return False
    root = unit.removesuffix(suffix).strip()
    return len(root) > 1 and root in position


def involvements(comparison: Comparison) -> tuple[Involvement, Involvement]:
    """How each holder takes part: in the clauses that meet, else in the whole duty."""
    if comparison.meeting is None:
        return comparison.first.involvement, comparison.second.involvement
    return comparison.meeting.first.involvement, comparison.meeting.second.involvement
