"""Runs a script that uses native code on a hostile file in a process of its own, so that a crash, a hang or a flood of memory
there is an error here.

The script gets the file's bytes on its standard input and prints what it found; it imports nothing of ours and starts fast.
"""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

from app.errors import UnreadableInput

_SECONDS = 55.0


def answer(script: Path, data: bytes, name: str, *arguments: str, seconds: float = _SECONDS) -> bytes:
    """What the script prints about the data. Raises UnreadableInput where it crashes or takes too long."""
    command = [sys.executable, "-I", str(script), *arguments]
    try:
        done = subprocess.run(command, input=data, capture_output=True, timeout=seconds, check=False)
    except subprocess.TimeoutExpired as problem:
        what = f"Reading the file takes longer than {seconds:.0f} seconds"
        raise UnreadableInput(what, where=name, hint="divide it into several files, or save it anew") from problem
    if done.returncode != 0:
        what = "The file is damaged: what reads such files fails at it"
        raise UnreadableInput(what, where=name, hint="open it in the program that wrote it, save it anew and try again")
    return done.stdout
