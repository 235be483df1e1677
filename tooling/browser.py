"""A real browser and a real service for it: what the browser tests and the screenshots share.

The browser is the system's Chromium, driven through Playwright; nothing is downloaded.
"""

from __future__ import annotations

import json
import os
import shutil
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Generator
from contextlib import contextmanager, suppress
from pathlib import Path
from urllib.error import URLError
from urllib.request import urlopen

from playwright.sync_api import Browser, sync_playwright

import seeds

_NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
_QUIET = (
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-gpu",
    "--disable-quic",
    "--disable-sync",
    "--no-first-run",
)
"""Without these the browser itself looks for other hosts at every start."""
_SECONDS_TO_PLANT = 180.0

PATIENCE = 30_000
"""Milliseconds that what a page is to show may take on a busy machine."""


def find_browser() -> Path | None:
    """The first Chromium of this machine; None where there is none."""
    found = (shutil.which(name) for name in _NAMES)
    return next((Path(path) for path in found if path), None)


@contextmanager
def running_browser(executable: Path) -> Generator[Browser]:
    """The browser without a window. As root it runs without its sandbox, which refuses root."""
    as_root = hasattr(os, "geteuid") and os.geteuid() == 0
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=executable, args=[*_QUIET, *(["--no-sandbox"] if as_root else [])])
        yield browser
        browser.close()


@contextmanager
def running_service(home: Path) -> Generator[str]:
    """`orgatlas serve --seed` with its data in `home`; gives its address once all examples are planted."""
    port = _free_port()
    address = f"http://127.0.0.1:{port}"
    program = Path(sys.executable).with_name("orgatlas")
    environment = {**os.environ, "ORGATLAS_HOME": str(home), "ORGATLAS_DATABASE": "embedded"}
    log = home / "serve.log"
    with log.open("wb") as out:
        process = subprocess.Popen([program, "serve", "--port", str(port), "--seed"], env=environment, stdout=out, stderr=out)
    try:
        _wait_until_planted(address, process, log)
        yield address
    finally:
        process.send_signal(signal.SIGINT)
        with suppress(subprocess.TimeoutExpired):
            process.wait(30)
        process.kill()


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def _wait_until_planted(address: str, process: subprocess.Popen[bytes], log: Path) -> None:
    latest = time.monotonic() + _SECONDS_TO_PLANT
    while process.poll() is None and time.monotonic() < latest:
        with suppress(URLError, OSError), urlopen(f"{address}/api/organizations", timeout=30) as response:  # noqa: S310 - ours
            if len(json.load(response)["items"]) >= len(seeds.examples()):
                return
        time.sleep(0.3)
    raise TimeoutError(f"the service planted no examples:\n{log.read_text('utf-8', 'replace')[-2000:]}")
