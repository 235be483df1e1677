from __future__ import annotations

import itertools

from app.findings.facts import Facts
from app.findings.rules.layers import RULE
from tests.findings.organizations import Case, found, line, misjudged, organization, post


def _chain(titles: str) -> Facts:
    lines = [line(below, above) for above, below in itertools.pairwise(titles)]
    return organization(*map(post, titles), lines=lines)


FIRES = {"eight layers": Case(_chain("ABCDEFGH"), [list("ABCDEFGH")])}
SILENT = {"seven layers": _chain("ABCDEFG")}


def test_it_fires_where_it_must_and_nowhere_else() -> None:
    assert misjudged(RULE, FIRES, SILENT) == {}


def test_the_chain_is_told_from_its_end_to_the_top() -> None:
    (result,) = found(RULE, _chain("ABCD"), most=3)
    assert [one.name for one in result.subjects] == ["D", "C", "B", "A"]
