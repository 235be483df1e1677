"""Small example organizations in our own words, as a user would have them: one folder an example, found by being there.

They are planted through the same path as a user's files; nothing here reads or stores them.
"""

from __future__ import annotations

from importlib.resources import files
from importlib.resources.abc import Traversable

__all__ = ["documents", "examples"]


def examples() -> tuple[str, ...]:
    """The names of the examples, sorted."""
    return tuple(sorted(folder.name for folder in files(__name__).iterdir() if folder.is_dir() and _documents(folder)))


def documents(example: str) -> dict[str, bytes]:
    """An example's documents, file name to content, sorted by name; KeyError where there is no such example."""
    if example not in examples():
        raise KeyError(example)
    return {document.name: document.read_bytes() for document in _documents(files(__name__) / example)}


def _documents(folder: Traversable) -> list[Traversable]:
    found = (entry for entry in folder.iterdir() if entry.is_file() and entry.name.endswith((".txt", ".md")))
    return sorted(found, key=lambda entry: entry.name)
