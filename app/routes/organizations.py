"""Organizations: which there are, with their counts, their documents, and how many findings of each severity."""

from __future__ import annotations

from collections.abc import Mapping
from functools import partial
from typing import Annotated

from fastapi import APIRouter, Query, Request
from pydantic import BaseModel, JsonValue

from app.database import Store, Value
from app.findings.rule import Severity
from app.questions.kept import kept
from app.questions.names import resolve
from app.questions.shapes import node_json
from app.routes.findings import counted
from app.routes.opening import StoreNow
from app.routes.paging import Cursor, Limit, page_of
from graph_model.graph import GraphNode

router = APIRouter(prefix="/api/organizations", tags=["organizations"])
_COUNTS = ("departments", "positions", "undescribed", "lines", "disputed", "duties", "units")
_SECONDS = 1.0
"""How long a listing waits for the findings of a store that changed."""


class Summary(BaseModel):
    """An organization; `undescribed` counts positions that are only named, `disputed` lines that one side says or denies.

    `findings` is null where they are not wanted, and while they are being worked out for the first time after a change of a large
    store; ask again.
    """

    node: dict[str, JsonValue]
    counts: dict[str, int]
    documents: list[dict[str, JsonValue]]
    findings: dict[Severity, int] | None = None


class Summaries(BaseModel):
    items: list[Summary]
    next: str | None = None


@router.get("")
def listed(
    store: StoreNow,
    request: Request,
    limit: Limit = 1000,
    cursor: Cursor = "",
    findings: Annotated[bool, Query(description="Whether their findings are counted, for which all of them are checked.")] = True,
) -> Summaries:
    """Organizations, in the order of their names."""
    every = kept(store, (__name__,), partial(_summaries, store, None))
    items, following = page_of(every, lambda each: str(each.node["id"]), limit, cursor)
    counts = counted(store, request, None, _SECONDS) if findings else None
    return Summaries(items=[_with_findings(item, counts) for item in items], next=following)


@router.get("/{identity}")
def one(store: StoreNow, request: Request, identity: str) -> Summary:
    """One organization, by id or name."""
    found = resolve(store, "Organization", identity)
    (summary,) = kept(store, (__name__, found), partial(_summaries, store, found))
    return _with_findings(summary, counted(store, request, found, _SECONDS))


def _with_findings(summary: Summary, counts: Mapping[str, dict[Severity, int]] | None) -> Summary:
    return summary.model_copy(update={"findings": counts and counts.get(str(summary.node["id"]))})


def _summaries(store: Store, organization: str | None) -> list[Summary]:
    documents = store.read("documents").rows
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
                )
            )
    return found


def _texts(value: Value) -> list[Value]:
    return value if isinstance(value, list) else []
