"""Findings as clients see them: the shapes that `orgatlas lint --format json` and GET /api/findings print."""

from __future__ import annotations

from typing import Literal

from pydantic import BaseModel, ConfigDict, JsonValue

from graph_model import Quote
from graph_model.vocabulary import Verdict

Severity = Literal["error", "warning", "note"]
"""error: the documents contradict themselves; warning: something is missing or unclear; note: worth knowing."""


class _Shape(BaseModel):
    """Built when first used: most questions are answered without a finding, and a cold start counts."""

    model_config = ConfigDict(defer_build=True)


class FindingSubject(_Shape):
    """What a finding is about; `kind` is its label in the graph."""

    kind: str
    name: str
    id: str


class Judgement(_Shape):
    """What a person said of a finding; it falls when a quoted text changes."""

    verdict: Verdict
    reason: str
    who: str
    at: str


class FindingRead(_Shape):
    """A finding. `id` is the rule's name and a hash of the ids of its subjects; `organization` is a name.

    `evidence` has the quotes of both sides where sides disagree.
    """

    id: str
    rule: str
    severity: Severity
    organization: str
    organization_id: str
    message: str
    subjects: list[FindingSubject]
    evidence: list[Quote]
    suggestion: str
    judgement: Judgement | None = None

    @property
    def dismissed(self) -> bool:
        return self.judgement is not None and self.judgement.verdict == "dismissed"


class Findings(_Shape):
    """The findings of one or several organizations, the gravest first; `metrics` are by organization's id and measure."""

    findings: list[FindingRead] = []
    metrics: dict[str, dict[str, JsonValue]] = {}
    rules_run: list[str] = []
