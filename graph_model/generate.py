"""Makes the files that follow from the declared types, and proves that the committed ones are current.

    python -m graph_model.generate             write them (`make model`)
    python -m graph_model.generate check       say which are not current; exit status 1 where there are any
    python -m graph_model.generate vocabulary  print labels, types and properties as JSON, for the Cypher check

It is a tool of the checkout and not used by the running product.
"""

from __future__ import annotations

import json
import sys
from pathlib import Path

from graph_model.generating import document, looking, schema, writing
from graph_model.generating.vocabulary import vocabulary

_CHECKOUT = Path(__file__).parent.parent
_MADE = (
    "cypher/schema/*.cypher",
    "cypher/write/node_*.cypher",
    "cypher/write/relationship_*.cypher",
    "cypher/find/around_*.cypher",
)
"""Names that only made files bear, so that a file that is made no longer is found and removed."""


def outputs() -> dict[str, str]:
    """Path in the checkout → text of the file."""
    return {**schema.outputs(), **writing.outputs(), **looking.outputs(), **document.outputs()}


def stale(checkout: Path = _CHECKOUT) -> list[str]:
    """The paths whose files differ from what the types give, or should not be there."""
    wanted = outputs()
    differing = [path for path, text in wanted.items() if _text_of(checkout / path) != text]
    return sorted(differing + [path for path in _made_files(checkout) if path not in wanted])


def write(checkout: Path = _CHECKOUT) -> None:
    """Writes every made file and removes those that are made no longer."""
    wanted = outputs()
    for path in _made_files(checkout):
        if path not in wanted:
            (checkout / path).unlink()
    for path, text in wanted.items():
        (checkout / path).parent.mkdir(parents=True, exist_ok=True)
        (checkout / path).write_text(text, encoding="utf-8")


def _made_files(checkout: Path) -> list[str]:
    return [file.relative_to(checkout).as_posix() for names in _MADE for file in checkout.glob(names)]


def _text_of(file: Path) -> str | None:
    return file.read_text(encoding="utf-8") if file.is_file() else None


def main(arguments: list[str]) -> int:
    """Runs one of the calls that the module names; returns the exit status."""
    match arguments:
        case []:
            write()
        case ["check"]:
            if paths := stale():
                print("not current, run `make model`:", *paths, sep="\n  ", file=sys.stderr)
                return 1
        case ["vocabulary"]:
            print(json.dumps(vocabulary()))
        case _:
            print(__doc__, file=sys.stderr)
            return 2
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
