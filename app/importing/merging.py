"""What the store shall hold: what it holds, without what a document stated before, and with what it states now.

What several documents state keeps the evidence of all of them, and lives as long as one of them states it.
"""

from __future__ import annotations

from app.importing import lines
from app.importing.state import DOCUMENT, REPORTS_TO, Fields, Item, State, apart, united

_SIDES = ("subordinate_evidence", "superior_evidence")


def merged(stored: State, read: State, document: str) -> State:
    """The organizations' state with this document as read; a relationship never outlives one of its ends."""
    target: State = {}
    for identity, item in stored.items():
        kept = _without(item, document)
        stated = read.get(identity)
        if stated is not None:
            target[identity] = _with(kept, stated) if kept is not None and item.kind != DOCUMENT else stated
        elif kept is not None:
            target[identity] = kept
    target.update({identity: item for identity, item in read.items() if identity not in stored})
    if (before := stored.get(document)) is not None and document in read:
        target[document] = _dated(before, read[document])
    target = {identity: item for identity, item in target.items() if item.what == "node" or _joined(item, target)}
    target.update({line.id: line for line in lines.judged(i for i in target.values() if i.kind == REPORTS_TO)})
    return target


def _joined(item: Item, target: State) -> bool:
    return item.text("source") in target and item.text("target") in target


def _without(item: Item, document: str) -> Item | None:
    """The item as the other documents state it; None where none does."""
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
