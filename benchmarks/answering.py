"""What the application adds to a question: its HTTP answer against the driver's time for the same query and an empty answer.

The application's answer has more in it than the driver's: checked parameters, names, the graph and the exact quotes.
"""

from __future__ import annotations

import json
from typing import LiteralString, cast
from urllib.parse import quote, urlencode

import neo4j

from app.database import Store
from app.database.queries import named
from app.questions.catalogue import bound_values
from app.settings import Settings
from benchmarks.generator import Company
from benchmarks.measure import Timing, in_turns, spoken
from benchmarks.servers import Client, bare_driver, nothing, orgatlas, serving
from benchmarks.table import Line


def questions(company: Company) -> dict[str, dict[str, str]]:
    """Catalogued queries with their parameters as a user writes them: small, deep, full text, wide."""
    manager = company.departments[0].posts[0]
    return {
        "direct_reports": {"position": manager.title, "organization": company.name},
        "chain_up": {"position": company.departments[0].posts[-1].title, "organization": company.name},
        "roles_for_duty": {"topic": "客户投诉", "organization": company.name},
        "organization_overview": {"organization": company.name},
    }


def lines(settings: Settings, store: Store, company: Company, rounds: int) -> list[Line]:
    """One ratio a question; the company is already stored."""
    with (
        serving(orgatlas, settings.home) as api,
        serving(nothing, settings.home) as empty,
        bare_driver(settings) as session,
    ):
        return [_line(name, given, store, (api, empty, session), rounds) for name, given in questions(company).items()]


def _line(name: str, given: dict[str, str], store: Store, ends: tuple[Client, Client, neo4j.Session], rounds: int) -> Line:
    api, empty, session = ends
    query = named(name)
    bound = bound_values(store, query, given)
    asked = {key: given[key] if key == "topic" else bound[key] for key in given}  # ids, as the page sends them
    address = f"/api/queries/{name}?{urlencode(asked, quote_via=quote)}"

    def ask_driver() -> list[neo4j.Record]:
        return session.execute_read(lambda transaction: list(transaction.run(cast("LiteralString", query.text), bound)))

    if len(json.loads(api.get(address))["rows"]) != len(ask_driver()):
        raise RuntimeError(f"{name} has other rows over HTTP than from the driver")
    timings = in_turns(
        {"api": lambda: api.get(address), "driver": ask_driver, "empty": lambda: empty.get("/")}, rounds, warm_up=rounds // 2
    )
    floor = timings["driver"].median + timings["empty"].median
    detail = f"API {timings['api']}; driver {timings['driver']} + empty {_short(timings['empty'])}; {len(ask_driver())} rows"
    return Line(f"answer of `{name}` over HTTP ÷ (driver + empty)", timings["api"].median / floor, "×", detail, ("at most", 1.2))


def _short(timing: Timing) -> str:
    return spoken(timing.median)
