"""Checks every statement of a folder of .cypher files: its header, its Cypher, and that it uses what graph_model declares.

    python -m tooling.cypher_check [FOLDER]           say what is wrong, as file:line:column; 1 where anything is
    python -m tooling.cypher_check --format [FOLDER]  write the files in the one format

Headers are read by app.database.queries; Cypher is judged and formatted by Neo4j's language support (tooling/cypher), with
its warnings made failures. It needs no database, so it cannot say whether an engine gives the right answer: the tests do.
"""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple, TypedDict, cast

from app.database.queries import FOLDERS, Query, parse
from app.errors import Defect
from graph_model.generating.vocabulary import vocabulary

NODE = Path(sys.prefix, "bin", "node")
CHECKER = Path(__file__).parent / "cypher" / "check.mjs"


class Problem(TypedDict):
    """Line and column count from 1, in the whole file, header and all."""

    line: int
    column: int
    message: str


class Judged(TypedDict):
    """What tooling/cypher/check.mjs answers for one file."""

    path: str
    text: str
    problems: list[Problem]


class Report(NamedTuple):
    """What is wrong, one line each, and the files' texts as the formatter writes them."""

    complaints: list[str]
    formatted: dict[Path, str]


def report(folder: Path) -> Report:
    """Judge FOLDER/*/*.cypher; a file whose header is wrong is not judged further."""
    complaints: list[str] = []
    asked: dict[Path, Query] = {}
    for path in sorted(folder.rglob("*.cypher")):
        try:
            asked[path] = _query(path, folder)
        except Defect as defect:
            complaints.append(f"{defect.where or path}: {defect.what}")
    judged = _judge(asked)
    complaints.extend(
        f"{file['path']}:{problem['line']}:{problem['column']}: {problem['message']}"
        for file in judged
        for problem in file["problems"]
    )
    sound = {Path(file["path"]): file["text"] for file in judged if not file["problems"]}
    return Report(complaints, sound)


def unformatted(formatted: dict[Path, str]) -> Iterator[Path]:
    """The files whose text is not what the formatter writes."""
    return (path for path, text in formatted.items() if path.read_text(encoding="utf-8") != text)


def main(arguments: list[str]) -> int:
    """Check or format; the exit status is 1 where anything is wrong."""
    writes = "--format" in arguments
    folder = Path(next((argument for argument in arguments if not argument.startswith("-")), "cypher"))
    complaints, formatted = report(folder)
    for path in unformatted(formatted):
        if writes:
            path.write_text(formatted[path], encoding="utf-8")
        else:
            complaints.append(f"{path}: not in the one format; `make format` writes it so")
    print(*complaints, sep="\n", file=sys.stderr, end="\n" if complaints else "")
    return 1 if complaints else 0


def _query(path: Path, folder: Path) -> Query:
    kind = path.parent.relative_to(folder).as_posix()
    if kind not in FOLDERS:
        raise Defect(f"No statement is looked for in this folder, only in {', '.join(FOLDERS)}", where=str(path))
    return parse(path.read_text(encoding="utf-8"), kind, path.stem)


def _judge(asked: dict[Path, Query]) -> list[Judged]:
    words = vocabulary()
    request = {
        "labels": list(words["labels"]),
        "relationships": list(words["relationships"]),
        "properties": sorted(
            {name for types in (words["labels"], words["relationships"]) for names in types.values() for name in names}
        ),
        "files": [
            {
                "path": str(path),
                "text": path.read_text(encoding="utf-8"),
                "parameters": [parameter.name for parameter in query.parameters],
            }
            for path, query in asked.items()
        ],
    }
    run = subprocess.run(
        [NODE, CHECKER], input=json.dumps(request), stdout=subprocess.PIPE, text=True, check=True, encoding="utf-8"
    )
    return cast("list[Judged]", json.loads(run.stdout))


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
