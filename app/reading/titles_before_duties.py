"""English titles that have run into what each post does, one line a post: "Treasurer Keeps the accounts …", "Clerk Responsible
for …".

Only several such lines in a row count, most of whose names are known as titles; the edits give each name a line of its own.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from app.language.cleaning import Edit
from app.language.involvement import states_action
from app.reading.names import begins_duty, is_title
from app.reading.names_english import third_persons

_REASON = "lost line end"
_NAME = re.compile(r"[A-Z][\w'’/&-]*(?: (?:(?:of|and|for|&) )?[A-Z][\w'’/&-]*){0,4}(?= [A-Z][a-z]+ )")
_TELLS = re.compile(r"(?:responsible|accountable) for |in charge of |(?:(?:main|key) )?(?:responsibilities|duties) include ")
_SHORTEST, _LONGEST_NAME, _FEWEST = 40, 40, 4


def titles_before_duties(form: str, original: str, lines: Sequence[tuple[int, int]]) -> Iterator[Edit]:
    """The edits for a text and its matching form; `lines` are the places of its lines."""
    run: list[tuple[int, int, int]] = []
    for start, end in lines:
        if end - start < 2:
            continue  # blank lines may stand between
        capital = end - start >= _SHORTEST and original[start].isupper()
        whole = _NAME.match(original, start, min(end, start + _LONGEST_NAME + 20)) if capital else None
        if whole is not None:
            run.append((start, whole.end(), end))
        elif run:
            yield from _parted(form, original, run)
            run = []
    yield from _parted(form, original, run)


def _parted(form: str, original: str, lines: Sequence[tuple[int, int, int]]) -> Iterator[Edit]:
    """The edits for lines in a row that each begin with capitals and go on with one."""
    run: list[tuple[int, bool]] = []
    for line in lines if len(lines) >= _FEWEST else ():
        if (found := _split(form, original, *line)) is None:
            yield from _edits(run)
            run = []
        else:
            run.append(found)
    yield from _edits(run)


def _edits(run: list[tuple[int, bool]]) -> Iterator[Edit]:
    known = sum(title for _, title in run)
    if len(run) >= _FEWEST and 3 * known >= 2 * len(run):
        yield from (Edit(at, at + 1, "\n", _REASON) for at, _ in run)


def _split(form: str, original: str, start: int, last: int, end: int) -> tuple[int, bool] | None:
    """Where a line's name ends, and whether it is known as a title; None where the line is no name and duty."""
    if begins_duty(form, start):
        return None
    found: tuple[int, bool] | None = None
    stops = [at for at in range(start, last + 1) if original[at] == " " and original[at + 1].isupper()]
    for stop in stops:
        name = form[start:stop]
        if len(name) > _LONGEST_NAME or not _tells(form[stop + 1 : end]):
            continue
        title = is_title(name, original[start:stop])
        if found is None or title:
            found = stop, title
    return found


def _tells(text: str) -> bool:
    word = text.partition(" ")[0]
    told = begins_duty(text) or word in third_persons() or _TELLS.match(text) is not None
    return told or (word.endswith("ing") and states_action(text))
