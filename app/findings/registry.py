"""Every rule, once, in the order in which findings of one severity are listed. To add one, write its module and add it here."""

from __future__ import annotations

from app.findings.rule import Rule
from app.findings.rules import (
    alias,
    cycle,
    department_without_functions,
    department_without_positions,
    doubled_reference,
    duty_without_holder,
    headcount_mismatch,
    manager_clash,
    missing_title,
    no_manager,
    numbering_gap,
    one_organization,
    one_sided_line,
    position_without_duties,
    repaired_text,
    self_report,
    several_managers,
    unconfirmed_collaborator,
    undefined_position,
    undefined_unit,
    unread_part,
    unresolved_manager,
)

RULES: tuple[Rule, ...] = (
    manager_clash.RULE,
    cycle.RULE,
    self_report.RULE,
    unresolved_manager.RULE,
    doubled_reference.RULE,
    several_managers.RULE,
    one_sided_line.RULE,
    no_manager.RULE,
    undefined_position.RULE,
    undefined_unit.RULE,
    alias.RULE,
    headcount_mismatch.RULE,
    missing_title.RULE,
    duty_without_holder.RULE,
    department_without_positions.RULE,
    department_without_functions.RULE,
    position_without_duties.RULE,
    numbering_gap.RULE,
    unconfirmed_collaborator.RULE,
    one_organization.RULE,
    unread_part.RULE,
    repaired_text.RULE,
)
