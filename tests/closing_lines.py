"""The last lines of a test run: which engines took part, the browser, the real documents, and why one did not."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

import pytest

from tests.engines.engines import KINDS, unavailable

if TYPE_CHECKING:
    from xdist.workermanage import WorkerController

PARTS = {
    "browser": "tests that need a real browser",
    "compose": "tests that bring up docker-compose.yml",
    "corpus": "tests that need the real documents, in the folder that ORGATLAS_CORPUS names",
}
"""Markers whose tests a machine may have to skip, with what they mean."""


_NOT_NEEDED = "not run: no selected test needs it"
_MISSING = "missing_engines"  # what processes of one run tell each other, under these names
_ENGINES = "engines"


class ClosingLines:
    """A plug-in of one run; `engines` says of each engine that was asked for how that went."""

    def __init__(self) -> None:
        self.engines: dict[str, str] = {}
        self._reasons: dict[str, list[str]] = {part: [] for part in PARTS}

    def pytest_runtest_logreport(self, report: pytest.TestReport) -> None:
        """Notes for each marked test why it was skipped, or nothing where it ran."""
        for part, reasons in self._reasons.items():
            if part in report.keywords and (report.when == "call" or report.skipped):
                said = report.longrepr[2] if report.skipped and isinstance(report.longrepr, tuple) else ""
                reasons.append(said.removeprefix("Skipped: "))

    @pytest.hookimpl(optionalhook=True)
    def pytest_configure_node(self, node: WorkerController) -> None:
        """Before another process begins: all of them must mean the same engines, however a busy Docker answers each."""
        told = {_MISSING: unavailable()}
        node.workerinput.update(told)  # pyright: ignore[reportUnknownMemberType] - the package leaves it open

    @pytest.hookimpl(optionalhook=True)
    def pytest_testnodedown(self, node: WorkerController) -> None:
        """After another process ended: what it says of its engines."""
        self.engines.update(getattr(node, "workeroutput", {}).get(_ENGINES, {}))

    def pytest_sessionfinish(self, session: pytest.Session) -> None:
        """In a process that runs a share of the tests: what the first one shall hear."""
        output: dict[str, object] | None = getattr(session.config, "workeroutput", None)
        if output is not None:
            output[_ENGINES] = self.engines

    def pytest_unconfigure(self, config: pytest.Config) -> None:
        """After pytest's own last line."""
        reporter = config.pluginmanager.get_plugin("terminalreporter")
        if isinstance(reporter, pytest.TerminalReporter) and not config.getoption("collectonly"):
            for line in self.lines():
                reporter.write_line(line)

    def lines(self) -> list[str]:
        """One line for each engine and each marked part."""
        missing = {name: f"not run: {reason}" for name, reason in unavailable().items()}
        said = {**dict.fromkeys(KINDS, _NOT_NEEDED), **missing, **self.engines}
        engines = [f"engine   {kind.caption}: {said[name]}" for name, kind in KINDS.items()]
        return engines + [f"{part:8} {_said(reasons)}" for part, reasons in self._reasons.items()]


def told_to_this_process(config: pytest.Config) -> Mapping[str, str] | None:
    """Which engines cannot run and why, where another process found it out for this one."""
    told: dict[str, Mapping[str, str]] = getattr(config, "workerinput", {})
    return told.get(_MISSING)


def _said(reasons: list[str]) -> str:
    if not reasons:
        return _NOT_NEEDED
    ran = reasons.count("")
    return f"ran ({ran} tests)" if ran else f"not run: {reasons[0]}"


KEY = pytest.StashKey[ClosingLines]()
