"""Questions of several parts: two things asked of one name, or one thing of several names in a row.

What a part asks, whoever calls tells (`Asking`); here it is only decided where a question is divided, and whether it may be.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace
from itertools import islice

from app.questions.marking import Marked
from app.questions.patterns import MARK, NAME_MARK
from app.questions.signs import places_of
from app.questions.understood import SeveralMeant, Understanding

Asking = Callable[[Marked], Understanding | SeveralMeant | None]
"""What a marked question asks, where that is sure."""
ASKING = re.compile(r"谁|哪|什么|啥|多少|几个|怎么|\b(?:who|whom|whose|which|what|where|how)\b|上级|下级|下属|汇报|职责|比较")
"""Words that a question is told by."""
_IN_A_ROW = re.compile(
    rf"{NAME_MARK.pattern}(?:(?:,? ?(?:和|与|跟|及|以及|还有|还是|或者?|、)"
    rf"| ?(?:,|&|/|,? (?:and|or|with|to|vs|versus|than))(?: of)?(?: (?:the|our))?) ?{NAME_MARK.pattern})+"
)
"""Names in a row, whatever joins them."""
_MOST_JOINTS = 12
"""Places where a question is divided, at most: each is read by itself."""
_COUNTED = frozenset({"department_headcount", "direct_reports"})
"""Queries that tell of each of two which is larger."""
_ONE_THING = ({"managers", "chain_up"}, {"direct_reports", "chain_down"})
"""Queries of which one's answer holds the other's: who asks for both asks for the longer one."""


def by_parts(marked: Marked, asked: Asking) -> Understanding | SeveralMeant | None:
    """What the words speak for; where they ask two things of what they name (X's boss and what X does), the one and the other."""
    whole = asked(marked)
    for start, end in islice(places_of("joint", marked.words), _MOST_JOINTS):
        one, rest = marked.text[:start].strip(), marked.text[end:].strip()
        one = one if _last_name(one) or not one else f"{one} {_last_name(rest)}"
        first = asked(replace(marked, text=one))
        if not isinstance(first, Understanding) or not first.names:
            continue
        if not (marked.text[start:end].strip().isalpha() or (ASKING.search(one) and ASKING.search(rest))):
            continue  # a story's comma
        if first.query == "department_head" and any(True for _ in places_of("pronoun", rest)):
            continue  # who is meant is not known yet
        named = rest if _last_name(rest) else f"{_last_name(one)} {rest}"
        second = asked(replace(marked, text=named))
        if not isinstance(second, Understanding) or (first.query, first.names) == (second.query, second.names):
            continue
        queries = {first.query, second.query}
        if queries not in _ONE_THING and (whole is None or (isinstance(whole, Understanding) and whole.query in queries)):
            return replace(first, also=second)
    each = _by_each(marked, asked)
    of_one = each is None or (isinstance(whole, Understanding) and (whole.query != each.query or len(whole.names) > 1))
    return whole if of_one or isinstance(whole, SeveralMeant) else each


def _by_each(marked: Marked, asked: Asking) -> Understanding | None:
    """The same asked of each of several names in a row: the bosses of X and Y, which of two departments has more people."""
    row, places = _IN_A_ROW.search(marked.text), NAME_MARK.findall(marked.text)
    compared = any(True for _ in places_of("bigger", marked.words))
    in_a_row = row is not None and len(NAME_MARK.findall(row[0])) == len(places)
    if not in_a_row and not (compared and len(places) > 1):  # does X have more people than Y
        return None
    found: Understanding | None = None
    marked = _of_one_organization(marked, [ord(place) - MARK for place in places])
    for place in reversed(places):
        alone = (
            f"{marked.text[: row.start()]}{place}{marked.text[row.end() :]}" if row and in_a_row else _only(place, marked.text)
        )
        one = asked(replace(marked, text=alone))
        if not isinstance(one, Understanding) or not one.names or (found is not None and one.query != found.query):
            return None
        found = replace(one, also=found)
    return None if found is None or (compared and found.query not in _COUNTED) else found


def _only(name: str, text: str) -> str:
    """The text without the other names."""
    return NAME_MARK.sub(lambda mark: mark[0] if mark[0] == name else "", text).strip()


def _of_one_organization(marked: Marked, places: list[int]) -> Marked:
    """The names at these places as those of the organizations that all of them are of; as they are where there is none."""
    every = [{one.organization for found in marked.meant[place].values() for one in found} for place in places]
    shared = set[str | None].intersection(*every)
    if not shared:
        return marked
    meant = list(marked.meant)
    for place in places:
        kinds = {kind: [one for one in found if one.organization in shared] for kind, found in meant[place].items()}
        meant[place] = {kind: found for kind, found in kinds.items() if found}
    return replace(marked, meant=tuple(meant))


def _last_name(text: str) -> str:
    """The mark of the last name in a marked text, empty where there is none."""
    return next(reversed(NAME_MARK.findall(text)), "")
