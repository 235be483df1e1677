"""Every rule, once, in the order in which findings of one severity are listed. To add one, write its module and add it here."""

from __future__ import annotations

from app.findings.rule import Rule
from app.findings.rules import manager_clash

RULES: tuple[Rule, ...] = (manager_clash.RULE,)
