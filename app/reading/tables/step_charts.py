"""Flow charts of steps in code (Mermaid): their boxes as lines of text, so that the process above them has its steps.

Charts of posts and units are tables (app.reading.tables.dumps). A chart under no heading of a process says nothing of anybody.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from app.language.cleaning import Edit
from app.language.script import aligned
from app.reading.headings import read_heading
from app.reading.tables.dumps import charts_of_steps

_FENCE_BEFORE = re.compile(r"(?:```|~~~)[^\n]*\n\s*$")
_FENCE_AFTER = re.compile(r"\s*(?:```|~~~)[^\n]*")
_HEADING = re.compile(r"(?P<line>[^\n]+)\s*$")
_LONGEST_HEADING = 200


def step_chart_edits(text: str) -> Iterator[Edit]:
    """What is cut out of a text's charts of steps: all but what the boxes say, or all of it."""
    for first, last, labels in charts_of_steps(text):
        before = _FENCE_BEFORE.search(text, max(0, first - _LONGEST_HEADING), first)
        after = _FENCE_AFTER.match(text, last)
        start, end = before.start() if before else first, after.end() if after else last
        heading = _HEADING.search(text, max(0, start - _LONGEST_HEADING), start)
        line = heading["line"].strip("# *:：") if heading else ""
        found = read_heading(aligned(line), line) if line else None
        if found is None or found.kind != "process":
            yield Edit(start, end, "\n", "chart of steps")
            continue
        for label in labels:
            yield Edit(start, label.start, "\n", "markup")
            start = label.end
        yield Edit(start, end, "\n", "markup")
