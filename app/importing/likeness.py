"""Statements that were reworded keep their id: a retired and a created one of one holder that are much alike are one."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from difflib import SequenceMatcher

from app.importing.naming import key
from app.importing.state import Item, State, apart
from graph_model import node_id, relationship_id

STATEMENTS = ("Duty", "Authority", "Indicator", "Qualification")
ALIKE = 0.85
"""The least ratio (2 × characters in common / characters of both) at which two wordings are one changed statement."""


def keeping_ids(stored: State, read: State, document: str) -> State:
    """What was read, its statements bearing the ids of the stored ones that they are or that they are rewordings of."""
    ours: dict[tuple[str, str], list[Item]] = defaultdict(list)
    theirs: dict[tuple[str, str], list[Item]] = defaultdict(list)
    for state, group in ((stored, theirs), (read, ours)):
        for item in state.values():
            if item.kind in STATEMENTS:
                group[item.kind, item.text("holder")].append(item)
    renamed: dict[str, str] = {}
    for holder in ours.keys() & theirs.keys():
        renamed.update(_renamed(theirs[holder], ours[holder], document))
    return _with_ids(read, renamed) if renamed else read


def _renamed(stored: list[Item], read: list[Item], document: str) -> dict[str, str]:
    """Id as read → id to bear, for the statements of one holder that shall bear another."""
    by_text = {key(item.text("text")): item.id for item in stored}
    bears = {item.id: by_text[key(item.text("text"))] for item in read if key(item.text("text")) in by_text}
    taken = set(bears.values())
    gone = [item for item in stored if item.id not in taken and not apart(item.evidence, document)[1]]
    new = [item for item in read if item.id not in bears]
    for item, old in _likest(new, gone):
        bears[item.id] = old.id
    taken = set(bears.values())
    for item in read:
        if item.id not in bears and item.id in taken:  # a reworded statement bears the id that this wording once had
            bears[item.id] = node_id(item.kind, item.text("holder"), key(item.text("text")), "again")
    return {identity: other for identity, other in bears.items() if identity != other}


def _likest(new: list[Item], gone: list[Item]) -> Iterable[tuple[Item, Item]]:
    """Pairs that are alike enough, the likest first, each item in one pair at most."""
    pairs: list[tuple[float, int, int]] = []
    matcher = SequenceMatcher(autojunk=False)
    for j, old in enumerate(gone):
        matcher.set_seq2(key(old.text("text")))
        for i, item in enumerate(new):
            matcher.set_seq1(key(item.text("text")))
            if matcher.real_quick_ratio() >= ALIKE and matcher.quick_ratio() >= ALIKE and (ratio := matcher.ratio()) >= ALIKE:
                pairs.append((-ratio, i, j))
    paired: tuple[set[int], set[int]] = (set(), set())
    for _, i, j in sorted(pairs):
        if i not in paired[0] and j not in paired[1]:
            paired[0].add(i)
            paired[1].add(j)
            yield new[i], gone[j]


def _with_ids(read: State, renamed: dict[str, str]) -> State:
    state: State = {}
    for item in read.values():
        if item.id in renamed:
            changed = item.having(id=renamed[item.id])
        elif item.text("target") in renamed:
            target = renamed[item.text("target")]
            changed = item.having(id=relationship_id(item.kind, item.text("source"), target), target=target)
        else:
            changed = item
        state[changed.id] = changed
    return state
