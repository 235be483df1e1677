"""The tools for assistants, through the official SDK's own client, over standard input and output."""

from __future__ import annotations

import sys
from collections.abc import Awaitable, Callable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import anyio
import pytest
from mcp import Client, StdioServerParameters

import seeds
from app.database import open_store
from app.importing import plant
from app.questions.catalogue import catalogued
from app.settings import Settings


@pytest.fixture(scope="module")
def home(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A data folder with the example organizations."""
    folder = tmp_path_factory.mktemp("assistant")
    with open_store(Settings(home=folder)) as store:
        plant(store)
    return folder


def _with_client(home: Path, do: Callable[[Client], Awaitable[None]]) -> None:
    server = StdioServerParameters(
        command=sys.executable,
        args=["-c", "import sys; from app.cli import main; sys.exit(main(['mcp']))"],
        env={"PATH": "/usr/bin:/bin", "ORGATLAS_HOME": str(home), "PYTHONPATH": str(Path(__file__).parents[2])},
    )

    async def talk() -> None:
        with anyio.fail_after(60):
            async with Client(server) as client:
                await do(client)

    with ThreadPoolExecutor(1) as own:  # a browser that other tests of this process have open keeps its loop in the main thread
        own.submit(anyio.run, talk).result()


def test_an_assistant_sees_the_whole_catalogue_and_that_it_only_reads(home: Path) -> None:
    async def look(client: Client) -> None:
        tools = {tool.name: tool for tool in (await client.list_tools()).tools}
        assert set(tools) == {"ask", *catalogued()}
        for tool in tools.values():
            assert tool.description
            assert tool.annotations is not None
            assert tool.annotations.read_only_hint
            assert tool.input_schema["type"] == "object"
        assert tools["chain_up"].input_schema["required"] == ["position"]
        assert tools["chain_up"].input_schema["properties"]["depth"]["maximum"] == 50

    _with_client(home, look)


def test_answers_carry_their_evidence_and_errors_can_be_mended(home: Path) -> None:
    texts = {
        f"{example}/{name}": data.decode() for example in seeds.examples() for name, data in seeds.documents(example).items()
    }

    async def talk(client: Client) -> None:
        asked = await client.call_tool("ask", {"question": "谁向店长汇报"})
        assert not asked.is_error
        assert {entry["position"] for entry in asked.structured_content["reporting"]} == {"客服组长", "内容策划"}
        queried = await client.call_tool("managers", {"position": "现场支持员"})
        quotes = [*asked.structured_content["evidence"], *queried.structured_content["evidence"]]
        assert len(quotes) > 3
        for quote in quotes:
            assert texts[quote["document"]][quote["start"] : quote["end"]] == quote["quote"]
        for name, given in (("managers", {"position": "nobody of that name"}), ("managers", {}), ("ask", {"question": " "})):
            wrong = await client.call_tool(name, given)
            assert wrong.is_error, (name, given)

    _with_client(home, talk)
