"""What a question may be understood as: a query with its values, a name that is open, or nothing."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from app.questions.names import Candidate
from app.questions.request import Request


@dataclass(frozen=True, slots=True)
class Understanding:
    """A query with the values that the words fix, and what its names may mean.

    `names` has for each parameter the nodes of just that name; several of them are answered side by side, so `together`
    lists the values to ask with. `request` is there where a holder of a duty is sought, among those of `departments`
    where the question names one of that name. `read_as` are names that were
    understood although they stand otherwise in the store (written, as stored). `also` is a second thing that is asked.
    `beside` is what the question sets aside: who else reports to the head, besides the clerk. `unknown_posts` are titles
    that nobody bears, of which it may have been asked whom they report to instead.
    """

    query: str
    values: Mapping[str, object] = field(default_factory=dict[str, object])
    together: tuple[Mapping[str, Candidate], ...] = ()
    request: Request | None = None
    organization: Candidate | None = None
    departments: tuple[Candidate, ...] = ()
    read_as: tuple[tuple[str, str], ...] = ()
    also: Understanding | None = None
    beside: tuple[Candidate, ...] = ()
    unknown_posts: tuple[str, ...] = ()

    @property
    def names(self) -> dict[str, list[Candidate]]:
        """What each parameter stands for, each node once."""
        found: dict[str, dict[str, Candidate]] = {}
        for one in self.together:
            for name, candidate in one.items():
                found.setdefault(name, {})[candidate.id] = candidate
        return {name: list(by_id.values()) for name, by_id in found.items()}


@dataclass(frozen=True, slots=True)
class NotUnderstood:
    """No pattern fits; `unknown` are the names (kind, as written) that kept one from fitting.

    `leaning` are the queries that some of its words speak for, the likeliest first.
    """

    unknown: tuple[tuple[str, str], ...]
    leaning: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class SeveralMeant:
    """A name that may mean several things; which of them is the user's to say."""

    kind: str
    written: str
    candidates: tuple[Candidate, ...]
