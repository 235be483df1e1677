"""Findings as clients see them: the shapes that `orgatlas lint --format json` and GET /api/findings print."""

from __future__ import annotations

from pydantic import BaseModel, JsonValue

from app.findings.rule import Severity
from graph_model import Quote
from graph_model.vocabulary import Verdict


class FindingSubject(BaseModel):
    """What a finding is about; `kind` is its label in the graph."""

    kind: str
    name: str
    id: str


class Judgement(BaseModel):
    """What a person said of a finding; it falls when a quoted text changes."""

    verdict: Verdict
    reason: str
    who: str
    at: str


class FindingRead(BaseModel):
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


class Findings(BaseModel):
    """The findings of one or several organizations, the gravest first; `metrics` are by organization's id and measure."""

    findings: list[FindingRead] = []
    metrics: dict[str, dict[str, JsonValue]] = {}
    rules_run: list[str] = []
