"""The page's logic without a browser: its own unit tests, run by Node's test runner."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

UNIT_TESTS = Path(__file__).with_name("unit")


def test_the_logic_of_the_page_keeps_its_promises() -> None:
    node = Path(sys.executable).with_name("node")
    if not node.exists():
        pytest.skip("no Node beside this Python (make setup brings it)")
    files = sorted(str(path) for path in UNIT_TESTS.glob("*.test.ts"))
    done = subprocess.run([node, "--test", *files], capture_output=True, text=True, encoding="utf-8", check=False)
    assert done.returncode == 0, done.stdout + done.stderr
