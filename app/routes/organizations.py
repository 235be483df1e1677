"""Organizations: which there are, with their counts, their documents, and how many statements disagree."""

from __future__ import annotations

from functools import partial

from fastapi import APIRouter
from pydantic import BaseModel, JsonValue

from app.database import Store, Value
from app.questions.kept import kept
from app.questions.names import resolve
from app.questions.shapes import node_json
from app.routes.opening import StoreNow
from app.routes.paging import Cursor, Limit, page_of
from graph_model.graph import GraphEdge, GraphNode

router = APIRouter(prefix="/api/organizations", tags=["organizations"])
_COUNTS = ("departments", "positions", "undescribed", "lines", "disputed", "duties", "units")


class Summary(BaseModel):
    """An organization; `undescribed` counts positions that are only named, `disputed` lines that one side says or denies."""

    node: dict[str, JsonValue]
    counts: dict[str, int]
    documents: list[dict[str, JsonValue]]
    findings: dict[str, int]


class Summaries(BaseModel):
    items: list[Summary]
    next: str | None = None


@router.get("")
def listed(store: StoreNow, limit: Limit = 1000, cursor: Cursor = "") -> Summaries:
    """Organizations, in the order of their names."""
    every = kept(store, (__name__,), partial(_summaries, store, None))
    items, following = page_of(every, lambda each: str(each.node["id"]), limit, cursor)
    return Summaries(items=items, next=following)


@router.get("/{identity}")
def one(store: StoreNow, identity: str) -> Summary:
    """One organization, by id or name."""
    found = resolve(store, "Organization", identity)
    return kept(store, (__name__, found), partial(_summaries, store, found))[0]


def _summaries(store: Store, organization: str | None) -> list[Summary]:
    documents = store.read("documents").rows
    disputes = store.read("manager_disagreements", {"organization": organization}).rows
    found: list[Summary] = []
    for row in store.read("organization_overview", {"organization": organization}).rows:
        node = row["organization"]
        if isinstance(node, GraphNode):
            own = [document for document in documents if node.id in _texts(document["organizations"])]
            found.append(
                Summary(
                    node=node_json(node),
                    counts={name: count for name in _COUNTS if isinstance(count := row[name], int)},
                    documents=[{"id": str(each["id"]), "name": str(each["name"])} for each in own],
                    findings=_severities(node.id, disputes),
                )
            )
    return found


def _texts(value: Value) -> list[Value]:
    return value if isinstance(value, list) else []


def _severities(organization: str, disputes: list[dict[str, Value]]) -> dict[str, int]:
    """As `findings` bands them: sides that contradict each other are errors, a side that is silent is a warning."""
    counted = {"error": 0, "warning": 0}
    for row in disputes:
        subordinate, line = row["subordinate"], row["line"]
        if (
            isinstance(subordinate, GraphNode)
            and isinstance(line, GraphEdge)
            and subordinate.properties["organization"] == organization
        ):
            counted["error" if line.properties.get("status") == "conflicting" else "warning"] += 1
    return counted
