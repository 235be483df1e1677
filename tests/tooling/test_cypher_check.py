"""The Cypher check can fail: each kind of fault, in a file of its own, is named with its line."""

from __future__ import annotations

from pathlib import Path

import pytest

from tooling.cypher_check import main, report, unformatted

SOUND = """// name: q
// title en: Q
// title zh: 问
// purpose: Shows one fault.
// parameter position: Position, required
// column manager: Position
MATCH (position:Position {id: $position})-[:REPORTS_TO]->(manager:Position)
RETURN manager
ORDER BY manager.title, manager.id
"""

FAULTS = {
    "misspelt_clause": ("RETURN manager\n", "RETUR manager\n", "8:1: Invalid input 'RETUR'"),
    "unknown_variable": ("RETURN manager\n", "RETURN boss\n", "8:8: Variable `boss` not defined"),
    "unknown_label": ("(manager:Position)", "(manager:Posittion)", "7:67: Label Posittion"),
    "unknown_type": (":REPORTS_TO]", ":ANSWERS_TO]", "7:45: Relationship type ANSWERS_TO"),
    "unknown_property": ("manager.title", "manager.titel", "9:18: no type of graph_model has a property titel"),
    "unknown_key": ("{id: $position}", "{key: $position}", "7:27: no type of graph_model has a property key"),
    "unknown_parameter": ("{id: $position}", "{id: $post}", "7:31: Parameter $post is not defined"),
    "unused_parameter": (
        "// column",
        "// parameter depth: integer, default 3\n// column",
        "1:1: the header declares the parameter depth",
    ),
    "plug_in_function": (
        "RETURN manager\n",
        "RETURN apoc.text.clean(manager.title) AS manager\n",
        "8:8: Function apoc.text.clean",
    ),
    "plug_in_procedure": (
        "RETURN manager\n",
        "CALL gds.graph.list() YIELD graphName\nRETURN manager\n",
        "8:6: Procedure gds.graph.list",
    ),
    "invented_label": ("RETURN manager\n", "MERGE (n:Posittion)\nRETURN manager\n", "8:10: graph_model declares no Posittion"),
    "invented_property": (
        "RETURN manager\n",
        "SET manager.titel = 'x'\nRETURN manager\n",
        "8:13: no type of graph_model has a property titel",
    ),
}
"""What is changed in SOUND, and what is then said after the file's name."""


def folder_with(folder: Path, text: str, kind: str = "read", name: str = "q") -> Path:
    path = folder / kind / f"{name}.cypher"
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text.replace("// name: q\n", f"// name: {name}\n"), encoding="utf-8")
    return folder


@pytest.fixture(scope="module")
def complaints(tmp_path_factory: pytest.TempPathFactory) -> list[str]:
    """What is said of a folder with one sound statement and one for each fault."""
    folder = folder_with(tmp_path_factory.mktemp("faults"), SOUND)
    for name, (sound, faulty, _) in FAULTS.items():
        assert sound in SOUND
        folder_with(folder, SOUND.replace(sound, faulty), name=name)
    return report(folder).complaints


@pytest.mark.parametrize("name", FAULTS)
def test_a_fault_in_a_statement_is_named_with_its_place(complaints: list[str], name: str) -> None:
    said = [complaint for complaint in complaints if f"/{name}.cypher:" in complaint]

    assert any(f"/{name}.cypher:{FAULTS[name][2]}" in complaint for complaint in said), said


def test_a_sound_statement_passes(complaints: list[str]) -> None:
    assert not [complaint for complaint in complaints if "/q.cypher" in complaint]


def test_a_field_of_a_row_is_no_property_of_the_node_that_it_finds(tmp_path: Path) -> None:
    text = """// name: q
// purpose: Finds the manager of each row.
// parameter rows: rows, required
UNWIND $rows AS row
MATCH (manager:Position {id: row.begin})
RETURN manager
"""

    assert report(folder_with(tmp_path, text, kind="write")).complaints == []


def test_a_wrong_header_is_named_with_its_line(tmp_path: Path) -> None:
    folder = folder_with(tmp_path, SOUND.replace("Position, required", "Posittion, required"))

    (complaint,) = report(folder).complaints

    assert "q.cypher:5: " in complaint


def test_a_statement_where_none_is_looked_for_is_refused(tmp_path: Path) -> None:
    (complaint,) = report(folder_with(tmp_path, SOUND, kind="reads")).complaints

    assert "q.cypher: No statement is looked for in this folder" in complaint


def test_formatting_mends_what_the_check_refuses_and_keeps_the_header(tmp_path: Path) -> None:
    folder = folder_with(tmp_path, SOUND.replace("\nRETURN manager\nORDER BY", " return manager order by"))
    path = folder / "read" / "q.cypher"

    assert main([str(folder)]) == 1
    assert main(["--format", str(folder)]) == 0

    assert path.read_text(encoding="utf-8") == SOUND
    assert list(unformatted(report(folder).formatted)) == []


def test_a_faulty_statement_is_not_rewritten(tmp_path: Path) -> None:
    faulty = SOUND.replace("RETURN manager\n", "return   boss\n")
    folder = folder_with(tmp_path, faulty)

    assert main(["--format", str(folder)]) == 1
    assert (folder / "read" / "q.cypher").read_text(encoding="utf-8") == faulty
