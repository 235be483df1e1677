"""Files as the user names them, read and written: whole, or a clear error; and the documents that a folder holds."""

from __future__ import annotations

from contextlib import suppress
from pathlib import Path
from typing import NamedTuple

from app.errors import InputTooLarge, UnreadableInput, UsageError

_MIB = 1024 * 1024
_DOCUMENTS = frozenset(
    (
        *(
            ".txt",
            ".text",
            ".md",
            ".markdown",
            ".html",
            ".htm",
            ".xhtml",
            ".mht",
            ".mhtml",
            ".csv",
            ".tsv",
            ".xlsx",
            ".xlsm",
            ".xls",
        ),
        *(
            ".ods",
            ".docx",
            ".docm",
            ".doc",
            ".rtf",
            ".odt",
            ".odp",
            ".pptx",
            ".pptm",
            ".pdf",
            ".json",
            ".yaml",
            ".yml",
            ".sql",
            ".mmd",
        ),
    )
)
"""Names' ends by which a file in a folder is taken for a document; a file that is named itself may have any."""


class Named(NamedTuple):
    """A file to read, and the document's name: the file's, in a folder with the folders below it."""

    path: str
    name: str


def documents_in(path: str) -> list[Named]:
    """The file itself, or the documents in a folder and in those below it, in order of their names; hidden ones are none.

    InputError where a folder holds no document or may not be read.
    """
    folder = Path(path)
    try:
        if not folder.is_dir():
            return [Named(path, folder.name)]
        inside = ((file, file.relative_to(folder)) for file in sorted(folder.rglob("*")))
        found = [
            Named(str(file), below.as_posix())
            for file, below in inside
            if file.suffix.lower() in _DOCUMENTS
            and file.is_file()
            and not any(part.startswith((".", "~$")) for part in below.parts)
        ]
    except OSError as error:
        raise UnreadableInput(f"The folder cannot be read: {error.strerror}", where=path) from error
    except ValueError as error:  # a NUL in the path
        raise UnreadableInput("This is no path of a file", where=repr(path)) from error
    if not found:
        raise UnreadableInput("The folder holds no document", where=path, hint="name a folder with .txt, .docx, .csv … in it")
    return found


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
