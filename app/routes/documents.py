"""The documents that were imported, and the text behind every quote."""

from __future__ import annotations

from typing import Annotated

from fastapi import APIRouter, Query
from pydantic import BaseModel

from app.database import Store
from app.errors import UnknownName, UsageError
from app.questions.marks import Marks, marks
from app.questions.quotes import document_text
from app.routes.opening import StoreNow
from app.routes.paging import Cursor, Limit, page_of

router = APIRouter(prefix="/api/documents", tags=["documents"])


class Document(BaseModel):
    """A source. `characters` are code points; `organizations` are ids."""

    id: str
    name: str
    sha256: str
    format: str
    characters: int
    organizations: list[str]
    imported_at: str


class Documents(BaseModel):
    items: list[Document]
    next: str | None = None


class Slice(BaseModel):
    """text[start:end] of a document, in code points."""

    document: str
    start: int
    end: int
    characters: int
    text: str


@router.get("")
def listed(store: StoreNow, limit: Limit = 1000, cursor: Cursor = "") -> Documents:
    """Documents, in the order of their names."""
    items, following = page_of(_documents(store), lambda each: each.id, limit, cursor)
    return Documents(items=items, next=following)


@router.get("/{identity}")
def one(store: StoreNow, identity: str) -> Document:
    """One document, by id or name."""
    for document in _documents(store):
        if identity in (document.id, document.name):
            return document
    raise UnknownName(f"There is no document {identity}", hint="/api/documents lists them")


@router.get("/{identity}/text")
def text(
    store: StoreNow,
    identity: str,
    start: Annotated[int, Query(ge=0)] = 0,
    end: Annotated[int | None, Query(ge=0)] = None,
) -> Slice:
    """A slice of a document's text, all of it unless said."""
    document = one(store, identity)
    whole = document_text(store, document.id)
    until = len(whole) if end is None else min(end, len(whole))
    if start > until:
        raise UsageError(f"The slice ends before it begins: {start} to {until}", hint=f"the text has {len(whole)} characters")
    return Slice(document=document.name, start=start, end=until, characters=len(whole), text=whole[start:until])


@router.get("/{identity}/marks")
def marked(
    store: StoreNow,
    identity: str,
    start: Annotated[int, Query(ge=0)] = 0,
    end: Annotated[int | None, Query(ge=0)] = None,
) -> Marks:
    """What the text says, span by span: the nodes and relationships that rest on each."""
    document = one(store, identity)
    return marks(store, document.id, document.organizations, start, end)


def _documents(store: Store) -> list[Document]:
    return [Document.model_validate(row) for row in store.read("documents").rows]
