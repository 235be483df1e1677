"""What questions return, as data: a catalogued query's answer and an answer in words. No rule of answering stands here."""

from __future__ import annotations

from typing import Literal

from pydantic import BaseModel, JsonValue

from graph_model import Quote
from graph_model.vocabulary import Involvement, LineKind, LineStatus, StatedBy

Language = Literal["zh", "en"]


class Picture(BaseModel):
    """What to draw: nodes and edges as app.questions.shapes makes them."""

    nodes: list[dict[str, JsonValue]] = []
    edges: list[dict[str, JsonValue]] = []


class QueryAnswer(BaseModel):
    """The rows of a catalogued query, the graph that stands in them, and the sentences that prove them."""

    query: str
    parameters: dict[str, JsonValue]
    columns: list[str]
    rows: list[dict[str, JsonValue]]
    graph: Picture
    evidence: list[Quote]


class Understood(BaseModel):
    """Which catalogued query was asked, with which values, and the same in plain words.

    `also` is what a question of two parts asks besides; the words tell both.
    """

    query: str
    parameters: dict[str, JsonValue]
    sentence: str
    also: Understood | None = None


class HeldDuty(BaseModel):
    """A duty that supports the answer."""

    id: str
    text: str
    involvement: Involvement
    evidence: list[Quote]


class Holder(BaseModel):
    """Who has the duty asked for. `certainty` is 0 to 1: how much of the question stands in the quoted duty."""

    id: str
    kind: Literal["position", "department", "organization"]
    name: str
    department: str | None = None
    organization: str | None = None
    document: str | None = None
    involvement: Involvement
    certainty: float
    duties: list[HeldDuty]


class Manager(BaseModel):
    """A manager that somebody states, and who does."""

    id: str
    name: str
    kind: LineKind
    stated_by: StatedBy
    status: LineStatus
    evidence: list[Quote]


class Reporting(BaseModel):
    """A position with all managers that anybody states for it."""

    id: str
    position: str
    organization: str | None = None
    managers: list[Manager] = []


class Unanswered(BaseModel):
    """Why there is no answer, and what comes nearest."""

    reason: str
    nearest: list[str] = []


class Answer(BaseModel):
    """An answer in words; `unanswered` says why where there is none, `understood_as` is null where it was not understood."""

    question: str
    language: Language
    understood_as: Understood | None = None
    answer: str
    holders: list[Holder] = []
    reporting: list[Reporting] = []
    graph: Picture = Picture()
    evidence: list[Quote] = []
    unanswered: Unanswered | None = None
