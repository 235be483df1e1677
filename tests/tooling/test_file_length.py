from __future__ import annotations

from pathlib import Path

from tooling.file_length import LONGEST, too_long


def test_only_our_own_source_files_are_measured(tmp_path: Path) -> None:
    for name, lines in {
        "app/long.py": LONGEST + 1,
        "app/just_right.py": LONGEST,
        "web/node_modules/theirs.js": LONGEST + 1,
        ".venv/theirs.py": LONGEST + 1,
        "docs/page.md": LONGEST + 1,
    }.items():
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text("line\n" * lines, encoding="utf-8")

    assert list(too_long(tmp_path)) == [(tmp_path / "app/long.py", LONGEST + 1)]
