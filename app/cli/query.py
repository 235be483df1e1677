"""`orgatlas query`: a catalogued question from cypher/read by its name."""

from __future__ import annotations

import argparse
from collections.abc import Iterable

from pydantic import JsonValue

from app.cli.options import add_database, add_json, settings_of
from app.cli.printing import print_json, print_lines, table
from app.cli.quoting import quoted
from app.database import Store, open_store
from app.database.queries import Query
from app.errors import UsageError
from app.language.script import Script, in_script
from app.questions import QueryAnswer, run_query
from app.questions.catalogue import catalogued, query_named
from app.questions.names import candidates, resolve
from app.questions.namesakes import EXACT

EXAMPLE = "orgatlas query direct_reports position='Head of Customer Care' lines=solid"
_LONGEST_CELL = 60


def configure(parser: argparse.ArgumentParser) -> None:
    """The command's options."""
    parser.add_argument("name", metavar="NAME", nargs="?", help="the query; none lists them")
    parser.add_argument("values", metavar="key=value", nargs="*", help="its parameters; nodes by name or id")
    for add in (add_json, add_database):
        add(parser)


def run(options: argparse.Namespace) -> int:
    """Lists the catalogue, or answers from it."""
    if options.name is None:
        if options.json:
            print_json([_listed_json(query) for query in catalogued().values()])
        else:
            print_lines(line for query in catalogued().values() for line in _listed(query))
        return 0
    query = query_named(options.name)
    given = _pairs(options.values, query)
    with open_store(settings_of(options)) as store:
        answer = run_query(store, query.name, given)
        taken: list[str] = [] if options.json else list(_taken(store, query, given))
    if options.json:
        print_json(answer.model_dump(mode="json"), options.script)
    else:
        print_lines([*(in_script(line, options.script) for line in taken), *_text(answer, options.script)])
    return 0


def _taken(store: Store, query: Query, given: dict[str, str]) -> Iterable[str]:
    """How names were read that are nobody's to the letter."""
    for parameter in query.parameters:
        if parameter.is_node and (name := given.get(parameter.name)):
            within = resolve(store, "Organization", given["organization"]) if given.get("organization") else None
            found = candidates(store, parameter.type, name, within if parameter.type != "Organization" else None)
            if len(found) == 1 and found[0].how > EXACT:
                yield f"({parameter.name}: “{name}” read as {found[0].label})"


def _pairs(values: list[str], query: Query) -> dict[str, str]:
    given: dict[str, str] = {}
    for key, text in (_pair(value, query) for value in values):
        if key in given:
            raise UsageError(f"The parameter {key} is given more than once", hint=f"give {key}=… once")
        given[key] = text
    return given


def _pair(value: str, query: Query) -> tuple[str, str]:
    key, equals, text = value.partition("=")
    if not equals:
        known = " ".join(f"{p.name}=…" for p in query.parameters)
        raise UsageError(f"The parameter {value!r} is not key=value", hint=f"orgatlas query {query.name} {known}")
    return key, text


def _listed(query: Query) -> Iterable[str]:
    yield f"{query.name}  {query.titles['en']} · {query.titles['zh']}"
    for parameter in query.parameters:
        kind = " | ".join(parameter.choices) if parameter.choices else parameter.type
        need = "required" if parameter.required else "optional" if parameter.default is None else f"default {parameter.default}"
        about = f" — {parameter.description}" if parameter.description else ""
        yield f"    {parameter.name}: {kind}, {need}{about}"


def _listed_json(query: Query) -> dict[str, JsonValue]:
    return {
        "name": query.name,
        "titles": dict(query.titles),
        "purpose": query.purpose,
        "parameters": [
            {"name": p.name, "type": p.type, "required": p.required, "choices": list(p.choices), "description": p.description}
            for p in query.parameters
        ],
        "columns": {column.name: column.type for column in query.columns},
    }


def _text(answer: QueryAnswer, script: Script) -> Iterable[str]:
    rows = [[in_script(_cell(row[column]), script) for column in answer.columns] for row in answer.rows]
    yield from table(answer.columns, rows)
    yield f"({len(rows)} row{'s' * (len(rows) != 1)})"
    yield from quoted(answer.evidence)


def _cell(value: JsonValue) -> str:
    """A node by its label, a relationship by what is said of it, the rest as it is."""
    if isinstance(value, dict):
        if "label" in value:
            text = str(value["label"])
        else:
            said = [value.get(key) for key in ("line", "status", "involvement", "stated_by")]
            text = " ".join(str(word) for word in said if word) or str(value.get("kind", ""))
    else:
        text = "" if value is None else str(value)
    return text if len(text) <= _LONGEST_CELL else text[: _LONGEST_CELL - 1] + "…"
