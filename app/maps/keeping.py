"""A made map in a file beside the store. It can be deleted at any time; one that cannot be read or written is done without."""

from __future__ import annotations

import json
import zlib
from functools import cache
from hashlib import blake2b
from importlib import resources
from pathlib import Path
from typing import Any, cast

from visualizations.atlas import Atlas, Link, Part
from visualizations.picture import Box


@cache
def _form() -> str:
    """The hash of all that decides what a file holds: one made by another layout is made anew."""
    digest = blake2b(digest_size=16)
    for package, module in (("visualizations", "atlas.py"), ("visualizations.layout", "blocks.py"), ("app.maps", "keeping.py")):
        digest.update((resources.files(package) / module).read_bytes())
    return digest.hexdigest()


def load(file: Path, state: str) -> Atlas | None:
    """The kept map if it is of this state of the store."""
    try:
        kept = cast("dict[str, Any]", json.loads(zlib.decompress(file.read_bytes())))
        if (kept["form"], kept["state"]) != (_form(), state):
            return None
        return Atlas(
            [Part(*part) for part in kept["parts"]],
            kept["parents"],
            [Box(*box) for box in kept["boxes"]],
            [Link(*link) for link in kept["links"]],
            kept["left_out"],
        )
    except (OSError, ValueError, KeyError, TypeError, zlib.error):
        return None


def save(file: Path, state: str, made: Atlas) -> None:
    """Keeps it; where the folder cannot be written, the next start makes it again."""
    content = {
        "form": _form(),
        "state": state,
        "parts": made.parts,
        "parents": made.parents,
        "boxes": made.boxes,
        "links": made.links,
        "left_out": made.left_out,
    }
    draft = file.with_suffix(".part")
    try:
        file.parent.mkdir(parents=True, exist_ok=True)
        draft.write_bytes(zlib.compress(json.dumps(content, ensure_ascii=False).encode("utf-8", "surrogatepass"), 1))
        draft.replace(file)
    except OSError:
        draft.unlink(missing_ok=True)
