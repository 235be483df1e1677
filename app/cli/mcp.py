"""`orgatlas mcp`: the catalogue and the questions in words as tools for assistants, over standard input and output.

Model Context Protocol by its official SDK. Every tool only reads; what it answers is what `orgatlas ask --json` and
`orgatlas query --json` print, evidence included.
"""

from __future__ import annotations

import argparse
import json
from importlib.metadata import version
from typing import Any

import anyio
import mcp_types as types
from anyio.to_thread import run_sync
from mcp.server import Server, ServerRequestContext
from mcp.server.stdio import stdio_server
from pydantic import JsonValue

from app.cli.ask import answer_text
from app.cli.options import add_database, settings_of
from app.database import Store, open_store
from app.database.parameter import Parameter
from app.database.queries import Query
from app.errors import OrgatlasError, UnknownName
from app.findings.answering import answered
from app.questions import run_query
from app.questions.catalogue import catalogued
from app.settings import Settings

EXAMPLE = "orgatlas mcp"
_ASK = "ask"
_INSTRUCTIONS = (
    "Answers about organizations, read from their documents: who reports to whom, who has which duty, what a unit does. Every"
    " answer carries exact quotes with their places (document, start and end in code points); say no more than they do. Where"
    " `unanswered` is set, the documents do not say. Nodes are given by name or by id; `organization` narrows a name."
)
_READS = types.ToolAnnotations(read_only_hint=True, destructive_hint=False, idempotent_hint=True, open_world_hint=False)


def configure(parser: argparse.ArgumentParser) -> None:
    """The command's options."""
    add_database(parser)


def run(options: argparse.Namespace) -> int:
    """Serves until the assistant closes the input."""
    settings = settings_of(options)
    with open_store(settings) as store:
        anyio.run(_serve, _server(store, settings))
    return 0


async def _serve(server: Server[dict[str, Any]]) -> None:
    async with stdio_server() as (incoming, outgoing):
        await server.run(incoming, outgoing, server.create_initialization_options())


def _server(store: Store, settings: Settings) -> Server[dict[str, Any]]:
    async def list_tools(
        _: ServerRequestContext[dict[str, Any]], __: types.PaginatedRequestParams | None
    ) -> types.ListToolsResult:
        return types.ListToolsResult(tools=tools())

    async def call_tool(_: ServerRequestContext[dict[str, Any]], params: types.CallToolRequestParams) -> types.CallToolResult:
        return await run_sync(_called, store, settings, params.name, dict(params.arguments or {}))

    return Server(
        "orgatlas",
        version=version("orgatlas"),
        instructions=_INSTRUCTIONS,
        on_list_tools=list_tools,
        on_call_tool=call_tool,
    )


def tools() -> list[types.Tool]:
    """The question in words, and every query of the catalogue."""
    words = {
        "question": {"type": "string", "description": "in Chinese or English", "minLength": 1},
        "organization": {"type": "string", "description": "only in this organization (its name or id)"},
    }
    question = types.Tool(
        name=_ASK,
        title="A question in words",
        description="An answer in words with holders or reporting lines, and the sentences that prove it; or that nobody does.",
        input_schema={"type": "object", "properties": words, "required": ["question"], "additionalProperties": False},
        annotations=_READS,
    )
    return [question, *(_tool(query) for query in catalogued().values())]


def _tool(query: Query) -> types.Tool:
    properties = {parameter.name: _schema(parameter) for parameter in query.parameters}
    required = [parameter.name for parameter in query.parameters if parameter.required]
    return types.Tool(
        name=query.name,
        title=query.titles["en"],
        description=f"{query.titles['en']} / {query.titles['zh']}. {query.purpose}",
        input_schema={"type": "object", "properties": properties, "required": required, "additionalProperties": False},
        annotations=_READS,
    )


def _schema(parameter: Parameter) -> dict[str, JsonValue]:
    """The JSON schema of a value."""
    schema: dict[str, JsonValue] = {"type": "integer" if parameter.type == "integer" else "string"}
    about = f"{parameter.expected}; {parameter.description}" if parameter.description else parameter.expected
    schema["description"] = about
    if parameter.choices:
        schema["enum"] = list(parameter.choices)
    if parameter.low is not None and parameter.high is not None:
        schema |= {"minimum": parameter.low, "maximum": parameter.high}
    if isinstance(parameter.default, str | int):
        schema["default"] = parameter.default
    return schema


def _called(store: Store, settings: Settings, name: str, given: dict[str, Any]) -> types.CallToolResult:
    """A tool's answer; what is wrong with a call is told as the tool's own error, so that the assistant can mend it."""
    try:
        if name == _ASK:
            _refuse_unknown(given, ("question", "organization"))
            answer = answered(store, str(given.get("question", "")), given.get("organization"), settings=settings)
            return _result("\n".join(answer_text(answer, "as-written")), answer.model_dump(mode="json"))
        result = run_query(store, name, given).model_dump(mode="json")
    except OrgatlasError as error:
        text = f"{error}\ntry: {error.hint}" if error.hint else str(error)
        return types.CallToolResult(content=[types.TextContent(type="text", text=text)], is_error=True)
    return _result(json.dumps(result, ensure_ascii=False), result)


def _refuse_unknown(given: dict[str, Any], known: tuple[str, ...]) -> None:
    unknown = sorted(set(given) - set(known))
    if unknown:
        raise UnknownName(f"The tool {_ASK} has no parameter {unknown[0]}", hint="its parameters: " + ", ".join(known))


def _result(text: str, value: dict[str, Any]) -> types.CallToolResult:
    return types.CallToolResult(content=[types.TextContent(type="text", text=text)], structured_content=value)
