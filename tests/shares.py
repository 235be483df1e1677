"""How several processes share the tests: those of one engine, of the browser and of one file stay together.

What they share (a running database, a service, a folder) is then made once. pytest-xdist's own groups
(`--dist=loadgroup`) tell a test's group by changing its id, which pytest lets nobody do from 9.2 on.
"""

from __future__ import annotations

from xdist.scheduler import LoadScopeScheduling

from tests.engines.engines import KINDS

_BROWSER = "tests/web/"


class Shares(LoadScopeScheduling):
    """Hands out whole groups, those of many tests first."""

    def _split_scope(self, nodeid: str) -> str:
        return group_of(nodeid)


def group_of(nodeid: str) -> str:
    """The group of a test: the engine that it runs on, the browser, or its file.

    Of `tests/a/test_b.py::test_c[embedded-1]` that is `embedded`.
    """
    file, _, test = nodeid.partition("::")
    values = f"-{test.partition('[')[2].removesuffix(']')}-"
    engines = (name for name in KINDS if f"-{name}-" in values)
    return next(engines, _BROWSER if file.startswith(_BROWSER) else file)
