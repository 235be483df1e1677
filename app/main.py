"""The web application: create_app puts routes and protection together; app.serving runs it.

No answer is made here; each resource has its file in app/routes.
"""

from __future__ import annotations

from collections.abc import AsyncGenerator, Sequence
from contextlib import asynccontextmanager
from importlib.metadata import version

from fastapi import FastAPI

from app.maps import Maps
from app.opening import Opening, opening_of
from app.routes.activity import Activity, Noting
from app.routes.failures import add_failure_handlers, problem_responses
from app.routes.heads import Heads
from app.routes.jobs import Jobs
from app.routes.page import add_page
from app.routes.protection import Protection
from app.routes.resources import ROUTERS
from app.routes.tagging import Tagging
from app.settings import Settings


def create_app(
    settings: Settings, *, seeds: Sequence[str] = (), opening: Opening | None = None, activity: Activity | None = None
) -> FastAPI:
    """The application. It opens the store in the background as soon as it starts, by `opening` or else with the `seeds` planted
    in it, once; `activity` is told of every request."""
    store = opening or opening_of(settings, seeds)
    activity = activity or Activity()
    jobs = Jobs()

    @asynccontextmanager
    async def lifespan(_: FastAPI) -> AsyncGenerator[None]:
        store.begin()
        yield
        activity.end()
        jobs.close()
        store.close()

    application = FastAPI(
        title="Orgatlas",
        summary="Organization documents as a graph, each statement with the sentence that says so.",
        version=version("orgatlas"),
        docs_url=None,
        redoc_url=None,
        lifespan=lifespan,
        responses=problem_responses(),
    )
    application.state.opening, application.state.jobs, application.state.settings = store, jobs, settings
    application.state.maps = Maps()
    for router in ROUTERS:
        application.include_router(router)
    add_page(application)
    add_failure_handlers(application)
    application.add_middleware(Tagging)
    application.add_middleware(Heads)
    application.add_middleware(Protection, hosts=settings.hosts, largest=settings.largest_request)
    application.add_middleware(Noting, activity=activity)
    return application
