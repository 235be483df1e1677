"""What the documentation shows is so: links lead somewhere, make targets and commands exist, the example query runs."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path

import pytest

from app.database import Store
from app.database.queries import Query, parse
from app.importing import plant
from graph_model.graph import GraphNode

ROOT = Path(__file__).parents[2]
PAGES = [ROOT / "README.md", ROOT / "CHANGELOG.md", *sorted((ROOT / "docs").glob("*.md")), ROOT / "seeds" / "README.md"]
TEXT = {page.relative_to(ROOT).as_posix(): page.read_text(encoding="utf-8") for page in PAGES}


@pytest.mark.parametrize("page", TEXT)
def test_every_link_inside_the_repository_leads_to_a_file(page: str) -> None:
    links = re.findall(r"\]\((?!https?:|#)([^)#\s]+)", TEXT[page])

    missing = [link for link in links if not (ROOT / page).parent.joinpath(link).exists()]

    assert not missing


@pytest.mark.parametrize("page", TEXT)
def test_every_make_target_that_a_page_names_is_in_the_makefile(page: str) -> None:
    targets = set(re.findall(r"^([a-z]+):", (ROOT / "Makefile").read_text(encoding="utf-8"), re.MULTILINE))

    assert set(re.findall(r"`make ([a-z]+)", TEXT[page])) <= targets


@pytest.mark.parametrize("page", TEXT)
def test_every_command_that_a_page_names_is_one_of_the_program(page: str) -> None:
    program = Path(sys.executable).with_name("orgatlas")
    told = subprocess.run([program, "--help"], capture_output=True, text=True, check=True).stdout

    named = set(re.findall(r"(?:`|\$ |^)(?:\.venv/bin/)?orgatlas ([a-z]+)", TEXT[page], re.MULTILINE))

    assert {command for command in named if not re.search(rf"^\s+{command}\b", told, re.MULTILINE)} == set()


def test_the_query_that_the_guide_adds_is_well_formed_and_answers(store: Store) -> None:
    plant(store, ["online_shop"])

    rows = store.read(example_query(), {}).rows

    named = {node.label for row in rows if isinstance(node := row["position"], GraphNode)}
    assert {"在线客服", "运营经理"} <= named
    assert not named & {"推广经理", "客服组长", "数据专员"}


def example_query() -> Query:
    found = re.search(r"```\n(// name: without_partners\n.*?)```", TEXT["docs/adding.md"], re.DOTALL)
    assert found is not None
    return parse(found[1], "read", "without_partners")
