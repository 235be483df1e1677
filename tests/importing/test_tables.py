"""Tables in the graph: posts by reference across files, groups under them, people who hold posts, lines of neither side."""

from __future__ import annotations

import pytest

from app.database import Store
from app.importing import Recent, import_reading
from app.importing.state import State
from app.reading import ReadDocument, read_document
from tests.importing.reading_graphs import imported, lines_of, of_kind, only, quotes_of, state_of
from tests.importing.stores import graph

_SENIOR = (
    "Post Reference,Job Title,Organisation,Unit,Reports To\n"
    "S1,Warden,Lantern Office,Board,XX\nS2,Keeper of Lamps,Lantern Office,Lamps,S1\n"
)
_JUNIOR = (
    "Organisation,Unit,Grade,Reporting Post,Generic Job Title,Number of Posts in FTE\n"
    "Lantern Office,Lamps,A,S2,Lamplighter,3.5\nLantern Office,Lamps,B,S2,Lamplighter,2\nLantern Office,Board,A,S9,Clerk,1\n"
)


def read(text: str, name: str) -> ReadDocument:
    return read_document(text.encode(), name)


def senior() -> ReadDocument:
    return read(_SENIOR, "lantern-2020-06-30-senior.csv")


def junior() -> ReadDocument:
    return read(_JUNIOR, "lantern-2020-06-30-junior.csv")


@pytest.mark.parametrize("documents", [(senior(), junior()), (junior(), senior())])
def test_groups_of_posts_hang_under_their_post_by_reference_across_two_files_in_any_order(
    documents: tuple[ReadDocument, ...],
) -> None:
    state = state_of(*documents)
    assert only(state, "Organization").fields["as_of"] == "2020-06-30"
    keeper = only(state, "Position", reference="S2")
    assert (keeper.text("title"), keeper.fields["described"]) == ("Keeper of Lamps", True)
    groups = [item for item in of_kind(state, "Position") if item.text("title") == "Lamplighter"]
    assert sorted(item.fields["headcount"] for item in groups) == [2, 3.5]
    managers = {line.text("source"): line.text("target") for line in of_kind(state, "REPORTS_TO")}
    assert {managers[item.id] for item in groups} == {keeper.id}


def test_a_post_that_no_row_defines_is_only_named_and_its_evidence_is_the_row() -> None:
    document = junior()
    missing = only(state_of(senior(), document), "Position", reference="S9")
    assert missing.fields["described"] is False
    assert quotes_of(missing, document) == ["Lantern Office\tBoard\tA\tS9\tClerk\t1"]


def test_a_line_in_a_table_is_the_tables_and_no_sides() -> None:
    line = only(state_of(senior()), "REPORTS_TO")
    assert (line.fields["stated_by"], line.texts("subordinate_evidence"), line.texts("superior_evidence")) == ("table", [], [])
    assert line.evidence


def test_reading_a_table_of_groups_again_changes_nothing_and_a_new_headcount_is_one_change() -> None:
    state = state_of(junior())
    assert imported(state, junior(), "lantern-2020-06-30-junior.csv") == []
    more = read(_JUNIOR.replace("3.5", "4.5"), "lantern-2020-06-30-junior.csv")
    changed = [operation for operation in imported(state, more, "lantern-2020-06-30-junior.csv") if operation.kind == "Position"]
    assert [(operation.op, (operation.after or {}).get("headcount")) for operation in changed] == [("change", 4.5)]


def test_two_posts_under_one_reference_are_both_there_and_a_finding_names_both_rows() -> None:
    document = read("Position Number,Job Title,Reports To\nA1,Director,\nA2,Clerk,A1\nA2,Porter,A1\n", "posts.csv")
    state = state_of(document)
    assert lines_of(state) == {("Clerk", "Director"): "one-sided", ("Porter", "Director"): "one-sided"}
    assert {item.text("reference") for item in of_kind(state, "Position")} == {"A1", "A2"}
    assert quotes_of(only(state, "Finding", rule="doubled-reference"), document) == ["A2\tClerk\tA1", "A2\tPorter\tA1"]


def test_people_hold_posts_and_lines_are_between_posts() -> None:
    text = "工号,姓名,职务,部门,上级工号\n1,甲一,所长,办公室,\n2,乙二,研究员,声学室,1\n3,丙三,研究员,声学室,1\n"
    state = state_of(read(text, "people.csv"))
    assert lines_of(state) == {("研究员", "所长"): "one-sided"}
    held = {(state[h.text("source")].text("name"), state[h.text("target")].text("title")) for h in of_kind(state, "HOLDS")}
    assert held == {("甲一", "所长"), ("乙二", "研究员"), ("丙三", "研究员")}
    assert only(state, "Person", reference="2").text("name") == "乙二"


def test_departments_of_one_name_keep_their_own_posts() -> None:
    text = (
        "工号,姓名,职务,部门,上级工号\n1,甲一,总裁,集团办,\n2,乙二,经理,北站/票务部,1\n"
        "3,丙三,经理,南站/票务部,1\n4,丁四,售票员,南站/票务部,3\n"
    )
    state = state_of(read(text, "people.csv"))
    assert len([item for item in of_kind(state, "Department") if item.text("name") == "票务部"]) == 2
    assert len([item for item in of_kind(state, "Position") if item.text("title") == "经理"]) == 2
    (line,) = [one for one in of_kind(state, "REPORTS_TO") if state[one.text("source")].text("title") == "售票员"]
    above = state[line.text("target")]
    (belongs,) = [one for one in of_kind(state, "BELONGS_TO") if one.text("source") == above.id]
    assert state[belongs.text("target")].text("parent") == "南站"


def test_a_run_of_imports_that_remembers_stores_what_single_imports_store(store: Store) -> None:
    recent = Recent()
    for document in (junior(), senior(), junior()):
        import_reading(store, document, document.reading.document.name, recent=recent)
    wanted: State = state_of(junior(), senior())
    found = graph(store)
    assert {i: item.fields for i, item in found.items() if item.kind != "Document"} == {
        i: item.fields for i, item in wanted.items() if item.kind != "Document"
    }
