"""Refuses source files of more than 400 lines: a file that long is two things. It judges nothing but length."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path

LONGEST = 400
SUFFIXES = frozenset({".css", ".cypher", ".js", ".mjs", ".py", ".ts"})
NOT_OURS = frozenset({"build", "dist", "node_modules", "static"})


def too_long(folder: Path) -> Iterator[tuple[Path, int]]:
    """Each source file below the folder with more than LONGEST lines, and how many; hidden and made folders are not entered."""
    for path in sorted(folder.iterdir()):
        if path.is_dir():
            if path.name not in NOT_OURS and not path.name.startswith("."):
                yield from too_long(path)
        elif path.suffix in SUFFIXES and (lines := path.read_text(encoding="utf-8").count("\n")) > LONGEST:
            yield path, lines


def main() -> int:
    """Name the files of this checkout that are too long; 1 where there are any."""
    found = list(too_long(Path()))
    for path, lines in found:
        print(f"{path}: {lines} lines; a source file has at most {LONGEST}", file=sys.stderr)
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())
