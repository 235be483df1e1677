"""Files as the user names them, read and written: whole, or a clear error."""

from __future__ import annotations

from contextlib import suppress
from pathlib import Path

from app.errors import InputTooLarge, UnreadableInput, UsageError

_MIB = 1024 * 1024


def file_bytes(path: str, largest: int) -> bytes:
    """The file's content; InputError where there is none, it is no file, may not be read, or is over `largest` bytes."""
    file = Path(path)
    try:
        if file.is_dir():
            raise UnreadableInput(
                "This is a folder, not a document", where=path, hint="give the files in it, for example FOLDER/*.txt"
            )
        if not file.exists():
            raise UnreadableInput("There is no such file", where=path, hint="check the path")
        if not file.is_file():
            raise UnreadableInput("This is no ordinary file", where=path)
        size = file.stat().st_size
        if size > largest:
            raise InputTooLarge(
                f"The file has {size / _MIB:.0f} MB; documents of up to {largest / _MIB:.0f} MB are read",
                where=path,
                hint="split it, one organization a file",
            )
        return file.read_bytes()
    except PermissionError as error:
        raise UnreadableInput("The file may not be read", where=path, hint="check its permissions") from error
    except OSError as error:
        raise UnreadableInput(f"The file cannot be read: {error.strerror}", where=path) from error
    except ValueError as error:  # a NUL in the path
        raise UnreadableInput("This is no path of a file", where=repr(path)) from error


def write_file(file: Path, content: bytes) -> None:
    """Writes the file as a whole or not at all; UsageError where it cannot be written."""
    if file.is_dir():
        raise UsageError("This is a folder, not a file to write", where=str(file), hint="name a file in it")
    if file.exists() and not file.is_file():
        file.write_bytes(content)  # a pipe or a terminal
        return
    draft = file.with_name(f".{file.name}.part")
    try:
        draft.write_bytes(content)
        draft.replace(file)
    except OSError as error:
        with suppress(OSError):
            draft.unlink()
        hint = "name a file in a folder that is there, that you may write in and that has room"
        raise UsageError(f"The file cannot be written: {error.strerror}", where=str(file), hint=hint) from error
