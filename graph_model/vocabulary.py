"""The closed word lists of the graph: involvement, sides, line kinds, and who says a line."""

from __future__ import annotations

from typing import Literal

Involvement = Literal["lead", "perform", "assist", "supervise", "approve", "plan", "participate"]
"""How a holder takes part in a duty: lead 领导/组织, perform 负责/办理, assist 协助, supervise 监督/检查, approve 审批,
plan 制定, participate 参与. Near RACI: lead and approve are accountable, perform and plan responsible."""

Side = Literal["internal", "external"]
"""Whether a collaborating unit is part of the organization."""

LineKind = Literal["solid", "dotted"]
"""A solid line is the line of command, a dotted one is functional or advisory (W3C ORG knows only org:reportsTo)."""

StatedBy = Literal["subordinate", "superior", "both", "table", "person"]
"""Whose own section states the reporting line."""

LineStatus = Literal["agreed", "one-sided", "conflicting"]
"""agreed: both sides say it; one-sided: one side says it and the other is silent; conflicting: the other side names
somebody else."""

ChangeState = Literal["planned", "done", "undone"]
"""A change is planned before its first write where it needs several transactions, and done when all of it is stored."""

ChangeKind = Literal["import", "undo", "edit"]

Verdict = Literal["dismissed", "confirmed"]
"""What a person says of a finding: that it is none, or that it is one."""
