"""Questions for holders of duties, at size: what an answer costs over HTTP against the bare full-text query, and the index.

    python -m benchmarks.asking                      2,000 positions with 20,000 duties
    python -m benchmarks.asking --positions 10000    the size of the goals; some minutes
    python -m benchmarks.asking --keep               writes the table into benchmarks/RESULTS.md

An answer has more in it than the full-text rows: the judgement of each duty, order, quotes, words and the graph.
"""

from __future__ import annotations

import argparse
import json
import resource
import statistics
import sys
import tempfile
import time
from importlib.resources import files
from pathlib import Path
from typing import LiteralString, cast

import neo4j

from app.database import Store, closed_store, open_store
from app.importing import import_document
from app.questions import ask
from app.questions.fulltext import topic_query
from app.questions.retrieval.shelf import current, folder
from app.settings import Settings
from benchmarks.crowd import crowd
from benchmarks.generator import document
from benchmarks.measure import in_turns, spoken
from benchmarks.servers import Client, bare_driver, orgatlas, serving
from benchmarks.table import Line, machine

_PART = 1000
"""Positions of one document."""
_DUTIES = 10
_TITLE = "## Questions for holders, at size\n"
QUESTIONS = {
    "处理客户投诉": "谁处理客户投诉",
    "approves contracts": "who approves contracts",
    "维修设备": "谁维修设备",
    "returned goods": "who deals with returned goods",
}


def main(arguments: list[str] | None = None) -> int:
    """Prints the table; exit status 0."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.asking", description=__doc__)
    parser.add_argument("--positions", type=int, default=2000)
    parser.add_argument("--rounds", type=int, default=15)
    parser.add_argument("--keep", action="store_true", help="write the table into benchmarks/RESULTS.md")
    chosen = parser.parse_args(arguments)
    with tempfile.TemporaryDirectory(prefix="orgatlas-asking-") as home:
        settings = Settings(home=Path(home))
        lines = _measured(settings, chosen.positions, chosen.rounds)
    table = "\n".join(f"| {' | '.join(cells)} |" for cells in (_HEAD, ("---",) * 4, *(line.cells() for line in lines)))
    section = f"{_TITLE}\n{machine()}; `python -m benchmarks.asking --positions {chosen.positions} --keep`.\n\n{table}\n"
    print(section)
    if chosen.keep:
        _kept(section)
    return 0


_HEAD = ("what", "measured", "goal", "detail")


def _measured(settings: Settings, positions: int, rounds: int) -> list[Line]:
    with open_store(settings) as store:
        for seed in range(1, max(1, positions // _PART) + 1):
            made = crowd(min(positions, _PART), _DUTIES, "zh" if seed % 3 else "en", seed)
            import_document(store, document(made, "sheets").encode(), f"{seed}.txt")
        lines = _index(store)
        with serving(orgatlas, settings.home) as api, bare_driver(settings) as session:
            for topic, question in QUESTIONS.items():
                lines.append(_answer(api, session, topic, question, rounds))
    return [*lines, _cold(settings)]


def _index(store: Store) -> list[Line]:
    begin, busy = time.perf_counter(), time.process_time()
    rows = len(current(store))
    whole, work = time.perf_counter() - begin, time.process_time() - busy
    made = crowd(_PART // 10, _DUTIES, "zh", 999)
    import_document(store, document(made, "sheets").encode(), "one more.txt")
    begin = time.perf_counter()
    current(store)
    renewed = time.perf_counter() - begin
    size = (folder(store) / "duties.index").stat().st_size / 2**20
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 2**10
    each = 100_000 / rows
    detail = (
        f"{rows:,} duties in {spoken(whole)}, {spoken(work)} of this process; {size:.0f} MB beside the store; peak {peak:.0f} MB"
    )
    return [
        Line("index of 100,000 duties", whole * each, "s", detail, ("at most", 60)),
        Line(
            "index renewed after one document ÷ made anew",
            renewed / whole,
            "×",
            f"{spoken(renewed)} for {_PART // 10} posts more",
        ),
    ]


def _answer(api: Client, session: neo4j.Session, topic: str, question: str, rounds: int) -> Line:
    statement = (files("benchmarks") / "cypher" / "full_text.cypher").read_text(encoding="utf-8")
    values = {"topic": topic_query(topic)}

    def bare() -> list[neo4j.Record]:
        return session.execute_read(lambda transaction: list(transaction.run(cast("LiteralString", statement), values)))

    timings = in_turns({"answer": lambda: api.post("/api/ask", {"question": question}), "bare": bare}, rounds, warm_up=2)
    holders = len(json.loads(api.post("/api/ask", {"question": question}))["holders"])
    detail = f"API {timings['answer']}, {holders} holders with quotes; bare {timings['bare']}, {len(bare())} rows"
    return Line(f"answer to {question} ÷ bare full-text query", timings["answer"].median / timings["bare"].median, "×", detail)


def _cold(settings: Settings) -> Line:
    """A new reader of what lies beside the store, without engine; the lexicon and the ways of asking are loaded by then."""
    seconds: list[float] = []
    for question in QUESTIONS.values():
        begin = time.perf_counter()
        ask(closed_store(settings), question)
        seconds.append(time.perf_counter() - begin)
    return Line(
        "answer from beside the store, engine down", statistics.median(seconds), "s", "median of a new store each", ("at most", 1)
    )


def _kept(section: str) -> None:
    kept = Path(__file__).with_name("RESULTS.md")
    before, _, after = kept.read_text(encoding="utf-8").partition(_TITLE)
    following = after.partition("\n## ")
    rest = f"\n## {following[2]}" if following[1] else ""
    kept.write_text(f"{before.rstrip()}\n\n{section}{rest}", encoding="utf-8")


if __name__ == "__main__":
    sys.exit(main())
