"""What the store shall hold: what it holds, without what a document stated before, and with what it states now.

What several documents state keeps the evidence of all of them, and lives as long as one of them states it.
"""

from __future__ import annotations

from collections import defaultdict

from app.importing import lines
from app.importing.naming import key
from app.importing.organizations import HOLDER_NAMES
from app.importing.state import DOCUMENT, REPORTS_TO, Fields, Item, State, apart, united
from graph_model import relationship_id

_SIDES = ("subordinate_evidence", "superior_evidence")
_COLLABORATION = "COLLABORATES_WITH"


def merged(stored: State, read: State, document: str) -> State:
    """The organizations' state with this document as read; a relationship never outlives one of its ends."""
    target: State = {}
    lost: list[str] = []
    for identity, item in stored.items():
        kept = _without(item, document)
        stated = read.get(identity)
        if stated is not None:
            target[identity] = _with(kept, stated) if kept is not None and item.kind != DOCUMENT else stated
        elif kept is not None:
            target[identity] = kept
        if kept is not None and kept is not item and not (stated and stated.fields.get("described")):
            lost.append(identity)
    target.update({identity: item for identity, item in read.items() if identity not in stored})
    if (before := stored.get(document)) is not None and document in read:
        target[document] = _dated(before, read[document])
    target = {identity: item for identity, item in target.items() if item.what == "node" or _joined(item, target)}
    _withdraw_descriptions(stored, target, lost, document)
    _recognize_units(target)
    target.update({line.id: line for line in lines.judged(i for i in target.values() if i.kind == REPORTS_TO)})
    return target


def _joined(item: Item, target: State) -> bool:
    return item.text("source") in target and item.text("target") in target


def _without(item: Item, document: str) -> Item | None:
    """The item as the other documents state it, itself where this one does not; None where no other does."""
    inside, others = apart(item.evidence, document)
    if not inside:
        return item
    if not others:
        return None
    sides: Fields = {side: apart(item.texts(side), document)[1] for side in _SIDES if side in item.fields}
    return item.having(evidence=others, **sides)


def _with(kept: Item, stated: Item) -> Item:
    """What other documents and this one state together; where both say something, this one, being read now, is believed."""
    lists = ("evidence", *(side for side in _SIDES if side in stated.fields))
    together: Fields = {name: united(kept.texts(name), stated.texts(name)) for name in lists}
    only_named = kept.fields.get("described") is True and stated.fields.get("described") is False
    first, second = (stated, kept) if only_named else (kept, stated)
    return Item(kept.kind, {**first.fields, **second.fields}).having(**together)


def _dated(before: Item, now: Item) -> Item:
    """The document with the time of its import, which does not change where nothing else does."""
    same = before.fields == {**now.fields, "imported_at": before.text("imported_at")}
    return before if same else now


def _withdraw_descriptions(stored: State, target: State, lost: list[str], document: str) -> None:
    """Holders that only this document described, and describes no longer, are only named now."""
    doubtful = {identity for identity in lost if target[identity].fields.get("described")}
    if doubtful:
        for identity in doubtful & _speaking(stored, document) - _speaking(target, ""):
            target[identity] = target[identity].having(described=False)


def _speaking(state: State, document: str) -> set[str]:
    """The holders in whose own name the document (any, where empty) states something."""
    speaking: set[str] = set()
    for item in state.values():
        for end, side in zip(("source", "target"), _SIDES if item.kind == REPORTS_TO else ("evidence",), strict=False):
            if any(reference.startswith(document) for reference in item.texts(side)):
                speaking.add(item.text(end))
    return speaking


def _recognize_units(target: State) -> None:
    """A partner that one document names and another describes is the described holder, where only one bears the name."""
    units = {item.id: item for item in target.values() if item.kind == "Unit" and item.fields.get("side") == "internal"}
    if not units:
        return
    bearers: dict[tuple[str, str], list[str]] = defaultdict(list)
    for item in target.values():
        if item.kind in HOLDER_NAMES and item.fields.get("described"):
            bearers[item.text("organization"), key(item.text(HOLDER_NAMES[item.kind]))].append(item.id)
    meant = {unit.id: bearers.get((unit.text("organization"), key(unit.text("name"))), []) for unit in units.values()}
    known = {identity: found[0] for identity, found in meant.items() if len(found) == 1}
    for item in [item for item in target.values() if item.kind == _COLLABORATION and item.text("target") in known]:
        source, partner = item.text("source"), known[item.text("target")]
        del target[item.id]
        if source != partner:
            identity = relationship_id(_COLLABORATION, source, partner)
            both = united(item.evidence, target[identity].evidence if identity in target else [])
            target[identity] = item.having(id=identity, target=partner, evidence=both)
        target[partner] = target[partner].having(evidence=united(target[partner].evidence, item.evidence))
    for identity in known:
        del target[identity]
