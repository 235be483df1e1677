from __future__ import annotations

from app.findings.rules.headcount_mismatch import RULE
from tests.findings.organizations import Case, found, misjudged, organization, post, unit

_FOUR_OF_FIVE = organization(
    unit("票务部", headcount=5),
    post("票务主管", department="票务部", headcount=1),
    post("售票员", department="票务部", headcount=3),
)
FIRES = {"a sum below the plan": Case(_FOUR_OF_FIVE, [["售票员", "票务主管", "票务部"]])}
SILENT = {
    "a post without a number may fill the sum": organization(
        unit("票务部", headcount=5), post("票务主管", department="票务部", headcount=1), post("售票员", department="票务部")
    ),
    "the sum is the plan": organization(unit("票务部", headcount=3), post("售票员", department="票务部", headcount=3)),
    "no post has a number": organization(unit("票务部", headcount=3), post("售票员", department="票务部")),
}


def test_it_fires_where_it_must_and_nowhere_else() -> None:
    assert misjudged(RULE, FIRES, SILENT) == {}


def test_it_tells_each_number_and_a_difference_can_be_allowed() -> None:
    (result,) = found(RULE, _FOUR_OF_FIVE)
    assert "售票员 3" in result.message.en
    assert found(RULE, _FOUR_OF_FIVE, difference=1) == []
