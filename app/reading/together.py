"""Names that stand together over one list: "The Cook and the Baker shall handle the following:", 會計及出納掌理下列事項:.

Only where the line announces the list (it ends with a colon) and each part is a name in full; the list is then each one's.
"""

from __future__ import annotations

import re

from app.language.script import is_latin
from app.reading.drafts import Holder, Item, Place
from app.reading.names import is_title, is_unit
from app.reading.names_english import singular
from app.reading.segments import Page

_JOINTS = re.compile(r"以及|[、及和与暨]")
_ENGLISH_JOINTS = re.compile(r",? and (?:the |an? )?|, (?:the |an? )?")


def announced_together(page: Page, place: Place) -> list[Place]:
    """The several names in form[slice(*place)] over a list that the line announces; none where it is one name."""
    end = page.form.find("\n", place[1])
    if page.form[place[0] : end if end >= 0 else len(page.form)].rstrip()[-1:] != ":":
        return []
    joints = _ENGLISH_JOINTS if is_latin(page.form[slice(*place)]) else _JOINTS
    found = list(joints.finditer(page.form, *place))
    starts = [place[0], *(joint.end() for joint in found)]
    names = list(zip(starts, [*(joint.start() for joint in found), place[1]], strict=True))
    texts = [(page.form[slice(*name)], page.text[slice(*name)]) for name in names]
    known = all(is_title(*text) for text in texts) or all(is_unit(*text) for text in texts)
    known |= is_title(*texts[0]) and all(page.form.endswith(" and the ", 0, start) for start in starts[1:])
    return [singular(page, name) for name in names] if known and len(names) > 1 else []


def own_list(holder: Holder) -> dict[str, list[Item]]:
    """The lists of the one beside whom a holder was named, without what sentences elsewhere tell of that one."""
    lists = holder.beside.items if holder.beside else {}
    return {facet: own for facet, items in lists.items() if (own := [item for item in items if not item.whole])}
