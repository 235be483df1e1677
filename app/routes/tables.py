"""Positions, departments and duties as tables, a window at a time."""

from __future__ import annotations

from typing import Annotated

from fastapi import APIRouter, Query

from app.questions.names import resolve
from app.questions.tables import Asked, Table, TableName, table
from app.routes.opening import StoreNow

router = APIRouter(prefix="/api/tables", tags=["tables"])


@router.get("/{name}")
def window(
    *,
    store: StoreNow,
    name: TableName,
    organization: Annotated[str, Query(max_length=1000, description="An id or a name.")],
    q: Annotated[str, Query(max_length=200, description="Words that a row holds, in whatever script and column.")] = "",
    column: Annotated[str | None, Query(max_length=40, description="A column of words whose value must be `value`.")] = None,
    value: Annotated[str, Query(max_length=40)] = "",
    sort: Annotated[str | None, Query(max_length=40, description="A column; the documents' order unless said.")] = None,
    descending: bool = False,
    offset: Annotated[int, Query(ge=0)] = 0,
    limit: Annotated[int, Query(ge=1, le=5000)] = 200,
) -> Table:
    """Rows of a table."""
    asked = Asked(q.strip(), (column, value) if column else None, sort, descending)
    return table(store, resolve(store, "Organization", organization), name, asked, offset=offset, limit=limit)
