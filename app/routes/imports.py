"""Imports: documents are sent, read and stored in the background; a job tells how far it is, and what came of it."""

from __future__ import annotations

import asyncio
import unicodedata
from collections.abc import AsyncGenerator
from functools import partial
from pathlib import PurePosixPath
from typing import Annotated, NamedTuple, cast

from fastapi import APIRouter, Depends, File, Form, Query, Request, Response, UploadFile
from fastapi.sse import EventSourceResponse, ServerSentEvent
from pydantic import JsonValue

from app.database import Store
from app.errors import InputTooLarge, UsageError
from app.importing import ImportReport, import_document, undo
from app.language.reasons import Language
from app.problems import in_language, told_in
from app.routes.jobs import Job, Jobs, Step, Tell
from app.routes.opening import StoreNow
from app.routes.told import language_of
from app.settings import Settings

router = APIRouter(prefix="/api/imports", tags=["imports"])
_MOST_FILES = 50
_LONGEST_NAME = 255
_LOOK_SECONDS = 0.1


@router.post("", status_code=202)
def imported(
    *,
    store: StoreNow,
    request: Request,
    response: Response,
    files: Annotated[list[UploadFile], File(description="The documents, each under its name.")],
    name: Annotated[
        str | None, Form(max_length=_LONGEST_NAME, description="Another name in the store, for one document.")
    ] = None,
    organization: Annotated[
        str | None, Form(max_length=1000, description="The organization that a document leaves nameless.")
    ] = None,
    dry_run: Annotated[bool, Form(description="Only tell what would be done.")] = False,
) -> Job:
    """Send documents. Each is stored as a whole or not at all; the job at Location tells how it goes."""
    settings: Settings = request.app.state.settings
    if len(files) > _MOST_FILES:
        raise InputTooLarge(f"{len(files)} documents at once are too many", hint=f"send {_MOST_FILES} at the most")
    if name and len(files) > 1:
        raise UsageError("A name is for one document, and there are several")
    steps: list[Step] = []
    for file in files:
        called = _name(name or file.filename or "")
        data = file.file.read(settings.largest_document + 1)
        if len(data) > settings.largest_document:
            raise InputTooLarge(f"It is larger than {settings.largest_document:,} bytes", where=called)
        steps.append(Step(called, partial(_store, store, data, called, _Wishes(organization, dry_run))))
    return _queued(request, response, steps)


@router.post("/undo", status_code=202)
def undone(
    store: StoreNow,
    request: Request,
    response: Response,
    change: Annotated[
        str | None, Query(max_length=200, description="Only if this is still the last change: the id that its import gave.")
    ] = None,
) -> Job:
    """Take back the last change that is in force."""
    return _queued(request, response, [Step("undo", lambda tell: _json(undo(store, change=change, progress=tell)))])


@router.get("/{identity}")
def one(request: Request, identity: str) -> Job:
    """How far an import is."""
    return _worded(_jobs(request).get(identity), request)


def _known(request: Request, identity: str) -> None:
    """Asked before the stream begins: once it has, an unknown job could no longer be told as such."""
    _jobs(request).get(identity)


@router.get("/{identity}/events", response_class=EventSourceResponse, dependencies=[Depends(_known)])
async def events(request: Request, identity: str) -> AsyncGenerator[ServerSentEvent]:
    """Each state of the job as it comes, as server-sent events named `progress`; the last is done or failed, unless the
    server ends before."""
    jobs, told = _jobs(request), None
    while not jobs.closed and (told is None or told.state in ("queued", "running")):
        job = jobs.get(identity)
        if job != told:
            told = job
            yield ServerSentEvent(event="progress", data=_worded(job, request))
        await asyncio.sleep(_LOOK_SECONDS)


def _worded(job: Job, request: Request) -> Job:
    """The job with its problem and the notes of its readings in the language of the request."""
    language = language_of(request.scope)
    if language == "en":
        return job
    told = None if job.problem is None else in_language(job.problem, language)
    return job.model_copy(update={"problem": told, "imports": [_noted(each, language) for each in job.imports]})


def _noted(given: dict[str, JsonValue], language: Language) -> dict[str, JsonValue]:
    notes = cast("list[dict[str, JsonValue]]", given.get("findings") or [])
    return {**given, "findings": [{**note, "message": told_in(str(note["message"]), language)} for note in notes]}


class _Wishes(NamedTuple):
    """What was asked for beside the documents."""

    organization: str | None
    dry_run: bool


def _store(store: Store, data: bytes, name: str, wishes: _Wishes, tell: Tell) -> dict[str, JsonValue]:
    return _json(import_document(store, data, name, **wishes._asdict(), who="web", progress=tell))


def _json(report: ImportReport) -> dict[str, JsonValue]:
    return cast("dict[str, JsonValue]", report.model_dump(mode="json"))


def _queued(request: Request, response: Response, steps: list[Step]) -> Job:
    job = _jobs(request).submit(steps)
    response.headers["Location"] = f"/api/imports/{job.id}"
    return job


def _jobs(request: Request) -> Jobs:
    return request.app.state.jobs


def _name(sent: str) -> str:
    """The file's own name, as a browser sent it: no folders, and no characters that cannot be seen."""
    last = PurePosixPath(sent.replace("\\", "/")).name
    name = "".join(character for character in last if unicodedata.category(character) != "Cc").strip()
    if not name or len(name) > _LONGEST_NAME:
        raise UsageError("A document needs a name", hint=f"1 to {_LONGEST_NAME} characters")
    return name
