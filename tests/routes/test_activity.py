"""Work in the background waits while somebody is served, and never for ever."""

from __future__ import annotations

from threading import Thread

from fastapi.testclient import TestClient
from starlette.types import Receive, Scope, Send

from app.routes.activity import Activity, Noting

_LONG = 60.0
_SHORT = 0.05


def test_nobody_is_waited_for_where_nobody_was_served() -> None:
    assert not _still_resting(Activity(quiet=_LONG, longest=_LONG))


def test_whoever_was_just_served_is_waited_for_until_the_program_ends() -> None:
    activity = Activity(quiet=_LONG, longest=_LONG)
    _serve(activity)
    resting = Thread(target=activity.rest)
    resting.start()
    resting.join(_SHORT)
    assert resting.is_alive()
    activity.end()
    resting.join(_LONG)
    assert not resting.is_alive()


def test_a_server_that_is_never_quiet_holds_up_nothing_for_ever() -> None:
    activity = Activity(quiet=_LONG, longest=_SHORT)
    _serve(activity)
    assert not _still_resting(activity)


def _still_resting(activity: Activity) -> bool:
    resting = Thread(target=activity.rest, daemon=True)
    resting.start()
    resting.join(_LONG / 2)
    return resting.is_alive()


def _serve(activity: Activity) -> None:
    """One request that fails: being served is noted all the same."""

    async def broken(_: Scope, __: Receive, ___: Send) -> None:
        raise ValueError

    assert TestClient(Noting(broken, activity), raise_server_exceptions=False).get("/").status_code == 500
