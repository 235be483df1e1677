"""The past of a store: any state is rebuilt from the Changes alone, and the last change in force can be taken back."""

from __future__ import annotations

import json
import random

import pytest

from app.database import Store
from app.errors import ImportConflict
from app.importing import as_before, finish_pending, import_reading, storing, undo
from app.importing.state import State
from app.reading.model import ReadDocument
from tests.importing.drafting import Draft
from tests.importing.stores import graph, history, titles

MANY = storing.SLOW_RETIREMENT + 20


def _document(name: str, posts: dict[str, tuple[str, ...]], above: dict[str, str] | None = None) -> ReadDocument:
    draft = Draft()
    positions = tuple(
        draft.position(title, department="客服部", above=tuple(filter(None, [(above or {}).get(title)])), duties=duties)
        for title, duties in posts.items()
    )
    draft.organization("晴川服务", departments=(draft.department("客服部"),), positions=positions)
    return draft.read(name)


def _many(number: int) -> ReadDocument:
    return _document("1.txt", {"接线员": tuple(f"接听第{i}条线路" for i in range(number))})


def _random_document(name: str, chance: random.Random) -> ReadDocument:
    duties = ["接听来电", "登记报修内容", "每月回访十户住户", "安排夜间班次", "整理备件库存"]
    posts = {title: tuple(chance.sample(duties, chance.randint(0, 4))) for title in chance.sample(["班长", "接线员", "库管"], 2)}
    above = {title: chance.choice(["班长", "主管", ""]) for title in posts}
    return _document(name, {"主任": (), **posts}, above)


def test_each_import_leaves_one_change_that_says_who_when_and_from_where(store: Store) -> None:
    import_reading(store, _many(2), "1.txt", who="陈晓")
    (change,) = history(store)
    assert (change.number, change.kind, change.state, change.who) == (1, "import", "done", "陈晓")
    assert change.source == next(item.id for item in graph(store).values() if item.kind == "Document")
    assert change.at.endswith("+00:00")
    assert change.summary == "1.txt: 10 created, 0 changed, 0 retired"
    first = json.loads(change.operations)[0]
    assert list(first) == ["op", "what", "kind", "id", "before", "after"]


def test_the_graph_before_each_of_several_changes_is_rebuilt_from_the_changes_alone(store: Store) -> None:
    seed = random.randrange(10**9)
    print(f"seed {seed}")
    chance = random.Random(seed)
    past: list[State] = []
    for _ in range(8):
        past.append(graph(store))
        name = chance.choice(["1.txt", "2.txt"])
        if import_reading(store, _random_document(name, chance), name).change is None:
            past.pop()
    past.append(graph(store))
    undo(store)
    assert len(history(store)) == len(past)
    for number, wanted in enumerate(past, start=1):
        assert as_before(store, number, graph(store)) == wanted


def test_undo_takes_the_last_import_back_and_the_next_undo_the_one_before(store: Store) -> None:
    states = [graph(store)]
    for number in (2, 4, 3):
        import_reading(store, _many(number), "1.txt")
        states.append(graph(store))
    for wanted in reversed(states[:-1]):
        undo(store)
        assert graph(store) == wanted
    assert [(c.kind, c.state) for c in history(store)] == [("import", "undone")] * 3 + [("undo", "done")] * 3


def test_an_import_after_an_undo_is_taken_back_before_older_ones(store: Store) -> None:
    import_reading(store, _many(2), "1.txt")
    first = graph(store)
    import_reading(store, _many(3), "1.txt")
    undo(store)
    import_reading(store, _many(4), "1.txt")
    report = undo(store)
    assert graph(store) == first
    assert report.document == "1.txt"
    assert report.retired == {"Duty": 2, "HAS_DUTY": 2}


def test_an_undo_names_the_document_whatever_its_name(store: Store) -> None:
    import_reading(store, _many(1), "a: b.txt")
    assert undo(store).document == "a: b.txt"


def test_where_there_is_nothing_to_take_back_undo_says_so(store: Store) -> None:
    with pytest.raises(ImportConflict, match="no change to take back"):
        undo(store)
    import_reading(store, _many(1), "1.txt")
    undo(store)
    with pytest.raises(ImportConflict):
        undo(store)
    assert len(history(store)) == 2


def test_a_large_retirement_deletes_its_nodes_and_can_be_taken_back(store: Store) -> None:
    import_reading(store, _many(MANY), "1.txt")
    before = graph(store)
    report = import_reading(store, _many(5), "1.txt")
    assert report.retired["Duty"] == MANY - 5
    assert len(titles(store, "Duty")) == 5
    assert store.info().nodes["Duty"] == 5
    assert [change.state for change in history(store)] == ["done", "done"]
    undo(store)
    assert graph(store) == before


def test_taking_back_a_large_import_retires_it_the_same_way(store: Store) -> None:
    import_reading(store, _many(MANY), "1.txt")
    undo(store)
    assert graph(store) == {}


def test_an_interrupted_large_retirement_is_finished_later_and_nobody_sees_half_of_it(
    store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    import_reading(store, _many(MANY), "1.txt")

    def dying(_done: int, _total: int, phase: str) -> None:
        if phase == "sweeping":
            raise KeyboardInterrupt

    monkeypatch.setattr(storing, "SLOW_RETIREMENT", 100)
    with pytest.raises(KeyboardInterrupt):
        import_reading(store, _many(5), "1.txt", progress=dying)
    assert store.info().nodes["Duty"] > 5
    assert [change.state for change in history(store)] == ["done", "planned"]
    assert import_reading(store, _many(5), "1.txt", dry_run=True).created == {}
    finish_pending(store)
    assert store.info().nodes["Duty"] == 5
    assert [change.state for change in history(store)] == ["done", "done"]


def test_a_retired_duty_that_comes_back_before_the_rest_is_deleted_is_kept(store: Store) -> None:
    import_reading(store, _many(MANY), "1.txt")

    def dying(_done: int, _total: int, phase: str) -> None:
        if phase == "sweeping":
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        import_reading(store, _many(5), "1.txt", progress=dying)
    import_reading(store, _many(7), "1.txt")
    assert len(titles(store, "Duty")) == 7


def test_a_change_longer_than_a_record_is_kept_in_parts_and_read_as_a_whole(
    store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(storing, "CHANGE_PART", 700)
    import_reading(store, _many(3), "1.txt")
    assert store.info().nodes["ChangePart"] > 3
    assert len(json.loads(history(store)[0].operations)) == 12
    undo(store)
    assert graph(store) == {}
