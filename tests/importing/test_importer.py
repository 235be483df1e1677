"""Importing into a store, on every engine: nothing twice, all or nothing, and a report that says what happened."""

from __future__ import annotations

import pytest

from app.database import Parameters, Result, Store, Transaction
from app.errors import ImportConflict, NothingToImport, UnreadableInput
from app.importing import import_document, import_reading
from app.importing.storing import Progress
from app.questions.quotes import quotes
from app.reading.model import ReadDocument
from tests.importing.drafting import Draft
from tests.importing.stores import graph, history, titles

TEXT = """晴川物业服务中心岗位说明

一、客服部
（一）部门职能
1. 负责受理住户的报修和投诉。
（二）岗位说明
1. 客服部主管
直接下级：接线员
岗位职责：
（1）负责安排接线员的班次。
（2）审核每周的报修汇总表。
2. 接线员
直接上级：客服部主管
岗位职责：
（1）接听住户来电，登记报修内容。
（2）按楼栋整理报修单。
"""


def _draft(*duties: str, title: str = "接线员", above: tuple[str, ...] = ("班长",)) -> ReadDocument:
    draft = Draft()
    draft.organization("晴川服务", positions=(draft.position(title, above=above, duties=duties),))
    draft.finding("numbering-gap", "编号从二跳到四")
    return draft.read()


def test_a_document_becomes_a_graph_with_its_whole_text(store: Store) -> None:
    report = import_document(store, TEXT.encode(), "物业.txt")
    assert titles(store) == ["客服部主管", "接线员"]
    document = next(item for item in graph(store).values() if item.kind == "Document")
    assert (document.fields["name"], document.fields["text"]) == ("物业.txt", TEXT)
    assert report.created["Duty"] == 5
    assert report.created["REPORTS_TO"] == 1
    assert report.change is not None


def test_every_reference_in_the_store_is_a_slice_of_the_stored_text(store: Store) -> None:
    import_document(store, TEXT.encode(), "物业.txt")
    state = graph(store)
    for duty in (item for item in state.values() if item.kind == "Duty"):
        for reference in duty.evidence:
            document, _, span = reference.partition("#")
            start, _, end = span.partition("-")
            assert duty.text("text").rstrip("。") in state[document].text("text")[int(start) : int(end)]


def test_quotes_of_a_file_with_cells_say_in_which_they_stand(store: Store) -> None:
    rows = "岗位,部门,直接上级\n库管员,仓储部,仓储部经理\n仓储部经理,仓储部,\n"
    import_document(store, rows.encode(), "岗位.csv")
    line = next(item for item in graph(store).values() if item.kind == "REPORTS_TO")
    found = quotes(store, line.texts("evidence"))
    assert {quote.place for quote in found.values()} <= {"cell A2", "cell C2", "cells A2:C2"}
    assert all("place" in quote.model_dump() for quote in found.values())
    import_document(store, TEXT.encode(), "物业.txt")
    duty = next(item for item in graph(store).values() if item.kind == "Duty")
    assert all("place" not in quote.model_dump() for quote in quotes(store, duty.texts("evidence")).values())


def test_the_same_bytes_again_write_nothing_and_the_report_says_so(store: Store) -> None:
    first = import_document(store, TEXT.encode(), "物业.txt")
    before = graph(store)
    again = import_document(store, TEXT.encode(), "物业.txt")
    assert again.model_dump(include={"change", "created", "changed", "retired"}) == {
        "change": None,
        "created": {},
        "changed": {},
        "retired": {},
    }
    assert again.unchanged == first.created
    assert graph(store) == before
    assert len(history(store)) == 1


def test_a_changed_document_gives_a_difference_and_no_second_copy(store: Store) -> None:
    import_document(store, TEXT.encode(), "物业.txt")
    changed = TEXT.replace("审核每周的报修汇总表", "审核每周的报修汇总表格").replace(
        "（2）按楼栋整理报修单。", "（2）每月回访十户住户。"
    )
    report = import_document(store, changed.encode(), "物业.txt")
    assert report.changed == {"Document": 1, "Duty": 1}
    assert report.created == {"Duty": 1, "HAS_DUTY": 1}
    assert report.retired == {"Duty": 1, "HAS_DUTY": 1}
    assert len(titles(store, "Duty")) == 5
    assert len(titles(store, "Document")) == 1


def test_what_only_moved_in_the_document_is_unchanged_and_its_evidence_moves_along(store: Store) -> None:
    first = import_document(store, TEXT.encode(), "物业.txt")
    report = import_document(store, ("\n\n" + TEXT).encode(), "物业.txt")
    assert report.changed == {"Document": 1}
    assert sum(report.unchanged.values()) == sum(first.created.values()) - 1
    assert report.moved > 10
    assert {operation.kind for operation in report.changes} == {"Document"}


def test_a_dry_run_tells_the_difference_and_writes_nothing(store: Store) -> None:
    import_reading(store, _draft("接听来电"), "1.txt")
    before = graph(store)
    report = import_reading(store, _draft("接听来电", "登记"), "1.txt", dry_run=True)
    assert report.created == {"Duty": 1, "HAS_DUTY": 1}
    assert report.change is None
    assert [(o.op, o.after and o.after["text"]) for o in report.changes if o.kind == "Duty"] == [("create", "登记")]
    assert graph(store) == before
    assert len(history(store)) == 1


def test_the_report_has_the_shape_of_the_contract(store: Store) -> None:
    report = import_reading(store, _draft("接听来电"), "1.txt").model_dump()
    assert list(report) == ["document", "change", "created", "changed", "unchanged", "retired", "findings"]
    assert report["findings"][0]["kind"] == "numbering-gap"


def test_another_document_under_a_name_that_is_taken_is_refused_with_a_way_out(store: Store) -> None:
    import_reading(store, _draft("接听来电", title="接线员", above=()), "岗位.txt")
    before = graph(store)
    with pytest.raises(ImportConflict, match="stored already") as caught:
        import_reading(store, _draft("驾驶货车", title="货车司机", above=()), "岗位.txt")
    assert caught.value.hint == "--as NAME stores this one under another name"
    assert graph(store) == before
    import_reading(store, _draft("驾驶货车", title="货车司机", above=()), "司机.txt")
    assert titles(store) == ["接线员", "货车司机"]


def test_an_essay_is_refused_and_leaves_the_store_as_it_was(store: Store) -> None:
    with pytest.raises(NothingToImport):
        import_document(store, "春天来了，河边的柳树绿了。\n".encode(), "随笔.txt")
    assert graph(store) == {}
    assert history(store) == []


def test_what_cannot_be_read_is_not_imported(store: Store) -> None:
    with pytest.raises(UnreadableInput):
        import_document(store, b"", "空.txt")
    assert graph(store) == {}


def test_a_title_with_markup_is_text_like_any_other(store: Store) -> None:
    title = "<script>alert('职责')</script>"
    import_reading(store, _draft("接听来电", title=title, above=("</text>\"'`{}",)), "1.txt")
    assert titles(store) == ["</text>\"'`{}", title]


def test_a_nameless_organization_takes_the_name_that_the_user_gives_and_keeps_it(store: Store) -> None:
    draft = Draft()
    draft.organization(None, positions=(draft.position("店长"),))
    import_reading(store, draft.read(), "门店.txt", organization="青石门店")
    assert import_reading(store, draft.read(), "门店.txt").change is None
    assert titles(store, "Organization") == ["青石门店"]


def test_documents_of_one_organization_are_joined_in_the_store(store: Store) -> None:
    import_reading(store, _draft("接听来电", above=("班长",)), "1.txt")
    draft = Draft()
    draft.organization("晴川服务", positions=(draft.position("班长", below=("接线员",)),))
    import_reading(store, draft.read(), "2.txt")
    (line,) = (item for item in graph(store).values() if item.kind == "REPORTS_TO")
    assert (line.fields["stated_by"], line.fields["status"]) == ("both", "agreed")
    assert len(line.evidence) == 2


def test_a_failure_in_the_middle_takes_everything_back(store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    import_reading(store, _draft("接听来电"), "1.txt")
    before = graph(store)
    run = Transaction.run

    def failing(self: Transaction, query: str, parameters: Parameters | None = None) -> Result:
        if query.startswith("relationship_has_duty"):
            raise RuntimeError("the power is gone")
        return run(self, query, parameters)

    monkeypatch.setattr(Transaction, "run", failing)
    with pytest.raises(RuntimeError):
        import_reading(store, _draft("接听来电", "登记", "排班"), "1.txt")
    monkeypatch.undo()
    assert graph(store) == before
    assert len(history(store)) == 1


def test_of_two_imports_that_meet_both_are_stored(store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    """The other import happens between this one's comparing and storing, where the engine lets it in at all."""
    if store.info().uri == "embedded":
        pytest.skip("the embedded engine lets one writer in at a time")
    run = Transaction.run
    met: list[bool] = []

    def meeting(self: Transaction, query: str, parameters: Parameters | None = None) -> Result:
        if query == "change_create" and not met:
            met.append(True)
            import_reading(store, _draft("登记"), "2.txt")
        return run(self, query, parameters)

    monkeypatch.setattr(Transaction, "run", meeting)
    import_reading(store, _draft("接听来电"), "1.txt")
    assert titles(store, "Duty") == ["接听来电", "登记"]
    assert [change.number for change in history(store)] == [1, 2]
    assert len(titles(store, "Position")) == 2


def test_progress_is_told_up_to_the_end(store: Store) -> None:
    seen: list[tuple[int, int, str]] = []

    def progress(done: int, total: int, phase: str) -> None:
        seen.append((done, total, phase))

    watching: Progress = progress
    import_document(store, TEXT.encode(), "物业.txt", progress=watching)
    assert list(dict.fromkeys(phase for _, _, phase in seen)) == ["reading", "comparing", "storing"]
    assert seen[-1][0] == seen[-1][1] > 0


def test_a_text_larger_than_a_message_is_stored_whole(store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("app.importing.storing.MESSAGE", 100)
    document = _draft(*(f"第{number}号岗亭的夜间值守" for number in range(40)))
    import_reading(store, document, "1.txt")
    assert next(item for item in graph(store).values() if item.kind == "Document").text("text") == document.text
    assert import_reading(store, document, "1.txt").change is None
