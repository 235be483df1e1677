from __future__ import annotations

from app.findings.rules.raci import RULE
from tests.findings.organizations import Case, found, line, misjudged, organization, post

_TWO_LEAD = {"甲经理": ["组织电梯维修"], "乙经理": ["领导电梯的维修工作"], "电工": ["维修电梯"]}
_NOBODY_DOES = {"甲经理": ["组织电梯维修"], "文员": ["协助电梯维修"]}
FIRES = {
    "two lead and none stands above the other": Case(
        organization(*map(post, _TWO_LEAD), duties=_TWO_LEAD), [["乙经理", "甲经理"]]
    ),
    "led and helped with, done by nobody": Case(
        organization(*map(post, _NOBODY_DOES), duties=_NOBODY_DOES), [["文员", "甲经理"]]
    ),
}
SILENT = {
    "one of the two leads the other": organization(*map(post, _TWO_LEAD), lines=[line("乙经理", "甲经理")], duties=_TWO_LEAD),
    "somebody does it": organization(*map(post, (*_NOBODY_DOES, "电工")), duties={**_NOBODY_DOES, "电工": ["维修电梯"]}),
}


def test_it_fires_where_it_must_and_nowhere_else() -> None:
    assert misjudged(RULE, FIRES, SILENT) == {}


def test_what_was_inferred_and_what_is_wrong_are_told() -> None:
    messages = [found(RULE, case.facts)[0].message.zh for case in FIRES.values()]
    assert all("推断" in message for message in messages)
    assert "无人办理" in messages[1]
