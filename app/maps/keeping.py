"""A made map in a file beside the store, with what it was made from, so that the next one reads only what was written since.

It can be deleted at any time; one that cannot be read or written is done without.
"""

from __future__ import annotations

import json
import zlib
from collections.abc import Mapping, Sequence
from functools import cache
from hashlib import blake2b
from importlib import resources
from pathlib import Path
from typing import Any, NamedTuple, cast

from app.collecting import collecting_paused
from app.questions.since import Change
from visualizations.atlas import Atlas, Link, Part
from visualizations.picture import Box


@cache
def _form() -> str:
    """The hash of all that decides what a file holds: one made by another layout is made anew."""
    digest = blake2b(digest_size=16)
    for package, module in (("visualizations", "atlas.py"), ("visualizations.layout", "blocks.py"), ("app.maps", "keeping.py")):
        digest.update((resources.files(package) / module).read_bytes())
    return digest.hexdigest()


class Map(NamedTuple):
    """A map and what it was made from: the state of the store (app.maps.reading.state_of), its last change, the documents (ids)
    that spoke of each organization, and whether statements are on it."""

    atlas: Atlas
    state: str
    change: Change
    described: Mapping[str, Sequence[str]]
    statements: bool


def load(file: Path) -> Map | None:
    """The kept map, of whatever state."""
    try:
        with collecting_paused():
            kept = cast("dict[str, Any]", json.loads(zlib.decompress(file.read_bytes())))
            if kept["form"] != _form():
                return None
            made = Atlas(
                [Part(*part) for part in kept["parts"]],
                kept["parents"],
                [Box(*box) for box in kept["boxes"]],
                [Link(*link) for link in kept["links"]],
                kept["left_out"],
            )
            return Map(made, kept["state"], Change(*kept["change"]), kept["described"], kept["statements"])
    except (OSError, ValueError, KeyError, TypeError, zlib.error):
        return None


def save(file: Path, made: Map) -> None:
    """Keeps it; where the folder cannot be written, the next start makes it again."""
    content = {
        "form": _form(),
        "parts": made.atlas.parts,
        "parents": made.atlas.parents,
        "boxes": made.atlas.boxes,
        "links": made.atlas.links,
        "left_out": made.atlas.left_out,
        "state": made.state,
        "change": made.change,
        "described": made.described,
        "statements": made.statements,
    }
    draft = file.with_suffix(".part")
    try:
        file.parent.mkdir(parents=True, exist_ok=True)
        draft.write_bytes(zlib.compress(json.dumps(content, ensure_ascii=False).encode("utf-8", "surrogatepass"), 1))
        draft.replace(file)
    except OSError:
        draft.unlink(missing_ok=True)
