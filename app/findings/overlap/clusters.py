"""Duties of several holders that belong together: pairs of one organization, and clusters ranked by how much work is doubled.

A unit and its own position, or a manager and a report of whom one leads what the other does, are levels of one work, not doubled.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import combinations, pairwise
from typing import cast

from app.findings.facts import Facts
from app.findings.overlap.naming import telling_names, without_names
from app.findings.overlap.pairs import VERDICTS, judge
from app.findings.records import DutyFact, Holder
from app.language.comparing import DOUBLED, Verdict, compare_works, divided, level_of
from app.language.script import fold
from app.language.work import Deed, words_of, work

_OVERSEEING = frozenset({"lead", "supervise", "approve"})
_ENGLISH_WORD = re.compile(r"[a-z0-9]+")
_BEING = frozenset({"is", "are", "has", "have", "plays", "provides", "covers"})
_SUBJECT = 80
"""Characters in which an English sentence's subject and verb are looked for."""
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
    texts = [text for text in owners if _tells_of_holder(text)]
    for text in texts:
        if 1 < len(owners[text]) <= _MOST_COPIES:
            yield from _copies(facts, owners[text])
    kept = facts.home / "overlap" / f"{facts.organization.id}.npz" if facts.home else None
    judged = judge(texts, kept)
    codes: list[int] = judged.verdicts.tolist()
    named = telling_names(holder.name for known in (facts.departments, facts.positions) for holder in known.values())
    bare = {place: without_names(texts[place], named) for place in set(judged.pairs.flat)}
    for (one, other), code, score in zip(judged.pairs.tolist(), codes, judged.scores.tolist(), strict=True):
        named_there = (bare[one], bare[other]) != (texts[one], texts[other])
        if named_there and compare_works(work(bare[one]), work(bare[other])).verdict not in (*DOUBLED, VERDICTS[code]):
            continue  # they meet in the names of units and posts alone
        for first in owners[texts[one]][:_MOST_COPIES]:
            for second in owners[texts[other]][:_MOST_COPIES]:
                if not (_divided(facts, first, second) or parallel(facts, first.holder, second.holder)):
                    yield Pair(first, second, _told(facts, first, second, VERDICTS[code]), round(score, 3))


def _tells_of_holder(text: str) -> bool:
    """Whether the text tells what its holder does: not a line that leads in a list, nor a sentence about the unit around it
    (“The Directorate is …”, “We help …”), as tables of posts repeat it in the rows of a whole team."""
    first, _, rest = text.partition(" ")
    if text.endswith(":") or first in words_of("told_of_unit_en"):
        return False
    subject = _ENGLISH_WORD.findall(rest[:_SUBJECT]) if first == "the" else []
    return not any(word in words_of("unit") and be in _BEING for word, be in pairwise(subject))


def _copies(facts: Facts, duties: Sequence[DutyFact]) -> Iterator[Pair]:
    """The same words under several holders, where they tell work, and neither one's own affairs nor whatever is assigned."""
    read = work(duties[0].text)
    if any(_tells_work(deed) for deed in read.deeds) and not (read.own or read.catch_all):
        for first, second in combinations(duties, 2):
            if not (_divided(facts, first, second) or parallel(facts, first.holder, second.holder)):
                yield Pair(first, second, _told(facts, first, second, "duplication"), 1.0)


def _tells_work(deed: Deed) -> bool:
    """Whether something is done to something: a heading (Communications) and a line that leads in a list tell none."""
    return bool(deed.acts) and bool(deed.matter)


def _divided(facts: Facts, first: DutyFact, second: DutyFact) -> bool:
    """Whether one sentence gives it to both (a matrix's row), or each does it for what it, or its department, is named after."""
    return (first.evidence == second.evidence and bool(first.evidence)) or divided(
        fold(first.text), _names(facts, first.holder), fold(second.text), _names(facts, second.holder)
    )


def parallel(facts: Facts, one: str, other: str) -> bool:
    """Whether two holders do one kind of work each for its own part: posts of one title, branches, numbered or regional units.

    The same work for other beneficiaries is not done twice (GAO-15-49SP).
    """
    first, second = facts.holder(one), facts.holder(other)
    if first is None or second is None:
        return False
    return _parallel_names(fold(first.name), fold(second.name)) or _one_text(facts, first, second)


def _one_text(facts: Facts, first: Holder, second: Holder) -> bool:
    """Whether two rows of a table bear one text: several sentences, all of them the same, tell of their team or grade."""
    if first.reference is None or second.reference is None:
        return False
    own = [{fold(duty.text) for duty in facts.duties_of.get(holder.id, ())} for holder in (first, second)]
    return min(map(len, own)) > 1 and (own[0] <= own[1] or own[1] <= own[0])


@lru_cache(maxsize=50_000)
def _parallel_names(one: str, other: str) -> bool:
    if one == other:
        return True
    series = words_of("series_en") if one.isascii() and other.isascii() else words_of("series_zh")
    branches = tuple(words_of("branch"))
    if one.endswith(branches) and any(one.endswith(branch) and other.endswith(branch) for branch in branches):
        return True
    return _without(one, series) == _without(other, series)


def _without(name: str, series: frozenset[str]) -> tuple[str, ...]:
    """The name without words (Chinese: characters) that only number a series or say where."""
    parts = _ENGLISH_WORD.findall(name) if name.isascii() else list(name)
    return tuple(part for part in parts if part not in series and not part.isdecimal())


def _names(facts: Facts, identity: str) -> str:
    """The holder's department and its own name, from which a subject may be taken."""
    known = (facts.holder(one) for one in (facts.place.get(identity), identity) if one)
    return " ".join(holder.name for holder in known if holder)


def _told(facts: Facts, first: DutyFact, second: DutyFact, verdict: Verdict) -> Verdict:
    """The verdict in view of where the two holders stand."""
    if within(facts, first.holder, second.holder) or within(facts, second.holder, first.holder):
        return "level"
    named = [holder for one in (first, second) if (holder := facts.holder(one.holder))]
    if len({holder.kind for holder in named}) > 1 and level_of(*(fold(holder.name) for holder in named)):
        return "level"  # 客户服务部 and 客户服务部经理, though nothing says that he stands in it
    if verdict == "hand-off":
        return verdict  # from a report's desk to the manager's, too
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
    """Whether one of them stands above the other, over however many layers of solid lines."""
    return other in _superiors(facts, one) or one in _superiors(facts, other)


def _superiors(facts: Facts, post: str) -> set[str]:
    known = cast("dict[str, set[str]]", facts.worked_out.setdefault("superiors", {}))
    if post not in known:
        known[post] = facts.superiors(post)
    return known[post]


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
