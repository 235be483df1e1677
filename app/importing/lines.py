"""Reporting lines: what the two sides of each state, and whether they agree. It sees all documents of an organization at once.

A subordinate's own section names its managers, a manager's own section names its reports; one REPORTS_TO stands for both
statements about one pair. Nothing is completed: what only one side says stays one-sided.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator

from app.importing.state import Item
from graph_model.vocabulary import LineStatus, StatedBy


def judged(lines: Iterable[Item]) -> Iterator[Item]:
    """The lines with `stated_by` and `status` as all of them together give it.

    A line is agreed where both sides state it. Where no solid line of a subordinate is agreed, and it names one manager while
    another claims it, all its solid lines are conflicting. Every other line is one-sided: several managers are normal.
    """
    of_subordinate: dict[str, list[Item]] = defaultdict(list)
    for line in lines:
        of_subordinate[line.text("source")].append(line)
    for own in of_subordinate.values():
        solid = {_stated_by(line) for line in own if line.fields.get("kind") == "solid"}
        clash = "both" not in solid and {"subordinate", "superior"} <= solid
        for line in own:
            stated_by = _stated_by(line)
            yield line.having(stated_by=stated_by, status=_status(line, stated_by, clash=clash))


def _status(line: Item, stated_by: StatedBy, *, clash: bool) -> LineStatus:
    if stated_by == "both":
        return "agreed"
    return "conflicting" if clash and line.fields.get("kind") == "solid" else "one-sided"


def _stated_by(line: Item) -> StatedBy:
    subordinate, superior = line.texts("subordinate_evidence"), line.texts("superior_evidence")
    if subordinate and superior:
        return "both"
    if subordinate or superior:
        return "subordinate" if subordinate else "superior"
    return "person" if line.fields.get("stated_by") == "person" else "table"
