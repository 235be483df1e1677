"""How an error is told: in words on stderr, with --json also as problem+json on stdout, and as an exit status."""

from __future__ import annotations

import json
import os
import sys
import tempfile
import traceback
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

from app.errors import Defect, OrgatlasError
from app.problems import in_language, problem
from app.settings import Settings

if TYPE_CHECKING:  # every command loads this module
    from app.language.reasons import Language


def report(error: OrgatlasError, *, as_json: bool) -> int:
    """Tells the error; returns the exit status. A defect's trace is kept in a log file, which the message names."""
    if isinstance(error, Defect):
        error = Defect(error.what, where=error.where, hint=f"please report this, with the log file {_log(error)}")
    told = in_language(problem(error), _language())
    sys.stderr.write(f"error: {told['detail']}\n")
    if hint := told.get("hint"):
        sys.stderr.write(f"try: {hint}\n")
    if as_json:
        sys.stdout.write(json.dumps(told, ensure_ascii=False) + "\n")
        sys.stdout.flush()
    return error.exit_status


def report_unforeseen(error: Exception, *, as_json: bool) -> int:
    """Tells a failure that nothing handles, as the defect that it is."""
    defect = Defect(f"Something failed that should not: {type(error).__name__}")
    defect.__cause__ = error
    return report(defect, as_json=as_json)


def _language() -> Language:
    """The language of messages: Chinese where the terminal's is (POSIX 2017, XBD 8.2: LC_ALL, LC_MESSAGES, LANG)."""
    said = next((value for name in ("LC_ALL", "LC_MESSAGES", "LANG") if (value := os.environ.get(name))), "")
    return "zh" if said.startswith("zh") else "en"


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
