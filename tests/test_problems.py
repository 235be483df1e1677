"""The one shape in which the web and the command line tell an error."""

from __future__ import annotations

import pytest

from app import errors
from app.problems import problem


def _all(kind: type[errors.OrgatlasError]) -> list[type[errors.OrgatlasError]]:
    return [kind, *(deeper for sub in kind.__subclasses__() for deeper in _all(sub))]


@pytest.mark.parametrize("kind", _all(errors.OrgatlasError), ids=lambda kind: kind.__name__)
def test_every_error_is_told_with_the_fields_of_rfc_9457(kind: type[errors.OrgatlasError]) -> None:
    told = problem(kind("It is so", where="a.txt:3", hint="do this"), "/api/x")
    assert told["title"] == kind.title
    assert told["status"] == kind.http_status
    assert told["detail"] == "It is so (a.txt:3)"
    assert told["instance"] == "/api/x"
    assert told["hint"] == "do this"
    assert str(told["type"]).rpartition(":")[2].replace("-", "") == kind.__name__.lower()


def test_an_ambiguous_name_tells_what_it_may_mean() -> None:
    told = problem(errors.AmbiguousName("Two are called so", candidates=("one (A)", "one (B)")))
    assert told["candidates"] == ["one (A)", "one (B)"]
