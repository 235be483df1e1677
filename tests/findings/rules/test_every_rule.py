"""Every rule has a test file of its own, with cases in which it must fire and cases in which it must not."""

from __future__ import annotations

from importlib import import_module

import pytest

from app.findings.registry import RULES
from app.findings.rule import Rule


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.name)
def test_a_rule_has_cases_of_both_kinds_and_a_test_that_tries_them(rule: Rule) -> None:
    own = import_module(f"tests.findings.rules.test_{rule.name.replace('-', '_')}")
    assert own.FIRES
    assert own.SILENT
    assert not own.FIRES.keys() & own.SILENT.keys()
    assert callable(own.test_it_fires_where_it_must_and_nowhere_else)
    assert rule is own.RULE
