"""Every rule on organizations in which it must fire, and on some in which it must not: each rule's own test file has both."""

from __future__ import annotations

from collections.abc import Mapping
from importlib import import_module
from typing import cast

import pytest

from app.findings.facts import Facts
from app.findings.registry import RULES
from app.findings.rule import Rule
from tests.findings.organizations import Case, found, holders


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.name)
def test_a_rule_fires_where_it_must_and_nowhere_else(rule: Rule) -> None:
    cases = import_module(f"tests.findings.rules.test_{rule.name.replace('-', '_')}")
    fires, silent = cast("Mapping[str, Case]", cases.FIRES), cast("Mapping[str, Facts]", cases.SILENT)
    assert fires
    assert silent
    assert {name: holders(found(rule, case.facts)) for name, case in fires.items()} == {
        name: case.about for name, case in fires.items()
    }
    assert {name: holders(found(rule, facts)) for name, facts in silent.items()} == {key: [] for key in silent}
