"""The store as a parameter of endpoints: now, or as soon as it is open."""

from __future__ import annotations

from typing import Annotated

from fastapi import Depends, Request

from app.database import Store
from app.opening import Opening


def _opening(request: Request) -> Opening:
    return request.app.state.opening


StoreSoon = Annotated[Opening, Depends(_opening)]
"""The store as it opens, as a parameter of an endpoint that may do without the database."""


async def _store(request: Request) -> Store:
    opening: Opening = request.app.state.opening
    return await opening.store()


StoreNow = Annotated[Store, Depends(_store)]
"""The open store, as a parameter of an endpoint."""
