"""Questions for holders of duties, at size: what an answer costs over HTTP against the bare full-text query, and the index.

    python -m benchmarks.asking                      2,000 positions with 20,000 duties
    python -m benchmarks.asking --positions 10000    the size of the goals; some minutes
    python -m benchmarks.asking --keep               writes the table into benchmarks/RESULTS.md

An answer has more in it than the full-text rows: the judgement of each duty, order, quotes, words and the graph.
"""

from __future__ import annotations

import argparse
import json
import os
import resource
import statistics
import subprocess
import sys
import tempfile
import time
from importlib.resources import files
from pathlib import Path
from typing import LiteralString, cast

import neo4j

from app.database import Store, open_store
from app.importing import import_document
from app.questions.fulltext import topic_query
from app.questions.retrieval.shelf import current, folder
from app.settings import Settings
from benchmarks.crowd import crowd
from benchmarks.generator import document
from benchmarks.measure import in_turns, spoken
from benchmarks.servers import Client, bare_driver, first_answer, megabytes, orgatlas, serving
from benchmarks.table import Line, machine, with_section

_PART = 1000
"""Positions of one document."""
_DUTIES = 10
_LOOKS = 60
"""One a second."""
_TITLE = "## Questions for holders, at size"
QUESTIONS = {
    "处理客户投诉": "谁处理客户投诉",
    "approves contracts": "who approves contracts",
    "维修设备": "谁维修设备",
    "returned goods": "who deals with returned goods",
}
_FRESH = (
    "谁招聘员工",
    "谁编制预算",
    "谁审核发票",
    "who trains new employees",
    "谁采购物资",
    "谁管理仓库",
    "who prepares the budget",
    "who handles complaints",
    "谁签订合同",
    "谁检查安全",
    "who repairs equipment",
    "谁负责档案",
    "谁统计数据",
    "who audits accounts",
    "谁组织会议",
    "谁核对账目",
    "谁制定制度",
    "who purchases materials",
    "who manages contracts",
    "谁分析报表",
)


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
    section = f"{_TITLE}\n\n{machine()}; `python -m benchmarks.asking --positions {chosen.positions} --keep`.\n\n{table}\n"
    print(section)
    if chosen.keep:
        kept = Path(__file__).with_name("RESULTS.md")
        kept.write_text(with_section(kept.read_text(encoding="utf-8"), section), encoding="utf-8")
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
            lines.append(_first_time(api))
            lines.append(_memory(settings, api, "after the imports"))
    with serving(orgatlas, settings.home) as api:
        _first_time(api)
        for organization in json.loads(api.get("/api/organizations"))["items"]:
            api.get(f"/api/graph?organization={organization['node']['id']}")
        lines.append(_memory(settings, api, "a fresh service, asked twenty questions and for every tree"))
    return [*lines, *_cold(settings)]


def _first_time(api: Client) -> Line:
    """The slowest of twenty questions that were not asked before, of a service that has answered others."""
    taken: dict[str, float] = {}
    for question in _FRESH:
        begin = time.perf_counter()
        api.post("/api/ask", {"question": question})
        taken[question] = time.perf_counter() - begin
    slowest = max(taken, key=taken.__getitem__)
    detail = f"{slowest}; median {spoken(statistics.median(taken.values()))}"
    return Line("slowest of twenty questions asked for the first time", 1000 * taken[slowest], "ms", detail, ("at most", 150))


def _memory(settings: Settings, api: Client, when: str) -> Line:
    """At its highest within the minute after: vectors are worked out meanwhile, and the engine comes to rest."""
    highest: dict[str, float] = {}
    for _ in range(_LOOKS):
        found = megabytes(settings.home, api)
        if sum(found.values()) > sum(highest.values()):
            highest = found
        time.sleep(1)
    detail = ", ".join(f"{name} {size:.0f} MB" for name, size in highest.items())
    return Line(f"memory of service and engine, {when}", sum(highest.values()) / 1000, "GB", detail, ("at most", 1.5))


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


def _cold(settings: Settings) -> list[Line]:
    """Processes that start on a store whose engine is down."""
    served = [first_answer(settings.home, question) for question in QUESTIONS.values()]
    alone: list[float] = []
    for question in QUESTIONS.values():
        begin = time.perf_counter()
        command = [str(Path(sys.executable).with_name("orgatlas")), "ask", question]
        subprocess.run(command, check=True, env=os.environ | {"ORGATLAS_HOME": str(settings.home)}, stdout=subprocess.DEVNULL)
        alone.append(time.perf_counter() - begin)
    first, opened = (statistics.median(values) for values in zip(*served, strict=True))
    each = ", ".join(spoken(seconds) for seconds, _ in served)
    return [
        Line(
            "first answer of `orgatlas serve` from its cold start",
            first,
            "s",
            f"{each}; database open after {spoken(opened)}",
            ("at most", 1),
        ),
        Line(
            "`orgatlas ask` from start to end, engine down",
            statistics.median(alone),
            "s",
            ", ".join(map(spoken, alone)),
            ("at most", 1),
        ),
    ]


if __name__ == "__main__":
    sys.exit(main())
