"""Files as the user names them: their bytes, or a clear error."""

from __future__ import annotations

from pathlib import Path

from app.errors import InputTooLarge, UnreadableInput

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
