"""How many questions are understood: query and parameters against tests/questions/data/understanding.tsv.

    python -m benchmarks.understanding           prints the figures with the misses of the questions that may be tuned on
    python -m benchmarks.understanding --all     the misses of the others, too

60 questions are set aside by a fixed random draw; the ways of asking are not to be tuned on them. 60 more, in colloquial words,
were written after the rest was tuned (understanding_fresh.tsv), and 262 in strangers' words (understanding_strangers.tsv).
"""

from __future__ import annotations

import argparse
import random
import sys
import tempfile
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from app.database import Store, open_store
from app.importing import plant
from app.questions import Answer, ask
from app.questions.names import candidates
from app.questions.request import read_request
from app.settings import Settings

QUESTIONS = Path(__file__).parents[1] / "tests" / "questions" / "data" / "understanding.tsv"
FRESH = QUESTIONS.with_name("understanding_fresh.tsv")
STRANGERS = QUESTIONS.with_name("understanding_strangers.tsv")
SET_ASIDE, DRAW = 60, 20261122
_KINDS = {
    "position": "Position",
    "other": "Position",
    "department": "Department",
    "unit": "Unit",
    "process": "Process",
    "organization": "Organization",
}


@dataclass(frozen=True, slots=True)
class Expected:
    """A question with the query and the parameters that it asks for; nodes by name."""

    question: str
    query: str
    parameters: Mapping[str, str]


def expected() -> tuple[list[Expected], list[Expected]]:
    """The questions that may be tuned on, and those set aside."""
    every = questions_of(QUESTIONS)
    aside = {one.question for one in random.Random(DRAW).sample(every, SET_ASIDE)}
    return [one for one in every if one.question not in aside], [one for one in every if one.question in aside]


def questions_of(file: Path) -> list[Expected]:
    """The questions of one file."""
    rows = [line.split("\t") for line in file.read_text(encoding="utf-8").splitlines() if line and not line.startswith("#")]
    return [
        Expected(question, query, dict(pair.split("=", 1) for pair in given.split("; ") if pair != "-"))
        for question, query, given in rows
    ]


def right(store: Store, one: Expected, answer: Answer) -> bool:
    """Whether the question was understood as that query with just those parameters."""
    if answer.understood_as is None or answer.understood_as.query != one.query:
        return False
    found = dict(answer.understood_as.parameters)
    for name, value in one.parameters.items():
        given = found.pop(name, None)
        if name in _KINDS:
            ids = {candidate.id for candidate in candidates(store, _KINDS[name], value, loose=False)}
            if not set(given if isinstance(given, list) else [given]) & ids:
                return False
        elif name == "topic":
            if _asked_for(value) != _asked_for(str(given)):
                return False
        elif str(given) != value:
            return False
    return not set(found) - {"by", "order", "limit"}  # how a list is ranked where the question says nothing of it


def _asked_for(topic: str) -> tuple[object, ...]:
    request = read_request(topic)
    return request.actions, request.objects, request.involvement


def main(arguments: list[str] | None = None) -> int:
    """Prints the figures; exit status 0."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.understanding", description=__doc__)
    parser.add_argument("--all", action="store_true", help="the misses of the others, too")
    chosen = parser.parse_args(arguments)
    tuned, aside = expected()
    with tempfile.TemporaryDirectory(prefix="orgatlas-asked-") as folder, open_store(Settings(home=Path(folder))) as store:
        plant(store)
        for name, questions in (
            ("may be tuned on", tuned),
            ("set aside", aside),
            ("fresh", questions_of(FRESH)),
            ("strangers", questions_of(STRANGERS)),
        ):
            missed = [(one, answer) for one in questions if not right(store, one, answer := ask(store, one.question))]
            share = 1 - len(missed) / len(questions)
            print(f"{name}: {len(questions) - len(missed)} of {len(questions)} understood, {share:.3f}")
            if name == "may be tuned on" or chosen.all:
                for one, answer in missed:
                    print(
                        f"  {one.question} → {answer.understood_as or answer.answer}, wanted {one.query} {dict(one.parameters)}"
                    )
    return 0


if __name__ == "__main__":
    sys.exit(main())
