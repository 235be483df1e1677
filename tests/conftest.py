"""What all tests share: databases to run on, the folder of real documents, and the closing lines that say what ran."""

from __future__ import annotations

import os
import random
from collections.abc import Generator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, expect
from xdist.remote import Producer

from app.database import Store, open_store
from tests import closing_lines
from tests.engines.assembly import NotAvailable
from tests.engines.engines import KINDS, Engine, unavailable, wipe
from tests.shares import Shares
from tooling.browser import PATIENCE, find_browser, running_browser


def pytest_configure(config: pytest.Config) -> None:
    """Registers markers and closing lines, and hides the user's own database and data folder from all tests."""
    config.stash[closing_lines.KEY] = closing_lines.ClosingLines()
    config.pluginmanager.register(config.stash[closing_lines.KEY])
    for part, meaning in closing_lines.PARTS.items():
        config.addinivalue_line("markers", f"{part}: {meaning}")
    random.seed(os.environ.get("PYTEST_XDIST_TESTRUNUID"))  # the processes of one run must draw the same seeds for test names
    for name in ("DATABASE", "DATABASE_USER", "DATABASE_PASSWORD", "HOME"):
        os.environ.pop(f"ORGATLAS_{name}", None)


def pytest_generate_tests(metafunc: pytest.Metafunc) -> None:
    """A test that asks for an engine, or for what stands on one, runs on each that this machine has."""
    if "engine" in metafunc.fixturenames:
        told = closing_lines.told_to_this_process(metafunc.config)
        missing = unavailable() if told is None else told
        names = [name for name in KINDS if name not in missing]
        metafunc.parametrize("engine", names, indirect=True, scope="session")


@pytest.hookimpl(optionalhook=True)
def pytest_xdist_make_scheduler(config: pytest.Config, log: Producer) -> Shares:
    """Where several processes share the tests, tests/shares.py says which stay together."""
    return Shares(config, log)


@pytest.fixture(scope="session")
def engine(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Generator[Engine]:
    """A running database; what is in it is left from other tests."""
    name = str(request.param)
    try:
        with KINDS[name].running(tmp_path_factory.mktemp(name)) as settings:
            yield Engine(name, settings)
    except NotAvailable as error:
        request.config.stash[closing_lines.KEY].engines[name] = f"not run: {error}"
        pytest.skip(str(error))


@pytest.fixture(scope="session")
def shared_store(request: pytest.FixtureRequest, engine: Engine) -> Generator[Store]:
    """An open store; what is in it is left from other tests."""
    with open_store(engine.settings) as opened:
        request.config.stash[closing_lines.KEY].engines[engine.name] = f"ran ({opened.info().engine})"
        yield opened


@pytest.fixture
def store(shared_store: Store) -> Store:
    """An open, empty store."""
    wipe(shared_store)
    return shared_store


@pytest.fixture(scope="session")
def browser() -> Generator[Browser]:
    """The machine's Chromium, one a process: no second one can be driven beside it. Mark the test `browser`, too."""
    executable = find_browser()
    if executable is None:
        pytest.skip("no Chromium found (Debian: apt-get install chromium fonts-noto-cjk)")
    expect.set_options(timeout=PATIENCE)
    with running_browser(executable) as opened:
        yield opened


@pytest.fixture(scope="session")
def corpus() -> Path:
    """The folder of real documents; the test is skipped where ORGATLAS_CORPUS names none. Mark the test `corpus`, too."""
    named = os.environ.get("ORGATLAS_CORPUS")
    if not named:
        pytest.skip("ORGATLAS_CORPUS is not set")
    if not Path(named).is_dir():
        pytest.skip(f"ORGATLAS_CORPUS names no folder: {named}")
    return Path(named).resolve()
