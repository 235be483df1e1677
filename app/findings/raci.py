"""Who is accountable, responsible or consulted for a topic, as far as the wording of duties lets one infer it.

A topic is a matter of the lexicon that duties of several holders name. Letters follow involvement: lead and approve make
accountable (A), perform and plan responsible (R), assist and participate consulted (C); to supervise is to verify (V), which
stands for accountable where nobody leads or approves. All of it is inferred: no document says A or R.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Literal, cast

from app.findings.facts import Facts
from app.findings.records import DutyFact
from app.language import lexicon
from app.language.work import concepts_of, work
from graph_model.vocabulary import Involvement

Letter = Literal["A", "R", "C", "V"]
LETTERS: Mapping[Involvement, Letter] = {
    "lead": "A",
    "approve": "A",
    "perform": "R",
    "plan": "R",
    "assist": "C",
    "participate": "C",
    "supervise": "V",
}
_FEWEST_HOLDERS = 2


@dataclass(frozen=True)
class Topic:
    """One matter: `parts[holder's id][letter]` are the duties from which the letter was inferred."""

    matter: str
    parts: Mapping[str, Mapping[Letter, Sequence[DutyFact]]]

    def holders(self, letter: Letter) -> list[str]:
        """The ids of those with that letter."""
        return [holder for holder, letters in self.parts.items() if letter in letters]

    @property
    def accountable(self) -> list[str]:
        """Those who lead or approve; where nobody does, those who supervise."""
        return self.holders("A") or self.holders("V")

    def duties(self, holders: Sequence[str], *letters: Letter) -> list[DutyFact]:
        """The duties of these holders behind these letters."""
        return [duty for holder in holders for letter in letters for duty in self.parts[holder].get(letter, ())]


def topics(facts: Facts) -> Sequence[Topic]:
    """The topics of an organization that several holders have part in, by name."""
    return [topic for topic in _every(facts) if len(topic.parts) >= _FEWEST_HOLDERS]


def sole_holders(facts: Facts) -> list[tuple[Topic, str]]:
    """Topics that one described position alone leads, approves or does, with its id; units do not count beside it."""
    found: list[tuple[Topic, str]] = []
    for topic in _every(facts):
        posts = [holder for holder in topic.parts if holder in facts.positions]
        if len(posts) == 1 and facts.positions[posts[0]].described and topic.parts[posts[0]].keys() & {"A", "R"}:
            found.append((topic, posts[0]))
    return found


def _every(facts: Facts) -> Sequence[Topic]:
    """Every topic, by name; worked out once."""
    if "raci" not in facts.worked_out:
        found: defaultdict[str, defaultdict[str, dict[Letter, list[DutyFact]]]] = defaultdict(lambda: defaultdict(dict))
        for duty in facts.duties:
            for matter, involvement in _matters(duty):
                duties = found[matter][duty.holder].setdefault(LETTERS[involvement], [])
                if duty not in duties:
                    duties.append(duty)
        facts.worked_out["raci"] = [Topic(matter, parts) for matter, parts in sorted(found.items())]
    return cast("Sequence[Topic]", facts.worked_out["raci"])


def _matters(duty: DutyFact) -> list[tuple[str, Involvement]]:
    """The specific concepts that a duty names, each with its clause's involvement; one's own affairs and catch-alls name none."""
    read = work(duty.text)
    if read.own or read.catch_all:
        return []
    known, passed = lexicon.concepts(), concepts_of("general") | concepts_of("paper") | concepts_of("quality")
    return [
        (term, deed.involvement)
        for deed in read.deeds
        for term in deed.matter
        if term in known and known[term].kind == "thing" and term not in passed and deed.matter[term] >= 1
    ]
