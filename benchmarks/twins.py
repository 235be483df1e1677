"""`python -m benchmarks.twins`: reads regulations and their official translations, and tells where the two readings differ.

The corpus is the folder that ORGATLAS_CORPUS names: regulations in data/regulations/zh and en, and the duties that stand in both
(translations.jsonl). Only texts of one date are held against each other. What a difference comes from, the reader or the
translator, is not judged here.
"""

from __future__ import annotations

import argparse
import json
import os
import sys
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from app.reading import read_document
from app.reading.model import OrganizationRead
from benchmarks.table import with_section

RESULTS = Path(__file__).with_name("RESULTS.md")
HEADING = "## Regulations and their translations"
FACETS = ("units", "posts", "posts with several holders", "holders of duties", "duties", "duties of each holder")
"""Several holders: their numbers, where a text gives one number; that there is one is often left unsaid in Chinese."""


@dataclass(frozen=True)
class Read:
    """What one text says: kind of holder and its duties, in the text's order; posts with their numbers."""

    holders: tuple[tuple[str, tuple[str, ...]], ...]
    heads: tuple[int, ...]

    def facets(self) -> dict[str, object]:
        kinds, charged = Counter(kind for kind, _ in self.holders), [(kind, len(said)) for kind, said in self.holders if said]
        return {
            "units": kinds["unit"],
            "posts": kinds["post"],
            "posts with several holders": self.heads,
            "holders of duties": len(charged),
            "duties": sum(number for _, number in charged),
            "duties of each holder": charged,
        }


@dataclass(frozen=True)
class Twins:
    """One regulation in both languages: what differs, and what became of the duties that are known to stand in both."""

    name: str
    chinese: Read
    english: Read
    found: int
    owned: int
    translated: int

    @property
    def differing(self) -> list[str]:
        one, other = self.chinese.facets(), self.english.facets()
        return [facet for facet in FACETS if one[facet] != other[facet]]


def read(path: Path) -> Read:
    """Its reading, as far as it is compared."""
    organizations = read_document(path.read_bytes(), path.name).reading.organizations
    holders = [holder for organization in organizations for holder in _holders(organization)]
    counts = [post.headcount or 1 for organization in organizations for post in organization.positions]
    heads = sorted(int(count) for count in counts if count > 1)
    return Read(tuple((kind, duties) for _, kind, duties in sorted(holders, key=lambda one: one[0])), tuple(heads))


def _holders(organization: OrganizationRead) -> list[tuple[int, str, tuple[str, ...]]]:
    body = tuple(duty.text for duty in organization.duties)
    found = [(min(duty.evidence.start for duty in organization.duties), "body", body)] if body else []
    for kind, holders in (("unit", organization.departments), ("post", organization.positions)):
        for holder in holders:
            first = [holder.evidence.start] if holder.evidence else []
            start = min([duty.evidence.start for duty in holder.duties] or first or [0])
            found.append((start, kind, tuple(duty.text for duty in holder.duties)))
    return found


def compared(name: str, folder: Path, pairs: list[Mapping[str, str]]) -> Twins:
    """`owned`: duties whose holder in one text has, in the other, most of the same duties."""
    chinese, english = (read(folder / language / f"{name}.txt") for language in ("zh", "en"))
    places = [(_place(pair["zh"], chinese), _place(pair["en"], english)) for pair in pairs]
    most: dict[int | None, Counter[int | None]] = {}
    for one, other in places:
        most.setdefault(one, Counter())[other] += 1
    found = sum(other is not None for _, other in places)
    owned = sum(other is not None and most[one].most_common(1)[0][0] == other for one, other in places)
    return Twins(name, chinese, english, found, owned, len(pairs))


def _place(duty: str, text: Read) -> int | None:
    """Which holder has the duty; a translation's last item may go on with the sentence after the list."""
    key = _key(duty)
    for index, (_, duties) in enumerate(text.holders):
        if any(key in (said := _key(one)) or (said in key and 2 * len(said) > len(key)) for one in duties):
            return index
    return None


def _key(text: str) -> str:
    return "".join(character for character in text.lower() if character.isalnum())


def section(found: list[Twins], others: int) -> str:
    """The table of benchmarks/RESULTS.md: how many agree, and what each that does not says in either language."""
    translated = sum(one.translated for one in found)
    rows = [
        f"| translated duties read in English | {sum(one.found for one in found)} of {translated} |",
        f"| … under the holder that has them in Chinese | {sum(one.owned for one in found)} of {translated} |",
        *(
            f"| texts with equal {facet} | {sum(facet not in one.differing for one in found)} of {len(found)} |"
            for facet in FACETS
        ),
        f"| texts equal in all of it | {sum(not one.differing for one in found)} of {len(found)} |",
    ]
    differ = [
        f"| {one.name} | {'; '.join(_difference(one, facet) for facet in one.differing)} |" for one in found if one.differing
    ]
    return "\n".join(
        [
            HEADING,
            "",
            f"{datetime.now(UTC):%Y-%m-%d}. Made by `python -m benchmarks.twins --keep`: {len(found)} texts of one date in both",
            f"languages ({others} others have no common date).",
            "",
            "| what | figure |",
            "| --- | --- |",
            *rows,
            "",
            *(["| text | Chinese – English |", "| --- | --- |", *differ, ""] if differ else []),
        ]
    )


def _difference(twins: Twins, facet: str) -> str:
    one, other = (text.facets()[facet] for text in (twins.chinese, twins.english))
    return f"{facet} {one} – {other}" if isinstance(one, int) else facet


def main() -> int:
    """Prints the tables, and with --keep writes them into benchmarks/RESULTS.md. Exit status 2 without a corpus."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.twins", description=__doc__)
    parser.add_argument("--keep", action="store_true", help="write the tables into benchmarks/RESULTS.md")
    chosen = parser.parse_args()
    folder = Path(os.environ.get("ORGATLAS_CORPUS") or "") / "data" / "regulations"
    if not (folder / "translations.jsonl").is_file():
        print("ORGATLAS_CORPUS names no folder with data/regulations/ and its translations.jsonl", file=sys.stderr)
        return 2
    pairs: dict[str, list[Mapping[str, str]]] = {}
    for line in (folder / "translations.jsonl").read_text(encoding="utf-8").splitlines():
        pair = json.loads(line)
        pairs.setdefault(pair["file"], []).append(pair)
    names = [path.stem for path in sorted((folder / "en").glob("*.txt"))]
    found = [compared(name, folder, pairs[name]) for name in names if name in pairs]
    table = section(found, len(names) - len(found))
    print(table)
    if chosen.keep:
        RESULTS.write_text(with_section(RESULTS.read_text(encoding="utf-8"), table), encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
