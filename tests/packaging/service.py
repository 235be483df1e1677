"""A served Orgatlas as a stranger meets it: by its address alone, with nothing of ours imported."""

from __future__ import annotations

import json
import time
from typing import Any
from urllib.error import HTTPError, URLError
from urllib.request import Request, urlopen

SECONDS_TO_BE_READY = 180


def wait_until_ready(address: str) -> None:
    """Return once it can answer; TimeoutError where it cannot in SECONDS_TO_BE_READY."""
    latest = time.monotonic() + SECONDS_TO_BE_READY
    while True:
        try:
            urlopen(f"{address}/readyz", timeout=5).close()
            return
        except (URLError, OSError) as error:
            if time.monotonic() > latest:
                said = error.read().decode() if isinstance(error, HTTPError) else ""
                raise TimeoutError(f"{address} is not ready: {error} {said}") from error
            time.sleep(0.2)


def ask(address: str, question: str) -> dict[str, Any]:
    """What POST /api/ask answers."""
    body = json.dumps({"question": question}).encode()
    request = Request(f"{address}/api/ask", body, {"Content-Type": "application/json"})
    with urlopen(request, timeout=60) as response:
        return json.load(response)
