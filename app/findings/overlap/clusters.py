"""Duties of several holders that belong together: pairs of one organization, and clusters ranked by how much work is doubled.

A unit and its own position, or a manager and a report of whom one leads what the other does, are levels of one work, not doubled.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations
from typing import cast

from app.findings.facts import Facts
from app.findings.overlap.pairs import VERDICTS, judge
from app.findings.records import DutyFact
from app.language.comparing import Verdict, divided
from app.language.script import fold
from app.language.work import work

_OVERSEEING = frozenset({"lead", "supervise", "approve"})
_MOST_COPIES = 40
"""A sentence that more holders have than this is a formula of the house, not work done twice."""


@dataclass(frozen=True, slots=True)
class Pair:
    """Two duties of two holders, with what they are to each other; `score` 0 to 1."""

    first: DutyFact
    second: DutyFact
    verdict: Verdict
    score: float


@dataclass(frozen=True, slots=True)
class Cluster:
    """Duties of which each two have the same verdict; `weight`: how often the work is done beyond the first time."""

    duties: tuple[DutyFact, ...]
    verdict: Verdict
    score: float

    @property
    def holders(self) -> tuple[str, ...]:
        """The ids of those who have the duties, each once."""
        return tuple(dict.fromkeys(duty.holder for duty in self.duties))

    @property
    def weight(self) -> float:
        return round((len(self.holders) - 1) * self.score, 3)


def pairs(facts: Facts) -> Sequence[Pair]:
    """Every pair of duties of two holders that is more than related, by score; worked out once for all rules."""
    if "overlap" not in facts.worked_out:
        found = [pair for pair in _pairs(facts) if pair.first.holder != pair.second.holder]
        found.sort(key=lambda pair: (-pair.score, pair.first.id, pair.second.id))
        facts.worked_out["overlap"] = found
    return cast("Sequence[Pair]", facts.worked_out["overlap"])


def clusters(facts: Facts, verdict: Verdict) -> list[Cluster]:
    """The clusters of one verdict, the heaviest first. A duty is in one cluster at most."""
    chosen = [pair for pair in pairs(facts) if pair.verdict == verdict]
    found = [_cluster(members, scores, verdict) for members, scores in _gathered(chosen)]
    return sorted(found, key=lambda cluster: (-cluster.weight, cluster.duties[0].id))


def _pairs(facts: Facts) -> Iterator[Pair]:
    owners: defaultdict[str, list[DutyFact]] = defaultdict(list)
    for duty in facts.duties:
        owners[fold(duty.text)].append(duty)
    texts = list(owners)
    for text in texts:
        if 1 < len(owners[text]) <= _MOST_COPIES:
            yield from _copies(facts, owners[text])
    kept = facts.home / "overlap" / f"{facts.organization.id}.npz" if facts.home else None
    judged = judge(texts, kept)
    codes: list[int] = judged.verdicts.tolist()
    for (one, other), code, score in zip(judged.pairs.tolist(), codes, judged.scores.tolist(), strict=True):
        for first in owners[texts[one]][:_MOST_COPIES]:
            for second in owners[texts[other]][:_MOST_COPIES]:
                if not _divided(facts, first, second):
                    yield Pair(first, second, _told(facts, first, second, VERDICTS[code]), round(score, 3))


def _copies(facts: Facts, duties: Sequence[DutyFact]) -> Iterator[Pair]:
    """The same words under several holders, where they speak neither of one's own affairs nor of whatever is assigned."""
    read = work(duties[0].text)
    if not (read.own or read.catch_all):
        for first, second in combinations(duties, 2):
            yield Pair(first, second, _told(facts, first, second, "duplication"), 1.0)


def _divided(facts: Facts, first: DutyFact, second: DutyFact) -> bool:
    """Whether each does the work for the subject that it, or its department, is named after."""
    return divided(fold(first.text), _names(facts, first.holder), fold(second.text), _names(facts, second.holder))


def _names(facts: Facts, identity: str) -> str:
    """The holder's department and its own name, from which a subject may be taken."""
    known = (facts.holder(one) for one in (facts.place.get(identity), identity) if one)
    return " ".join(holder.name for holder in known if holder)


def _told(facts: Facts, first: DutyFact, second: DutyFact, verdict: Verdict) -> Verdict:
    """The verdict in view of where the two holders stand."""
    if within(facts, first.holder, second.holder) or within(facts, second.holder, first.holder):
        return "level"
    if _in_line(facts, first.holder, second.holder):
        parts = {work(duty.text).involvement in _OVERSEEING for duty in (first, second)}
        return "level" if len(parts) == 2 else verdict
    return verdict


def within(facts: Facts, unit: str, holder: str) -> bool:
    """Whether the holder is a position or department of that department (or organization), or of one below it."""
    if unit == facts.organization.id:
        return True
    if unit not in facts.departments:
        return False
    above = facts.place.get(holder) or facts.parent.get(holder)
    seen: set[str] = set()
    while above and above not in seen:
        if above == unit:
            return True
        seen.add(above)
        above = facts.parent.get(above)
    return False


def _in_line(facts: Facts, one: str, other: str) -> bool:
    """Whether one of them reports to the other."""
    return any(line.target == other for line in facts.above.get(one, ())) or any(
        line.target == one for line in facts.above.get(other, ())
    )


def _gathered(found: Iterable[Pair]) -> list[tuple[list[DutyFact], list[float]]]:
    """Groups of duties in which each two are a pair (complete linkage), the surest pairs first."""
    known: dict[tuple[str, str], float] = {}
    group_of: dict[str, list[DutyFact]] = {}
    ordered = list(found)
    for pair in ordered:
        known[pair.first.id, pair.second.id] = known[pair.second.id, pair.first.id] = pair.score
    for pair in ordered:
        one = group_of.setdefault(pair.first.id, [pair.first])
        other = group_of.setdefault(pair.second.id, [pair.second])
        if one is not other and all((a.id, b.id) in known or a.holder == b.holder for a in one for b in other):
            one.extend(other)
            group_of.update((duty.id, one) for duty in other)
    groups = {id(group): group for group in group_of.values() if len({duty.holder for duty in group}) > 1}
    return [(group, [known[a.id, b.id] for a, b in combinations(group, 2) if (a.id, b.id) in known]) for group in groups.values()]


def _cluster(members: Sequence[DutyFact], scores: Sequence[float], verdict: Verdict) -> Cluster:
    ordered = sorted(members, key=lambda duty: (duty.evidence, duty.id))
    return Cluster(tuple(ordered), verdict, sum(scores) / len(scores))
