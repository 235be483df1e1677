"""How an error is told: in words on stderr, with --json also as problem+json on stdout, and as an exit status."""

from __future__ import annotations

import json
import sys
import tempfile
import traceback
from datetime import UTC, datetime
from pathlib import Path

from app.errors import Defect, OrgatlasError
from app.problems import problem
from app.settings import Settings


def report(error: OrgatlasError, *, as_json: bool) -> int:
    """Tells the error; returns the exit status. A defect's trace is kept in a log file, which the message names."""
    if isinstance(error, Defect):
        error = Defect(error.what, where=error.where, hint=f"please report this, with the log file {_log(error)}")
    sys.stderr.write(f"error: {error}\n")
    if error.hint:
        sys.stderr.write(f"try: {error.hint}\n")
    if as_json:
        sys.stdout.write(json.dumps(problem(error), ensure_ascii=False) + "\n")
        sys.stdout.flush()
    return error.exit_status


def report_unforeseen(error: Exception, *, as_json: bool) -> int:
    """Tells a failure that nothing handles, as the defect that it is."""
    defect = Defect(f"Something failed that should not: {type(error).__name__}")
    defect.__cause__ = error
    return report(defect, as_json=as_json)


def _log(error: Exception) -> Path:
    trace = "".join(traceback.format_exception(error))
    entry = f"{datetime.now(UTC).isoformat(timespec='seconds')} {' '.join(sys.argv[1:2])}\n{trace}\n"
    for folder in (Settings.from_environment().home, Path(tempfile.gettempdir())):
        log = folder / "orgatlas.log"
        try:
            folder.mkdir(parents=True, exist_ok=True)
            with log.open("a", encoding="utf-8") as file:
                file.write(entry)
        except OSError:
            continue
        return log
    return Path("no folder could be written to")
