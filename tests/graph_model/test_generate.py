"""The committed schema and docs/model.md are what the declared types give, and a difference is seen."""

from __future__ import annotations

from pathlib import Path

import pytest

from graph_model import NODE_TYPES, RELATIONSHIP_TYPES, generate


def test_the_committed_files_are_current() -> None:
    assert generate.stale() == []


def test_a_changed_a_missing_and_a_left_over_file_are_all_named(tmp_path: Path) -> None:
    generate.write(tmp_path)
    assert generate.stale(tmp_path) == []
    (tmp_path / "docs/model.md").write_text("edited", encoding="utf-8")
    (tmp_path / "cypher/schema/duty_id.cypher").unlink()
    (tmp_path / "cypher/schema/left_over.cypher").write_text("", encoding="utf-8")
    assert generate.stale(tmp_path) == ["cypher/schema/duty_id.cypher", "cypher/schema/left_over.cypher", "docs/model.md"]


def test_writing_again_removes_what_is_made_no_longer(tmp_path: Path) -> None:
    generate.write(tmp_path)
    (tmp_path / "cypher/schema/left_over.cypher").write_text("", encoding="utf-8")
    generate.write(tmp_path)
    assert generate.stale(tmp_path) == []


def test_every_type_and_field_stands_in_the_page() -> None:
    page = generate.outputs()["docs/model.md"]
    for declared in (*NODE_TYPES, *RELATIONSHIP_TYPES):
        assert declared.caption.zh in page
        assert all(f"`{field}`" in page for field in declared.model_fields)


def test_every_node_type_has_its_unique_id_in_the_schema() -> None:
    statements = " ".join(generate.outputs().values())
    for node in NODE_TYPES:
        assert f"FOR (n:{node.__name__})\nREQUIRE n.id IS UNIQUE" in statements


def test_a_wrong_call_says_how_to_call_it(capsys: pytest.CaptureFixture[str]) -> None:
    assert generate.main(["nonsense"]) == 2
    assert "graph_model.generate check" in capsys.readouterr().err
