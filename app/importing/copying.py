"""A portable copy of a store: its Changes as lines of JSON, from which any engine gets the same graph again.

The Changes hold every field of everything ever stored, the documents' texts among them. A copy holds those up to a number,
so it is whole even while others write. The first line says what the file is; each further line is one Change.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import TypeVar

from pydantic import BaseModel, ValidationError

from app.database import Store
from app.errors import ImportConflict, InputError, UnreadableInput, UsageError
from app.importing.difference import applied, difference, from_json
from app.importing.importer import silent
from app.importing.state import State
from app.importing.storing import Progress, changes, last_number, write, write_down
from graph_model.nodes import Change

_T = TypeVar("_T", bound=BaseModel)
_FORMAT = "orgatlas copy 1"


class _Head(BaseModel):
    """The first line."""

    format: str
    changes: int


def back_up(store: Store, file: Path, progress: Progress = silent) -> int:
    """Writes the copy to a new file and returns its number of Changes; the file is there as a whole or not at all."""
    if file.exists():
        raise UsageError("The file for the copy is there already", where=str(file), hint="give another name, or remove it")
    total = last_number(store.read)
    part = file.with_name(file.name + ".part")
    try:
        with part.open("w", encoding="utf-8") as lines:
            lines.write(_Head(format=_FORMAT, changes=total).model_dump_json() + "\n")
            for number in range(1, total + 1):
                for change in changes(store.read, "change_numbered", {"number": number}):
                    lines.write(change.model_dump_json() + "\n")
                progress(number, total, "copying")
        part.replace(file)
    except OSError as error:
        raise InputError(
            f"The copy cannot be written: {error.strerror}", where=str(file), hint="another folder or disk"
        ) from error
    finally:
        part.unlink(missing_ok=True)
    return total


def restore(store: Store, file: Path, progress: Progress = silent) -> int:
    """Fills an empty store from a copy, all of it or nothing, and returns the number of Changes.

    ImportConflict where the store is not empty; UnreadableInput, with the line, where the file is no whole copy.
    """
    copied = list(_changes_of(file))
    state: State = {}
    for change in copied:
        applied(from_json(change.operations), state)
    with store.write() as transaction:
        if last_number(transaction.run):
            raise ImportConflict("The store is not empty", hint="restore into another ORGATLAS_HOME or an empty database")
        for change in copied[:-1]:
            write_down(transaction.run, _finished(change))
        for change in copied[-1:]:
            write(transaction.run, _finished(change), difference({}, state), progress)
    return len(copied)


def _finished(change: Change) -> Change:
    """The restored graph has nothing left that a planned Change would still delete."""
    return change.model_copy(update={"state": "done"}) if change.state == "planned" else change


def _changes_of(file: Path) -> Iterator[Change]:
    try:
        text = file.read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError) as error:
        said = error.strerror if isinstance(error, OSError) else "it is no text"
        raise UnreadableInput(
            f"The copy cannot be read: {said}", where=str(file), hint="give a file that `backup` wrote"
        ) from error
    lines = text.removesuffix("\n").split("\n")  # splitlines would break at U+2028, which JSON leaves as it is
    head = _parsed(_Head, lines[0], f"{file}:1")
    if head.format != _FORMAT:
        raise _not_a_copy(f"{file}:1")
    if len(lines) != head.changes + 1:
        raise UnreadableInput(
            f"The copy has {len(lines) - 1} of {head.changes} changes", where=f"{file}:{len(lines)}", hint="the file was cut off"
        )
    for number, line in enumerate(lines[1:], start=1):
        change = _parsed(Change, line, f"{file}:{number + 1}")
        if change.number != number:
            raise _not_a_copy(f"{file}:{number + 1}")
        yield change


def _parsed(declared: type[_T], line: str, where: str) -> _T:
    try:
        return declared.model_validate_json(line)
    except ValidationError as error:
        raise _not_a_copy(where) from error


def _not_a_copy(where: str) -> UnreadableInput:
    return UnreadableInput("This is no copy of a store", where=where, hint="give a file that `orgatlas database backup` wrote")
