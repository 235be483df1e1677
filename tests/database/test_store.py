import threading
from collections.abc import Callable
from dataclasses import replace

import pytest

from app.database import GraphPath, Store, Transaction, open_store, schema
from app.errors import DatabaseBusy, DatabaseRefused, Defect
from graph_model import NODE_TYPES
from graph_model.graph import GraphEdge, GraphNode
from tests.database.statements import ADD, COUNT, LONG, SEARCH, WRITE_IN_READ, add, duties, statement, stored
from tests.engines.engines import Engine


def test_an_open_store_says_where_the_data_is(store: Store, engine: Engine) -> None:
    add(store, "d", 3)
    info = store.info()
    assert info.nodes == {"Duty": 3}
    assert info.relationships == {}
    assert info.engine.startswith("ArcadeDB" if engine.settings.embedded else "Neo4j")
    assert "@" not in info.uri


def test_a_transaction_is_stored_as_a_whole_or_not_at_all(store: Store) -> None:
    add(store, "kept", 2)
    with pytest.raises(KeyError):
        _write_and(store, _fail)
    with pytest.raises(Defect):
        _write_and(store, lambda transaction: transaction.run(statement("wrong", "RETURN no_such_function(1) AS x")))
    assert stored(store) == ["kept-0000", "kept-0001"]


def _write_and(store: Store, then: Callable[[Transaction], object]) -> None:
    with store.write() as transaction:
        transaction.run(ADD, {"rows": duties("lost", 5)})
        then(transaction)


def _fail(_: Transaction) -> None:
    raise KeyError


def test_a_transaction_sees_what_it_wrote_and_others_do_not(store: Store) -> None:
    with store.write() as transaction:
        transaction.run(ADD, {"rows": duties("d", 2)})
        assert transaction.run(COUNT).rows == [{"number": 2}]
        assert store.read(COUNT).rows == [{"number": 0}]
    assert store.read(COUNT).rows == [{"number": 2}]


def test_two_nodes_of_one_id_are_refused(store: Store) -> None:
    add(store, "d")
    with pytest.raises(DatabaseBusy):
        add(store, "d")
    assert stored(store) == ["d-0000"]


def test_nodes_relationships_and_paths_come_as_ours(store: Store) -> None:
    with store.write() as transaction:
        transaction.run(
            statement(
                "line",
                "CREATE (b:Position {id: 'b', title: 'Agent', evidence: ['doc#1-2']}), (a:Position {id: 'a', title: 'Head'}) "
                "CREATE (b)-[:REPORTS_TO {id: 'r', source: 'b', target: 'a', kind: 'solid'}]->(a)",
            )
        )
    query = statement("path", "MATCH p = (b:Position)-[r:REPORTS_TO]->(a) RETURN b, r, p, [a, 1.5, null] AS many, {k: a} AS map")
    row = store.read(query).rows[0]
    agent = GraphNode("b", "Position", "Agent", {"id": "b", "title": "Agent", "evidence": ["doc#1-2"]})
    head = GraphNode("a", "Position", "Head", {"id": "a", "title": "Head"})
    line = GraphEdge("r", "b", "a", "REPORTS_TO", {"id": "r", "source": "b", "target": "a", "kind": "solid"})
    assert row == {"b": agent, "r": line, "p": GraphPath((agent, head), (line,)), "many": [head, 1.5, None], "map": {"k": head}}


def test_instants_come_as_iso_8601(store: Store) -> None:
    query = statement(
        "instants", "RETURN datetime('2026-02-03T04:05:06Z') AS t, date('2026-02-03') AS d, [date('2026-02-04')] AS ds"
    )
    row = store.read(query).rows[0]
    assert str(row["t"]).startswith("2026-02-03T04:05:06")
    assert (row["d"], row["ds"]) == ("2026-02-03", ["2026-02-04"])


def test_full_text_finds_chinese_by_pairs_and_english_by_words(store: Store) -> None:
    with store.write() as transaction:
        rows = [
            {"id": "zh", "text": "处理客户投诉"},
            {"id": "en", "text": "handles billing complaints"},
            {"id": "no", "text": "系统维护"},
        ]
        transaction.run(ADD, {"rows": rows})

    def found(words: str) -> list[object]:
        return [row["id"] for row in store.read(SEARCH, {"words": words}).rows]

    assert found("投诉") == ["zh"]
    assert found('"客户投诉"') == ["zh"]
    assert found("complaints") == ["en"]
    assert found("投诉 complaints") == ["en", "zh"]
    assert found("投诉 AND complaints") == []


def test_every_index_is_there_and_a_second_opening_makes_none(store: Store, engine: Engine) -> None:
    present = {str(row["name"]) for row in store.read("present_indexes").rows}
    assert set(schema.index_names()) <= present
    assert {f"{node.__name__}[search]" for node in NODE_TYPES if node.full_text} <= present
    with open_store(engine.settings) as second:
        assert {str(row["name"]) for row in second.read("present_indexes").rows} == present


def test_writers_in_one_process_do_not_spoil_each_others_work(store: Store) -> None:
    failed: list[BaseException] = []

    def write(writer: int) -> None:
        try:
            for i in range(5):
                add(store, f"{writer}-{i}", 4)
        except BaseException as error:  # noqa: BLE001 - whatever it is, the main thread shall tell
            failed.append(error)

    threads = [threading.Thread(target=write, args=(n,)) for n in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert failed == []
    assert len(stored(store)) == 4 * 5 * 4


def test_an_address_that_asks_for_routing_works_as_well(store: Store, engine: Engine) -> None:
    if engine.settings.embedded:
        pytest.skip("the embedded engine is one server")
    with open_store(replace(engine.settings, database=engine.settings.database.replace("bolt://", "neo4j://"))) as routed:
        add(routed, "routed")
        assert stored(routed) == ["routed-0000"]
    assert stored(store) == ["routed-0000"]


def test_neo4j_refuses_a_write_in_a_read(store: Store, engine: Engine) -> None:
    if engine.settings.embedded:
        pytest.skip("the embedded engine lets it through; read queries are checked on Neo4j")
    with pytest.raises((DatabaseRefused, Defect)):
        store.read(WRITE_IN_READ)
    assert stored(store) == []


def test_a_query_that_takes_too_long_is_ended_and_the_store_goes_on(engine: Engine, shared_store: Store) -> None:
    if engine.settings.embedded:
        pytest.skip("its time limit is set when it starts: tests/embedded tries it")

    with open_store(replace(engine.settings, query_seconds=1.0)) as impatient:
        with pytest.raises(DatabaseBusy, match="time limit"):
            impatient.read(LONG)
        assert impatient.read(COUNT).rows == shared_store.read(COUNT).rows


def test_the_version_stays_while_nobody_writes_and_changes_with_every_write(store: Store, engine: Engine) -> None:
    add(store, "a")
    first = store.version()
    store.read(COUNT)
    assert store.version() == first
    with store.write() as transaction:
        assert store.version() is None, "while somebody writes, nothing that is kept may be trusted"
        transaction.run(ADD, {"rows": duties("b", 1)})
    assert (store.version() is not None) == engine.settings.embedded
    assert store.version() != first or not engine.settings.embedded


def test_another_client_sees_that_the_store_has_changed(store: Store, engine: Engine) -> None:
    if not engine.settings.embedded:
        pytest.skip("a Neo4j tells no version without being asked")
    with open_store(engine.settings) as other:
        add(other, "a")
        seen = store.version()
        assert seen == other.version()
        add(other, "b")
        assert store.version() != seen


def test_a_write_that_fails_leaves_another_version(store: Store, engine: Engine) -> None:
    if not engine.settings.embedded:
        pytest.skip("a Neo4j tells no version without being asked")
    add(store, "a")
    first = store.version()
    with pytest.raises(KeyError):
        _write_and(store, _fail)
    assert store.version() not in {None, first}
