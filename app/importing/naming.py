"""Which node a name means: departments, positions and units of one organization, of a document and of the store together.

A name is compared folded, without white space and punctuation, so that either script and either width mean one thing.
Where a name alone could mean several, it means none of them: nothing is merged on a guess.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from functools import lru_cache

from app.language.script import fold
from graph_model import normalized

_ENGLISH_WORD = re.compile(r"[a-z0-9][a-z0-9&/'-]*")
_BEFORE_A_NAME = re.compile(r"(?:由|the |by the |by )")


@lru_cache(maxsize=65536)
def key(name: str) -> str:
    """What two names have in common that mean one thing."""
    return normalized(fold(name))


@dataclass(frozen=True, slots=True)
class Known:
    """A stored department or position: its name's key, and the key of what it stands in (None where that is not stated).

    `mine` tells whether the document at hand states it; `fixed` that the document's own reference identifies it.
    """

    id: str
    name: str
    within: str | None
    mine: bool = False
    fixed: bool = False


def identified(
    read: Iterable[tuple[str, str | None]], stored: Iterable[Known], new_id: Mapping[tuple[str, str | None], str]
) -> dict[tuple[str, str | None], str]:
    """The id of each (name, within) that a document states; `new_id` gives the one for what is not stored yet.

    What is stated once without its place and once with it is one thing where there is only one it can be.
    """
    stored_by_name: dict[str, list[Known]] = defaultdict(list)
    for known in stored:
        if not known.fixed:
            stored_by_name[known.name].append(known)
    places: dict[str, list[str | None]] = defaultdict(list)
    for name, within in dict.fromkeys(read):
        places[name].append(within)
    ids: dict[tuple[str, str | None], str] = {}
    for name, stated in places.items():
        certain = [within for within in stated if within is not None]
        only = certain[0] if len(certain) == 1 else None
        for within in stated:
            place = within if within is not None or only is None else only
            found = _stored(stored_by_name.get(name, []), place, alone=len(certain) <= 1)
            ids[name, within] = found or new_id[name, place]
    return ids


def _stored(candidates: list[Known], within: str | None, *, alone: bool) -> str | None:
    """The stored one that is meant, or None. `alone`: the document places the name in one place at most."""
    exact = [known for known in candidates if known.within == within]
    if exact:
        return min(exact, key=lambda known: (not known.mine, known.id)).id
    if not alone:
        return None
    loose = candidates if within is None else [known for known in candidates if known.within is None]
    if len(loose) > 1:
        loose = [known for known in loose if known.mine]
    return loose[0].id if len(loose) == 1 else None


@dataclass(slots=True)
class Directory:
    """The nodes that a name can mean. `described` are the ids of those with a section of their own."""

    by_name: dict[str, dict[str, str | None]] = field(default_factory=dict[str, "dict[str, str | None]"])
    by_reference: dict[str, str] = field(default_factory=dict[str, str])
    described: set[str] = field(default_factory=set[str])

    def add(self, identity: str, name: str, within: str | None, reference: str | None = None, *, described: bool) -> None:
        """Makes a node known under its name."""
        self.by_name.setdefault(key(name), {}).setdefault(identity, within)
        if reference is not None:
            self.by_reference.setdefault(reference, identity)
        if described:
            self.described.add(identity)

    def meant(self, name: str, *, within: str | None = None, reference: str | None = None) -> str | None:
        """The one node that is meant, or None.

        Of several, the only described one, else the only one of the place `within` (a key).
        """
        if reference is not None:
            return self.by_reference.get(reference)
        candidates = self.by_name.get(key(name), {})
        if len(candidates) <= 1:
            return next(iter(candidates), None)
        for chosen in (
            [identity for identity in candidates if identity in self.described],
            [identity for identity, place in candidates.items() if within is not None and place == within],
        ):
            if len(chosen) == 1:
                return chosen[0]
        return None

    def beginning(self, statement: str) -> str | None:
        """The node that is meant by the longest name that the statement begins with, or None.

        An English name ends where a word does.
        """
        text = fold(statement).strip()
        opening = _BEFORE_A_NAME.match(text)
        text = text[opening.end() :] if opening else text
        words = list(_ENGLISH_WORD.finditer(text)) if text[:1].isascii() else []
        ends = [word.end() for word in words] or range(1, len(text) + 1)
        longest = max(map(len, self.by_name), default=0)
        for end in reversed([end for end in ends if len(key(text[:end])) <= longest]):
            if key(text[:end]) in self.by_name:
                return self.meant(text[:end])
        return None
